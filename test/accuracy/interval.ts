import * as exact from './rational.ts';
import { compare, type Rational, zero } from './rational.ts';

/** One end of an interval; `undefined` is infinity, and an infinite end is open. */
export interface Bound {
  readonly value: Rational | undefined;
  readonly open: boolean;
}

/** Every value a figure can have; neither end need be in it. */
export interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

export function closedAt(value: Rational): Bound {
  return { value, open: false };
}

export function openAt(value: Rational | undefined): Bound {
  return { value, open: true };
}

export function point(value: Rational): Interval {
  return { low: closedAt(value), high: closedAt(value) };
}

export function isPoint({ low, high }: Interval): boolean {
  return low.value !== undefined && high.value !== undefined && compare(low.value, high.value) === 0;
}

export function add(a: Interval, b: Interval): Interval {
  return { low: addBounds(a.low, b.low), high: addBounds(a.high, b.high) };
}

export function negate({ low, high }: Interval): Interval {
  const turn = ({ value, open }: Bound): Bound => ({ value: value && exact.negate(value), open });
  return { low: turn(high), high: turn(low) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

export function multiply(a: Interval, b: Interval): Interval {
  const products = [
    multiplyEnds(end(a, 'low'), end(b, 'low')),
    multiplyEnds(end(a, 'low'), end(b, 'high')),
    multiplyEnds(end(a, 'high'), end(b, 'low')),
    multiplyEnds(end(a, 'high'), end(b, 'high')),
  ];
  return hull(products);
}

/** `undefined` where the divisor can be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  const { low, high } = b;
  const isPositive = low.value !== undefined && compare(low.value, zero) > 0;
  const isNegative = high.value !== undefined && compare(high.value, zero) < 0;
  // An open end at zero is a divisor as small as one likes: 不足20% of something.
  if (!isPositive && !isNegative) return undefined;
  const invert = ({ value, open }: Bound): Bound =>
    value === undefined ? openAt(zero) : { value: exact.divide(exact.one, value), open };
  return multiply(a, { low: invert(high), high: invert(low) });
}

/** Whether some value of the interval is zero. */
export function containsZero(interval: Interval): boolean {
  return reachesBelow(interval, true) && reachesBelow(negate(interval), true);
}

/** Whether some value is below zero, or, where `orZero`, zero. */
export function reachesBelow({ low }: Interval, orZero: boolean): boolean {
  if (low.value === undefined) return true;
  const order = compare(low.value, zero);
  return order < 0 || (order === 0 && orZero && !low.open);
}

export function showInterval({ low, high }: Interval, show: (value: Rational) => string = exact.showRational): string {
  if (low.value && isPoint({ low, high })) return show(low.value);
  const [from, to] = [low.value ? show(low.value) : '-∞', high.value ? show(high.value) : '∞'];
  return `${low.open ? '(' : '['}${from}, ${to}${high.open ? ')' : ']'}`;
}

function addBounds(a: Bound, b: Bound): Bound {
  if (a.value === undefined || b.value === undefined) return openAt(undefined);
  return { value: exact.add(a.value, b.value), open: a.open || b.open };
}

/** A bound that knows which infinity it is. */
interface End extends Bound {
  readonly infinity: -1 | 0 | 1;
}

function end(interval: Interval, side: 'low' | 'high'): End {
  const bound = interval[side];
  return { ...bound, infinity: bound.value !== undefined ? 0 : side === 'low' ? -1 : 1 };
}

function multiplyEnds(a: End, b: End): End {
  // Zero times anything is zero, and closed: the other factor need not be at its end for that.
  const zeroEnd = [a, b].find(({ value }) => value !== undefined && compare(value, zero) === 0);
  if (zeroEnd) return { value: zero, open: zeroEnd.open, infinity: 0 };
  if (a.value !== undefined && b.value !== undefined)
    return { value: exact.multiply(a.value, b.value), open: a.open || b.open, infinity: 0 };
  return { value: undefined, open: true, infinity: signOf(a) * signOf(b) > 0 ? 1 : -1 };
}

function signOf({ value, infinity }: End): number {
  return value === undefined ? infinity : compare(value, zero);
}

export function hullOf(intervals: readonly Interval[]): Interval {
  return hull(intervals.flatMap((interval) => [end(interval, 'low'), end(interval, 'high')]));
}

function hull(ends: readonly End[]): Interval {
  const extreme = (direction: 1 | -1): Bound => {
    if (ends.some(({ infinity }) => infinity === direction)) return openAt(undefined);
    let best: Bound | undefined;
    for (const { value, open } of ends) {
      if (value === undefined) continue;
      const order: number = best?.value ? compare(value, best.value) * direction : 1;
      if (order > 0 || (order === 0 && !open)) best = { value, open };
    }
    return best ?? openAt(undefined);
  };
  return { low: extreme(-1), high: extreme(1) };
}
