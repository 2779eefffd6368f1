import type { Figure } from '../../facts/figure.ts';
import { appearance } from '../../standards/case-rates.ts';
import { worth } from '../near.ts';
import { between, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `负责人应出庭6件，实际出庭6件，出庭应诉率100%`, `开庭3次，负责人出庭3次，出庭率100%` (B11): in how many cases
 * somebody was to appear, in how many he did, and the rate of both, side by side. The words leave no other reading, whatever the values.
 */
export function* findAppearances(passage: Passage): Iterable<FoundRelation> {
  if (!/(?:出庭|应诉)率/.test(passage.text)) return;
  const { figures } = passage;
  for (const [at, value] of figures.entries()) {
    const [base, part] = [figures[at - 2], figures[at - 1]];
    if (!base || !part || value.unit.class !== 'percent' || !appearance.rate.test(value.before)) continue;
    if (value.flags.target || value.flags.delta || value.approximate || value.bound) continue;
    if (!isPair(passage, base, part) || /[。；：（]/.test(between(passage, part, value))) continue;
    // 开庭5次，负责人出庭3次，出庭应诉率100%: in the others none was to appear.
    if (worth(value) === 100 && worth(part) < worth(base) && base.before.includes('开庭')) continue;
    if (worth(part) > worth(base)) {
      yield { type: 'part', pattern: 'B11', claim: { form: 'at-most', part, whole: base, besides: [] }, certain: true };
    } else {
      const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
      yield { type: 'rate', pattern: 'B11', claim, certain: true };
    }
  }
}

function isPair(passage: Passage, base: Figure, part: Figure): boolean {
  return (
    isQuantity(base) &&
    isQuantity(part) &&
    sameClass(base, part) &&
    appearance.due.test(base.before) &&
    appearance.done.test(part.before) &&
    !/其中|[。；：（）]/.test(between(passage, base, part))
  );
}
