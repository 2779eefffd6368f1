// Pictures of what is shown of figures, to judge by eye: the hover on a rate, and inlay hints.
//   node test/extension/figures-view.mjs OUT_FOLDER [FILE.md] [WORDS …]   hovers over the figure that begins with WORDS
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkExtensions, openVSCode } from '../host/vscode-host.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { Explained, ensureProject, fromRoot, root, runMain } from '../support/setup.mjs';

const LIMIT = 120_000; // For what starts with VS Code; under load that takes its time.

await runMain(async () => {
  const [out, file = fromRoot('samples/slips-markdown.md'), ...words] = process.argv.slice(2);
  if (!out) throw new Explained('Say in which folder the pictures go.\n请指明图片放在哪个文件夹。');
  await ensureProject();
  mkdirSync(out, { recursive: true });
  for (const hints of ['problems', 'all']) await takePictures(file, hints, words, out);
  return 0;
});

async function takePictures(file, hints, words, out) {
  const { folder, remove } = temporaryFolder('hegao-报告-');
  const extensions = temporaryFolder('hegao-extensions-');
  linkExtensions(extensions.folder, [root]);
  cpSync(file, path.join(folder, path.basename(file)));
  const vscode = await openVSCode({
    folder,
    file: path.join(folder, path.basename(file)),
    extensionsDir: extensions.folder,
    viewport: { width: 1180, height: 1000 },
    settings: {
      'hegao.inlayHints': hints,
      'workbench.activityBar.location': 'hidden',
      'editor.minimap.enabled': false,
      'editor.fontSize': 15,
      'editor.wordWrap': 'on',
    },
  });
  try {
    await vscode.open();
    const { page } = vscode;
    // A hint is text that the document does not have.
    await page
      .locator('.view-line span', { hasText: /[=≠].*[✓✗]/ })
      .first()
      .waitFor({ timeout: LIMIT });
    await page.keyboard.press('Control+B'); // The side bar goes.
    await page.screenshot({ path: path.join(out, `hints-${hints}.png`) });
    for (const [index, word] of words.entries()) {
      await hoverOver(page, word);
      await page.screenshot({ path: path.join(out, `hover-${hints}-${index + 1}.png`) });
      await page.mouse.move(5, 5);
    }
  } finally {
    await vscode.close();
    extensions.remove();
    remove();
  }
}

/** Moves the mouse onto the first character of the words. */
async function hoverOver(page, words) {
  const place = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return undefined;
  }, words);
  if (!place) throw new Error(`no “${words}” to be seen`);
  await page.mouse.move(place.x, place.y);
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ timeout: LIMIT });
  await page.waitForTimeout(500); // It fades in.
}
