import { access, constants, open, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { DecodedText, FileText, Uncreatable, Unreadable, Unwritable } from '../cli/host.ts';
import { decode, encode } from './encodings.ts';

const unreadable: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
};

const unwritable: Readonly<Record<string, Unwritable>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'denied',
  ENOENT: 'changed',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

export async function readText(fetchBytes: () => Promise<Uint8Array>): Promise<FileText> {
  try {
    return decode(await fetchBytes());
  } catch (error) {
    return { error: unreadable[codeOf(error)] ?? 'failed' };
  }
}

/**
 * Puts new text in the place of what was read: into a temporary file beside it, which then takes its name, with the
 * mode and owner of the old one. Of a symbolic link the target is rewritten.
 */
export async function writeText(path: string, read: DecodedText, content: string): Promise<Unwritable | undefined> {
  try {
    const { mode, nlink, isFile } = await statusOf(path);
    if (!isFile) return 'special';
    if (nlink > 1) return 'linked';
    // A new file may take the place of one that must not be written, and root may write everything: neither is meant.
    if ((mode & 0o222) === 0) return 'read-only';
    await access(path, constants.W_OK);
    if (!encode(read.content, read.encoding).equals(await readFile(path))) return 'changed';
    const bytes = encode(content, read.encoding);
    // The package does not notice when only a part could be written; `writeFile` does. It writes into the file that is
    // there and makes no new one, for nobody would remove that after an interruption.
    await writeFileAtomic(path, Buffer.alloc(0), {
      tmpfileCreated: (temporary) => writeFile(temporary, bytes, { flag: 'r+' }),
    });
    return undefined;
  } catch (error) {
    return unwritable[codeOf(error)] ?? 'failed';
  }
}

const uncreatable: Readonly<Record<string, Uncreatable>> = {
  EEXIST: 'exists',
  EISDIR: 'exists',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** A new file; one that is there stays as it is. What could not be written whole is taken away again. */
export async function createText(path: string, content: string): Promise<Uncreatable | undefined> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
    } catch (error) {
      await unlink(path);
      throw error;
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    return uncreatable[codeOf(error)] ?? 'failed';
  }
}

async function statusOf(path: string): Promise<{ mode: number; nlink: number; isFile: boolean }> {
  const status = await stat(path);
  return { mode: status.mode, nlink: status.nlink, isFile: status.isFile() };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
