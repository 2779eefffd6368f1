import type { Figure } from '../../facts/figure.ts';
import { daysUnit, findUnit, plainUnit } from '../../standards/units.ts';
import { isSlipOf, worth } from '../near.ts';
import { notPrinted } from '../not-printed.ts';
import { figureBeside, figuresBefore, isActual, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { averageOf, isNear } from './stated-averages.ts';
import { exactly } from './times-of-each.ts';

/**
 * `巡查520次，每周10次`, `巡查730次，即每天2次`: what was done of a year by its days, weeks or months; `扫描426.5万页，平均每个工作日（按250天计）1.706万页`: by
 * the days that a bracket tells.
 */
export function* findTimesAYear(passage: Passage): Iterable<FoundRelation> {
  if (!/[每日天月周]/.test(passage.text)) return;
  for (const value of passage.figures) {
    if (value.flags.target || value.flags.delta || value.bound) continue;
    const found = readByTold(passage, value) ?? readByYear(passage, value) ?? readYearBehind(passage, value);
    if (found) yield found;
  }
}

/** 平均每个工作日（按250天计）1.706万页. */
const byTold = /(?:每个?(?:工作日|[天日])|日均[一-鿿]{0,4})（按[^（）]{0,12}）$/;

function readByTold(passage: Passage, value: Figure): FoundRelation | undefined {
  if (passage.text.charAt(value.start - 1) !== '）') return undefined;
  if (!byTold.test(passage.text.slice(Math.max(0, value.start - 30), value.start))) return undefined;
  const days = figureBeside(passage.figures, value, -1);
  if (days?.unit.class !== 'time' || days.depth !== value.depth + 1 || days.unit.scale !== daysUnit.scale)
    return undefined;
  const part = figuresBefore(passage, days).findLast((figure) => sameClass(figure, value) && isActual(figure));
  if (!part || part.index !== days.index - 1) return undefined;
  return averageOf(value, [part], [notPrinted(days, BigInt(days.digits), { ...days.unit, scale: 1n })]);
}

/** How often each has it in a year; of days of work no number is sure. */
const ofYear: Readonly<Record<string, readonly bigint[]>> = {
  天: [365n, 366n],
  日: [365n, 366n],
  周: [52n, 53n],
  月: [12n],
};

const each = /^[，、]?(即|相当于|折合|平均|约合)?每个?([天日周月])(?:平均|约|近)?$/;

function readByYear(passage: Passage, value: Figure): FoundRelation | undefined {
  const [, said, name = ''] = each.exec(value.before) ?? [];
  const counts = ofYear[name];
  if (!counts || !value.flags.per) return undefined;
  const [part, ...others] = figuresBefore(passage, value).slice(-2).reverse();
  if (!part || !sameClass(part, value) || !isQuantity(part) || part.flags.target || part.depth !== value.depth)
    return undefined;
  const gap = passage.text.slice(part.end, value.start);
  if (!/^[次件人个]?，[^，]*$/.test(gap) || ofOtherTime.test(part.before)) return undefined;
  // 检查12家48次，每月4次 is of the 48 as well; what has a time of its own is not.
  if (others.some(({ flags }) => flags.per)) return undefined;
  const unit = findUnit(name === '月' ? '个月' : '天', 0) ?? value.unit;
  const readings = counts.map((count) =>
    averageOf(
      // 每周12次 is not rounded, as 平均每周12次 may be.
      said === '平均' || said === '约合' ? value : exactly(value),
      [part],
      [notPrinted(value, count, { ...unit, text: name === '周' ? '周' : unit.text, scale: 1n })],
    ),
  );
  const right = readings.find((reading) => solve(reading).verdict !== 'violated');
  if (right) return right;
  return isMeant(value, part, Number(counts[0]), said !== undefined && said !== '平均') ? readings[0] : undefined;
}

/** Another time than a year: 上半年, 汛期, 9月. */
const ofOtherTime = /半年|季|[旬汛期假月周天日]|以来|累计/;

/**
 * As often as a year has no weeks, and a slip of the hand away from what it has, or two digits swapped away; with 即 near to it as well:
 * offices close, and some things are done for a part of the year.
 */
function isMeant(value: Figure, part: Figure, count: number, isSame: boolean): boolean {
  const meant = worth(value) * count;
  if (isSlipOf(part, meant, false, 3)) return true;
  const isTooOften = worth(part) / worth(value) > count * 1.02 + 1;
  if (isTooOften && isSlipOf(part, meant, true, 3)) return true;
  return isSame && isTooOften && isNear(value, part, notPrinted(value, BigInt(count), value.unit));
}

/** 每周开放42小时，全年开放2184小时; 季均办件1248件，全年4992件. */
const ofEach = /^[，、]?(?:[一-鿿]{0,6}?)(?:每个?([天日周月季])度?|([日周月季])均)(?!最)[一-鿿]{0,6}$/;
const ofAll = /^，?(?:全年|一年|年)(?:累计|合计|共计|一共|共|总)*[一-鿿]{0,6}$/;

/** Of so many times of opening, of meetings and of all that has holidays fewer are: more than there are is wrong where a slip of the hand explains it. */
function readYearBehind(passage: Passage, value: Figure): FoundRelation | undefined {
  const [, name, other] = ofEach.exec(value.before) ?? [];
  const count = { 天: 365n, 日: 365n, 周: 52n, 月: 12n, 季: 4n }[name ?? other ?? ''];
  const part = figureBeside(passage.figures, value, 1);
  if (count === undefined || !part || part.sentence !== value.sentence || part.depth !== value.depth) return undefined;
  if (!sameClass(part, value) || !ofAll.test(part.before) || part.flags.target || part.flags.per) return undefined;
  const own = other === undefined ? exactly(value) : value;
  const relation = averageOf(own, [part], [notPrinted(value, count, { ...plainUnit, text: '' })]);
  if (solve(relation).verdict !== 'violated') return relation;
  const meant = worth(value) * Number(count);
  const isTooMuch = worth(part) > meant * 1.02;
  return isSlipOf(part, meant, false, 3) || (isTooMuch && isSlipOf(part, meant, true, 3)) ? relation : undefined;
}
