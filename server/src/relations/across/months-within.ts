import type { Figure } from '../../facts/figure.ts';
import { worth } from '../near.ts';
import { isQuantity, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** So many figures before it may be of one of its months. */
const farthest = 80;

/**
 * `8月份，投诉2459件`, `1至8月份，累计投诉16106件`: what a month counts is no more than what all months up to it do, of one
 * thing in the same words.
 */
export function* findMonthsWithin(passages: readonly Passage[]): Iterable<FoundRelation> {
  const months: Told[] = [];
  const cumulated: Told[] = [];
  for (const passage of passages) {
    if (!passage.text.includes('月')) continue;
    for (const figure of passage.figures) {
      const told = isFlow(figure) ? read(passage, figure) : undefined;
      if (!told) continue;
      const others = told.isCumulated ? months : cumulated;
      (told.isCumulated ? cumulated : months).push(told);
      const other = others.slice(-farthest).findLast((one) => isOfOne(one, told));
      if (!other) continue;
      const [part, whole] = told.isCumulated ? [other.figure, told.figure] : [told.figure, other.figure];
      // What is a little more may be a stock, or counted anew; a slip makes it less than half.
      const isFar = worth(part) > worth(whole) * 1.05;
      if (worth(part) > worth(whole) && !isFar) continue;
      yield { type: 'part', pattern: 'B19', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
    }
  }
}

interface Told {
  readonly figure: Figure;
  readonly isCumulated: boolean;
  /** The month, or the last of the months. */
  readonly month: number;
  readonly year: string;
  /** What is counted, without the time. */
  readonly name: string;
}

/** Counted month by month: no average, price, concentration or rest. */
function isFlow(figure: Figure): boolean {
  const { unit, approximate, bound, depth, flags } = figure;
  if (!isQuantity(figure) || flags.target || approximate || bound || depth > 0) return false;
  return (unit.discrete || flows.has(unit.class)) && !stocks.test(figure.before);
}

const flows: ReadonlySet<string> = new Set(['yuan', 'dollar', 'mass', 'energy', 'volume']);
const stocks =
  /余额|存量|保有|在[册库校岗职编网营]|现有|[期月年季]末|均|[单均]价|价格|净|差|最|人数|户数|总数|规模|持平|库存|市值/;

/** The only months that the sentence names before the figure. */
function read({ text, paragraph }: Passage, figure: Figure): Told | undefined {
  const begin = paragraph.sentences[figure.sentence]?.start ?? 0;
  const said = text.slice(Math.max(begin, figure.start - 80), figure.start);
  if (!said.includes('月')) return undefined;
  const found = [...said.matchAll(time)];
  const [only] = found;
  if (!only || found.length > 1 || /[、，；]\d|去年|上年|同期|截/.test(said.slice(0, only.index + only[0].length)))
    return undefined;
  const [, year = '', first, last = ''] = only;
  // 8月份受理…，办结12件: of the first value behind it, or one with a name of its own.
  const name = said
    .slice(only.index + only[0].length)
    .replace(/^.*[；。]/, '')
    .replace(fillers, '');
  if (name.length < 2 || /\d/.test(name)) return undefined;
  return { figure, isCumulated: first !== undefined, month: Number(last), year, name };
}

const time = /(?:(20\d\d)年)?(?:(?<!\d)(1)月?[—–~～至到-])?(?<!\d)(1[0-2]|[1-9])月份?(?![\d底末初—–~～至到-])/g;
const fillers = /^[，、]|累计|共计?|合计|全[国省市县区州盟旗]|完成|实现|，|为$|达到?$/g;

/** `other` is told later. */
function isOfOne(one: Told, other: Told): boolean {
  return (
    one.name === other.name &&
    one.figure.unit === other.figure.unit &&
    one.month === other.month &&
    // A year holds on for the sentences behind it.
    (one.year === other.year || other.year === '')
  );
}
