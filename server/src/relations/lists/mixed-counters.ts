import type { Figure } from '../../facts/figure.ts';
import { closesList } from '../../standards/partitions.ts';
import type { UnitClass } from '../../standards/units.ts';
import { betweenBrackets, isActualCount, type Passage, placeAmong } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';
import { passes } from './gates.ts';

/** What counts a thing, each kind of it by a counter of its own: 点位326个，其中甲站28家、乙点47处、丙点251个. */
const counters = new Set<UnitClass>(['institution', 'thing', 'place', 'household']);

/**
 * `点位326个，其中甲站28家、丙点247个、其他点位51个`: 其他 says that nothing is left out, of all the items before it, whatever counter they have.
 */
export function findMixedLists(passage: Passage): Breakdown[] {
  const { figures, text } = passage;
  if (!text.includes('其中')) return [];
  return figures.flatMap((last, at): readonly Breakdown[] => {
    if (!isCounted(last) || !closesList(nameOf(last))) return [];
    const items = itemsUpTo(passage, at);
    const [first] = items;
    const total = first && totalOf(passage, first);
    if (!total || items.length < 3 || items.every(({ unit }) => unit.class === total.unit.class)) return [];
    if (!passes('told', total, items)) return [];
    return [{ pattern: 'A1', total, parts: items, exhaustive: true, rivals: [], loose: false, open: false }];
  });
}

/** 丙点247个、其他点位51个 behind 其中甲站28家、: an item of the same list, in another counter, stands before them. */
export function isRestOfMixed(passage: Passage, total: Figure, first: Figure): boolean {
  const previous = itemBefore(passage, placeAmong(passage.figures, first));
  return previous !== undefined && previous.index > total.index && previous.unit.class !== first.unit.class;
}

function isCounted(figure: Figure): boolean {
  return counters.has(figure.unit.class) && isActualCount(figure);
}

/** 其他 of 、其他点位, 其中甲站 of ，其中甲站. */
function nameOf({ before }: Figure): string {
  return before.replace(/^[，、；]/, '');
}

/** The items that one mark joins up to a place. */
function itemsUpTo(passage: Passage, at: number): Figure[] {
  const items: Figure[] = [];
  let mark: string | undefined;
  for (let item = passage.figures[at]; item; ) {
    items.unshift(item);
    if (item.before.includes('其中')) break;
    const previous = itemBefore(passage, placeAmong(passage.figures, item));
    const own = previous && betweenBrackets(passage, previous, item).charAt(0);
    if (mark !== undefined && own !== mark) break;
    mark = own;
    item = previous;
  }
  return items;
}

/** What stands before an item in the list that it is of, but for brackets. */
function itemBefore(passage: Passage, at: number): Figure | undefined {
  const { figures } = passage;
  const item = figures[at];
  const previous = item && figures.slice(0, at).findLast(({ depth }) => depth <= item.depth);
  if (!item || !previous || previous.depth !== item.depth || !isCounted(previous) || previous.before === '')
    return undefined;
  return joint.test(betweenBrackets(passage, previous, item)) ? previous : undefined;
}

const joint = /^[、，；][^，。；：、\d]{1,16}$/;

/** The count right before 其中. */
function totalOf(passage: Passage, first: Figure): Figure | undefined {
  const { figures } = passage;
  const total = figures.slice(0, placeAmong(figures, first)).findLast(({ depth }) => depth <= first.depth);
  if (!total || !isCounted(total) || total.sentence !== first.sentence || total.depth !== first.depth) return undefined;
  return /^[，；]其中[，：]?[^，。；：、\d]{1,16}$/.test(betweenBrackets(passage, total, first)) ? total : undefined;
}
