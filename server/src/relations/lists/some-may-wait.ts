import type { Figure } from '../../facts/figure.ts';
import { findPartition, isOfOutcomes } from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';

/**
 * 收到168件，其中予以公开90件、…、其他处理7件: the results leave nothing out, but of what came some may be under way, which is carried
 * over to the next year.
 */
export function someMayWait(total: Figure, parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before }) => before);
  if (!stockWords.came.test(total.before) || !isOfOutcomes(labels) || !findPartition(labels)?.complete) return false;
  return parts.reduce((sum, part) => sum + worth(part), 0) < worth(total);
}
