import type { Figure } from '../../facts/figure.ts';
import {
  andSoOn,
  areNatures,
  closesList,
  dividesWhole,
  isOfOutcomes,
  mayCombine,
  neverAdds,
  overlapWords,
} from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { inForceWords, madeWords, stockWords } from '../../standards/stock-words.ts';
import { isStep } from '../flows/flows.ts';
import { isWorth, worth, worthOfAll } from '../near.ts';
import { figureBeside, onwards, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { Candidate } from './candidates.ts';
import { bearers } from './classes.ts';
import type { List } from './list.ts';
import { aligned, divides, isListJoint, leadOf } from './list-totals.ts';
import { leavesRest } from './rest-in-words.ts';

/** No 等, no overlap, and items that are none of each other's steps, unless they may be. */
export function isClosed(passage: Passage, { total, parts, tie }: Candidate, mayBeSteps = false): boolean {
  const labels = parts.map(({ before }) => before);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return false;
  const lead = leadOf(passage, first);
  const isAligned = /分别|依次/.test(lead + first.before) || aligned.test(lead);
  const isOpen =
    /^[^，；。]{0,4}等/.test(passage.text.slice(last.end, last.end + 16)) ||
    leavesRest(passage, last) ||
    // 法律及财务等专业7人 takes up what is left.
    (!closesList(last.before) && labels.slice(0, -1).some((label) => endsOpen.test(label)));
  const said = onwards(passage, { start: first.start, end: last.end }, last.sentence);
  if (
    isOpen ||
    neverAdds.test(total.before) ||
    overlapWords.test(said) ||
    ofEach.test(passage.text.slice(first.start, last.end + 1))
  )
    return false;
  // 乡镇（街道）14个 and 90平方米以下612笔 have their labels, cut off at a bracket or a figure.
  const isBare = parts.some(
    ({ before, start }) => before === '' && /[，、；：。（和及与]/.test(passage.text.charAt(start - 1)),
  );
  // 企业46家，首次检查40家、重复检查12家: whoever comes again has come before.
  if (bearers.has(total.unit.class) && labels.some((label) => /重复|再次|二次(?!及以上)/.test(label))) return false;
  // 应签约1402户 is no part of 签约1356户.
  if (labels.some(isDue) && !labels.every(isDue) && !total.before.includes('应')) return false;
  if (
    (isBare && !isAligned) ||
    (tie !== 'whole' &&
      !areNatures(labels, total.before) &&
      labels.some((label) => isStock(label) && !closesList(label)) &&
      !(labels.length > 2 && dividesWhole(labels))) ||
    (total.unit.discrete && mayCombine(labels) && !areLess(total, parts))
  )
    return false;
  // 按要求分，立行立改426个、限期整改186个: a division says that they are kinds.
  if (madeWords.test(total.before) && labels.some((label) => inForceWords.test(label))) return false;
  // So do grades: 优秀7卷、合格13卷, and 审结27件：驳回申请20件，准予撤回申请6件.
  return (
    tie === 'whole' ||
    isScale(labels) ||
    dividesWhole(labels) ||
    (/：[^，；]*$/.test(lead) && isOfOutcomes(labels)) ||
    mayBeSteps ||
    !parts.some((part) => isStep(part, [total, ...parts.filter((other) => other !== part)]))
  );
}

/** 36件在2小时内修复，11件在4小时内修复: some took longer. */
export function areWithinTimes(parts: readonly Figure[]): boolean {
  return parts.every(({ after }) => /^在[^，；。]{2,6}[以之]?内/.test(after));
}

/** 办理1301件（含往年遗留30件），其中甲站602件、乙站669件: by how much they differ is told beside them. */
export function tellsDifference({ figures }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const difference = Math.abs(worth(total) - worthOfAll(parts));
  return figures.some(
    (figure) =>
      figure !== total &&
      !parts.includes(figure) &&
      sameClass(figure, total) &&
      Math.abs(figure.sentence - total.sentence) < 3 &&
      isWorth(worth(figure), difference),
  );
}

/** Measures that are taken together are counted twice, so that they make more: less than all are too few. */
function areLess(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) < worth(total);
}

function isDue(label: string): boolean {
  return /(?<![反供相对响适感效])应(?![急诉对用届])/.test(label);
}

/** 年初1843项，新增31项、取消12项，年末1862项 is a flow, not a list. */
function isStock(label: string): boolean {
  return stockWords.opening.test(label) || stockWords.left.test(label) || /新增|取消|净增/.test(label);
}

