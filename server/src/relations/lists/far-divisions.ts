import type { Figure } from '../../facts/figure.ts';
import { closesList } from '../../standards/partitions.ts';
import { isOneSwapOff, isSlipOf, worth, worthOfAll } from '../near.ts';
import { isActual, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { passes } from './gates.ts';
import { countsLater, goesOn, isClosed } from './list-bounds.ts';
import { divides, findNamed, leadOf, subjectOf, toSum } from './list-totals.ts';
import { findRuns } from './runs.ts';

/** So many paragraphs before a division, and so many figures, may hold its total. */
const paragraphs = 3;
const reach = 24;

/** Small numbers are the same by chance. */
const least = 20;

/**
 * `受理案件中，按被申请人分，甲218件，乙126件…。按行为分，…` at the beginning of a paragraph: what it divides is told in one before (A7). A total that one of the
 * divisions makes is that of all of them; else the words must name it, or all divisions agree.
 */
export function* findFarDivisions(passages: readonly Passage[]): Iterable<FoundRelation> {
  for (const [at, passage] of passages.entries()) {
    const [first] = passage.figures;
    if (!first || passage.figures.length < 2) continue;
    const lead = leadOf(passage, first);
    if (!divides.test(lead)) continue;
    const lists = findDivisions(passage, first);
    const told = findTold(passages.slice(Math.max(0, at - paragraphs), at), first);
    if (lists.length > 0 && told.length > 0) yield* relate(passage, lists, told, nameOf(lead, first));
  }
}

function* relate(
  passage: Passage,
  lists: readonly (readonly Figure[])[],
  told: readonly Figure[],
  name: string,
): Iterable<FoundRelation> {
  const sums = lists.map((parts) => worthOfAll(parts));
  const exact = told.find((total) => sums.includes(worth(total)));
  const total = exact ?? (name === '' ? (findAgreed(sums, told) ?? findOnlyNear(lists, told)) : findNamed(name, told));
  const swapped = exact ? undefined : findOnlySwapped(lists, told);
  if (swapped && !(total && lists.some((list) => passes('near', total, list)))) {
    yield toSum(swapped, lists[0] ?? []);
    return;
  }
  if (!total) return;
  for (const [at, parts] of lists.entries()) {
    const last = parts.at(-1);
    const isRight = sums[at] === worth(total);
    // 以市场监管为主，其中甲类13件、乙类12件: some of them.
    const isLikely =
      last !== undefined &&
      !/为主|主要|居前/.test(leadOf(passage, parts[0] ?? last)) &&
      !goesOn(passage, last) &&
      !countsLater(passage, last) &&
      isClosed(passage, { total, parts, tie: 'whole' }) &&
      passes('near', total, parts);
    if (isRight || isLikely) yield toSum(total, parts);
  }
}

/** The first list, and those behind it that divide the same: nothing else of the class is counted between them. */
function findDivisions(passage: Passage, first: Figure): (readonly Figure[])[] {
  const lists: (readonly Figure[])[] = [];
  let last = first.index - 1;
  for (const run of findRuns(passage)) {
    const [head] = run;
    if (!head || !divides.test(leadOf(passage, head))) break;
    const others = passage.figures.slice(last + 1 - first.index, head.index - first.index);
    const isNext = others.every(({ unit }) => unit.class === 'percent');
    if (!isNext || (lists.length > 0 && subjectOf(leadOf(passage, head)) !== '')) break;
    lists.push(run);
    last = run.at(-1)?.index ?? last;
  }
  return lists;
}

/** What the paragraphs before count in the same unit, the nearest first. */
function findTold(before: readonly Passage[], first: Figure): Figure[] {
  return before
    .flatMap(({ figures }) => figures.slice(-reach))
    .filter((figure) => figure.unit === first.unit && isActual(figure) && figure.depth === 0 && worth(figure) >= least)
    .slice(-reach)
    .reverse();
}

/** 受理案件 of 受理案件中，按…分, 问题 of 立行立改类问题426个. */
function nameOf(lead: string, first: Figure): string {
  const subject = subjectOf(lead);
  return subject === '' ? (/类([一-鿿]{2,4})$/.exec(first.before)?.[1] ?? '') : subject;
}

/** A list of four or more that names its rest comes near one of what was told, and to no other. */
function findOnlyNear([list, ...others]: readonly (readonly Figure[])[], told: readonly Figure[]): Figure | undefined {
  if (!list || others.length > 0 || list.length < 4 || !closesList(list.at(-1)?.before ?? '')) return undefined;
  const near = told.filter((total) => passes('firm', total, list));
  return near.length === 1 ? near[0] : undefined;
}

/** Two of four digits swapped make the only list one of what was told, whatever the words name. */
function findOnlySwapped(lists: readonly (readonly Figure[])[], told: readonly Figure[]): Figure | undefined {
  const [list, ...others] = lists;
  if (!list || others.length > 0 || list.length < 3) return undefined;
  const meant = told.filter((total) => isOneSwapOff(total, list, 4));
  return meant.length === 1 ? meant[0] : undefined;
}

/** All divisions make one sum, and one of what was told is a slip of the hand away from it. */
function findAgreed(sums: readonly number[], told: readonly Figure[]): Figure | undefined {
  const [sum = 0, ...others] = sums;
  if (others.length === 0 || others.some((other) => other !== sum)) return undefined;
  const near = told.filter((figure) => isSlipOf(figure, sum, true, 3));
  return near.length === 1 ? near[0] : undefined;
}
