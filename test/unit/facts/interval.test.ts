import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, compare, divide, exact, multiply, subtract } from '../../../server/src/facts/exact.ts';
import {
  closed,
  type Interval,
  intersect,
  isPoint,
  meet,
  point,
  quotient,
  reaches,
  scale,
  sum,
} from '../../../server/src/facts/interval.ts';
import '../same-every-run.ts';

/** Halves, so that an open interval between two neighbouring integers still holds a value. */
const grid = Array.from({ length: 41 }, (_, index) => exact(index, 2));

function holds({ low, high, lowOpen, highOpen }: Interval, value: ReturnType<typeof exact>): boolean {
  const fromLow = low === undefined ? 1 : compare(value, low);
  const toHigh = high === undefined ? -1 : compare(value, high);
  return (lowOpen ? fromLow > 0 : fromLow >= 0) && (highOpen ? toHigh < 0 : toHigh <= 0);
}

function valuesOf(interval: Interval) {
  return grid.filter((value) => holds(interval, value));
}

function show({ low, high, lowOpen, highOpen }: Interval): string {
  const bound = (value: Interval['low']) => (value ? Number(value.numerator) / Number(value.denominator) : '∞');
  return `${lowOpen ? '(' : '['}${bound(low)}, ${bound(high)}${highOpen ? ')' : ']'}`;
}

/** Not empty, with ends from 0 to 10, or without an upper end. */
const intervals: fc.Arbitrary<Interval> = fc
  .record({
    low: fc.integer({ min: 0, max: 10 }),
    length: fc.integer({ min: 0, max: 5 }),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    bounded: fc.boolean(),
  })
  .map(({ low, length, lowOpen, highOpen, bounded }) => ({
    low: exact(low),
    high: bounded ? exact(low + length) : undefined,
    lowOpen: lowOpen && !(bounded && length === 0),
    highOpen: highOpen && bounded && length > 0,
  }));

test('a point, and what is none', () => {
  assert.ok(isPoint(point(exact(3))));
  assert.ok(isPoint(closed(exact(1, 2), exact(2, 4))));
  assert.ok(!isPoint(closed(exact(1), exact(2))));
  assert.ok(!isPoint({ low: exact(1), high: undefined, lowOpen: false, highOpen: false }));
});

test('two intervals meet where a value lies in both', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const both = grid.filter((value) => holds(a, value) && holds(b, value));
      assert.equal(meet(a, b), both.length > 0);
      assert.equal(meet(b, a), meet(a, b));
      const common = intersect(a, b);
      assert.equal(common !== undefined, both.length > 0);
      if (common) assert.deepEqual(valuesOf(common), both);
    }),
  );
});

test('an interval reaches another where one of its values is not greater', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const isReached = valuesOf(a).some((value) => valuesOf(b).some((other) => compare(value, other) <= 0));
      assert.equal(reaches(a, b), isReached || b.high === undefined);
    }),
  );
});

test('a sum holds the sums of values, and is open where one of its intervals is', () => {
  const bounded = intervals.filter(({ high }) => high !== undefined);
  fc.assert(
    fc.property(bounded, bounded, (a, b) => {
      const total = sum([a, b]);
      for (const x of valuesOf(a)) for (const y of valuesOf(b)) assert.ok(holds(total, add(x, y)));
      const [low, high] = [a.low && b.low && add(a.low, b.low), a.high && b.high && add(a.high, b.high)];
      assert.ok(low && high);
      assert.equal(holds(total, low), !a.lowOpen && !b.lowOpen);
      assert.equal(holds(total, high), !a.highOpen && !b.highOpen);
      assert.ok(!holds(total, subtract(low, exact(1))) && !holds(total, add(high, exact(1))));
    }),
  );
  const open: Interval = { low: exact(1), high: undefined, lowOpen: true, highOpen: false };
  assert.equal(show(sum([])), '[0, 0]');
  assert.equal(show(sum([open, point(exact(2))])), '(3, ∞]');
});

/** That every quotient of two of their values lies in the quotient. */
function checkQuotient(part: Interval, base: Interval): void {
  const ratio = quotient(part, base);
  for (const x of valuesOf(part)) {
    for (const y of valuesOf(base)) {
      const value = divide(x, y);
      if (value) assert.ok(holds(ratio, value), `${show(part)} ÷ ${show(base)} = ${show(ratio)}`);
    }
  }
}

test('a quotient holds the quotients of values', () => {
  const positive = intervals.filter(({ low }) => low !== undefined && low.numerator > 0n);
  fc.assert(fc.property(positive, intervals, checkQuotient));
  assert.equal(show(quotient(point(exact(3)), point(exact(4)))), '[0.75, 0.75]');
  assert.equal(show(quotient(closed(exact(1), exact(2)), closed(exact(4), exact(5)))), '[0.2, 0.5]');
  assert.equal(show(quotient(point(exact(3)), closed(exact(0), exact(4)))), '[0.75, ∞]');
  assert.equal(show(quotient(point(exact(3)), point(exact(0)))), '[0, ∞]');
});

test('scaling moves every value', () => {
  fc.assert(
    fc.property(intervals, fc.integer({ min: 1, max: 5 }), (interval, factor) => {
      const scaled = scale(interval, exact(factor));
      for (const value of grid) assert.equal(holds(scaled, multiply(value, exact(factor))), holds(interval, value));
    }),
  );
});

test('none of anything is none', () => {
  const above: Interval = { low: exact(1), high: undefined, lowOpen: true, highOpen: false };
  const below: Interval = { low: exact(0), high: exact(20), lowOpen: false, highOpen: true };
  assert.equal(show(quotient(point(exact(0)), below)), '[0, ∞]');
  assert.equal(show(quotient(point(exact(0)), above)), '[0, 0]');
  fc.assert(fc.property(intervals, intervals, checkQuotient));
});
