import type { Figure } from '../../facts/figure.ts';
import {
  aboveWords,
  baseWords,
  belowWords,
  comparedInBrackets,
  comparedTogether,
  comparedWith,
  newlyDone,
} from '../../standards/comparisons.ts';
import { findUnit, type UnitClass } from '../../standards/units.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { Claim } from '../relation.ts';
import { solve } from '../solve.ts';
import { readAligned } from './aligned-comparisons.ts';
import {
  type Comparison,
  changeRole,
  type Draft,
  isValue,
  type Role,
  startDraft,
  subjectIn,
  subjectOf,
} from './comparison.ts';
import { anyDirectionOf, directionOf, directionTo, isBareChange, isComparedChange } from './directions.ts';
import { countStations, isFromTo, isReached, isStart } from './from-to.ts';

/** The comparisons of a passage, in the order of the text. */
export function* readComparisons(passage: Passage): Iterable<Comparison> {
  const { figures } = passage;
  let open: Draft | undefined;
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at] as Figure;
    // 由2023年的46人、2024年的58人增加到71人: it is the last that the change starts from.
    const stations = countStations(passage, at);
    at += stations - 1;
    const figure = figures[at] as Figure;
    const next = figures[at + 1];
    if (next && (stations > 1 || isFromTo(figure, next))) {
      // 时长压缩40%，由15天减为9天: the change may stand before.
      const isBefore =
        open && !open.from && !open.to && isBesides(passage, open.last, figure) && isOfOneThing(open, figure, next);
      if (open && !isBefore) yield open;
      const by = isBefore ? open?.by : addedBefore(passage, first, figures[at - stations]);
      open = {
        ...(isBefore && open ? open : startDraft(first)),
        from: figure,
        to: next,
        last: next,
        by,
        isFromTo: true,
      };
      at++;
      continue;
    }
    const aligned =
      figure.before.includes('分别') || next?.before.includes('分别') ? readAligned(passage, at) : undefined;
    if (aligned) {
      if (open) yield open;
      open = undefined;
      yield* aligned.comparisons;
      at = aligned.end - 1;
      continue;
    }
    // 比年初增加19.8亿元，同比多增3.6亿元，增速10.0%: more was added than a year ago.
    if (/[多少][增减降][加少长]?了?$/.test(figure.before)) continue;
    const role = roleOf(passage, figure, next, open);
    if (role === undefined) {
      if (open && isWithin(open, figure)) continue;
      if (open && isYearPair(open, figure)) open = { ...open, to: figure, last: figure };
      else if (open && isReachedBehind(open, figure)) open = { ...open, to: figure, last: figure };
      else if (open) {
        yield open;
        open = undefined;
      }
      continue;
    }
    if (open && joins(passage, open, figure, role)) {
      // 低于全市平均水平4.2个百分点（全市平均76.0%）: the brackets repeat what it is compared with.
      const label = figure.before.replace(/[为是的]+$/, '').replace(/数$/, '');
      if (role === 'from' && label.length > 1 && open.last.before.includes(label)) open.isDirect = true;
      open[role] = figure;
      open.last = figure;
    } else {
      if (open) yield open;
      open = { ...startDraft(figure), [role]: figure };
      if (role === 'from' && next && isDirectlyBefore(passage, figure, next)) {
        open.isDirect = true;
        open.rises = anyDirectionOf(next) ?? directionByWord(labelOf(passage, figure));
        open.subject = subjectIn(labelOf(passage, figure));
      }
    }
  }
  if (open) yield open;
}

/** 新设服务站12个，总数由29个增至41个. */
function addedBefore(passage: Passage, first: Figure, previous: Figure | undefined): Figure | undefined {
  if (!previous || !sameClass(previous, first) || !isBesides(passage, previous, first)) return undefined;
  return isValue(previous) && newlyDone.test(previous.before) && ofAll.test(first.before) ? previous : undefined;
}

/** It names no other thing: 由29个, 站点总数由29个. */
const ofAll = /^(?:[一-鿿]{0,6}(?:总[数量]|数量))?(?:已?[由从])/;

/** 利润总额3860万元，增幅9.5%，净增利润335万元: by how much what was named before changed. */
function isNetOf(passage: Passage, { first, last }: Draft, figure: Figure): boolean {
  const name = /^净[增减][加少]?([一-鿿]{2,6})$/.exec(figure.before)?.[1];
  if (name === undefined || figure.index !== last.index + 1 || last.unit.class !== 'percent') return false;
  const value = figuresBefore(passage, first).findLast(isValue);
  return value !== undefined && sameClass(value, figure) && value.before.includes(name);
}

/** The words before a figure; of one that stands alone in brackets those before the brackets. */
function labelOf({ text }: Passage, { before, start, end }: Figure): string {
  if (before !== '' || text.charAt(start - 1) !== '（' || text.charAt(end) !== '）') return before;
  return /[^，；。：（）]*$/.exec(text.slice(Math.max(0, start - 24), start - 1))?.[0] ?? '';
}

