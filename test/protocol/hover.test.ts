import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver-protocol/node';
import { pulling, rangeOf, startClient, textAt } from '../support/lsp-client.ts';
import { cleanReport } from '../support/report-text.ts';

const uri = 'file:///report.md';
const place = '一、2025年推进法治政府建设的主要举措和成效';

/** The clean report with another sentence in its first part. */
const withSentence = (sentence: string) =>
  cleanReport.replace('全年受理水事纠纷120件，办结118件，办结率98.3%。', sentence);

describe('hover', { concurrency: true }, () => {
  test('on a rate shows how it comes about', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, cleanReport);
    const hover = await client.hover(uri, rangeOf(cleanReport, '8.3%').start);
    assert.ok(hover && MarkupContent.is(hover.contents) && hover.range);
    assert.deepEqual(hover.contents, {
      kind: 'markdown',
      value: `- 办结率 98.3% = 118÷120 ✓\n\n${place} · 全年`,
    });
    assert.equal(textAt(cleanReport, hover.range), '98.3%');
  });

  const cases: readonly (readonly [title: string, sentence: string, on: string, shown: readonly string[]])[] = [
    [
      'on an operand shows every relation that it is in',
      '受理水事纠纷120件，办结118件，办结率89.3%。',
      '118件',
      ['- 办结 118件 ≤ 受理水事纠纷 120件 ✓', '- 办结率 89.3% ≠ 118÷120，应为 98.3% ✗', '· 2025年'],
    ],
    ['on a total shows its parts', '立案36件（采砂20件、取水16件）。', '36件', ['- 立案 36件 = 20+16 ✓']],
    [
      'on an approximate figure shows what it can mean',
      '上半年发放资料8000余份。',
      '8000余份',
      ['**上半年发放资料 8000余份** = 8000～8999份', '上半年'],
    ],
    [
      'on a figure of a table shows the sum',
      '| 项 | 件 |\n| - | - |\n| 甲 | 3 |\n| 乙 | 4 |\n| 合计 | 7 |',
      '7',
      ['7 = 3+4 ✓'],
    ],
    ['on a figure alone shows where it stands', '开展培训14次。', '14次', ['**开展培训 14次**', place]],
  ];
  for (const [title, sentence, on, shown] of cases) {
    test(title, async (t) => {
      const text = withSentence(sentence);
      const client = await startClient(t, { capabilities: pulling });
      client.open(uri, text);
      const hover = await client.hover(uri, rangeOf(text, on === '7' ? '7 |' : on).start);
      assert.ok(hover && MarkupContent.is(hover.contents));
      for (const part of shown)
        assert.ok(hover.contents.value.includes(part), `no “${part}” in\n${hover.contents.value}`);
    });
  }

  test('follows the text at once', async (t) => {
    const client = await startClient(t, { configuration: { delay: 10_000 } });
    client.open(uri, cleanReport);
    client.change(uri, 2, { range: rangeOf(cleanReport, '118'), text: '120' });
    const hover = await client.hover(uri, rangeOf(cleanReport, '98.3%').start);
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /≠ 120÷120，应为 100/);
  });

  test('is plain for a client that shows no Markdown, and English if that is set', async (t) => {
    const textDocument = { ...pulling.textDocument, hover: { contentFormat: ['plaintext' as const] } };
    const text = cleanReport.replace('98.3%', '89.3%');
    const client = await startClient(t, {
      capabilities: { ...pulling, textDocument },
      configuration: { language: 'en' },
    });
    client.open(uri, text);
    assert.deepEqual((await client.hover(uri, rangeOf(text, '89.3%').start))?.contents, {
      kind: 'plaintext',
      value: `办结率 89.3% ≠ 118÷120, should be 98.3% ✗\n${place} · 全年`,
    });
  });

  test('does not take what is written for Markdown', async (t) => {
    const text = withSentence('依托\\*一站\\*平台办理120件。');
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, text);
    const hover = await client.hover(uri, rangeOf(text, '120件').start);
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.doesNotMatch(hover.contents.value, /[^\\*]\*[^*\n]*平台/);
  });

  test('on the title shows what it was taken for, and why', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, cleanReport);
    const hover = await client.hover(uri, rangeOf(cleanReport, '法治政府').start);
    assert.ok(hover && MarkupContent.is(hover.contents) && hover.range);
    assert.equal(textAt(cleanReport, hover.range), '云岭县水务局关于2025年法治政府建设情况的报告');
    assert.match(hover.contents.value, /^\*\*法治政府建设年度报告 · 2025\*\*\n\n- 标题是“.+”\n- 年度2025取自标题\n\n/);
  });

  test('on anything else there is none', async (t) => {
    const client = await startClient(t);
    client.open(uri, cleanReport);
    for (const other of ['现将2025年', '办结率', '，办结率', '2026年1月20日']) {
      const { end } = rangeOf(cleanReport, other);
      assert.equal(await client.hover(uri, { ...end, character: end.character - 1 }), null, other);
    }
    assert.equal(await client.hover(uri, { line: 999, character: 999 }), null);
    const notes = 'file:///notes.md';
    client.open(notes, '# 周会记录\n\n办结12件。\n');
    assert.equal(await client.hover(notes, { line: 2, character: 3 }), null);
    assert.equal(await client.hover('file:///nowhere.md', { line: 0, character: 0 }), null);
  });
});
