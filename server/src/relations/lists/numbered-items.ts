import type { Figure } from '../../facts/figure.ts';
import { neverAdds, overlapWords } from '../../standards/partitions.ts';
import { isStep } from '../flows/flows.ts';
import { countsAddUp } from '../near.ts';
import { isActual, isActualAmount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { passes } from './gates.ts';
import { toSum } from './list-totals.ts';

/** So many items are read at most, and so many totals of the paragraph before them. */
const longest = 16;
const mostTotals = 8;

/**
 * `共受理1828件` and behind it the paragraphs `1、咨询1188件，…`, `2、投诉359件，…`, `3、举报281件，…` (A11): what a paragraph
 * counts in all and the numbered ones behind it one by one. What they make up is shown; that they do not is told where three or
 * more come near, or a slip of the hand away.
 */
export function* findNumberedItems(passages: readonly Passage[]): Iterable<FoundRelation> {
  for (const [at, passage] of passages.entries()) {
    const before = passages[at - 1];
    if (!before || passage.paragraph.label?.value !== 1 || before.paragraph.index !== passage.paragraph.index - 1)
      continue;
    const items = collectItems(passages, at);
    if (items.length > 1) yield* relate(before, items);
  }
}

/** The paragraphs that are numbered on, one right behind the other. */
function collectItems(passages: readonly Passage[], from: number): Passage[] {
  const items: Passage[] = [];
  const first = passages[from]?.paragraph;
  for (const passage of passages.slice(from, from + longest)) {
    const { label, index } = passage.paragraph;
    const isNext = label?.value === items.length + 1 && label.form === first?.label?.form;
    if (!isNext || index !== (first?.index ?? 0) + items.length) break;
    items.push(passage);
  }
  return items;
}

function* relate(before: Passage, items: readonly Passage[]): Iterable<FoundRelation> {
  if (items.some(({ text }) => overlapWords.test(text))) return;
  const totals = totalsOf(before);
  const sums = totals.flatMap((total, at): Sum[] => {
    const parts = items.flatMap((item) => partOf(item, total, at === 0) ?? []);
    if (parts.length < items.length || areSteps(total, parts)) return [];
    const isRight = countsAddUp(total, parts) ?? solve(toSum(total, parts)).verdict === 'holds';
    return [{ total, parts, isRight }];
  });
  // 事故274起、死亡77人: where the one measure adds up, the items are all, and so they are in the other.
  const isListed = sums.some(({ isRight }) => isRight) || announces.test(before.text);
  for (const { total, parts, isRight } of sums) {
    const isMeant = parts.length > 2 && (isListed || says.test(total.before)) && passes('firm', total, parts);
    if (isRight || isMeant) yield toSum(total, parts);
  }
}

interface Sum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly isRight: boolean;
}

/** Words that say that a figure is that of all. */
const says = /[共总]|[合累]计/;

/** What a paragraph ends with whose items follow: 其中：, 具体如下：. */
const announces = /(?:其中|如下|包括|分别[为是])[，：]?$/;

/** What a paragraph counts once in its unit, up to its first item. */
function totalsOf({ figures }: Passage): readonly Figure[] {
  const totals = figures.filter(
    (figure) => isActualAmount(figure) && figure.depth === 0 && !neverAdds.test(figure.before),
  );
  return totals
    .filter((total) => totals.every((other) => other === total || !sameClass(other, total)))
    .slice(0, mostTotals);
}

/** The first number of the item, behind its name; of a second measure the first of its unit. */
function partOf({ figures, text }: Passage, total: Figure, isFirst: boolean): Figure | undefined {
  const part = isFirst ? figures[0] : figures.find(({ unit }) => unit === total.unit);
  if (!part || part.unit !== total.unit || !isActual(part) || part.depth > 0) return undefined;
  const name = text.slice(0, part.start).replace(/^[^一-鿿]+/, '');
  return !isFirst || (/^[^。；：]{2,48}$/.test(name) && !/合计|共计|一共|总计/.test(name)) ? part : undefined;
}

/** 1.立案120起 2.结案110起: what was done one after the other. */
function areSteps(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some((part) => isStep(part, [total, ...parts.filter((other) => other !== part)]));
}
