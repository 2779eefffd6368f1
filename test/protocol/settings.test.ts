import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Diagnostic, DiagnosticSeverity, MessageType } from 'vscode-languageserver-protocol/node';
import { pulling, startClient } from '../support/lsp-client.ts';
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

function severityOf(diagnostics: readonly Diagnostic[] = []): number | undefined {
  const found = diagnostics.find(({ code }) => code === signature);
  assert.ok(found, `no ${signature} among ${diagnostics.map(({ code }) => code).join(', ')}`);
  return found.severity;
}
