import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { version } from '../../../package.json';
import type { FileText, Host, Unreadable } from '../cli/host.ts';
import { runCli } from '../cli/run-cli.ts';

const reasons: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
};

/** UTF-8 only; a byte order mark stays in the text, so that offsets are those of the file. */
function decode(bytes: Uint8Array): FileText {
  if (bytes.includes(0) && bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 4) return { error: 'binary' };
  try {
    return { content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { error: 'encoding' };
  }
}

async function read(fetchBytes: () => Promise<Uint8Array>): Promise<FileText> {
  try {
    return decode(await fetchBytes());
  } catch (error) {
    return { error: reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'failed' };
  }
}

const host: Host = {
  arguments: process.argv.slice(2),
  async readFile(path) {
    return /\.docx?$/i.test(path) ? { error: 'word' } : read(() => readFile(path));
  },
  readStandardInput: () => read(() => buffer(process.stdin)),
  async kindOf(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'missing';
    }
  },
  glob: (pattern, folder) =>
    glob(pattern, { cwd: folder, dot: false, ignore: ['**/node_modules/**'], expandDirectories: false }),
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  coloured: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  version,
};

// Whoever reads may have seen enough, as `head` has; a full disk is a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});
// Nobody is left to be told.
process.stderr.on('error', () => {});

runCli(host).then((exitCode) => {
  process.exitCode ??= exitCode;
}, fail);

/** An unexpected failure is neither 0, nothing found, nor 1, something found. */
function fail(error: unknown): void {
  process.exitCode = 2;
  host.writeError(`hegao: ${error instanceof Error ? error.message : String(error)}\n`);
}
