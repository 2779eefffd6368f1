// Looks at the Problems panel as a person does: the embedded VS Code as `npm start` serves it, and Playwright's eyes.
// HEGAO_SCREENSHOT=FILE.png keeps a picture of the panel before the fix.
import assert from 'node:assert/strict';
import path from 'node:path';
import { linkExtensions, openVSCode } from '../host/vscode-host.mjs';
import { runChild } from '../support/child.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { findSpoiltSample, HINTS_WHILE_WRITING, readExpectations } from '../support/samples.mjs';
import { fromRoot, root } from '../support/setup.mjs';
import { copySamples } from './hosts.mjs';

const MISSING_SECTION = 'structure/sections-present';
const LIMIT = 120_000; // For what starts with VS Code; under load that takes its time.
const MENU_TRIES = 10;

/** Opens the spoilt sample, counts its rows, writes the missing section with Ctrl+. and sees the rows change. */
export async function checkPanel() {
  const sample = findSpoiltSample(readExpectations());
  const shown = sample.problems.filter(({ rule }) => !HINTS_WHILE_WRITING.has(rule));
  const samples = copySamples();
  const extensions = temporaryFolder('hegao-extensions-');
  linkExtensions(extensions.folder, [root, fromRoot('test/host/show-problems')]);
  const vscode = await openVSCode({
    folder: samples.folder,
    file: path.join(samples.folder, sample.file),
    extensionsDir: extensions.folder,
    viewport: { width: 1280, height: 3000 }, // Rows that need scrolling do not exist.
  });
  try {
    const { page } = vscode;
    await vscode.open();
    // The rows of problems; others name the file or a piece of evidence.
    const kinds = ['Error', 'Warning', 'Info'].map((kind) => `[aria-label^="${kind}:"]`);
    const rows = page.locator(`.markers-panel .monaco-list-row:is(${kinds.join(',')})`);
    const missing = rows.filter({ hasText: MISSING_SECTION });
    await rows.nth(shown.length - 1).waitFor({ timeout: LIMIT });
    assert.equal(await rows.count(), shown.length, 'rows in the Problems panel');
    if (process.env.HEGAO_SCREENSHOT) await page.screenshot({ path: process.env.HEGAO_SCREENSHOT });

    const lacking = await missing.count();
    // On its message, since its code is a link: puts the cursor into the text.
    await missing.first().dblclick({ position: { x: 80, y: 10 } });
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: await titleOfFix(sample.file) });
    for (let tries = 1; !(await fix.isVisible()); tries += 1) {
      // A provider that registers late closes the menu again.
      await page.keyboard.press('Control+.');
      await fix.waitFor({ timeout: 3000 }).catch((error) => {
        if (tries === MENU_TRIES) throw error;
      });
    }
    await fix.click();
    await missing.nth(lacking - 1).waitFor({ state: 'detached', timeout: LIMIT });
    assert.equal(await rows.count(), shown.length - 1, 'rows in the Problems panel after the fix');
  } catch (error) {
    if (process.env.HEGAO_SCREENSHOT) await vscode.page.screenshot({ path: process.env.HEGAO_SCREENSHOT });
    throw error;
  } finally {
    await vscode.close();
    extensions.remove();
    samples.remove();
  }
}

/** The title of the section fix, as the command gives it too. */
async function titleOfFix(file) {
  const { output } = await runChild(
    process.execPath,
    ['dist/cli.mjs', 'check', '--format', 'json', `samples/${file}`],
    {
      cwd: root,
    },
  );
  const problem = JSON.parse(output).files[0].problems.find(({ rule }) => rule === MISSING_SECTION);
  return problem.fixes[0].title;
}
