import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { applyTextEdits, pushed, rangeOf, startClient } from '../support/lsp-client.ts';
import { bookmark, cleanReport, withoutPlan, withResidue } from '../support/report-text.ts';

const uri = 'file:///report.md';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const never = { delay: 10_000 };

describe('problems are mended', { concurrency: true }, () => {
  test('the missing section is written by one versioned edit, and the problem is gone', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, withoutPlan, { version: 3 });
    const [missing] = await client.publishedFor(uri, 3);
    assert.equal(missing?.code, 'structure/sections-present');
    const actions = await client.codeActions(uri, missing.range, { diagnostics: [missing] });
    const [action, ...others] = actions.filter(mends);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, undefined);
    assert.deepEqual(action.diagnostics, [missing]);
    assert.equal(action.command, undefined);
    const { version, edits } = documentEdit(action);
    assert.equal(version, 3);
    const mended = applyTextEdits(withoutPlan, edits);
    assert.match(mended, /四、2026年.*安排/);
    assert.match(mended, /五、其他需要报告的情况/);
    client.change(uri, 4, ...backwards(edits).map(({ range, newText }) => ({ range, text: newText })));
    client.save(uri);
    assert.deepEqual(codes(await client.publishedFor(uri, 4)).filter(isSection), []);
    // What the server holds after the edits is what they make of the text.
    client.open('file:///mended.md', mended);
    assert.deepEqual(await client.publishedFor('file:///mended.md', 1), await client.publishedFor(uri, 4));
  });

  test('a single safe fix is preferred', async (t) => {
    const client = await startClient(t);
    client.open(uri, withResidue);
    const [residue] = await client.publishedFor(uri, 1);
    assert.ok(residue);
    const [action] = await client.codeActions(uri, residue.range, { diagnostics: [residue], only: ['quickfix'] });
    assert.equal(action?.isPreferred, true);
    assert.equal(applyTextEdits(withResidue, documentEdit(action).edits), cleanReport);
  });

  test('fixes are those of the place that is asked about', async (t) => {
    const client = await startClient(t);
    client.open(uri, withResidue);
    await client.publishedFor(uri, 1);
    assert.deepEqual(await client.codeActions(uri, rangeOf(withResidue, '局长'), { only: ['quickfix'] }), []);
    const { end } = rangeOf(withResidue, bookmark);
    const atEnd = await client.codeActions(uri, { start: end, end }, { only: ['quickfix'] });
    assert.equal(atEnd.filter(mends).length, 1);
  });

  test('a comment keeps a problem from being shown, here or throughout', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, withoutPlan);
    const [missing] = await client.publishedFor(uri, 1);
    assert.ok(missing);
    const actions = await client.codeActions(uri, missing.range, { diagnostics: [missing] });
    const comments = actions.filter((action) => !mends(action));
    assert.deepEqual(
      comments.map(({ title }) => title),
      ['此处不再提示“必备部分齐全”（加注释）', '全文不再提示“必备部分齐全”（加注释）'],
    );
    for (const [at, action] of comments.entries()) {
      const other = `file:///suppressed-${at}.md`;
      client.open(other, applyTextEdits(withoutPlan, documentEdit(action).edits));
      assert.deepEqual(codes(await client.publishedFor(other, 1)).filter(isSection), []);
    }
  });

  test('a comment that suppresses nothing is not suppressed by another', async (t) => {
    const client = await startClient(t, { configuration: never });
    const comment = '<!-- hegao-disable-file time/spans-match：没有起止年份 -->';
    client.open(uri, `${cleanReport}\n${comment}\n`);
    const unused = (await client.publishedFor(uri, 1)).find(({ code }) => code === 'hegao/suppression-unused');
    assert.ok(unused);
    const actions = await client.codeActions(uri, unused.range, { diagnostics: [unused] });
    assert.ok(!actions.some(({ title }) => title.includes('不再提示')), actions.map(({ title }) => title).join());
  });

  test('a diagnostic of another version, or of somebody else, is not linked', async (t) => {
    const client = await startClient(t);
    client.open(uri, withResidue);
    const [residue] = await client.publishedFor(uri, 1);
    assert.ok(residue);
    const moved = { ...residue, range: rangeOf(withResidue, '继续') };
    const foreign = { ...residue, source: 'other' };
    const [action] = await client.codeActions(uri, residue.range, { diagnostics: [moved, foreign] });
    assert.ok(action);
    assert.equal(action.diagnostics, undefined);
  });

  test('fixes are those of the current text, not of the last answer', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, withResidue);
    const [residue] = await client.publishedFor(uri, 1);
    assert.ok(residue);
    client.change(uri, 2, { range: { start: everywhere.start, end: everywhere.start }, text: '\n\n' });
    const moved = rangeOf(`\n\n${withResidue}`, bookmark);
    const [action] = await client.codeActions(uri, moved, { diagnostics: [{ ...residue, range: moved }] });
    assert.ok(action);
    assert.equal(action.diagnostics?.length, 1);
    assert.deepEqual(documentEdit(action), { version: 2, edits: [{ range: moved, newText: '' }] });
  });

  test('only the kinds that are asked for are offered', async (t) => {
    const client = await startClient(t);
    client.open(uri, withResidue);
    const kinds = async (...only: string[]) =>
      (await client.codeActions(uri, everywhere, { only })).filter(mends).map(({ kind }) => kind);
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('source'), ['source.fixAll.hegao']);
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.hegao']);
    assert.deepEqual(await kinds('source.fixAll.hegao'), ['source.fixAll.hegao']);
    assert.deepEqual(await kinds('source.fixAll.eslint'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    assert.deepEqual(await kinds('refactor'), []);
    assert.deepEqual(await kinds('refactor', 'quickfix'), ['quickfix']);
  });

  test('fix-all applies what is safe and nothing else', async (t) => {
    const text = `${withoutPlan}`.replace('普法', `${bookmark}普法`).replace('局长', `局\u200b长${bookmark}`);
    const client = await startClient(t);
    client.open(uri, text);
    const [action, ...others] = await client.codeActions(uri, everywhere, { only: ['source.fixAll'] });
    assert.ok(action);
    assert.deepEqual(others, []);
    assert.equal(applyTextEdits(text, documentEdit(action).edits), withoutPlan);
  });

  test('fix-all has nothing to offer where nothing is safe', async (t) => {
    const client = await startClient(t);
    client.open(uri, withoutPlan);
    assert.deepEqual(await client.codeActions(uri, everywhere, { only: ['source.fixAll'] }), []);
  });

  test('fix-all leaves the line of the last change alone', async (t) => {
    const client = await startClient(t, { configuration: never });
    const text = cleanReport.replace('普法', `${bookmark}普法`);
    client.open(uri, text);
    client.change(uri, 2, { range: rangeOf(text, '继续开展'), text: `${bookmark}继续开展` });
    const both = text.replace('继续开展', `${bookmark}继续开展`);
    const [action] = await client.codeActions(uri, everywhere, { only: ['source.fixAll'] });
    assert.ok(action);
    assert.equal(applyTextEdits(both, documentEdit(action).edits), withResidue);
    // The caret has moved on to the next line.
    const { end } = rangeOf(both, '继续开展培训。');
    client.change(uri, 3, { range: { start: end, end }, text: '\n' });
    const [later] = await client.codeActions(uri, everywhere, { only: ['source.fixAll'] });
    assert.ok(later);
    assert.equal(
      applyTextEdits(both.replace('培训。', '培训。\n'), documentEdit(later).edits),
      cleanReport.replace('培训。', '培训。\n'),
    );
  });

  test('a client without versioned edits gets plain ones', async (t) => {
    const { workspaceEdit: _, ...workspace } = pushed.workspace ?? {};
    const capabilities: ClientCapabilities = { ...pushed, workspace };
    const client = await startClient(t, { capabilities });
    client.open(uri, withResidue);
    const [action] = await client.codeActions(uri, everywhere, { only: ['quickfix'] });
    assert.deepEqual(action?.edit, { changes: { [uri]: [{ range: rangeOf(withResidue, bookmark), newText: '' }] } });
  });

  test('titles are in the language of the messages', async (t) => {
    const client = await startClient(t, { configuration: { language: 'en' } });
    client.open(uri, withResidue);
    for (const { title } of await client.codeActions(uri, everywhere)) assert.doesNotMatch(title, /\p{Script=Han}/u);
  });
});

function documentEdit({ edit }: CodeAction): { version: number | null; edits: TextEdit[] } {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.ok(TextDocumentEdit.is(change));
  assert.deepEqual(others, []);
  assert.equal(change.textDocument.uri, uri);
  return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}

/** Changes in one message apply one after the other: those further back must come first. */
function backwards(edits: readonly TextEdit[]): TextEdit[] {
  const key = ({ range: { start } }: TextEdit) => start.line * 1e6 + start.character;
  return [...edits].sort((a, b) => key(b) - key(a));
}

/** Not the comments that only keep a problem from being shown. */
function mends({ title }: CodeAction): boolean {
  return !title.includes('加注释');
}

function codes(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ code }) => code);
}

function isSection(code: Diagnostic['code']): boolean {
  return code === 'structure/sections-present';
}
