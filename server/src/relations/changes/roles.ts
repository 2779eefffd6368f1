import type { Figure } from '../../facts/figure.ts';
import {
  aboveWords,
  belowWords,
  comparedInBrackets,
  comparedTogether,
  comparedWith,
  openingWords,
} from '../../standards/comparisons.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import { changeRole, type Draft, isValue, type Role } from './comparison.ts';
import { anyDirectionOf, isBareChange, isComparedChange } from './directions.ts';
import { isReached } from './from-to.ts';

/** 利润总额3860万元，增幅9.5%，净增利润335万元: by how much what was named before changed. */
function isNetOf(passage: Passage, { first, last }: Draft, figure: Figure): boolean {
  const name = /^净[增减][加少]?([一-鿿]{2,6})$/.exec(figure.before)?.[1];
  if (name === undefined || figure.index !== last.index + 1 || last.unit.class !== 'percent') return false;
  const value = figuresBefore(passage, first).findLast(isValue);
  return value !== undefined && sameClass(value, figure) && value.before.includes(name);
}

/** The words before a figure; of one that stands alone in brackets those before the brackets. */
export function labelOf({ text }: Passage, { before, start, end }: Figure): string {
  if (before !== '' || text.charAt(start - 1) !== '（' || text.charAt(end) !== '）') return before;
  return /[^，；。：（）]*$/.exec(text.slice(Math.max(0, start - 24), start - 1))?.[0] ?? '';
}

export function roleOf(
  passage: Passage,
  figure: Figure,
  next: Figure | undefined,
  open: Draft | undefined,
): Role | undefined {
  const { flags } = figure;
  if (flags.rank || isOfBothBefore(passage, figure, next, open)) return undefined;
  if (open?.isDirect && open.last === open.from && figure.index === open.last.index + 1) return changeRole(figure);
  const isPoints = figure.unit.class === 'percentage-point';
  if (flags.delta || (isPoints && anyDirectionOf(figure) !== undefined)) return changeRole(figure);
  if (open && figure.before.includes('基础上') && goesOn(open, figure)) return changeRole(figure);
  if (figure.unit.class === 'multiple' || isPoints) return undefined;
  if (open && (isInBracketsBehind(passage, open, figure) || isBaseOf(open, figure))) return 'from';
  if (next && isHeldInBrackets(passage, figure, next)) return 'rate';
  // Of 比全市平均水平96.5%高1.7个百分点 the average is what the value is compared with.
  const isDirect = next !== undefined && isDirectlyBefore(passage, figure, next);
  if (flags.per && !flags.delta && !isDirect) return undefined;
  if (figure.unit.class !== 'percent' && isComparedChange(passage, figure)) return 'by';
  if (flags.last && !/结转|结存|遗留/.test(figure.before)) return 'from';
  if (next && isYearBefore(figure, next)) return 'from';
  // 净增31户，年初为1577户.
  if (open?.by?.before.includes('净') && !open.from && openingWords.test(figure.before)) return 'from';
  if (isDirect) {
    const label = labelOf(passage, figure);
    const isCompared = comparedWith.test(label) || directionByWord(label) !== undefined;
    return isCompared || comparedTogether.test(label + between(passage, figure, next)) ? 'from' : undefined;
  }
  if (next && isStatutory(figure, next)) return 'from';
  if (open && (goesOn(open, figure) || isNetOf(passage, open, figure))) return changeRole(figure);
  const isAdded = open?.isFromTo && figure.index === open.last.index + 1 && /^净?新?[增减扩]/.test(figure.before);
  return isAdded ? 'by' : undefined;
}

/** 2021年收案1246件，2022年收案1583件: one thing in two years, one behind the other. */
function isYearBefore(figure: Figure, next: Figure): boolean {
  if (next.sentence !== figure.sentence || next.depth !== figure.depth || !sameClass(figure, next)) return false;
  const [, year, name] = ofYear.exec(figure.before) ?? [];
  const [, nextYear, nextName] = ofYear.exec(next.before) ?? [];
  return year !== undefined && Number(nextYear) === Number(year) + 1 && (nextName === name || nextName === '');
}

const ofYear = /^[，、]?(20\d\d)年度?([^，。；]*?)(?:达到?|为|有|是)?$/;

