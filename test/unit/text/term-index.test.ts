import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readPieces } from '../../../server/src/text/reading.ts';
import { defineTerms, findTerms, termsIn } from '../../../server/src/text/term-index.ts';
import { leastCost } from '../../support/growth.ts';

suite('terms are found', () => {
  const find = (terms: readonly string[], text: string) =>
    findTerms(text, defineTerms(terms.map((term) => [term, term] as const))).map(
      ({ start, end, value }) => `${value}@${start}-${end}`,
    );

  test('from left to right', () => assert.deepEqual(find(['甲乙', '丙丁'], '丙丁甲乙甲'), ['丙丁@0-2', '甲乙@2-4']));
  test('the longest at each place', () => {
    assert.deepEqual(find(['请审批', '请审批权', '审批权'], '请审批权限'), ['请审批权@0-4']);
    assert.deepEqual(find(['甲乙', '甲乙丙丁'], '甲乙丙'), ['甲乙@0-2']);
  });
  test('without overlaps', () => assert.deepEqual(find(['甲乙甲'], '甲乙甲乙甲'), ['甲乙甲@0-3']));
  test('up to the end', () => assert.deepEqual(find(['甲乙'], '甲乙甲'), ['甲乙@0-2']));
  test('in nothing', () => assert.deepEqual(find(['甲乙'], ''), []));
  test('a set as if it were alone', () => {
    const others = defineTerms([['甲乙丙丁', 1] as const]);
    assert.deepEqual(find(['甲乙', '乙丙', '丙丁'], '甲乙丙丁'), ['甲乙@0-2', '丙丁@2-4']);
    assert.deepEqual(findTerms('甲乙丙丁', others), [{ start: 0, end: 4, value: 1 }]);
  });
  test('by paragraph', () => {
    const terms = defineTerms([['甲乙', 1] as const]);
    const paragraphs = ['甲，', '丙甲乙', '甲乙甲乙'].map((text) => ({
      reading: readPieces(text, [{ start: 0, end: text.length }]),
    }));
    const found = [...termsIn(paragraphs, terms)].map(([place, { length }]) => `${place}: ${length}`);
    assert.deepEqual(found, ['1: 1', '2: 2']);
  });
  test('but not where they have one unit', () => assert.throws(() => find(['甲'], '甲')));
});

suite('many terms in a long text take about as long as in prose', () => {
  const character = (value: number) => String.fromCharCode(0x4e00 + (value % 5000));
  const terms = Array.from({ length: 5000 }, (_, index) => {
    const length = 4 + (index % 12);
    return [Array.from({ length }, (__, at) => character(index * 7 + at * (index % 13))).join(''), index] as const;
  });
  const set = defineTerms(terms);

  const costOf = (text: string) => leastCost(() => findTerms(text, set));
  const length = 1e6;
  const prose = costOf(Array.from({ length }, (_, at) => character(at * 31 + (at >> 3))).join(''));
  const check = (text: string) => {
    // Squares of the length would be thousands.
    const times = costOf(text) / prose / (text.length / length);
    assert.ok(times < 100, `${times.toFixed(1)} times what prose takes`);
  };

  test('one character', () => check(character(0).repeat(length)));
  test('beginnings of terms', () =>
    check(
      terms
        .map(([term]) => term.slice(0, -1))
        .join('')
        .repeat(20),
    ));
});
