import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { handingOver, pulling, pushed, startClient } from '../support/lsp-client.ts';
import { unsigned } from '../support/report-text.ts';

const uri = 'file:///report.md';
const signature = 'structure/signature-present';

describe('settings', { concurrency: true }, () => {
  test('hold at once when they change', async (t) => {
    const client = await startClient(t, { configuration: { mode: 'draft', delay: 10_000 } });
    client.open(uri, unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Hint);
    client.changeConfiguration({ mode: 'review', delay: 10_000 });
    await client.until(() => client.published.length === 2);
    assert.equal(severityOf(client.published[1]?.diagnostics), DiagnosticSeverity.Warning);
  });

  test('make a client that asks for diagnostics ask again', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, unsigned);
    const draft = await client.pull(uri);
    client.changeConfiguration({ mode: 'review' });
    await client.until(() => client.refreshes === 1);
    const review = await client.pull(uri, draft.resultId === undefined ? {} : { previousResultId: draft.resultId });
    assert.ok(review.kind === 'full');
    assert.equal(severityOf(review.items), DiagnosticSeverity.Warning);
    assert.deepEqual(client.published, []);
  });

  test('that cannot be understood have their defaults, and it is logged once', async (t) => {
    const client = await startClient(t, { configuration: { mode: 'careful', delay: 'soon' } });
    client.open(uri, unsigned);
    client.open('file:///other.md', unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Hint);
    await client.publishedFor('file:///other.md', 1);
    assert.deepEqual(
      client.log.map(({ type }) => type),
      [MessageType.Warning, MessageType.Warning],
    );
    assert.match(client.log[0]?.message ?? '', /hegao\.mode/);
    assert.match(client.log[1]?.message ?? '', /hegao\.delay/);
  });

  test('can name the kind of the report', async (t) => {
    const client = await startClient(t, { configuration: { kind: 'generic' } });
    client.open(uri, '# 周会记录\n\n无\n');
    const status = await client.until(() => client.statuses[0]);
    assert.notEqual(status.kind, null);
  });

  test('are not asked of a client that has none; it may send them', async (t) => {
    const client = await startClient(t, { capabilities: {}, initializationOptions: { mode: 'review', delay: 10_000 } });
    client.open(uri, unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Warning);
    client.notify('workspace/didChangeConfiguration', { settings: { hegao: { mode: 'draft' } } });
    await client.until(() => client.published.length === 2);
    assert.equal(severityOf(client.published[1]?.diagnostics), DiagnosticSeverity.Hint);
    assert.deepEqual(client.registered, []);
  });
});

describe('hegao.yaml', { concurrency: true }, () => {
  const file = 'file:///hegao.yaml';
  const capabilities = { ...pushed, ...handingOver };
  const never = { mode: 'publish', delay: 10_000 };

  test('goes before the settings of the client, at once when it changes', async (t) => {
    const client = await startClient(t, { capabilities, configuration: never });
    client.projectFiles = {
      ...client.projectFiles,
      settings: { uri: file, content: `rules:\n  ${signature}: information\n` },
    };
    client.open(uri, unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Information);
    client.changeProjectFiles(file, { settings: { uri: file, content: 'mode: draft\n' } });
    await client.until(() => severities(client.published, uri).at(-1) === DiagnosticSeverity.Hint);
    client.changeProjectFiles(file, { settings: null }, false);
    await client.until(() => severities(client.published, uri).at(-1) === DiagnosticSeverity.Warning);
  });

  test('has settings of some files, by their paths from it', async (t) => {
    const client = await startClient(t, { capabilities, configuration: never });
    const content = `files:\n  - match: [稿/]\n    rules:\n      ${signature}: information\n`;
    client.projectFiles = { ...client.projectFiles, settings: { uri: file, content } };
    const draft = 'file:///%E7%A8%BF/report.md';
    client.open(draft, unsigned);
    assert.equal(severityOf(await client.publishedFor(draft, 1)), DiagnosticSeverity.Information);
    client.open(uri, unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Warning);
  });

  test('what is not understood in it is shown in it, until it is mended or gone', async (t) => {
    const client = await startClient(t, { capabilities, configuration: never });
    client.changeProjectFiles(file, { settings: { uri: file, content: 'mode: careful\n' } });
    const shown = () => client.published.filter((one) => one.uri === file).at(-1)?.diagnostics;
    const [problem] = await client.until(() => (shown()?.length ? shown() : undefined));
    assert.deepEqual([problem?.code, problem?.range.start], ['hegao/config', { line: 0, character: 6 }]);
    assert.equal(problem?.message, '可以写 draft、review、publish');
    client.changeProjectFiles(file, { settings: null }, false);
    await client.until(() => shown()?.length === 0);
  });

  test('makes a client that asks for diagnostics ask again', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    client.open(uri, unsigned);
    await client.pull(uri);
    client.changeProjectFiles(file, { settings: { uri: file, content: 'mode: review\n' } });
    await client.until(() => client.refreshes === 1);
    const review = await client.pull(uri);
    assert.ok(review.kind === 'full');
    assert.equal(severityOf(review.items), DiagnosticSeverity.Warning);
  });

  test('is not asked for of a client that does not know it', async (t) => {
    const client = await startClient(t, { configuration: never });
    client.projectFiles = { ...client.projectFiles, settings: { uri: file, content: 'mode: draft\n' } };
    client.open(uri, unsigned);
    assert.equal(severityOf(await client.publishedFor(uri, 1)), DiagnosticSeverity.Warning);
  });
});

function severities(published: readonly PublishDiagnosticsParams[], of: string): (number | undefined)[] {
  return published.filter((one) => one.uri === of).map(({ diagnostics }) => severityOf(diagnostics));
}

function severityOf(diagnostics: readonly Diagnostic[] = []): number | undefined {
  const found = diagnostics.find(({ code }) => code === signature);
  assert.ok(found, `no ${signature} among ${diagnostics.map(({ code }) => code).join(', ')}`);
  return found.severity;
}
