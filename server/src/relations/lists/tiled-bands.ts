import type { Figure } from '../../facts/figure.ts';
import { comesNear, isAnySlipOff, isOneSwapOff, worth } from '../near.ts';
import { figuresUntil, isActual, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { goesOn, tellsDifference } from './list-bounds.ts';
import { toSum } from './list-totals.ts';
import { leavesRest } from './rest-in-words.ts';

/**
 * `员工812人，平均年龄41岁。35岁及以下214人，36岁至50岁391人，51岁及以上207人`: classes that tile a scale from below its lowest bound to above its
 * highest leave nothing out, wherever their total stands. One of what was counted before must be it; what is told where it is the only
 * one that comes near.
 */
export function* findTiledBands(passage: Passage): Iterable<FoundRelation> {
  const said = passage.text;
  if (!/[下内满足于]/.test(said) || !said.includes('以')) return;
  for (const parts of findLists(passage)) {
    const [first] = parts;
    if (!first) continue;
    const totals = figuresUntil(passage, first.start).filter((figure) => mayBeTotal(figure, first));
    const right = totals.find((total) => solve(toSum(total, parts)).verdict !== 'violated');
    if (right) {
      yield toSum(right, parts);
      continue;
    }
    const near = totals.filter((total) => worth(total) >= least && isNear(total, parts));
    const [only] = near;
    const last = parts.at(-1) ?? first;
    if (!only || near.length > 1 || goesOn(passage, last) || leavesRest(passage, last)) continue;
    if (!tellsDifference(passage, only, parts)) yield toSum(only, parts);
  }
}

function mayBeTotal(figure: Figure, first: Figure): boolean {
  return (
    sameClass(figure, first) && isActual(figure) && figure.depth <= first.depth && figure.sentence >= first.sentence - 3
  );
}

/** Of few every number is near. */
const least = 20;

/** 办结83件。罚款1万元以下51件、…: those of a sentence on may be fewer; there a slip in three digits has to explain it. */
function isNear(total: Figure, parts: readonly Figure[]): boolean {
  if (!comesNear(total, parts)) return false;
  return isAnySlipOff(total, parts, total.sentence === parts[0]?.sentence ? 2 : 3) || isOneSwapOff(total, parts);
}

/** From where to where a class reaches. */
interface Band {
  readonly low: number;
  readonly high: number;
}

function findLists(passage: Passage): Figure[][] {
  const lists: Figure[][] = [];
  let list: { readonly figure: Figure; readonly band: Band }[] = [];
  const close = () => {
    if (tile(list.map(({ band }) => band))) lists.push(list.map(({ figure }) => figure));
    list = [];
  };
  for (const figure of passage.figures) {
    const last = list.at(-1)?.figure;
    if (last && figure.sentence !== last.sentence) close();
    // Shares and changes behind an item belong to it, and so do the bounds of the next.
    if (figure.bound || figure.unit.class === 'percent' || figure.flags.delta) continue;
    const said = passage.text.slice(Math.max(last?.end ?? 0, figure.start - reach), figure.start);
    const band = isActual(figure) ? bandIn(said) : undefined;
    if (!band) continue;
    const previous = list.at(-1)?.figure;
    if (previous && (!sameClass(previous, figure) || previous.depth !== figure.depth)) close();
    list.push({ figure, band });
  }
  close();
  return lists;
}

/** So far before a count its class is read. */
const reach = 30;

const number = String.raw`(\d+(?:\.\d+)?)([万亿]?)[一-鿿℃%]{0,3}?(?:（含[^（）]*）|（不含[^（）]*）)?`;
/** 的, 之间的, 党员: what stands between a class and its count. */
const rest = '(?:的?[^，；。、：（）\\d]{0,8})$';
const below = new RegExp(`(?<![\\d.万亿至到—～~-])${number}(?:及|（含）)?以[下内]${rest}`);
const under = new RegExp(`(?:不满|不足|未满|小于|低于)${number}${rest}`);
const above = new RegExp(`${number}(?:及|（含）)?以上${rest}`);
const range = new RegExp(
  `${number}(?:至|到|—|～|~|-|以上(?:、|，|至)?(?:不满|不足|未满)?)${number}(?:以下|之间)?${rest}`,
);

function bandIn(said: string): Band | undefined {
  const between = range.exec(said);
  if (between) {
    const [, from = '', fromUnit = '', to = '', toUnit = ''] = between;
    const low = amountOf(from, fromUnit === '' ? toUnit : fromUnit);
    const high = amountOf(to, toUnit);
    return low < high ? { low, high } : undefined;
  }
  const [, top, topUnit = ''] = below.exec(said) ?? under.exec(said) ?? [];
  if (top !== undefined) return { low: -Infinity, high: amountOf(top, topUnit) };
  const [, bottom, bottomUnit = ''] = above.exec(said) ?? [];
  return bottom === undefined ? undefined : { low: amountOf(bottom, bottomUnit), high: Infinity };
}

function amountOf(digits: string, unit: string): number {
  return Number(digits) * (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1);
}

/** 35以下, 36至50, 51以上: each begins where the one before it ends, or one on, and the ends are open. */
function tile(bands: readonly Band[]): boolean {
  if (bands.length < 2) return false;
  const sorted = bands.toSorted((one, other) => one.low - other.low || one.high - other.high);
  const isOrdered = [sorted, sorted.toReversed()].some((order) => order.every((band, at) => band === bands[at]));
  const joints = sorted.slice(1).map(({ low }, at) => low - (sorted[at]?.high ?? Number.NaN));
  return (
    isOrdered &&
    sorted[0]?.low === -Infinity &&
    sorted.at(-1)?.high === Infinity &&
    joints.every((gap) => gap === 0 || gap === 1)
  );
}
