// Settings as a writer meets them: hegao.yaml beside the report, and comments that keep a problem from being shown.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, has, ruleOf, select } from './diagnostics.ts';
import { answerOf, closeEditors, inFolder, openNew } from './editor.ts';

const rule = 'numbers/rates-match';
const report =
  '# 云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';

suite('the page of a rule', () => {
  teardown(closeEditors);

  test('opens from the code of a diagnostic, as a reader sees it', async () => {
    const document = await openNew('page.md', report);
    const [problem] = select(await diagnosticsOf(document, 'a warning', has(rule)), rule);
    const code = problem?.code;
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# 比率等于部分除以整体\n/);
    assert.match(page.getText(), /hegao-disable-next-line numbers\/rates-match/);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputCustom, 'the page is not shown as a preview');
    assert.equal(tab.uri.toString(), code.target.toString());
  });
});

suite('the index of rules', () => {
  teardown(closeEditors);

  test('opens by a command, and names the rules by group', async () => {
    await vscode.commands.executeCommand('hegao.showRules');
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputCustom, 'the index is not shown as a preview');
    const page = await vscode.workspace.openTextDocument(tab.uri);
    assert.match(page.getText(), /^## 数据 Numbers\n/m);
    assert.match(page.getText(), /\(numbers\/rates-match\.md\)/);
  });
});

