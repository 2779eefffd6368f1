import type { Figure } from '../../facts/figure.ts';
import { closesList } from '../../standards/partitions.ts';
import { comesNear, countsAddUp, isAnySlipOff } from '../near.ts';
import { between, type Passage } from '../passage.ts';
import { solve } from '../solve.ts';
import { toSum } from './list-totals.ts';

/** A list of which the last items divide the one before them. */
export interface Divided {
  readonly item: Figure;
  readonly items: readonly Figure[];
}

export function isMade(total: Figure, parts: readonly Figure[]): boolean {
  return countsAddUp(total, parts) ?? solve(toSum(total, parts)).verdict !== 'violated';
}

/**
 * `职工164人，其中技术人员118人，高级17人、中级64人、其他37人`: the last items make the one before them, and divide it, though no second 其中 says so;
 * or one slip of the hand makes them so, and none the whole list.
 */
export function findDivided(passage: Passage, total: Figure, parts: readonly Figure[]): Divided | undefined {
  for (const [at, item] of parts.entries()) {
    const items = parts.slice(at + 1);
    const [first, second] = items;
    if (!first || !second) return undefined;
    // ，高级17人、中级64人: without the weaker mark among them 71件、20件、4件、47件 make each other by chance.
    const isWeaker = between(passage, item, first).includes('，') && between(passage, first, second).startsWith('、');
    if (isWeaker && (isMade(item, items) || isSlip(total, parts, item, items))) return { item, items };
  }
  return undefined;
}

function isSlip(total: Figure, parts: readonly Figure[], item: Figure, items: readonly Figure[]): boolean {
  if (!closesList(items.at(-1)?.before ?? '') || !isAnySlipOff(item, items, 2)) return false;
  return !comesNear(total, parts) && !isAnySlipOff(total, parts, 2);
}
