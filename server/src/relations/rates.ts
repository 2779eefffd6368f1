import type { Figure } from '../facts/figure.ts';
import { percentLimits } from '../facts/interval.ts';
import { boundedRates, measures, rateQualifiers } from '../standards/measures.ts';
import { findWhole } from './flows.ts';
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
function rateLabels({ text, paragraph }: Passage, { before, sentence, clause, start }: Figure): string[] {
  const own = /[一-鿿“”、和及与]{0,40}(?:率|度|比|比重)(?=[均都分别达到为是在保持至仅有约超近：“]{0,6}$)/.exec(
    before,
  )?.[0];
  if (own !== undefined) return own.split(/[、和及与]/).map((name) => name.replace(/[“”]/g, ''));
  // 办结率：98%, and 办结率（98%）.
  const bounds = paragraph.sentences[sentence]?.clauses[clause];
  if (bounds === undefined || bounds.start + 6 < start || !/[：（]/.test(bounds.opener)) return [];
  const named = /[一-鿿]{1,12}(?:率|度|比重)$/.exec(text.slice(Math.max(0, bounds.start - 14), bounds.start - 1))?.[0];
  return named === undefined ? [] : [named];
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
 * in several figures (当场化解24件，7日内化解8件), and a total nearer than the step may be the base that is meant.
 */
function rateOf(passage: Passage, value: Figure, measure: string): FoundRelation | undefined {
  const parts = figuresBefore(passage, value).filter(
    (figure) =>
      figure.action === measure &&
      isQuantity(figure) &&
      !figure.flags.target &&
      !between(passage, figure, value).includes('；'),
  );
  const part = parts.at(-1);
  if (!part) return undefined;
  const whole = findWhole(passage, part);
  const owner = findOwner(passage, part);
  const named = whole ?? owner;
  if (!named) return undefined;
  const nearer = figuresBefore(passage, part).filter(
    (figure) =>
      figure.index > named.index && figure.action !== measure && sameClass(figure, part) && isQuantity(figure),
  );
  const several = parts.filter((figure) => figure.index > named.index && sameClass(figure, part));
  const others: Division[] = [
    ...nearer.map((base) => ({ part: [part], base: [base] })),
    ...(several.length > 1 ? [{ part: several, base: [named] }] : []),
    ...(whole && owner && owner !== whole ? [{ part: [part], base: [owner] }] : []),
  ];
  return {
    type: 'rate',
    pattern: measure === 'resolved' || measure === 'settled' ? 'B6' : 'B1',
    claim: { form: 'quotient', value, ranks: [[{ part: [part], base: [named] }], others] },
    certain: others.length === 0,
  };
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
