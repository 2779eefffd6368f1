import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerOf, closeEditors, open, openNew, within } from './editor.ts';

/** An invented report without a single `#`; `1.` begins lists of Markdown, to which the lines below belong. */
const numbered = `青石县交通运输局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

一、2025年推进法治政府建设的主要举措和成效

（一）优化服务。受理申请120件，办结118件。

1. 设立窗口。
延时服务。
2. 网上办理。
全程网办。
（二）公正执法。

立案12件。

二、2025年推进法治政府建设存在的不足和原因

力量薄弱，原因是编制不足。

青石县交通运输局

2026年1月20日
`;

const folds = [
  '一、2025年推进法治政府建设的主要举措和成效 … 立案12件。',
  '（一）优化服务。受理申请120件，办结118件。 … 全程网办。',
  '1. 设立窗口。 … 延时服务。',
  '2. 网上办理。 … 全程网办。',
  '（二）公正执法。 … 立案12件。',
  '二、2025年推进法治政府建设存在的不足和原因 … 力量薄弱，原因是编制不足。',
];

suite('the structure of a report in VS Code', () => {
  suiteSetup(() => within('activation', vscode.extensions.getExtension('hegao.hegao')?.activate() ?? Promise.reject()));
  teardown(closeEditors);

  for (const name of ['numbered.txt', 'numbered.md']) {
    test(`the outline and the folds of ${name} follow the numbers`, async () => {
      const document = await openNew(name, numbered);
      await answerOf<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', [document.uri], (symbols) => {
        assert.deepEqual(flatten(symbols ?? []), [
          '青石县交通运输局关于2025年法治政府建设情况的报告',
          '一、2025年推进法治政府建设的主要举措和成效',
          '（一）优化服务',
          '1.设立窗口',
          '2.网上办理',
          '（二）公正执法',
          '二、2025年推进法治政府建设存在的不足和原因',
        ]);
      });
      await foldsOf(document, (found) => {
        for (const fold of folds) assert.ok(found.includes(fold), `no “${fold}” in\n${found.join('\n')}`);
      });
    });
  }

  test('a heading with `#` folds once, and without the empty lines below', async () => {
    const document = await open('clean.md');
    const ends = await foldsOf(document, (found) => {
      assert.ok(
        found.some((fold) => /^### （一）.* … [^\s].*。$/.test(fold)),
        found.join('\n'),
      );
    });
    const starts = ends.map((fold) => fold.split(' … ')[0]);
    assert.deepEqual(starts, [...new Set(starts)]);
  });

  test('where only lower sections have a `#`, they still end where the numbers say', async () => {
    const document = await openNew('mixed.md', numbered.replaceAll(/^（/gm, '### （'));
    await foldsOf(document, (found) => {
      for (const fold of folds.map((each) => each.replace(/^（/, '### （'))) {
        assert.ok(found.includes(fold), `no “${fold}” in\n${found.join('\n')}`);
      }
    });
  });

  test('a section folds away', async () => {
    await openNew('numbered.txt', numbered);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const first = numbered.split('\n').indexOf('（一）优化服务。受理申请120件，办结118件。');
    await answerOf('editor.fold', [{ levels: 1, direction: 'up', selectionLines: [first] }], () => {
      assert.ok(editor.visibleRanges.length > 1, 'nothing is folded');
    });
    const hidden = editor.visibleRanges.slice(1).map(({ start }) => editor.document.lineAt(start.line).text);
    assert.deepEqual(hidden, ['（二）公正执法。']);
  });

  test('a text that is no report still folds by its indents', async () => {
    const document = await openNew('list.txt', '采购\n  纸\n  笔\n还书\n');
    await foldsOf(document, (found) => assert.deepEqual(found, ['采购 …   笔']));
  });

  test('a selection grows from the clause to the sentence, the paragraph and the sections', async () => {
    const document = await openNew('numbered.txt', numbered);
    const caret = document.positionAt(numbered.indexOf('申请120件'));
    await answerOf<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      [document.uri, [caret]],
      (ranges) => {
        const steps = grow(ranges[0]).map((range) => document.getText(range));
        const expected = ['受理申请120件', '受理申请120件，办结118件。', '（一）优化服务。受理申请120件，办结118件。'];
        for (const text of expected) assert.ok(steps.includes(text), `no “${text}” in ${steps.join(' | ')}`);
        const sections = steps.filter((step) => step.endsWith('全程网办。') || step.endsWith('立案12件。'));
        assert.equal(sections.length, 2, steps.join(' | '));
      },
    );
  });
});

/** The first and the last line of each range, as VS Code merges the answers of all who give some. */
async function foldsOf(document: vscode.TextDocument, check: (folds: string[]) => void): Promise<string[]> {
  const describe = (ranges: readonly vscode.FoldingRange[] | undefined) =>
    (ranges ?? []).map(({ start, end }) => `${document.lineAt(start).text} … ${document.lineAt(end).text}`);
  const command = 'vscode.executeFoldingRangeProvider';
  return describe(await answerOf<vscode.FoldingRange[]>(command, [document.uri], (ranges) => check(describe(ranges))));
}

function flatten(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...flatten(children)]);
}

function grow(selection: vscode.SelectionRange | undefined): vscode.Range[] {
  return selection ? [selection.range, ...grow(selection.parent)] : [];
}
