import { exact, multiply, toDecimal } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import type { Interval } from '../facts/interval.ts';
import { multipliers } from '../standards/modifiers.ts';

/** A figure as messages name it: with what is counted, and without blanks. */
export function nameOf({ before, text }: Figure): string {
  const label = before.replace(/^.*其中[，：]?/, '').replace(/^[、“”]+/, '');
  return label.length <= 12 ? label + text : text;
}

/** A figure without its unit, as arithmetic shows it: 8000万 of 8000万元. */
export function amountOf({ text, unit }: Figure): string {
  const end = text.lastIndexOf(unit.text);
  return end > 0 ? text.slice(0, end) : text;
}

/** A computed value for people: a decimal for a point, else both ends; `decimals` as the figure it is held against. */
export function showInterval({ low, high }: Interval, decimals: number): string {
  const [from, to] = [low && toDecimal(low, decimals, decimals), high && toDecimal(high, decimals, decimals)];
  if (from === undefined) return to === undefined ? '' : `至多${to}`;
  if (to === undefined) return `至少${from}`;
  return from === to ? from : `${from}—${to}`;
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
