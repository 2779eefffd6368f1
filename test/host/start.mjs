// `npm start`: from a fresh clone to a spoilt sample in a real VS Code with its problems shown.
//   npm start               the desktop VS Code where there is one, else an embedded one at an address for any browser
//   npm start -- --check    checks the samples in the terminal: 0 when what they hold is what is found
//   npm start -- --port N   the port of the embedded one
//   --no-build              takes the bundles as they are
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from '../support/child.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { compareProblems, findSpoiltSample, readExpectations, samplesFolder, textOf } from '../support/samples.mjs';
import { Explained, ensureProject, fromRoot, root, runMain } from '../support/setup.mjs';
import { linkExtensions, startServer } from './vscode-host.mjs';

const EXTENSIONS = [root, fromRoot('test/host/show-problems')];
const PROBE_SECONDS = 30; // For a command that only tells its version; one that hangs is none.

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      port: { type: 'string', default: '0' },
      'no-build': { type: 'boolean' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Explained('--port takes a number up to 65535.');
  if (!values['no-build']) await ensureProject();
  if (values.check) return checkSamples();
  const sample = path.join(samplesFolder, findSpoiltSample(readExpectations()).file);
  const desktop = findDesktop();
  if (desktop) return openDesktop(desktop, sample);
  return serve(sample, port);
});

/** Runs the command over the samples and compares what it says, hints apart, with what they hold. */
async function checkSamples() {
  const { output } = await runChild(process.execPath, ['dist/cli.mjs', 'check', '--format', 'json', 'samples'], {
    cwd: root,
  });
  const files = new Map(parseAnswer(output).map((file) => [path.relative('samples', file.path), file]));
  const expectations = new Map(readExpectations().map(({ file, problems }) => [file, problems]));
  let right = true;
  for (const file of new Set([...expectations.keys(), ...files.keys()])) {
    const expected = expectations.get(file) ?? [];
    const source = readFileSync(path.join(samplesFolder, file), 'utf8');
    const found = (files.get(file)?.problems ?? [])
      .filter(({ severity }) => severity !== 'hint')
      .map((problem) => ({
        ...problem,
        line: problem.range.start.line + 1,
        text: textOf(source, problem.range),
      }));
    const { missing, surplus } = compareProblems(expected, found);
    const agrees = files.has(file) && expectations.has(file) && missing.length === 0 && surplus.length === 0;
    right &&= agrees;
    console.log(
      `\n${agrees ? '✓' : '✗'} samples/${file}  应有 expected ${expected.length}  找到 found ${found.length}`,
    );
    for (const problem of found) {
      const mark = surplus.includes(problem) ? '✗ 多报 unexpected' : '✓';
      console.log(`  ${mark} ${describe(problem)}  ${problem.message}`);
    }
    for (const problem of missing) console.log(`  ✗ 未报 missing ${describe(problem)}`);
  }
  console.log(
    right
      ? '\n样本中的问题全部找到，没有多报。\nThe samples give exactly the problems they hold.'
      : '\n与 samples/expected.json 不符。\nThis is not what samples/expected.json says.',
  );
  return right ? 0 : 1;
}

function parseAnswer(output) {
  try {
    return JSON.parse(output).files;
  } catch {
    throw new Explained(`hegao check did not answer with JSON:\n${output}`);
  }
}

/** One line of the table; invisible characters are spelt out. */
function describe({ severity, rule, line, text }) {
  const visible = JSON.stringify(text).slice(1, -1);
  const shown = visible.replace(/\p{Cf}/gu, (mark) => `\\u${mark.codePointAt(0).toString(16).padStart(4, '0')}`);
  return `${String(line).padStart(3)}  ${severity.padEnd(11)}  ${rule.padEnd(29)}  “${shown}”`;
}

/** The `code` command, where a window can appear; a terminal of a remote window has one that cannot load extensions. */
function findDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, VSCODE_PATH, CI } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  if (VSCODE_IPC_HOOK_CLI || CI) return undefined;
  return [VSCODE_PATH, 'code'].find(
    (command) => command && runCode(command, ['--version'], PROBE_SECONDS).status === 0,
  );
}

function runCode(command, args, seconds) {
  const options = { encoding: 'utf8', timeout: seconds && seconds * 1000 };
  if (process.platform !== 'win32') return spawnSync(command, args, options);
  // On Windows `code` is a batch file, which needs a shell, which needs quotes.
  const quoted = args.map((arg) => `"${arg}"`);
  return spawnSync(`"${command}"`, quoted, { ...options, shell: true });
}

function openDesktop(command, sample) {
  const development = EXTENSIONS.map((folder) => `--extensionDevelopmentPath=${folder}`);
  const { status, stderr } = runCode(command, ['--new-window', ...development, samplesFolder, sample]);
  if (status !== 0) throw new Explained(`${command} ended with ${status}.\n${stderr}`);
  console.log(`\nVS Code 已打开样本，问题见“问题”面板。\nVS Code shows the sample and its problems: ${sample}`);
  return 0;
}

/** Serves the embedded VS Code until Ctrl+C. The extension is installed by a link, so any browser's window loads it. */
async function serve(sample, port) {
  const { folder, remove } = temporaryFolder('hegao-start-');
  try {
    linkExtensions(folder, EXTENSIONS);
    const server = await startServer({ port, extensionsDir: folder }).catch((error) => {
      throw new Explained(`VS Code 无法启动。\n${error.message}`);
    });
    const address = server.address({ folder: samplesFolder, file: sample });
    console.log(`\n打开 Open: ${address}\n`);
    console.log('在浏览器中打开上面的地址即见样本及其问题；按 Ctrl+C 结束。');
    console.log('This address shows the sample and its problems in any browser on this machine; Ctrl+C ends it.');
    const code = await server.ended; // Of its own accord, which is a failure: Ctrl+C ends this process at once.
    await server.close();
    return code || 1;
  } finally {
    remove();
  }
}
