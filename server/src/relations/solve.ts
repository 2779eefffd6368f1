import { add, compare, divide, exact, subtract, toDecimal, zero } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import {
  closed,
  difference,
  holdsMultiple,
  type Interval,
  intersect,
  isPoint,
  mayBeLess,
  meet,
  point,
  quotient,
  reaches,
  scale,
  sum,
} from '../facts/interval.ts';
import { unreachable } from '../text/unreachable.ts';
import { isShareInWords } from './passage.ts';
import type { Claim, Division, FoundRelation, Operand, Relation, Verdict } from './relation.ts';

interface Solution {
  readonly verdict: Verdict;
  readonly operands: readonly Operand[];
  readonly computed: Interval | undefined;
}

/** Decides a relation: it is violated only if no values inside the intervals of its figures satisfy it. */
export function solve(found: FoundRelation): Relation {
  const solution = decide(found.claim);
  // A limit such as 不足12项 says less than a count; for a rate (98%以上) it is what the rate is held against.
  const sure =
    found.certain &&
    solution.operands.every(({ role, figure }) => !figure.approximate && (role === 'rate' || !figure.bound));
  const { operands, computed } = solution;
  // 三成 is no percentage that was cut off.
  const isRough = operands.some(({ role, figure }) => role === 'rate' && isShareInWords(figure));
  const verdict = solution.verdict === 'truncated' && isRough ? 'holds' : solution.verdict;
  const { type, pattern, claim, certain, identity } = found;
  // Written out: a spread is ten times as slow, and every reading of every percentage is solved.
  if (identity) return { type, pattern, claim, certain, identity, verdict, operands, computed, sure };
  return { type, pattern, claim, certain, verdict, operands, computed, sure };
}

function decide(claim: Claim): Solution {
  switch (claim.form) {
    case 'sum':
      return decideSum(claim);
    case 'quotient':
      return decideQuotient(claim);
    case 'at-most':
      return decideAtMost(claim);
    case 'within':
      return decideWithin(claim);
    case 'balance':
      return decideBalance(claim);
    case 'difference':
      return decideDifference(claim);
    case 'change':
      return decideChange(claim);
    case 'order':
      return decideOrder(claim);
    case 'ratio':
      return decideRatio(claim);
    case 'equal':
      return decideEqual(claim);
    case 'whole':
      return decideWhole(claim);
    case 'count':
      return decideCount(claim);
    default:
      return unreachable(claim);
  }
}

function decideSum({
  total,
  parts,
  exhaustive,
  rivals = [],
  negatives = [],
}: Extract<Claim, { form: 'sum' }>): Solution {
  const made = (kind: 'rounded' | 'cutOff') => {
    const added = sum(parts.map((part) => part[kind]));
    return negatives.length === 0 ? added : difference(added, sum(negatives.map((one) => one[kind])));
  };
  const [rounded, cutOff] = [made('rounded'), made('cutOff')];
  const agrees = exhaustive ? meet : reaches;
  const verdict = verdictOf(agrees(rounded, total.rounded), agrees(cutOff, total.cutOff));
  const fitsRival = rivals.some((rival) => agrees(rounded, rival.rounded));
  return {
    verdict: verdict === 'violated' && fitsRival ? 'open' : verdict,
    operands: [{ role: 'total', figure: total }, ...parts.map((figure): Operand => ({ role: 'part', figure }))],
    computed: rounded,
  };
}

/**
 * A reading that holds settles it, of whatever rank: what can be right is not called wrong. Where none does, the best rank
 * that has any counts: its one reading is violated, and of several it cannot be told which was meant.
 */
function decideQuotient({ value, ranks }: Extract<Claim, { form: 'quotient' }>): Solution {
  const solutions = ranks.map((divisions) => divisions.map((division) => decideDivision(value, division)));
  const all = solutions.flat();
  const settled = all.find(({ verdict }) => verdict === 'holds') ?? all.find(({ verdict }) => verdict === 'truncated');
  if (settled) return settled;
  const best = solutions.find((rank) => rank.length > 0) ?? [];
  const only = best.length === 1 ? best[0] : undefined;
  return only ?? { verdict: 'open', operands: [{ role: 'rate', figure: value }], computed: undefined };
}

