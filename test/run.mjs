// `npm test`: everything from a fresh clone to a real VS Code. `npm test -- --fast` leaves the real VS Code out,
// `npm test -- rules unit/figure` runs only the test files whose path holds one of the words.
// The last line is `N passed, N failed[, N skipped]`.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from './support/child.mjs';
import { addCounts, noCounts, readCounts, summarize } from './support/counts.mjs';
import { temporaryFolder } from './support/lifetime.mjs';
import { buildBundles, ensureDependencies, fromRoot, npm, root, runMain } from './support/setup.mjs';
import { say, step } from './support/steps.mjs';

const total = noCounts();
const node = process.execPath;
const runNode = (...args) => runChild(node, args, { cwd: root });

/** A stage that is one test: a command that must end with 0. Its output is shown when it does not. */
async function check(title, run) {
  const { ok } = await step(title, async () => {
    const { code, output } = await run();
    if (code !== 0) say(`\n${output}`);
    return { ok: code === 0 };
  });
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A stage that is many tests: a command that leaves its counts in the file HEGAO_COUNTS names. */
async function suite(title, args) {
  await step(title, async (note) => {
    const { folder, remove } = temporaryFolder('hegao-counts-');
    const file = path.join(folder, 'counts.json');
    const watch = setInterval(() => {
      const { passed, failed } = readCounts(file);
      if (passed + failed > 0) note(`${passed + failed} done`);
    }, 1000);
    try {
      const { code } = await runChild(node, args, {
        cwd: root,
        env: { ...process.env, HEGAO_COUNTS: file },
        onOutput: (text) => say(text),
      });
      const counts = readCounts(file);
      if (counts.passed + counts.failed === 0) say(`✗ ${title}: no test ran (exit ${code})`);
      // A suite that ran nothing, or ended badly without saying which test failed, has failed.
      if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed += 1;
      addCounts(total, counts);
      return { ok: counts.failed === 0, result: summarize(counts) };
    } finally {
      clearInterval(watch);
      remove();
    }
  });
}

/** Every test of node:test; the suites in a real VS Code have launchers of their own. */
function findTestFiles(words) {
  return readdirSync(fromRoot('test'), { withFileTypes: true })
    .filter(({ name }) => name !== 'extension' && name !== 'host') // The host's packages bring tests of their own.
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(fromRoot('test', entry.name), { recursive: true }).map((file) => path.join(entry.name, file))
        : [entry.name],
    )
    .map((file) => path.posix.join('test', ...file.split(path.sep)))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
}

function leaveOut(name, reason) {
  total.skipped.push({ name, reason });
}

await runMain(async () => {
  const { values, positionals: words } = parseArgs({
    options: { fast: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const whole = words.length === 0;
  await ensureDependencies();
  if (whole) {
    await check('lint', () => runNode(fromRoot('node_modules/@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'));
    await check('types', () => npm(['run', '--silent', 'types']));
  }
  const built = await check('build', buildBundles);
  if (whole && built) {
    await check('generated files are fresh', () => runNode(fromRoot('esbuild.mjs'), '--generate', '--check'));
    await check('the samples get what they hold', () =>
      runNode(fromRoot('test/host/start.mjs'), '--check', '--no-build'),
    );
  }

  const files = findTestFiles(words);
  if (files.length === 0) {
    say('✗ no test file found');
    total.failed += 1;
  } else {
    const options = [
      `--test-concurrency=${availableParallelism()}`,
      '--test-reporter=./test/support/reporter.mjs',
      '--test-reporter-destination=stdout',
    ];
    await suite(`tests in ${files.length} files`, ['--import', 'tsx', '--test', ...options, ...files]);
  }
  if (!whole) leaveOut('lint, types, generated files, VS Code', 'only some test files were asked for');
  else if (values.fast) leaveOut('extension in a real VS Code', '--fast');
  else if (!built) leaveOut('extension in a real VS Code', 'the build failed');
  else {
    await suite('extension in a real VS Code', [fromRoot('test/extension/launch.mjs')]);
    await suite('packaged extension in a real VS Code', [fromRoot('test/extension/packaged.mjs')]);
  }

  for (const { name, reason } of total.skipped) say(`- skipped: ${name}${reason ? ` (${reason})` : ''}`);
  say(summarize(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
