import type { Figure } from '../../facts/figure.ts';
import { isSlipOf, isWholeCount, isWorth, worth } from '../near.ts';
import { notPrinted } from '../not-printed.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { averageOf } from './stated-averages.ts';
import { exactly } from './times-of-each.ts';

/**
 * `11个镇账户各存20万元，共220万元`, `预算公开、决算公开各103条，总计206条` (A15): so much to each of those that are counted or named
 * before it, and all of it behind. Claimed where it comes out, or a slip of the hand is what separates them.
 */
export function* findDealtOut(passage: Passage): Iterable<FoundRelation> {
  if (!/[各每]/.test(passage.text)) return;
  for (const [at, value] of passage.figures.entries()) {
    const own = readEach(passage, at);
    if (own) yield own;
    const total = passage.figures[at + 1];
    if (!total || !ofEach.test(value.before) || !isSumOf(passage, value, total)) continue;
    const base = countBefore(passage, value) ?? namesBefore(value);
    if (!base) continue;
    if (isMade(value, total, base)) yield averageOf(exactly(value), [total], [base]);
  }
}

/** It comes out, or a slip of the hand is what separates the three. */
function isMade(value: Figure, total: Figure, base: Figure): boolean {
  const meant = worth(value) * worth(base);
  return (
    isWorth(meant, worth(total)) ||
    isSlipOf(total, meant, true, 2) ||
    isSlipOf(value, worth(total) / worth(base), true, 2) ||
    isSlipOf(base, worth(total) / worth(value), true, 2)
  );
}

/** 减免3912例、469.44万元，每例1200元: what each of them got stands right behind what all of them did. */
function readEach(passage: Passage, at: number): FoundRelation | undefined {
  const [base, total, value] = passage.figures.slice(Math.max(0, at - 2), at + 1);
  if (!base || !total || !value || base.sentence !== value.sentence) return undefined;
  if (!sameClass(total, value) || sameClass(base, value) || !isWholeCount(base)) return undefined;
  const isOfEach = eachBehind.exec(between(passage, total, value))?.[1] === base.unit.text;
  const isPair = /^[、，]?[一-鿿]{0,4}$/.test(between(passage, base, total));
  if (!isOfEach || !isPair || !isMade(value, total, base)) return undefined;
  // 914架次、总时长2206小时，每架次2.41小时: a mean, as it is rounded.
  const mean = averageOf(value, [total], [base]);
  return solve(mean).verdict === 'holds' ? mean : averageOf(exactly(value), [total], [base]);
}

const eachBehind = /^，每一?([一-鿿]{1,2}?)(?:补助|补贴|奖励|发放)?$/;

/** 账户各存, 决算公开各. */
const ofEach = /(?<![市县区乡镇省])各[一-鿿]{0,2}$/;

function isSumOf(passage: Passage, value: Figure, total: Figure): boolean {
  if (!sameClass(value, total) || total.sentence !== value.sentence || total.depth !== value.depth) return false;
  return !total.flags.target && /^，(?:合计|共计|一共|总计|共)[一-鿿]{0,4}$/.test(between(passage, value, total));
}

/** The only count of its part of the sentence, of whatever it is. */
function countBefore(passage: Passage, value: Figure): Figure | undefined {
  const [only, ...others] = figuresBefore(passage, value).filter(
    (figure) => figure.depth === value.depth && !between(passage, figure, value).includes('；'),
  );
  const isCount = only !== undefined && others.length === 0 && isWholeCount(only) && worth(only) > 1;
  return isCount && only.index === value.index - 1 && !/[，：]/.test(between(passage, only, value)) ? only : undefined;
}

/** 预算公开、决算公开: as many names as stand side by side in the label, each as long as the others. */
function namesBefore(value: Figure): Figure | undefined {
  const names = value.before.replace(/^[，；]|各[一-鿿]{0,2}$/g, '').split(/[、和与]/);
  const [first = ''] = names;
  const areAlike = names.every((name) => name.length === first.length && name.slice(-1) === first.slice(-1));
  return names.length > 1 && first.length > 1 && areAlike
    ? notPrinted(value, BigInt(names.length), { ...value.unit, text: '项', scale: 1n })
    : undefined;
}
