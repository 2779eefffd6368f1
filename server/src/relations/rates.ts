import type { Figure } from '../facts/figure.ts';
import { percentLimits } from '../facts/interval.ts';
import { boundedRates, measures, rateQualifiers } from '../standards/measures.ts';
import { findBesides, findWhole, isCarriedOver } from './flows.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from './passage.ts';
import type { Division, FoundRelation } from './relation.ts';

/**
 * Rates and shares (`standards.md` §9.3 C): `X率p%` against the steps X names (B1, B6), `N件，其中M件，占p%` (C6),
 * and what a bounded rate or a decrease can be at all (C1, D2).
 */
export function* findRates(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'percent') continue;
    const limits = limitsOf(passage, value);
    if (limits) yield limits;
    if (value.flags.target || value.flags.delta || value.flags.last) continue;
    const share = shareOf(passage, value);
    if (share) yield share;
    for (const measure of namedMeasures(passage, value)) {
      const rate = rateOf(passage, value, measure);
      if (rate) yield rate;
    }
  }
}

function limitsOf(passage: Passage, value: Figure): FoundRelation | undefined {
  const claim = { form: 'within', value, limits: percentLimits } as const;
  const label = rateLabels(passage, value);
  if (value.flags.delta) {
    // 增加 may exceed 100%, a decrease cannot.
    if (!/(?:减少|下降|降低|缩短|压缩)(?:了|约|近)?$/.test(value.before)) return undefined;
    return { type: 'change', pattern: 'D2', claim, certain: true };
  }
  if (!label.some((rate) => boundedRates.some((bounded) => rate.endsWith(bounded)))) return undefined;
  return { type: 'rate', pattern: 'C1', claim, certain: true };
}

/** The names of the rates that a percentage states: 办结率 and 满意率 of `办结率、满意率均达100%`. */
function rateLabels(passage: Passage, value: Figure): string[] {
  const { text, paragraph } = passage;
  const shared = findShared(passage, value);
  const own = namesIn((shared?.first ?? value).before);
  if (shared) {
    // 分别 gives each value the name at its place; where the numbers differ, none.
    const name = own.length === shared.values ? own[shared.place] : undefined;
    return name === undefined ? [] : [name];
  }
  if (own.length > 0) return own;
  // 知晓率由82%提高到94%: both values have the rate that the first one names.
  const previous = figuresBefore(passage, value).at(-1);
  if (
    previous &&
    sameClass(previous, value) &&
    /^(?:提高|提升|上升|增长|增加|下降|降低|减少)[到至为]$/.test(value.before)
  ) {
    return rateLabels(passage, previous);
  }
  // 办结率：98%, and 办结率（98%）.
  const bounds = paragraph.sentences[value.sentence]?.clauses[value.clause];
  if (bounds === undefined || bounds.start + 6 < value.start || !/[：（]/.test(bounds.opener)) return [];
  const named = /[一-鿿]{1,12}(?:率|度|比重)$/.exec(text.slice(Math.max(0, bounds.start - 14), bounds.start - 1))?.[0];
  return named === undefined ? [] : [named];
}

/** The rates named at the end of a label: `目标任务完成率与满意率分别达到` names two. */
function namesIn(before: string): string[] {
  const names = /[一-鿿“”、和及与]{0,40}(?:率|度|比|比重)(?=[均都分别达到为是在保持至仅有约超近由从：“]{0,8}$)/.exec(
    before,
  )?.[0];
  return names === undefined ? [] : names.split(/[、和及与]/).map((name) => name.replace(/[“”]/g, ''));
}

interface Shared {
  /** The first of the values, whose label names all rates. */
  readonly first: Figure;
  /** The place of this value among them, from 0. */
  readonly place: number;
  readonly values: number;
}

/** No sentence gives more rates their values at once. */
const mostShared = 8;

/** Values behind 分别, joined by 、 和 or 与: `分别为103%、98%`. */
function findShared(passage: Passage, value: Figure): Shared | undefined {
  const { figures } = passage;
  const at = value.index - (figures[0]?.index ?? 0);
  const joins = (left: Figure | undefined, right: Figure | undefined) =>
    left !== undefined &&
    right !== undefined &&
    sameClass(left, right) &&
    /^[、和与及]$/.test(between(passage, left, right));
  let start = at;
  while (at - start < mostShared && joins(figures[start - 1], figures[start])) start--;
  let end = at;
  while (end - at < mostShared && joins(figures[end], figures[end + 1])) end++;
  const first = figures[start];
  if (!first?.before.includes('分别')) return undefined;
  return { first, place: at - start, values: end - start + 1 };
}

/** The words of all steps that are part of another, the longest first. */
const steps = measures
  .flatMap(({ name, terms, partOf }) => (partOf.length > 0 ? terms.map((word) => ({ name, word })) : []))
  .sort((a, b) => b.word.length - a.word.length);

