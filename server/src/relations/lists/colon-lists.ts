import type { Figure } from '../../facts/figure.ts';
import { andSoOn } from '../../standards/partitions.ts';
import { isStep } from '../flows/flows.ts';
import { figuresFrom, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';

/**
 * `57件：继续有效41件，修改9件，废止7件` (A4 with ：): every figure up to 。 or ； is a labelled item of the total's class. A
 * colon opens many things; that a breakdown is meant shows only where the items come close to the total.
 */
export function findColonLists(passage: Passage): Breakdown[] {
  if (!passage.text.includes('：')) return [];
  return passage.figures.flatMap((total): Breakdown[] => {
    const behind = passage.text.slice(total.end, total.end + 9);
    const opening = behind.includes('：') ? /^[一-鿿]{0,8}：/.exec(behind)?.[0].length : undefined;
    if (opening === undefined || !isQuantity(total)) return [];
    const items = collectItems(passage, total, total.end + opening);
    const parts = items && (findExactStart(total, items) ?? items);
    if (!parts || parts.length < 2 || parts.some((part) => isStep(part, [total, ...parts])) || !isClose(total, parts))
      return [];
    return [{ pattern: 'A4', total, parts, exhaustive: true, rivals: [], loose: false, open: false }];
  });
}

const endsList = new RegExp(`[。；]|其中|一是|${andSoOn}`);

/** The items, or `undefined` where a figure among them is none. */
function collectItems(passage: Passage, total: Figure, start: number): Figure[] | undefined {
  const length = passage.text.slice(start, start + 200).search(endsList);
  if (length < 0) return undefined;
  const parts = figuresFrom(passage, start).filter((figure) => figure.end <= start + length);
  const areItems = parts.every((part) => sameClass(part, total) && isQuantity(part) && part.before !== '');
  return areItems ? parts : undefined;
}

/** The first items that make the total: behind them the sentence goes on to something else (期末未审结15件). */
function findExactStart(total: Figure, items: readonly Figure[]): readonly Figure[] | undefined {
  let sum = 0;
  for (const [index, item] of items.entries()) {
    sum += Number(item.digits);
    if (index > 0 && sum === Number(total.digits)) return items.slice(0, index + 1);
  }
  return undefined;
}

function isClose(total: Figure, parts: readonly Figure[]): boolean {
  if (![total, ...parts].every(({ plain }) => plain)) return false;
  const sum = parts.reduce((left, part) => left + Number(part.digits), 0);
  return sum > 0.88 * Number(total.digits) && sum < 1.12 * Number(total.digits);
}
