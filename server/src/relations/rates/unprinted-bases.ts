import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { point } from '../../facts/interval.ts';
import { isPlausible, isWholeCount, worth } from '../near.ts';
import type { SaidShare } from './shares-of-one.ts';

/**
 * The whole that several counts and their shares have in common, in the place of the count that it is no whole of, where one slip
 * explains it: 2509件 as 36.18%, 576件 as 8.31% and 463件 as 6.68% are of 6933件 or so, and so are 615件 of 8.87%, not 38.87%.
 */
export function unprintedBase(odd: SaidShare, others: readonly SaidShare[]): Figure | undefined {
  if (![odd, ...others].every(({ part, share }) => isWholeCount(part) && share.decimals > 0)) return undefined;
  const low = Math.max(...others.map(({ part, share }) => (100 * worth(part)) / (worth(share) + leeway(share))));
  const high = Math.min(...others.map(({ part, share }) => (100 * worth(part)) / (worth(share) - leeway(share))));
  if (!(low <= high) || high - low > narrow * low) return undefined;
  const count = Math.round((low + high) / 2);
  const off = Math.abs((100 * worth(odd.part)) / count - worth(odd.share));
  if (off < 4 * 10 ** -odd.share.decimals) return undefined;
  const base = toFigure(odd.part, count);
  return isPlausible(odd.share, [odd.part], [base], 0) ? base : undefined;
}

/** Rounded or cut off. */
function leeway({ decimals }: Figure): number {
  return 10 ** -decimals;
}

/** So near to each other the shares must bring it. */
const narrow = 0.004;

function toFigure(part: Figure, count: number): Figure {
  const interval = point(exact(BigInt(count)));
  return {
    ...part,
    rounded: interval,
    cutOff: interval,
    digits: String(count),
    multiplier: 1n,
    decimals: 0,
    plain: false,
    before: '',
    after: '',
    text: `${count}${part.unit.text}`,
  };
}
