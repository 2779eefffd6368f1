import type { Figure } from '../facts/figure.ts';
import { isAnySlipOff, isWorth, scaleOf, worth, worthOfAll } from './near.ts';
import { everySlipOf } from './slip.ts';

/** No chance, but one slip of the hand is what separates them: fewer than one list in thirty that leaves something out looks so. */
export function isHardlyChance(total: Figure, parts: readonly Figure[]): boolean {
  return isAnySlipOff(total, parts, 2) && chanceOfSlip(total, parts) < 0.03;
}

/**
 * How likely it is that a slip of the hand explains by chance what is between a total and parts that are not all of it: of the differences that
 * may come about, up to nearly all of the larger side and in steps of what the figures print, the share that some slip would make. 1 where
 * none makes this one. 8547 of 5126, 2464 and 757: one in a hundred; 47 of 35 and 9: one in four.
 */
export function chanceOfSlip(total: Figure, parts: readonly Figure[]): number {
  const all = [total, ...parts];
  if (all.some(({ approximate, bound }) => approximate || bound)) return 1;
  const step = stepOf(all);
  const sum = worthOfAll(parts);
  const missing = Math.round((worth(total) - sum) / step);
  const most = (mostDifferent * Math.max(worth(total), sum)) / step;
  if (missing === 0) return 1;
  const made = new Set<number>();
  for (const figure of all) {
    const unit = ((figure === total ? -1 : 1) * scaleOf(figure)) / step;
    for (const digits of everySlipOf(figure.digits)) {
      const change = (Number(digits) - Number(figure.digits)) * unit;
      const steps = Math.round(change);
      // What one digit more or less of another place makes is no whole number of steps.
      if (steps > 0 === missing > 0 && Math.abs(steps) <= most + 1e-6 && Math.abs(change - steps) < 1e-6)
        made.add(steps);
    }
  }
  return made.has(missing) ? Math.min(1, made.size / most) : 1;
}

/** A list may leave out nearly all, and a digit that is typed twice makes a total ten times as large. */
const mostDifferent = 0.95;

/** The last place that any of them prints; tens or hundreds where all of them are full ones. */
function stepOf(figures: readonly Figure[]): number {
  let step = Math.min(...figures.map((figure) => scaleOf(figure) * 10 ** -figure.decimals));
  const areFull = (size: number) => figures.every((figure) => isWhole(worth(figure) / size));
  const largest = Math.max(...figures.map(worth));
  while (step < largest && areFull(step * 10)) step *= 10;
  return step;
}

function isWhole(value: number): boolean {
  return isWorth(value, Math.round(value));
}
