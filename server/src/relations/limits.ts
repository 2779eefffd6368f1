import type { Figure } from '../facts/figure.ts';
import { percentLimits } from '../facts/interval.ts';
import { balances, boundedRates } from '../standards/measures.ts';
import type { FoundRelation } from './relation.ts';

/** What a percentage with the names of its rates can be at all: a bounded rate (C1) or a decrease (D2) : at most 100%. */
export function findLimits(value: Figure, names: readonly string[]): FoundRelation | undefined {
  const claim = { form: 'within', value, limits: percentLimits } as const;
  if (value.flags.delta) {
    // 增加 may exceed 100%, a decrease cannot, unless it is one of profit that turns into loss.
    if (!/(?:减少|下降|降低|缩短|压缩)(?:了|约|近)?$/.test(value.before)) return undefined;
    if (balances.test(value.before)) return undefined;
    return { type: 'change', pattern: 'D2', claim, certain: true };
  }
  if (!names.some((rate) => boundedRates.some((bounded) => rate.endsWith(bounded)))) return undefined;
  return { type: 'rate', pattern: 'C1', claim, certain: true };
}
