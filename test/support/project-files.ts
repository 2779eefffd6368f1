import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './fixtures.ts';

export interface ProjectFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Files that are tracked or could be: all that no `.gitignore` leaves out. */
export function listProjectFiles(): string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('git does not list the files of the project');
  return [...new Set(stdout.split('\0').filter(Boolean))].sort();
}

/** The texts among the files of the project; one that has just been removed is left out. */
export function readProjectFiles(matches: (path: string) => boolean): ProjectFile[] {
  return listProjectFiles()
    .filter(matches)
    .flatMap((file) => {
      const text = readText(path.join(root, file));
      return text === undefined || text.includes('\0') ? [] : [{ path: file, text }];
    });
}

/** `path:line` and the line, for each line that `complains`. */
export function complainByLine(files: readonly ProjectFile[], complains: (line: string) => boolean): string[] {
  return files.flatMap(({ path: file, text }) =>
    text.split('\n').flatMap((line, i) => (complains(line) ? [`${file}:${i + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
