import type { Figure } from '../facts/figure.ts';
import { percentLimits } from '../facts/interval.ts';
import { boundedRates, measures, rateQualifiers } from '../standards/measures.ts';
import { findWhole } from './flows.ts';
import { between, isQuantity, type Passage, sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';

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
    return rateQualifiers.some((qualifier) => rest.endsWith(qualifier)) ? [] : [term.name];
  });
}

/** The step that the rate names, and the step before it, in the same sentence before the rate. */
function rateOf(passage: Passage, value: Figure, measure: string): FoundRelation | undefined {
  const part = passage.figures.findLast(
    (figure) =>
      figure.index < value.index &&
      figure.sentence === value.sentence &&
      figure.action === measure &&
      isQuantity(figure) &&
      !between(passage, figure, value).includes('；'),
  );
  if (!part || part.flags.target) return undefined;
  const bases = [wholesOf(passage, part), ownersOf(passage, part)];
  if (bases.every((rank) => rank.length === 0)) return undefined;
  const pattern = measure === 'resolved' || measure === 'settled' ? 'B6' : 'B1';
  return { type: 'rate', pattern, claim: { form: 'quotient', value, part, bases }, certain: true };
}

function wholesOf(passage: Passage, part: Figure): Figure[] {
  const whole = findWhole(passage, part);
  return whole ? [whole] : [];
}

/** The total to which 其中 makes it a part. */
function ownersOf(passage: Passage, part: Figure): Figure[] {
  const amongThem = passage.text.lastIndexOf('其中', part.start);
  const owner = passage.figures.findLast(
    (figure) =>
      figure.end <= amongThem && figure.sentence === part.sentence && sameClass(figure, part) && isQuantity(figure),
  );
  return owner && !between(passage, owner, part).includes('；') ? [owner] : [];
}

/** `N件，其中M件，占p%`: the figure right before 占 is the part, the owner of 其中 the base. */
function shareOf(passage: Passage, value: Figure): FoundRelation | undefined {
  const { figures } = passage;
  const match = /^(?:约?占(?:比|总数|总量|全部|总)?(?:的)?(?:比例)?(?:为|达|约)?)$/.exec(
    value.before.replace(/^[，、]/, ''),
  );
  const part = figures[figures.indexOf(value) - 1];
  if (!match || !part || part.sentence !== value.sentence || part.unit.class === 'percent' || !isQuantity(part))
    return undefined;
  if (!/^[，（、]?(?:约?占)/.test(between(passage, part, value))) return undefined;
  const owners = ownersOf(passage, part);
  if (owners.length === 0) return undefined;
  return { type: 'share', pattern: 'C6', claim: { form: 'quotient', value, part, bases: [owners] }, certain: true };
}
