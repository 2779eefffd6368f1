import type { Figure } from '../../facts/figure.ts';
import { ended, lastOnes } from '../../standards/outcomes.ts';
import { chanceOfSlip } from '../chance.ts';
import { toSum } from '../lists/list-totals.ts';
import { comesNear, isAnySlipOff, isExactly, isWorth, worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, figuresFrom, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * What became of things, told one behind the other down to the last ones: `纠纷78件，调解65件、仲裁9件、正在处理4件`; `岗位163个，聘用157人，6个岗位空缺`,
 * where the last lead their clause and it says behind them what they are. Of some 140 such lists in the right
 * reports of others none was a slip away that did not name what was carried over.
 */
export function* findLastOnes(passage: Passage): Iterable<FoundRelation> {
  for (const last of passage.figures) {
    const waits = waitsOf(passage, last);
    if (waits === undefined) continue;
    const [total, ...done] = sameBefore(passage, last);
    if (!total || done.length === 0 || done.length > mostItems) continue;
    const parts = [...done, last];
    if (mayBeOthers(passage, total, parts) || goesOn(passage, last)) continue;
    const isNear = waits
      ? comesNear(total, parts) || isHardlySlip(total, parts) || (leadsClause(last) && isAnySlipOff(total, parts))
      : isSlightlyMore(total, parts);
    if (isNear || isWorth(worthOfAll(parts), worth(total))) yield { ...toSum(total, parts), pattern: 'A13' };
  }
}

const mostItems = 6;

/** Whether the last ones are said to wait or to be left out; `undefined` where they may be of anything. */
function waitsOf({ text }: Passage, last: Figure): boolean | undefined {
  if (!isExactly(last) || !last.unit.discrete) return undefined;
  const label = last.before.replace(/^[，、和及与]+/, '');
  if (label !== '') return lastOnes.before.test(label) ? true : undefined;
  const leads = text.charAt(last.start - 1) === '，' && last.after !== '';
  return leads ? lastOnes.behind.test(last.after) : undefined;
}

/** 2项仍在论证: what is said of them stands behind their number. */
function leadsClause({ before }: Figure): boolean {
  return before === '';
}

/** The figures of its unit before it, back to ；, that stand outside brackets; none where one of them is no plain count. */
function sameBefore(passage: Passage, last: Figure): readonly Figure[] {
  const same: Figure[] = [];
  for (const figure of figuresBefore(passage, last).reverse()) {
    if (figure.depth > last.depth) continue;
    if (figure.depth < last.depth || between(passage, figure, last).includes('；')) break;
    if (figure.unit.text !== last.unit.text && !arePeople(figure, last)) continue;
    if (!isExactly(figure)) return [];
    same.unshift(figure);
  }
  return same;
}

/** Another of its unit stands behind, before ；. */
function goesOn(passage: Passage, last: Figure): boolean {
  const next = figuresFrom(passage, last.end).find(
    ({ depth, unit }) => depth === last.depth && unit.class === last.unit.class,
  );
  return next?.sentence === last.sentence && !between(passage, last, next).includes('；');
}

/** 人 and 名. */
function arePeople(one: Figure, other: Figure): boolean {
  return one.unit.class === 'person' && other.unit.class === 'person';
}

/** Flows, steps one inside the other, what is told of again, and where the figures tell of others. */
function mayBeOthers(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first = total] = parts;
  const last = parts.at(-1) ?? total;
  const said = passage.text.slice(total.labelStart, last.end + tail);
  if (carried.test(said) || between(passage, parts.length > 2 ? total : first, last).includes('其中')) return true;
  // 参加考试1502人，合格1487人，缺考76人: they are none of those who took part.
  if (absent.test(last.before + last.after) && took.test(total.before)) return true;
  if (total.multiplier !== last.multiplier) return true;
  if (parts.length > 2 && ended.test(first.before)) return true;
  if (parts.some((part) => worth(part) >= worth(total)) && !isHardlySlip(total, parts)) return true;
  if (parts.slice(0, -1).some((part) => worth(part) === worth(last) && last.before === '')) return true;
  return makesOne(parts);
}

const carried = /结转|上一?年|去年|年初|往年|连同|并入|旧存|累计|合计|[总一]共|含|兼|既/;
const absent = /缺[席勤考]|请假/;
const took = /参加|参考|参训|到[会场岗]|实/;
/** So far behind the last ones it may say what is counted twice. */
const tail = 16;

/** Some of them make another. */
function makesOne(parts: readonly Figure[]): boolean {
  return parts.some((whole, at) => {
    const [before, behind] = [parts.slice(0, at), parts.slice(at + 1)];
    return [before, behind].some((some) => some.length > 1 && isWorth(worthOfAll(some), worth(whole)));
  });
}

function isHardlySlip(total: Figure, parts: readonly Figure[]): boolean {
  return isAnySlipOff(total, parts, 2) && chanceOfSlip(total, parts) < mostLikely;
}

const mostLikely = 0.3;

function isSlightlyMore(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) > worth(total) && comesNear(total, parts) && isAnySlipOff(total, parts, 2);
}
