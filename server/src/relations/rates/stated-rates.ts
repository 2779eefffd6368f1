import type { Figure } from '../../facts/figure.ts';
import {
  budgetWords,
  dutyVerb,
  outcomes,
  savingRates,
  spentWords,
  testWords,
  wholeWords,
} from '../../standards/rates.ts';
import type { Candidate } from '../lists/divisions.ts';
import { countsAddUp, partsOf, worth } from '../near.ts';
import { between, type Passage, sameClass } from '../passage.ts';
import { labelOf, type Tie } from './rate-ties.ts';
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
 * `应免84600只，实免83915只，免疫密度99.2%`: three figures side by side, and one verb says what was to be done, what was done and
 * what the rate is of. 应检…实检…检出率 is of what came of it.
 */
export function isDuty(passage: Passage, reading: Reading): boolean {
  const { part, base, stem } = reading;
  const verb = dutyVerb.exec(labelOf(base))?.[1];
  if (verb === undefined || !areSideBySide(passage, reading) || !labelOf(part).includes(verb)) return false;
  const at = stem.indexOf(verb);
  return (
    at >= 0 &&
    !/[减免欠缓漏逾未不]/.test(stem.slice(0, at)) &&
    !outcomes.test(stem.slice(at + verb.length)) &&
    stem.length <= at + verb.length + 1
  );
}

/**
 * `抽取5200人，好评5174人，好评率99.5%`, `在册学员3160人，结业2578人，结业率81.6%`: each of the first was tested, or they are all there are
 * and the rate is less than the two make. A base that is not printed makes it more (全县32万人，参保18万人，参保率98.6%), never less.
 */
export function isOfBoth(passage: Passage, reading: Reading, mayExceed: boolean): boolean {
  const { value, part, base, tie, stem, earlier } = reading;
  if (tie !== 'word' || base.index > part.index || value.index < part.index) return false;
  const isBeside = areSideBySide(passage, reading) || isListedBetween(base, part, earlier);
  if (!isBeside || value.index !== part.index + 1 || !labelOf(part).includes(stem.slice(-2))) return false;
  const all = partsOf(value);
  const computed = (all * worth(part)) / worth(base);
  if (computed > all || partial.test(base.before)) return false;
  if (worth(value) > all) return !mayExceed && !mayBeMore.test(stem);
  if (testWords.test(base.before.replace(/[了共]+$/, ''))) return true;
  // 审结36件，撤诉6件，败诉3件，败诉率10%: what is no whole is no base.
  const isHead = !earlier.some(({ index, sentence }) => index < base.index && sentence === base.sentence);
  return computed > worth(value) && isHead && wholeWords.test(base.before);
}

/** 评查240卷，一是处罚160卷，二是许可56卷，三是强制24卷，优秀204卷: what stands between makes up the base. */
export function isListedBetween(base: Figure, part: Figure, earlier: readonly Figure[]): boolean {
  const list = earlier.filter(({ index, sentence }) => index > base.index && sentence === base.sentence);
  return list.length > 1 && part.sentence === base.sentence && countsAddUp(base, list) === true;
}

/** More was used than there is. Source: `standards.md` C1. */
const mayBeMore = /使用|利用|抽查|收入|销$/;

/** New ones are not all there are: 新建公厕5座，达标46座. */
export const partial = /新|本[月季周次]|当[月季]|其中/;

/** The two counts of one unit one behind the other, and the rate right before or behind them. */
function areSideBySide(passage: Passage, { value, part, base }: Reading): boolean {
  const [first, second] = base.index < part.index ? [base, part] : [part, base];
  const isBehind = value.index === second.index + 1;
  if (second.index !== first.index + 1 || !(isBehind || value.index === first.index - 1)) return false;
  if (value.sentence !== first.sentence || value.sentence !== second.sentence) return false;
  if (first.unit.text !== second.unit.text || value.bound || value.approximate) return false;
  const gaps = [between(passage, first, second), isBehind ? between(passage, second, value) : ''];
  return gaps.every((gap) => !/[；：（）]/.test(gap.replace(/^（[^）]{1,2}）/, '')));
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
  const [base, rest] = before.slice(-2);
  if (!base || !rest || !budgetWords.test(base.before) || !spentWords.test(rest.before)) return [];
  if (!sameClass(base, rest) || rest.index !== base.index + 1 || value.index !== rest.index + 1) return [];
  const isOne = base.sentence === value.sentence && !/[；（）]/.test(between(passage, base, value));
  return isOne ? [{ part: [], base: [base], rest: [rest], isMeant: true, isStated: true }] : [];
}

/** 监督抽检合格5081批次，不合格103批次，合格率98.0%: what is so and what is not so are all. */
export function withNegation(passage: Passage, value: Figure, before: readonly Figure[], stem: string): Candidate[] {
  const [whole, part, rest] = before.filter(({ sentence }) => sentence === value.sentence).slice(-3);
  const [a, b] = rest ? [part, rest] : [whole, part];
  if (!a || !b || !sameClass(a, b) || b.index !== a.index + 1 || value.index !== b.index + 1) return [];
  if (stem.length < 2 || /^[不未]/.test(stem) || !a.before.endsWith(stem) || b.before !== `不${stem}`) return [];
  // Where a whole is printed the rate is of that.
  if (rest && whole && sameClass(whole, a)) return [];
  return [{ part: [a], base: [a, b], isMeant: true, isStated: !/[；（）]/.test(between(passage, a, value)) }];
}
