import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FoldingRange } from 'vscode-languageserver-protocol/node';
import { pushed, startClient } from '../support/lsp-client.ts';

const uri = 'file:///report.md';
const table = '| 项目 | 数量 |\n| --- | --- |\n| 受理 | 120件 |';

/** An invented report in the dress of a web page: `#`, `##`, `###` and numbers, two of them without `#`. */
const markdown = `# 青石县交通运输局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

## 一、主要举措和成效

### （一）优化服务

受理申请120件。

1.窗口。

延时服务。

2.网上。

全程网办。

${table}


### （二）公正执法

## 二、不足和原因

力量薄弱。

青石县交通运输局

2026年1月20日
`;

const plain = markdown.replaceAll(/^#+ /gm, '').replaceAll('\n\n', '\n');

describe('folding', { concurrency: true }, () => {
  test('follows the sections to the line above the next, empty lines left out, and the tables', async (t) => {
    const client = await startClient(t);
    client.open(uri, markdown);
    assert.deepEqual(folded(markdown, await client.foldingRanges(uri)), [
      '## 一、主要举措和成效 … ### （二）公正执法',
      '### （一）优化服务 … | 受理 | 120件 |',
      '1.窗口。 … 延时服务。',
      '2.网上。 … | 受理 | 120件 |',
      '| 项目 | 数量 | … | 受理 | 120件 |',
      '## 二、不足和原因 … 力量薄弱。',
    ]);
  });

  test('needs no `#`', async (t) => {
    const client = await startClient(t);
    client.open('file:///report.txt', plain, { languageId: 'plaintext' });
    assert.deepEqual(folded(plain, await client.foldingRanges('file:///report.txt')), [
      '一、主要举措和成效 … （二）公正执法',
      '（一）优化服务 … | 受理 | 120件 |',
      '1.窗口。 … 延时服务。',
      '2.网上。 … | 受理 | 120件 |',
      '| 项目 | 数量 | … | 受理 | 120件 |',
      '二、不足和原因 … 力量薄弱。',
    ]);
  });

  test('gives the outer sections where the client wants fewer', async (t) => {
    const textDocument = { ...pushed.textDocument, foldingRange: { rangeLimit: 3, lineFoldingOnly: true } };
    const client = await startClient(t, { capabilities: { ...pushed, textDocument } });
    client.open(uri, markdown);
    assert.deepEqual(folded(markdown, await client.foldingRanges(uri)), [
      '## 一、主要举措和成效 … ### （二）公正执法',
      '### （一）优化服务 … | 受理 | 120件 |',
      '## 二、不足和原因 … 力量薄弱。',
    ]);
  });

  test('follows the text at once, whatever its line ends', async (t) => {
    const client = await startClient(t, { configuration: { delay: 10_000 } });
    client.open(uri, markdown);
    const changed = markdown.replace('力量薄弱。', '力量薄弱。\n\n经费不足。').replaceAll('\n', '\r\n');
    client.change(uri, 2, { text: changed });
    assert.equal(folded(changed, await client.foldingRanges(uri)).at(-1), '## 二、不足和原因 … 经费不足。');
  });

  test('is left to the editor in what is no report: no answer, since an empty one would end its own', async (t) => {
    const client = await startClient(t);
    client.open(uri, '# 周会记录\n\n## 一、进展\n\n无\n');
    assert.equal(await client.foldingRanges(uri), null);
    assert.equal(await client.foldingRanges('file:///nowhere.md'), null);
  });
});

/** The first and the last line of each range; characters are for clients that do not fold whole lines. */
function folded(text: string, ranges: readonly FoldingRange[] | null): string[] {
  const lines = text.split(/\r?\n/);
  return (ranges ?? []).map(({ startLine, endLine, ...rest }) => {
    assert.deepEqual(rest, {});
    return `${lines[startLine]} … ${lines[endLine]}`;
  });
}
