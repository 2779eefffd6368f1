// The solver against trying all values, form by form; sums, parts and rates of sums are in solve.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact } from '../../../server/src/facts/exact.ts';
import { closed, type Interval } from '../../../server/src/facts/interval.ts';
import type { Claim, Verdict } from '../../../server/src/relations/relation.ts';
import {
  between,
  compareWithPrinted,
  figureOf,
  type Printed,
  printedFigure,
  small,
  sumsOf,
  toFigure,
  toInterval,
  type Values,
  verdictOf,
} from './values.ts';
import '../same-every-run.ts';

/** Whether some choice of one value from each list fits. */
function canFit(lists: readonly Values[], fits: (...values: number[]) => boolean, chosen: Values = []): boolean {
  const [first, ...others] = lists;
  if (!first) return fits(...chosen);
  return first.some((value) => canFit(others, fits, [...chosen, value]));
}

function holdsIf(isPossible: boolean): Verdict {
  return isPossible ? 'holds' : 'violated';
}

const severalSmall = fc.array(small, { minLength: 1, maxLength: 3 });

test('a balance holds where values of both sides make the same', () => {
  fc.assert(
    fc.property(severalSmall, severalSmall, (left, right) => {
      const isPossible = canFit([sumsOf(left), sumsOf(right)], (one, other) => one === other);
      const claim: Claim = { form: 'balance', left: left.map(toFigure), right: right.map(toFigure) };
      assert.equal(verdictOf(claim), holdsIf(isPossible));
    }),
  );
});

test('a difference holds where values differ by one of its own', () => {
  fc.assert(
    fc.property(small, small, small, fc.boolean(), (from, to, by, rises) => {
      const isPossible = canFit([from, to, by], (before, now, step) => now === (rises ? before + step : before - step));
      const claim: Claim = { form: 'difference', from: toFigure(from), to: toFigure(to), by: toFigure(by), rises };
      assert.equal(verdictOf(claim), holdsIf(isPossible));
    }),
  );
});

test('an order holds where a later value is beyond an earlier one', () => {
  fc.assert(
    fc.property(small, small, fc.boolean(), (from, to, rises) => {
      const isPossible = canFit([from, to], (before, now) => (rises ? before < now : now < before));
      const claim: Claim = { form: 'order', from: toFigure(from), to: toFigure(to), rises };
      assert.equal(verdictOf(claim), holdsIf(isPossible));
    }),
  );
});

test('two mentions agree where they share a value', () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      const isPossible = canFit([one, other], (a, b) => a === b);
      assert.equal(verdictOf({ form: 'equal', one: toFigure(one), other: toFigure(other) }), holdsIf(isPossible));
    }),
  );
});

test('shares make a whole where values of theirs make 100', () => {
  const shares = fc
    .tuple(
      fc.array(fc.tuple(fc.nat({ max: 45 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 3 }),
      fc.nat({ max: 8 }),
    )
    .map(([some, more]): readonly Values[] => {
      const lists = some.map(([low, length]) => Array.from({ length: length + 1 }, (_, index) => low + index));
      const left = 100 - lists.reduce((sum, [low = 0]) => sum + low, 0) - more + 2;
      return left < 0 ? lists : [...lists, [left, left + 1]];
    });
  fc.assert(
    fc.property(shares, (lists) => {
      const isPossible = sumsOf(lists).includes(100);
      assert.equal(verdictOf({ form: 'whole', shares: lists.map(toFigure) }), holdsIf(isPossible));
    }),
  );
});

/** Intervals whose ends may be missing or not be reached themselves, with their values in steps of a quarter. */
const ends = fc
  .record({
    low: fc.nat({ max: 6 }),
    length: fc.nat({ max: 2 }),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    isEndless: fc.boolean(),
  })
  .filter(({ length, lowOpen, highOpen, isEndless }) => isEndless || length > 0 || !(lowOpen || highOpen))
  .map(({ low, length, lowOpen, highOpen, isEndless }) => {
    const high = isEndless ? 40 : low + length;
    const all = Array.from({ length: 4 * (high - low) + 1 }, (_, quarters) => low + quarters / 4);
    const values = all.slice(lowOpen ? 1 : 0, highOpen && !isEndless ? -1 : undefined);
    const interval: Interval = {
      low: exact(low),
      high: isEndless ? undefined : exact(high),
      lowOpen,
      highOpen: highOpen && !isEndless,
    };
    return { interval, values };
  });

test('ends that are open or missing count as such: 超过N, 不足N', () => {
  fc.assert(
    fc.property(ends, ends, fc.boolean(), fc.boolean(), (one, other, exhaustive, rises) => {
      const [a, b] = [figureOf(one.interval), figureOf(other.interval)];
      const decide = (claim: Claim, fits: (one: number, other: number) => boolean) =>
        assert.equal(verdictOf(claim), holdsIf(canFit([one.values, other.values], fits)), claim.form);
      decide({ form: 'sum', total: a, parts: [b], exhaustive }, (x, y) => (exhaustive ? x === y : y <= x));
      decide({ form: 'at-most', part: a, whole: b, besides: [] }, (x, y) => x <= y);
      decide({ form: 'equal', one: a, other: b }, (x, y) => x === y);
      decide({ form: 'balance', left: [a], right: [b] }, (x, y) => x === y);
      decide({ form: 'order', from: a, to: b, rises }, (x, y) => (rises ? x < y : y < x));
    }),
  );
});

/** Rates of up to two decimals near what two counts make, and others. */
function printedNear(numerator: number, denominator: number, decimals: number, off: number): Printed {
  return { units: Math.max(0, Math.round((numerator * 10 ** decimals) / Math.max(1, denominator)) + off), decimals };
}

const decimals = fc.nat({ max: 2 });
/** How far the last digit is off; mostly not at all or a little. */
const off = fc.integer({ min: -2, max: 2 });
const count = fc.integer({ min: 1, max: 400 });

test('a rate is part ÷ base as it is printed: rounded, cut off or wrong', () => {
  fc.assert(
    fc.property(count, count, decimals, off, (a, b, places, error) => {
      const [part, base] = [Math.min(a, b), Math.max(a, b)];
      const printed = printedNear(100 * part, base, places, error);
      // Beyond 100% nothing is left of a rate.
      if (printed.units >= 100 * 10 ** places) return;
      const division = { part: [figureOf(between(part))], base: [figureOf(between(base))] };
      const claim: Claim = { form: 'quotient', value: printedFigure(printed), ranks: [[division]] };
      assert.equal(verdictOf(claim), compareWithPrinted(printed, 100 * part, base));
    }),
  );
});

test('an average is part ÷ base as it is printed', () => {
  fc.assert(
    fc.property(count, count, decimals, off, (part, base, places, error) => {
      const printed = printedNear(part, base, places, error);
      const figures = { part: [figureOf(between(part))], base: [figureOf(between(base))] };
      const claim: Claim = { form: 'ratio', value: printedFigure(printed), ...figures };
      assert.equal(verdictOf(claim), compareWithPrinted(printed, part, base));
    }),
  );
});

test('a change is what two of its three values make, as it is printed', () => {
  fc.assert(
    fc.property(count, count, decimals, off, (a, b, places, error) => {
      fc.pre(a !== b);
      const [from, to, by, rises] = [a, b, Math.abs(a - b), b > a];
      const printed = printedNear(100 * by, from, places, error);
      const expected = compareWithPrinted(printed, 100 * by, from);
      const rate = printedFigure(printed);
      const figures = { from: figureOf(between(from)), to: figureOf(between(to)), by: figureOf(between(by)) };
      const decide = (...names: readonly (keyof typeof figures)[]) =>
        verdictOf({ form: 'change', rate, rises, ...Object.fromEntries(names.map((name) => [name, figures[name]])) });
      assert.equal(decide('to', 'from'), expected);
      assert.equal(decide('by', 'from'), expected);
      assert.equal(decide('to', 'by'), expected);
      assert.equal(decide('to'), 'open');
    }),
  );
});

test('a percentage is possible where some whole number gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), decimals, fc.nat({ max: 10_000 }), (base, places, share) => {
      const printed = { units: Math.floor((share / 10_000) * 100 * 10 ** places), decimals: places };
      const verdicts = Array.from({ length: base + 2 }, (_, part) => compareWithPrinted(printed, 100 * part, base));
      const expected = (['holds', 'truncated', 'violated'] as const).find((verdict) => verdicts.includes(verdict));
      const claim: Claim = { form: 'count', rate: printedFigure(printed), base: figureOf(between(base)) };
      assert.equal(verdictOf(claim), expected);
    }),
  );
});

