import type { Figure } from '../facts/figure.ts';
import { choose, claimOf } from './divisions.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from './passage.ts';
import type { Division, FoundRelation } from './relation.ts';
import { isOneOfSeveral } from './shares.ts';

/**
 * `N件，占受理总量的p%`, `噪声和大气两类合计占80.4%`, `非现场查处所占比例为71.2%` (`standards.md` §9.3 C4): the part is the figure right
 * before 占, or what stands before 占 names it; the base is what 占… names, or the total that the part is an item of. One
 * that holds settles it; where none does, it is claimed of the one that comes near.
 */
export function* findLooseShares(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('占')) return;
  for (const share of passage.figures) {
    if (share.unit.class !== 'percent' || share.flags.delta || share.flags.target || share.flags.last) continue;
    const phrase = isOneOfSeveral(passage, share) ? undefined : readPhrase(passage, share);
    if (!phrase) continue;
    const divisions = phrase.parts.flatMap((part) =>
      findBases(passage, share, part, phrase.base).map(({ figures, isMeant }) => ({ part, base: figures, isMeant })),
    );
    const chosen = choose(share, divisions);
    if (chosen) yield* toRelations(share, chosen, phrase.base !== '');
  }
}

interface Phrase {
  /** What may be the part, the likeliest first; several figures are added up. */
  readonly parts: readonly (readonly Figure[])[];
  /** The name of the base: 受理 of 占受理总量的; empty where none is named. */
  readonly base: string;
}

/** 占… with what stands before it in the clause; 占地, 占用 and 占道 are other words. */
const share =
  /^(?<subject>.{0,40}?)[，（、]?(?:约|共|各|仅|均|合计|总共|所)?占(?<base>[^，；。占]{0,24}?)(?:的|比重?|比例|份额)*(?:为|是|达到?|约|近|超过?|逾|到|[：])*$/;
const general = /总数|总量|总额|总件?数|总体|全部|所有|整个|同期|总|数量?|[的比例重]/g;

function readPhrase(passage: Passage, value: Figure): Phrase | undefined {
  const { text, paragraph } = passage;
  const clause = paragraph.sentences[value.sentence]?.clauses[value.clause];
  const previous = figuresUntil(passage, value.start).at(-1);
  const from = Math.max(previous?.end ?? 0, (clause?.start ?? 0) - 1, value.start - 60);
  const said = text.slice(from, value.start);
  const match = said.includes('占') ? share.exec(said) : undefined;
  const base = match?.groups?.base ?? '';
  if (!match || /^[地用道线压据]/.test(base)) return undefined;
  const subject = (match.groups?.subject ?? '').replace(/^[，、（：；]/, '');
  const near = previous && isCount(previous) && previous.sentence === value.sentence ? [[previous]] : [];
  const parts = subject.length < 2 ? near : findNamed(passage, value, subject);
  return { parts, base: base.replace(general, '') };
}

function isCount(figure: Figure): boolean {
  return isQuantity(figure) && !figure.flags.target && figure.unit.class !== 'percent';
}

/** The figures that a subject names: 噪声和大气两类 names those of 噪声118件 and 大气104件. */
function findNamed(passage: Passage, value: Figure, subject: string): Figure[][] {
  const names = subject
    .replace(/(?:[两三四五][类项个级者种]{1,2})?(?:合计|共|总共|一共|所|件数|起数|数量|金额|的)*$/, '')
    .replace(/[类件数量级人]$/, '')
    .split(/[、和与及]/)
    .filter((name) => name.length > 1);
  const before = figuresUntil(passage, value.start).filter(isCount);
  const found = names.map((name) =>
    before.findLast((figure) => labelOf(figure).endsWith(name) || figure.before.includes(name)),
  );
  return names.length > 0 && found.every((figure) => figure !== undefined) ? [found as Figure[]] : [];
}

function labelOf({ before }: Figure): string {
  return before.replace(/(?:共计?|总计|合计|达到?|为|了|有|约|计|的)+$/, '');
}

/** So many figures before the share may be its base. */
const farthest = 16;

function findBases(passage: Passage, value: Figure, part: readonly Figure[], name: string): Base[] {
  const [first] = part;
  if (!first) return [];
  const before = figuresUntil(passage, value.start)
    .filter(
      (figure) => isCount(figure) && sameClass(figure, first) && !part.includes(figure) && figure.depth <= first.depth,
    )
    .slice(-farthest)
    .reverse();
  // Of a base that is not named the total of another sentence may be meant.
  if (name === '') return before.map((figure) => ({ figures: [figure], isMeant: false }));
  return before
    .filter((figure) => isNamed(figure, name))
    .map((figure) => ({ figures: [figure], isMeant: hasName(figure, name) }));
}

interface Base {
  readonly figures: readonly Figure[];
  /** The whole name stands in its label; what shares a word with it may only settle the share. */
  readonly isMeant: boolean;
}

function hasName({ before, after, term }: Figure, name: string): boolean {
  return (before + after.slice(0, 8)).includes(name) || (term !== '' && name.startsWith(term));
}

/** The label of a figure and the name of a base have two characters or more in common: 参评企业6430户, 占参评企业的. */
function isNamed({ before, after, term }: Figure, name: string): boolean {
  const label = before + after.slice(0, 8);
  if (term !== '' && name.includes(term)) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (label.includes(name.slice(at, at + 2))) return true;
  return name.length === 1 && label.includes(name);
}

function* toRelations(value: Figure, division: Division, isNamed: boolean): Iterable<FoundRelation> {
  yield claimOf(value, division, 'C4');
  const [part] = division.part;
  const [whole] = division.base;
  if (isNamed && part && whole && division.part.length === 1 && division.base.length === 1) {
    yield { type: 'part', pattern: 'C4', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
  }
}
