// Packs the extension, holds the package within its bounds, and runs the suite against it as a user has it: installed.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../support/child.mjs';
import { addCounts, countTest, leaveCounts, noCounts } from '../support/counts.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { fromRoot, root, runMain } from '../support/setup.mjs';
import { chooseHost, runSuite } from './hosts.mjs';

const MOST_BYTES = 1024 * 1024;
const MOST_FILES = 40;

await runMain(async () => {
  const counts = noCounts();
  const { folder, remove } = temporaryFolder('hegao-package-');
  const vsix = path.join(folder, 'hegao.vsix');
  const extensionsDir = path.join(folder, 'extensions');
  const suite = path.join(folder, 'suite');
  try {
    const vsce = fromRoot('node_modules/@vscode/vsce/vsce');
    const runVsce = (...args) => runChild(process.execPath, [vsce, ...args], { cwd: root });
    await countTest(counts, 'the extension packs', async () => {
      const { code, output } = await runVsce('package', '-o', vsix);
      assert.equal(code, 0, output);
    });
    if (counts.failed > 0) return leaveCounts(counts);

    await countTest(counts, `the package has at most ${MOST_BYTES} bytes`, () => {
      assert.ok(statSync(vsix).size <= MOST_BYTES, `${statSync(vsix).size} bytes`);
    });
    await countTest(counts, `the package has at most ${MOST_FILES} files`, async () => {
      const { output } = await runVsce('ls');
      const files = output.trim().split('\n');
      assert.ok(files.length > 0 && files.length <= MOST_FILES, output);
    });

    const host = await chooseHost();
    mkdirSync(extensionsDir);
    await host.install(vsix, extensionsDir);
    // The suite comes as an extension that holds nothing else, so that the only Hegao is the installed one.
    mkdirSync(suite);
    const manifest = { name: 'suite', publisher: 'hegao-test', version: '1.0.0', engines: { vscode: '^1.91.0' } };
    writeFileSync(path.join(suite, 'package.json'), JSON.stringify(manifest));
    copyFileSync(fromRoot('dist/test/extension.cjs'), path.join(suite, 'extension.cjs'));
    const tests = path.join(suite, 'extension.cjs');
    addCounts(counts, await runSuite(host, { development: suite, tests, extensionsDir }));
    return leaveCounts(counts);
  } finally {
    remove();
  }
});
