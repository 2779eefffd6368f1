import type { Figure } from '../../facts/figure.ts';
import { amountWords, baseWords, comparedWith, sincePartOfYear } from '../../standards/comparisons.ts';
import { findUnit, type UnitClass } from '../../standards/units.ts';
import { between, figureBeside, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { Claim } from '../relation.ts';
import { solve } from '../solve.ts';
import { changeRole, type Draft, isValue, type Role, subjectIn, subjectOf } from './comparison.ts';
import { directionOf, directionTo, isBareChange } from './directions.ts';
import { isStart } from './from-to.ts';

/** Whether a figure goes on with a comparison: nothing of its kind was said, and it names neither another thing nor another base. */
export function joins(passage: Passage, open: Draft, figure: Figure, role: Role): boolean {
  const { first, last } = open;
  const isInBrackets = figure.depth > first.depth && role === 'from';
  if (open[role] !== undefined || figure.sentence !== first.sentence) return false;
  // 受理456件（上年412件），增长10.7%.
  const isBehindBrackets = open.to !== undefined && first === open.from && figure.depth === open.to.depth;
  if (figure.depth !== first.depth && !isInBrackets && !open.isDirect && !isBehindBrackets) return false;
  const gap = between(passage, last, figure);
  if ((gap.includes('；') && !isValueBefore(open, figure, gap)) || !fits(open, figure, role)) return false;
  // 偏多10%，其中旱季（4—9月）降水412.7毫米: what an item says of itself.
  if (/其中|^[^，；]*，[^，；（）\d]{2,}（[^（）]*）[^，；]*$/.test(gap)) return false;
  // 同比增长18.3%，比前年（893件）增长26%: what the brackets hold is what the next comparison is with.
  if (isInBrackets && /^，[^，（]*[比较]/.test(gap)) return false;
  // 由2022年512件、2023年498件降到402件，下降21.5%: from which of them is said by the base alone.
  const start = open.isFromTo && open.from && isStart(first) ? open.from : first;
  const [base, own] = [baseOf(start), baseOf(figure)];
  if (start !== first && own === undefined) return mayChange(open.from, open.to, figure);
  // 同比提高3.1个百分点，较起步之初的62.5%提高21.4个百分点: what its own change stands right behind is not what another one is since.
  if (role === 'from' && beginsOwnChange(passage, open, figure)) return false;
  // 领先第二名3.2个百分点，上年为91.0%.
  if (role === 'from' && !isInBrackets && base === undefined && namesOther.test(first.before)) return false;
  if (own !== undefined && base !== undefined && own !== base && !isInBrackets) return false;
  if (base !== undefined && own === undefined && sincePartOfYear.test(figure.before)) return false;
  // 较常年同期（421.3毫米）偏多15.5%，比去年同期多48.8毫米.
  if (own === '上年' && open.from && isOfAnotherBase(passage, open.from)) return false;
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

function isOfAnotherBase({ text }: Passage, { start }: Figure): boolean {
  const said = /[较比]([^，。；（）]{2,14})（$/.exec(text.slice(Math.max(0, start - 18), start))?.[1];
  return said !== undefined && !/(?:上年度?|去年|上一年度?)/.test(said) && !/^(?:同期|20\d\d年)/.test(said);
}

/** 比上年减少12件，较启用前的214件减少128件: with a comparing word before it and a change of the kind that was told already behind it. */
function beginsOwnChange({ text, figures }: Passage, open: Draft, from: Figure): boolean {
  const next = figureBeside(figures, from, 1);
  if (!next || next.sentence !== from.sentence || next.depth !== from.depth) return false;
  if (open[changeRole(next)] === undefined || !comparedWith.test(from.before)) return false;
  return directionOf(next) !== undefined && /^[一-鿿]{1,8}$/.test(text.slice(from.end, next.start));
}

/** 大风日数26天，比上年多8天；上年为18天: names nothing but the year. */
function isValueBefore({ from, by, last }: Draft, figure: Figure, gap: string): boolean {
  const isNext = from === undefined && by !== undefined && by === last && figure.index === last.index + 1;
  return isNext && /^；(?:上年度?|去年|上一年度?)(?:同期)?(?:为|是)?$/.test(gap);
}

/** 欠费户由312户减为186户，欠费金额下降43.6%; 税收占比由84.9%提高到86.4%，提高1.5个百分点，税收增长3.1%. */
function isOfOtherKind({ to, by }: Draft, figure: Figure, rest: string): boolean {
  if (figure.unit.class !== 'percent' || !to) return false;
  // 即办占比由46.2%提高到53.7%，承诺时限压缩比例83.6%: of how long it takes, how much there is, in how many steps.
  if (to.unit.class === 'percent') return rest !== '' || by !== undefined || amountWords.test(figure.before);
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
export function isOfOneThing({ subject, rate, by, first }: Draft, from: Figure, to: Figure): boolean {
  if (rate && mayChange(from, to, rate)) return true;
  const label = from.before.replace(/[由从自][^由从自]*$/, '');
  // 利润增长3.7%，增速由1.2%升至3.7%: of a percentage it is not the growth.
  if (to.unit.class === 'percent' && rate) return false;
  // 金额增18.6%，件均由7.83万元升到8.2万元: of each, and not of all.
  if (/[均每]/.test(label) !== /[均每]/.test(first.before)) return false;
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

const sameBases = /同比|上一?年度?|去年|同期/;

function baseOf({ before, flags }: Figure): string | undefined {
  if (flags.last) return '上年';
  const base = baseWords.exec(before)?.[0];
  return base !== undefined && sameBases.test(base) ? '上年' : base;
}
