import type { Figure } from '../facts/figure.ts';
import { unreachable } from '../text/unreachable.ts';
import type { Relation } from './relation.ts';
import { amountOf, showInterval, showLike, showUnlike } from './show.ts';

/** A relation worked out for people: `1347÷1384` is `97.3%`. */
export interface Arithmetic {
  /** What the other operands make: `1347÷1384`, `14+18`, `(120−100)÷100`. */
  readonly expression: string;
  /** What comes of it, with unit: `97.3%`; empty where nothing is computed. */
  readonly value: string;
  /** The figure that is held against it. */
  readonly figure: Figure;
  /** How the figure stands to the expression where the relation holds. */
  readonly sign: '=' | '≤' | '≥' | '<' | '>';
}

/** The arithmetic of a relation; hover, inlay hints, ledger and messages show the same. */
export function explain(relation: Relation): Arithmetic | undefined {
  const { claim, computed } = relation;
  switch (claim.form) {
    case 'sum':
      return {
        figure: claim.total,
        expression: sumOf(claim),
        value: computed ? showLike(computed, claim.total) : '',
        sign: claim.exhaustive ? '=' : '≥',
      };
    case 'quotient': {
      const expression = divisionOf(relation);
      if (expression === undefined || !computed) return undefined;
      return { figure: claim.value, expression, value: showPercent(computed, claim.value), sign: '=' };
    }
    case 'at-most':
      return { figure: claim.part, expression: amountOf(claim.whole), value: '', sign: '≤' };
    case 'within':
      return { figure: claim.value, expression: '100%', value: '', sign: '≤' };
    case 'balance':
      return withLast(claim.left, claim.right);
    case 'difference': {
      const [more, less] = claim.rises ? [claim.to, claim.from] : [claim.from, claim.to];
      const value = computed ? showLike(computed, claim.by) : '';
      return { figure: claim.by, expression: `${amountOf(more)}−${amountOf(less)}`, value, sign: '=' };
    }
    case 'change':
      return {
        figure: claim.rate,
        expression: changeOf(claim),
        value: computed ? showPercent(computed, claim.rate) : '',
        sign: '=',
      };
    case 'order':
      return { figure: claim.to, expression: claim.from.text, value: '', sign: claim.rises ? '>' : '<' };
    case 'ratio':
      return {
        figure: claim.value,
        expression: `${grouped(claim.part)}÷${grouped(claim.base)}`,
        value: computed ? showLike(computed, claim.value) : '',
        sign: '=',
      };
    case 'equal':
      return { figure: claim.one, expression: claim.other.text, value: '', sign: '=' };
    case 'whole': {
      const last = claim.shares.at(-1);
      const value = computed
        ? `${showInterval(computed, Math.max(...claim.shares.map(({ decimals }) => decimals)))}%`
        : '';
      return last && { figure: last, expression: joined(claim.shares, '+'), value, sign: '=' };
    }
    case 'count':
      return { figure: claim.rate, expression: `N÷${amountOf(claim.base)}`, value: '', sign: '=' };
    default:
      return unreachable(claim);
  }
}

/** `1347÷1384`, `(24+8)÷33`; `(420−9)÷420` where the rest is counted. */
function divisionOf({ operands }: Relation): string | undefined {
  const [part, rest, base] = (['part', 'rest', 'base'] as const).map((role) =>
    operands.filter((operand) => operand.role === role).map(({ figure }) => figure),
  );
  if (!part || !rest || !base || part.length + rest.length === 0) return undefined;
  const numerator = rest.length > 0 ? `(${joined([...base, ...rest], '−')})` : grouped(part);
  return `${numerator}÷${grouped(base)}`;
}

/** The last figure of the right side against the rest: 5+60−62=3. */
function withLast(left: readonly Figure[], right: readonly Figure[]): Arithmetic | undefined {
  const [figure, ...others] = [...right].reverse();
  if (!figure) return undefined;
  const less = others.map((other) => `−${amountOf(other)}`).join('');
  return { figure, expression: joined(left, '+') + less, value: '', sign: '=' };
}

function changeOf({ to, from, by, rises, years }: Extract<Relation['claim'], { form: 'change' }>): string {
  if (to && from && years !== undefined) {
    const factor = `(${amountOf(to)}÷${amountOf(from)})^(1/${years})`;
    return rises ? `${factor}−1` : `1−${factor}`;
  }
  if (to && from) {
    const [more, less] = rises ? [to, from] : [from, to];
    return `(${amountOf(more)}−${amountOf(less)})÷${amountOf(from)}`;
  }
  if (by && from) return `${amountOf(by)}÷${amountOf(from)}`;
  return by && to ? `${amountOf(by)}÷(${amountOf(to)}${rises ? '−' : '+'}${amountOf(by)})` : '';
}

/** 4.76亿+1.11亿−0.04亿. */
export function sumOf({ parts, negatives = [] }: Extract<Relation['claim'], { form: 'sum' }>): string {
  return joined(parts, '+') + negatives.map(({ text }) => `−${text}`).join('');
}

function joined(figures: readonly Figure[], mark: string): string {
  return figures.map(amountOf).join(mark);
}

function grouped(figures: readonly Figure[]): string {
  return figures.length === 1 ? joined(figures, '') : `(${joined(figures, '+')})`;
}

function showPercent(computed: NonNullable<Relation['computed']>, rate: Figure): string {
  return showUnlike(computed, rate) + (rate.unit.class === 'per-mille' ? '‰' : '%');
}