/** Right behind, by a morpheme of direction or 幅度 alone: 多48个，幅度为22.3%; 上年托管11.9万亩，今年扩面2.72万亩，扩幅22.9%. */
function goesOn({ last, from, by, rate }: Draft, figure: Figure): boolean {
  if (figure.index !== last.index + 1 || figure.unit.class === 'multiple' || figure.flags.per) return false;
  if (figure.unit.class === 'percent')
    return (by ?? rate) !== undefined || from !== undefined ? isChangeIn(figure) : false;
  const value = from ?? by;
  return value !== undefined && sameClass(value, figure) && anyDirectionOf(figure) !== undefined;
}

function isChangeIn(figure: Figure): boolean {
  return isBareChange(figure) || anyDirectionOf(figure) !== undefined;
}

/** 法定时限10个工作日，承诺时限4个工作日; 平均时限8.6个工作日，法定时限20个工作日，压缩57%. */
export function isStatutory(figure: Figure, next: Figure): boolean {
  if (!figure.before.includes('法定')) return false;
  return (/承诺|实际|平均/.test(next.before) && sameClass(figure, next)) || (next.flags.delta && isBareChange(next));
}

/** 超过任务（36公里）2.6公里: whether the value is more is said before the value it was. */
export function directionByWord(label: string): boolean | undefined {
  if (aboveWords.test(label)) return true;
  return belowWords.test(label) ? false : undefined;
}

/** `96个少10个`, `86.3%下降1.4个百分点`, `（36公里）2.6公里`: the change stands right behind, in the same clause. */
export function isDirectlyBefore(passage: Passage, figure: Figure, next: Figure): boolean {
  if (next.sentence !== figure.sentence || next.depth > figure.depth || isReached(next)) return false;
  const isOfKind = sameClass(figure, next) || ['percent', 'percentage-point', 'multiple'].includes(next.unit.class);
  if (!isOfKind || !/^(?:相比，?|）)?[^，；。、（]{0,6}$/.test(between(passage, figure, next))) return false;
  return (
    anyDirectionOf(next) !== undefined ||
    (next.before === '' && directionByWord(labelOf(passage, figure)) !== undefined)
  );
}

/** 出口39.85亿元，增长26.1%；进口15.23亿元，下降21.6%（上年出口31.61亿元、进口19.43亿元）: of both, one behind the other. */
function isOfBothBefore(passage: Passage, figure: Figure, next: Figure | undefined, open: Draft | undefined): boolean {
  if (!open || figure.depth <= open.last.depth || !next || next.depth !== figure.depth || !sameClass(next, figure))
    return false;
  return figure.flags.last && open.last.flags.delta && /^、[^，。；（）]*$/.test(between(passage, figure, next));
}

/** `提高11.5个百分点（年初82.4%）`, `低于全市平均水平4.2个百分点（全市平均76.0%）`. */
function isInBracketsBehind(passage: Passage, { from, last }: Draft, figure: Figure): boolean {
  if (from || figure.index !== last.index + 1 || figure.depth !== last.depth + 1) return false;
  if (!/^（[^，；。（）]*$/.test(between(passage, last, figure))) return false;
  const label = figure.before.replace(/[为是的]+$/, '');
  return comparedInBrackets.test(label) || (label.length > 1 && last.before.includes(label));
}

/** `较年初减少93件，年初为137件`: it is called what the change is compared with. */
function isBaseOf({ from, first, last }: Draft, figure: Figure): boolean {
  if (from || figure.index !== last.index + 1 || figure.sentence !== last.sentence) return false;
  const name = figure.before.replace(/[为是有的]+$/, '');
  return (
    name.length > 1 &&
    figure.before !== name &&
    (first.before.includes(`比${name}`) || first.before.includes(`较${name}`))
  );
}

/** `比年初计划高4.0%（计划数为45亿元）`. */
function isHeldInBrackets(passage: Passage, figure: Figure, next: Figure): boolean {
  if (figure.unit.class !== 'percent' || next.depth !== figure.depth + 1 || next.unit.class === 'percent') return false;
  return (
    /[比较][^，。；]{2,14}[高低多少]$/.test(figure.before) &&
    comparedInBrackets.test(next.before) &&
    /^（[^，；。（）]*$/.test(between(passage, figure, next))
  );
}
