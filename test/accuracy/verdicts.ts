import { type Claim, type Expression, extractIds, type Figures, judge, type Verdict } from './claim.ts';
import { type Figure, printedAsIs } from './figure.ts';
import type { Interval } from './interval.ts';
import { add, compare, one, type Rational, subtract, zero } from './rational.ts';
import type { AnnotatedRelation, AnnotatedReport } from './read-report.ts';

/** The verdict on every relation of a report, in order. */
export function judgeAll(report: Pick<AnnotatedReport, 'operands' | 'relations'>): Verdict[] {
  const figures = figuresOf(report);
  return report.relations.map(({ claim }) => judge(claim, figuresFor(claim, report.operands, figures)));
}

/** An average is rounded, also where it counts: 平均每名教师对应学生22人 says that there are about 22. */
function figuresFor(claim: Claim, operands: AnnotatedReport['operands'], figures: Figures): Figures {
  if (claim.type !== 'comparison') return figures;
  for (const [side, other] of [
    [claim.left, claim.right],
    [claim.right, claim.left],
  ] as const) {
    if (side.type !== 'operand' || !isQuotient(other)) continue;
    const figure = operands.find(({ id }) => id === side.id)?.figure;
    if (figure?.kind === 'count' && figure.exact)
      return new Map([...figures, [side.id, printedAsIs(figure.value, figure.step, false)]]);
  }
  return figures;
}

function isQuotient(expression: Expression): boolean {
  if (expression.type !== 'operation' || expression.operator !== '/') return false;
  return idsOf(expression.right).length > 0;
}

function idsOf(expression: Expression): string[] {
  return extractIds({ type: 'comparison', operator: '=', left: expression, right: { type: 'number', value: one } });
}

/** A figure as its relations may read it: a share of a list that is printed to make exactly 100% may be off by one in its last digit. */
export function figuresOf({ operands, relations }: Pick<AnnotatedReport, 'operands' | 'relations'>): Figures {
  const figures = new Map<string, Pick<Figure, 'rounded' | 'cutOff'>>(operands.map(({ id, figure }) => [id, figure]));
  const byId = new Map(operands.map(({ id, figure }) => [id, figure]));
  for (const { claim, ids } of relations) {
    const shares = ids.map((id) => byId.get(id)).filter((figure) => figure !== undefined);
    if (!isShareList(claim, ids) || !shares.every(({ kind }) => kind === 'percent')) continue;
    const total = shares.reduce((sum, { value }) => add(sum, value), zero);
    if (compare(total, one) !== 0) continue;
    for (const id of ids) {
      const figure = byId.get(id);
      if (figure && !figure.exact)
        figures.set(id, { rounded: widen(figure.rounded, figure.step), cutOff: widen(figure.cutOff, figure.step) });
    }
  }
  return figures;
}

function isShareList(claim: Claim, ids: AnnotatedRelation['ids']): boolean {
  return (
    claim.type === 'comparison' &&
    claim.operator === '=' &&
    ids.length > 1 &&
    claim.right.type === 'number' &&
    compare(claim.right.value, one) === 0
  );
}

function widen({ low, high }: Interval, step: Rational): Interval {
  return {
    low: { ...low, value: low.value && subtract(low.value, step) },
    high: { ...high, value: high.value && add(high.value, step) },
  };
}
