import type { Figure } from '../../facts/figure.ts';
import { traits } from '../../standards/partitions.ts';
import { comesNear, isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { between } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';
import { betweenOf, type List } from './list.ts';

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
  if (tie === 'told') return isOver(total, parts) && isPlainRow(list);
  if (tie !== 'weak' || first.index !== total.index + 1) return false;
  // 立案86起，处罚71起，不予处罚9起，移送4起: some are under way.
  return isOver(total, parts) ? isLongRow(list) : parts.length === 3 && !total.action && comesNear(total, parts);
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
  return parts.every((part, at) => at === 0 || between(passage, parts[at - 1] ?? part, part).startsWith(mark));
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
  return parts.length > 2 && total.digits.length > 2 && !isOfOthers && comesNear(total, parts);
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
