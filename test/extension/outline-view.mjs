// Looks at a plain text as a person does: the outline, the breadcrumbs above the editor and sections folded away.
// `node test/extension/outline-view.mjs FOLDER` keeps a picture, outline.png, there.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtensions, openVSCode } from '../host/vscode-host.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { root, runMain } from '../support/setup.mjs';
import { copySamples } from './hosts.mjs';

const LIMIT = 120_000; // For what starts with VS Code; under load that takes its time.
const FILE = 'clean.txt';

/** Opens the clean sample without its `#`, goes to a section by the outline and folds it. */
export async function checkOutlineView(pictures) {
  const samples = copySamples();
  const file = path.join(samples.folder, FILE);
  const text = readFileSync(path.join(samples.folder, 'clean.md'), 'utf8').replaceAll(/^#+ /gm, '');
  writeFileSync(file, text);
  const [title, ...lines] = text.split('\n').filter((line) => line !== '');
  const sections = lines.filter((line) => /^(?:[一二三四五]、|（[一二三四五六]）)/.test(line));
  const [part] = sections;
  const section = sections.find((line) => line.startsWith('（四）'));
  const behind = sections[sections.indexOf(section) + 1];
  const inside = lines[lines.indexOf(section) + 1].slice(0, 12);

  const extensions = temporaryFolder('hegao-extensions-');
  linkExtensions(extensions.folder, [root]);
  const vscode = await openVSCode({
    folder: samples.folder,
    file,
    extensionsDir: extensions.folder,
    viewport: { width: 1280, height: 900 },
    settings: { 'editor.showFoldingControls': 'always', 'editor.minimap.enabled': false },
  });
  try {
    const { page } = vscode;
    await vscode.open();
    const rows = page.locator('.outline-pane .monaco-list-row');
    const crumbs = page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    const shownLine = (words) => page.locator('.monaco-editor .view-line', { hasText: words });

    await shownLine(title).waitFor({ timeout: LIMIT });
    await page.locator('.pane-header', { hasText: path.basename(samples.folder) }).click(); // Makes room.
    await page.locator('.pane-header', { hasText: 'Outline' }).click();
    await rows.nth(sections.length).waitFor({ timeout: LIMIT });
    assert.deepEqual((await rows.allInnerTexts()).map(oneLine), [title, ...sections].map(oneLine));

    await rows.filter({ hasText: section }).dblclick(); // Puts the cursor there.
    await crumbs.filter({ hasText: section }).waitFor({ timeout: LIMIT });
    assert.deepEqual((await crumbs.allInnerTexts()).map(oneLine), [FILE, title, part, section].map(oneLine));

    await shownLine(inside).waitFor();
    await page.keyboard.press('Control+Shift+BracketLeft');
    await shownLine(inside).waitFor({ state: 'detached', timeout: LIMIT });
    assert.equal(await shownLine(section).count(), 1, 'the heading stays');
    assert.equal(await shownLine(behind).count(), 1, 'the next section stays');
    await keepPicture(page, pictures);
  } catch (error) {
    await keepPicture(vscode.page, pictures);
    throw error;
  } finally {
    await vscode.close();
    extensions.remove();
    samples.remove();
  }
}

/** The workbench cuts and spaces what it shows as it likes. */
const oneLine = (text) => text.replaceAll(/\s/g, '');

async function keepPicture(page, folder) {
  if (folder) await page.screenshot({ path: path.join(folder, 'outline.png') });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await checkOutlineView(process.argv[2]);
    return 0;
  });
}
