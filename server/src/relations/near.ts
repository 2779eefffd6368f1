import { compare, exact, multiply } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { isPoint, sum } from '../facts/interval.ts';
import { findSlip } from './slip.ts';

/**
 * Whether parts and total come so near to each other that they belong together: a list that is complete adds up, one that
 * is not stays well below its total (of 51 lists in published texts 39 added up, 12 stayed below 88%, none between).
 */
export function comesNear(total: Figure, parts: readonly Figure[]): boolean {
  const computed = sum(parts.map(({ rounded }) => rounded));
  const printed = total.rounded;
  if (!computed.low || !computed.high || !printed.low || !printed.high) return false;
  const isBelow = compare(multiply(computed.high, exact(100)), multiply(printed.low, exact(88))) < 0;
  const isAbove = compare(multiply(computed.low, exact(100)), multiply(printed.high, exact(114))) > 0;
  return !isBelow && !isAbove;
}

/**
 * One slip of the hand in one of the figures explains why they do not add up: a digit mistyped, left out or doubled, two
 * swapped, 万 too many or too few.
 */
export function isOneSlipOff(total: Figure, parts: readonly Figure[]): boolean {
  if (![total, ...parts].every(({ rounded, plain }) => plain && isPoint(rounded))) return false;
  const numbers = parts.map(({ digits }) => Number(digits));
  const printed = Number(total.digits);
  const computed = numbers.reduce((left, right) => left + right, 0);
  if (printed < 20 || printed === computed) return false;
  if (findSlip(total.digits, String(computed))) return true;
  return parts.some(({ digits }, index) => {
    const mended = (numbers[index] ?? 0) + printed - computed;
    return mended > 0 && digits.length > 1 && findSlip(digits, String(mended)) !== undefined;
  });
}
