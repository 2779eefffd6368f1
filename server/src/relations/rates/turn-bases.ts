import type { Figure } from '../../facts/figure.ts';
import { isQuantity, type Passage } from '../passage.ts';
import { isQuotient } from '../quotient.ts';

/**
 * 在册会员5.18万人，全年活动89.3万人次，其中丙类2.8万人次；丙类率54.1%: what is counted by turns is a rate of those who take them, who stand before it
 * in a unit without 次.
 */
export function isOfThoseInTurns({ figures }: Passage, value: Figure, part: Figure): boolean {
  if (!isByTurns(part)) return false;
  return figures.some(
    (figure) =>
      figure.index < part.index &&
      figure.unit.discrete &&
      !isByTurns(figure) &&
      isQuantity(figure) &&
      isQuotient(value, { part: [part], base: [figure] }),
  );
}

/** 人次, 件次: one may be counted several times. */
export function isByTurns({ unit: { text } }: Figure): boolean {
  return text.length > 1 && text.endsWith('次');
}
