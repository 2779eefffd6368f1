import type { Figure } from '../../facts/figure.ts';
import { isQuantity, type Passage, sameClass } from '../passage.ts';

/** An item with its share: `招生来信21件，占41.2%`, `21件（占41.2%）`; the item's count may be missing. */
export interface Item {
  readonly part: Figure | undefined;
  readonly share: Figure;
}

/** What stands between an item's count and its share. */
const tie = /^[，（、]?(?:约|共|各)?占(?:比|总数|全部|总量|比重|比例)?[^，；。\d]{0,10}$|^（$/;
const shareLabel = /占(?:比|总数|全部|总量)?[^，；。]{0,12}$|比重[^，；。]{0,6}$/;

export function collectLists({ text, figures }: Passage): Item[][] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  for (const [at, share] of figures.entries()) {
    if (share.unit.class !== 'percent' || share.flags.delta || share.flags.target || share.flags.last) continue;
    const previous = figures[at - 1];
    const isTied =
      previous !== undefined &&
      previous.sentence === share.sentence &&
      isQuantity(previous) &&
      previous.unit.class !== 'percent' &&
      // 144平方米以上占11.2% is the share of a size.
      !(previous.bound && list.at(-1)?.part === undefined && list.length > 0) &&
      tie.test(text.slice(previous.end, share.start));
    const last = list.at(-1);
    const isAlone = !isTied && (shareLabel.test(share.before) || followsShare(text, last, previous, share));
    // 甲类占60.5%；初次213名，二次144名，后者占40.3%: behind a ； other things are counted.
    const isBeyond =
      last !== undefined &&
      !isTied &&
      previous !== last.share &&
      last.share.sentence === share.sentence &&
      /；[^；]*\d/.test(text.slice(last.share.end, share.start));
    const goesOn =
      last !== undefined &&
      !isBeyond &&
      last.share.sentence === share.sentence &&
      last.share.depth === share.depth &&
      !beginsAnother(text, list, share) &&
      (isTied ? last.part !== undefined && sameClass(last.part, previous) : last.part === undefined);
    if (!goesOn) {
      if (list.length > 1) lists.push(list);
      list = [];
    }
    if (isTied || isAlone) list.push({ part: isTied ? previous : undefined, share });
  }
  if (list.length > 1) lists.push(list);
  return lists;
}

/** 甲占62%，乙占38%；男占41%，女占59%: a stronger mark than that between the items ends the list. */
function beginsAnother(text: string, [first, second, ...others]: readonly Item[], share: Figure): boolean {
  if (!first || !second) return false;
  const last = others.at(-1) ?? second;
  return (
    text.slice(last.share.end, share.start).includes('；') &&
    !text.slice(first.share.end, second.share.start).includes('；')
  );
}

/** 行政机关占62.3%、事业单位28.9%: the first says 占 for all. */
function followsShare(text: string, last: Item | undefined, previous: Figure | undefined, share: Figure): boolean {
  if (!last || last.part || previous !== last.share) return false;
  return /^、[^，；。\d率度]{2,14}$/.test(text.slice(previous.end, share.start));
}

/** `甲37起，乙28起，丙16起，占比依次为39.4%、29.8%、17.0%`: as many shares as items, in their order. */
export function collectAligned({ text, figures }: Passage): Item[][] {
  const lists: Item[][] = [];
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at];
    if (first?.unit.class !== 'percent') continue;
    if (
      !/占[^，。；]{0,16}(?:分别|依次)[^，。；]{0,4}$|(?:分别|依次)占[^，。；]{0,12}$|占[^，。；]{0,12}(?:分别|依次)?为?$/.test(
        first.before,
      ) &&
      !isDividedInOrder(text, first)
    )
      continue;
    let end = at;
    while (isNext(text, figures[end], figures[end + 1])) end++;
    const shares = figures.slice(at, end + 1);
    const before = lastValues(figures, at, shares.length);
    at = end;
    if (countsOthers(before, first)) continue;
    const parts = lastParts(before, shares.length);
    lists.push(shares.map((share, index) => ({ part: parts?.[index], share })));
  }
  return lists.filter((list) => list.length > 1);
}

/** 分区域看，东、中、西部甲类比重分别为76.9%、15.7%和7.4%: each name has one of them; 产量、产值比重分别为 are of two wholes. */
function isDividedInOrder(text: string, { start, before }: Figure): boolean {
  if (!/[一-鿿]比[重例](?:分别|依次)为?$/.test(before)) return false;
  const said = text.slice(Math.max(0, start - 60), start);
  const [, names = ''] = /(?:^|[，。；：])([一-鿿、和与及/]{3,40}?)比[重例](?:分别|依次)为?$/.exec(said) ?? [];
  return (
    names.split(/[、和与及]/).length > 2 &&
    !/[数量额积值入润年月期度]、|[数量额值入]和/.test(names) &&
    (divides.test(said) || namesCounted.test(said))
  );
}

/** 四个等次的占比: how many there are, said behind their names. */
export const namesCounted =
  /(?:^|[，。；：])([一-鿿、]{3,40}?)([两二三四五六七八九十])(?:个|大)?[一-鿿]{1,4}?的?(?:比[重例]|所?占)[^，。；]{0,16}$/;

const divides = /按[^，。]{1,10}分|从[^，。]{1,12}看|分[^，。]{1,8}看/;

/** The last so many figures before that are no comparisons: 甲类102.3亿元，增长3.1%；乙类602.5亿元，增长5.6%，分别占…. */
function lastValues(figures: readonly Figure[], at: number, count: number): readonly Figure[] {
  const values: Figure[] = [];
  for (let index = at - 1; index >= 0 && values.length < count && at - index <= 3 * count; index--) {
    const figure = figures[index];
    if (figure && !figure.flags.delta && !figure.flags.last) values.unshift(figure);
  }
  return values;
}

function isNext(text: string, left: Figure | undefined, right: Figure | undefined): boolean {
  return (
    left !== undefined && right?.unit.class === 'percent' && /^[、和与及]$/.test(text.slice(left.end, right.start))
  );
}

/** 农村39.1万起、亡645人，占总数的59.1%和48.7%, 起数、人数分别占总数的54.6%和51.0%: shares of two things are no parts of one. */
function countsOthers(before: readonly Figure[], { sentence, depth, before: said }: Figure): boolean {
  const last = before.at(-1);
  if (/[数额量积值]、[一-鿿、]*[数额量积值](?:分别|依次)?占/.test(said)) return true;
  return (
    last !== undefined &&
    before.every((figure) => figure.sentence === sentence && figure.depth === depth && isQuantity(figure)) &&
    before.some((figure) => !sameClass(figure, last))
  );
}

/** The figures right before the shares, if there are as many as these and all of one class. */
function lastParts(before: readonly Figure[], count: number): readonly Figure[] | undefined {
  const last = before.at(-1);
  if (!last || before.length < count || last.unit.class === 'percent') return undefined;
  return before.every((figure) => sameClass(figure, last) && figure.depth === last.depth) ? before : undefined;
}
