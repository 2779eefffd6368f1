import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFixtures, type Fixture } from '../../server/src/docs/fixture.ts';
import type { Dress } from '../../server/src/syntax/block.ts';
import { dressOfPath } from '../../server/src/syntax/dress.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The fixtures in the folder of one rule: `*.md`, and `*.txt` for plain reports. */
export function findFixtures(id: string): Fixture[] {
  const folder = path.join(root, 'server/src/rules', id, 'fixtures');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  return extractFixtures(new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])));
}

export interface Document {
  readonly name: string;
  readonly dress: Dress;
  readonly content: string;
}

/** The reports in a folder: `*.md`, and `*.txt` for plain ones. */
export function findDocuments(folder: string): Document[] {
  const absolute = path.resolve(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ name, dress: dressOfPath(name), content: readFileSync(path.join(absolute, name), 'utf8') }));
}
