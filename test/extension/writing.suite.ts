import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertOneSet, diagnosticsOf, has, ruleOf, select, shown } from './diagnostics.ts';
import { answerOf, closeEditors, eventually, open, openNew, within } from './editor.ts';

const MISSING_SECTION = 'structure/sections-present';
const YEARS = 'time/years-match';
const RESIDUE = 'wording/no-residue';
const SNIPPET = '法治政府建设年度报告';

const bookmark = '[bookmark: _GoBack]';

/** An invented report with residue of Word in two paragraphs. */
const pasted = `# 青石县水利局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

## 一、2025年推进法治政府建设的主要举措和成效

${bookmark}全年开展培训4次。

## 二、2025年推进法治政府建设存在的不足和原因

${bookmark}宣传形式单一，原因是经费不足。

## 三、2025年党政主要负责人履行推进法治建设第一责任人职责情况

局长主持会议2次。

## 四、2026年推进法治政府建设的主要安排

继续开展培训。

青石县水利局

2026年1月20日
`;

suite('writing a report in VS Code', () => {
  suiteSetup(() => within('activation', vscode.extensions.getExtension('hegao.hegao')?.activate() ?? Promise.reject()));
  teardown(closeEditors);

  test('the quick fix writes the missing section, in one step', async () => {
    const document = await open('slips-markdown.md');
    const before = document.getText();
    const missing = select(await diagnosticsOf(document, 'a missing section', has(MISSING_SECTION)), MISSING_SECTION);
    const [first] = missing;
    assert.ok(first);
    await applyFix(document, first.range, (newText) => newText.includes('【待填：'));
    assert.notEqual(document.getText(), before);
    await diagnosticsOf(document, 'one missing section fewer', (diagnostics) => {
      assert.equal(select(diagnostics, MISSING_SECTION).length, missing.length - 1);
      assertOneSet(diagnostics);
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(document, 'the section missing again', (diagnostics) => {
      assert.equal(select(diagnostics, MISSING_SECTION).length, missing.length);
    });
  });

  test('one suggestion mends a year left over from last year', async () => {
    const document = await open('slips-plain.txt');
    const [year] = select(await diagnosticsOf(document, 'a year left over', has(YEARS)), YEARS);
    assert.ok(year);
    assert.equal(document.getText(year.range), '2024');
    await applyFix(document, year.range, (newText) => newText === '2025');
    assert.equal(document.getText(year.range), '2025');
    await diagnosticsOf(document, 'no year left over', (diagnostics) => {
      assert.deepEqual(select(diagnostics, YEARS), []);
      assertOneSet(diagnostics);
    });
  });

  test('a snippet lays out the report, and its year is written once', async () => {
    const document = await openNew('new.md', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: SNIPPET });
    const year = new Date().getFullYear() - 1;
    await vscode.commands.executeCommand('type', { text: '青石县水利局' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: String(year) });
    assert.equal(document.lineAt(0).text, `青石县水利局关于${year}年法治政府建设情况的报告`);
    assert.doesNotMatch(document.getText(), /【待填：年度】/);
    assert.match(document.getText(), new RegExp(`^一、${year}年推进法治政府建设的主要举措和成效$`, 'm'));
    // That nothing else is wrong shows only when something is.
    await typeBehind('特此报告', '&nbsp;');
    await diagnosticsOf(document, 'nothing but the residue', (diagnostics) => {
      assert.deepEqual(shown(diagnostics).map(ruleOf), [RESIDUE]);
    });
  });

  test('a prefix and Ctrl+Space do the same in a plain text', async () => {
    const document = await openNew('new.txt', '');
    await vscode.commands.executeCommand('type', { text: 'fzbg' });
    await eventually('the snippet', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('一、【待填：年度】年') || undefined;
    });
    assert.doesNotMatch(document.getText(), /fzbg/);
  });

  test('saving takes residue away, but not where the caret has just been', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.hegao': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openNew('pasted.md', pasted);
      await diagnosticsOf(document, 'residue', (diagnostics) => {
        assert.equal(select(diagnostics, RESIDUE).length, 2);
      });
      await typeBehind('宣传形式', '较为');
      await save(document);
      const spared = pasted.replace(`${bookmark}全年`, '全年').replace('宣传形式', '宣传形式较为');
      assert.equal(document.getText(), spared);
      await typeBehind('继续', '深入');
      await save(document);
      assert.equal(document.getText(), spared.replace(bookmark, '').replace('继续', '继续深入'));
      await diagnosticsOf(document, 'no residue', (diagnostics) => {
        assert.deepEqual(select(diagnostics, RESIDUE), []);
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

/** Types as a person does, with the caret behind `words`. */
async function typeBehind(words: string, text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const { document } = editor;
  const caret = document.positionAt(document.getText().indexOf(words) + words.length);
  editor.selection = new vscode.Selection(caret, caret);
  await vscode.commands.executeCommand('type', { text });
}

async function save(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.save');
  assert.equal(document.isDirty, false);
}

/** Applies the quick fix with an edit that writes such a text. */
async function applyFix(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  isMeant: (newText: string) => boolean,
): Promise<void> {
  const find = (actions: readonly vscode.CodeAction[]) =>
    actions.flatMap(({ edit }) => edit ?? []).find((edit) => edit.get(uri).some(({ newText }) => isMeant(newText)));
  const actions = await answerOf<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    [uri, range, vscode.CodeActionKind.QuickFix.value, 20], // So many are resolved, so that they carry their edits.
    (found) => assert.ok(find(found), 'no such fix'),
  );
  const edit = find(actions);
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}
