import type { Figure } from '../facts/figure.ts';
import { isValue } from './comparison.ts';
import { figuresUntil, type Passage, sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

/**
 * `培训186场，为上年124场的1.5倍`, `是上年（8场）的2倍`, `前者为后者的5倍`, `志愿者1530人，是专职队员的30倍`
 * (`standards.md` §9.3 D8): how many times as many.
 */
export function* findMultiples(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'multiple' || value.flags.delta || value.flags.target) continue;
    const relations = readMultiple(passage, value);
    const right = relations.find((relation) => solve(relation).verdict !== 'violated');
    const only = right ?? (relations.length === 1 ? relations[0] : undefined);
    if (only) yield only;
  }
}

/** What the value is a multiple of, as it is named: 上年 of 是上年的2倍; what may stand in brackets behind it is left out. */
const timesOf = /(?:是|为|达到?|相当于|约为)([^，；。（）]{1,14}?)(?:（[^（）]{1,14}）)?的[约近]?$/;

function readMultiple(passage: Passage, value: Figure): FoundRelation[] {
  const said = passage.text.slice(Math.max(0, value.start - 40), value.start);
  const found = timesOf.exec(said);
  if (!found) return [];
  const begin = value.start - found[0].length;
  const [inside] = figuresUntil(passage, value.start).slice(-1);
  const before = figuresUntil(passage, begin).filter(
    (figure) => isValue(figure) && figure.sentence >= value.sentence - 1,
  );
  const relation = (part: Figure, base: Figure): FoundRelation => ({
    type: 'change',
    pattern: 'D8',
    claim: { form: 'ratio', value, part: [part], base: [base] },
    certain: true,
  });
  const own = before.filter(({ sentence, depth }) => sentence === value.sentence && depth <= value.depth).reverse();
  // 是上年120户次的1.4倍: the base stands inside.
  if (inside && inside.start > begin) {
    const parts = own.filter((part) => sameClass(part, inside));
    if (parts.length > 0) return preferNearest(parts.map((part) => relation(part, inside)));
    // 。受理量是上年（28.48万件）的1.25倍: told in the sentence before.
    const subject = clauseUntil(passage, begin).replace(/[量数额]$/, '');
    return findNamed(passage, inside, subject).map((part) => relation(part, inside));
  }
  const [later, former] = own;
  if (!later) return [];
  // 由13项增加到26项，是上年的2倍.
  if (/^(?:上年|去年|原来|年初)$/.test(found[1] ?? '') && former && /[由从]/.test(former.before)) {
    return sameClass(former, later) ? [relation(later, former)] : [];
  }
  if (/前者/.test(said) && /^后者/.test(found[1] ?? '')) return former ? [relation(former, later)] : [];
  return findNamed(passage, later, found[1] ?? '').map((base) => relation(later, base));
}

/** One that fits will do; where none does, it is said of the nearest. */
function preferNearest(relations: readonly FoundRelation[]): FoundRelation[] {
  const right = relations.find((relation) => solve(relation).verdict !== 'violated');
  return [right ?? relations[0]].flatMap((one) => (one ? [one] : []));
}

/** So many figures back what is named may stand. */
const reach = 12;

function clauseUntil({ text }: Passage, end: number): string {
  return /[^，；。：（）]{0,12}$/.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
}

/** The figures before that the words 专职队员 name: 专职护路队员由42人增加到51人 names both. */
function findNamed({ figures }: Passage, part: Figure, name: string): Figure[] {
  const at = part.index - (figures[0]?.index ?? 0);
  const before = figures.slice(Math.max(0, at - reach), at);
  const labelled = before.flatMap((figure, index) => {
    const previous = before[index - 1];
    const label = figure.clause === previous?.clause ? previous.before + figure.before : figure.before;
    const isLike = sameClass(figure, part) && !figure.flags.delta;
    return isLike ? [{ figure, label: label + figure.after.slice(0, 8) }] : [];
  });
  const exact = labelled.filter(({ label }) => holdsAll(label, name));
  const named = exact.length > 0 ? exact : labelled.filter(({ label }) => label.includes(name.slice(0, 2)));
  return name.length > 1 ? named.map(({ figure }) => figure) : [];
}

function holdsAll(label: string, name: string): boolean {
  return [...name].every((character) => label.includes(character));
}
