import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CancellationTokenSource,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { pulling, rangeOf, startClient } from '../support/lsp-client.ts';
import { bookmark, cleanReport, withoutPlan, withResidue } from '../support/report-text.ts';

const uri = 'file:///report.md';
const start = { line: 0, character: 0 };
/** So long that within a test only saving ends it. */
const never = { delay: 10_000 };
const atEnd = { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } };

describe('problems are sent to a client that does not ask', { concurrency: true }, () => {
  test('at once when a report is opened, with its version', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, withResidue, { version: 7 });
    const [problem, ...others] = await client.publishedFor(uri, 7);
    assert.deepEqual(others, []);
    assert.deepEqual(problem, {
      range: rangeOf(withResidue, bookmark),
      severity: DiagnosticSeverity.Warning,
      code: 'wording/no-residue',
      source: '核稿',
      message: problem?.message ?? assert.fail('no problem'),
    });
    assert.match(String(problem?.message), /Word/);
  });

  test('a while after the last change', async (t) => {
    const client = await startClient(t, { configuration: { delay: 0 } });
    client.open(uri, cleanReport);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
    client.change(uri, 2, { range: rangeOf(cleanReport, '继续开展'), text: `${bookmark}继续开展` });
    assert.equal((await client.publishedFor(uri, 2)).length, 1);
  });

  test('at once when the report is saved, and only for the last version', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, cleanReport);
    await client.publishedFor(uri, 1);
    for (const version of [2, 3, 4]) client.change(uri, version, { range: atEnd, text: '\n' });
    client.change(uri, 5, { text: withResidue });
    client.save(uri);
    assert.equal((await client.publishedFor(uri, 5)).length, 1);
    await client.roundTrip();
    assert.deepEqual(client.versionsPublished(uri), [1, 5]);
  });

  test('with the evidence, where the client can show it', async (t) => {
    const text = cleanReport.replace('办结118件', '办结128件');
    const client = await startClient(t);
    client.open(uri, text);
    const problems = await client.publishedFor(uri, 1);
    const [related] = problems.flatMap(({ relatedInformation }) => relatedInformation ?? []);
    assert.equal(related?.location.uri, uri);
    assert.notEqual(related?.message, '');
    const simple = await startClient(t, { capabilities: {} });
    simple.open(uri, text);
    const plain = await simple.publishedFor(uri, 1);
    assert.equal(plain.length, problems.length);
    assert.ok(plain.every(({ relatedInformation }) => relatedInformation === undefined));
  });

  test('and taken back when the report is closed', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.open(uri, withResidue);
    await client.publishedFor(uri, 1);
    client.change(uri, 2, { range: atEnd, text: '\n' });
    client.close(uri);
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri, diagnostics: [] });
  });

  test('a thousand at most, and it is said', async (t) => {
    const client = await startClient(t);
    client.open(uri, cleanReport.replace('继续开展', `${`推进${bookmark}。`.repeat(1_200)}继续开展`));
    const problems = await client.publishedFor(uri, 1);
    assert.equal(problems.length, 1_001);
    const last = problems.at(-1);
    assert.equal(last?.severity, DiagnosticSeverity.Information);
    assert.match(String(last?.message), /200/);
  });

  test('in English, where that is set', async (t) => {
    const client = await startClient(t, { configuration: { language: 'en' } });
    client.open(uri, withResidue);
    const [problem] = await client.publishedFor(uri, 1);
    assert.doesNotMatch(String(problem?.message), /\p{Script=Han}/u);
  });

  test('nothing is said about Markdown that is no report, but why', async (t) => {
    const client = await startClient(t);
    client.open(uri, `# 周会记录\n\n- ${bookmark} 共3项，完成2项，完成率98%\n`);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
    const status = await client.until(() => client.statuses[0]);
    assert.deepEqual({ ...status, reason: '' }, { uri, kind: null, year: null, reason: '' });
    assert.notEqual(status.reason, '');
  });

  test('nothing is said about a file too long for a report, but why', async (t) => {
    const client = await startClient(t);
    client.open(uri, `${withResidue}\n${'字'.repeat(10_000_000)}`);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
    const { kind, reason } = await client.until(() => client.statuses[0]);
    assert.equal(kind, null);
    assert.match(reason, /100万/);
    client.open('file:///other.md', withResidue);
    assert.equal((await client.publishedFor('file:///other.md', 1)).length, 1);
  });

  test('what a document was taken for is said, and why', async (t) => {
    const client = await startClient(t);
    client.open(uri, cleanReport);
    const status = await client.until(() => client.statuses[0]);
    assert.deepEqual({ ...status, reason: '' }, { uri, kind: '法治政府建设年度报告', year: 2025, reason: '' });
    assert.match(status.reason, /云岭县水务局/);
  });

  test('plain text is a report, too', async (t) => {
    const client = await startClient(t);
    const plain = withResidue.replace(/^#+ /gm, '');
    client.open('file:///report.txt', plain, { languageId: 'plaintext' });
    const [problem] = await client.publishedFor('file:///report.txt', 1);
    assert.deepEqual(problem?.range, rangeOf(plain, bookmark));
  });
});

