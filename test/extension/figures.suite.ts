import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerOf, closeEditors, openNew, within } from './editor.ts';

/** An invented report with one wrong rate. */
const text = `青石县交通运输局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

一、2025年推进法治政府建设的主要举措和成效

受理申请120件，办结118件，办结率89.3%。

二、2025年推进法治政府建设存在的不足和原因

力量薄弱，原因是编制不足。

青石县交通运输局

2026年1月20日
`;

suite('figures of a report in VS Code', () => {
  suiteSetup(() => within('activation', vscode.extensions.getExtension('hegao.hegao')?.activate() ?? Promise.reject()));
  teardown(closeEditors);

  for (const name of ['figures.md', 'figures.txt']) {
    test(`hover works a rate of ${name} out, and the words beside it have none`, async () => {
      const document = await openNew(name, text);
      const rate = text.indexOf('89.3%');
      const command = 'vscode.executeHoverProvider';
      await answerOf<vscode.Hover[]>(command, [document.uri, document.positionAt(rate)], (hovers) => {
        const shown = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
        assert.match(shown.join('\n'), /办结率 89\.3% ≠ 118÷120，应为 98\.3% ✗/);
      });
      await answerOf<vscode.Hover[]>(command, [document.uri, document.positionAt(rate - 2)], (hovers) => {
        assert.deepEqual(hovers, []);
      });
    });
  }

  test('hover on the title tells what the report was taken for', async () => {
    const document = await openNew('figures.md', text);
    const command = 'vscode.executeHoverProvider';
    await answerOf<vscode.Hover[]>(command, [document.uri, document.positionAt(text.indexOf('法治政府'))], (hovers) => {
      const shown = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
      assert.match(shown.join('\n'), /法治政府建设年度报告 · 2025[\s\S]*年度2025取自标题/);
    });
  });

  test('inlay hints stand behind what is wrong, and behind all that is computed when that is set', async () => {
    const document = await openNew('figures.md', text);
    const settings = vscode.workspace.getConfiguration('hegao', document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = (check: (labels: unknown[]) => void) =>
      answerOf<vscode.InlayHint[]>('vscode.executeInlayHintProvider', [document.uri, whole], (hints) =>
        check(hints.map(({ label }) => label)),
      );
    await labels((shown) => assert.deepEqual(shown, ['≠118/120=98.3% ✗']));
    try {
      await settings.update('inlayHints', 'all', vscode.ConfigurationTarget.Workspace);
      const edit = new vscode.WorkspaceEdit();
      const rate = document.positionAt(text.indexOf('89.3'));
      edit.replace(document.uri, new vscode.Range(rate, rate.translate(0, 4)), '98.3');
      await vscode.workspace.applyEdit(edit);
      await labels((shown) => assert.deepEqual(shown, ['=118/120 ✓']));
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
