import type { Figure } from '../../facts/figure.ts';
import type { Pattern } from '../../standards/patterns.ts';
import { isPlausible, isWholeCount, isWorth, mostPoints, partsOf, worth, worthOfAll } from '../near.ts';
import { isShareInWords } from '../passage.ts';
import type { Division, FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** A division that may be what a percentage states; one that is not meant for certain may only settle it. */
export interface Candidate extends Division {
  readonly isMeant: boolean;
  /**
   * The text says so, however far off the percentage is; `firmly`: unless another reading is right; `alone`: in a form that
   * has no other reading.
   */
  readonly isStated?: boolean | 'firmly' | 'alone';
  /** The base stands with the name of the rate, so that no word of it can mean another one. */
  readonly isBaseNamed?: boolean;
  /** How many points the percentage may differ where it belongs to them. */
  readonly points?: number;
  /** More than planned may be done: 完成率105%. */
  readonly mayExceed?: boolean;
  /** The base is not all that came: 受理365人, decided of 345. */
  readonly leavesOthers?: boolean;
}

/** The division that holds; else the only one that is near, or that is stated. */
export function choose(value: Figure, divisions: readonly Candidate[]): Candidate | undefined {
  if (divisions.length === 0) return undefined;
  const alone = divisions.find(
    (division) => division.isMeant && division.isStated === 'alone' && isOfOneOrder(value, division),
  );
  if (alone) return alone;
  // 618项中，通过541项；退回3项，占0.5%: rounded of one, and cut off of the other.
  const right = divisions.filter((division) => isRight(value, division));
  const [first] = right;
  if (first) {
    const exact = right.find((division) => solve(claimOf(value, division, 'C4')).verdict === 'holds');
    return exact ?? right.find(({ isMeant }) => isMeant);
  }
  const firm = divisions.find(
    (division) => division.isMeant && division.isStated === 'firmly' && isOfOneOrder(value, division),
  );
  if (firm) return firm;
  const near = divisions.filter((division) => division.isMeant && isNear(value, division));
  const close = near.filter((division) => isClose(value, division));
  const complement = value.decimals > 0 && close.length === 0 ? complementOf(value, near) : undefined;
  if (complement) return complement;
  // 近三成, 过半: of a figure printed beside it, or nobody would say so.
  const isSaid = isShareInWords(value) || undefined;
  const stated =
    near.length > 0
      ? near
      : divisions.filter(
          (division) => division.isMeant && (division.isStated ?? isSaid) && isOfOneOrder(value, division),
        );
  // 受理215件，办结215件，属实26件，占12.1%: it does not matter which of two that are equal is the base.
  const [only, ...others] = close.length > 0 ? close : stated;
  return only &&
    others.every(
      (other) => isWorth(numerator(other), numerator(only)) && isWorth(worthOfAll(other.base), worthOfAll(only.base)),
    )
    ? only
    : undefined;
}

/** 派车46285次，有效42173次，空车率8.9%: what a rate says of the rest is no slip of what it would say of the part. */
function complementOf(value: Figure, near: readonly Candidate[]): Candidate | undefined {
  const [only, ...others] = near.map(({ part, base, isMeant }): Candidate => ({ part: [], rest: part, base, isMeant }));
  const [part, ...more] = only?.rest ?? [];
  if (!only || !part || others.length + more.length > 0 || part.index !== value.index - 1) return undefined;
  return isRight(value, only) ? only : undefined;
}

function isNear(value: Figure, { part, base, rest, points }: Candidate): boolean {
  return isPlausible(value, part, base, points, rest);
}

/** Without a slip of the hand, and no more than all. */
function isClose(value: Figure, division: Candidate): boolean {
  const computed = (partsOf(value) * numerator(division)) / worthOfAll(division.base);
  return computed <= partsOf(value) && Math.abs(computed - worth(value)) <= (division.points ?? mostPoints);
}

/** 过火128公顷，受害46.3公顷，受害率0.04‰: of something else, which is not told, where it is a hundredth of what the two make, or less. */
function isOfOneOrder(value: Figure, division: Candidate): boolean {
  const computed = (partsOf(value) * numerator(division)) / worthOfAll(division.base);
  return computed < 100 * worth(value) || isNear(value, division);
}

function isRight(value: Figure, division: Candidate): boolean {
  return (
    (division.mayExceed || numerator(division) <= worthOfAll(division.base)) &&
    !isFarOff(value, division) &&
    solve(claimOf(value, division, 'C4')).verdict !== 'violated'
  );
}

/**
 * That a reading is wrong is certain without exact arithmetic where a percentage is printed as it is, the others are
 * counts, and more lies between than rounding.
 */
function isFarOff(value: Figure, division: Division): boolean {
  const { part, base, rest = [] } = division;
  // 17万 of 17万 and 18 is all but 100%, however 17万 was rounded: a slip of three points is none of rounding.
  const isOfItself = base.length > part.length && part.every((figure) => base.includes(figure));
  if (
    value.plain &&
    isOfItself &&
    Math.abs((partsOf(value) * numerator(division)) / worthOfAll(base) - Number(value.digits)) > 3
  )
    return true;
  if (!value.plain || ![...part, ...base, ...rest].every(isWholeCount)) return false;
  return Math.abs((partsOf(value) * numerator(division)) / worthOfAll(base) - Number(value.digits)) > 2;
}

function numerator({ part, base, rest }: Division): number {
  return rest ? worthOfAll(base) - worthOfAll(rest) : worthOfAll(part);
}

export function claimOf(value: Figure, { part, base, rest }: Division, pattern: Pattern): FoundRelation {
  const division = rest ? { part, base, rest } : { part, base };
  const claim = { form: 'quotient', value, ranks: [[division]] } as const;
  return { type: pattern === 'C4' ? 'share' : 'rate', pattern, claim, certain: true };
}
