import type { Figure } from '../../facts/figure.ts';
import { traits } from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { chanceOfSlip, isHardlyChance } from '../chance.ts';
import { comesNear, isAnySlipOff, isSlipOf, isWorth, worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, figuresFrom, type Passage, sameClass } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';
import { betweenOf, type List } from './list.ts';
import { followerOf } from './list-bounds.ts';

/**
 * 总额8347万元，其中甲类5126万元、乙类2464万元、丙类747万元: the numbers themselves say that it is all. Of lists behind 其中 whose numbers say so one in
 * fifty left something out, in right reports of others and in published texts (120 000 figures).
 */
export function isToldByNumbers(passage: Passage, { total, parts, open }: Breakdown): boolean {
  const mayBeAll = isOver(total, parts) ? !mayOverlap(total, parts) : isCountOrMoney(total);
  if (open || !mayBeAll) return false;
  return isHardlyChance(total, parts) && !isSummedUp(passage, parts);
}

/** 查处案件5263起，甲类2917起、乙类2298起、丙类48起: so of rows that no word ties, where the total has four digits and none is a trait. */
export function isRowToldByNumbers({ passage, total, parts, labels, tie }: List): boolean {
  if (tie === 'far' || tie === 'told' || (tie === 'weak' && !total.unit.discrete) || !isCountOrMoney(total))
    return false;
  if (total.digits.replace(/\.|0+$/g, '').length < 4 || labels.some((label) => traits.test(label) || /净/.test(label)))
    return false;
  return isHardlyChance(total, parts) && !isSummedUp(passage, parts);
}

/** Of goods and of land the main ones are told, and of what is counted in 万. */
function isCountOrMoney({ unit, multiplier }: Figure): boolean {
  return unit.discrete ? multiplier === 1n : unit.class === 'yuan';
}

/** 其中甲类612艘、乙类274艘，两类合计886艘: what they make is printed behind them, and is not the total. */
export function isSummedUp(passage: Passage, parts: readonly Figure[]): boolean {
  const sum = worthOfAll(parts);
  return figuresFrom(passage, parts.at(-1)?.end ?? 0)
    .slice(0, 3)
    .some((figure) => isWorth(worth(figure), sum) && parts.some((part) => sameClass(figure, part)));
}

/**
 * Rows of items that no word ties to the figure before them. How often such a row is all of it was counted over some 1200 right reports of
 * others (130 000 figures), among those that one digit of one figure makes so: where one of these forms fits none of 120 was of something else.
 */
export function isCountedRow(list: List): boolean {
  const { total, parts, first, tie, labels } = list;
  if (!total.unit.discrete || !parts.every(({ unit }) => unit.text === total.unit.text)) return false;
  if (!isAnySlipOff(total, parts) || (mayBearSeveral(total) && labels.some((label) => traits.test(label))))
    return false;
  // 县级以上文明校园共59所 sums up those before it.
  if (labels.some((label) => /[共每]|合计|以[上下]/.test(label))) return false;
  if (isJoinedRow(list)) {
    // 30条，60条、20条: of full tens every second number is a slip away.
    if (chanceOfSlip(total, parts) > mostLikely) return false;
    if (isOver(total, parts)) return parts.length > 2 || isSlippedPair(total, parts);
    // 作品126件，一等奖3件、二等奖5件、三等奖8件; 办结的320件中，网上160件、窗口35件、上门15件: some of them.
    return parts.length > 2 && !isScale(labels) && !/中，/.test(betweenOf(list));
  }
  if (tie === 'told') return isOver(total, parts) && isPlainRow(list);
  if (tie !== 'weak' || first.index !== total.index + 1) return false;
  // 立案86起，处罚71起，不予处罚9起，移送4起: some are under way.
  return isOver(total, parts) ? isLongRow(list) : parts.length === 3 && !total.action && comesNear(total, parts);
}

/** By chance a slip explains no more than every second row. */
const mostLikely = 0.5;

/**
 * 救助318人次，站内205人次、站外113人次: 、 joins the items, which stand right behind the first figure of a sentence or of its part, and nothing of
 * their class goes on. Of 89 such pairs in the right reports of others two less than the total, and of 60 rows of three and more none, was a slip
 * away from it by chance.
 */
