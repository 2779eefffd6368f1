import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { difference, meet, quotient, scale } from '../../facts/interval.ts';
import { worth } from '../near.ts';

/**
 * 总值6.38亿元，当年新增4216万元，新增比例7.08%: what is new may be told of what there was before it, which is not printed, as well as of all
 * that there is.
 */
export function isOfWhatWasThere(value: Figure, part: Figure, base: Figure): boolean {
  if (!ofNewOnes.test(value.before) || !isNew.test(part.before) || worth(part) >= worth(base)) return false;
  const growth = scale(quotient(part.rounded, difference(base.rounded, part.rounded)), exact(100));
  return meet(growth, value.rounded) || meet(growth, value.cutOff);
}

const ofNewOnes = /(?:新增|净增|增[加长])(?:部分|数量?|额)?(?:所占)?的?(?:比例|比率|比重|率)[为是达到约]*$/;
const isNew = /新增|净增|增[加长]|新[建购办入]/;
