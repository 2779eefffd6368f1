import { add, compare, divide, type Exact, exact, multiply, subtract, zero } from './exact.ts';

/** All values between two bounds; a bound that is missing is infinite, an open one is not reached itself. */
export interface Interval {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export function closed(low: Exact, high: Exact): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

export function point(value: Exact): Interval {
  return closed(value, value);
}

export const percentLimits: Interval = closed(zero, exact(100));

export function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

/** Whether some value lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether some value of `a` is at most as great as some value of `b`. */
export function reaches(a: Interval, b: Interval): boolean {
  if (a.low === undefined || b.high === undefined) return true;
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && !a.lowOpen && !b.highOpen);
}

/** The values that lie in both; `undefined` if there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (!meet(a, b)) return undefined;
  const lowOf = laterLow(a, b);
  const highOf = earlierHigh(a, b);
  return { low: lowOf.low, lowOpen: lowOf.lowOpen, high: highOf.high, highOpen: highOf.highOpen };
}

function laterLow(a: Interval, b: Interval): Interval {
  if (a.low === undefined) return b;
  if (b.low === undefined) return a;
  const order = compare(a.low, b.low);
  return order > 0 || (order === 0 && a.lowOpen) ? a : b;
}

function earlierHigh(a: Interval, b: Interval): Interval {
  if (a.high === undefined) return b;
  if (b.high === undefined) return a;
  const order = compare(a.high, b.high);
  return order < 0 || (order === 0 && a.highOpen) ? a : b;
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (total, next) => ({
      low: total.low && next.low && add(total.low, next.low),
      high: total.high && next.high && add(total.high, next.high),
      lowOpen: total.lowOpen || next.lowOpen,
      highOpen: total.highOpen || next.highOpen,
    }),
    point(zero),
  );
}

/**
 * `part ÷ base` of values that are not negative; a base that may be zero gives no upper bound. Nothing divided by anything
 * is nothing, also by what is only bounded.
 */
export function quotient(part: Interval, base: Interval): Interval {
  const low = part.low && base.high && divide(part.low, base.high);
  const high = part.high && base.low && divide(part.high, base.low);
  return {
    low: low ?? zero,
    lowOpen: low !== undefined && (part.lowOpen || (base.highOpen && compare(low, zero) !== 0)),
    high,
    highOpen: high !== undefined && (part.highOpen || (base.lowOpen && compare(high, zero) !== 0)),
  };
}

/** Every value times a factor that is not negative. */
export function scale({ low, high, lowOpen, highOpen }: Interval, factor: Exact): Interval {
  return { low: low && multiply(low, factor), high: high && multiply(high, factor), lowOpen, highOpen };
}

/** Every value of `a` less every value of `b`. */
export function difference(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.high && subtract(a.low, b.high),
    lowOpen: a.lowOpen || b.highOpen,
    high: a.high && b.low && subtract(a.high, b.low),
    highOpen: a.highOpen || b.lowOpen,
  };
}

/** Whether some value of `a` is less than some value of `b`. */
export function mayBeLess(a: Interval, b: Interval): boolean {
  return a.low === undefined || b.high === undefined || compare(a.low, b.high) < 0;
}

/** Whether some whole number times `unit` lies in the interval. */
export function holdsMultiple({ low, high, lowOpen, highOpen }: Interval, unit: Exact): boolean {
  if (low === undefined || high === undefined) return true;
  const [from, to] = [divide(low, unit), divide(high, unit)];
  if (!from || !to) return true;
  let first = -floorOf({ numerator: -from.numerator, denominator: from.denominator });
  if (lowOpen && compare(exact(first), from) === 0) first += 1n;
  const order = compare(exact(first), to);
  return order < 0 || (order === 0 && !highOpen);
}

function floorOf({ numerator, denominator }: Exact): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}