function decideDivision(value: Figure, division: Division): Solution {
  const { part, base, rest } = division;
  // Nothing has no shares: 0条，…103条，占1.9% is of something else.
  if (isNothing(base) && !isNothing(part))
    return { verdict: 'open', operands: [{ role: 'rate', figure: value }], computed: undefined };
  const whole = value.unit.class === 'per-mille' ? oneThousand : oneHundred;
  const computed = scale(ratioOf(division, sumOfRounded), whole);
  return {
    verdict:
      meet(computed, value.rounded) || isNextToNothing(value, computed)
        ? 'holds'
        : verdictOf(false, meetsCutOff(computed, scale(ratioOf(division, sumOfCutOff), whole), value)),
    operands: [
      { role: 'rate', figure: value },
      ...part.map((figure): Operand => ({ role: 'part', figure })),
      ...(rest ?? []).map((figure): Operand => ({ role: 'rest', figure })),
      ...base.map((figure): Operand => ({ role: 'base', figure })),
    ],
    computed,
  };
}

/** 1件 of 37877件，占0%: what rounds to nothing; 0% of itself is one point. */
function isNextToNothing({ digits, unit }: Figure, { high }: Interval): boolean {
  return digits === '0' && unit.class === 'percent' && high !== undefined && compare(high, half) < 0;
}

const half = exact(1, 2);

function isNothing(figures: readonly Figure[]): boolean {
  return figures.length > 0 && figures.every(({ digits }) => /^[0.]+$/.test(digits));
}

const unity = point(exact(1));
const oneHundred = exact(100);
const oneThousand = exact(1000);

function ratioOf({ part, base, rest }: Division, sumUp: (figures: readonly Figure[]) => Interval): Interval {
  if (rest) return quotient(difference(sumUp(base), sumUp(rest)), sumUp(base));
  const others = part.length < base.length && part.every((one) => base.includes(one)) ? without(base, part) : [];
  // Of itself and others it is the more, the more there is of it: 5.1 of 5.4 and 5.1 is never 49.4%.
  if (others.length > 0) return quotient(unity, sum([unity, quotient(sumUp(others), sumUp(part))]));
  return quotient(sumUp(part), sumUp(base));
}

function without(figures: readonly Figure[], some: readonly Figure[]): Figure[] {
  return figures.filter((figure) => !some.includes(figure));
}

function sumOfRounded(figures: readonly Figure[]): Interval {
  const [only] = figures;
  return only && figures.length === 1 ? only.rounded : sum(figures.map(({ rounded }) => rounded));
}

function sumOfCutOff(figures: readonly Figure[]): Interval {
  const [only] = figures;
  return only && figures.length === 1 ? only.cutOff : sum(figures.map(({ cutOff }) => cutOff));
}

/** Any of the figures may have been cut off rather than rounded. */
function meetsCutOff(computed: Interval, cutOff: Interval, value: Figure): boolean {
  return meet(computed, value.cutOff) || meet(cutOff, value.cutOff) || meet(cutOff, value.rounded);
}

function decideAtMost({ part, whole, besides, rivals = [] }: Extract<Claim, { form: 'at-most' }>): Solution {
  const verdict = verdictOf(reaches(part.rounded, whole.rounded), reaches(part.cutOff, whole.cutOff));
  return {
    verdict: verdict === 'violated' && mayBeWithin(part, [whole, ...besides], rivals) ? 'open' : verdict,
    operands: [
      { role: 'part', figure: part },
      { role: 'whole', figure: whole },
    ],
    computed: undefined,
  };
}

/** The part is within all of the wholes together, or within one of their rivals. */
function mayBeWithin(part: Figure, wholes: readonly Figure[], rivals: readonly Figure[]): boolean {
  return reaches(part.rounded, sumOfRounded(wholes)) || rivals.some(({ rounded }) => reaches(part.rounded, rounded));
}

