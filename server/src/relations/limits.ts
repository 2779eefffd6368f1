import type { Figure } from '../facts/figure.ts';
import { percentLimits } from '../facts/interval.ts';
import { boundedRates } from '../standards/measures.ts';
import type { FoundRelation } from './relation.ts';

/** What a percentage with the names of its rates can be at all: a bounded rate (C1) or a decrease (D2) : at most 100%. */
export function findLimits(value: Figure, names: readonly string[]): FoundRelation | undefined {
  const claim = { form: 'within', value, limits: percentLimits } as const;
  if (value.flags.delta) {
    // 增加 may exceed 100%, a decrease cannot.
    if (!/(?:减少|下降|降低|缩短|压缩)(?:了|约|近)?$/.test(value.before)) return undefined;
    return { type: 'change', pattern: 'D2', claim, certain: true };
  }
  if (!names.some((rate) => boundedRates.some((bounded) => rate.endsWith(bounded)))) return undefined;
  return { type: 'rate', pattern: 'C1', claim, certain: true };
}
