import type { Figure } from '../../facts/figure.ts';
import { isWorth, worth, worthOfAll } from '../near.ts';

/**
 * 占60.0%…占40.0%: shares that are printed so that they make 100 exactly may each be off by one in the last digit. Where all
 * of a list are plain and so many that this is likely, `facts/trimmed-shares.ts` widens what each can mean.
 */
export function mayBeTrimmed(share: Figure, part: Figure, base: Figure, shares: readonly Figure[]): boolean {
  const off = Math.abs((100 * worth(part)) / worth(base) - worth(share));
  return shares.length > 1 && isWorth(worthOfAll(shares), 100) && off <= 1.5 * 10 ** -share.decimals;
}
