import { exact } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { type Interval, intersect, meet, percentLimits, quotient, reaches, scale, sum } from '../facts/interval.ts';
import { unreachable } from '../text/unreachable.ts';
import type { Claim, FoundRelation, Operand, Relation, Verdict } from './relation.ts';

interface Solution {
  readonly verdict: Verdict;
  readonly operands: readonly Operand[];
  readonly computed: Interval | undefined;
}

/** Decides a relation: it is violated only if no values inside the intervals of its figures satisfy it. */
export function solve(found: FoundRelation): Relation {
  const solution = decide(found.claim);
  const sure = found.certain && solution.operands.every(({ figure }) => !figure.approximate);
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

function decideSum({ total, parts, exhaustive }: Extract<Claim, { form: 'sum' }>): Solution {
  const rounded = sum(parts.map((part) => part.rounded));
  const cutOff = sum(parts.map((part) => part.cutOff));
  const agrees = exhaustive ? meet : reaches;
  return {
    verdict: verdictOf(agrees(rounded, total.rounded), agrees(cutOff, total.cutOff)),
    operands: [{ role: 'total', figure: total }, ...parts.map((figure): Operand => ({ role: 'part', figure }))],
    computed: rounded,
  };
}

/** Only the best rank with a candidate counts: one that holds settles it; where several fail, it stays open. */
function decideQuotient({ value, part, bases }: Extract<Claim, { form: 'quotient' }>): Solution {
  const candidates = bases.find((rank) => rank.length > 0) ?? [];
  const solutions = candidates.map((base) => decideWithBase(value, part, base));
  const settled =
    solutions.find(({ verdict }) => verdict === 'holds') ?? solutions.find(({ verdict }) => verdict === 'truncated');
  if (settled) return settled;
  const only = solutions.length === 1 ? solutions[0] : undefined;
  return only ?? { verdict: 'open', operands: operandsOf(value, part), computed: undefined };
}

function decideWithBase(value: Figure, part: Figure, base: Figure): Solution {
  const operands: Operand[] = [...operandsOf(value, part), { role: 'base', figure: base }];
  const computed = scale(quotient(part.rounded, base.rounded), exact(100));
  // 98%以上 of a rate is at most 100%.
  const rounded = intersect(value.rounded, percentLimits) ?? value.rounded;
  return { verdict: verdictOf(meet(computed, rounded), meet(computed, value.cutOff)), operands, computed };
}

function operandsOf(value: Figure, part: Figure): Operand[] {
  return [
    { role: 'rate', figure: value },
    { role: 'part', figure: part },
  ];
}

function decideAtMost({ part, whole }: Extract<Claim, { form: 'at-most' }>): Solution {
  return {
    verdict: verdictOf(reaches(part.rounded, whole.rounded), reaches(part.cutOff, whole.cutOff)),
    operands: [
      { role: 'part', figure: part },
      { role: 'whole', figure: whole },
    ],
    computed: undefined,
  };
}

function decideWithin({ value, limits }: Extract<Claim, { form: 'within' }>): Solution {
  return {
    verdict: verdictOf(meet(value.rounded, limits), meet(value.cutOff, limits)),
    operands: [{ role: 'rate', figure: value }],
    computed: undefined,
  };
}

function verdictOf(rounded: boolean, cutOff: boolean): Verdict {
  if (rounded) return 'holds';
  return cutOff ? 'truncated' : 'violated';
}
