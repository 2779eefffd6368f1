import type { Figure } from '../../facts/figure.ts';
import { rateQualifiers } from '../../standards/measures.ts';
import { commonQualifiers, resultRates } from '../../standards/rates.ts';
import { narrowSteps, type StepWords, stepFillers, stepWords } from '../../standards/step-words.ts';
import { headOf, worth } from '../near.ts';
import {
  between,
  figuresBefore,
  figuresUntil,
  isActualCount,
  isNext,
  isQuantity,
  type Passage,
  placeAmong,
  sameClass,
  sameThing,
} from '../passage.ts';
import { isOfAnother } from './rate-populations.ts';

/**
 * `发现问题116个，督促整改113个，整改率97.4%` (B): what a step is taken of, where the rate that is named after it
 * stands right behind. The three state their relation whatever they are.
 */
export function baseOfStep(passage: Passage, value: Figure, part: Figure): Figure | undefined {
  if (!isNext(passage, part, value) || value.unit.class !== 'percent' || value.bound) return undefined;
  const name = stated.exec(value.before)?.[1];
  const stem = name?.replace(commonQualifiers, '').replace(/(?<=.{2})(?:完成|到位)$/, '');
  if (name === undefined || stem === undefined || !isStepOf(passage, value, part, stem)) return undefined;
  // 一次办结率, 到期整改率 have a base of their own, unless it is what was counted.
  if (rateQualifiers.some((one) => name.includes(one) && !part.before.includes(one))) return undefined;
  const base = findBase(passage, part, stem);
  return base && !isOfAnother(part, base) && !hasExcuse(passage, value) ? base : undefined;
}

/** What was counted, though it be 约40件; of 40件以上 no rate is taken. */
export function isCountNotLimit(figure: Figure): boolean {
  return isActualCount(figure) && !figure.bound;
}

const stated = /^([一-鿿]{2,10})率(?:均?为|达到?|是|仅为)?$/;

/** In the clause before the rate: its label is the word of the rate, and says nothing narrower. */
function isStepOf({ text }: Passage, value: Figure, part: Figure, stem: string): boolean {
  if (part.sentence !== value.sentence || part.depth !== value.depth || !isCountNotLimit(part)) return false;
  const from = value.labelStart - 1;
  if (text.charAt(from) !== '，' || !/^[一-鿿]{0,4}$/.test(text.slice(part.end, from).replace(/（[^（）]*）$/, '')))
    return false;
  // 7301批次合格，合格率99.9%: the word stands behind the number.
  const said = part.before === '' ? text.slice(part.end, from) : part.before;
  // 完成应对451户，完成率: 完成 is the word itself.
  const label = stem === '完成' ? said : said.replace(stepFillers, '').replace(stepFillers, '');
  const word = wordOf(stem, label);
  const at = label.lastIndexOf(word);
  if (at < 0 || label.length - at - word.length > longestTail) return false;
  const rest = label.slice(0, at);
  // 按时办结8079件，按时办结率 are both of these; 当场整改92个，整改率 and 整改92个，到期整改率 are not.
  const qualifier = stem.endsWith(word) ? stem.slice(0, -word.length) : '';
  if (rest === qualifier || (qualifier.length > 1 && rest.endsWith(qualifier))) return true;
  return !narrowSteps.test(rest) && rest.length <= 4;
}

/**
 * 改正 of 整改率 where 已改正 is counted, 结 of 结案率 where 审执结 is, 出庭 of 出庭应诉率 where 实际出庭 is, 达成 of 调解成功率 where 达成协议 is; else the last two
 * characters.
 */
function wordOf(stem: string, label: string): string {
  const last = stem.slice(-2);
  if (label.includes(last)) return last;
  if (last.includes('结') && label.endsWith('结')) return '结';
  if (last === '整改' || last === '确认') {
    const same = (last === '整改' ? /改正$|纠正$|销号$/ : /获准$/).exec(label)?.[0];
    return same ?? last;
  }
  if (last === '成功') return '达成';
  return last === '应诉' ? '出庭' : last;
}

/** Behind the word of the step stands at most what it is of: 整改问题. */
const longestTail = 2;

