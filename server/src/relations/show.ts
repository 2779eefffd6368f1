import { type Exact, exact, multiply, toDecimal } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { type Interval, isPoint } from '../facts/interval.ts';
import { minuses } from '../standards/comparisons.ts';
import { multipliers } from '../standards/modifiers.ts';

/** A figure as messages name it: with what is counted, and without blanks. */
export function nameOf({ before, text }: Figure): string {
  const label = nameBehindNegative(before.replace(/^.*其中[，：]?/, '').replace(/^[、“”]+/, ''))
    // 由2024年的900个减少到2025年的810个; 100件和120件.
    .replace(/^.*[到至由从](?=20\d\d年)/, '')
    .replace(/^(?:以及|[和及与])$/, '');
  // A cell of a prescribed table is named by its row and its column, however long these are.
  return label.length <= (label.includes('·') ? 30 : 12) ? label + text : text;
}

/** 其他 of 乙项-0.04亿元、其他: an item below nothing is no figure, and stays in the label of the next. */
export function nameBehindNegative(label: string): string {
  return label.replace(behindNegative, '');
}

const behindNegative = new RegExp(`^.*[${minuses}]\\d[^、，；]*[、，；]`);

/** A figure without its unit, as arithmetic shows it: 8000万 of 8000万元. */
export function amountOf({ text, unit }: Figure): string {
  const end = text.lastIndexOf(unit.text);
  return end > 0 ? text.slice(0, end) : text;
}

/** A computed value for people: a decimal for a point, else both ends; `decimals` as the figure it is held against. */
export function showInterval({ low, high }: Interval, decimals: number): string {
  const [from, to] = [low && toDecimal(low, decimals, decimals), high && toDecimal(high, decimals, decimals)];
  if (from === undefined) return to === undefined ? '' : `≤${to}`;
  if (to === undefined) return `≥${from}`;
  return from === to ? from : `${from}—${to}`;
}

/** With as many decimals as it takes to differ from what is printed: 1199÷1200 is 99.92%, not 100%. */
export function showUnlike(computed: Interval, { digits, decimals }: Figure): string {
  const short = showInterval(computed, decimals);
  return short === digits ? showInterval(computed, decimals + 2) : short;
}

/** A value of a unit's class written in the figure's own unit and multiplier: 12 000 元 beside 1.5万元 is 1.2万. */
export function showLike(interval: Interval, { decimals, multiplier, unit }: Figure): string {
  const factor = multiplier * unit.scale;
  const inUnit: Interval = {
    ...interval,
    low: interval.low && multiply(interval.low, exact(1n, factor)),
    high: interval.high && multiply(interval.high, exact(1n, factor)),
  };
  return (
    showInterval(inUnit, decimals) + (multipliers.find(({ value }) => value === multiplier)?.text ?? '') + unit.text
  );
}

/** Every value a figure can have, as decimals in its printed unit, 万 multiplied out; `undefined` for no bound. */
export function boundsOf({ rounded: { low, high }, unit }: Figure): {
  low: string | undefined;
  high: string | undefined;
} {
  const inUnit = (value: Exact | undefined) => value && toDecimal(multiply(value, exact(1n, unit.scale)), mostDecimals);
  return { low: inUnit(low), high: inUnit(high) };
}

/** More than any report prints. */
const mostDecimals = 12;

/**
 * The values of a figure for people: 8000～8999份 of 8000余份, 15.65～15.75万元 of 15.7万元, ≥2场 of 不少于2场. `undefined`
 * where the print says it: a single value, or a rounded one without 万.
 */
export function showRange({ rounded, unit, approximate, bound, multiplier }: Figure): string | undefined {
  if (isPoint(rounded) || !(approximate || bound || multiplier > 1n)) return undefined;
  const show = (value: Exact | undefined, step: bigint) => {
    const text = value && toDecimal(multiply(value, exact(1n, multiplier * unit.scale)), mostDecimals);
    // 8000余份 counts whole copies: what is not reached itself ends one before.
    return text !== undefined && step !== 0n && /^\d+$/.test(text) ? String(BigInt(text) + step) : text;
  };
  const step = unit.discrete && multiplier === 1n ? 1n : 0n;
  const low = show(rounded.low, rounded.lowOpen && rounded.high ? step : 0n);
  const high = show(rounded.high, rounded.highOpen && rounded.low ? -step : 0n);
  const name = (multipliers.find(({ value }) => value === multiplier)?.text ?? '') + unit.text;
  if (low !== undefined && high !== undefined) return `${low}～${high}${name}`;
  if (low !== undefined) return `${rounded.lowOpen ? '>' : '≥'}${low}${name}`;
  return high === undefined ? undefined : `${rounded.highOpen ? '<' : '≤'}${high}${name}`;
}

/** The words before a figure that say what it counts, or those behind it where there are none. */
export function labelOf({ before, after }: Figure): string {
  const label = before
    .replace(/^.*其中[，：]?/, '')
    .replace(/^[，、：“”]+/, '')
    .replace(/(?:达到?|为|是|约|近|仅|超过?|逾|共计?|有|[由从])+$/, '');
  return label === '' ? after.replace(/^[的，、：“”]+/, '') : label;
}

/** A percentage as messages name it: 办结率, 占比, and 完成比例 of 完成任务80条的108.8%. */
export function nameOfRate({ before }: Figure): string {
  const name = /[一-鿿]{1,16}(?:率|占比|比重|比例|[一-鿿]度|覆盖面)(?=[^率]{0,4}$)/.exec(before)?.[0];
  if (name !== undefined) return name.replace(/^.*[、和及]/, '');
  if (/完成[^，；。]*的$/.test(before)) return '完成比例';
  return /占/.test(before) ? '占比' : '这一比例';
}
