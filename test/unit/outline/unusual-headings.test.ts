import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

const passage = '全年办理各类申请三百余件，组织集中学习十二次，走访企业和群众六十多户次。';

/** The headings of the first level below a title, each line with a passage behind it. */
function headings(lines: readonly string[], between: readonly string[] = [passage]): string[] {
  const content = [
    '甲县乙局2025年法治政府建设情况报告',
    ...lines.flatMap((line) => [line, ...between]),
    '甲县乙局',
    '2026年1月9日',
  ];
  const text = content.join('\n\n');
  const { sections } = parseOutline(text, parseBlocks(text, 'plain'));
  return sections.filter(({ parent }) => parent === undefined).map(({ heading }) => heading);
}

suite('headings that are numbered in none of the usual ways', () => {
  const parts = ['做了什么', '谁来带头', '还差什么', '下一年怎么干'];
  const cases: readonly (readonly [name: string, marks: readonly string[]])[] = [
    ['bare lines', ['', '', '', '']],
    ['甲、乙、', ['甲、', '乙、', '丙、', '丁、']],
    ['a blank behind the number', ['一 ', '二 ', '三 ', '四 ']],
    ['一：', ['一：', '二：', '三：', '四：']],
    ['壹、', ['壹、', '贰、', '叁、', '肆、']],
    ['Ⅰ. of one character', ['Ⅰ.', 'Ⅱ.', 'Ⅲ.', 'Ⅳ.']],
    ['I. of letters', ['I. ', 'II. ', 'III. ', 'IV. ']],
    ['01 |', ['01 | ', '02 | ', '03 | ', '04 | ']],
    ['1 with a blank', ['1 ', '2 ', '3 ', '4 ']],
    ['an ornament', ['■ ', '■ ', '■ ', '■ ']],
    ['an ornament and a number', ['◆ 一、', '◆ 二、', '◆ 三、', '◆ 四、']],
  ];
  for (const [name, marks] of cases) {
    test(name, () => assert.deepEqual(headings(parts.map((part, at) => `${marks[at]}${part}`)), parts));
  }
  test('in 【】', () => assert.deepEqual(headings(parts.map((part) => `【${part}】`)), parts));
  test('PART 01 on a line of its own above the heading', () =>
    assert.deepEqual(headings(parts.map((part, at) => `PART 0${at + 1}\n\n${part}`)), parts));
  test('numbers of the usual form below them number what stands in their parts', () =>
    assert.deepEqual(
      headings(
        parts.map((part, at) => `${'甲乙丙丁'.charAt(at)}、${part}`),
        ['一、第一件事', passage],
      ),
      parts,
    ));
});

suite('what looks like such headings and is none', () => {
  test('numbers that do not count on are words of bare lines', () => {
    const lines = ['甲、做了什么', '丙、谁来带头', '丁、还差什么'];
    assert.deepEqual(headings(lines), lines);
  });
  test('two lines', () => assert.deepEqual(headings(['■ 做了什么', '■ 谁来带头']), []));
  test('items below each other', () =>
    assert.deepEqual(headings(['●培训十二次\n\n●走访六十户\n\n●检查三十次\n\n●调解二十起']), []));
  test('in a report with the usual numbers', () =>
    assert.deepEqual(headings(['一、做了什么', '【典型案例】', '二、还差什么', '【数据说明】', '【工作剪影】']), [
      '做了什么',
      '还差什么',
    ]));
});