function decideWithin({ value, limits }: Extract<Claim, { form: 'within' }>): Solution {
  const possible = intersect(value.rounded, limits);
  // “100%以上” of a bounded rate is impossible: nothing above is left.
  const isOnlyLimit = value.rounded.high === undefined && possible !== undefined && isPoint(possible);
  return {
    verdict: isOnlyLimit ? 'violated' : verdictOf(possible !== undefined, meet(value.cutOff, limits)),
    operands: [{ role: 'rate', figure: value }],
    computed: undefined,
  };
}

function decideBalance({ left, right }: Extract<Claim, { form: 'balance' }>): Solution {
  const sides = (read: (figure: Figure) => Interval) => [sum(left.map(read)), sum(right.map(read))] as const;
  const rounded = sides((figure) => figure.rounded);
  const cutOff = sides((figure) => figure.cutOff);
  return {
    verdict: verdictOf(meet(...rounded), meet(...cutOff)),
    operands: [
      ...left.map((figure): Operand => ({ role: 'whole', figure })),
      ...right.map((figure): Operand => ({ role: 'part', figure })),
    ],
    computed: rounded[0],
  };
}

function decideDifference({ from, to, by, rises }: Extract<Claim, { form: 'difference' }>): Solution {
  const apart = (read: (figure: Figure) => Interval) =>
    rises ? difference(read(to), read(from)) : difference(read(from), read(to));
  const rounded = apart((figure) => figure.rounded);
  return {
    verdict: verdictOf(
      meet(rounded, by.rounded),
      meet(
        apart((figure) => figure.cutOff),
        by.cutOff,
      ),
    ),
    operands: [
      { role: 'by', figure: by },
      { role: 'from', figure: from },
      { role: 'to', figure: to },
    ],
    computed: rounded,
  };
}

function decideChange(claim: Extract<Claim, { form: 'change' }>): Solution {
  const { rate, rises, to, from, by, years } = claim;
  if (years !== undefined && to && from) return decideYearly(rate, rises, to, from, years);
  const computed = relativeChange(rises, to?.rounded, from?.rounded, by?.rounded);
  const cutOff = relativeChange(rises, to?.cutOff, from?.cutOff, by?.cutOff);
  const operands: Operand[] = [{ role: 'rate', figure: rate }];
  if (to) operands.push({ role: 'to', figure: to });
  if (from) operands.push({ role: 'from', figure: from });
  if (by) operands.push({ role: 'by', figure: by });
  // Nothing grows by more than it is.
  if (rises && to && by && !from && !mayBeLess(by.rounded, to.rounded))
    return { verdict: 'violated', operands, computed };
  if (!computed || !cutOff) return { verdict: 'open', operands, computed };
  return { verdict: verdictOf(meet(computed, rate.rounded), meetsCutOff(computed, cutOff, rate)), operands, computed };
}

/**
 * 年均增长: what makes `to` of `from` when it comes on top each year. Some count the years at both ends, some neither, and some
 * divide the whole change by them; the print was meant by none of these only where none fits.
 */
function decideYearly(rate: Figure, rises: boolean, to: Figure, from: Figure, years: number): Solution {
  const whole = relativeChange(rises, to.rounded, from.rounded, undefined);
  const counts = [years, years - 1, years + 1].filter((count) => count > 1);
  const readings = counts.map((count) => yearly(rises, to.rounded, from.rounded, count));
  readings.push(whole && scale(whole, exact(1n, BigInt(years))));
  const computed = readings[0];
  const operands: Operand[] = [
    { role: 'rate', figure: rate },
    { role: 'to', figure: to },
    { role: 'from', figure: from },
  ];
  if (!computed) return { verdict: 'open', operands, computed };
  const isRight = readings.some((one) => one && (meet(one, rate.rounded) || meet(one, rate.cutOff)));
  return { verdict: isRight ? 'holds' : 'violated', operands, computed };
}

/** In %, to six decimals. */
function yearly(rises: boolean, to: Interval, from: Interval, years: number): Interval | undefined {
  const root = (share: Interval['low'], round: (value: number) => number) => {
    const ratio = share && Number(toDecimal(share, 12));
    if (ratio === undefined || ratio <= 0) return undefined;
    const change = 100 * (ratio ** (1 / years) - 1);
    return exact(BigInt(round((rises ? change : -change) * 1e6)), 1_000_000n);
  };
  const share = quotient(to, from);
  const ends = [root(rises ? share.low : share.high, Math.floor), root(rises ? share.high : share.low, Math.ceil)];
  const [low, high] = ends;
  return low && high ? closed(low, high) : undefined;
}

