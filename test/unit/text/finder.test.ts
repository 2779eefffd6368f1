import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFinder, createUnitFinder } from '../../../server/src/text/finder.ts';

test('a finder finds what matchAll finds, again and again', () => {
  const find = createFinder(/[一二三]是(?=甲)/);
  const text = '一是甲，二是乙，三是甲';
  const expected = [...text.matchAll(/[一二三]是(?=甲)/g)].map(({ index, 0: found }) => [index, found]);
  for (let time = 0; time < 2; time++) {
    assert.deepEqual(
      find(text).map(({ index, 0: found }) => [index, found]),
      expected,
    );
  }
  assert.deepEqual(find('乙'), []);
});

test('a unit finder finds the places of single units', () => {
  const find = createUnitFinder(/[“”（）A-C]/);
  assert.deepEqual(find('“甲”B（D）'), [0, 2, 3, 4, 6]);
  assert.deepEqual(find('甲乙'), []);
  assert.deepEqual(find('“'), [0]);
});

test('a finder that needs a word passes over texts without it', () => {
  const find = createFinder(/[（(]甲[）)]/, ['甲']);
  assert.equal(find('（乙）').length, 0);
  assert.deepEqual(
    find('（乙）（甲）').map(({ index }) => index),
    [3],
  );
});