/** The measures whose rate is named, unless a qualifier gives the rate another base: 按期办结率. */
function namedMeasures(passage: Passage, value: Figure): string[] {
  return rateLabels(passage, value).flatMap((label) => {
    const stem = /^(.*)率$/.exec(label)?.[1];
    if (stem === undefined) return [];
    // 成功率 behind 调解成功150件 names its step by the end of the word.
    const term =
      steps.find(({ word }) => stem.endsWith(word)) ?? steps.find(({ word }) => stem.length > 1 && word.endsWith(stem));
    if (!term) return [];
    const rest = stem.slice(0, -term.word.length);
    const qualifier = rateQualifiers.find((word) => rest.endsWith(word));
    // 按期办结率 has a base of its own, unless 按期办结 is what was counted.
    const isCounted = figuresBefore(passage, value).some(({ before }) => before.endsWith(`${qualifier}${term.word}`));
    return qualifier === undefined || isCounted ? [term.name] : [];
  });
}

/**
 * The step that the rate names, divided by the step before it, in the same sentence before the rate. A step may be counted
 * in several figures (当场化解24件，7日内化解8件), and so may its base (热线受理45件，信箱受理75件); a total nearer than the step
 * may be the base that is meant.
 */
function rateOf(passage: Passage, value: Figure, measure: string): FoundRelation | undefined {
  const parts = figuresBefore(passage, value).filter(
    (figure) =>
      figure.action === measure &&
      isQuantity(figure) &&
      !figure.flags.target &&
      !between(passage, figure, value).includes('；'),
  );
  const part = parts.findLast((figure) => !isPartOfPart(passage, figure, parts));
  if (!part || isCarriedOver(passage, part)) return undefined;
  const whole = findWhole(passage, part);
  const owner = findOwner(passage, part);
  const base = whole ?? owner;
  if (!base) return undefined;
  const nearer = figuresBefore(passage, part).filter(
    (figure) => figure.index > base.index && figure.action !== measure && sameClass(figure, part) && isQuantity(figure),
  );
  const several = parts.filter((figure) => figure.index > base.index && sameClass(figure, part));
  const besides = whole ? findBesides(passage, whole, part) : [];
  const others: Division[] = [
    ...nearer.map((figure) => ({ part: [part], base: [figure] })),
    ...several.filter((figure) => figure !== part).map((figure) => ({ part: [figure], base: [base] })),
    ...(several.length > 1 ? [{ part: several, base: [base] }] : []),
    ...(besides.length > 0 ? [{ part: [part], base: [base, ...besides] }] : []),
    ...(whole && owner && owner !== whole ? [{ part: [part], base: [owner] }] : []),
  ];
  return {
    type: 'rate',
    pattern: measure === 'resolved' || measure === 'settled' ? 'B6' : 'B1',
    claim: { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }], others] },
    certain: nearer.length === 0 && besides.length === 0,
  };
}

/** 办结118件，其中当场办结56件: the second is a part of the first. */
function isPartOfPart(passage: Passage, figure: Figure, parts: readonly Figure[]): boolean {
  return parts.some((part) => part.index < figure.index && between(passage, part, figure).includes('其中'));
}

/** The total to which 其中, or 46个单位中, makes it a part. */
function findOwner(passage: Passage, part: Figure): Figure | undefined {
  const before = figuresBefore(passage, part);
  const [first] = before;
  if (!first) return undefined;
  const behind = passage.text.slice(first.end, part.start).lastIndexOf('其中');
  const amongThem = behind < 0 ? -1 : first.end + behind;
  const owner = before.findLast(
    (figure) =>
      sameClass(figure, part) &&
      isQuantity(figure) &&
      (figure.end <= amongThem || /^[^，；。]{0,12}中，/.test(passage.text.slice(figure.end, figure.end + 14))),
  );
  return owner && !between(passage, owner, part).includes('；') ? owner : undefined;
}

/**
 * `N件，其中M件，占p%`: the figure right before 占 is the part. The base is the total that 占… names (占检查企业总数的p%), else
 * the owner of 其中. Without either, another total of the text may be meant.
 */
function shareOf(passage: Passage, value: Figure): FoundRelation | undefined {
  const part = figuresBefore(passage, value).at(-1);
  const gap = part ? between(passage, part, value) : '';
  const phrase = /^[，（、]?约?占(.{0,20}?)(?:的|比|比例|比重)*(?:为|达|约|到)*$/.exec(gap.slice(0, 40));
  if (!phrase || !part || part.unit.class === 'percent' || !isQuantity(part)) return undefined;
  const before = figuresBefore(passage, part).filter(
    (figure) => sameClass(figure, part) && isQuantity(figure) && !between(passage, figure, part).includes('；'),
  );
  const named = (phrase[1] ?? '').replace(/(?:总数|总量|总额|全部|总)/g, '');
  const owner = findOwner(passage, part);
  const base = named === '' ? owner : before.find(({ before: label }) => label.endsWith(named));
  if (!base) return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C6', claim, certain: true };
}
