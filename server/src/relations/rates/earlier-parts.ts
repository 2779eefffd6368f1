import type { Figure } from '../../facts/figure.ts';
import { figuresBefore, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { Relation } from '../relation.ts';

/**
 * Without shares that are of the figure before the last: `其中甲类286起，调解235起，占受理数的13.1%` says 占 of 甲类, and in between what was done
 * of it.
 */
export function withoutEarlierParts(relations: readonly Relation[], passages: readonly Passage[]): Relation[] {
  return relations.filter(({ claim, verdict, operands }) => {
    if (verdict !== 'violated' || claim.form !== 'quotient' || !claim.value.before.includes('占')) return true;
    const [part, ...parts] = operands.flatMap(({ role, figure }) => (role === 'part' ? [figure] : []));
    const [base, ...bases] = operands.flatMap(({ role, figure }) => (role === 'base' ? [figure] : []));
    const passage = passages.find(({ paragraph }) => paragraph.index === claim.value.paragraph);
    if (!part || !base || !passage || parts.length + bases.length > 0 || part.paragraph !== claim.value.paragraph)
      return true;
    return !isOfEarlierPart(passage, claim.value, part, base);
  });
}

function isOfEarlierPart(passage: Passage, value: Figure, part: Figure, base: Figure): boolean {
  if (value.decimals === 0) return false;
  const isLike = (figure: Figure) => isQuantity(figure) && sameClass(figure, part);
  const one = figuresBefore(passage, part).findLast(isLike);
  if (!one) return false;
  const wholes = [base, ...figuresUntil(passage, one.labelStart).filter(isLike)];
  return wholes.some((whole) => whole.index !== one.index && isQuotient(value, { part: [one], base: [whole] }));
}
