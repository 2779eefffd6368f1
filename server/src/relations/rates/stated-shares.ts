import type { Figure } from '../../facts/figure.ts';
import { stockOwners, testWords } from '../../standards/rates.ts';
import { worth } from '../near.ts';
import {
  between,
  figureBeside,
  figuresBefore,
  figuresBetween,
  isShareInWords,
  onlyBefore,
  type Passage,
  sameClass,
} from '../passage.ts';
import { isDue } from './rate-ties.ts';
import { partial } from './stated-rates.ts';

/** The label of a figure without what says that it is all. */
export function withoutTotal({ before }: Figure): string {
  return before.replace(/^其中/, '').replace(/(?:共计?|总计|合计|达到?|为|了|有|约|计|的)+$/, '');
}

/** A figure with a share or a rate of its own is a part itself. */
export function hasRate({ figures }: Passage, figure: Figure): boolean {
  const next = figureBeside(figures, figure, 1);
  return next?.unit.class === 'percent' && !next.flags.delta && next.sentence === figure.sentence;
}

/** 甲区新增居首，占新增总量的32.5%: what stands before 占 is not what the figure before it counts. */
export function isRightBefore(passage: Passage, part: Figure | undefined, value: Figure): boolean {
  return (
    part !== undefined &&
    (/^[，（、]?(?:约|仅|均|只)*(?:占|(?:所占)?(?:比例|比重))/.test(between(passage, part, value)) ||
      isBareTenths(passage, part, value))
  );
}

/** 法律专业的11人，不足两成: a comma, and so many tenths of what they are of. */
export function isBareTenths({ text }: Passage, part: Figure, value: Figure): boolean {
  if (!isShareInWords(value) || value.index !== part.index + 1 || !bareTenths.test(text.slice(part.end, value.start)))
    return false;
  // 八成以上存活, 近三成当事人 say of what they are themselves.
  return /^(?:以[上下]|左右|多|有余|数)*[，。；）]/.test(text.slice(value.end, value.end + 5));
}

const bareTenths = /^[，（](?:约|近|超过?|不足|不到|逾|将近|达到?)*$/;

/**
 * 受理215件，属实26件，占90.0%: one figure of the sentence, and right behind it its part and the share. Where both are parts of a whole
 * that stands elsewhere (小麦32万亩，玉米28万亩，占38%) the share is less than the one makes of the other, never more.
 */
export function isBeside(passage: Passage, base: Figure, part: Figure, value: Figure): boolean {
  // 职工118人（在编63人，聘用55人），采编人员72人: what stands in brackets belongs to the first.
  const isNext = figuresBetween(passage.figures, base, part).every(({ depth }) => depth > base.depth);
  const isOne = value.index === part.index + 1 && value.sentence === base.sentence && part.index > base.index;
  if (!isNext || !isOne || base.unit.text !== part.unit.text) return false;
  const computed = (100 * worth(part)) / worth(base);
  return (
    (computed < leastOf(value) ||
      isAllOfThem(passage, base, part) ||
      isSaidOfThem(base, part) ||
      isAlone(passage, base, part)) &&
    !/[；：]/.test(between(passage, base, part)) &&
    isRightBefore(passage, part, value)
  );
}

/** 对接企业85家，签约38家，占44.7%: no other figure of the sentence may be the whole. Of 305 such shares in others' texts none was of something else. */
function isAlone(passage: Passage, base: Figure, part: Figure): boolean {
  // 小麦32万亩，玉米28万亩，占38%: what is measured is of a whole that is not printed.
  const mayBeWhole = (base.unit.discrete || base.unit.class === 'yuan') && worth(part) <= worth(base);
  if (!mayBeWhole || between(passage, base, part).startsWith('、')) return false;
  return onlyBefore(passage, part) === base;
}

/** 编发信息92篇，被采用64篇; 评标室42间，改造数字化评标室28间: something is said of the first, or they are called the same. */
function isSaidOfThem(base: Figure, part: Figure): boolean {
  if (base.flags.target || partial.test(base.before)) return false;
  const name = withoutTotal(base).replace(/^.*[，、；：]/, '');
  const isSame = name.length > 2 && part.before.endsWith(name) && part.before.length > name.length;
  return isSame || /^[，、]?(?:被|一次性?|当[场日天])[一-鿿]/.test(part.before);
}

/** 现有职工118人, 抽查完工项目40个: the first count of its sentence, of all there are or of all that were tested. */
export function isAllOfThem(passage: Passage, base: Figure, part: Figure): boolean {
  const { before, flags } = base;
  // 抽查企业120家，抽查商户80家，占40%; 抽查甲类120批次、乙类80批次，占40%: of both.
  if (part === base || before.slice(0, 2) === part.before.slice(0, 2)) return false;
  if (between(passage, base, part).includes('、')) return false;
  if (flags.target || partial.test(before) || !(stockOwners.test(before) || testWords.test(before))) return false;
  return !figuresBefore(passage, base).some((figure) => sameClass(figure, base));
}

/** The least that a share can be: 70 of 超七成, nothing of 不足两成. */
function leastOf(value: Figure): number {
  if (!value.bound && !value.approximate) return worth(value);
  const { low } = value.rounded;
  return low ? Number(low.numerator) / Number(low.denominator) : 0;
}

/**
 * 进出口总额63.7亿元，其中出口48.9亿元，出口占进出口总额的76.8%: the only figure of the sentence that has the name of the base, or of the
 * paragraph where its label ends in it.
 */
export function findStated(
  passage: Passage,
  value: Figure,
  name: string,
  bases: readonly Figure[],
): Figure | undefined {
  const noun = name.length > 2 ? name.replace(/[额量数]$/, '') : name;
  if (noun.length < 2) return undefined;
  const called = bases.filter((figure) => {
    const { text } = figure.unit;
    const short = noun.endsWith(text) ? noun.slice(0, -text.length) : '';
    return labelWithUnit(figure).includes(noun) || (short.length > 1 && figure.before.includes(short));
  });
  // 签约1356户，应签约1402户，占签约户数的: what was done, where both are counted.
  const done = called.filter((figure) => !isDue(figure));
  const named = done.length > 0 ? done : called;
  const [only, ...others] = named.some(({ sentence }) => sentence === value.sentence)
    ? named.filter(({ sentence }) => sentence === value.sentence)
    : named;
  if (!only || others.length > 0 || hasRate(passage, only)) return undefined;
  const isClose = only.sentence === value.sentence;
  return isClose ||
    ((withoutTotal(only).endsWith(noun) || labelWithUnit(only).endsWith(noun) || only.term === noun) &&
      !periods.test(only.before))
    ? only
    : undefined;
}

/** 再就业3215人: 再就业人 of 占再就业人数的. */
function labelWithUnit(figure: Figure): string {
  return withoutTotal(figure) + figure.unit.text;
}

/** A count of a time of its own is no base of what is said elsewhere. */
const periods = /季度|月份?|半年|当[日天周旬]/;
