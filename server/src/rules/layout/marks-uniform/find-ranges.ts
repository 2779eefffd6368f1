import { findUnit } from '../../../standards/units.ts';
import { createFinder } from '../../../text/finder.ts';
import { keepPerReading, type Noted } from '../../../text/keep.ts';
import { isOf, unitSet } from '../../../text/unit-set.ts';

/** Two numbers with a mark between them, as they are read. */
export interface RangeMark {
  readonly kind: 'time' | 'quantity';
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

const before = {
  year: /(?:^|[^\d-])((?:19|20)\d\d)(年?)$/,
  day: /(?:^|[^\d.-])\d{1,2}(?:月|日|月\d{1,2}日)$/,
  number: /(?:^|[^\d.A-Za-z—–－~～-])(\d{1,5}(?:\.\d{1,4})?)(%|‰|℃|[万亿]?[一-鿿]{0,2})$/,
  clock: /(?:^|[^\d:])\d{1,2}(?::\d\d|[时点])$/,
};
const after = {
  year: /^((?:19|20)\d\d)(?![\d.-])(学?年|）)?/,
  day: /^(?:(?:19|20)\d\d年)?\d{1,2}[月日](?!龄)/,
  number: /^(\d{1,5}(?:\.\d{1,4})?)(?![\d.-])(?:多|余)?[万亿]?/,
  clock: /^(?:次日|下午)?\d{1,2}(?::\d\d|[时点])(?!\d)/,
};

/** Measures that ranges are given in beside those of `standards/units.ts`, where 栋 and 门 belong to addresses. */
const measure = /^(?:周?岁|℃|度|年|分|级|周|毫米|厘米|毫克|微克|克|升|千瓦|兆瓦)/;
const address = /^(?:栋|幢|门|单|座|部)/;

const findMarks = createFinder(/(?:——?|[–－～~-])(?=\d|次日|下午)/);
const beforeMark = unitSet('0-9年月日时点%‰℃一-鿿');

/**
 * Marks of ranges whose unit or year shows that they are ranges: 2021—2025年, 3月-5月, 10%～20%, 5—10次; not 0590-1234567,
 * 2025-01-09, 〔2025〕3-1号, 2024-2025学年. Linear.
 */
export function findRanges(text: string): RangeMark[] {
  const ranges: RangeMark[] = [];
  for (const { index: start, 0: mark } of findMarks(text)) {
    if (!isOf(beforeMark, text, start - 1)) continue;
    const end = start + mark.length;
    const kind = kindOf(text, start, end);
    if (kind) ranges.push({ kind, mark, start, end });
  }
  return ranges;
}

/** Those of a text that stands in a report. */
export const rangesOf = keepPerReading(({ text }: Noted): readonly RangeMark[] => findRanges(text));

function kindOf(text: string, start: number, end: number): RangeMark['kind'] | undefined {
  const [left, right] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 14)];
  const from = before.year.exec(left);
  const to = after.year.exec(right);
  if (from?.[1] && to?.[1]) {
    const isShown = from[2] === '年' || to[2] === '年' || (to[2] === '）' && text[start - 5] === '（');
    return to[2] !== '学年' && isShown && from[1] < to[1] ? 'time' : undefined;
  }
  if ((before.day.test(left) || /(?:^|[^\d.A-Za-z-])\d{1,2}$/.test(left)) && after.day.test(right)) return 'time';
  if (before.clock.test(left) && after.clock.test(right)) return 'time';
  const [low, high] = [before.number.exec(left), after.number.exec(right)];
  if (!low?.[1] || !high?.[1] || Number(low[1]) >= Number(high[1])) return undefined;
  if (/^0\d/.test(low[1]) || /^0\d/.test(high[1])) return undefined;
  const unitAt = end + high[0].length;
  const rest = text.slice(unitAt, unitAt + 4);
  const isMeasured = findUnit(text, unitAt) !== undefined || measure.test(rest);
  return isMeasured && !address.test(rest) && isSameUnit(low[2] ?? '', rest) ? 'quantity' : undefined;
}

/** `3—5次`, `3次—5次`, `3万—5万元`: what stands behind the first number stands behind the second too. */
function isSameUnit(own: string, rest: string): boolean {
  const unit = own.replace(/^[万亿]/, '');
  return unit === '' || rest.startsWith(unit);
}
