import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Figure } from '../../../server/src/facts/figure.ts';
import { chanceOfSlip, isHardlyChance } from '../../../server/src/relations/chance.ts';
import { between, figureOf } from './values.ts';
import '../same-every-run.ts';

function count(value: number, multiplier = 1n): Figure {
  return { ...figureOf(between(value)), digits: String(value), multiplier };
}

function chanceOf([total = 0, ...parts]: readonly number[], multiplier = 1n): number {
  return chanceOfSlip(
    count(total, multiplier),
    parts.map((part) => count(part, multiplier)),
  );
}

suite('how likely chance explains a slip of the hand', () => {
  test('hardly, where the numbers are long', () => {
    assert.ok(chanceOf([8547, 5126, 2464, 757]) < 0.02);
    assert.ok(isHardlyChance(count(186_527), [count(64_218), count(66_935), count(55_274)]));
  });

  test('easily, where they are short', () => {
    assert.ok(chanceOf([47, 35, 9]) > 0.2);
    assert.ok(chanceOf([96, 41, 52]) > 0.1);
  });

  test('always, where no slip explains it, and where they add up', () => {
    assert.equal(chanceOf([8547, 5126, 2464]), 1);
    assert.equal(chanceOf([8347, 5126, 2464, 757]), 1);
    assert.equal(chanceOf([0, 0, 0]), 1);
  });

  test('full hundreds are no longer than their hundreds', () => {
    assert.equal(chanceOf([4700, 3500, 900]), chanceOf([47, 35, 9]));
  });

  test('is a share, and the same in 万', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 3, maxLength: 6 }), (values) => {
        const chance = chanceOf(values);
        assert.ok(chance > 0 && chance <= 1);
        assert.ok(Math.abs(chanceOf(values, 10_000n) - chance) < 1e-9);
      }),
    );
  });
});
