import { claimOf } from '../lists/divisions.ts';
import { isPlausible, worth } from '../near.ts';
import { between, isActualAmount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isAmong } from './wholes.ts';

/**
 * `31处易涝点中24处完成治理，销号率77.4%`, `186个行政村中宣传到村24个，覆盖率12.9%` (C1): what 中 singles out, and right behind it a rate, under
 * whatever name. Claimed where it comes near, or one slip explains it.
 */
export function* findRatesAmong(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    const [base, part] = passage.figures.slice(Math.max(0, at - 2), at);
    if (!base || !part || value.unit.class !== 'percent' || value.flags.delta || value.flags.target) continue;
    if (value.flags.last || value.bound || value.approximate || worth(value) === 100) continue;
    if (![base, part].every((figure) => isActualAmount(figure) && figure.depth === value.depth)) continue;
    if (!sameClass(base, part) || part.sentence !== value.sentence || !isAmong(passage, base, part)) continue;
    if (!rightBehind.test(between(passage, part, value)) || !isPlausible(value, [part], [base])) continue;
    yield claimOf(value, { part: [part], base: [base] }, 'C1');
  }
}

const rightBehind = /^[^，；。：（）\d]{0,10}，[一-鿿]{2,8}(?:率|面|比例|占比)(?:仅|只|达到?|为|是)*$/;
