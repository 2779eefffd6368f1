import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  CreateFile,
  type Diagnostic,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { ProjectFiles } from '../../server/src/protocol.ts';
import {
  applyTextEdits,
  handingOver,
  type LspClient,
  pulling,
  pushed,
  rangeOf,
  startClient,
} from '../support/lsp-client.ts';

const folder = 'file:///a%20b/%E6%8A%A5%E5%91%8A';
const uri = `${folder}/2025/%E5%B9%B4%E6%8A%A5.md`;
const file = `${folder}/.hegao/accepted.json`;
const rule = 'numbers/rates-match';
const unused = 'hegao/suppression-unused';
const report =
  '# 云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';

const capabilities: ClientCapabilities = {
  ...pushed,
  ...handingOver,
  workspace: { ...pushed.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: { ...pushed.textDocument, codeAction: { dynamicRegistration: true } },
};
const never = { mode: 'review', delay: 10_000 };

async function start(
  t: TestContext,
  files: Partial<ProjectFiles> = { folder },
  more: Partial<ClientCapabilities> = {},
) {
  const client = await startClient(t, { capabilities: { ...capabilities, ...more }, configuration: never });
  client.projectFiles = { ...client.projectFiles, ...files };
  client.open(uri, report);
  return client;
}

const isAccept = ({ title }: CodeAction) => title.startsWith('接受');

async function acceptIn(client: LspClient, text: string, place = '80%'): Promise<CodeAction[]> {
  return (await client.codeActions(uri, rangeOf(text, place), { only: ['quickfix'] })).filter(isAccept);
}

/** What is left of the file with the edits of an action; it is made by the action where there is none. */
function apply({ edit }: CodeAction, content?: string): string {
  const changes = edit?.documentChanges ?? [];
  const made = changes.filter((change) => CreateFile.is(change));
  assert.deepEqual(
    made.map((change) => change.uri),
    content === undefined ? [file] : [],
  );
  const [written, ...others] = changes.filter((change) => TextDocumentEdit.is(change));
  assert.ok(written);
  assert.deepEqual(others, []);
  assert.deepEqual(written.textDocument, { uri: file, version: null });
  return applyTextEdits(content ?? '', written.edits as TextEdit[]);
}

const codes = (diagnostics: readonly Diagnostic[] = []) => diagnostics.map(({ code }) => code);
const shownIn = (client: LspClient, where: string) =>
  client.published.findLast((one) => one.uri === where)?.diagnostics ?? [];

describe('accepting a problem', { concurrency: true }, () => {
  test('writes it down with its day and a gap for the reason, and it is gone for good', async (t) => {
    const client = await start(t);
    assert.ok(codes(await client.publishedFor(uri, 1)).includes(rule));
    const [action, ...others] = await acceptIn(client, report);
    assert.deepEqual(others, []);
    assert.equal(action?.title, '接受“比率等于部分除以整体”这个问题（记入 .hegao/accepted.json）');
    const content = apply(action);
    const { accepted } = JSON.parse(content) as { accepted: Record<string, unknown>[] };
    const [{ date, ...entry } = {}] = accepted;
    assert.match(String(date), /^20\d\d-\d\d-\d\d$/);
    assert.deepEqual(entry, {
      file: '2025/年报.md',
      rule,
      clause: '办结率80%',
      values: ['80%', '18件', '20件'],
      reason: '【待填：理由】',
    });

    client.changeProjectFiles(file, { accepted: { uri: file, content } });
    await client.until(() => !codes(shownIn(client, uri)).includes(rule));
    // The reason is still to be said, and that is said where it belongs.
    const [gap] = await client.until(() => (shownIn(client, file).length > 0 ? shownIn(client, file) : undefined));
    assert.deepEqual([gap?.code, gap?.message], ['hegao/config', '还没有写理由：为什么可以接受']);
    client.changeProjectFiles(file, {
      accepted: { uri: file, content: content.replace('【待填：理由】', '依据统计口径') },
    });
    await client.until(() => shownIn(client, file).length === 0);

    const edited = report.replace('全年受理', '窗口工作平稳。接听来电400次。\n\n全年受理');
    client.change(uri, 2, { text: edited });
    client.save(uri);
    assert.ok(!codes(await client.publishedFor(uri, 2)).includes(rule));
    assert.deepEqual(shownIn(client, file), []);
  });

  test('another figure is another problem, and the entry is stale until it goes', async (t) => {
    const client = await start(t);
    const [action] = await acceptIn(client, report);
    assert.ok(action);
    const content = apply(action).replace('【待填：理由】', '依据统计口径');
    client.changeProjectFiles(file, { accepted: { uri: file, content } });
    await client.until(() => !codes(shownIn(client, uri)).includes(rule) && client.published.length > 1);

    client.change(uri, 2, { range: rangeOf(report, '80%'), text: '70%' });
    client.save(uri);
    assert.ok(codes(await client.publishedFor(uri, 2)).includes(rule));
    const [stale] = await client.until(() => (shownIn(client, file).length > 0 ? shownIn(client, file) : undefined));
    assert.equal(stale?.code, unused);
    assert.deepEqual(stale.range, rangeOf(content, '"办结率80%"'));

    assert.ok(client.registered.includes('textDocument/codeAction'));
    const [remove, ...others] = await client.codeActions(file, stale.range, { only: ['quickfix'] });
    assert.deepEqual(others, []);
    assert.equal(remove?.title, '删去这一条');
    const left = apply(remove, content);
    assert.deepEqual(JSON.parse(left), { version: 1, accepted: [] });
    client.changeProjectFiles(file, { accepted: { uri: file, content: left } });
    await client.until(() => shownIn(client, file).length === 0);
    assert.deepEqual(await client.codeActions(file, stale.range, { only: ['quickfix'] }), []);
  });

  test('adds to what is there, byte for byte', async (t) => {
    const content = '{"accepted":[\r\n]\r\n}';
    const client = await start(t, { folder, accepted: { uri: file, content } });
    const [action] = await acceptIn(client, report);
    assert.ok(action);
    const after = apply(action, content);
    assert.ok(after.startsWith('{"accepted":[\r\n    {\r\n') && after.endsWith('}\r\n  ]\r\n}'), after);
  });

  test('a report that is closed leaves nothing behind in the file', async (t) => {
    const entry = { file: '2025/年报.md', rule, clause: '甲', values: [], reason: '乙', date: '2026-01-12' };
    const client = await start(t, {
      folder,
      accepted: { uri: file, content: JSON.stringify({ accepted: [entry] }) },
    });
    await client.until(() => codes(shownIn(client, file)).includes(unused));
    client.close(uri);
    await client.until(() => shownIn(client, file).length === 0);
  });

  test('is known to a client that asks for diagnostics', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    const entry = { file: '2025/年报.md', rule, clause: '甲', values: [], reason: '乙', date: '2026-01-12' };
    const content = JSON.stringify({
      accepted: [entry, { ...entry, clause: '办结率80%', values: ['80%', '18件', '20件'] }],
    });
    client.projectFiles = { ...client.projectFiles, folder, accepted: { uri: file, content } };
    client.open(uri, report);
    const answer = await client.pull(uri);
    assert.ok(answer.kind === 'full');
    assert.ok(!codes(answer.items).includes(rule));
    assert.deepEqual(codes(shownIn(client, file)), [unused]);
  });
});

describe('accepting is not offered', { concurrency: true }, () => {
  const cases: Record<string, readonly [files: Partial<ProjectFiles>, more?: Partial<ClientCapabilities>]> = {
    'without a folder': [{ folder: null }],
    'where the file is broken': [{ folder, accepted: { uri: file, content: '{' } }],
    'by a client that makes no files': [{ folder }, { workspace: pushed.workspace ?? {} }],
    'by a client that hands over no files': [{ folder }, { experimental: {} }],
  };
  for (const [name, [files, more]] of Object.entries(cases)) {
    test(name, async (t) => assert.deepEqual(await acceptIn(await start(t, files, more), report), []));
  }
  test('where there is no problem', async (t) => {
    assert.deepEqual(await acceptIn(await start(t), report, '受理投诉'), []);
  });
});

test('a client that makes no files may still add to one', async (t) => {
  const content = '{}';
  const client = await start(t, { folder, accepted: { uri: file, content } }, { workspace: pushed.workspace ?? {} });
  const [action] = await acceptIn(client, report);
  assert.ok(action);
  assert.match(apply(action, content), /办结率80%/);
});
