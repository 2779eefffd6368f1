import type { Figure } from '../facts/figure.ts';
import { worth } from './near.ts';
import { findSlip } from './slip.ts';

/**
 * A slip of the hand between the digits of two numbers of three digits or more; `long` where chance hardly brings it
 * about: two digits swapped, one wrong of four, or 万 too many. Of two digits only those that are swapped or typed twice say anything.
 */
export function slipBetween(a: Figure, b: Figure): 'long' | 'short' | undefined {
  if (a.digits === b.digits && a.multiplier !== b.multiplier) return 'long';
  const isInOneUnit = a.multiplier === b.multiplier && a.unit === b.unit;
  const [first, second] = isInOneUnit ? [a.digits, b.digits] : [significant(a), significant(b)];
  const [fewest, most] = [first, second].map((digits) => digits.replace('.', '').length).sort((x, y) => x - y);
  if (fewest === undefined || most === undefined || fewest < 2) return undefined;
  const slip = findSlip(first, second);
  if (fewest < 3) return slip === 'swap' || slip === 'doubled' ? 'short' : undefined;
  if (!slip) return undefined;
  return slip === 'swap' || most > 3 ? 'long' : 'short';
}

export function isLongSlip(a: Figure, b: Figure): boolean {
  return slipBetween(a, b) === 'long';
}

/** 1286 and 1284: all but two of something is no slip for certain. */
export function isShortOfLast(a: Figure, b: Figure): boolean {
  const isLastAnother = a.digits.length === b.digits.length && a.digits.slice(0, -1) === b.digits.slice(0, -1);
  return isLastAnother && a.digits !== b.digits;
}

/** 86.4万元 and 86400元, 209条 and 209万条: nothing but zeros or 万 is between them. */
export function differByZeros(a: Figure, b: Figure): boolean {
  const factor = Math.round(worth(a) > worth(b) ? worth(a) / worth(b) : worth(b) / worth(a));
  if (factor !== 10 && factor !== 10_000) return false;
  const digits = zeroless(a);
  if (digits.length < 3 || digits !== zeroless(b)) return false;
  return a.unit.class === 'yuan' || a.digits === b.digits;
}

function zeroless({ digits }: Figure): string {
  return digits.replace('.', '').replace(/^0+|0+$/g, '');
}

/** 648 of 648000 and of 64.8: amounts in 元 and in 万元 differ by zeros. */
function significant({ digits, unit }: Figure): string {
  return unit.class === 'yuan' ? digits.replace('.', '').replace(/0+$/, '') : digits;
}
