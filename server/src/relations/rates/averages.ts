import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { scale } from '../../facts/interval.ts';
import { paidOut } from '../../standards/deeds.ts';
import { ofNoTotal, priceWords, soldWords } from '../../standards/rates.ts';
import type { Unit, UnitClass } from '../../standards/units.ts';
import { countsAddUp, headOf, isWholeCount, worth } from '../near.ts';
import {
  between,
  figureBeside,
  figuresBefore,
  figuresFrom,
  figuresUntil,
  isQuantity,
  type Passage,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { type Counted, countedIn } from './average-names.ts';
import { calendarOf, isByDay, isOfMonths } from './calendar.ts';
import { atAPoint, averageOf, findStated, isLongSlip, isNear, isOfLabel, labelsBetween } from './stated-averages.ts';
import { exactly } from './times-of-each.ts';

/**
 * `批准采伐38520立方米，核发642份，平均每份60立方米` (A15): an average is a total by a count. It may be that of
 * any figures before it, or of the count in brackets behind it; claimed it is of the nearest in its sentence.
 */
export function* findAverages(passage: Passage): Iterable<FoundRelation> {
  if (!/[均每/]|亩产/.test(passage.text)) return;
  for (const printed of passage.figures) {
    const isAverage = printed.flags.per || passage.text.charAt(printed.end) === '/';
    // 12个街镇满意率95.1%，部门平均满意率96.8%: of percentages it is no total by a count.
    if (
      !isAverage ||
      printed.unit.class === 'percent' ||
      printed.flags.target ||
      printed.flags.delta ||
      ofNoTotal.test(printed.before)
    )
      continue;
    const [next] = figuresFrom(passage, printed.end);
    const isLed = next !== undefined && isTotalBehind(passage, printed, next);
    const counted = countedIn(passage, printed, isLed);
    if (!counted) continue;
    const value = isLed && isDealtOut(passage, counted, printed, next) ? exactly(printed) : printed;
    const before = figuresUntil(passage, value.start).filter(
      (figure) => mayBeOperand(figure) && !isPlanned(figure) && figure.sentence >= value.sentence - 1,
    );
    // What there is one of has no average.
    const bases = basesOf(passage, counted, before).filter((base) => worth(base) > 1);
    if (next && isCountBehind(passage, value, next, counted)) bases.unshift(next);
    const each = counted.unit;
    if (!bases.some(({ sentence }) => sentence === value.sentence))
      bases.unshift(...onlyCount(passage, counted, before, value));
    const ofYear = bases.length === 0 ? calendarOf(passage, counted, value) : [];
    bases.push(...ofYear);
    const parts = before
      .filter(
        (figure) =>
          isCountOf(figure.unit.class, value.unit.class) &&
          (ofYear.length === 0 || (figure.depth === value.depth && !isCapacity(figure))),
      )
      // 10人以上事项720件，涉及1.6万人: a bound is no total where one is told.
      .filter(({ bound }, _, all) => !bound || all.every((figure) => figure.bound))
      .reverse();
    if (next && isLed) parts.unshift(next);
    const inUnit = bases.map((base) => countIn(base, each));
    const meantBy = inUnit.filter((base) => mayBeCounted(passage, base, counted, value));
    const right = [
      ...readings(value, parts.slice(0, ofYear.length > 0 ? 8 : 3), inUnit.slice(0, 4)),
      // 分红1860万元，户均6200元，惠及3000户.
      ...readings(value, parts.slice(0, 1), next?.unit.text === each?.text && next ? [next] : []),
      ...ofSums(value, parts, inUnit),
    ].find((relation) => solve(relation).verdict !== 'violated');
    const isOfOthers =
      /每[一-鿿]{1,6}[日天月年]均$/.test(value.before) ||
      isOfMonth(parts[0], counted) ||
      leavesOut.test(passage.text.slice(value.end, value.end + 16)) ||
      leavesSomeOut.test(passage.text.slice(Math.max(0, value.start - 16), value.start)) ||
      namesOthers(passage, value) ||
      isOneOfTwo(passage, value) ||
      isRightOfEarlier(passage, value, counted, parts);
    // 开发投资38.64亿元；商品房销售52.7万平方米；均价6438元/平方米: of what they were sold for.
    const paid = priceWords.test(value.before) ? parts.filter(({ before }) => soldWords.test(before)) : parts;
    // 床位268张，…日均860份: by the days of the year only what is counted so.
    const alike = paid.filter(
      ({ unit }) => ofYear.length === 0 || !hasOwnMeasure.has(unit.class) || unit.text === value.unit.text,
    );
    const meant =
      right ??
      (isOfOthers
        ? undefined
        : (findStated(passage, value, counted, alike, meantBy) ?? findMeant(passage, value, counted, alike, meantBy)));
    if (meant && (meant === right || !isOfOtherMatter(passage, meant, value))) yield meant;
  }
}

/**
 * `13个镇每镇2名，共28名`: so many to each of those that the sentence counts by that name, and they make 26; an average, 平均每镇2名, may be
 * rounded.
 */
function isDealtOut(passage: Passage, { unit, noun }: Counted, each: Figure, total: Figure): boolean {
  if (!isWholeCount({ ...each, flags: total.flags }) || worth(each) < 2 || each.before.includes('均')) return false;
  if (
    !isWholeCount(total) ||
    worth(total) % worth(each) !== 0 ||
    withOthers.test(passage.text.slice(total.end, total.end + 20))
  )
    return false;
  const name = noun.slice(0, 2);
  const [base, ...others] = figuresBefore(passage, each).filter(
    (figure) =>
      (!unit || figure.unit.text === unit.text) && (figure.before.endsWith(name) || figure.after.startsWith(name)),
  );
  return base !== undefined && others.length === 0 && isWholeCount(base) && worth(base) > 1;
}

/** ，共60名（含县级6名）: to others as well. */
const withOthers = /^[^，。；（]{0,8}[（，](?:[包内]?含|包括|其中|另|加上|连同)/;

/**
 * 自主就业196人、安排工作19人。安排工作的19人全部上岗。发放自主就业补助836.4万元，人均4.27万元: of those told sentences before; 计划建设28.6万亩，建成27.1万亩，
 * 总投资4.29亿元，亩均1500元: of what was planned.
 */
function isRightOfEarlier(passage: Passage, value: Figure, counted: Counted, parts: readonly Figure[]): boolean {
  const earlier = figuresUntil(passage, value.start).filter(
    (figure) => mayBeOperand(figure) && (figure.sentence < value.sentence - 1 || isPlanned(figure)),
  );
  const bases = basesOf(passage, counted, earlier).map((base) => countIn(base, counted.unit));
  return readings(value, parts.slice(0, 1), bases).some((relation) => solve(relation).verdict !== 'violated');
}

function isPlanned({ flags, before }: Figure): boolean {
  return flags.target || before.includes('计划');
}

/** 92天共3860次，其中9月1320次，日均44次: of the days of the month. */
function isOfMonth(part: Figure | undefined, { unit, noun }: Counted): boolean {
  return (unit?.class === 'time' || /^[日天]/.test(noun)) && part !== undefined && /\d月份?/.test(part.before);
}

/** 件均收费1116元（不含免费公证）, 人均2834元（按助学支出计）. */
const leavesOut = /^[^，。；]{0,8}[（，](?:不含|不包括|除|剔除|扣除|按)/;

/** Classes of things that are each counted in a measure of their own: no 张 is a 份. */
const hasOwnMeasure = new Set<UnitClass>(['thing', 'copy']);

/** 人均（除公职）53件. */
const leavesSomeOut = /均[^，。；（）]{0,4}（(?:不含|不包括|除|剔除|扣除|按)[^（）]{1,10}）$/;

/** 每处站点（分点）2.04名 where no 分点 was counted; 214个村（社区）, 每个村（社区）2名 counts both. */
function namesOthers({ text }: Passage, { start }: Figure): boolean {
  const [said, other] =
    /每[^，。；（）]{1,8}（([^（）]{1,8})）$/.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  return said !== undefined && other !== undefined && !text.slice(0, start - said.length).includes(other);
}

/** 每月调查36个小区 tells how often, and no average; 最高日供水64万立方米 is of one day itself, and 受理最多的一天2000件. */
function mayBeOperand(figure: Figure): boolean {
  const { flags, before } = figure;
  if (ofOneDay.test(before)) return false;
  return isQuantity(
    flags.per && /^每[月年季周日天][^均每]*$/.test(before) ? { ...figure, flags: { ...flags, per: false } } : figure,
  );
}

/** 日供水能力38万吨, 设计日处理1500吨, 年处理能力600万吨: what may be done, or is done in one day, is no amount of a year. */
function isCapacity({ before }: Figure): boolean {
  return /能力|产能|设计|额定|(?:^|[，；、]|其中|[最高]|单)日(?![均常期间程])[一-鿿]{1,8}$/.test(before);
}

const ofOneDay =
  /最[高大多低小少][^，。；]{0,3}[日天周月年]|[日天周月年]最[高大多低小少]|峰值|单[日天周月]|单[笔宗件起次张]最|高峰/;

/**
 * Those of its unit; where there is none, those whose clause names its noun: 6个人民法庭 of 庭均, 开班14期 of 平均每班, 收录条目1486条 of
 * 平均每个条目.
 */
function basesOf({ text }: Passage, { unit: each, noun }: Counted, before: readonly Figure[]): Figure[] {
  const ofClass = each ? before.filter(({ unit }) => isCountOf(unit.class, each.class)).reverse() : [];
  if (ofClass.some(({ unit }) => unit.text === each?.text)) return ofClass;
  // 平均每个条目 names what it counts, 平均每天出动执法人员 what was done.
  const isOfNoun = noun.length > 1 && (!each || each.class === 'thing');
  const name = isOfNoun ? noun.slice(0, 2) : (each?.text ?? noun);
  // 三年来立案37件 tells when, and counts no years.
  const isOfTime = !isOfNoun && /^[年月季周日天时]/.test(name);
  const named = before.filter(
    // 3124趟次 of 趟均, 179批次 of 平均每批.
    ({ start, end, unit }) =>
      !isOfTime &&
      unit.discrete &&
      (isNamedAround(text, { start, end }, name) || (ofClass.length === 0 && unit.text === `${each?.text ?? name}次`)),
  );
  // 问题8943个；平均每班1.4人, 38学时；日均1408件: of things and times the unit itself is asked for.
  const ownUnit = each?.class === 'thing' ? /^$/ : each?.class === 'time' && /[日天]/.test(each.text) ? /[日天]$/ : /./;
  return [...named.reverse(), ...ofClass.filter(({ unit }) => ownUnit.test(unit.text))];
}

/**
 * 片区专员247人，女186人，平均每个片区19人: people by people are no people; 专员158人，网格146个，平均每个片区12人: by what is called so, not by what else
 * is counted in 个.
 */
function mayBeCounted({ text }: Passage, base: Figure, { unit, noun }: Counted, value: Figure): boolean {
  // 平均每个投入3万元 says what was done for each, and names none.
  if (unit?.text !== '个' || noun.length < 2 || paidOut.test(noun)) return true;
  if (base.unit.class === value.unit.class) return false;
  const said = nameAround(text, base.start, base.end);
  // 14个村, 14个村（社区） of 平均每个村（社区）.
  return noun.split(/[（）]/).some((name) => name !== '' && said.includes(name.slice(0, 2)));
}

/** 318.6万亩 in 亩 and 338天 in 天, where the class begins with another unit. */
export function countIn(base: Figure, each: Unit | undefined): Figure {
  const { unit, rounded, cutOff } = base;
  if (!each || each.class !== unit.class || each.scale === 1n || unit.scale % each.scale !== 0n) return base;
  const share = exact(1n, each.scale);
  const own = { ...unit, scale: unit.scale / each.scale };
  return { ...base, unit: own, rounded: scale(rounded, share), cutOff: scale(cutOff, share) };
}

/** 21个村, 讲师12名, 窗口16个 of 村均, 师均, 窗均; 村居法律顾问6名 and 执法人员培训班4期 are neither of 村 nor of 人. */
function isNamedAround(text: string, { start, end }: Pick<Figure, 'start' | 'end'>, name: string): boolean {
  const [ahead, behind] = wordsAround(text, start, end);
  if (name.length > 1) return (ahead + behind).includes(name);
  return ahead.slice(-2).includes(name) || behind.slice(0, 2).includes(name) || behind.endsWith(name);
}

function nameAround(text: string, start: number, end: number): string {
  return wordsAround(text, start, end).join('');
}

function wordsAround(text: string, start: number, end: number): readonly [ahead: string, behind: string] {
  const [ahead] = /[^，。；：、（）\d]*$/.exec(text.slice(Math.max(0, start - 16), start)) ?? [''];
  const [behind] = /^[^，。；：、（）\d共]*/.exec(text.slice(end, end + 8)) ?? [''];
  return [ahead, behind];
}

/**
 * 办理162件，涉及4.38亿元，户均270万元, 授信1.48亿元，惠及463人，户均32万元: parties are counted by their cases; not 12场；培育153名，村均
 * 9名.
 */
function onlyCount({ text }: Passage, { unit }: Counted, before: readonly Figure[], value: Figure): Figure[] {
  if (unit?.class !== 'household' && unit?.class !== 'person') return [];
  const told = before.filter(({ sentence }) => sentence === value.sentence);
  const [base, part, ...more] = told[0] && sameClass(told[0], value) ? told.reverse() : told;
  if (!base?.unit.discrete || !part || more.length > 0 || base.unit.class === value.unit.class) return [];
  return text.slice(base.end, value.start).includes('；') ? [] : [base];
}

/** 人均1.16册（常住人口41.9万人）, 平均每期3.91万人次（共40期）. */
function isCountBehind(passage: Passage, value: Figure, next: Figure, { unit }: Counted): boolean {
  // 58名，人均服务居民800人（辖区4.64万人）: what is dealt out, and not those who do it.
  if (sameClass(value, next)) return false;
  if (next.depth !== value.depth + 1 || !/^（[^，。；（）]*$/.test(between(passage, value, next))) return false;
  return unit !== undefined && isCountOf(next.unit.class, unit.class) && isQuantity(next);
}

/** 84间，每间投入1.2万元，计投入100.8万元; 1.2万吨，单价58元/吨，收入69.6万元. */
function isTotalBehind(passage: Passage, value: Figure, next: Figure): boolean {
  if (next.sentence !== value.sentence || !sameClass(next, value) || !isQuantity(next)) return false;
  const said = between(passage, value, next);
  return said.startsWith('/')
    ? paidByPrice.test(said)
    : /^[一-鿿]{0,6}，(?:共?计|合计|总计|累计|共)[^，。；]{0,6}$/.test(said);
}

const paidByPrice =
  /^\/[一-鿿]{1,4}，[^，。；]{0,4}(?:收入|总价|货款|价款|[金总]额|[销交]易?额|产值|合计|共计|一共)[为达]?$/;

/** Of 143家 an average is one by 户, of 1305人次 one by 人 or by 次. */
const alike: Readonly<Partial<Record<UnitClass, readonly UnitClass[]>>> = {
  person: ['person-time'],
  household: ['institution', 'household-time'],
  institution: ['household-time'],
  occasion: ['person-time'],
};

export function isCountOf(figure: UnitClass, average: UnitClass): boolean {
  return figure === average || (alike[average]?.includes(figure) ?? false);
}

function readings(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  return parts.flatMap((part) =>
    bases.filter((base) => base.index !== part.index).map((base) => averageOf(value, [part], [base])),
  );
}

/** 集中培训8期860人，线上培训4期1260人，平均每期177人: of all of them. */
function ofSums(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  const ofSentence = (figures: readonly Figure[]) => figures.filter(({ sentence }) => sentence === value.sentence);
  const [part, base] = [ofSentence(parts), ofSentence(bases)];
  if (part.length === 0 || base.length === 0 || part.length + base.length < 3) return [];
  // 37次，其中增雨22次、防雹15次: not of them and their total.
  if (base.length > 2 && headOf([...base].sort((a, b) => a.index - b.index))) return [];
  return [averageOf(value, part, base), averageOf(value, part.slice(0, 1), base)];
}

/** 486艘次，海船73艘次、内河船413艘次: the first, of which the others are kinds. */
function headOfAll(passage: Passage, figures: readonly Figure[]): Figure[] {
  const [head, ...items] = [...figures].sort((a, b) => a.index - b.index);
  const [first, second] = items;
  if (!head || !first || !second || items.some((item) => item.sentence !== head.sentence)) return [];
  if (countsAddUp(head, items)) return [head];
  const isList = between(passage, first, second).includes('、') && items.every((item) => worth(item) < worth(head));
  return isList && first.index === head.index + 1 ? [head] : [];
}

function findMeant(
  passage: Passage,
  value: Figure,
  counted: Counted,
  parts: readonly Figure[],
  bases: readonly Figure[],
): FoundRelation | undefined {
  // 比全市户均20辆多, 由265.4万元降至.
  if (/[比较于超][^，；。]{0,8}[均每]|[由从自]$/.test(value.before)) return undefined;
  const isOfYear = bases.some(({ index }) => index === value.index);
  const inSentence = (figures: readonly Figure[]) => {
    const those = figures.filter(({ sentence }) => sentence === value.sentence);
    // Of what is told the sentence before, the only one.
    if (those.length === 0) return figures.length === 1 ? figures : headOfAll(passage, figures);
    const [nearest] = those;
    const head = those.at(-1);
    return nearest && head ? [...new Set([nearest, head])] : [];
  };
  // 3600户，户均3500元，其中脱贫户860户，户均4200元: what the others got is not given.
  const over = figuresUntil(passage, value.start).findLast(
    ({ flags, sentence }) => flags.per && sentence === value.sentence,
  );
  // 34个类目、收录条目1486条，平均每个条目: not by what else is counted in 个.
  const called = bases.filter(
    ({ start, end }) => counted.noun.length > 1 && nameAround(passage.text, start, end).includes(counted.noun),
  );
  const isOfUnit = ({ unit }: Figure) =>
    unit.text === counted.unit?.text || (unit.class === 'person' && counted.unit?.class === 'person');
  const exact = called.length > 0 ? called : bases.filter(isOfUnit);
  const meant = readings(value, inSentence(parts), inSentence(exact.length > 0 ? exact : bases)).filter(({ claim }) => {
    if (claim.form !== 'ratio') return false;
    const [[part], [base]] = [claim.part, claim.base];
    if (!part || !base || !isOfLabel(counted, labelsBetween(passage.text, part, value))) return false;
    if (isOfOtherCrop(value, base)) return false;
    // 收入4.87亿元，业务量6120万件；其中异地件均价7.46元: what that item came to is not given.
    const behind = Math.max(part.end, base.end);
    // A ； ends what 其中 is of: 全年956793人次，其中甲类94318人次；日均2621人次.
    const clause = Math.max(behind, passage.text.lastIndexOf('；', value.start));
    if (behind < value.start && passage.text.slice(clause, value.start).includes('其中')) return false;
    const isStock = base.clause !== part.clause && atAPoint.test(base.before);
    if (isStock && !isLongSlip(value, part, base)) return false;
    if (isOfYear && isByDay(counted) ? !isLongSlipOfYear(value, part, base) : !isNear(value, part, base)) return false;
    if (isOfYear && isOfMonths(worth(part) / worth(value))) return false;
    return (
      !over ||
      [...parts, ...bases].every(({ index }) => index < over.index) ||
      (part.index > over.index && base.index > over.index)
    );
  });
  // A year of 365 days or of 366 is one year.
  const isOnly = meant.length === 1 || (isOfYear && meant.every((one) => isOfPart(one, meant[0])));
  return isOnly ? meant[0] : undefined;
}

/** 捐赠1124.6万元，救助4138户；…126名，包括甲类47名、乙类39名，人均2.8万元: what stands before a ； is no total of those behind it. */
function isOfOtherMatter({ text }: Passage, { claim }: FoundRelation, value: Figure): boolean {
  if (claim.form !== 'ratio') return false;
  const cut = text.lastIndexOf('；', value.start);
  return claim.part.every(({ end }) => end <= cut) && claim.base.every(({ start }) => start > cut);
}

/** 甲类和乙类38.6万人次，支出1.64亿元，次均甲类1127元、乙类96元: of each kind by itself. */
function isOneOfTwo({ figures, text }: Passage, value: Figure): boolean {
  const next = figureBeside(figures, value, 1);
  if (!next || !sameClass(next, value) || next.sentence !== value.sentence) return false;
  return /^、[^，；。：、\d]{2,8}$/.test(text.slice(value.end, next.start)) && /均[一-鿿]{2,}$/.test(value.before);
}

/** What is a hundredth of the average or ten thousand times as much is no total of a year. */
function isLongSlipOfYear(value: Figure, part: Figure, base: Figure): boolean {
  const days = worth(part) / worth(value);
  return days > 40 && days < 4000 && isLongSlip(value, part, base);
}

function isOfPart(one: FoundRelation, other: FoundRelation | undefined): boolean {
  if (one.claim.form !== 'ratio' || other?.claim.form !== 'ratio') return false;
  return one.claim.part[0] === other.claim.part[0];
}

/** 甲作物面积1010万亩。乙作物产量26亿公斤，乙作物平均亩产253公斤: what grew on it is called otherwise. */
function isOfOtherCrop(value: Figure, base: Figure): boolean {
  const crop = /([一-鿿]{2})(?:平均)?亩产[量]?[为达到]*$/.exec(value.before)?.[1];
  return crop !== undefined && base.before.length > 2 && !base.before.includes(crop);
}
