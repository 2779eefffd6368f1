import { findLimits } from '../flows/limits.ts';
import type { Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findRateNames, isFormer } from './rate-names.ts';
import { findShare } from './shares.ts';

/**
 * What a bounded rate or a decrease can be at all (C1, D2), and shares of what 其中 is of: `N件，其中M件，
 * 占p%` (C6).
 */
export function* findRates(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'percent') continue;
    const names = value.flags.delta ? [] : findRateNames(passage, value);
    const limits = findLimits(passage, value, names);
    if (limits) yield limits;
    if (value.flags.target || value.flags.delta || value.flags.last || isFormer(passage, value)) continue;
    const share = findShare(passage, value);
    if (share) yield share;
  }
}
