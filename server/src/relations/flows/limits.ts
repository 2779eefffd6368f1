import type { Figure } from '../../facts/figure.ts';
import { percentLimits } from '../../facts/interval.ts';
import { ratesOfNewCases } from '../../standards/case-rates.ts';
import { balances, besidesWords, boundedRates, boundlessRates, turns, visits } from '../../standards/measures.ts';
import type { Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * What a percentage with the names of its rates can be at all: a bounded rate (C1) or a decrease (D2): at most 100%, unless
 * the sentence says why it is more.
 */
export function findLimits(passage: Passage, value: Figure, names: readonly string[]): FoundRelation | undefined {
  const claim = { form: 'within', value, limits: percentLimits } as const;
  if (value.flags.delta) {
    // 增加 may exceed 100%, a decrease cannot, unless it is one of profit that turns into loss.
    if (!/(?:减少|下降|降低|缩短|压缩)(?:了|约|近)?$/.test(value.before)) return undefined;
    if (balances.test(value.before) || isExplained(passage, value, turns)) return undefined;
    return { type: 'change', pattern: 'D2', claim, certain: true };
  }
  const isBounded = (rate: string) =>
    boundedRates.some((bounded) => rate.endsWith(bounded)) && !boundlessRates.test(rate);
  // 表示满意的占96.2%, 占比96.2%: of a whole that is not named, and so of its own; 占年度计划的105% may be more.
  const isShare =
    /(?:^|[^抢侵])占比?(?:约|为|达到?|到)*$/.test(value.before) && !/计划|任务|预算|目标/.test(value.before);
  if (isBehindPlan(passage, value) || !(isShare || names.some(isBounded)) || isExplained(passage, value, besidesWords))
    return undefined;
  if (names.some((rate) => rate.endsWith('覆盖率')) && isExplained(passage, value, visits)) return undefined;
  // 结案率为111%: of what came anew.
  const mayBeMore = Number(value.digits) < mostOfNew && names.some((rate) => ratesOfNewCases.test(rate));
  return { type: 'rate', pattern: 'C1', claim, certain: !mayBeMore };
}

/** 年度任务45平方公里，占比104.0%. */
function isBehindPlan({ text }: Passage, { start }: Figure): boolean {
  return /(?:计划|任务|预算|目标)[^，。；（）]{0,16}，占比?[^，。；]{0,4}$/.test(
    text.slice(Math.max(0, start - 32), start),
  );
}

/** Percent; more cases of before are hardly concluded in a year. */
const mostOfNew = 130;

/** So near to it in its sentence a reason is looked for. */
const reach = 60;

/** Of more than all the sentence says why. */
function isExplained({ text, paragraph: { sentences } }: Passage, value: Figure, reasons: RegExp): boolean {
  if (Number(value.digits) <= 100) return false;
  const { start, end } = sentences[value.sentence] ?? value;
  return reasons.test(text.slice(Math.max(start, value.start - reach), Math.min(end, value.end + reach)));
}
