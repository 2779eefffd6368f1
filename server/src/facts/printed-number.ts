import type { Modifier } from '../standards/modifiers.ts';
import type { Unit } from '../standards/units.ts';
import { unreachable } from '../text/unreachable.ts';
import { add, compare, type Exact, exact, multiply, parseDecimal, subtract, zero } from './exact.ts';
import { closed, type Interval, point } from './interval.ts';

export interface PrintedNumber {
  /** Digits with their decimal point and separators: `1.2`, `6,828`. */
  readonly digits: string;
  /** 1, 10 000 (万) or 100 000 000 (亿). */
  readonly multiplier: bigint;
  readonly unit: Unit;
  readonly modifier: Modifier;
  /** The upper end of a range such as 5—10次. */
  readonly upper: string | undefined;
  /** 三分之二: nobody means it to the digit. */
  readonly fraction?: { readonly numerator: number; readonly denominator: number } | undefined;
  /** A mean or a price of one of many, which is rounded though counts and 元 with two decimals are not. */
  readonly isMean?: boolean | undefined;
}

/**
 * Every value the writer can have meant, rounded and cut off, in the first unit of the unit's class.
 * Counts printed in full are one point; 100%, 0% and 元 with two decimals are too.
 */
export function toIntervals(number: PrintedNumber): { rounded: Interval; cutOff: Interval } {
  const factor = number.multiplier * number.unit.scale;
  const value = parseDecimal(number.digits, factor);
  if (number.upper !== undefined) return both(closed(value, parseDecimal(number.upper, factor)));
  switch (number.modifier) {
    case 'about':
      return both(closed(share(value, 9), share(value, 11)));
    case 'over':
      return both({
        low: value,
        high: add(value, lastDigitUnit(number.digits, factor)),
        lowOpen: false,
        highOpen: true,
      });
    case 'above':
      return both({ low: value, high: undefined, lowOpen: true, highOpen: false });
    case 'at-least':
      return both({ low: value, high: undefined, lowOpen: false, highOpen: false });
    case 'nearly': {
      // 近3倍 is said of 2.6 as well: between 0.9 × 3 and 3 lies no number of one digit.
      const isOneDigit = number.digits.length === 1 && number.multiplier === 1n;
      const low = isOneDigit ? subtract(value, multiply(exact(1, 2), exact(factor))) : share(value, 9);
      return both({ low, high: value, lowOpen: true, highOpen: false });
    }
    case 'below':
      return both({ low: zero, high: value, lowOpen: false, highOpen: true });
    case 'at-most':
      return both(closed(zero, value));
    case 'none':
      return number.fraction ? both(closed(share(value, 9), share(value, 11))) : printedAsIs(number, value, factor);
    default:
      return unreachable(number.modifier);
  }
}

/** The value as it is printed, without what rounding leaves open, in the first unit of the unit's class. */
export function printedValueOf({
  digits,
  multiplier,
  unit,
}: Pick<PrintedNumber, 'digits' | 'multiplier' | 'unit'>): Exact {
  return parseDecimal(digits, multiplier * unit.scale);
}

/** How many digits stand behind the decimal point. */
export function countDecimals(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

function printedAsIs({ digits, multiplier, unit, isMean }: PrintedNumber, value: Exact, factor: bigint) {
  const decimals = countDecimals(digits);
  const isCount = !isMean && unit.discrete && multiplier === 1n && decimals === 0;
  const isCents = !isMean && unit.class === 'yuan' && multiplier === 1n && decimals === 2;
  // 0万元 is nothing, and no 4000元.
  const isAllOrNone = digits === '0' || (unit.class === 'percent' && digits === '100');
  if (isCount || isCents || isAllOrNone) return both(point(value));
  const step: Exact = { numerator: factor, denominator: 10n ** BigInt(decimals) };
  const half = multiply(step, exact(1, 2));
  const low = subtract(value, half);
  return {
    rounded: closed(compare(low, zero) < 0 ? zero : low, add(value, half)),
    cutOff: { low: value, high: add(value, step), lowOpen: false, highOpen: true },
  };
}

/** One unit of the last digit that is not zero: 1000 for 8000, 100 for 200, 1000 for 1.2万. */
function lastDigitUnit(digits: string, factor: bigint): Exact {
  const [whole = '', decimals = ''] = digits.replace(/[,，]/g, '').split('.');
  const significant = decimals.replace(/0+$/, '');
  if (significant !== '') return { numerator: factor, denominator: 10n ** BigInt(significant.length) };
  const zeros = whole.length - whole.replace(/0+$/, '').length;
  return exact(factor * 10n ** BigInt(Math.min(zeros, Math.max(0, whole.length - 1))));
}

function share(value: Exact, tenths: number): Exact {
  return multiply(value, exact(tenths, 10));
}

function both(interval: Interval): { rounded: Interval; cutOff: Interval } {
  return { rounded: interval, cutOff: interval };
}
