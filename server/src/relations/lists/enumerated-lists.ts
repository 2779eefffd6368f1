import type { Figure } from '../../facts/figure.ts';
import { createFinder } from '../../text/finder.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { countsAddUp } from '../near.ts';
import { figuresFrom, figuresUntil, isQuantity, type Passage, sameClass, sentenceAt } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';
import { bearers } from './classes.ts';

interface Mark {
  readonly index: number;
  readonly numeral: string;
}

/** No list runs on for longer. */
const longestList = 20;

/** `N项，一是…3项，二是…1项` (A3): exactly one figure of the total's class in every item. */
export function findEnumeratedLists(passage: Passage): Breakdown[] {
  const { text } = passage;
  const breakdowns: Breakdown[] = [];
  let marks: Mark[] | undefined;
  for (let at = text.indexOf('一是'); at >= 0; at = text.indexOf('一是', at + 2)) {
    const before = findTotal(passage, at);
    marks ??= findMarks(text);
    const first = lowerBound(marks, ({ index }) => index >= at);
    const items = marks.slice(first, first + longestList + 1);
    const behind = findTotalBehind(passage, items);
    const total = before ?? behind;
    if (!total) continue;
    const parts = collectItems(passage, total, items);
    // 任务12项，一是3项，二是2项，三是4项，共完成9项: they make what stands behind them.
    if (parts && behind && behind !== total && countsAddUp(behind, parts)) continue;
    // 3项工作：一是…12项，二是…5项，三是…3项: the total counts the items themselves.
    if (!parts || Number(total.digits) === parts.length || areFindings(passage, total, parts)) continue;
    breakdowns.push({ pattern: 'A3', total, parts, exhaustive: true, rivals: [], loose: false, open: false });
  }
  return breakdowns;
}

const searchMarks = createFinder(/([一二三四五六七八九十])是/);

function findMarks(text: string): Mark[] {
  return searchMarks(text).map(({ index, 1: numeral = '' }) => ({ index, numeral }));
}

/** The figure right before 一是. */
function findTotal(passage: Passage, offset: number): Figure | undefined {
  const total = figuresUntil(passage, offset).at(-1);
  if (!total || !isQuantity(total) || offset - total.end > 6) return undefined;
  const gap = passage.text.slice(total.end, offset);
  return gap !== '。' && /[。；]/.test(gap) ? undefined : total;
}

/** 一是进机关18场，…，四是进社区45场，共开展120场: the second figure of the last item says that it is the sum. */
function findTotalBehind(passage: Passage, marks: readonly Mark[]): Figure | undefined {
  const again = marks.findIndex(({ numeral }, index) => index > 0 && numeral === '一');
  const last = (again < 0 ? marks : marks.slice(0, again)).at(-1);
  if (!last || last === marks[0]) return undefined;
  const [item, total] = figuresFrom(passage, last.index);
  const isSum =
    item !== undefined &&
    total !== undefined &&
    isQuantity(total) &&
    sameClass(item, total) &&
    /^，(?:[一-鿿]类)?(?:共|合计|共计|一共|总计)[一-鿿]{0,4}$/.test(passage.text.slice(item.end, total.start));
  return isSum ? total : undefined;
}

/** One figure an item, or `undefined` where an item has none or several; behind a ； the sentence goes on to something else. */
function collectItems(passage: Passage, total: Figure, marks: readonly Mark[]): Figure[] | undefined {
  const again = marks.findIndex(({ numeral }, index) => index > 0 && numeral === '一');
  const items = again < 0 ? marks : marks.slice(0, again);
  const parts: Figure[] = [];
  for (const [position, { index }] of items.entries()) {
    const sentenceEnd = passage.paragraph.sentences[sentenceAt(passage, index)]?.end ?? passage.text.length;
    const isLast = position === items.length - 1;
    const close = isLast ? passage.text.indexOf('；', index) : -1;
    const end = Math.min(
      items[position + 1]?.index ?? passage.text.length,
      sentenceEnd,
      close < 0 ? sentenceEnd : close,
    );
    const own = figuresFrom(passage, index).filter(
      (figure) => figure.end <= end && sameClass(figure, total) && figure !== total,
    );
    const [only] = own;
    if (
      (own.length !== 1 && !(isLast && endsWith(passage, index, only))) ||
      !only ||
      only.flags.last ||
      only.flags.per ||
      only.flags.rank
    )
      return undefined;
    parts.push(only);
  }
  return parts;
}

/** 抽查17家。一是6家单位虚列支出；二是9家单位未公示: of bodies, of which one may have several of the findings that begin with their number. */
function areFindings({ text }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  if (!bearers.has(total.unit.class)) return false;
  const found = parts.filter(
    ({ start, end }) =>
      /是(?:有|仍有|共有)?$/.test(text.slice(Math.max(0, start - 4), start)) &&
      /^[一-鿿]{3}/.test(text.slice(end, end + 3)),
  );
  return 2 * found.length > parts.length;
}

/** 三是行政强制案卷24卷，优秀204卷: in the last item the figure of its own clause, if nothing but a label stands before it. */
function endsWith({ text }: Passage, index: number, figure: Figure | undefined): boolean {
  return figure !== undefined && !/[，、：]/.test(text.slice(index, figure.start)) && text.charAt(figure.end) === '，';
}
