import type { Figure } from '../../facts/figure.ts';
import { traits } from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import type { UnitClass } from '../../standards/units.ts';
import { comesNear, isAnySlipOff, worth, worthOfAll } from '../near.ts';
import type { Breakdown } from './breakdown.ts';

/**
 * 团体会员126个，其中机关47个、高校57个、协会18个、企业9个: three classes or more are a little more than their total, as one slip
 * leaves them. Lists whose items overlap stay well off it, and name what a thing is besides.
 */
export function isTooMuchOfClasses({ total, parts, loose, open }: Breakdown): boolean {
  const repeated = repeatedEnd(total, parts);
  if (
    (loose && repeated === '') ||
    open ||
    parts.length < 3 ||
    bearers.has(total.unit.class) ||
    worth(total) < leastTotal
  )
    return false;
  if (![total, ...parts].every(({ plain }) => plain)) return false;
  const sum = worthOfAll(parts);
  if (sum <= worth(total) || parts.some((part) => worth(part) >= worth(total))) return false;
  // 小学25所、初中10所、高中6所: a school may have several.
  if (isScale(parts.map(({ before }) => before))) return false;
  return areClasses(parts, repeated) && comesNear(total, parts) && isAnySlipOff(total, parts, 2);
}

/** People and bodies: of these one may be of two trades, come through two channels or have two faults. */
export const bearers: ReadonlySet<UnitClass> = new Set(['person', 'household', 'institution']);

/** Of a few things one more or less is near by chance. */
const leastTotal = 20;

/** 发现问题 of 发现问题68个。其中，甲镇发现问题19个，乙镇发现问题21个: what all are counted by, so that no item is a step of another. */
function repeatedEnd({ before: whole }: Figure, parts: readonly Figure[]): string {
  const end = /[一-鿿]{4}$/.exec(whole)?.[0] ?? '';
  return end !== '' && parts.every(({ before }) => before.length > end.length && before.endsWith(end)) ? end : '';
}

function areClasses(parts: readonly Figure[], repeated: string): boolean {
  const names = parts.map(
    ({ before, after }) =>
      before.slice(0, before.length - repeated.length).replace(/^[^一-鿿]+|^(?:其中，?|包括|[和与及])/g, '') + after,
  );
  return (
    new Set(names).size === names.length &&
    names.every((name) => name.length > 1 && name.length < 10 && !traits.test(name))
  );
}
