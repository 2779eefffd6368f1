import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isOf, skipTo, unitSet } from '../../../server/src/text/unit-set.ts';

suite('a set of units', () => {
  const members = (written: string, text: string) =>
    [...text].filter((_, at) => isOf(unitSet(written), text, at)).join('');

  test('holds single units and ranges', () => assert.equal(members('0-9、①-③', 'a09、，①④'), '09、①'));
  test('holds a hyphen that stands first or last', () => {
    assert.equal(members('-a', '-ab'), '-a');
    assert.equal(members('a-', '-ab'), '-a');
  });
  test('holds nothing outside of a text', () => {
    assert.equal(isOf(unitSet('a'), 'a', -1), false);
    assert.equal(isOf(unitSet('a'), 'a', 1), false);
  });
  test('is skipped to, but not beyond the end', () => {
    const set = unitSet('，');
    assert.equal(skipTo(set, '甲乙，丙', 0, 4), 2);
    assert.equal(skipTo(set, '甲乙，丙', 0, 2), 2);
    assert.equal(skipTo(set, '甲乙，丙', 3, 4), 4);
  });
});
