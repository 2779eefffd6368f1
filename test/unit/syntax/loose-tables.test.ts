import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Block } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { assertGrowsWithInput } from '../../support/growth.ts';

/** The blocks in short: a table as its rows, prose as its lines. */
function show(content: string): string[] {
  const text = ({ start, end }: { start: number; end: number }) => content.slice(start, end);
  const blocks: readonly Block[] = parseBlocks(content, 'plain');
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.map(text).join('|')).join(' / ');
    return block.kind === 'prose' ? block.lines.map(({ span }) => text(span)).join('\n') : block.kind;
  });
}

suite('cells on lines of their own', () => {
  test('are rows: a label and its numbers', () => {
    assert.deepEqual(show('项目\n甲\n乙\n丙\n水库\n1\n2\n3\n河道\n4\n5\n6\n以上为全年数。'), [
      '项目 / 甲 / 乙 / 丙 / 水库|1|2|3 / 河道|4|5|6',
      '以上为全年数。',
    ]);
  });

  test('so are paragraphs of their own, with their groups before them', () => {
    const text = ['一、情况', '甲', '乙', '丙', '水库', '1', '2', '3', '河道', '干流', '4', '/', '6', '二、问题'];
    assert.deepEqual(show(text.join('\n\n')), [
      '一、情况',
      '甲 / 乙 / 丙 / 水库|1|2|3 / 河道 / 干流|4|/|6',
      '二、问题',
    ]);
  });

  test('what has many heads is another table', () => {
    const heads = ['甲', '乙', '丙', '丁', '戊'];
    const text = ['水库', '1', '2', '3', '河道', '4', '5', '6', ...heads, ...Array<string>(10).fill('7')].join('\n');
    assert.deepEqual(show(text), ['水库|1|2|3 / 河道|4|5|6', `甲 / 乙 / 丙 / 丁 / 戊${'|7'.repeat(10)}`]);
  });
});

suite('cells between blanks', () => {
  test('are rows', () => {
    assert.deepEqual(show('项目 甲 乙 丙\n水库 1 2 3\n河道  4　5  6'), ['项目|甲|乙|丙 / 水库|1|2|3 / 河道|4|5|6']);
  });

  test('heads above many numbers are a row of their own', () => {
    const row = (cell: string) => Array<string>(10).fill(cell).join(' ');
    assert.deepEqual(show(`${row('项')}\n${row('3')}`), [
      `${row('项').replaceAll(' ', '|')} / ${row('3').replaceAll(' ', '|')}`,
    ]);
  });
});

suite('no tables are', () => {
  const texts = [
    // Sentences, and numbers of pages between them.
    '全年立案36件。\n3\n办结31件。\n4\n移送2件。\n5',
    // A few numbers below a heading.
    '一、概况\n12\n13\n14',
    '水库\n1\n2\n河道\n3\n4',
    // Headings that end in a number.
    '表 1\n表 2\n表 3\n表 4',
    '第一章 总则 1\n第二章 职责 4\n第三章 附则 9',
    // Rows of which each has another width.
    '水库 1 2 3\n河道 4 5 6 7',
    '2025 年 12 月 31 日',
  ];
  for (const text of texts) test(text, () => assert.deepEqual(show(text), [text]));
});

test('many lines take as long as they are many', () => {
  assertGrowsWithInput((length) => {
    const lines = Array.from({ length }, (_, index) => (index % 4 === 0 ? '水库' : String(index)));
    const text = lines.map((line, index) => (index % 40 === 0 ? `${line}。` : line)).join('\n\n');
    assert.ok(show(text).length > 0);
  }, 2500);
});
