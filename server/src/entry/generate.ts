// Writes the generated files, or with `--check` names those that are stale and ends with 1. Started at the project's root:
//   npm run generate                               bundled
//   node --import tsx server/src/entry/generate.ts as it is
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Docs from '../docs/generated-files.ts';
import { renderRegistry } from '../docs/rule-registry.ts';

const root = process.cwd();
const rulesFolder = 'server/src/rules';
const check = process.argv.includes('--check');
const stale: string[] = [];

main().then(
  () => {
    if (stale.length === 0) console.log('generated files are fresh');
    else console.log(stale.map((file) => `${check ? 'stale' : 'written'}: ${file}`).join('\n'));
    if (check && stale.length > 0) {
      console.log('npm run generate writes them');
      process.exitCode = 1;
    }
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

async function main(): Promise<void> {
  const files = listFiles(rulesFolder);
  const ids = files.flatMap((file) => /^server\/src\/rules\/([^/]+\/[^/]+)\/rule\.ts$/.exec(file)?.[1] ?? []);
  put(`${rulesFolder}/registry.ts`, renderRegistry(ids));
  // Pages of rules that are not registered cannot be compared.
  if (check && stale.length > 0) return;

  const { renderFiles } = await loadDocs();
  const inputs = [
    ...files.filter((file) => file.includes('/fixtures/')),
    ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].filter((file) =>
      existsSync(path.join(root, file)),
    ),
  ];
  for (const [file, text] of renderFiles(new Map(inputs.map((file) => [file, read(file)])))) put(file, text);
}

/**
 * The rules are loaded only now: a registry that is bundled into this file, or one that names a folder that has been
 * moved, would stand in the way of its own renewal.
 */
async function loadDocs(): Promise<typeof Docs> {
  const loader = 'tsx/esm/api'; // Not a literal, so that the bundler leaves it alone.
  const { tsImport } = (await import(loader)) as typeof import('tsx/esm/api');
  const parent = pathToFileURL(path.join(root, 'package.json')).href;
  return (await tsImport('./server/src/docs/generated-files.ts', parent)) as typeof Docs;
}

function put(file: string, text: string): void {
  if (existsSync(path.join(root, file)) && read(file) === text) return;
  stale.push(file);
  if (!check) writeFileSync(path.join(root, file), text);
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** All files below a folder, from the root, with `/`. */
function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}
