import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pairMarks } from '../../../../server/src/rules/layout/pair-marks.ts';
import { assertGrowsWithInput } from '../../../support/growth.ts';

/** Pairs as text from mark to mark, marks without partner with what stands beside them. */
function show(text: string): { pairs: string[]; unpaired: string } {
  const { pairs, unpaired } = pairMarks({ text });
  return {
    pairs: pairs.map(({ open, close }) => text.slice(open, close + 1)),
    unpaired: unpaired.map((at) => text.slice(Math.max(0, at - 1), at + 2)).join(' '),
  };
}

suite('pairs of marks', () => {
  const cases: readonly (readonly [text: string, pairs: readonly string[], unpaired: string])[] = [
    ['“甲”和《乙〈丙〉》', ['“甲”', '〈丙〉', '《乙〈丙〉》'], ''],
    ['推行交房”改革', [], '房”改'],
    ['推行“交房改革', [], '行“交'],
    ['（一）甲《乙》丙', ['（一）', '《乙》'], ''],
    ['“甲“、“乙”、', ['“乙”'], '“甲 甲“、'],
    // What crosses has no partner; the pair around it has.
    ['甲“乙（丙”丁）戊', ['“乙（丙”'], '乙（丙 丁）戊'],
    ['〔2024）3号', [], '〔2 4）3'],
    // Straight marks open and close by turns, and stand in for the bent one that is missing.
    ['"甲"和"乙"', ['"甲"', '"乙"'], ''],
    ['甲"乙”丙', ['"乙”'], ''],
    ['甲“乙"丙', ['“乙"'], ''],
    ['"甲“乙”丙"', ['“乙”', '"甲“乙”丙"'], ''],
    // Labels carry a lone bracket.
    ['1）甲', [], ''],
    ['十二）甲', [], ''],
    ['包括：a）甲；b）乙', [], ''],
    ['包括（一是甲；2）乙）', ['（一是甲；2）'], ''],
    ['共3）件', [], '3）件'],
    ['甲（一、二）', ['（一、二）'], ''],
    // Intervals and apostrophes.
    ['[80，90）和（90，100]', [], ''],
    ['People’s’', [], 's’'],
    ['', [], ''],
  ];
  for (const [text, pairs, unpaired] of cases) {
    test(text, () => assert.deepEqual(show(text), { pairs, unpaired }));
  }
});

test('many marks without partner cost no more than prose', () => {
  assertGrowsWithInput((length) => {
    pairMarks({ text: '《'.repeat(length) + '）'.repeat(length) });
    pairMarks({ text: '“《'.repeat(length) + '”'.repeat(length) });
  }, 50_000);
});
