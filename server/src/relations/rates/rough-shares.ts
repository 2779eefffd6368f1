import type { Figure } from '../../facts/figure.ts';
import { worth } from '../near.ts';
import { isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isBareTenths } from './stated-shares.ts';

/**
 * So many tenths beside what they are said of (`standards.md` §9.3 C10): `占总数的77.0%，近八成` repeats the percentage, and of `受理310件，
 * 近九成当日答复，当日答复276件` part and base stand on both sides.
 */
export function* findRoughShares(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    if (!value.spelled || value.unit.class !== 'percent' || value.flags.delta || value.flags.target) continue;
    const [previous, next] = [passage.figures[at - 1], passage.figures[at + 1]];
    if (!previous || previous.sentence !== value.sentence) continue;
    const repeated = toRepeated(passage, previous, value);
    if (repeated) yield repeated;
    const told = next && toTold(passage, previous, value, next);
    if (told) yield told;
  }
}

/** 77.0%，近八成; nobody minds that 80.3% is called 近八成. */
function toRepeated(passage: Passage, exact: Figure, value: Figure): FoundRelation | undefined {
  if (exact.unit.class !== 'percent' || exact.spelled || !isQuantity(exact) || exact.flags.target) return undefined;
  if (!isBareTenths(passage, exact, value)) return undefined;
  const claim = { form: 'equal', one: value, other: exact } as const;
  const relation: FoundRelation = { type: 'same', pattern: 'C10', claim, certain: true };
  const isNear = Math.abs(worth(exact) - worth(value)) < leastPoints;
  return isNear && solve(relation).verdict === 'violated' ? undefined : relation;
}

const leastPoints = 5;

/** 受理310件，近九成当日答复，当日答复276件: what is said of so many tenths is counted right behind. */
function toTold({ text }: Passage, base: Figure, value: Figure, part: Figure): FoundRelation | undefined {
  const said = /^[一-鿿]{2,10}$/.exec(value.after)?.[0];
  if (said === undefined || part.before.replace(/(?:的|有|达到?|共)+$/, '') !== said.replace(/的$/, ''))
    return undefined;
  if (!sameClass(base, part) || !isQuantity(base) || !isQuantity(part) || part.sentence !== value.sentence)
    return undefined;
  const isOne = base.depth === value.depth && part.depth === value.depth && !base.flags.target && !part.flags.target;
  if (!isOne || !/^，[^，；。（）]{0,4}$/.test(text.slice(base.end, value.start))) return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C10', claim, certain: true };
}
