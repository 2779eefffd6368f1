import type { Figure } from '../../facts/figure.ts';
import { measures, rateQualifiers } from '../../standards/measures.ts';
import { isCarriedOver } from '../flows/carry-over.ts';
import { findBesides, findWhole, stepsBefore } from '../flows/flows.ts';
import { isPlausible } from '../near.ts';
import { findOwner } from '../owner.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { Division, FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isOfThese } from './rate-populations.ts';

/** `X率p%` against the steps that X names: one relation for each rate that the percentage states. */
export function findStepRates(passage: Passage, value: Figure, names: readonly string[]): FoundRelation[] {
  return names.flatMap((name) => {
    const stem = /^(.{2,})率$/.exec(name)?.[1];
    if (stem === undefined) return [];
    const measure = nameMeasure(passage, value, stem);
    const found = measure === undefined ? undefined : rateOf(passage, value, measure);
    return found && isMeant(passage, value, stem, found) ? [found] : [];
  });
}

/** Of figures that its name does not speak of a rate may only be right. */
function isMeant(passage: Passage, value: Figure, stem: string, found: FoundRelation): boolean {
  const { operands, verdict } = solve(found);
  const figures = operands.flatMap(({ role, figure }) => (role === 'rate' ? [] : [figure]));
  if (verdict !== 'violated') return true;
  // 受理320件，调解成功86件，调解成功率75.4%: of what was tried, which need not be printed.
  const [part, base] = ['part', 'base'].map((role) =>
    operands.filter((one) => one.role === role).map((one) => one.figure),
  );
  if (stem.endsWith('成功') && part && base && !isPlausible(value, part, base)) return false;
  return isOfThese(passage, value, stem, figures) && !isOfSome(part, stem);
}

/** 当场整改80处，整改率100%: what was done at once is not all that was done. */
function isOfSome(part: readonly Figure[] | undefined, stem: string): boolean {
  const [only, ...others] = part ?? [];
  const qualifier = rateQualifiers.find((word) => only?.before.includes(word));
  return qualifier !== undefined && others.length === 0 && !stem.includes(qualifier);
}

/** The words of all steps that are part of another, the longest first. */
const steps = measures
  .flatMap(({ name, terms, partOf }) => (partOf.length > 0 ? terms.map((word) => ({ name, word })) : []))
  .sort((a, b) => b.word.length - a.word.length);

/** The measure whose rate is named, unless a qualifier gives the rate another base: 按期办结率. */
function nameMeasure(passage: Passage, value: Figure, stem: string): string | undefined {
  // 成功率 behind 调解成功150件 names its step by the end of the word.
  const term = steps.find(({ word }) => stem.endsWith(word)) ?? steps.find(({ word }) => word.endsWith(stem));
  if (!term) return undefined;
  const rest = stem.slice(0, -term.word.length);
  const qualifier = rateQualifiers.find((word) => rest.endsWith(word));
  // 按期办结率 has a base of its own, unless 按期办结 is what was counted.
  const isCounted = figuresBefore(passage, value).some(({ before }) => before.endsWith(`${qualifier}${term.word}`));
  return qualifier === undefined || isCounted ? term.name : undefined;
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
  if (!part) return undefined;
  // 抽检168份，合格161份；抽检40份，合格率97.5%: another whole begins behind the part.
  const begins = stepsBefore(part);
  const isOver = figuresBefore(passage, value).some(
    (figure) => figure.index > part.index && figure.action !== undefined && begins.includes(figure.action),
  );
  if (isOver) return undefined;
  const whole = findWhole(passage, part);
  const owner = findOwner(passage, part);
  const base = whole ?? owner;
  if (!base || isCarriedOver(passage, part, base)) return undefined;
  const nearer = figuresBefore(passage, part).filter(
    (figure) => figure.index > base.index && figure.action !== measure && sameClass(figure, part) && isQuantity(figure),
  );
  const several = parts.filter((figure) => figure.index > base.index && sameClass(figure, part));
  const besides = whole ? findBesides(passage, whole, part) : [];
  const all = figuresBefore(passage, value).filter(
    (figure) => figure.index > base.index && sameClass(figure, part) && isQuantity(figure),
  );
  const others: Division[] = [
    ...nearer.map((figure) => ({ part: [part], base: [figure] })),
    ...several.filter((figure) => figure !== part).map((figure) => ({ part: [figure], base: [base] })),
    ...(several.length > 1 ? [{ part: several, base: [base] }] : []),
    // 当场整改16个，限期整改11个: what was done in several ways.
    ...(all.length > 1 ? [{ part: all, base: [base] }] : []),
    // 优秀146卷，合格170卷，合格率98.8%: what is better counts as well.
    ...nearer.map((figure) => ({ part: [figure, part], base: [base] })),
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