/** What is counted before the step and is what it is taken of; items that make it may stand between. */
function findBase(passage: Passage, part: Figure, stem: string): Figure | undefined {
  const words = stepWords.find(({ done }) => done.test(stem.slice(-2)) || done.test(stem));
  const before = figuresBefore(passage, part).filter((figure) => sameClass(figure, part) && isQuantity(figure));
  const base = headOf([...before, part]) ?? headOf(before) ?? before.at(-1) ?? findAbove(passage, part, words);
  if (!words || !base || base.depth > part.depth || base.flags.target || base.before.startsWith('其中'))
    return undefined;
  // 自查隐患214处，专家诊断53处，共计267处，整改261处: the total counts what its items do.
  const isTotal = /(?:[合共总]计|总数)[^，；]{0,3}$/.test(base.before);
  const label = isTotal ? saidBefore(passage, base) : labelOf(base);
  if (!words.of.test(label) || (label.includes(stem) && !/督促|责令|应|申[请报]/.test(label))) return undefined;
  // 不予受理14件。办结1043件，办结率92.6%: more than what was refused is of what was not.
  if (/[不未]/.test(base.before) && worth(part) > worth(base)) return undefined;
  // 初检合格率 is of other figures than 检测1200台, unless they say so.
  const qualifier = stem.length > 3 && part.before.includes(stem.slice(-2)) ? stem.slice(0, -2) : '';
  if (qualifier.length > 1 && !(label + part.before).includes(qualifier)) return undefined;
  // 当场整改30个、限期整改12个；限期整改完成12个，限期整改率100%: of an item.
  if (qualifier.length > 1 && base !== before.at(-1)) return undefined;
  // 立案88起，增长22.2%；结案81起: behind ； only where nothing else is counted.
  if (base === before.at(-1) && before.length > 1 && between(passage, base, part).includes('；')) return undefined;
  const previous = before[before.indexOf(base) - 1];
  // 建议28件、提案20件，办结48件; 收到28件，承办20件，办结48件: of both.
  const isSeveral =
    previous && !isTotal && (/、[^，；]*$/.test(between(passage, previous, base)) || words.of.test(previous.before));
  return isSeveral && !isPartOf(previous, base) ? undefined : base;
}

/** 受理申请128件。办结127件: the only count of the sentence before that the step may be of, where its own begins with the step. */
function findAbove(passage: Passage, part: Figure, words: StepWords | undefined): Figure | undefined {
  if (!words || passage.paragraph.sentences[part.sentence]?.start !== part.labelStart) return undefined;
  const above = figuresUntil(passage, part.start).filter(
    (figure) => figure.sentence === part.sentence - 1 && sameClass(figure, part) && isQuantity(figure),
  );
  const [first] = above;
  const isHead = first !== undefined && (above.length === 1 || headOf(above) === first);
  return isHead && words.of.test(labelOf(first)) ? first : undefined;
}

/** `化解率97.8%，全年排查4218件、化解4126件`: the step and what it is taken of behind the rate. */
export function stepBehind(passage: Passage, value: Figure, stem: string): readonly [Figure, Figure] | undefined {
  const at = placeAmong(passage.figures, value);
  const [base, part, next] = passage.figures.slice(at + 1, at + 4);
  if (!base || !part || !sameClass(base, part) || !isQuantity(base) || !isQuantity(part)) return undefined;
  if (part.sentence !== value.sentence || base.depth !== value.depth || part.depth !== value.depth) return undefined;
  if (next?.sentence === part.sentence && next.unit.class === 'percent') return undefined;
  const words = stepWords.find(({ done }) => done.test(stem.slice(-2)));
  const label = part.before.replace(stepFillers, '');
  if (resultRates.test(stem) || rateQualifiers.some((one) => stem.includes(one))) return undefined;
  if (!words?.of.test(base.before) || label !== stem.slice(-2) || base.flags.target || part.flags.target)
    return undefined;
  return /^，[一-鿿]{1,8}$/.test(between(passage, value, base)) &&
    /^[，、][一-鿿]{1,6}$/.test(between(passage, base, part))
    ? [base, part]
    : undefined;
}

/** What its sentence says up to a figure. */
function saidBefore({ text, paragraph: { sentences } }: Passage, { sentence, start }: Figure): string {
  return text.slice(Math.max(sentences[sentence]?.start ?? start, start - 120), start);
}

function labelOf({ before, after }: Figure): string {
  return before + (/^[一-鿿]{0,8}/.exec(after)?.[0] ?? '');
}

/** 收到45件，受理40件，办结38件: what is less, and of the same things, is a part of what stands before it. */
function isPartOf(whole: Figure, part: Figure): boolean {
  return worth(whole) >= worth(part) && sameThing(whole, part);
}

/** 整改率100%（其余未到期限）, ，其余为本年到期: why it is another. */
function hasExcuse({ text }: Passage, { end }: Figure): boolean {
  return /^[，（；][^。]{0,20}(?:未到|到期|不计|剔除|除外|扣除|以[^，。；]{1,10}计)/.test(text.slice(end, end + 40));
}
