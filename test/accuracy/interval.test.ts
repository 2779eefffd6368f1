import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Expression, evaluate, parseClaim } from './claim.ts';
import {
  add,
  closedAt,
  containsZero,
  divide,
  type Interval,
  multiply,
  negate,
  openAt,
  showInterval,
} from './interval.ts';
import { compare, rational, showRational, zero } from './rational.ts';

const between = (low: bigint, high: bigint): Interval => ({
  low: closedAt(rational(low)),
  high: closedAt(rational(high)),
});

suite('an interval', () => {
  test('knows its open ends', () => {
    const over = { low: closedAt(rational(200n)), high: openAt(rational(300n)) };
    assert.equal(showInterval(add(over, between(1n, 1n))), '[201, 301)');
    assert.equal(showInterval(negate(over)), '(-300, -200]');
    assert.equal(showInterval(multiply(over, between(2n, 3n))), '[400, 900)');
    assert.equal(containsZero(add(over, between(-300n, -300n))), false);
    assert.equal(containsZero(add(over, between(-200n, -200n))), true);
  });

  test('may have no end', () => {
    const above = { low: openAt(rational(10n)), high: openAt(undefined) };
    assert.equal(showInterval(add(above, between(1n, 2n))), '(11, ∞)');
    assert.equal(showInterval(multiply(above, between(0n, 2n))), '[0, ∞)');
    assert.equal(showInterval(divide(between(1n, 5n), above) ?? above), '(0, 0.5)');
    assert.equal(showInterval(negate(above)), '(-∞, -10)');
  });

  test('that may be zero divides nothing', () => assert.equal(divide(between(1n, 1n), between(0n, 3n)), undefined));

  test('of an expression is what brute force gives', () => {
    const forms = ['(a1 - a2) / a2', 'a1 / (a2 + a1)', 'a1 - a2 * a1', 'a1 / a2 + a1', 'a1 * a2 - a1'];
    const whole = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.constantFrom(...forms), whole, whole, (form, [low1, width1], [low2, width2]) => {
        const claim = parseClaim(`${form} = 0`);
        if (typeof claim === 'string' || claim.type !== 'comparison') throw new Error(form);
        const ranges: Record<string, readonly [number, number]> = {
          a1: [low1, low1 + width1],
          a2: [low2, low2 + width2],
        };
        const range = evaluate(claim.left, (id) => {
          const [low, high] = ranges[id] ?? [0, 0];
          return between(BigInt(low), BigInt(high));
        });
        const values: number[] = [];
        for (let a1 = low1; a1 <= low1 + width1; a1++)
          for (let a2 = low2; a2 <= low2 + width2; a2++) values.push(compute(claim.left, { a1, a2 }));
        const close = (bound: Interval['low'], value: number) =>
          Math.abs(Number(showRational(bound.value ?? zero, 9)) - value) < 1e-8;
        return range !== undefined && close(range.low, Math.min(...values)) && close(range.high, Math.max(...values));
      }),
      { numRuns: 500 },
    );
  });
});

test('fractions are in their lowest terms', () => {
  assert.deepEqual(rational(6n, -4n), { numerator: -3n, denominator: 2n });
  assert.equal(compare(rational(1n, 3n), rational(2n, 6n)), 0);
  assert.equal(showRational(rational(-1n, 3n), 2), '-0.33');
});

function compute(expression: Expression, values: Readonly<Record<string, number>>): number {
  if (expression.type === 'number') return Number(expression.value.numerator) / Number(expression.value.denominator);
  if (expression.type === 'operand') return values[expression.id] ?? Number.NaN;
  const [left, right] = [compute(expression.left, values), compute(expression.right, values)];
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}