const endsOpen = new RegExp(`${andSoOn}[^其]{0,4}$`);

/** 甲5件、乙8件均: what is said of each stands behind it; 亩均 and 平均 are averages. */
const ofEach = /(?<![人户件次场亩日月年平])均(?![价值])/;

/** An item that was not read as one. */
export function goesOn(passage: Passage, last: Figure): boolean {
  const next = followerOf(passage, last);
  return (
    next !== undefined &&
    !beginsAnew.test(passage.text.slice(last.end, next.start)) &&
    !isBeyondList(passage, last, next)
  );
}

/** The next figure, if it is another of the class in the sentence. */
export function followerOf({ figures }: Passage, last: Figure): Figure | undefined {
  const next = figureBeside(figures, last, 1);
  if (!next || next.sentence !== last.sentence || next.depth !== last.depth) return undefined;
  // Neither a change nor an average, 平均每个区县6.4人, is an item, nor what is between two (贸易顺差11.39亿元).
  if (next.flags.delta || next.flags.per || /[顺逆]差|差额/.test(next.before)) return undefined;
  // 甲41件、乙33件，74件全部办结: said again of all.
  if (next.before === '' && /^(?:全部|均)/.test(next.after)) return undefined;
  return sameClass(next, last) ? next : undefined;
}

/** 咨询类40件、其他类5件；派发82件: behind a ； that the items do not have, and no rest, is no item of the list. */
function isBeyondList({ figures, text }: Pick<Passage, 'figures' | 'text'>, last: Figure, next: Figure): boolean {
  const previous = figureBeside(figures, last, -1);
  const gap = text.slice(last.end, next.start);
  // 零售药店183家，检查实现全覆盖，检查287家: a whole clause stands between.
  if (/^[^，；。、]{0,8}[，；][^，；。：]{4,}[，；]/.test(gap) && !/其他|其余|其它|另|剩|余/.test(gap)) return true;
  if (!previous || !/^[^，；。、]{0,8}；/.test(gap)) return false;
  return !/；/.test(text.slice(previous.end, last.start)) && !/其他|其余|其它|另|剩|余/.test(next.before);
}

/** Another division, a sum, or a statement of all: what follows is no item. */
const beginsAnew = new RegExp(
  `^[^，；。]{0,4}(?:构成|组成)|[，；](?:${divides.source})|合计|共计|一共|总计|[，；]共|其中|[，；][^，；]*(?:全部|均)$`,
);

/**
 * 大工业1.43亿千瓦时，其中合金0.68亿千瓦时；商业0.54亿千瓦时，居民1.14亿千瓦时: behind a ； items with a weaker mark go on with those above 其中.
 */
export function endsAtMark({ text }: Passage, [first, second, third]: readonly Figure[]): boolean {
  if (!first || !second || !third) return false;
  return text.slice(first.end, second.start).includes('；') && !text.slice(second.end, third.start).includes('；');
}

/** Not 公办20家、民办60家、公建民营10家，医养结合35家. */
export function hasOneMark({ passage, parts: [first, second, ...more] }: List): boolean {
  if (!first || !second) return false;
  const isListed = isListJoint(passage, first, second);
  return more.every(
    (part, at) => isListJoint(passage, at === 0 ? second : (more[at - 1] ?? second), part) === isListed,
  );
}

/** Some of its items are joined by ；, and others are not; 甲类4872件，占94.9%；乙类214件: the first alone has a share. */
export function crossesClauses({ text }: Passage, parts: readonly Figure[]): boolean {
  const joints = parts.slice(1).map((part, at) => text.slice(parts[at]?.end, part.start).includes('；'));
  if (!joints.some((joint) => joint)) return false;
  const [first, second, ...more] = parts.map(({ end }) => /^[，（]占/.test(text.slice(end, end + 2)));
  return !joints.every((joint) => joint) || (more.length === 0 && first === true && second === false);
}

/** 甲类106起，乙类58起，丙类引发的占比由6.9%降到4.2%，为12起: behind a share one more is counted, not as an item. */
export function countsLater(passage: Passage, last: Figure): boolean {
  const at = placeAmong(passage.figures, last) + 1;
  const behind = passage.figures.slice(at, at + 4).filter(({ sentence }) => sentence === last.sentence);
  const first = behind.findIndex(({ unit }) => unit.class !== 'percent');
  const later = behind[first];
  if (first < 1 || !later || !sameClass(later, last)) return false;
  return !passage.text.slice(last.end, later.start).includes('；');
}
