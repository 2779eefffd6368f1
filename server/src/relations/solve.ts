import { exact } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import {
  type Interval,
  intersect,
  isPoint,
  meet,
  percentLimits,
  quotient,
  reaches,
  scale,
  sum,
} from '../facts/interval.ts';
import { unreachable } from '../text/unreachable.ts';
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
  return { ...found, ...solution, sure };
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
    default:
      return unreachable(claim);
  }
}

function decideSum({ total, parts, exhaustive, rivals = [] }: Extract<Claim, { form: 'sum' }>): Solution {
  const rounded = sum(parts.map((part) => part.rounded));
  const cutOff = sum(parts.map((part) => part.cutOff));
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

function decideDivision(value: Figure, { part, base }: Division): Solution {
  const dividend = sum(part.map((figure) => figure.rounded));
  const divisor = sum(base.map((figure) => figure.rounded));
  const computed = scale(quotient(dividend, divisor), exact(100));
  // 98%以上 of a rate is at most 100%.
  const rounded = intersect(value.rounded, percentLimits) ?? value.rounded;
  return {
    verdict: verdictOf(meet(computed, rounded), meet(computed, value.cutOff)),
    operands: [
      { role: 'rate', figure: value },
      ...part.map((figure): Operand => ({ role: 'part', figure })),
      ...base.map((figure): Operand => ({ role: 'base', figure })),
    ],
    computed,
  };
}

function decideAtMost({ part, whole, besides, rivals = [] }: Extract<Claim, { form: 'at-most' }>): Solution {
  const verdict = verdictOf(reaches(part.rounded, whole.rounded), reaches(part.cutOff, whole.cutOff));
  const all = sum([whole, ...besides].map((figure) => figure.rounded));
  const mayBeRight = [all, ...rivals.map((figure) => figure.rounded)].some((limit) => reaches(part.rounded, limit));
  return {
    verdict: verdict === 'violated' && mayBeRight ? 'open' : verdict,
    operands: [
      { role: 'part', figure: part },
      { role: 'whole', figure: whole },
    ],
    computed: undefined,
  };
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

function verdictOf(rounded: boolean, cutOff: boolean): Verdict {
  if (rounded) return 'holds';
  return cutOff ? 'truncated' : 'violated';
}
