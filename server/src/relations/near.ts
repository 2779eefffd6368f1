import { compare, exact, multiply } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { sum } from '../facts/interval.ts';
import { isActual } from './passage.ts';
import { everySlipOf, findSlip, isSwapNear, misprintsOf, slipsOf } from './slip.ts';

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
  const printed = worth(total);
  const computed = worthOfAll(parts);
  if (printed === computed || Math.max(printed, computed) < 20) return false;
  // Of four items one is a swap away by chance, unless they come near as well or its digits are many.
  const figures = comesNear(total, parts)
    ? [total, ...parts]
    : [total, ...parts.filter(({ digits }) => digits.length > 4)];
  return figures.some((figure) => {
    const meant = figure === total ? computed : worth(figure) + printed - computed;
    // Round numbers resemble each other.
    return meant > 0 && !isRound(figure === total ? computed : worth(figure)) && isSlipOf(figure, meant, false);
  });
}

/** As `isOneSlipOff`, of figures of so many digits at least: where words say that a list is complete. */
export function isAnySlipOff(total: Figure, parts: readonly Figure[], least = 1): boolean {
  const printed = worth(total);
  const computed = worthOfAll(parts);
  return [total, ...parts].some((figure) => {
    const meant = figure === total ? computed : worth(figure) + printed - computed;
    return meant > 0 && isSlipOf(figure, meant, true, least);
  });
}

/**
 * Two neighbouring digits of the total or of an item swapped make them add up to the last place that any of them prints, and nothing less
 * does: four digits agree then, of three counts or more three.
 */
export function isOneSwapOff(total: Figure, parts: readonly Figure[], fewest = 3): boolean {
  const all = [total, ...parts];
  const printed = worth(total);
  const computed = worthOfAll(parts);
  const finest = Math.max(...all.map(({ decimals }) => decimals));
  const isOneUnit = areAlike(all);
  const leeway = all.reduce((sum, figure) => sum + roundingOf(figure, isOneUnit ? finest : figure.decimals), 0);
  const least = Math.max(fewest, leeway === 0 && parts.length > 2 ? 3 : 4);
  if (all.some(({ approximate, bound }) => approximate || bound)) return false;
  return all.some((figure) => {
    const now = worth(figure);
    const meant = figure === total ? computed : now + printed - computed;
    // 75 of 75.00 says as much as four digits.
    const agreeing = figure.digits.replace('.', '').length + (isOneUnit ? finest - figure.decimals : 0);
    if (Math.abs(meant - now) <= 3 * leeway || agreeing < least) return false;
    const scale = scaleOf(figure);
    // 1.02亿元 leaves open a hundred values of 2861万元: by chance one of them is two digits swapped.
    if (leeway > mostLeftOpen * scale * 10 ** -figure.decimals) return false;
    return swapsOf(figure.digits).some((digits) => Math.abs(Number(digits) * scale - meant) <= leeway + 1e-9 * now);
  });
}

/** So many steps of its last place may the other figures leave open, of a figure whose digits were swapped. */
const mostLeftOpen = 5;

/** In one unit and one 万, so that what some print to two decimals the others do not print are noughts. */
function areAlike([first, ...others]: readonly Figure[]): boolean {
  return others.every(({ unit, multiplier }) => unit === first?.unit && multiplier === first.multiplier);
}

/** What a number would be with two neighbouring digits swapped, each way. */
function swapsOf(digits: string): string[] {
  const plain = digits.replace('.', '');
  const point = digits.indexOf('.');
  const swapped = [...plain].flatMap((digit, at) => {
    const next = plain.charAt(at + 1);
    return next === '' || next === digit ? [] : [plain.slice(0, at) + next + digit + plain.slice(at + 2)];
  });
  return point < 0 ? swapped : swapped.map((one) => `${one.slice(0, point)}.${one.slice(point)}`);
}

/** So much may have been lost by rounding to so many decimals. */
function roundingOf(figure: Figure, decimals: number): number {
  if (isWholeCount(figure)) return 0;
  return 0.5 * 10 ** -decimals * scaleOf(figure);
}

function isRound(value: number): boolean {
  return String(Math.round(value)).replace(/0+$/, '').length < 3;
}

/** Whether a figure may have been meant to be a value, in the first unit of its class, and was mistyped. */
export function isSlipOf(
  { digits, decimals, multiplier, unit }: Figure,
  meant: number,
  isNear: boolean,
  least = 2,
): boolean {
  const value = meant / scaleOf({ multiplier, unit });
  // 1万 may be 8764 in other places; here it is another number.
  const step = Math.min(0.5 * 10 ** -decimals, 0.05 * Number(digits));
  const isTenThousand = [10_000, 0.0001].some(
    (factor) => Number(digits) > 0 && Math.abs(Number(digits) * factor - value) <= step * factor,
  );
  if (isTenThousand) return true;
  const slip = findSlip(digits, value.toFixed(decimals));
  // Of a small number every other one is a slip away; two digits swapped say more than one that is another.
  const fewest = isNear ? least : slip === 'swap' ? 3 : 4;
  return slip !== undefined && digits.replace('.', '').length >= fewest;
}

