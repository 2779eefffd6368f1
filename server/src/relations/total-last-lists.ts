import type { Figure } from '../facts/figure.ts';
import type { Breakdown } from './breakdown.ts';
import { isStep } from './flows.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from './passage.ts';

/** `建议12件、提案14件，共计26件` (A5): the items stand before their total, which says that it is their sum. */
export function findTotalLastLists(passage: Passage): Breakdown[] {
  return passage.figures.flatMap((total): Breakdown[] => {
    if (
      !total.before.includes('计') ||
      !/^[，、]?[一-鿿]{0,4}(?:合计|共计|总计)[为达]?$/.test(total.before) ||
      !isQuantity(total)
    )
      return [];
    const parts = collectItems(passage, total);
    if (parts.length < 2 || parts.some((part) => part.before === '' || isStep(part, parts))) return [];
    return [{ pattern: 'A5', total, parts, exhaustive: true, rivals: [], loose: false, open: false }];
  });
}

/** Back over figures of the total's class side by side, to a ；, another total, 其中 or another class. */
function collectItems(passage: Passage, total: Figure): Figure[] {
  const parts: Figure[] = [];
  let next = total;
  for (const figure of figuresBefore(passage, total).reverse()) {
    // What stands in brackets behind an item belongs to it.
    if (figure.depth > total.depth) continue;
    const gap = between(passage, figure, next).replace(/（[^（）]*）/g, '');
    const isItem = sameClass(figure, total) && figure.depth === total.depth && isQuantity(figure);
    if (!isItem || /[；：（]|其中|等/.test(gap) || /共|总计|合计|其中|累计/.test(figure.before)) break;
    parts.unshift(figure);
    next = figure;
  }
  return parts;
}
