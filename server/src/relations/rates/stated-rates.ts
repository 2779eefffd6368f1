import type { Figure } from '../../facts/figure.ts';
import {
  auditedWords,
  budgetWords,
  commonQualifiers,
  dutyVerb,
  outcomes,
  planRates,
  savingRates,
  spentWords,
  statesOfAll,
  stockOwners,
  testWords,
  wholeWords,
} from '../../standards/rates.ts';
import { stepFillers } from '../../standards/step-words.ts';
import type { Candidate } from '../lists/divisions.ts';
import { countsAddUp, partsOf, worth } from '../near.ts';
import { between, betweenBrackets, figureBeside, isNext, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import { isFormer } from './rate-names.ts';
import { isDue, labelOf, type Tie } from './rate-ties.ts';
import { isNamed } from './topics.ts';

/** A rate, and two figures that it may be of. */
export interface Reading {
  readonly value: Figure;
  readonly part: Figure;
  readonly base: Figure;
  readonly tie: Tie;
  readonly stem: string;
  /** What may be the base before the part, the nearest first. */
  readonly earlier: readonly Figure[];
}

/**
 * `应免84600只，实免83915只，免疫密度99.2%`, `应当接受检查395家，实际参检388家，参检率98.2%`: three figures side by side, and one verb
 * says what was to be done, what was done and what the rate is of, or two of them do. 应检…实检…检出率 is of what came of it.
 */
export function isDuty(passage: Passage, reading: Reading): boolean {
  const { part, base, stem } = reading;
  if (!areSideBySide(passage, reading)) return false;
  const verb = dutyVerb.exec(labelOf(base))?.[1];
  if (verb === undefined || !labelOf(part).includes(verb)) return isDone(part, stem) && owes(base, stem);
  const at = stem.indexOf(verb);
  return (
    at >= 0 &&
    !/[减免欠缓漏逾未不]/.test(stem.slice(0, at)) &&
    !outcomes.test(stem.slice(at + verb.length)) &&
    stem.length <= at + verb.length + 1
  );
}

/** 实际参检388家 of 参检率, 实际支出158万元 of 预算执行率. */
function isDone(part: Figure, stem: string): boolean {
  return /^(?:[，；、]|其中)?(?:实际|已经?)[一-鿿]/.test(part.before) && (endsIn(part, stem) || planRates.test(stem));
}

/** 应当接受检查395家 of any rate of what was done, 下达资金163万元 of one of plans; what was planned at first may have been changed. */
function owes({ before, after }: Figure, stem: string): boolean {
  if (planRates.test(stem)) return /预算|计划|任务|目标|下达/.test(before) && !/年初|期初|原/.test(before);
  return dutyVerb.test(before === '' ? after.slice(0, 12) : before);
}

/** The label ends in the word of the rate: 持证上岗61人 of 持证率; 接入平台163个 may be of what else was connected. */
function endsIn({ before }: Figure, stem: string): boolean {
  const word = stem.slice(-2);
  const at = before.lastIndexOf(word);
  return (
    at >= 0 &&
    before
      .slice(at + word.length)
      .replace(stepFillers, '')
      .replace('上岗', '') === ''
  );
}

/**
 * `抽取5200人，好评5174人，好评率99.5%`, `在册学员3160人，结业2578人，结业率81.6%`: each of the first was tested, or they are all there are
 * and the rate is less than the two make. A base that is not printed makes it more (全县32万人，参保18万人，参保率98.6%), never less,
 * unless the two are one (决定6件，审核6件，审核率100%), or they are in a state that each is in or not (持证率).
 */
export function isOfBoth(passage: Passage, reading: Reading, mayExceed: boolean): boolean {
  const { value, part, base, tie, stem, earlier } = reading;
  if (tie !== 'word' || base.index > part.index || value.index < part.index || partial.test(base.before)) return false;
  const isBeside = areSideBySide(passage, reading) || isListedBetween(base, part, earlier);
  if (!isBeside || !isNext(passage, part, value)) return false;
  const isCalled = endsIn(part, stem);
  const isSaid = labelOf(part).includes(stem.slice(-2));
  if (!isSaid && part.unit.class !== 'person') return false;
  const all = partsOf(value);
  const computed = (all * worth(part)) / worth(base);
  // 审结36件，撤诉6件，败诉3件，败诉率10%: what is no whole is no base.
  const isHead = !earlier.some(({ index, sentence }) => index < base.index && sentence === base.sentence);
  const isTested = testWords.test(base.before.replace(/[了共]+$/, ''));
  if (computed > all) return isCalled && worth(value) <= all && (isTested || (isHead && isStock(base)));
  if (worth(value) > all) return isSaid && !mayExceed && !mayBeMore.test(stem);
  // 建立工会120家，建会120家，建会率87%: one thing said twice is no base.
  if (computed === all) return isCalled && ![...stem].every((character) => base.before.includes(character));
  if (isOfOthers(part, stem)) return false;
  if (isSaid && isTested) return true;
  if (isCalled && isHead && statesOfAll.test(stem) && isStock(base)) return true;
  if (computed <= worth(value) || !isHead) return false;
  // 垃圾处理2.7万吨，资源化利用2.3万吨，利用率39.6%: nothing else was counted of which it could be; 开工21个，竣工10个，竣工率 is of all projects.
  const isOnly =
    (isCalled || !isSaid) && earlier.length === 1 && base.before.replace(stepFillers, '').length > 3 && !isDue(base);
  return isOnly || (isSaid && wholeWords.test(base.before));
}

/**
 * `调解纠纷2558件，成功2964件，调解成功率95.0%`, `毕业学员3105人，已落实去向2943人，毕业去向落实率94.8%`: what came, what was done of it and the
 * rate of that follow each other in one breath, in one unit, and the name of the rate has a word of both, or more was done than
 * came; what only some of it is (其中…立案184件), what is not so (不合格检出率 of 合格) and what was planned is said of others.
 */
export function isOfOneBreath(passage: Passage, { value, part, base, tie, stem, earlier }: Reading): boolean {
  if (tie !== 'word' || base.index > part.index || base.unit.text !== part.unit.text) return false;
  if (part.sentence !== base.sentence || value.sentence !== part.sentence || value.depth !== part.depth) return false;
  if ((planRates.test(stem) && !isDue(base)) || partial.test(base.before)) return false;
  if (/[不未非无]/.test(stem) && !labelOf(part).includes(stem)) return false;
  if (!isNext(passage, base, part) || !(isNext(passage, part, value) || isNext(passage, value, base))) return false;
  // 建议14件、提案19件，办结33件: of both.
  if (passage.text.charAt(base.labelStart - 1) === '、') return false;
  const gap = passage.text.slice(Math.min(base.end, value.end), Math.max(part.start, value.start));
  if (/[；、]|其中/.test(gap)) return false;
  if (worth(part) <= worth(base)) return namesBoth(stem, base, part);
  if (actsOn(passage, base, part)) return false;
  // 约谈214家，年报789家，年报率90.6%: half as much again is no slip but another matter.
  if (worth(part) > 1.25 * worth(base)) return false;
  // 公证2160件，涉外416件，出证2112件: of the first of them.
  return !earlier.some(({ index, sentence }) => index < base.index && sentence === base.sentence);
}

/** 毕业去向落实率 of 毕业生 and 落实去向: its first word is said of the base alone, its last of the part alone. */
function namesBoth(stem: string, base: Figure, part: Figure): boolean {
  const [first, last] = [stem.slice(0, 2), stem.slice(-2)];
  if (stem.length < 4 || commonQualifiers.test(first)) return false;
  const [counted, said] = [labelOf(base), labelOf(part)];
  return counted.includes(first) && !said.includes(first) && said.includes(last) && !counted.includes(last);
}

/** 志愿者1124名结对儿童1163名: what does it to the other, and is less, is no whole of it. */
export function actsOn(passage: Passage, one: Figure, other: Figure): boolean {
  return (
    one.index === other.index - 1 && worth(other) > worth(one) && /^[一-鿿]{2,8}$/.test(between(passage, one, other))
  );
}

/** 甲项参加缴费5237人 behind 乙项参加10926人, 参加考试合格11人 behind 职工64人: more words than the name of the rate speak of others. */
export function isOfOthers({ before }: Figure, stem: string): boolean {
  const said = before.replace(/^[，、；]|^其中/, '');
  return said.endsWith(stem) && said.length > stem.length + mostAhead;
}

/** So many characters a part has before the name of its rate: 考核合格. */
const mostAhead = 2;

/** 在岗人员64人, 现有重点单位168家: all there are, and no plan of how many there may be. */
function isStock({ before }: Figure): boolean {
  return stockOwners.test(before) && !/编制|核定|应|计划/.test(before);
}

/** 评查240卷，一是处罚160卷，二是许可56卷，三是强制24卷，优秀204卷: what stands between makes up the base. */
export function isListedBetween(base: Figure, part: Figure, earlier: readonly Figure[]): boolean {
  const list = earlier.filter(({ index, sentence }) => index > base.index && sentence === base.sentence);
  return list.length > 1 && part.sentence === base.sentence && countsAddUp(base, list) === true;
}

/** More was used than there is. (C1) */
const mayBeMore = /使用|利用|抽查|收入|销$/;

/** New ones are not all there are: 新建公厕5座，达标46座. */
export const partial = /新|本[月季周次]|当[月季]|其中/;

/** The two counts of one unit one behind the other, and the rate right before or behind them. */
function areSideBySide(passage: Passage, { value, part, base }: Reading): boolean {
  const [first, second] = base.index < part.index ? [base, part] : [part, base];
  const isBehind = isNext(passage, second, value);
  const isBeside = isNext(passage, first, second) || isWithRate(passage, first, second);
  if (!isBeside || !(isBehind || value.index === first.index - 1)) return false;
  if (value.sentence !== first.sentence || value.sentence !== second.sentence) return false;
  if (first.unit.text !== second.unit.text || value.bound || value.approximate) return false;
  const gaps = [betweenBrackets(passage, first, second), isBehind ? betweenBrackets(passage, second, value) : ''];
  return gaps.every((gap) => !/[；：（）]/.test(gap));
}

/** 回访1263件，回访率90.1%，满意1251件: those that were tested are not all, and the next rate is of them. */
function isWithRate({ figures }: Passage, base: Figure, part: Figure): boolean {
  const rate = figureBeside(figures, base, 1);
  return (
    part.index === base.index + 2 && rate?.unit.class === 'percent' && !rate.flags.delta && testWords.test(base.before)
  );
}

/** 签约项目中已开工51个，开工率79.7%: of the only figure before that counts 签约项目. */
export function findTopical(value: Figure, part: Figure, before: readonly Figure[]): Candidate | undefined {
  const topic = /^(?:上述|以上|这些|所|已|在)?([一-鿿]{2,8}?)(?<!集)[之当]?中(?![心央小学国医型标期])/.exec(
    part.before,
  )?.[1];
  if (topic === undefined || value.index !== part.index + 1) return undefined;
  const bases = before.filter(
    (figure) => figure.index < part.index && sameClass(figure, part) && isNamed(figure, topic),
  );
  const [base] = bases;
  if (!base || bases.length > 1 || value.sentence !== part.sentence || value.bound || value.approximate)
    return undefined;
  return { part: [part], base: [base], isMeant: true, isStated: true };
}

/** 预算5320万元，实际采购4986万元，节支率6.3%: what was left of the first. */
export function savingsOf(passage: Passage, value: Figure, before: readonly Figure[], stem: string): Candidate[] {
  if (!savingRates.test(stem)) return [];
  const saved = before.at(-1);
  // 送审8.46亿元，核减6768万元，核减率8.0%: what was saved is printed.
  if (saved?.index === value.index - 1 && saved.before.replace(/^[，、；]/, '').startsWith(stem.slice(-2))) {
    const whole = before.at(-2);
    const isOne = whole?.index === saved.index - 1 && whole.sentence === value.sentence && sameClass(whole, saved);
    return isOne && budgetWords.test(whole.before) && !/；/.test(between(passage, whole, value))
      ? [{ part: [saved], base: [whole], isMeant: true, isStated: 'firmly' }]
      : [];
  }
  const [base, rest] = before.slice(-2);
  if (!base || !rest || !budgetWords.test(base.before) || !spentWords.test(rest.before)) return [];
  if (!sameClass(base, rest) || rest.index !== base.index + 1 || value.index !== rest.index + 1) return [];
  const isOne = base.sentence === value.sentence && !/[；（）]/.test(between(passage, base, value));
  return isOne ? [{ part: [], base: [base], rest: [rest], isMeant: true, isStated: true }] : [];
}

/**
 * 查出问题金额4.2亿元，核减工程款2316万元，核减率8.7%: of what was handed in for it, which is not printed; 收入6130万元，支出5724万元，预算执行率95.6%: of what was to
 * be spent, which is not what came in.
 */
export function lacksBudget(value: Figure, stem: string, { part, base }: Candidate): boolean {
  const [whole] = base;
  if (whole?.unit.class !== 'yuan') return false;
  if (/执行$/.test(stem) && income.test(whole.before) && !stem.includes('收入'))
    return !isQuotient(value, { part, base });
  return (
    savingRates.test(stem) &&
    !base.some(({ before, after }) => auditedWords.test(before + after)) &&
    !isQuotient(value, { part, base })
  );
}

const income = /(?<!预算)收入[总金数]?额?(?:合?计|为)?$/;

/** 监督抽检合格5081批次，不合格103批次，合格率98.0%: what is so and what is not so are all. */
export function withNegation(passage: Passage, value: Figure, before: readonly Figure[], stem: string): Candidate[] {
  const [whole, part, rest] = before.filter(({ sentence }) => sentence === value.sentence).slice(-3);
  const [a, b] = rest ? [part, rest] : [whole, part];
  if (!a || !b || !sameClass(a, b) || b.index !== a.index + 1) return [];
  // 合格率由上年的97.6%提高到98.0%: the former one stands between.
  const next = figureBeside(passage.figures, b, 1);
  const isNext = next === value || (next !== undefined && value.index === next.index + 1 && isFormer(passage, next));
  if (!isNext) return [];
  if (stem.length < 2 || /^[不未]/.test(stem) || !a.before.endsWith(stem) || b.before !== `不${stem}`) return [];
  // Where a whole is printed the rate is of that.
  if (rest && whole && sameClass(whole, a)) return [];
  return [{ part: [a], base: [a, b], isMeant: true, isStated: !/[；（）]/.test(between(passage, a, value)) }];
}
