import type { Figure } from '../../facts/figure.ts';
import { newlyDone } from '../../standards/comparisons.ts';
import { between, isActual, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `应休渔船1236艘，实际休渔1226艘`: of those who were to do it no more did it; `年内新增9台，累计95台`: what was ever done is no less than what was
 * done this year.
 */
export function* findDueAndDone(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('应') && !passage.text.includes('累计')) return;
  for (const [at, first] of passage.figures.entries()) {
    const second = passage.figures[at + 1];
    if (!second || !isPair(passage, first, second)) continue;
    if (isDone(passage, first, second)) yield toRelation(second, first);
    else if (isCumulative(first, second)) yield toRelation(first, second);
  }
}

/** Side by side, of one kind, and both counted. */
function isPair(passage: Passage, first: Figure, second: Figure): boolean {
  if (first.sentence !== second.sentence || first.depth !== second.depth || !sameClass(first, second)) return false;
  if (!first.unit.discrete || !isQuantity(first) || !isActual(second)) return false;
  return /^[^，；。：、]{0,8}，[^，；。：、]*$/.test(between(passage, first, second));
}

const due = /应当?([一-鿿]{1,6})$/;
const done = /^(?:实际|实|已)(?:有|共)?([一-鿿]{1,6})$/;
/** What may be done in more cases than were due: before its time, or money for other years. */
const mayExceed = /完成|办[结理]|[缴收支付交]|上报/;
const explained = /超额?|提前|含|补|列席|另有|结转/;

function isDone({ text, paragraph: { sentences } }: Passage, first: Figure, second: Figure): boolean {
  const [, what = ''] = due.exec(first.before) ?? [];
  const [, step = ''] = done.exec(second.before) ?? [];
  if (what === '' || step === '' || what.charAt(0) !== step.charAt(0) || mayExceed.test(what + step)) return false;
  const { start = 0, end = text.length } = sentences[first.sentence] ?? {};
  return !explained.test(text.slice(start, end));
}

const ever = /^(?:历年|历史)?累计(?:总数)?(?:为|达到?|有)?([一-鿿]{0,4})$/;
const thisYear = /^(?:全年|年内|本年度?|今年|当年)/;

function isCumulative({ before: first }: Figure, { before: second }: Figure): boolean {
  const step = ever.exec(second)?.[1];
  // 推出“一件事”21项，累计达到34项: of 130 such pairs in others' texts the first was never more.
  if (step === '') return !/累计|[现共][有存]/.test(first);
  return step !== undefined && (thisYear.test(first) || newlyDone.test(first)) && first.endsWith(step);
}

function toRelation(part: Figure, whole: Figure): FoundRelation {
  return { type: 'part', pattern: 'B3', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
}
