import type { Figure } from '../../facts/figure.ts';
import { isPlausible, worth } from '../near.ts';
import { between, isActual, isQuantity, isShareInWords, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isBareTenths } from './stated-shares.ts';

/**
 * Shares beside what they are said of (C6, C10): `占总数的77.0%，近八成` repeats the percentage, of `受理310件，
 * 近九成当日答复，当日答复276件` part and base stand on both sides, of `占6.1%（312人中有19人）` in brackets.
 */
export function* findSharesBeside(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    if (value.unit.class !== 'percent' || value.flags.delta || value.flags.target) continue;
    const held = toHeld(passage, value, at);
    if (held) yield held;
    const [previous, next] = [passage.figures[at - 1], passage.figures[at + 1]];
    const counted = previous && next && !held ? toCounted(passage, previous, value, next) : undefined;
    if (counted) yield counted;
    if (!isShareInWords(value)) continue;
    if (!previous || previous.sentence !== value.sentence) continue;
    const repeated = toRepeated(passage, previous, value);
    if (repeated) yield repeated;
    const told = next && toTold(passage, previous, value, next);
    if (told) yield told;
  }
}

/** 高级职称人员只占6.1%（312人中有19人）, 最低的为73.3%（30人中落实22人）: the brackets hold what the share is of, and nothing else. */
function toHeld(passage: Passage, value: Figure, at: number): FoundRelation | undefined {
  const [base, part] = passage.figures.slice(at + 1, at + 3);
  if (!base || !part || value.flags.last || !passage.text.startsWith('（', value.end)) return undefined;
  if (passage.text.charAt(part.end) !== '）' || !isQuantity(base) || !isQuantity(part) || !sameClass(base, part))
    return undefined;
  const isAmong = /^[一-鿿]{0,6}中[一-鿿]{0,6}$/.test(between(passage, base, part));
  if (!isAmong || base.depth !== value.depth + 1 || !/^（[一-鿿]{0,6}$/.test(between(passage, value, base)))
    return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C6', claim, certain: true };
}

/** 受理2718件，其中甲类占44.3%，为1204件; 其中44.3%的来电（1204件）: what the share is of stands before it, and the count right behind. */
function toCounted({ text }: Passage, base: Figure, value: Figure, part: Figure): FoundRelation | undefined {
  if (value.bound || value.approximate || value.flags.last || !sameClass(base, part)) return undefined;
  if (base.sentence !== value.sentence || part.sentence !== value.sentence || base.depth !== value.depth)
    return undefined;
  if (!isQuantity(base) || !isQuantity(part) || base.flags.target || part.flags.target) return undefined;
  if (!/^，其中，?[^，；。：（）]{0,14}$/.test(text.slice(base.end, value.start))) return undefined;
  const gap = text.slice(value.end, part.start);
  const isSaid = /占(?:比为?)?约?$/.test(value.before) && /^，(?:为|共|共计|一共|计|有|达|即)$/.test(gap);
  const isHeld = /^[^，；。（）]{0,8}（(?:共|计|为)?$/.test(gap) && text.charAt(part.end) === '）';
  if (!(isSaid || isHeld) || !isPlausible(value, [part], [base])) return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C6', claim, certain: true };
}

/** 77.0%，近八成; nobody minds that 80.3% is called 近八成. */
function toRepeated(passage: Passage, exact: Figure, value: Figure): FoundRelation | undefined {
  if (exact.unit.class !== 'percent' || isShareInWords(exact) || !isActual(exact)) return undefined;
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