function roleOf(passage: Passage, figure: Figure, next: Figure | undefined, open: Draft | undefined): Role | undefined {
  const { flags } = figure;
  if (flags.rank) return undefined;
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
function isStatutory(figure: Figure, next: Figure): boolean {
  if (!figure.before.includes('法定')) return false;
  return (/承诺|实际|平均/.test(next.before) && sameClass(figure, next)) || (next.flags.delta && isBareChange(next));
}

/** 超过任务（36公里）2.6公里: whether the value is more is said before the value it was. */
function directionByWord(label: string): boolean | undefined {
  if (aboveWords.test(label)) return true;
  return belowWords.test(label) ? false : undefined;
}

/** `96个少10个`, `86.3%下降1.4个百分点`, `（36公里）2.6公里`: the change stands right behind, in the same clause. */
function isDirectlyBefore(passage: Passage, figure: Figure, next: Figure): boolean {
  if (next.sentence !== figure.sentence || next.depth > figure.depth || isReached(next)) return false;
  const isOfKind = sameClass(figure, next) || ['percent', 'percentage-point', 'multiple'].includes(next.unit.class);
  if (!isOfKind || !/^(?:相比，?|）)?[^，；。、（]{0,6}$/.test(between(passage, figure, next))) return false;
  return (
    anyDirectionOf(next) !== undefined ||
    (next.before === '' && directionByWord(labelOf(passage, figure)) !== undefined)
  );
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

/** What stands in brackets behind it, or between its figures, belongs to what they count. */
function isWithin(open: Draft, { depth, sentence }: Figure): boolean {
  return sentence === open.first.sentence && depth > open.first.depth;
}

/** `上年受理100件，今年受理120件`. */
function isYearPair(open: Draft, figure: Figure): boolean {
  const { from, first, to } = open;
  return (
    from !== undefined &&
    to === undefined &&
    open.last === from &&
    figure.index === from.index + 1 &&
    figure.sentence === first.sentence &&
    figure.depth === first.depth &&
    sameClass(from, figure) &&
    isValue(figure) &&
    !/[修更]正|修订|核[实定]/.test(figure.before) &&
    !(figure.before.includes('新') && !from.before.includes('新')) &&
    /今年|本年|20\d\d年|增|降|升|提高|减|压缩|缩短|达到|为|承诺/.test(figure.before)
  );
}

/** `比年初的1415个增加58个，达到1473个`. */
function isReachedBehind({ from, to, by, last }: Draft, figure: Figure): boolean {
  if (!from || !by || to || figure.index !== last.index + 1 || figure.sentence !== last.sentence) return false;
  return figure.depth === last.depth && sameClass(from, figure) && reachedBehind.test(figure.before);
}

const reachedBehind = /^(?:总数|总量)?已?(?:达到?|[增升降减][至到]|增加[至到]|减少[至到])$/;

/** Whether a figure goes on with a comparison: nothing of its kind was said, and it names neither another thing nor another base. */
function joins(passage: Passage, open: Draft, figure: Figure, role: Role): boolean {
  const { first, last } = open;
  const isInBrackets = figure.depth > first.depth && role === 'from';
  if (open[role] !== undefined || figure.sentence !== first.sentence) return false;
  if (figure.depth !== first.depth && !isInBrackets && !open.isDirect) return false;
  if (/[；]/.test(between(passage, last, figure)) || !fits(open, figure, role)) return false;
  // 由2022年512件、2023年498件降到402件，下降21.5%: from which of them is said by the base alone.
  const start = open.isFromTo && open.from && isStart(first) ? open.from : first;
  const [base, own] = [baseOf(start), baseOf(figure)];
  if (start !== first && own === undefined) return mayChange(open.from, open.to, figure);
  // 领先第二名3.2个百分点，上年为91.0%.
  if (role === 'from' && !isInBrackets && base === undefined && namesOther.test(first.before)) return false;
  if (own !== undefined && base !== undefined && own !== base && !isInBrackets) return false;
  const amount = open.by ?? open.from;
  const [rate, changed] = role === 'rate' ? [figure, amount] : [open.rate, open.from === undefined ? figure : amount];
  if (rate && changed && isOfOtherClass(rate, changed, first)) return false;
  const rest = isBareChange(figure) ? '' : subjectOf(figure);
  if (open.isFromTo && isOfOtherKind(open, figure, rest)) return mayChange(open.from, open.to, figure);
  const isRightBehind = open.isDirect && figure.index === (open.from?.index ?? 0) + 1;
  if (rest === '' || rest === open.subject || isInBrackets || isRightBehind) return true;
  const value = open.to ?? figuresBefore(passage, first).findLast((one) => isValue(one) && one.depth <= first.depth);
  // 死亡1人，损失380万元，死亡人数减少2人，损失下降42%: what it names is not what the amount before it changes.
  const isNamed = open.subject !== '' && !rest.includes(open.subject) && !open.subject.includes(rest);
  const isOfValue =
    value && !isNamed && (!amount || sameClass(value, amount) || amount.unit.class === 'percentage-point');
  const name = role === 'from' ? rest.replace(/[量额数]$/, '') : rest;
  if (
    [isOfValue ? value : undefined, first].some(
      (one) => one && (one.before.includes(name) || subjectOf(one).includes(name)),
    )
  )
    return true;
  // 由3个工作日缩短为1个工作日，办理时间减少三分之二.
  if (open.to?.unit.class === 'time' && namesTime(figure)) return true;
  return open.isFromTo && mayChange(open.from, open.to, figure);
}

/** 欠费户由312户减为186户，欠费金额下降43.6%; 税收占比由84.9%提高到86.4%，提高1.5个百分点，税收增长3.1%. */
function isOfOtherKind({ to, by }: Draft, figure: Figure, rest: string): boolean {
  if (figure.unit.class !== 'percent' || !to) return false;
  if (to.unit.class === 'percent') return rest !== '' || by !== undefined;
  return /[金款费税]额|资金/.test(figure.before) && to.unit.class !== 'yuan';
}

/** 受理减少262件，用时下降26.6%; 起数下降10%，受伤减少2人: the percentage names what it is of by a word that says nothing elsewhere. */
function isOfOtherClass(rate: Figure, { unit }: Figure, first: Figure): boolean {
  if (unit.class === 'percentage-point' || unit.class === 'percent') return false;
  const named = classNamedBy(rate);
  if (named === 'person' && unit.class === 'person-time') return false;
  return named !== undefined && named !== unit.class && (rate === first || classNamedBy(first) !== named);
}

/** What the words before a change count: 时限, 金额, 起数. */
function classNamedBy(figure: Figure): UnitClass | undefined {
  if (namesTime(figure)) return 'time';
  if (/[金款费税]额/.test(figure.before)) return 'yuan';
  const unit = /([人户件起笔宗处项场次个家])数(?![据字])/.exec(figure.before)?.[1];
  return unit === undefined ? undefined : findUnit(unit, 0)?.class;
}

export function namesTime({ before }: Figure): boolean {
  return /时[间限长]|用时|周期/.test(before);
}

/** `频次下降36.2%，联合检查占比由21.7%提高至39.8%`: of another thing than the change before it, unless that fits. */
function isOfOneThing({ subject, rate, by, first }: Draft, from: Figure, to: Figure): boolean {
  if (rate && mayChange(from, to, rate)) return true;
  const label = from.before.replace(/[由从自][^由从自]*$/, '');
  // 利润增长3.7%，增速由1.2%升至3.7%: of a percentage it is not the growth.
  if (to.unit.class === 'percent' && rate) return false;
  if (directionTo(to) !== undefined && directionTo(to) !== directionOf(by ?? first)) return false;
  const named = subjectIn(label);
  // 办件量增长18.6%，时限由12天压缩到4.2天 names 时限 by a word that says nothing elsewhere.
  // 办结率比上年提高3个百分点，由72%提高到75%: what names nothing goes on.
  if (label === '' && by !== undefined) return true;
  return (
    named === subject &&
    (subject !== '' || label.length < 2 || namesTime({ ...from, before: label }) === namesTime(first))
  );
}

/** 由95%提高到98%，信访量下降10%: what names something else is said of two values only where it fits them. */
function mayChange(from: Figure | undefined, to: Figure | undefined, change: Figure): boolean {
  const rises = directionOf(change) ?? (to && directionTo(to));
  if (!from || !to || rises === undefined) return false;
  const claim: Claim =
    changeRole(change) === 'rate'
      ? { form: 'change', rate: change, rises, to, from }
      : { form: 'difference', by: change, rises, to, from };
  return solve({ type: 'change', pattern: 'D5', claim, certain: true }).verdict !== 'violated';
}

/** The units of a comparison go together: 件 with 件, % with 个百分点. */
function fits({ to, from, by }: Draft, figure: Figure, role: Role): boolean {
  if (role === 'rate' || role === 'times') return true;
  const value = to ?? from ?? by;
  if (!value) return true;
  const isPoints = figure.unit.class === 'percentage-point' || value.unit.class === 'percentage-point';
  if (isPoints) return [figure, value].some(({ unit }) => unit.class === 'percent');
  return sameClass(figure, value);
}

const namesOther = /[高低多少好优快慢]于|高出|超[过出]|领先|落后|[比较]/;

const sameBases = /同比|上一?年|去年|同期/;

function baseOf({ before, flags }: Figure): string | undefined {
  if (flags.last) return '上年';
  const base = baseWords.exec(before)?.[0];
  return base !== undefined && sameBases.test(base) ? '上年' : base;
}

function isBesides(passage: Passage, a: Figure, b: Figure): boolean {
  return a.sentence === b.sentence && a.depth === b.depth && /^，[^，；。]*$/.test(between(passage, a, b));
}