/** A percentage that differs by so much from what two figures make belongs to others, unless one slip explains it. */
export const mostPoints = 6;

/** Of how many parts a rate counts: 100 of 98%, 1000 of 1.6‰. */
export function partsOf({ unit }: Figure): number {
  return unit.class === 'per-mille' ? 1000 : 100;
}

/**
 * Whether a percentage and two figures come so near to each other that they belong together: they differ by little, or one
 * slip of the hand in one of the three brings them together. `rest`: what the base has besides the part.
 */
export function isPlausible(
  rate: Figure,
  part: readonly Figure[],
  base: readonly Figure[],
  points = mostPoints,
  rest?: readonly Figure[],
): boolean {
  const value = worth(rate);
  const all = partsOf(rate);
  const denominator = worthOfAll(base);
  const numerator = rest ? denominator - worthOfAll(rest) : worthOfAll(part);
  if (!Number.isFinite(value) || denominator === 0) return false;
  const computed = (all * numerator) / denominator;
  const most = Math.max(all, value);
  // Of 0.19% everything small is a few points away: a quarter of the greater at the most.
  const mostOff = rate.bound || rate.approximate ? points : Math.min(points, 0.25 * Math.max(computed, value));
  const isNear = Math.abs(computed - value) <= mostOff;
  if (isNear && computed <= most + points) return true;
  const isLong = rate.digits.replace(/^0\./, '').length > 2;
  if (isLong && computed <= most && findSlip(rate.digits, computed.toFixed(rate.decimals))) return true;
  if (!rest && isSwapWithin(rate, computed, relativeRounding([...part, ...base]))) return true;
  if (rest) {
    const left = (all - value) / all;
    return isSlipOfOne(rest, denominator * left) || (left > 0 && isSlipOfOne(base, worthOfAll(rest) / left));
  }
  // A rate leaves open which of a few numbers was meant.
  const leeway = 0.5 / 10 ** rate.decimals / value;
  return isSlipOfOne(part, (value * denominator) / all, leeway) || isSlipOfOne(base, (all * numerator) / value, leeway);
}

/**
 * 24.47万 of 29.48万 leave open whether they make 83.01% or 83.00%: 38.00% is two digits swapped of one of what they may make. Only
 * of three digits and more, and where little is left open.
 */
function isSwapWithin({ digits, decimals }: Figure, computed: number, rounding: number): boolean {
  const step = 10 ** -decimals;
  const most = Math.floor((computed * rounding) / step + 1);
  if (digits.replace('.', '').length < 3 || most > mostSteps) return false;
  return isSwapNear(digits, computed, decimals, most);
}

/** So many steps of the last place may be left open. */
const mostSteps = 50;

/** By how much of itself what two sides make may be off, by the rounding of their figures. */
export function relativeRounding(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => {
    const { digits, decimals } = figure;
    return isWholeCount(figure) ? sum : sum + 0.5 / (Number(digits) * 10 ** decimals);
  }, 0);
}

/** The only figure of a side is a slip away from what the percentage makes of it. */
function isSlipOfOne(figures: readonly Figure[], meant: number, leeway = 0): boolean {
  const [only] = figures;
  if (only === undefined || figures.length > 1 || meant <= 0) return false;
  return (isSlipOf(only, meant, true) && !isOneDigitOfTwo(only, meant)) || isSlipNear(only, meant, leeway);
}

/** 31人 of 34人: one digit of two that is another makes every fifth number, and says nothing. */
function isOneDigitOfTwo({ digits, decimals, multiplier, unit }: Figure, meant: number): boolean {
  if (digits.replace('.', '').length > 2) return false;
  return findSlip(digits, (meant / scaleOf({ multiplier, unit })).toFixed(decimals)) === 'digit';
}

/**
 * 8468件 is two digits swapped of 4868件, where 94.3% makes it 4870 or so, 1640人 is 31640人 with one left out, and 318万人 is
 * 318人; one digit that is another says too little here.
 */
