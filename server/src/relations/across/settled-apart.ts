import type { Figure } from '../../facts/figure.ts';
import type { Relation } from '../relation.ts';

/**
 * Without what is said to be wrong of figures that their own places settle: one quantity, though each has a share or a rate of
 * its own (`申诉中涉及寄递的2021件，占3.2%`, `有效申诉中涉及寄递的344件，占1.6%` are of two wholes); what the lines of a table make, though the
 * figure is an item of a list that adds up to something else (`公文412件，认定公开176件、依申请公开98件、不予公开138件`).
 */
export function withoutSettledApart(
  relations: readonly Relation[],
  within: readonly Relation[],
  figures: readonly Figure[],
): Relation[] {
  const items = new Set<number>();
  for (const { claim, verdict } of within) {
    if (claim.form === 'sum' && claim.exhaustive && verdict === 'holds')
      for (const { index } of claim.parts) items.add(index);
  }
  return relations.filter(({ type, claim, verdict }) => {
    if (verdict !== 'violated') return true;
    if (claim.form === 'sum') return !items.has(claim.total.index);
    return type !== 'same' || claim.form !== 'equal' || !areRatedApart(claim.one, claim.other, figures);
  });
}

function areRatedApart(one: Figure, other: Figure, figures: readonly Figure[]): boolean {
  const [rate, otherRate] = [rateOf(one, figures), rateOf(other, figures)];
  return (
    rate !== undefined &&
    otherRate !== undefined &&
    rate.digits !== otherRate.digits &&
    rate.decimals === otherRate.decimals
  );
}

/** The share or rate of a figure, at most its changes between: 延期101件，延期率0.56%; 申诉54件，比上月减少3件，占11.2%. */
function rateOf({ index, paragraph, sentence }: Figure, figures: readonly Figure[]): Figure | undefined {
  const next = figures.slice(index + 1, index + 1 + mostChanges).find(({ flags }) => !flags.delta && !flags.last);
  const isOf =
    next?.unit.class === 'percent' &&
    next.paragraph === paragraph &&
    next.sentence === sentence &&
    /[占率比]/.test(next.before);
  return isOf ? next : undefined;
}

/** So many figures tell of a change. */
const mostChanges = 4;
