import type { Figure } from '../facts/figure.ts';
import { measures, rateQualifiers } from '../standards/measures.ts';
import { findBesides, findWhole, isCarriedOver } from './flows.ts';
import { findOwner } from './owner.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from './passage.ts';
import { findRateNames } from './rate-names.ts';
import type { Division, FoundRelation } from './relation.ts';

/** `X率p%` against the steps that X names: one relation for each rate that the percentage states. */
export function findStepRates(passage: Passage, value: Figure): FoundRelation[] {
  return namedMeasures(passage, value).flatMap((measure) => rateOf(passage, value, measure) ?? []);
}

/** The words of all steps that are part of another, the longest first. */
const steps = measures
  .flatMap(({ name, terms, partOf }) => (partOf.length > 0 ? terms.map((word) => ({ name, word })) : []))
  .sort((a, b) => b.word.length - a.word.length);

/** The measures whose rate is named, unless a qualifier gives the rate another base: 按期办结率. */
function namedMeasures(passage: Passage, value: Figure): string[] {
  return findRateNames(passage, value).flatMap((label) => {
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
