import type { Figure } from '../../facts/figure.ts';
import { dueWords, planRates, resultRates, testWords } from '../../standards/rates.ts';
import { stepsBefore } from '../flows/flows.ts';
import { worth } from '../near.ts';
import { between, figureBeside, type Passage } from '../passage.ts';
import { isOfAnother } from './rate-populations.ts';
import { isDue } from './rate-ties.ts';
import { isListedBetween, partial, type Reading } from './stated-rates.ts';

/** Words and grammar tell that the rate is of these two. */
export function isMeant(passage: Passage, { value, part, base, tie, earlier, stem }: Reading): boolean {
  if (coversOthers(part, base) || isDeniedIn(base, stem) || isOfAnother(part, base)) return false;
  // 683件次当中，初次651件次，重复32件次: of two that make up a third, neither is the base of the other.
  const isWhole = (whole: Figure) => worth(whole) === worth(base) + worth(part);
  if (
    base.index < part.index &&
    earlier.some((whole) => whole.index < base.index && whole.sentence === base.sentence && isWhole(whole))
  )
    return false;
  // 办结318件。对办结件抽样回访，满意115件: of those that were asked.
  if (base.index < part.index && /抽样|随机|部分/.test(between(passage, base, part))) return false;
  // 优秀31卷、合格26卷，合格以上比率95%: what is better counts as well.
  if (stem.endsWith('以上') && !part.before.endsWith(stem)) return false;
  // 新招录辅警32人，持证28人，全局持证率96.2%: new ones are not all.
  if (/^全/.test(stem) && (partial.test(base.before) || isDue(base))) return false;
  // 完成年度计划17.5亿元: what was planned is no part of what was done.
  if (plans.test(part.before) && !isDue(base)) return false;
  const isStep = base.action !== undefined && stepsBefore(part).includes(base.action);
  // 当场整改16个，限期整改11个: what is counted as the part is no base.
  if (isStep || (!isDue(base) && base.index < part.index && base.before.endsWith(stem))) return isStep;
  if (base.sentence !== part.sentence)
    return tie === 'word' && (isIntakeBefore(passage, part, base, earlier) || isNamedAgain(part, base, earlier));
  if (base.index > part.index) return tie === 'word';
  const gap = passage.text.slice(base.end, part.start);
  const order = earlier.indexOf(base);
  // 减免折合92万元；直免2864人次、386.7万元，直免率94.2%: of amounts each is of its own matter.
  if (gap.includes('；'))
    return tie === 'word' && order >= 0 && base.unit.discrete && isHead(passage, part, base, earlier);
  // 预算55.4亿元，成交52.6亿元，节约2.8亿元: the first is what the others make up.
  const isMadeUp =
    order === 1 && earlier[0]?.sentence === base.sentence && worth(base) === worth(earlier[0]) + worth(part);
  const isNear = order <= 0 || isMadeUp || isListedBetween(base, part, earlier);
  if (
    (!isNear && !isOwner(passage, base, earlier.slice(0, order))) ||
    (hasRate(passage, base, value) && !testWords.test(base.before))
  )
    return false;
  // 在岗人员64人，取得证件的61人，持证率95.3%: by a character alone only where the three stand side by side.
  const isBeside = part.index === base.index + 1 && value.index === part.index + 1 && !gap.includes('其中');
  if (tie === 'done')
    return isDue(base) && value.index === part.index + 1 && isOfDuty(stem, base) && !resultRates.test(stem);
  return tie === 'word' || isDue(base) || isBeside;
}

/** 建设充电站331座，覆盖小区326个，小区覆盖率97.3%: of all that could be covered, which is not what covers them. */
export function coversOthers(part: Figure, { before, after }: Figure): boolean {
  const covered = /覆盖[到了及]?([一-鿿]{1,8})$/.exec(part.before)?.[1];
  return covered !== undefined && !(before + after).includes(covered.slice(-2));
}

/** 满意率98.9%，14件不满意的二次办理后满意12件: those that were not are none of all there are. */
export function isDeniedIn({ before, after }: Figure, stem: string): boolean {
  return before.endsWith(`不${stem}`) || after.startsWith(`不${stem}`);
}

/** 应收1264万元，实收1138万元，收缴率90%；另追缴历年欠费217万元: what was to be done says of itself what is in it. */
export function isOfOtherYears({ text }: Passage, base: Figure, value: Figure): boolean {
  return /结转|跨年|[历往前上]年|去年|陈欠|旧欠|积欠|（含/.test(text.slice(base.labelStart, value.start));
}

/** 应检N台，已完成M台，检验率: the rate names the duty or is that of all duties (完成率); 应发证N人，实际发证M人，就业率 is another's. */
function isOfDuty(stem: string, { before }: Figure): boolean {
  const duty = before.slice(dueWords.exec(before)?.index ?? 0);
  return planRates.test(stem) || [...stem].some((character) => duty.includes(character));
}

const plans = /计划|预算|目标|任务/;

/** 在编62人，其中执法人员41人，持执法证的59人: what stands between are items of it. */
function isOwner({ text }: Passage, { end }: Figure, nearer: readonly Figure[]): boolean {
  const item = nearer.at(-1);
  return item !== undefined && /^[^；。]*其中|^[当之]?中，/.test(text.slice(end, item.start));
}

/** 三个渠道合计受理9200件。办结9108件: the total of the sentence before, where the part is the first of its class in its own. */
function isIntakeBefore(passage: Passage, part: Figure, base: Figure, earlier: readonly Figure[]): boolean {
  if (base.sentence !== part.sentence - 1 || earlier[0]?.sentence !== base.sentence || hasRate(passage, base))
    return false;
  const isFirst = earlier.filter(({ sentence }) => sentence === base.sentence).at(-1) === base;
  return /[合共总]计|共/.test(base.before) || (isFirst && intake.test(base.before));
}

/** 含油污水538.2立方米 … 含油污水已转运531.9立方米: the part begins with what the base counts, and nothing else is called so. */
function isNamedAgain(part: Figure, base: Figure, earlier: readonly Figure[]): boolean {
  const noun = nounOf(base);
  const isSo = ({ before }: Figure) => before.includes(noun);
  return noun.length > 2 && part.before.replace(/^[，；、]/, '').startsWith(noun) && earlier.filter(isSo).length === 1;
}

function nounOf({ before }: Figure): string {
  return before.replace(/^.*[，；、]/, '').replace(/(?:共计?|总计|合计|达到?|为|了|有|约|计|的)+$/, '');
}

/** What comes in, or is found. */
const intake = /[接收]|受理|交办|转办|承办|登记|排查|发现|查出/;

/** A figure with a rate of its own is a part itself. */
function hasRate({ figures }: Passage, figure: Figure, value?: Figure): boolean {
  const next = figureBeside(figures, figure, 1);
  return (
    next !== undefined && next !== value && isShare(next) && !next.flags.delta && next.sentence === figure.sentence
  );
}

/**
 * 排查138处，其中陡坡54处、路口84处；治理126处，治理率91.3%: the first figure of its class, where the part begins behind ；.
 */
function isHead(passage: Passage, part: Figure, base: Figure, earlier: readonly Figure[]): boolean {
  const inSentence = earlier.filter(({ sentence }) => sentence === part.sentence);
  const [nearest] = inSentence;
  return (
    inSentence.at(-1) === base &&
    nearest !== undefined &&
    between(passage, nearest, part).includes('；') &&
    !hasRate(passage, base)
  );
}

/** 98.0%, 1.6‰. */
export function isShare({ unit }: Figure): boolean {
  return unit.class === 'percent' || unit.class === 'per-mille';
}
