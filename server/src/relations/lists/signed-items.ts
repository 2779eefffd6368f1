import type { Figure } from '../../facts/figure.ts';
import { gainWords, lossWords } from '../../standards/partitions.ts';
import { isSlipOf, worth } from '../near.ts';
import { figuresFrom, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** So many items of a net are read. */
const longest = 6;

/**
 * `利润总额21.7亿元，其中盈利企业盈利29.4亿元，亏损企业亏损7.7亿元`: gains and losses of which the total is what is left, so that each may be more than it.
 * `undefined` where the items are no such; nothing where they do not make the total, and there may be others.
 */
export function readSigned(
  passage: Passage,
  total: Figure,
  [first]: readonly Figure[],
): readonly FoundRelation[] | undefined {
  if (!first || first.index < total.index || total.unit.discrete) return undefined;
  if (!gainWords.test(total.before) && !lossWords.test(total.before)) return undefined;
  const items = figuresFrom(passage, first.start)
    .slice(0, longest)
    .filter(
      (figure) =>
        figure.sentence === first.sentence &&
        figure.depth === first.depth &&
        sameClass(figure, total) &&
        !passage.text.slice(first.start, figure.start).includes('；'),
    );
  const losses = items.filter(({ before }) => lossWords.test(before));
  const gains = items.filter((figure) => !losses.includes(figure) && gainWords.test(figure.before));
  const [gain, ...moreGains] = gains;
  const [loss, ...moreLosses] = losses;
  if (!gain || !loss) return undefined;
  if (losses.length + gains.length < items.length || !items.every(isQuantity)) return [];
  const isLoss = lossWords.test(total.before);
  if (moreGains.length + moreLosses.length > 0) {
    const [left, right] = isLoss ? [[...gains, total], losses] : [gains, [...losses, total]];
    const sum: FoundRelation = { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true };
    return solve(sum).verdict === 'violated' ? [] : [sum];
  }
  const claim = { form: 'difference', from: loss, to: gain, by: total, rises: !isLoss } as const;
  const net: FoundRelation = { type: 'change', pattern: 'D15', claim, certain: true };
  return solve(net).verdict === 'violated' && !isMeant(total, gain, loss, isLoss) ? [] : [net];
}

/** 盈利单位 and 亏损单位, where there are no others; 甲企业 and 乙企业 may be some of them. */
function isMeant(total: Figure, gain: Figure, loss: Figure, isLoss: boolean): boolean {
  if (!gaining.test(gain.before) || !losing.test(loss.before)) return false;
  const [more, less] = isLoss ? [loss, gain] : [gain, loss];
  const off = worth(more) - worth(less) - worth(total);
  return (
    Math.abs(off) < most * worth(more) ||
    isSlipOf(total, worth(total) + off, true) ||
    isSlipOf(more, worth(more) - off, true) ||
    isSlipOf(less, worth(less) + off, true)
  );
}

const gaining = /^(?:[，、]|其中)*(?:盈利|盈余|顺差|流入)[一-鿿]/;
const losing = /^(?:[，、]|其中)*(?:亏损|逆差|流出)[一-鿿]/;

/** What they make may be off by so much of the larger. */
const most = 0.12;
