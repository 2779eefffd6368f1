// Figures and claims made of values alone, for the tests of the solver.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exact } from '../../../server/src/facts/exact.ts';
import type { Figure } from '../../../server/src/facts/figure.ts';
import { closed, type Interval } from '../../../server/src/facts/interval.ts';
import type { Claim, Verdict } from '../../../server/src/relations/relation.ts';
import { solve } from '../../../server/src/relations/solve.ts';
import { findUnit } from '../../../server/src/standards/units.ts';

/** A figure of which only its values matter. */
export function figureOf(rounded: Interval, cutOff = rounded, approximate = false): Figure {
  const unit = findUnit('件', 0);
  assert.ok(unit);
  const span = { start: 0, end: 1 };
  const words = {
    digits: '0',
    before: '',
    after: '',
    action: undefined,
    term: '',
    object: '',
    text: '',
    role: undefined,
  };
  const places = {
    index: 0,
    labelStart: 0,
    span,
    number: span,
    paragraph: 0,
    sentence: 0,
    clause: 0,
    start: 0,
    end: 1,
    depth: 0,
  };
  const flags = { delta: false, last: false, rank: false, per: false, target: false };
  const kinds = { approximate, bound: false, plain: true, decimals: 0, multiplier: 1n, spelled: false };
  return { rounded, cutOff, unit, flags, ...words, ...places, ...kinds };
}

export function between(low: number, high = low): Interval {
  return closed(exact(low), exact(high));
}

export function verdictOf(claim: Claim): Verdict {
  return solve({ type: 'sum', pattern: 'A1', claim, certain: true }).verdict;
}

export type Values = readonly number[];

/** Intervals of few small integers, which can be tried one by one; `values` are those integers. */
export const small = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }))
  .map(([low, length]): Values => Array.from({ length: length + 1 }, (_, index) => low + index));

export function toInterval(values: Values): Interval {
  return between(Math.min(...values), Math.max(...values));
}

export function toFigure(values: Values): Figure {
  return figureOf(toInterval(values));
}

export function sumsOf(parts: readonly Values[]): Values {
  return parts.reduce<Values>(
    (sums, part) => [...new Set(sums.flatMap((sum) => part.map((value) => sum + value)))],
    [0],
  );
}

/** A number with decimals, in units of its last one: 97.3 is 973 with one decimal. */
export interface Printed {
  readonly units: number;
  readonly decimals: number;
}

/** What a printed number can have meant, rounded and cut off: 97.3 is [97.25, 97.35] or [97.3, 97.4). */
export function printedFigure({ units, decimals }: Printed): Figure {
  const parts = 2 * 10 ** decimals;
  const rounded = closed(exact(2 * units - 1, parts), exact(2 * units + 1, parts));
  const cutOff = { low: exact(2 * units, parts), high: exact(2 * units + 2, parts), lowOpen: false, highOpen: true };
  return figureOf(rounded, cutOff);
}

/** Whether a printed number is numerator ÷ denominator: rounded, or at least cut off. */
export function compareWithPrinted(
  { units, decimals }: Printed,
  numerator: number,
  denominator: number,
): Exclude<Verdict, 'open'> {
  // In whole numbers: numerator × 10^decimals lies so many denominators beyond the printed units.
  const exactUnits = numerator * 10 ** decimals;
  if (Math.abs(2 * exactUnits - 2 * units * denominator) <= denominator) return 'holds';
  const beyond = exactUnits - units * denominator;
  return beyond >= 0 && beyond < denominator ? 'truncated' : 'violated';
}