export function isJoinedRow(list: List): boolean {
  const { passage, total, parts, first, last, tie } = list;
  if (tie !== 'strong' && tie !== 'weak' && tie !== 'told') return false;
  if (first.sentence !== total.sentence || !/^[^，、；：（）]{0,8}，[^，、；：（）]{1,14}$/.test(betweenOf(list)))
    return false;
  if (/其中|含|分别|依次/.test(betweenOf(list)) || followerOf(passage, last) !== undefined) return false;
  return areJoinedBy(list, '、') && isFirstOfClass(passage, total) && ![total, ...parts].some(isOfFlow);
}

/** 上年结转5件，受理30件，维持20件、撤销14件: what stands before the total may be of it as well. */
function isFirstOfClass(passage: Passage, total: Figure): boolean {
  return !figuresBefore(passage, total).some(
    (one) => sameClass(one, total) && !one.flags.delta && !between(passage, one, total).includes('；'),
  );
}

/** 横幅20条，甲推送30条、乙推送20条: what is less than one of the two is no total that was mistyped. */
function isSlippedPair(total: Figure, parts: readonly Figure[]): boolean {
  const more = worthOfAll(parts) - worth(total);
  const isItem = parts.some((part) => worth(part) > more && isSlipOf(part, worth(part) - more, true, 1));
  return isItem || parts.every((part) => worth(part) <= worth(total));
}

/** What there was, what is planned and what is left are no kinds of a thing. */
function isOfFlow({ before }: Figure): boolean {
  return /年[初末底]|结转|净|共|合计|编制|在编|计划/.test(before);
}

/** 员工96人，业务47人、风控21人、综合28人: three or more that 、 joins, right behind a comma. */
function isPlainRow(list: List): boolean {
  const said = betweenOf(list);
  return (
    list.parts.length > 2 &&
    list.total.sentence === list.first.sentence &&
    areJoinedBy(list, '、') &&
    /^[^，；。：（）]*，[^；。：（）]*$/.test(said) &&
    !/其中|包括|含|分别|依次/.test(said)
  );
}

/** 全系统2473人，公务员412人，事业1864人，工勤197人: of four digits, by short names, one mark between all of them. */
function isLongRow(list: List): boolean {
  const { total, labels } = list;
  if (total.digits.replace('.', '').length < 4 || labels.some((label) => label.length > 6)) return false;
  return areJoinedBy(list, '，') || areJoinedBy(list, '、');
}

function areJoinedBy({ passage, parts }: List, mark: string): boolean {
  return parts.every((part, at) => {
    const joint = at === 0 ? mark : between(passage, parts[at - 1] ?? part, part);
    // The last of a row may be joined by 和.
    return joint.startsWith(mark) || (mark === '、' && at === parts.length - 1 && /^[和与及]/.test(joint));
  });
}

/**
 * Items behind 其中 that 、 joins, where one digit of one figure makes them all: those that are more than the total overlapped once in 170 in
 * the same reports, unless they said so; three or more that come near a total of three digits left something out twice in 57.
 */
export function isCountedList({ total, parts, pattern, loose, open }: Breakdown): boolean {
  if (pattern !== 'A1' || loose || open || !total.unit.discrete || !isAnySlipOff(total, parts)) return false;
  if (isOver(total, parts)) return parts.every((part) => worth(part) < worth(total)) && !mayOverlap(total, parts);
  // 检测水、气、声等样品860个: of others as well.
  const isOfOthers = /等[一-鿿]{0,6}$/.test(total.before);
  return (
    parts.length > 2 && total.digits.length > 2 && !isOfOthers && !mayBearSeveral(total) && comesNear(total, parts)
  );
}

/** People of two offices, and firms of two trades: of few, one that is counted twice is no slip. */
function mayOverlap(total: Figure, parts: readonly Figure[]): boolean {
  if (total.unit.class === 'institution' || (total.unit.class === 'person' && worth(total) < leastPeople)) return true;
  return mayBearSeveral(total) && parts.some(({ before }) => traits.test(before));
}

/** Of so many people no slip of the hand is one of two offices. */
const leastPeople = 100;

/** What may be of several kinds at once: people, bodies and things, and neither events nor papers. */
function mayBearSeveral({ unit }: Figure): boolean {
  return ['person', 'household', 'institution', 'place', 'vehicle', 'thing'].includes(unit.class);
}

function isOver(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) > worth(total);
}
