import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-protocol/node';
import { rangeOf, startClient, textAt } from '../support/lsp-client.ts';
import { cleanReport } from '../support/report-text.ts';

const uri = 'file:///report.md';
const text = cleanReport.replace(
  '普法方式单一，原因是经费不足。',
  '（一）普法方式单一。多为发放传单，缺少互动。原因是经费不足。\n\n| 项目 | 数量 |\n| --- | --- |\n| 传单 | 300份 |',
);

describe('expanding a selection', { concurrency: true }, () => {
  test('goes from the clause to the sentence, the paragraph, the sections and the whole', async (t) => {
    const client = await startClient(t);
    client.open(uri, text);
    const [inner, steps] = await Promise.all([
      client.selectionRanges(uri, rangeOf(text, '放传单').start),
      client.selectionRanges(uri, rangeOf(text, '原因是经费').start, rangeOf(text, '00份').start, {
        line: 1,
        character: 0,
      }),
    ]);
    const [section, whole] = ['## 二、2025年', '# 云岭县'];
    assert.deepEqual(inner?.map(expand), [
      [
        '多为发放传单',
        '多为发放传单，缺少互动。',
        '（一）普法方式单一。多为发放传单，缺少互动。原因是经费不足。',
        text.slice(text.indexOf('（一）'), text.indexOf('\n\n## 三')),
        text.slice(text.indexOf(section), text.indexOf('\n\n## 三')),
        text,
      ],
    ]);
    const [sentence, cell, blank] = (steps ?? []).map(expand);
    assert.deepEqual(sentence?.slice(0, 2), ['原因是经费不足', '原因是经费不足。']);
    assert.deepEqual(
      cell?.map((step) => step.split('\n')[0]?.slice(0, 8)),
      ['300份', '| 项目 | 数', '（一）普法方式单', section.slice(0, 8), `${whole}水务局`],
    );
    assert.deepEqual(blank, [text]);
  });

  test('takes no step that selects nothing more', async (t) => {
    const client = await startClient(t);
    client.open(uri, text);
    const [ranges] = (await client.selectionRanges(uri, rangeOf(text, '局长主持').end)) ?? [];
    const steps = ranges ? expand(ranges) : [];
    assert.deepEqual(steps.slice(0, 2), ['局长主持会议2次', '局长主持会议2次。']);
    assert.match(steps[2] ?? '', /^## 三、/);
  });

  test('is left to the editor in what is no report', async (t) => {
    const client = await startClient(t);
    client.open(uri, '# 周会记录\n\n无\n');
    assert.equal(await client.selectionRanges(uri, { line: 0, character: 3 }), null);
  });
});

function expand({ range, parent }: SelectionRange): string[] {
  return [textAt(text, range), ...(parent ? expand(parent) : [])];
}
