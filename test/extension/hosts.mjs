// The two places where the suite runs: a desktop VS Code by way of @vscode/test-electron, or the embedded one.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readCounts } from '../support/counts.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { samplesFolder } from '../support/samples.mjs';
import { Explained } from '../support/setup.mjs';
import { step } from '../support/steps.mjs';

const SUITE_SECONDS = 600;
const PROBE_SECONDS = 5;

/**
 * The desktop VS Code where VSCODE_PATH names one or one can be downloaded and shown, the embedded one otherwise.
 *
 * `run({ development, tests, folder, extensionsDir, env })` opens a folder, loads the extension in `development`, runs
 * the suite `tests` and returns its exit code and what VS Code said. `install(vsix, extensionsDir)` installs a package there.
 */
export async function chooseHost() {
  const executable = await findDesktop();
  return executable ? desktop(executable) : embedded;
}

/** A copy of the samples to open, since tests write. */
export function copySamples() {
  // Chinese in the path, as in the folders of those who write reports.
  const { folder, remove } = temporaryFolder('hegao-报告-');
  cpSync(samplesFolder, folder, { recursive: true });
  return { folder, remove };
}

/** The counts of one run of the suite over a copy of the samples. */
export async function runSuite(host, { development, tests, extensionsDir }) {
  const samples = copySamples();
  const results = temporaryFolder('hegao-counts-');
  // On Linux what happens in folders made in one go while VS Code runs may go unseen (parcel-bundler/watcher#97).
  for (const year of ['2024', '2025']) mkdirSync(path.join(samples.folder, 'years', year), { recursive: true });
  try {
    const file = path.join(results.folder, 'counts.json');
    const env = { HEGAO_COUNTS: file };
    const { code, log } = await host.run({ development, tests, folder: samples.folder, extensionsDir, env });
    const counts = readCounts(file);
    if (counts.failures) console.log(counts.failures);
    // A run that ends badly without saying which test failed, or that ran nothing, has failed.
    if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
      console.log(`\n✗ VS Code ended with ${code} after ${counts.passed} tests. It said:\n${log}`);
      counts.failed += 1;
    }
    return counts;
  } finally {
    samples.remove();
    results.remove();
  }
}

const embedded = {
  name: 'embedded',
  async run({ development, tests, folder, extensionsDir, env }) {
    const { openVSCode, withLimit } = await import('../host/vscode-host.mjs');
    const vscode = await openVSCode({ development: [development], tests, folder, extensionsDir, env });
    try {
      await vscode.open();
      const code = await withLimit(vscode.exited, SUITE_SECONDS, () => `No end in ${SUITE_SECONDS} s.`).catch(String);
      return { code, log: vscode.log.join('\n') };
    } finally {
      await vscode.close();
    }
  },
  async install(vsix, extensionsDir) {
    const { ensureHost } = await import('../host/install.mjs');
    const { vscode, node } = await ensureHost();
    const { folder, remove } = temporaryFolder('hg-');
    const args = ['--accept-server-license-terms', '--server-data-dir', folder, '--extensions-dir', extensionsDir];
    const server = path.join(vscode, 'out/server-main.js');
    const { status, stdout, stderr } = spawnSync(node, [server, ...args, '--install-extension', vsix], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder, XDG_RUNTIME_DIR: folder },
    });
    remove();
    if (status !== 0) throw new Error(`${vsix} cannot be installed:\n${stdout}${stderr}`);
  },
};

const desktop = (executable) => ({
  name: 'desktop',
  async run({ development, tests, folder, extensionsDir, env }) {
    const { runTests } = await import('@vscode/test-electron');
    const { folder: profile, remove } = temporaryFolder('hg-');
    try {
      const code = await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: development,
        extensionTestsPath: tests,
        extensionTestsEnv: env,
        launchArgs: [
          folder,
          ...['--disable-workspace-trust', '--skip-welcome', '--user-data-dir', profile],
          ...['--extensions-dir', extensionsDir ?? path.join(profile, 'extensions')],
        ],
      });
      return { code, log: '(see above)' };
    } catch (error) {
      return { code: 1, log: error.message };
    } finally {
      remove();
    }
  },
  async install(vsix, extensionsDir) {
    const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
    const [cli, ...more] = resolveCliArgsFromVSCodeExecutablePath(executable);
    const args = [...more, '--extensions-dir', extensionsDir, '--install-extension', vsix];
    const { status, stdout, stderr } = spawnSync(cli, args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`${vsix} cannot be installed:\n${stdout}${stderr}`);
  },
});

async function findDesktop() {
  const { VSCODE_PATH, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (VSCODE_PATH) return VSCODE_PATH;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  if (!(await canDownload())) {
    if (process.platform === 'linux') return undefined;
    throw new Explained('VS Code cannot be downloaded here: let VSCODE_PATH name it.\n请用 VSCODE_PATH 指明 VS Code。');
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  let executable;
  await step('download VS Code', async () => {
    executable = await downloadAndUnzipVSCode();
  });
  return executable;
}

/** Whether the place that @vscode/test-electron downloads from answers; offline it must not take long to find out. */
async function canDownload() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(PROBE_SECONDS * 1000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
