import type { Figure } from '../../facts/figure.ts';
import { gainWords, lossWords } from '../../standards/partitions.ts';
import { isSlipOf, worth, worthOfAll } from '../near.ts';
import { figuresFrom, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** So many items of a net are read. */
const longest = 6;

/**
 * `利润总额21.7亿元，其中盈利企业盈利29.4亿元，亏损企业亏损7.7亿元`: gains and losses of which the total is what is left, so that each may be more than it.
 * `undefined` where the items are no such; without a relation where they make nothing near the total.
 */
export function readSigned(
  passage: Passage,
  total: Figure,
  [first]: readonly Figure[],
): readonly FoundRelation[] | undefined {
  if (!first || first.index < total.index || total.unit.discrete) return undefined;
  if (!gainWords.test(total.before) && !lossWords.test(total.before)) return undefined;
  const behind = figuresFrom(passage, first.start)
    .slice(0, longest)
    .filter(
      (figure) =>
        figure.sentence === first.sentence &&
        figure.depth === first.depth &&
        sameClass(figure, total) &&
        !passage.text.slice(first.start, figure.start).includes('；'),
    );
  const losses = behind.filter(({ before }) => lossWords.test(before));
  const gains = behind.filter((figure) => !losses.includes(figure) && gainWords.test(figure.before));
  if (losses.length === 0 || gains.length === 0) return undefined;
  if (losses.length + gains.length < behind.length || ![...losses, ...gains].every(isQuantity)) return [];
  const [left, right] = lossWords.test(total.before) ? [[...gains, total], losses] : [gains, [...losses, total]];
  const off = worthOfAll(left) - worthOfAll(right);
  const isNear =
    Math.abs(off) < most * worthOfAll(gains) ||
    right.some((figure) => isSlipOf(figure, worth(figure) + off, true)) ||
    left.some((figure) => isSlipOf(figure, worth(figure) - off, true));
  return isNear ? [{ type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true }] : [];
}

/** What they make may be off by so much of the gains. */
const most = 0.12;
