// Pictures of a report in the default themes, to judge by eye what the grammar colours:
//   node test/extension/highlight.mjs OUT_FOLDER [FILE.md] [THEME …]
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkExtensions, openVSCode } from '../host/vscode-host.mjs';
import { temporaryFolder } from '../support/lifetime.mjs';
import { Explained, ensureProject, fromRoot, root, runMain } from '../support/setup.mjs';

const THEMES = ['Light 2026', 'Dark 2026', 'Light Modern', 'Dark Modern', 'Light+', 'Dark+'];
const HIGH_CONTRAST = ['Default High Contrast Light', 'Default High Contrast'];
const LIMIT = 120_000; // For what starts with VS Code; under load that takes its time.
const COLOURS = 4;
const CALM_LOOKS = 8;

await runMain(async () => {
  const [out, file = fromRoot('samples/clean.md'), ...themes] = process.argv.slice(2);
  if (!out) throw new Explained('Say in which folder the pictures go.\n请指明图片放在哪个文件夹。');
  await ensureProject();
  mkdirSync(out, { recursive: true });
  for (const theme of themes.length > 0 ? themes : [...THEMES, ...HIGH_CONTRAST]) {
    const name = theme.toLowerCase().replace('+', ' plus').replaceAll(' ', '-');
    await takePicture(file, theme, path.join(out, `${name}.png`));
    console.log(`${theme}: ${path.join(out, `${name}.png`)}`);
  }
  return 0;
});

/** Opens a copy of the file alone in the window and waits until its words have colours. */
async function takePicture(file, theme, picture) {
  const { folder, remove } = temporaryFolder('hegao-报告-');
  const extensions = temporaryFolder('hegao-extensions-');
  linkExtensions(extensions.folder, [root]);
  cpSync(file, path.join(folder, path.basename(file)));
  const vscode = await openVSCode({
    folder,
    file: path.join(folder, path.basename(file)),
    extensionsDir: extensions.folder,
    viewport: { width: 1180, height: 1500 },
    settings: {
      'workbench.colorTheme': theme,
      'workbench.activityBar.location': 'hidden',
      'workbench.statusBar.visible': false,
      'editor.minimap.enabled': false,
      'editor.fontSize': 15,
      'editor.wordWrap': 'on',
    },
  });
  try {
    await vscode.open();
    const { page } = vscode;
    await page.locator('.view-line').first().waitFor({ timeout: LIMIT });
    await coloured(page);
    await page.keyboard.press('Control+B'); // The side bar goes.
    await coloured(page);
    await page.screenshot({ path: picture });
  } finally {
    await vscode.close();
    extensions.remove();
    remove();
  }
}

/** Settles when the text has several colours and has kept them for a while: they come from the top downwards. */
async function coloured(page) {
  const started = Date.now();
  let last = '';
  for (let calm = 0; calm < CALM_LOOKS; ) {
    if (Date.now() - started > LIMIT) throw new Error('The text does not come to rest in its colours.');
    await page.waitForTimeout(250);
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('.view-line span span')].map(({ className }) => className).join(' '),
    );
    calm = colours === last && new Set(colours.split(' ')).size >= COLOURS ? calm + 1 : 0;
    last = colours;
  }
}