suite('settings of a folder', () => {
  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(inFolder('own'), { recursive: true, useTrash: false });
  });

  test('hegao.yaml holds for the reports beside it, also while it is being typed', async () => {
    const document = await openNew('own/report.md', report);
    await vscode.window.showTextDocument(document, { preview: false }); // The next one would take its place.
    await diagnosticsOf(document, 'a warning', isSeverity(vscode.DiagnosticSeverity.Warning));
    const file = await openNew('own/hegao.yaml', `rules:\n  ${rule}: information\n`);
    await diagnosticsOf(document, 'information', isSeverity(vscode.DiagnosticSeverity.Information));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.uri, new vscode.Range(1, 0, 2, 0), `  ${rule}: error\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document, 'an error', isSeverity(vscode.DiagnosticSeverity.Error));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await diagnosticsOf(document, 'information again', isSeverity(vscode.DiagnosticSeverity.Information));
  });

  test('what is not understood in it is shown in it', async () => {
    await openNew('own/report.md', report);
    const file = await openNew('own/hegao.yaml', 'mode: careful\n');
    const [problem] = await diagnosticsOf(file, 'a problem of the settings', has('hegao/config'));
    assert.ok(problem);
    assert.equal(file.getText(problem.range), 'careful');
  });

  test('a quick fix writes the comment that keeps a problem from being shown', async () => {
    const document = await openNew('own/report.md', report);
    const [problem] = select(await diagnosticsOf(document, 'a warning', has(rule)), rule);
    const comment = (actions: readonly vscode.CodeAction[]) =>
      actions.find(({ title }) => title.startsWith('此处不再提示'));
    const actions = await answerOf<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      [document.uri, problem?.range, vscode.CodeActionKind.QuickFix.value, 20],
      (found) => assert.ok(comment(found), 'no such action'),
    );
    const edit = comment(actions)?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.match(document.getText(), /\n<!-- hegao-disable-next-line numbers\/rates-match 【待填：理由】 -->\n\n全年/);
    await diagnosticsOf(document, 'no such problem', (found) => assert.deepEqual(select(found, rule), []));
  });
});

suite('problems that were accepted', () => {
  teardown(async () => {
    await closeEditors();
    for (const name of ['own', '.hegao']) {
      await vscode.workspace.fs.delete(inFolder(name), { recursive: true, useTrash: false }).then(undefined, () => {});
    }
  });

  test('are written down by a quick fix, stay away, and come back with another figure', async () => {
    await openNew('own/hegao.yaml', 'mode: review\n');
    const document = await openNew('own/2025/年报.md', report);
    const isAccept = ({ title }: vscode.CodeAction) => title.startsWith('接受“比率等于部分除以整体”');
    const [problem] = select(await diagnosticsOf(document, 'a warning', has(rule)), rule);
    await applyAction(document.uri, problem?.range, isAccept);
    await diagnosticsOf(document, 'no such problem', (found) => assert.deepEqual(select(found, rule), []));
    // Beside hegao.yaml, in a folder that was not there.
    const file = await vscode.workspace.openTextDocument(inFolder('own/.hegao/accepted.json'));
    assert.match(file.getText(), /"file": "2025\/年报\.md",\n {6}"rule": "numbers\/rates-match",/);
    await diagnosticsOf(file, 'the reason that is missing', has('hegao/config'));
    await edit(file, '【待填：理由】', '依据统计口径');
    await diagnosticsOf(file, 'nothing more', (found) => assert.deepEqual(found, []));

    await edit(document, '全年受理', '接听来电400次。\n\n全年受理');
    await edit(document, '办结率80%', '办结率70%');
    await diagnosticsOf(document, 'another warning', has(rule));
    const unused = 'hegao/suppression-unused';
    const [stale] = select(await diagnosticsOf(file, 'an entry that is stale', has(unused)), unused);
    await vscode.window.showTextDocument(file);
    await applyAction(file.uri, stale?.range, ({ title }) => title === '删去这一条');
    assert.equal(file.getText(), '{\n  "version": 1,\n  "accepted": []\n}\n');
    await diagnosticsOf(file, 'nothing more', (found) => assert.deepEqual(found, []));
  });
});

async function applyAction(
  uri: vscode.Uri,
  range: vscode.Range | undefined,
  isMeant: (action: vscode.CodeAction) => boolean,
): Promise<void> {
  const actions = await answerOf<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    [uri, range, vscode.CodeActionKind.QuickFix.value, 20],
    (found) => assert.equal(found.filter(isMeant).length, 1, found.map(({ title }) => title).join('\n')),
  );
  const workspaceEdit = actions.find(isMeant)?.edit;
  assert.ok(workspaceEdit && (await vscode.workspace.applyEdit(workspaceEdit)));
}

async function edit(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, to);
  assert.ok(at >= 0 && (await vscode.workspace.applyEdit(change)), `no “${from}”`);
}

suite('a kind of report that the readme describes', () => {
  const kindFile = 'own/.hegao/safety.kind.yaml';
  const safety =
    '# 云岭县水务局2025年安全生产工作情况报告\n\n现将有关情况报告如下：\n\n## 一、2025年工作开展情况\n\n全年检查20家次。\n\n云岭县水务局\n\n2026年1月9日\n';
  const sections = 'structure/sections-present';
  let example: string;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('hegao.hegao');
    assert.ok(extension);
    // A package has it in small letters.
    const names = (await vscode.workspace.fs.readDirectory(extension.extensionUri)).map(([name]) => name);
    const own = names.find((name) => name.toLowerCase() === 'readme.md') ?? 'README.md';
    const readme = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, own));
    const text = new TextDecoder().decode(readme);
    example = /```yaml\n(# \.hegao\/[^\n]*\.kind\.yaml\n[^`]*)```/.exec(text)?.[1] ?? '';
    assert.notEqual(example, '', 'the readme has no example');
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(inFolder('own'), { recursive: true, useTrash: false });
  });

  test('holds for the reports beside it: what is missing is named, and a quick fix puts it in', async () => {
    await writeNew(kindFile, example);
    const document = await openNew('own/report.md', safety);
    const [problem] = select(await diagnosticsOf(document, 'a missing part', has(sections)), sections);
    assert.match(problem?.message ?? '', /下一年工作安排/);
    const insert = (actions: readonly vscode.CodeAction[]) =>
      actions.find(({ edit, title }) => edit && title.startsWith('插入'));
    const actions = await answerOf<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      [document.uri, problem?.range, vscode.CodeActionKind.QuickFix.value, 20],
      (found) => assert.ok(insert(found), 'no such action'),
    );
    const edit = insert(actions)?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.match(document.getText(), /\n## 二、2026年工作安排\n/);
    await diagnosticsOf(document, 'nothing missing', (found) =>
      assert.deepEqual(
        select(found, sections).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
        [],
      ),
    );
  });

  test('is checked while it is written, and what is wrong is shown in it', async () => {
    await writeNew('own/report.md', safety);
    const file = await openNew(kindFile, example.replace('year: next', 'year: nxt'));
    const [problem] = await diagnosticsOf(file, 'a problem of the kind', has('hegao/config'));
    assert.ok(problem);
    assert.equal(file.getText(problem.range), 'nxt');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.uri, problem.range, 'next');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(file, 'no problem', (found) => assert.deepEqual(select(found, 'hegao/config'), []));
  });

  test('is completed, without another extension', async () => {
    const file = await openNew(kindFile, `${example}ro`);
    const end = file.positionAt(file.getText().length);
    const labelsAt = async (position: vscode.Position, label: string) => {
      const { items } = await answerOf<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        [file.uri, position],
        (list) =>
          assert.ok(
            list.items.some((item) => labelOf(item) === label),
            `${label} is not offered`,
          ),
      );
      return items.map(labelOf);
    };
    assert.ok((await labelsAt(end, 'due')).includes('headingWords'));
    const need = file.getText().indexOf('optional');
    assert.ok((await labelsAt(file.positionAt(need), 'mandatory')).includes('optional'));
  });
});

async function writeNew(name: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(content));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function isSeverity(severity: vscode.DiagnosticSeverity) {
  return (diagnostics: readonly vscode.Diagnostic[]) => {
    const found = diagnostics.filter((diagnostic) => ruleOf(diagnostic) === rule);
    assert.deepEqual(
      found.map((diagnostic) => diagnostic.severity),
      [severity],
    );
  };
}