/** In %. Of the amount and the value now the value before is what is left when the amount is undone. */
function relativeChange(
  rises: boolean,
  to: Interval | undefined,
  from: Interval | undefined,
  by: Interval | undefined,
): Interval | undefined {
  if (to && from) {
    const share = scale(quotient(to, from), exact(100));
    return rises ? difference(share, hundred) : difference(hundred, share);
  }
  if (by && from) return scale(quotient(by, from), exact(100));
  if (!by || !to) return undefined;
  // by ÷ (to − by) rises with by and falls with to: its bounds are at the corners.
  const undo = (now: Interval['low'], amount: Interval['low']) =>
    now && amount && (rises ? subtract(now, amount) : add(now, amount));
  const bound = (amount: Interval['low'], now: Interval['low']) => {
    const before = undo(now, amount);
    return amount && before && compare(before, zero) > 0 ? divide(amount, before) : undefined;
  };
  const [low, high] = [bound(by.low, to.high), bound(by.high, to.low)];
  return scale(
    { low: low ?? zero, lowOpen: by.lowOpen || to.highOpen, high, highOpen: by.highOpen || to.lowOpen },
    exact(100),
  );
}

const hundred = point(exact(100));

function decideOrder({ from, to, rises }: Extract<Claim, { form: 'order' }>): Solution {
  const [less, more] = rises ? [from, to] : [to, from];
  return {
    verdict: verdictOf(mayBeLess(less.rounded, more.rounded), mayBeLess(less.cutOff, more.cutOff)),
    operands: [
      { role: 'to', figure: to },
      { role: 'from', figure: from },
    ],
    computed: undefined,
  };
}

function decideRatio({ value, part, base }: Extract<Claim, { form: 'ratio' }>): Solution {
  const computed = quotient(sumOfRounded(part), sumOfRounded(base));
  const cutOff = quotient(sumOfCutOff(part), sumOfCutOff(base));
  return {
    verdict: verdictOf(meet(computed, value.rounded), meetsCutOff(computed, cutOff, value)),
    operands: [
      { role: 'rate', figure: value },
      ...part.map((figure): Operand => ({ role: 'part', figure })),
      ...base.map((figure): Operand => ({ role: 'base', figure })),
    ],
    computed,
  };
}

function decideEqual({ one, other }: Extract<Claim, { form: 'equal' }>): Solution {
  return {
    verdict: verdictOf(meet(one.rounded, other.rounded), meet(one.cutOff, other.cutOff)),
    operands: [
      { role: 'one', figure: one },
      { role: 'other', figure: other },
    ],
    computed: undefined,
  };
}

function decideWhole({ shares }: Extract<Claim, { form: 'whole' }>): Solution {
  const computed = sum(shares.map(({ rounded }) => rounded));
  const cutOff = sum(shares.map((share) => share.cutOff));
  return {
    verdict: verdictOf(meet(computed, hundred), meet(cutOff, hundred)),
    operands: shares.map((figure): Operand => ({ role: 'part', figure })),
    computed,
  };
}

/** With a base that is only approximate nothing can be counted. */
function decideCount({ rate, base }: Extract<Claim, { form: 'count' }>): Solution {
  const operands: Operand[] = [
    { role: 'rate', figure: rate },
    { role: 'base', figure: base },
  ];
  const step = isPoint(base.rounded) && base.rounded.low ? divide(exact(100), base.rounded.low) : undefined;
  if (!step) return { verdict: 'open', operands, computed: undefined };
  const verdict = verdictOf(holdsMultiple(rate.rounded, step), holdsMultiple(rate.cutOff, step));
  return { verdict, operands, computed: undefined };
}

function verdictOf(rounded: boolean, cutOff: boolean): Verdict {
  if (rounded) return 'holds';
  return cutOff ? 'truncated' : 'violated';
}
