import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Enumeration } from '../../../server/src/facts/enumeration.ts';
import { findEnumerations } from '../../../server/src/facts/enumerations.ts';
import { extractEnumerators } from '../../../server/src/facts/enumerators.ts';
import { toLabelNumber } from '../../../server/src/outline/label.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { writeEnumerator } from '../../../server/src/standards/enumerators.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import '../same-every-run.ts';

function read(lines: readonly string[]): Enumeration[] {
  const content = ['甲县乙局2025年工作报告', ...lines].join('\n');
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return findEnumerations(outline, extractEnumerators(outline));
}

/** One line for each enumeration; what is out of order in it stands in its place as `三、!2` (2 was expected). */
function show(lines: readonly string[]): string[] {
  return read(lines).map(({ items, breaks }) =>
    items
      .map((item) => {
        const found = breaks.find((one) => one.item === item);
        return item.text + (found ? `!${found.expected}${found.why === 'mixed' ? '~' : ''}` : '');
      })
      .join(' '),
  );
}

suite('enumerations', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], shown: readonly string[]])[] = [
    ['sections', ['一、甲', '（一）乙', '（二）丙', '二、丁'], ['一、 二、', '（一） （二）']],
    ['a gap', ['一、甲', '三、乙', '四、丙'], ['一、 三、!2 四、']],
    ['a repetition', ['一、甲', '一、乙', '二、丙'], ['一、 一、!2 二、']],
    ['a late beginning', ['一、甲', '2.乙', '3.丙'], ['一、', '2.!1 3.']],
    ['an exchange is one slip', ['一、甲', '三、乙', '二、丙', '四、丁'], ['一、 三、!2 二、 四、']],
    ['a mistyped number is one slip', ['一、甲', '二、乙', '二、丙', '四、丁'], ['一、 二、 二、!3 四、']],
    ['a number put in is one slip', ['一、甲', '二、乙', '二、丙', '三、丁'], ['一、 二、 二、!3 三、']],
    ['circled numbers behind commas', ['一、甲。①乙，②丙，④丁'], ['一、', '① ② ④!3']],
    ['circled numbers that are named', ['一、甲。见图①、②、④所示'], ['一、', '① ②']],
    ['two gaps are two', ['一、甲', '三、乙', '五、丙'], ['一、 三、!2 五、!4']],
    [
      'an inner form among outer ones',
      ['一、甲', '（一）乙', '（二）丙', '3.丁', '（四）戊'],
      ['一、', '（一） （二） 3.!3~ （四）'],
    ],
    [
      'a list of its own that begins late',
      ['一、甲', '（一）乙', '（二）丙', '3.丁', '4.戊'],
      ['一、', '（一） （二）', '3.!1 4.'],
    ],
    ['in running text', ['一、甲。（1）乙。（2）丙。①丁②戊'], ['一、', '（1） （2）', '① ②']],
    [
      'begun by its paragraph, gone on with in its text',
      ['一、甲', '（1）乙。（2）丙。', '（3）丁。'],
      ['一、', '（1） （2） （3）'],
    ],
    ['words', ['一、甲', '一是乙；二是丙；三是丁。'], ['一、', '一是 二是 三是']],
    ['words in words', ['一是甲：一是乙；二是丙。二是丁。'], ['一是 二是', '一是 二是']],
    ['words through paragraphs', ['一是甲。', '文字。', '二是乙。'], ['一是 二是']],
    ['words begin anew in each paragraph', ['一是甲。二是乙。', '一是丙。二是丁。'], ['一是 二是', '一是 二是']],
    ['a word is left out', ['一是甲。二是乙。', '一是丙。三是丁。'], ['一是 二是', '一是 三是!2']],
    ['mixed words', ['首先，甲。第二，乙。第三，丙。'], ['首先 第二!2~ 第三']],
    ['a word that is none', ['统一是关键。唯一是短板的是人手。'], []],
    ['numbers that are none', ['第（三）项，（一）至（三）项，一、二、三级，2.5万件，3、5号楼'], []],
  ];
  for (const [name, lines, shown] of cases) test(name, () => assert.deepEqual(show(lines), shown));
});

test('what is in order has no break, whatever its form and length', () => {
  const forms = ['第一部分', '一、', '（一）', '1.', '（1）', '①'];
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.integer({ min: 1, max: 19 }), (first, count) => {
      const number = /[一1①]/.exec(first)?.[0] ?? '';
      const form = first === '①' ? 'circled' : first.includes('1') ? 'arabic' : 'han';
      const lines = Array.from({ length: count }, (_, index) => {
        const label = first.replace(number, toLabelNumber({ form, text: first }, index + 1));
        return `${label}甲`;
      });
      const [only, ...others] = read(lines);
      assert.deepEqual([others, only?.breaks, only?.items.length], [[], [], count]);
    }),
  );
});

test('an item taken out in the middle is one break, where the next one stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), (count, seed) => {
      const gone = 2 + (seed % (count - 2));
      const items = Array.from({ length: count }, (_, index) => index + 1).filter((value) => value !== gone);
      const [only] = read([items.map((value) => `${writeEnumerator('is', value)}甲`).join('；')]);
      assert.deepEqual(
        only?.breaks.map(({ item, expected }) => [item.value, expected]),
        [[gone + 1, gone]],
      );
    }),
  );
});
