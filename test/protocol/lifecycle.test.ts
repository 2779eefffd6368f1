import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MessageType } from 'vscode-languageserver-protocol/node';
import { LspClient, pulling, pushed, startClient } from '../support/lsp-client.ts';
import { cleanReport, withResidue } from '../support/report-text.ts';

const uri = 'file:///report.md';

describe('the server lives and ends', { concurrency: true }, () => {
  test('a client that asks for diagnostics is offered them', async (t) => {
    const { greeting } = await startClient(t, { capabilities: pulling });
    assert.deepEqual(greeting, {
      capabilities: {
        textDocumentSync: { openClose: true, change: 2, save: true },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.hegao'] },
        documentSymbolProvider: { label: '核稿' },
        foldingRangeProvider: true,
        hoverProvider: true,
        inlayHintProvider: true,
        selectionRangeProvider: true,
        diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
      },
      serverInfo: { name: 'hegao' },
    });
  });

  test('a client that does not ask is sent them', async (t) => {
    const { greeting } = await startClient(t, { capabilities: pushed });
    assert.equal(greeting?.capabilities.diagnosticProvider, undefined);
  });

  test('it wants to hear of changed settings', async (t) => {
    const client = await startClient(t);
    await client.until(() => client.registered.includes('workspace/didChangeConfiguration'));
  });

  test('it ends well after a goodbye', async (t) => {
    const client = await startClient(t);
    client.open(uri, withResidue);
    assert.equal(await client.leave(), 0);
  });

  test('it ends with an error when it is told to exit without a goodbye', async (t) => {
    const client = await startClient(t);
    client.notify('exit');
    assert.equal(await client.exited(), 1);
  });

  test('a handler that fails costs one answer and is logged', async (t) => {
    const client = await startClient(t);
    assert.deepEqual(await client.request('textDocument/documentSymbol', {}), []);
    assert.deepEqual(await client.request('textDocument/codeAction', { textDocument: { uri } }), []);
    const [first] = await client.until(() => client.log.length > 0 && client.log);
    assert.equal(first?.type, MessageType.Error);
    client.open(uri, withResidue);
    assert.equal((await client.publishedFor(uri, 1)).length, 1);
  });

  test('a document that is not open has nothing', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    assert.deepEqual(await client.pull('file:///nowhere.md'), { kind: 'full', items: [] });
    assert.deepEqual(await client.symbols('file:///nowhere.md'), []);
    const start = { line: 0, character: 0 };
    assert.deepEqual(await client.codeActions('file:///nowhere.md', { start, end: start }), []);
    assert.deepEqual(client.log, []);
  });

  test('changes of a document that is not open are passed over', async (t) => {
    const client = await startClient(t);
    client.change('file:///nowhere.md', 2, { text: 'x' });
    client.close('file:///nowhere.md');
    client.open(uri, cleanReport);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
  });

  const garbage: Record<string, string> = {
    empty: '',
    'a byte order mark and nothing': '\ufeff',
    'lone surrogates and control characters': '# \ud800报告\udc00\u0000\u0007\r\r\n\n\u2028'.repeat(50),
    'open brackets': `# 2025年工作报告\n\n${'[（“《*_`'.repeat(5_000)}`,
    'half a front matter': '---\n报告类型: rule-of-law\n- [',
    'one long line of digits': `# 2025年工作报告\n\n${'1234567890.%'.repeat(20_000)}`,
  };
  for (const [name, text] of Object.entries(garbage)) {
    test(`garbage is read without a crash: ${name}`, async (t) => {
      const client = await startClient(t);
      client.open(uri, text);
      await client.publishedFor(uri, 1);
      await client.symbols(uri);
      assert.deepEqual(client.log, []);
      assert.equal(await client.leave(), 0);
    });
  }

  test('a server that was never greeted can be left', async (t) => {
    const client = new LspClient();
    t.after(() => client.kill());
    client.notify('exit');
    assert.equal(await client.exited(), 1);
  });
});
