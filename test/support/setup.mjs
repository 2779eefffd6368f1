// Makes a fresh clone ready to run: the dependencies of the lock file, and the bundles. Needs nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { whileRunning } from './lifetime.mjs';
import { step } from './steps.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const fromRoot = (...parts) => path.join(root, ...parts);

const OLDEST_NODE = 20;

/** Dependencies and bundles, both only as far as they are missing. */
export async function ensureProject() {
  await ensureDependencies();
  await step('build 构建', async () => {
    const { code, output } = await buildBundles();
    if (code !== 0) throw new Explained(`The build failed.\n构建失败。\n\n${output}`);
  });
}

/** Installs what package-lock.json names unless exactly that is installed. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Explained(
      `Node ${OLDEST_NODE} or later is needed, this is ${process.version}.\n需要 Node ${OLDEST_NODE} 或更新版本。`,
    );
  }
  if (isInstalled(root)) return;
  await step('install the dependencies 安装依赖', async () => {
    // No package here needs its scripts, and some would download or compile.
    const { code, output } = await npm(['ci', '--ignore-scripts', '--no-fund', '--no-audit']);
    if (code !== 0) throw new Explained(`npm ci failed (exit ${code}).\nnpm ci 失败。\n\n${output}`);
  });
}

/** Builds the product and the suite for VS Code. */
export const buildBundles = () => runChild(process.execPath, [fromRoot('esbuild.mjs')], { cwd: root });

/** Runs npm: the one that started this process, else the one on the path. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return runChild(process.execPath, [cli, ...args], { cwd: root, ...options });
  return runChild('npm', args, { cwd: root, shell: process.platform === 'win32', ...options });
}

/**
 * Whether node_modules holds what the lock file names. npm writes its own record, `node_modules/.package-lock.json`,
 * when an installation is complete; an interrupted one has none.
 */
function isInstalled(folder) {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(record);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || (name in present ? present[name].version === version : optional === true),
  );
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** A failure whose message is all that a reader needs; a stack would only hide it. */
export class Explained extends Error {}

/** Runs a command's main function: its exit code, or a message and 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    await whileRunning();
    const isPlain = error instanceof Explained || String(error.code).startsWith('ERR_PARSE_ARGS');
    console.error(isPlain ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
