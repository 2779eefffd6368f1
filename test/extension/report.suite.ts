import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertOneSet, diagnosticsOf, has, ruleOf, select, shown } from './diagnostics.ts';
import { answerOf, closeEditors, inFolder, open, within } from './editor.ts';

/** One slip in samples/expected.json: `line` counts from one, `text` are words within the range. */
interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly line: number;
  readonly text: string;
}

const MISSING_SECTION = 'structure/sections-present';
/** In the editor's mode `draft` these are hints: what is not finished is no slip yet. */
const HINTS_WHILE_WRITING = new Set([
  'structure/section-filled',
  'structure/signature-present',
  'wording/placeholders-filled',
  'layout/paragraphs-end',
]);

const extension = vscode.extensions.getExtension('hegao.hegao');

suite('a report in VS Code', () => {
  let samples: ReadonlyMap<string, readonly Expected[]>;
  let spoilt: string;

  suiteSetup(async () => {
    const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('expected.json')));
    samples = new Map(Object.entries(JSON.parse(json) as Record<string, Expected[]>));
    const lacksSection = [...samples].filter(([, slips]) => slips.some(({ rule }) => rule === MISSING_SECTION));
    const found = lacksSection.find(([name]) => name.endsWith('.md')) ?? lacksSection[0];
    assert.ok(found, 'no sample lacks a section');
    spoilt = found[0];
  });

  teardown(closeEditors);

  test('the extension is there and starts', async () => {
    assert.ok(extension, 'hegao.hegao is not installed');
    await within('activation', extension.activate());
  });

  test('every sample gets the problems it holds, each once', async () => {
    for (const [name, slips] of samples) {
      const document = await open(name);
      await diagnosticsOf(document, `what ${name} holds`, (diagnostics) => {
        assert.deepEqual(describe(shown(diagnostics)), describeExpected(slips.filter((slip) => !isHint(slip.rule))));
        for (const { rule, line, text } of slips) {
          const there = diagnostics.filter((one) => ruleOf(one) === rule && one.range.start.line + 1 === line);
          assert.ok(
            there.some(({ range }) => document.getText(range).includes(text)),
            `${rule} in line ${line} does not stand on ${text}`,
          );
        }
        assertOneSet(diagnostics);
      });
      await closeEditors();
    }
  });

  test('a diagnostic names its source, its rule and its evidence', async () => {
    const document = await open(spoilt);
    const diagnostics = await diagnosticsOf(document, 'a missing section', has(MISSING_SECTION));
    for (const diagnostic of diagnostics) {
      assert.equal(diagnostic.source, '核稿');
      assert.match(ruleOf(diagnostic), /^[a-z]+\/[a-z-]+$/);
    }
    const [rate] = select(diagnostics, 'numbers/rates-match');
    const evidence = rate?.relatedInformation ?? [];
    assert.ok(evidence.length > 0, 'a rate does not show its operands');
    for (const { location } of evidence) assert.equal(location.uri.toString(), document.uri.toString());
  });

  test('a Markdown file that is no report stays silent', async () => {
    const notes = inFolder('notes.md');
    const content = '# 周会记录\n\n- 共3项，完成2项，完成率98%\n- see [2024] &nbsp; 2023年\n';
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode(content));
    const document = await open('notes.md');
    // The server answers in order: when it has spoken about a report opened later, it has seen the notes.
    await diagnosticsOf(await open(spoilt), 'a missing section', has(MISSING_SECTION));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  test('three restarts at once leave one server', async () => {
    const document = await open(spoilt);
    const before = await diagnosticsOf(document, 'a missing section', has(MISSING_SECTION));
    const restart = () => vscode.commands.executeCommand('hegao.restartServer');
    await within('three restarts', Promise.all([restart(), restart(), restart()]));
    const again = await diagnosticsOf(document, 'the same problems again', (diagnostics) => {
      assert.deepEqual(describe(diagnostics), describe(before));
    });
    assertOneSet(again);
    // A second server would answer for the next version as well, and for symbols.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n特此报告。\n');
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const moved = await diagnosticsOf(document, 'the problems one line below', (diagnostics) => {
      const lines = (all: readonly vscode.Diagnostic[]) =>
        select(all, MISSING_SECTION).map(({ range }) => range.start.line);
      assert.deepEqual(
        lines(diagnostics),
        lines(before).map((line) => line + 1),
      );
    });
    assertOneSet(moved);
    const actions = await answerOf<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      [document.uri, select(moved, MISSING_SECTION)[0]?.range, vscode.CodeActionKind.QuickFix.value],
      (found) => assert.ok(found.length > 0, 'no quick fix'),
    );
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
  });
});

const isHint = (rule: string) => HINTS_WHILE_WRITING.has(rule);
const describe = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics
    .map((one) => `${one.range.start.line + 1} ${vscode.DiagnosticSeverity[one.severity].toLowerCase()} ${ruleOf(one)}`)
    .sort();
const describeExpected = (slips: readonly Expected[]) =>
  slips.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`).sort();
