import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { pushed, rangeOf, startClient, textAt } from '../support/lsp-client.ts';
import { cleanReport } from '../support/report-text.ts';

const uri = 'file:///report.md';

const text = cleanReport.replace(
  '普法方式单一，原因是经费不足。',
  '（一）普法方式单一。多为发放传单。\n\n1.乡镇多。\n\n2.村少。\n\n（二）经费不足',
);

describe('the outline of a report', { concurrency: true }, () => {
  test('is the title with the numbered sections below it', async (t) => {
    const client = await startClient(t);
    client.open(uri, text);
    const symbols = await client.symbols(uri);
    assert.deepEqual(names(symbols), [
      '云岭县水务局关于2025年法治政府建设情况的报告',
      [
        '一、2025年推进法治政府建设的主要举措和成效',
        [],
        '二、2025年推进法治政府建设存在的不足和原因',
        ['（一）普法方式单一', ['1.乡镇多', [], '2.村少', []], '（二）经费不足', []],
        '三、2025年党政主要负责人履行推进法治建设第一责任人职责情况',
        [],
        '四、2026年推进法治政府建设的主要安排',
        [],
        '五、其他需要报告的情况',
        [],
      ],
    ]);
    checkNesting(symbols);
    const [title] = symbols;
    assert.ok(title);
    assert.equal(textAt(text, title.selectionRange), title.name);
  });

  test('is a list where the client knows no tree', async (t) => {
    const { documentSymbol: _, ...textDocument } = pushed.textDocument ?? {};
    const client = await startClient(t, { capabilities: { ...pushed, textDocument } });
    client.open(uri, text);
    const symbols = await client.symbols<SymbolInformation>(uri);
    assert.equal(symbols.length, 10);
    const inner = symbols.find(({ name }) => name === '1.乡镇多');
    assert.equal(inner?.containerName, '（一）普法方式单一');
    assert.deepEqual(inner?.location.range.start, rangeOf(text, '1.乡镇多').start);
  });

  test('follows the text at once', async (t) => {
    const client = await startClient(t, { configuration: { delay: 10_000 } });
    client.open(uri, text);
    client.change(uri, 2, { range: rangeOf(text, '经费不足'), text: '人员不足' });
    assert.match(JSON.stringify(names(await client.symbols(uri))), /（二）人员不足/);
  });

  test('holds a numbered paragraph without a heading by its first words', async (t) => {
    const long = `${'深入开展普法宣传，'.repeat(10)}成效明显。`;
    const client = await startClient(t);
    client.open(uri, text.replace('2.村少。', `2.${long}`));
    const symbols = flatten(await client.symbols(uri));
    assert.ok(symbols.every(({ name }) => name !== '' && name.length < 50));
    assert.ok(symbols.some(({ name }) => name.startsWith('2.深入开展')));
  });

  test('is left to the editor in Markdown that is no report', async (t) => {
    const client = await startClient(t);
    client.open(uri, '# 周会记录\n\n## 一、进展\n\n无\n');
    assert.deepEqual(await client.symbols(uri), []);
  });
});

type Names = (string | Names)[];

function names(symbols: readonly DocumentSymbol[]): Names {
  return symbols.flatMap(({ name, children = [] }) => [name, names(children)]);
}

function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

/** VS Code refuses all symbols if one has its place to jump to outside its range. */
function checkNesting(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
      assert.ok(
        isBefore(range.start, inner.start) && isBefore(inner.end, range.end),
        `${name} does not hold its parts`,
      );
    }
    checkNesting(children);
  }
}

function isBefore(a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
