import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { comesNear, isAnySlipOff, isOneSwapOff } from '../near.ts';
import { isActual, type Passage } from '../passage.ts';
import { isSpread } from '../rates/rate-ties.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { goesOn, tellsDifference } from './list-bounds.ts';
import { toSum } from './list-totals.ts';

/**
 * `甲片区投资72483万元，增长5.8%；乙片区投资28674万元，增长10.2%；丙片区投资…` at the beginning of a sentence whose paragraph tells no total: kinds that
 * are called alike, of what a paragraph before calls so as well. Only what makes one of those exactly, or would with two digits swapped,
 * is of it; of kinds that leave nothing out one slip of the hand says as much.
 */
export function* findFarKinds(passages: readonly Passage[]): Iterable<FoundRelation> {
  for (const [at, passage] of passages.entries()) {
    if (at === 0 || passage.figures.length < 2) continue;
    const items = readItems(passage);
    const noun = nounOf(items);
    if (items.length < 2 || noun === '') continue;
    const isWhole = dividesWhole(items.map(({ before }) => before));
    if (!isWhole && items.length < 3) continue;
    const told = findTold(passages.slice(Math.max(0, at - farthest), at), items, noun);
    const right = told.find(({ total }) => solve(toSum(total, items)).verdict !== 'violated');
    if (right) {
      if (right.total.before.endsWith(noun)) yield toSum(right.total, items);
      continue;
    }
    const meant = told.filter(({ total, isFar }) => isMeant(total, items, { isFar, isWhole }));
    const [only] = meant;
    const last = items.at(-1);
    if (!only || meant.length > 1 || !last || goesOn(passage, last)) continue;
    if (!tellsDifference(passage, only.total, items)) yield toSum(only.total, items);
  }
}

/** So many paragraphs before may tell the total, the nearest of them more likely; and so many figures are looked at. */
const farthest = 12;
const nearest = 3;
const reach = 24;

interface Told {
  readonly total: Figure;
  readonly isFar: boolean;
}

/** What the paragraphs before count in the unit of the items, called as they are. */
function findTold(before: readonly Passage[], [first, ...others]: readonly Figure[], noun: string): Told[] {
  if (!first) return [];
  const labels = [first, ...others].map(({ before }) => before);
  return before
    .flatMap(({ figures }, at) =>
      figures.slice(-reach).flatMap((total): Told[] => {
        const isLike = total.unit === first.unit && isActual(total) && total.depth === 0;
        const isNamed =
          isLike &&
          ((total.before + total.after.slice(0, 10)).includes(noun) ||
            labels.every((label) => isSpread(label, total.before)));
        return isNamed ? [{ total, isFar: at < before.length - nearest }] : [];
      }),
    )
    .slice(-reach);
}

function isMeant(
  total: Figure,
  items: readonly Figure[],
  { isFar, isWhole }: { readonly isFar: boolean; readonly isWhole: boolean },
): boolean {
  if (isOneSwapOff(total, items, isFar ? 5 : 4)) return true;
  return isWhole && !isFar && comesNear(total, items) && isAnySlipOff(total, items, 4);
}

/** So many items are read at most, and so many characters between two of them. */
const longest = 30;
const widest = 200;

/** The values of one unit with which a sentence of the paragraph begins, each with a name; how they changed stands between them. */
function readItems({ figures, text, paragraph: { sentences } }: Passage): readonly Figure[] {
  const [first] = figures;
  if (!first) return [];
  const items: Figure[] = [];
  let end = sentences[first.sentence]?.start ?? 0;
  for (const figure of figures) {
    if (figure.sentence !== first.sentence) break;
    const gap = text.slice(end, figure.start);
    // A pasted line may hold thousands of figures.
    if (items.length > longest || gap.length > widest || /合计|总计|共|分别|其中.*其中/.test(gap)) return [];
    if (figure.depth > first.depth || figure.unit !== first.unit || figure.flags.delta || figure.flags.last) continue;
    if (!isActual(figure) || (items.length > 0 && !/[，；：]/.test(gap))) return [];
    items.push(figure);
    end = figure.end;
  }
  return items;
}

/** 投资 of 甲片区投资, 乙片区投资: the last two characters of all. */
function nounOf([first, ...others]: readonly Figure[]): string {
  const noun = /[一-鿿]{2}$/.exec(first?.before.replace(/[达占为有]$/, '') ?? '')?.[0] ?? '';
  const isAlike = others.every(({ before }) => before.replace(/[达占为有]$/, '').endsWith(noun));
  return isAlike && others.length > 0 ? noun : '';
}
