#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { version } from '../../../package.json';
import type { Host } from '../cli/host.ts';
import { runCli } from '../cli/run-cli.ts';
import { encode } from './encodings.ts';
import { createText, readText, writeText } from './files.ts';

const host: Host = {
  arguments: process.argv.slice(2),
  async readFile(path) {
    return /\.docx?$/i.test(path) ? { error: 'word' } : readText(() => readFile(path));
  },
  readStandardInput: () => readText(() => buffer(process.stdin)),
  writeFile: writeText,
  createFile: createText,
  async findUpwards(file, name) {
    let folder = file === '-' ? process.cwd() : dirname(resolve(file));
    for (;;) {
      const candidate = join(folder, name);
      if (existsSync(candidate)) return relative('', candidate).replaceAll(sep, '/');
      const above = dirname(folder);
      if (above === folder) return undefined;
      folder = above;
    }
  },
  pathBeside: (neighbour, path) => relative(dirname(resolve(neighbour)), resolve(path)).replaceAll(sep, '/'),
  fullPath: (path) => resolve(path),
  async kindOf(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'missing';
    }
  },
  glob: (pattern, folder) =>
    glob(pattern, { cwd: folder, dot: false, ignore: ['**/node_modules/**'], expandDirectories: false }),
  write: (text, encoding = 'utf-8') => void process.stdout.write(encode(text, encoding)),
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
