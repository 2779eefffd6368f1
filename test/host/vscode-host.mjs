// A real VS Code without a desktop: the server that the npm package `code-server` ships serves the workbench, a headless
// Chromium opens it. The extension host is the real one, so a Mocha suite runs in it as it does in a desktop VS Code.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../support/child.mjs';
import { onSignal, temporaryFolder } from '../support/lifetime.mjs';
import { ensureChromium, ensureHost, requireFromHost } from './install.mjs';

const HOST = '127.0.0.1';

const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

/**
 * Starts the server with a fresh profile. Options, all optional: `port`, `settings` (of the user), `extensionsDir`
 * (installed extensions), `testDriver` (makes the workbench heed `development` and `tests` of an address).
 *
 * `address({ folder, file, development, tests, env })` is the page that opens a folder and in it a file; `development`
 * are folders of extensions to load, `tests` is the suite to run, `env` goes into the environment of the extension host.
 * `close()` leaves neither a process nor a file; a signal does the same. `ended` settles with the server's exit code.
 */
export async function startServer({ port = 0, settings = {}, extensionsDir, testDriver = false } = {}) {
  const { vscode, node } = await ensureHost();
  const profile = temporaryFolder('hg-'); // A short name: it holds Unix sockets, whose paths must be short.
  let server;
  const close = async () => {
    await server?.stop();
    profile.remove();
  };
  try {
    mkdirSync(path.join(profile.folder, 'data/User'), { recursive: true });
    const userSettings = JSON.stringify({ ...QUIET_SETTINGS, ...settings });
    writeFileSync(path.join(profile.folder, 'data/User/settings.json'), userSettings);
    // Whoever opens the workbench can run programs as this user, so other users of the machine must not.
    const token = randomBytes(12).toString('hex');
    const tokenFile = path.join(profile.folder, 'token');
    writeFileSync(tokenFile, token, { mode: 0o600 });
    server = startChild(
      node,
      [
        path.join(vscode, 'out/server-main.js'),
        ...['--host', HOST, '--port', String(port), '--connection-token-file', tokenFile],
        ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
        // Without it a built workbench ignores extensionDevelopmentPath and extensionTestsPath, silently.
        ...(testDriver ? ['--enable-smoke-test-driver'] : []),
        ...['--server-data-dir', profile.folder],
        ...(extensionsDir ? ['--extensions-dir', path.resolve(extensionsDir)] : []),
      ],
      // Its sockets go with the profile.
      { env: { ...process.env, TMPDIR: profile.folder, XDG_RUNTIME_DIR: profile.folder } },
    );
    const actual = await listening(server);
    const address = (page) => toAddress(actual, token, page);
    return { port: actual, profile: profile.folder, address, close, ended: server.ended.then(({ code }) => code) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The port, once the server says it. */
async function listening({ child, ended }) {
  let log = '';
  const port = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        log += chunk;
        const match = /Extension host agent listening on (\d+)/.exec(log);
        if (match) resolve(Number(match[1]));
        // The server says so and stays.
        if (log.includes('EADDRINUSE')) reject(new Error('The port is in use. 端口已被占用。'));
        log = log.slice(-10_000);
      });
    }
  });
  const failed = ended.then(({ code, error }) => {
    throw new Error(`The VS Code server ended (${error?.message ?? code}).\n${log}`);
  });
  return withLimit(Promise.race([port, failed]), 60, () => `The VS Code server did not start.\n${log}`);
}

function toAddress(port, token, { folder, file, development = [], tests, env }) {
  // The workbench replaces the authority of such paths by its own.
  const remote = (file) => `vscode-remote://${HOST}:${port}${path.resolve(file)}`;
  const payload = [['skipWelcome', 'true']];
  for (const extension of development) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (file) payload.push(['openFile', remote(file)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (env) payload.push(['extensionEnvironment', JSON.stringify(env)]);
  const query = new URLSearchParams({ tkn: token, folder: path.resolve(folder), payload: JSON.stringify(payload) });
  return `http://${HOST}:${port}/?${query}`;
}

/**
 * Starts the server and opens a page of its workbench in a headless Chromium. Options are those of `startServer()` and
 * of its `address()`, and `viewport`. `open()` goes to the page, `exited` settles with the exit code of the suite in
 * `tests`, or with words for what ended it before. `log` holds what the workbench and the extension host said, most of it chatter; with HEGAO_VERBOSE=1 it is
 * printed at once.
 */
export async function openVSCode(options) {
  const { executable, env } = await ensureChromium();
  const { chromium } = requireFromHost('playwright-core');
  const server = await startServer({ ...options, testDriver: true });
  let browser;
  let closing;
  const close = () => {
    closing ??= (async () => {
      forget();
      // Under load Chromium may take half a minute to close; it is killed with this process anyway.
      await Promise.race([browser?.close().catch(() => {}), delay(5)]);
      await server.close();
    })();
    return closing;
  };
  const forget = onSignal(close);
  try {
    browser = await inTemporaryFolder(server.profile, () =>
      chromium.launch({
        executablePath: executable,
        headless: true,
        env: { ...env, TMPDIR: server.profile },
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        args: [
          ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
          ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
        ],
      }),
    );
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    // Nothing else is to be reached: a request fails at once instead of hanging.
    await page.route(
      (url) => url.hostname !== HOST,
      (route) => route.abort(),
    );
    const log = [];
    const keep = (...words) => {
      log.push(words.join(' '));
      if (process.env.HEGAO_VERBOSE) console.log(...words);
    };
    page.on('pageerror', (error) => keep('[page]', error.message));
    // The workbench's own protocol with its test driver: two functions on its window.
    await page.exposeFunction('codeAutomationLog', (_type, args) => keep(...args));
    const exited = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(() => {});
      page.once('crash', () => resolve('a crash of its page'));
      page.once('close', () => resolve('the end of its page'));
      server.ended.then((code) => resolve(`the end of its server (${code})`));
    });
    return { page, exited, log, close, open: () => page.goto(server.address(options)) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Makes folders appear as installed extensions in `extensionsDir`, by links: a reload of the window shows the latest build.
 */
export function linkExtensions(extensionsDir, folders) {
  mkdirSync(extensionsDir, { recursive: true });
  const installed = folders.map((folder) => {
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const relativeLocation = `${publisher}.${name}-${version}`;
    const link = path.join(extensionsDir, relativeLocation);
    rmSync(link, { force: true });
    symlinkSync(path.resolve(folder), link, 'dir');
    return {
      identifier: { id: `${publisher}.${name}` },
      version,
      location: { $mid: 1, path: link, scheme: 'file' },
      relativeLocation,
      metadata: { source: 'file' },
    };
  });
  writeFileSync(path.join(extensionsDir, 'extensions.json'), JSON.stringify(installed));
}

/** Rejects with the message when `promise` has not settled within so many seconds. */
export async function withLimit(promise, seconds, message) {
  let timer;
  const limit = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(message())), seconds * 1000);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

const delay = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());

/** Playwright puts the browser's profile where the environment of this process says. */
async function inTemporaryFolder(folder, work) {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
