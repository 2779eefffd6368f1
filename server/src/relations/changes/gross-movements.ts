import type { Figure } from '../../facts/figure.ts';
import { comingWords, leavingWords, newlyDone } from '../../standards/comparisons.ts';
import { worth } from '../near.ts';
import { between, figureBeside, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import type { Comparison } from './comparison.ts';

/**
 * `由120项调整为118项，增加3项、取消5项`: what came stands beside what left, and neither is by how much the value changed. Where no word says
 * that the others left, the numbers do: the movements together make the change.
 */
export function isGrossMovement(passage: Passage, { first, from, to, by }: Comparison): boolean {
  // 许可456件、处罚113件，分别增加44件、减少22件 are changes of two values.
  if (first.before.includes('分别')) return false;
  // 新增35名、注销24名，净增11名 is what the two make.
  if (!by || by.before.includes('净')) return false;
  const besides = movementsBeside(passage, by).filter((one) => one !== from && one !== to);
  if (leaves.test(by.before) ? besides.some(({ before }) => comes.test(before)) : besides.some(isLeaving)) return true;
  if (!from || !to) return false;
  const change = Math.abs(worth(to) - worth(from));
  return besides.length > 0 && besides.some((one) => Math.abs(worth(by) - worth(one)) === change);
}

/** What there was and what came is what there is and what left, where both are told: 由438台增至464台，新建31台、报废5台. */
export function toBalance(passage: Passage, { from, to, by, isFromTo }: Comparison): FoundRelation | undefined {
  if (!from || !to || (!by && !isFromTo)) return undefined;
  const behind = by ? [by, ...movementsBeside(passage, by)] : joinedBehind(passage, to);
  const movements = behind.filter((one) => one !== from && one !== to);
  const left = movements.filter(isLeaving);
  const came = movements.filter((one) => !isLeaving(one) && comes.test(one.before));
  if (left.length === 0 || came.length === 0 || left.length + came.length < movements.length) return undefined;
  return {
    type: 'flow',
    pattern: 'D5',
    claim: { form: 'balance', left: [from, ...came], right: [to, ...left] },
    certain: true,
  };
}

export function isLeaving({ before }: Figure): boolean {
  return leaves.test(before);
}

/** 新增35名, 注销24名: neither is the value that 净增11名 is said of. */
function isMovement(figure: Figure): boolean {
  return comes.test(figure.before) || newlyCome.test(figure.before) || isLeaving(figure);
}

/** 今年归并12处、新增42处，净增30处: what stands beside a movement is one, whatever its verb, where the net or the time says so. */
export function isAmongMovements(passage: Passage, figure: Figure, net: Figure): boolean {
  if (isMovement(figure)) return true;
  return movementsBeside(passage, figure).some(
    (one) => isMovement(one) && (inPeriod.test(figure.before) || Math.abs(worth(figure) - worth(one)) === worth(net)),
  );
}

const inPeriod = /^[，、；]?(?:今年|本年|当年|年内|全年)[一-鿿]{2,4}$/;

/** 新认定备案35名. */
const newlyCome = new RegExp(`(?:${newlyDone.source})[一-鿿]{0,6}$`);

export const comes = new RegExp(`(?:${newlyDone.source}|${comingWords.source})[一-鿿]{0,6}$`);
const leaves = new RegExp(`(?:${leavingWords.join('|')})[一-鿿]{0,2}$`);

/** Joined to it by 、 or ， and a verb alone: 增加3项、取消5项, 减少2人，增加7人. */
function movementsBeside(passage: Passage, by: Figure): Figure[] {
  const found = joinedBehind(passage, by);
  const before = figureBeside(passage.figures, by, -1);
  if (before && isJoined(passage, before, by)) found.push(before);
  return found;
}

function joinedBehind(passage: Passage, figure: Figure): Figure[] {
  const { figures } = passage;
  const at = placeAmong(figures, figure);
  const found: Figure[] = [];
  for (let next = at + 1; next <= at + most; next++) {
    const [one, other] = [figures[next - 1], figures[next]];
    if (!one || !other || !isJoined(passage, one, other)) break;
    found.push(other);
  }
  return found;
}

/** No list of movements is longer. */
const most = 4;

function isJoined(passage: Passage, one: Figure, other: Figure): boolean {
  if (one.sentence !== other.sentence || one.depth !== other.depth || !sameClass(one, other)) return false;
  return /^[、，和与及](?!其中)[一-鿿]{2,5}$/.test(between(passage, one, other));
}
