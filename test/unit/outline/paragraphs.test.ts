import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { joinLines } from '../../../server/src/outline/paragraphs.ts';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function join(content: string, dress: Dress = 'markdown'): string[] {
  const { paragraphs } = joinLines(content, parseBlocks(content, dress));
  return paragraphs.map(({ depth, reading }) => '#'.repeat(depth) + reading.text);
}

suite('in both dresses', () => {
  const cases: readonly (readonly [name: string, content: string, paragraphs: readonly string[]])[] = [
    [
      'a line is a paragraph',
      '甲局情况报告\n现将情况报告如下：\n一、总体情况\n受理120件\n办结118件',
      ['甲局情况报告', '现将情况报告如下：', '一、总体情况', '受理120件', '办结118件'],
    ],
    ['so it is without full stops', '甲县\n乙局\n丙处', ['甲县', '乙局', '丙处']],
    [
      'lines between blank lines are one paragraph',
      '现将有关情况\n报告如下：\n\n全年受理投诉\n120件，办结\n118件。\n\n特此报告。',
      ['现将有关情况报告如下：', '全年受理投诉120件，办结118件。', '特此报告。'],
    ],
    [
      'a line that ends a sentence ends its paragraph',
      '第一段完。\n第二段\n接着写完。\n\n第三段完。\n\n第四段完。\n\n第五段完。',
      ['第一段完。', '第二段接着写完。', '第三段完。', '第四段完。', '第五段完。'],
    ],
    [
      'a label, an indent or a date begins one',
      '前言没有写完\n一、总体情况\n\n甲甲甲\n　　乙乙乙\n\n甲县乙局\n2026年1月9日\n\n丙\n\n丁\n\n戊',
      ['前言没有写完', '一、总体情况', '甲甲甲', '乙乙乙', '甲县乙局', '2026年1月9日', '丙', '丁', '戊'],
    ],
    ['blank lines inside are no paragraphs', '\n\n甲。\n\n\n　　\n\n乙。\n\n', ['甲。', '乙。']],
    ['indents and trailing blanks are no text', '　　甲甲。　\n　　乙乙。\t', ['甲甲。', '乙乙。']],
    ['headings stand alone', '# 标题\n正文\n## 一、总体\n正文', ['#标题', '正文', '##一、总体', '正文']],
    ['line ends of every kind', '甲。\r\n乙。\r丙。\n丁。', ['甲。', '乙。', '丙。', '丁。']],
    ['tables are no paragraphs', '甲。\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n乙。', ['甲。', '乙。']],
    ['a byte order mark is no text', '\ufeff甲局报告\n乙。', ['甲局报告', '乙。']],
    ['stray marks of Word are read over', '认真[bookmark: _GoBack]落实&nbsp;制度', ['认真落实制度']],
  ];
  for (const [name, content, paragraphs] of cases) {
    test(name, () => {
      assert.deepEqual(join(content, 'markdown'), paragraphs);
      assert.deepEqual(join(content, 'plain'), paragraphs);
    });
  }
});

test('Markdown marks are no text, in .txt they are', () => {
  assert.deepEqual(join('**办结**率[98%](x)\n- 甲\n- 乙\n\n> 丙'), ['办结率98%', '甲', '乙', '丙']);
  assert.deepEqual(join('办结率**98%**', 'plain'), ['办结率**98%**']);
});

test('items of a list are paragraphs, their number is text', () => {
  assert.deepEqual(join('1. 甲\n2. 乙\n   丙'), ['1.甲', '2.乙', '丙']);
  assert.deepEqual(join('- 甲\n\n- 乙\n\n- 丙'), ['甲', '乙', '丙']);
});

test('spans run from the first word to the last, lines leave indents out', () => {
  const content = '　　全年受理投诉\n120件。　\n\n乙。\n\n丙。\n';
  const { paragraphs, spaced } = joinLines(content, parseBlocks(content, 'plain'));
  assert.equal(spaced, true);
  const text = ({ start, end }: { start: number; end: number }) => content.slice(start, end);
  assert.deepEqual(
    paragraphs.map(({ span }) => text(span)),
    ['全年受理投诉\n120件。', '乙。', '丙。'],
  );
  assert.deepEqual(paragraphs[0]?.lines.map(text), ['全年受理投诉', '120件。']);
  for (const { reading } of paragraphs) {
    assert.equal(reading.offsets.map((at) => content.charAt(at)).join(''), reading.text);
  }
});
