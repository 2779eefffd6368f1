import type { Figure } from '../facts/figure.ts';
import type { Interval } from '../facts/interval.ts';
import type { TableIdentity } from '../kinds/table-form.ts';
import type { PatternCode } from '../standards/patterns.ts';
import type { Text } from '../text/text.ts';

/** What ties figures together, as the ledger names it. */
export type RelationType =
  | 'rate'
  | 'sum'
  | 'part'
  | 'share'
  | 'change'
  | 'same'
  | 'table'
  | 'flow'
  | 'ratio'
  | 'average'
  | 'universal';

/**
 * `holds`; `truncated`: right if a printed value was cut off rather than rounded; `violated`: no values inside the
 * intervals satisfy it; `open`: it cannot be decided.
 */
export type Verdict = 'holds' | 'truncated' | 'violated' | 'open';

export type OperandRole =
  | 'total'
  | 'part'
  | 'rest'
  | 'whole'
  | 'base'
  | 'rate'
  | 'from'
  | 'to'
  | 'by'
  | 'one'
  | 'other';

export interface Operand {
  readonly role: OperandRole;
  readonly figure: Figure;
}

/** One way to read a rate: each side is the sum of its figures. */
export interface Division {
  readonly part: readonly Figure[];
  readonly base: readonly Figure[];
  /** What is not of the part, where the part itself is not counted: 抽检420批次，不合格9批次，合格率97.9%. */
  readonly rest?: readonly Figure[];
}

/** An item that is printed below nothing, without its sign: 0.04亿 of 乙项-0.04亿元. */
export interface Negative {
  readonly text: string;
  readonly rounded: Interval;
  readonly cutOff: Interval;
}

/** What a recogniser claims of its figures, for the solver to decide. */
export type Claim =
  | {
      /** `total` = the sum of `parts`, or at least that where the list may be incomplete. */
      readonly form: 'sum';
      readonly total: Figure;
      readonly parts: readonly Figure[];
      readonly exhaustive: boolean;
      /** Other totals that may be meant: one that fits leaves the claim open. */
      readonly rivals?: readonly Figure[];
      /** What is taken off the parts: items below nothing, which are no figures. */
      readonly negatives?: readonly Negative[];
    }
  | {
      /** `value` % = part ÷ base, by the readings of the best rank that has any; the others may only settle it. */
      readonly form: 'quotient';
      readonly value: Figure;
      readonly ranks: readonly (readonly Division[])[];
    }
  | {
      readonly form: 'at-most';
      readonly part: Figure;
      readonly whole: Figure;
      /** Other figures that the part may count as well: only more than all of them together is too much. */
      readonly besides: readonly Figure[];
      readonly rivals?: readonly Figure[];
    }
  | { readonly form: 'within'; readonly value: Figure; readonly limits: Interval }
  | {
      /** What was there and what came equals what was done and what is left: 结转5件，新收60件，办结62件，未结3件. */
      readonly form: 'balance';
      readonly left: readonly Figure[];
      readonly right: readonly Figure[];
    }
  | {
      /** `to` = `from` + `by`, or − where it falls: 由40件增至52件，增加12件; 提高1.2个百分点. */
      readonly form: 'difference';
      readonly from: Figure;
      readonly to: Figure;
      readonly by: Figure;
      readonly rises: boolean;
    }
  | {
      /** The relative change in %, of two of: the value now, the value before, the amount of the change. */
      readonly form: 'change';
      readonly rate: Figure;
      readonly rises: boolean;
      readonly to?: Figure;
      readonly from?: Figure;
      readonly by?: Figure;
      /** 年均增长: over how many years from `from` to `to`. */
      readonly years?: number;
    }
  /** 由A增至B: B is more than A. */
  | { readonly form: 'order'; readonly from: Figure; readonly to: Figure; readonly rises: boolean }
  | {
      /** Averages and multiples: `value` = part ÷ base, in their own units. */
      readonly form: 'ratio';
      readonly value: Figure;
      readonly part: readonly Figure[];
      readonly base: readonly Figure[];
    }
  /** One quantity said twice, or all of it: 受理30件，全部办结30件. */
  | { readonly form: 'equal'; readonly one: Figure; readonly other: Figure }
  /** Shares of one whole that make 100%. */
  | { readonly form: 'whole'; readonly shares: readonly Figure[] }
  /** Some whole number of `base` gives the percentage: 25人 give 96% and 100%, never 97%. */
  | { readonly form: 'count'; readonly rate: Figure; readonly base: Figure };

