import type { Figure } from '../../facts/figure.ts';
import { isPlausible, isWholeCount, worth } from '../near.ts';
import { notPrinted } from '../not-printed.ts';
import { isSwapNear } from '../slip.ts';
import type { SaidShare } from './shares-of-one.ts';

/**
 * The whole that several counts and their shares have in common, in the place of the count that it is no whole of, where one slip
 * explains it, be it of the point: 2509件 as 36.18%, 576件 as 8.31% and 463件 as 6.68% are of 6933件 or so, and so are 615件 of 8.87%, not 38.87%.
 */
export function unprintedBase(odd: SaidShare, others: readonly SaidShare[]): Figure | undefined {
  if (![odd, ...others].every(({ part }) => isWholeCount(part)) || odd.share.decimals === 0) return undefined;
  const telling = others.filter(({ share }) => worth(share) > 10 * leeway(share));
  if (telling.length < fewest) return undefined;
  const low = Math.max(...telling.map(({ part, share }) => (100 * worth(part)) / (worth(share) + leeway(share))));
  const high = Math.min(...telling.map(({ part, share }) => (100 * worth(part)) / (worth(share) - leeway(share))));
  if (!(low <= high) || high - low > narrow * low) return undefined;
  const count = Math.round((low + high) / 2);
  const right = (100 * worth(odd.part)) / count;
  const open = (right * (high - low)) / low;
  if (Math.abs(right - worth(odd.share)) < 4 * leeway(odd.share) + open) return undefined;
  const base = notPrinted(odd.part, BigInt(count), odd.part.unit);
  const isShifted = Math.abs(Math.abs(Math.log10(right / worth(odd.share))) - 1) < 0.004;
  return isShifted || isSwapped(odd.share, right, open) || isPlausible(odd.share, [odd.part], [base], 0)
    ? base
    : undefined;
}

/** So many others must tell it. */
const fewest = 3;

/** Rounded or cut off. */
function leeway({ decimals }: Figure): number {
  return 10 ** -decimals;
}

/** So near to each other the shares must bring it. */
const narrow = 0.01;

/** Two digits swapped of what it may be. */
function isSwapped({ digits, decimals }: Figure, right: number, open: number): boolean {
  const step = 10 ** -decimals;
  const most = Math.min(9, Math.ceil(open / step));
  return isSwapNear(digits, right, decimals, most);
}
