import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { scale } from '../../facts/interval.ts';
import { otherBases, rankWords } from '../../standards/comparisons.ts';
import type { Pattern } from '../../standards/patterns.ts';
import { isSlipOf, worth } from '../near.ts';
import { type Passage, sameClass } from '../passage.ts';
import type { Claim, FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import type { Comparison } from './comparison.ts';
import {
  anyDirectionOf,
  directionBehind,
  directionOf,
  directionTo,
  isBareChange,
  isExtent,
  isSpeed,
} from './directions.ts';
import { isStatutory } from './roles.ts';

export function holdsOf(passage: Passage, comparison: Comparison): boolean {
  const relations = relate(passage, comparison);
  return relations.length > 0 && holds(relations);
}

export function holds(relations: readonly FoundRelation[]): boolean {
  return relations.every((relation) => solve(relation).verdict !== 'violated');
}

export function isSlipAway(rises: boolean, value: Figure, from: Figure, by: Figure): boolean {
  const amount = rises ? worth(by) : -worth(by);
  const [now, before] = [worth(from) + amount, worth(value) - amount];
  return (
    isSlipOf(value, now, true) ||
    isSlipOf(from, before, true) ||
    isSlipOf(by, Math.abs(worth(value) - worth(from)), true)
  );
}

export function relate(passage: Passage, comparison: Comparison): readonly FoundRelation[] {
  const { to, from, by, rate, times, isFromTo } = comparison;
  const found: FoundRelation[] = [];
  if (to && from && (isTurned(from, to) || isTurned(to, from) || areRanks(from, to))) return found;
  if (isFromTo && to && from) {
    const rises = directionTo(to) ?? (rate && directionOf(rate)) ?? (by && directionOf(by));
    if (rises !== undefined) found.push(toRelation('D5', { form: 'order', from, to, rises }));
  }
  if (hasOtherBase(passage, comparison)) return found;
  const somewhat = to && from && !isFromTo && !by && !rate ? directionBehind(passage.text, from) : undefined;
  if (to && from && somewhat !== undefined) found.push(toRelation('D5', { form: 'order', from, to, rises: somewhat }));
  const amount = relateAmount(comparison);
  if (amount) found.push(amount);
  const change = rate && relateRate(comparison, rate);
  if (change) found.push(change);
  if (times && to && from && directionOf(times) === true) {
    found.push(toRelation('D8', { form: 'change', rate: toPercent(times), rises: true, to, from }));
  }
  return found;
}

/** 由上年亏损326万元转为盈利518万元: below nothing the numbers do not say it. */
function isTurned(loss: Figure, gain: Figure): boolean {
  return /亏|逆差|净流出|净减/.test(loss.before) && /盈|顺差|净流入|净增/.test(gain.before);
}

/** 排名由12位上升到8位: the better, the smaller. */
function areRanks(from: Figure, to: Figure): boolean {
  return (
    [from, to].every(({ unit }) => unit.text === '位' || unit.text === '名') && rankWords.test(from.before + to.before)
  );
}

function toRelation(pattern: Pattern, claim: Claim): FoundRelation {
  return { type: 'change', pattern, claim, certain: true };
}

function relateAmount({ to, from, by, isFromTo, rises: said }: Comparison): FoundRelation | undefined {
  if (!to || !from || !by) return undefined;
  const rises = anyDirectionOf(by) ?? said ?? directionTo(to);
  if (rises === undefined) return undefined;
  const pattern = by.unit.class === 'percentage-point' ? 'D6' : isFromTo ? 'D5' : rises ? 'D3' : 'D4';
  const relation = toRelation(pattern, { form: 'difference', from, to, by, rises });
  // 由30个增加到42个，新增工作站15个 may count other things than 新增扫描1.5万页.
  // 每亩由86元提到118元，一年多收126.72万元: no difference of two is more than both, unless by a slip.
  const isMore = worth(by) > worth(to) + worth(from);
  // 成立12个，注销19个，变更41个，净减少7个，上年底325个: what is net is of what there was, which need not be printed.
  const isNet = !isFromTo && /净[增减]/.test(by.before) && !holds([relation]) && !isSlipAway(rises, to, from, by);
  if (isNet) return undefined;
  const isSure = (by.flags.delta && !isMore) || !isFromTo || holds([relation]) || isSlipAway(rises, to, from, by);
  return isSure ? relation : undefined;
}

/** 万 too many, and a value that is another as well. */
const mostTimes = 30_000;

function relateRate(
  { to, from, by, isFromTo, isDirect, rises: said }: Comparison,
  rate: Figure,
): FoundRelation | undefined {
  if (isSpeed(rate)) return to && from && relateSpeed(rate, to, from);
  const rises = anyDirectionOf(rate) ?? (by && isExtent(rate) ? anyDirectionOf(by) : undefined) ?? said;
  if (rises === undefined) return undefined;
  // 压减材料21份，较原来的67份压减31.3%: the amount is what the percentage is of it.
  const verb = /([一-鿿]{2})[了约达近]*$/.exec(rate.before)?.[1];
  if (to && from && !isFromTo && verb !== undefined && to.before.replace(/^[，；]/, '').startsWith(verb))
    return toRelation('D4', { form: 'change', rate, rises, from, by: to });
  if (to && from) {
    // 收入52.16亿元，增长3.8%（上年50.27亿元）；人均收入62840元: no slip makes so much of it.
    if (Math.max(worth(to) / worth(from), worth(from) / worth(to)) > mostTimes) return undefined;
    const change = toRelation(isFromTo ? 'D5' : 'D1', { form: 'change', rate, rises, to, from });
    // 由3.1%降至1.8%，下降1.3%: said of a rate, % may mean points.
    const points = toRelation('D6', { form: 'difference', from, to, by: rate, rises });
    return to.unit.class === 'percent' && holds([points]) ? points : change;
  }
  if (!by || anyDirectionOf(by) !== rises || by.unit.class === 'percentage-point') return undefined;
  // 年末贷款4.80万亿元。全年净增1.27万亿元，同比增长37.6%: the net is more than that of last year.
  if (/净[增减]/.test(by.before) && rate.before.includes('同比') && !/[比较]/.test(by.before)) return undefined;
  const pattern = rises ? 'D3' : 'D4';
  if (to) return sameClass(by, to) ? toRelation(pattern, { form: 'change', rate, rises, to, by }) : undefined;
  const isRightBehind = from?.flags.last && by.index === from.index + 1 && isBareChange(by);
  return from && (isDirect || isRightBehind) && sameClass(by, from)
    ? toRelation(pattern, { form: 'change', rate, rises, from, by })
    : undefined;
}

/** 由7天压到3天，提速57%; of what is done in a day it would be 133%. */
function relateSpeed(rate: Figure, to: Figure, from: Figure): FoundRelation | undefined {
  if (to.unit.class !== 'time') return undefined;
  const saved = 100 - (100 * worth(to)) / worth(from);
  const isNear = Math.abs(saved - worth(rate)) < 6 || isSlipOf(rate, saved, true);
  return isNear ? toRelation('C9', { form: 'change', rate, rises: false, to, from }) : undefined;
}

/** 增长1.5倍 is a growth of 150%. */
function toPercent(times: Figure): Figure {
  const [rounded, cutOff] = [scale(times.rounded, exact(100)), scale(times.cutOff, exact(100))];
  return { ...times, rounded, cutOff, plain: false };
}

/**
 * 按可比口径增长5%, 较2019年增长30%: the words of the comparison name a base that is not printed. Where the value it is
 * compared with stands right before the change (较计划96个少10个), the words are that value's name.
 */
function hasOtherBase({ text }: Passage, { first, last, to, from, rate, isDirect }: Comparison): boolean {
  // 法定时限20个工作日，平均办结时限8.6个工作日，压缩57%: 平均 is of the value.
  if (to && from === first && to.index > from.index && isStatutory(from, to))
    return otherBases.test(text.slice(to.end, last.start));
  if (rate && from !== undefined && !isDirect && !rate.flags.last && /20\d\d年/.test(rate.before)) return true;
  const window = Math.max(0, first.labelStart - 12);
  const near = text.slice(window, first.start);
  const clause = Math.max(window + Math.max(0, near.lastIndexOf('，'), near.lastIndexOf('。')), to?.end ?? 0);
  const begin = first === to || first === from ? first.start : clause;
  const said = text.slice(isDirect && from ? from.end : begin, last.start).replace(/（[^（）]*(?:）|$)/g, '');
  return otherBases.test(said);
}