describe('problems are kept for a client that asks', { concurrency: true }, () => {
  test('they are answered and not sent', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, withResidue);
    const [problem, ...others] = itemsOf(await client.pull(uri));
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'wording/no-residue');
    client.change(uri, 2, { range: atEnd, text: '\n' });
    client.save(uri);
    assert.equal(itemsOf(await client.pull(uri)).length, 1);
    await client.roundTrip();
    assert.deepEqual(client.published, []);
  });

  test('an answer the client has already is not repeated', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, withResidue);
    const first = await client.pull(uri);
    const resultId = first.resultId ?? assert.fail('no result id');
    assert.deepEqual(await client.pull(uri, { previousResultId: resultId }), { kind: 'unchanged', resultId });
    client.change(uri, 2, { range: atEnd, text: '\n' });
    client.save(uri);
    const second = await client.pull(uri, { previousResultId: resultId });
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, resultId);
  });

  test('who asks while the report is typed in waits until it is saved', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: never });
    client.open(uri, cleanReport);
    assert.deepEqual(itemsOf(await client.pull(uri)), []);
    client.change(uri, 2, { range: rangeOf(cleanReport, '继续开展'), text: `${bookmark}继续开展` });
    const waiting = client.pull(uri);
    client.change(uri, 3, { range: { start, end: start }, text: '\n' });
    client.save(uri);
    assert.deepEqual(
      itemsOf(await waiting).map(({ range }) => range),
      [rangeOf(`\n${withResidue}`, bookmark)],
    );
  });

  test('who asks while the report is typed in waits until it is quiet', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: { delay: 1 } });
    client.open(uri, cleanReport);
    await client.pull(uri);
    client.change(uri, 2, { text: withoutPlan });
    assert.deepEqual(
      itemsOf(await client.pull(uri)).map(({ code }) => code),
      ['structure/sections-present'],
    );
  });

  test('a request that is withdrawn while it waits is answered as cancelled', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: never });
    client.open(uri, withResidue);
    await client.pull(uri);
    client.change(uri, 2, { range: atEnd, text: '\n' });
    const { token, cancel } = cancellable();
    const waiting = client.pull(uri, { token });
    await client.roundTrip();
    cancel();
    await assert.rejects(waiting, hasCode(LSPErrorCodes.RequestCancelled));
    client.save(uri);
    assert.equal(itemsOf(await client.pull(uri)).length, 1);
  });

  test('who asks again is answered once, for the newer request', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: never });
    client.open(uri, cleanReport);
    await client.pull(uri);
    client.change(uri, 2, { text: withResidue });
    const overtaken = client.pull(uri);
    const newer = client.pull(uri);
    await assert.rejects(overtaken, hasCode(LSPErrorCodes.ServerCancelled, { retriggerRequest: false }));
    client.save(uri);
    assert.equal(itemsOf(await newer).length, 1);
  });

  test('closing the report ends the waiting', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: never });
    client.open(uri, cleanReport);
    await client.pull(uri);
    client.change(uri, 2, { text: withResidue });
    const waiting = client.pull(uri);
    client.close(uri);
    await assert.rejects(waiting, hasCode(LSPErrorCodes.ServerCancelled, { retriggerRequest: false }));
  });
});

function itemsOf(report: DocumentDiagnosticReport) {
  assert.ok(report.kind === 'full');
  return report.items;
}

function hasCode(code: number, data?: unknown) {
  return (error: ResponseError<unknown>) => {
    assert.equal(error.code, code);
    assert.deepEqual(error.data, data);
    return true;
  };
}

function cancellable() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
