import type { Figure } from '../../facts/figure.ts';
import { rateNets } from '../../standards/rates.ts';
import { proportionUnit } from '../../standards/units.ts';
import { worth, worthOfAll } from '../near.ts';
import { figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** `三次产业结构为7.5:44.4:48.1` (C5): what shares of one whole make is 100, unless they are plain parts as 5:3:2. */
export function* findProportions({ text, figures }: Passage): Iterable<FoundRelation> {
  let shares: Figure[] = [];
  for (const [at, figure] of figures.entries()) {
    if (figure.unit !== proportionUnit) continue;
    shares.push(figure);
    const next = figures[at + 1];
    if (next?.unit === proportionUnit && next.start === figure.end + 1 && text.charAt(figure.end) !== '，') continue;
    const sum = worthOfAll(shares);
    if (Math.abs(sum - 100) < mostOff)
      yield { type: 'share', pattern: 'C5', claim: { form: 'whole', shares }, certain: true };
    shares = [];
  }
}

/** So far from 100 they are no percentages. */
const mostOff = 40;

/** `出生率6.46‰，死亡率5.90‰，自然增长率0.56‰`: a rate that is what one leaves of another. */
export function* findRateNets(passage: Passage): Iterable<FoundRelation> {
  for (const net of passage.figures) {
    if (net.unit.class !== 'per-mille' || net.flags.last) continue;
    const names = rateNets.find(({ rate }) => net.before.includes(rate));
    if (!names) continue;
    const rates = figuresBefore(passage, net).filter(
      ({ unit, flags }) => unit === net.unit && !flags.delta && !flags.last,
    );
    const one = rates.findLast(({ before }) => before.includes(names.from));
    const other = rates.findLast(({ before }) => before.includes(names.less));
    if (!one || !other || one === other) continue;
    const rises = worth(one) >= worth(other);
    const claim = { form: 'difference', from: rises ? other : one, to: rises ? one : other, by: net, rises } as const;
    if (worth(one) !== worth(other)) yield { type: 'change', pattern: 'D6', claim, certain: true };
  }
}
