import { add, compare, exact, parseDecimal, subtract, zero } from './exact.ts';
import type { Figure } from './figure.ts';
import { closed, type Interval } from './interval.ts';

/**
 * Shares that are printed so that they make 100 exactly may each be off by one in their last digit: 13 of 1046 stand as 1.3%
 * beside 65.2% and 33.5%. The figures, with what such shares can have meant.
 */
export function widenTrimmedShares(figures: readonly Figure[]): Figure[] {
  const widened = [...figures];
  let list: Figure[] = [];
  for (const figure of [...figures, undefined]) {
    if (figure && figure.unit.class !== 'percent' && list[0]?.paragraph === figure.paragraph) continue;
    if (figure && isShare(figure) && isNext(list.at(-1), figure)) {
      list.push(figure);
      continue;
    }
    if (isTrimmed(list)) for (const share of list) widened[share.index] = widen(share);
    list = figure && isShare(figure) ? [figure] : [];
  }
  return widened;
}

function isShare({ unit, flags, plain, before }: Figure): boolean {
  const isValue = unit.class === 'percent' && plain && !flags.delta && !flags.target && !flags.last;
  return isValue && /占|比重|^[和与及]?$/.test(before);
}

function isNext(last: Figure | undefined, share: Figure): boolean {
  return last !== undefined && last.paragraph === share.paragraph && last.sentence === share.sentence;
}

/** Two shares that make 100 are rounded alike; of three or more one may have been adapted. */
function isTrimmed(shares: readonly Figure[]): boolean {
  if (shares.length < 3) return false;
  const total = shares.reduce((sum, { digits }) => add(sum, parseDecimal(digits)), zero);
  return compare(total, exact(100)) === 0;
}

function widen(share: Figure): Figure {
  const step = exact(1, 10n ** BigInt(share.decimals));
  const widenInterval = ({ low, high }: Interval) => {
    const lower = subtract(low ?? zero, step);
    return closed(compare(lower, zero) < 0 ? zero : lower, add(high ?? zero, step));
  };
  return { ...share, rounded: widenInterval(share.rounded), cutOff: widenInterval(share.cutOff) };
}
