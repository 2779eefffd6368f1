import { finalPrice, firstPrice, priceRate } from '../../standards/comparisons.ts';
import { figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `评估价892.5万元，成交价1017.4万元，溢价率14.0%`, `控制价8.31亿元，中标价7.82亿元，节约资金4900万元，节约率5.9%` (D1): the
 * price that was asked, the one that was paid, and by how much they differ.
 */
export function* findPrices(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('价')) return;
  for (const rate of passage.figures) {
    const said = rate.unit.class === 'percent' ? priceRate.exec(rate.before) : null;
    if (!said || rate.flags.target || rate.flags.last) continue;
    const amounts = figuresBefore(passage, rate)
      .slice(-3)
      .filter(
        ({ unit, depth, flags }) => unit.class === 'yuan' && depth === rate.depth && !flags.last && !flags.target,
      );
    const to = amounts.findLast(({ before }) => finalPrice.test(before));
    const from = amounts.findLast(({ before, index }) => firstPrice.test(before) && index === (to?.index ?? 0) - 1);
    if (!to || !from || passage.text.slice(to.end, rate.start).includes('；')) continue;
    const rises = /[溢增升]/.test(said[0]);
    yield { type: 'change', pattern: 'D1', claim: { form: 'change', rate, rises, to, from }, certain: true };
  }
}