// Of intervals: what can be reached lies between the least and the greatest that values make, and without steps.

const positive = small.map((values): Values => values.map((value) => value + 1));
const wide = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 30 }))
  .map(([low, length]): Interval => closed(exact(low), exact(low + length)));

/** Whether a value of the interval lies between the least and the greatest of these. */
function reachesAny({ low, high }: Interval, made: Values): boolean {
  return Math.min(...made) <= Number(high?.numerator) && Number(low?.numerator) <= Math.max(...made);
}

function makeAll(one: Values, other: Values, make: (one: number, other: number) => number): Values {
  return one.flatMap((a) => other.map((b) => make(a, b)));
}

test('an average holds where part and base make one of its values', () => {
  fc.assert(
    fc.property(wide, severalSmall, positive, (value, part, base) => {
      const made = makeAll(sumsOf(part), base, (a, b) => a / b);
      const claim: Claim = { form: 'ratio', value: figureOf(value), part: part.map(toFigure), base: [toFigure(base)] };
      assert.equal(verdictOf(claim), holdsIf(reachesAny(value, made)));
    }),
  );
});

test('a change holds where values before and after make one of its values', () => {
  fc.assert(
    fc.property(wide, positive, positive, fc.boolean(), (value, from, to, rises) => {
      const made = makeAll(to, from, (now, before) => ((rises ? now - before : before - now) * 100) / before);
      const claim: Claim = { form: 'change', rate: figureOf(value), rises, from: toFigure(from), to: toFigure(to) };
      assert.equal(verdictOf(claim), holdsIf(reachesAny(value, made)));
    }),
  );
});

test('a change holds where its amount and the value now make one of its values', () => {
  fc.assert(
    fc.property(wide, positive, positive, fc.boolean(), (value, by, to, rises) => {
      const before = (now: number, step: number) => (rises ? now - step : now + step);
      // Out of nothing, growth has no limit; out of less than nothing there is none.
      const made = makeAll(to, by, (now, step) =>
        before(now, step) > 0 ? (100 * step) / before(now, step) : Number.POSITIVE_INFINITY,
      );
      const isPossible = canFit([to, by], (now, step) => before(now, step) > 0) && reachesAny(value, made);
      const claim: Claim = { form: 'change', rate: figureOf(value), rises, by: toFigure(by), to: toFigure(to) };
      assert.equal(verdictOf(claim), holdsIf(isPossible));
    }),
  );
});

test('of an approximate base nothing can be counted', () => {
  fc.assert(
    fc.property(wide, positive, (rate, base) => {
      fc.pre(base.length > 1);
      assert.equal(verdictOf({ form: 'count', rate: figureOf(rate), base: figureOf(toInterval(base)) }), 'open');
    }),
  );
});
