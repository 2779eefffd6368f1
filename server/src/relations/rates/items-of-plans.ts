import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import type { Passage } from '../passage.ts';
import type { Relation } from '../relation.ts';
import { solve } from '../solve.ts';
import { lastClause } from './other-matters.ts';
import { itemsBeside } from './unprinted-sums.ts';

/**
 * `计划建停车场97个、公厕50个，停车场如期完成，公厕完成31个，占计划的62.0%`: of several that were planned the base is that of the noun of the part,
 * whichever stands first.
 */
export function withOwnPlans(passage: Passage, relations: Relation[]): Relation[] {
  return relations.map((relation) => {
    const { claim, operands, verdict } = relation;
    if (claim.form !== 'quotient' || verdict !== 'violated') return relation;
    const [, part, base, ...others] = operands;
    if (part?.role !== 'part' || base?.role !== 'base' || others.length > 0) return relation;
    const own = planOf(passage, part.figure, base.figure, claim.value);
    const ranks = [[{ part: [part.figure], base: [own] }]];
    return own === base.figure ? relation : solve({ ...relation, claim: { ...claim, ranks } });
  });
}

function planOf(passage: Passage, part: Figure, base: Figure, value: Figure): Figure {
  const items = itemsBeside(passage, base, [part]);
  if (items.length === 0 || ![base, ...items].some(({ before }) => dueWords.test(before))) return base;
  const said = lastClause(part.before) + value.before;
  const names = (figure: Figure) => {
    const noun = figure.before.replace(/^[、和及与，；]/, '').slice(-2);
    return noun.length > 1 && said.includes(noun);
  };
  const named = items.filter(names);
  return names(base) || named.length !== 1 ? base : (named[0] ?? base);
}