/** A relation as a recogniser finds it. */
export interface FoundRelation {
  readonly type: RelationType;
  /** The pattern that was recognised. */
  readonly pattern: PatternCode;
  readonly claim: Claim;
  /** Words and grammar leave no doubt that the relation is meant; otherwise what is concluded is no more than likely. */
  readonly certain: boolean;
  /** Of a table that the kind of report prescribes: what must be equal, and in which of its rows or columns. */
  readonly identity?: TableIdentity & { readonly line: Text };
}

/** A claim that ties figures, with its verdict. Hover, ledger and rules read the same relations. */
export interface Relation extends FoundRelation {
  readonly verdict: Verdict;
  readonly operands: readonly Operand[];
  /** What the other operands make of the one that is checked: the sum of the parts, part ÷ base in %. */
  readonly computed: Interval | undefined;
  /** Certain, and no operand is approximate: a violation may be called a contradiction. */
  readonly sure: boolean;
}

/** The same relation of the same figures where they stand in another version of the report. */
export function moveRelation(relation: Relation, move: (figure: Figure) => Figure): Relation {
  const { claim, operands } = relation;
  return {
    ...relation,
    claim: moveClaim(claim, move),
    operands: operands.map(({ role, figure }) => ({ role, figure: move(figure) })),
  };
}

function moveClaim(claim: Claim, move: (figure: Figure) => Figure): Claim {
  const all = (figures: readonly Figure[]) => figures.map(move);
  switch (claim.form) {
    case 'sum': {
      const { rivals } = claim;
      return { ...claim, total: move(claim.total), parts: all(claim.parts), ...(rivals && { rivals: all(rivals) }) };
    }
    case 'quotient': {
      const moveDivision = ({ part, base, rest }: Division): Division => ({
        part: all(part),
        base: all(base),
        ...(rest && { rest: all(rest) }),
      });
      return { ...claim, value: move(claim.value), ranks: claim.ranks.map((rank) => rank.map(moveDivision)) };
    }
    case 'at-most': {
      const { part, whole, besides, rivals } = claim;
      return {
        ...claim,
        part: move(part),
        whole: move(whole),
        besides: all(besides),
        ...(rivals && { rivals: all(rivals) }),
      };
    }
    case 'within':
      return { ...claim, value: move(claim.value) };
    case 'balance':
      return { ...claim, left: all(claim.left), right: all(claim.right) };
    case 'difference':
      return { ...claim, from: move(claim.from), to: move(claim.to), by: move(claim.by) };
    case 'change': {
      const { rate, to, from, by } = claim;
      return {
        ...claim,
        rate: move(rate),
        ...(to && { to: move(to) }),
        ...(from && { from: move(from) }),
        ...(by && { by: move(by) }),
      };
    }
    case 'order':
      return { ...claim, from: move(claim.from), to: move(claim.to) };
    case 'ratio':
      return { ...claim, value: move(claim.value), part: all(claim.part), base: all(claim.base) };
    case 'equal':
      return { ...claim, one: move(claim.one), other: move(claim.other) };
    case 'whole':
      return { ...claim, shares: all(claim.shares) };
    case 'count':
      return { ...claim, rate: move(claim.rate), base: move(claim.base) };
  }
}

/** Whether one relation that is a sum has all of these figures. */
export type Together = (...figures: readonly Figure[]) => boolean;
