// What must be true of every form of claim, whatever it says.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { add, compare, exact, subtract, zero } from '../../../server/src/facts/exact.ts';
import type { Figure } from '../../../server/src/facts/figure.ts';
import { closed, type Interval, percentLimits, scale } from '../../../server/src/facts/interval.ts';
import type { Claim } from '../../../server/src/relations/relation.ts';
import { between, figureOf, verdictOf } from './values.ts';
import '../same-every-run.ts';

type Figures = readonly [Figure, Figure, Figure, ...Figure[]];

interface Form {
  /** A claim of counts and a percentage; `yes` is whatever the form leaves to say. */
  readonly make: (counts: Figures, rate: Figure, yes: boolean) => Claim;
  /** Whether ten thousand times as many say the same. */
  readonly scales: boolean;
}

const counts = (make: Form['make']): Form => ({ make, scales: true });
const percentages = (make: Form['make']): Form => ({ make, scales: false });

/** Every form, or the types complain; of some more than one shape. */
const forms: Readonly<Record<Claim['form'], readonly Form[]>> = {
  sum: [
    counts(([total, ...parts], _, exhaustive) => ({ form: 'sum', total, parts, exhaustive })),
    counts(([total, rival, ...parts], _, exhaustive) => ({ form: 'sum', total, parts, exhaustive, rivals: [rival] })),
  ],
  quotient: [
    counts(([one, two, ...others], value, isPart) => ({
      form: 'quotient',
      value,
      ranks: [[isPart ? { part: [two], base: [one] } : { part: [one, two], base: others }]],
    })),
    counts(([part, one, other], value) => ({
      form: 'quotient',
      value,
      ranks: [[{ part: [part], base: [one] }], [{ part: [part], base: [other] }]],
    })),
  ],
  'at-most': [
    counts(([whole, part, ...besides]) => ({ form: 'at-most', part, whole, besides })),
    counts(([whole, part, rival]) => ({ form: 'at-most', part, whole, besides: [], rivals: [rival] })),
  ],
  within: [percentages((_, value) => ({ form: 'within', value, limits: percentLimits }))],
  balance: [counts(([one, ...others]) => ({ form: 'balance', left: [one], right: others }))],
  difference: [counts(([from, to, by], _, rises) => ({ form: 'difference', from, to, by, rises }))],
  change: [
    counts(([from, to], rate, rises) => ({ form: 'change', rate, rises, from, to })),
    counts(([from, by], rate, rises) => ({ form: 'change', rate, rises, from, by })),
    counts(([by, to], rate, rises) => ({ form: 'change', rate, rises, by, to })),
  ],
  order: [counts(([from, to], _, rises) => ({ form: 'order', from, to, rises }))],
  ratio: [counts(([base, ...part], value) => ({ form: 'ratio', value, part, base: [base] }))],
  equal: [counts(([one, other]) => ({ form: 'equal', one, other }))],
  whole: [percentages((shares, rate) => ({ form: 'whole', shares: [...shares, rate] }))],
  // Of 25 people none make 97%; of 250 000 some do.
  count: [percentages(([base], rate) => ({ form: 'count', rate, base }))],
};

const interval = fc
  .record({
    low: fc.integer({ min: 1, max: 12 }),
    length: fc.nat({ max: 3 }),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    isEndless: fc.boolean(),
  })
  .map(({ low, length, lowOpen, highOpen, isEndless }): Interval => {
    const all = between(low, low + length);
    // 超过12件, 不少于12件.
    if (isEndless && length > 1) return { ...all, high: undefined, lowOpen };
    return length > 0 ? { ...all, lowOpen, highOpen } : all;
  });
/** In tenths, up to more than all. */
const rate = fc
  .tuple(fc.nat({ max: 1200 }), fc.nat({ max: 200 }))
  .map(([low, length]) => closed(exact(low, 10), exact(low + length, 10)));
const operands = fc.tuple(interval, interval, interval, fc.array(interval, { maxLength: 2 }));
type Operands = readonly [Interval, Interval, Interval, readonly Interval[]];

function claimOf({ make }: Form, [a, b, c, more]: Operands, value: Interval, yes: boolean): Claim {
  return make([figureOf(a), figureOf(b), figureOf(c), ...more.map((one) => figureOf(one))], figureOf(value), yes);
}

/** The interval with its ends so much further out, not below zero, and reached; 3 above is without end. */
function widen({ low = zero, high }: Interval, below: number, above: number): Interval {
  const lower = subtract(low, exact(below));
  const wide = closed(compare(lower, zero) < 0 ? zero : lower, add(high ?? zero, exact(above)));
  return high === undefined || above === 3 ? { ...wide, high: undefined } : wide;
}

for (const [name, shapes] of Object.entries(forms)) {
  suite(name, () => {
    for (const [index, form] of shapes.entries()) checkForm(form, shapes.length > 1 ? `${index + 1}: ` : '', name);
  });
}

function checkForm(form: Form, label: string, name: string): void {
  test(`${label}widening never violates what holds, and narrowing never makes hold what is violated`, () => {
    const more = fc.nat({ max: 3 });
    fc.assert(
      fc.property(operands, rate, fc.boolean(), fc.nat({ max: 3 }), more, more, (all, value, yes, place, a, b) => {
        const [one, two, three, others] = all;
        const wide: Operands = [
          place === 0 ? widen(one, a, b) : one,
          place === 1 ? widen(two, a, b) : two,
          place === 2 ? widen(three, a, b) : three,
          others,
        ];
        const narrow = verdictOf(claimOf(form, all, value, yes));
        const widened = verdictOf(claimOf(form, wide, place === 3 ? widen(value, a, Math.min(b, 2)) : value, yes));
        // Of a base that is no longer exact nothing can be counted.
        if (narrow === 'holds') assert.ok(widened === 'holds' || (name === 'count' && widened === 'open'), widened);
        if (widened === 'violated') assert.equal(narrow, 'violated');
      }),
    );
  });

  if (form.scales) {
    test(`${label}ten thousand times as many change nothing`, () => {
      fc.assert(
        fc.property(operands, rate, fc.boolean(), (all, value, yes) => {
          const times = (interval: Interval) => scale(interval, exact(10_000));
          const [one, two, three, others] = all;
          const scaled: Operands = [times(one), times(two), times(three), others.map(times)];
          assert.equal(verdictOf(claimOf(form, scaled, value, yes)), verdictOf(claimOf(form, all, value, yes)));
        }),
      );
    });
  }

  test(`${label}both verdicts are tried`, () => {
    const verdicts = fc
      .sample(fc.tuple(operands, rate, fc.boolean()), 1000)
      .map(([all, value, yes]) => verdictOf(claimOf(form, all, value, yes)));
    assert.ok(verdicts.includes('holds') && verdicts.includes('violated'));
  });
}

test('100%以上 of a rate within 100 is impossible, although 100% alone is not', () => {
  const decide = (value: Interval) => verdictOf({ form: 'within', value: figureOf(value), limits: percentLimits });
  const above = { low: exact(100), high: undefined, lowOpen: false, highOpen: false };
  // The one place where narrowing helps: nobody writes 以上 and means the limit itself.
  assert.deepEqual([decide(above), decide(between(100))], ['violated', 'holds']);
});