function isSlipNear({ digits, decimals, multiplier, unit }: Figure, meant: number, leeway: number): boolean {
  const step = 10 ** -decimals;
  const value = meant / scaleOf({ multiplier, unit });
  const isMeant = (number: number) =>
    number > value * (1 - leeway) - step / 2 && number < value * (1 + leeway) + step / 2;
  const isTenThousand = (number: number) => number > value * (1 - leeway) && number < value * (1 + leeway);
  // 0.04‰ leaves open an eighth of what was meant, and makes ten thousand times something by chance.
  if (leeway < 0.1 && [10_000, 0.0001].some((factor) => isTenThousand(Number(digits) * factor))) return true;
  if (digits.replace('.', '').length < 4) return false;
  for (const slip of slipsOf(digits)) if (isMeant(Number(slip))) return true;
  // One digit that is another says too little where more than a few numbers may have been meant.
  if (2 * leeway * value > mostMeant * step) return false;
  for (const slip of misprintsOf(digits)) if (isMeant(Number(slip))) return true;
  return false;
}

/** So many steps of its last place a rate may leave open. */
const mostMeant = 4;

/** A slip of the hand in a percentage, in its part or in its base, of two digits and more, makes the one what the others do. */
export function isOneSlipOffRate(value: Figure, part: Figure, base: Figure): boolean {
  return isOneSlipOffRatio(value, part, base, partsOf(value));
}

/** The same of an average, or of how many of `all` parts there are. */
export function isOneSlipOffRatio(value: Figure, part: Figure, base: Figure, all = 1): boolean {
  const step = 10 ** -value.decimals * scaleOf(value);
  const leeway = (rate: number) => step / 2 + rate * relativeRounding([part, base]) + 1e-9;
  const isRight = (one: number, whole: number, rate: number) => {
    const made = (all * one) / whole;
    return Math.abs(made - rate) <= leeway(made);
  };
  const [one, whole, rate] = [worth(part), worth(base), worth(value)];
  // Of 2.1万 and 1.3万 every slip makes some rate, and of what leaves open a hundredth some average.
  const rounding = relativeRounding([part, base]);
  if (all > 1 ? rate * rounding > step : rounding > 0.01) return false;
  const isSlipped = (figure: Figure, holds: (worth: number) => boolean) => {
    if (figure.digits.replace('.', '').length < 2) return false;
    for (const digits of everySlipOf(figure.digits)) if (holds(Number(digits) * scaleOf(figure))) return true;
    return false;
  };
  return (
    isSlipped(part, (meant) => isRight(meant, whole, rate)) ||
    isSlipped(base, (meant) => isRight(one, meant, rate)) ||
    isSlipped(value, (meant) => isRight(one, whole, meant))
  );
}

/** Both sides are worth the same, or one slip of the hand makes them so. */
export function comesOut(left: readonly Figure[], right: readonly Figure[]): boolean {
  const off = worthOfAll(left) - worthOfAll(right);
  if (isWorth(worthOfAll(left), worthOfAll(right))) return true;
  const isSlip = (figure: Figure, meant: number) => meant > 0 && isSlipOf(figure, meant, true, 2);
  return (
    left.some((figure) => isSlip(figure, worth(figure) - off)) ||
    right.some((figure) => isSlip(figure, worth(figure) + off))
  );
}

/** Whether two sums are one: of amounts the last digits of what is computed are lost. */
export function isWorth(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** What figures are worth together. */
export function worthOfAll(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + worth(figure), 0);
}

/** A count printed in full: its interval is one point, and its worth is exact (of longer digits it is not). */
export function isWholeCount({ plain, unit, decimals, flags, digits }: Figure): boolean {
  return plain && unit.discrete && decimals === 0 && !flags.per && digits.length <= 12;
}

/** Whether counts printed in full add up; `undefined` where only exact arithmetic tells. */
export function countsAddUp(whole: Figure, parts: readonly Figure[]): boolean | undefined {
  return isWholeCount(whole) && parts.every(isWholeCount) ? worthOfAll(parts) === worth(whole) : undefined;
}

/** 118个，立行立改74个，限期整改44个: the last figure that all behind it make, at least two. */
export function headOf(figures: readonly Figure[]): Figure | undefined {
  for (let at = figures.length - 3; at >= 0; at--) {
    const [head, ...items] = figures.slice(at);
    if (head && worthOfAll(items) === worth(head)) return head;
  }
  return undefined;
}

/** In the first unit of its class; good enough to compare. */
export function worth(figure: Figure): number {
  return Number(figure.digits) * scaleOf(figure);
}

/** What 1 of what it prints is worth, in the first unit of its class: 10 000 of 万件. */
export function scaleOf({ multiplier, unit }: Pick<Figure, 'multiplier' | 'unit'>): number {
  return Number(multiplier) * Number(unit.scale);
}

/** What there was or was done, neither about so many nor at least so many, and not none. */
export function isExactly(figure: Figure): boolean {
  return isActual(figure) && !figure.bound && !figure.approximate && worth(figure) > 0;
}

/** Neither is so many times the other, in whatever unit they are told. */
export function isWithinTimes(one: Figure, other: Figure, times: number): boolean {
  return worth(one) < times * worth(other) && worth(other) < times * worth(one);
}
