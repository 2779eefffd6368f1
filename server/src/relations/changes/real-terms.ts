import type { Figure } from '../../facts/figure.ts';
import { grownInRealTerms, inRealTerms } from '../../standards/comparisons.ts';
import type { Passage } from '../passage.ts';
import type { Relation } from '../relation.ts';

/**
 * Without the growths that are reckoned in constant prices, which amounts as they are printed do not give: `地区生产总值由1000亿元增加到1500亿元，
 * 增长33.6%`, `人均收入从20000元增长到28000元，年均实际增长5.5%`.
 */
export function withoutRealGrowths(relations: readonly Relation[], passages: readonly Passage[]): Relation[] {
  return relations.filter(({ claim, verdict }) => {
    if (verdict !== 'violated' || claim.form !== 'change') return true;
    const { rate, to, from, by } = claim;
    const amounts = [to, from, by].filter((one) => one?.unit.class === 'yuan');
    if (amounts.length === 0) return true;
    return !amounts.some((one) => one && grownInRealTerms.test(one.before)) && !isSaidToBe(passages, rate);
  });
}

/** 按不变价计算，…增长33.6%: in its sentence, before the rate. */
function isSaidToBe(passages: readonly Passage[], rate: Figure): boolean {
  const passage = passages.find(({ paragraph }) => paragraph.index === rate.paragraph);
  const from = passage?.paragraph.sentences[rate.sentence]?.start;
  return passage !== undefined && from !== undefined && inRealTerms.test(passage.text.slice(from, rate.start));
}
