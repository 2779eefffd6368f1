import { exact } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { point } from '../facts/interval.ts';
import type { Unit } from '../standards/units.ts';

/** A whole count that the text leaves to its reader, in the place of a figure that it is told with: the days of the year, a whole by its shares. */
export function notPrinted(beside: Figure, count: bigint, unit: Unit): Figure {
  const interval = point(exact(count));
  return {
    ...beside,
    unit,
    rounded: interval,
    cutOff: interval,
    digits: String(count),
    multiplier: 1n,
    decimals: 0,
    plain: false,
    approximate: false,
    bound: false,
    before: '',
    labelStart: beside.start,
    after: '',
    text: `${count}${unit.text}`,
  };
}
