import type { Outline } from '../outline/outline.ts';
import { type EnumeratorFamily, writeEnumerator } from '../standards/enumerators.ts';
import { countOn, type Run, startRun } from './enumeration.ts';
import { type Enumerator, isLabelForm } from './enumerators.ts';

/** So many runs may be open within each other. */
const deepest = 8;

/** So many paragraphs are looked through for a 一是 that stands before a 二是. */
const farthest = 40;

/**
 * The runs of words that count: 一是…二是…, 第一，…第二，…, 首先…其次…. A run may hold another one of the same family in
 * its items, and may go on through the paragraphs of a section, also below it.
 */
export function findWordRuns(outline: Outline, enumerators: readonly Enumerator[]): Run[] {
  const runs: Run[] = [];
  /** From the outermost to the innermost run that may go on. */
  let open: Run[] = [];
  for (const item of enumerators) {
    if (isLabelForm(item.family)) continue;
    open = open.filter((run) => reaches(outline, run, item));
    const inSight = inSightOf(open, item);
    const own = inSight.filter((run) => isOf(run, item));
    const next = own.findLast(({ last }) => last + 1 === item.value);
    if (next) {
      countOn(next, item);
      // Counting on in an outer run ends what its last item held.
      open.length = open.indexOf(next) + 1;
      continue;
    }
    if (item.value === 1) {
      const run = startRun(item);
      runs.push(run);
      open = [...open.slice(-deepest), run];
      continue;
    }
    if (!item.clear) continue;
    const other = inSight.findLast((run) => run.last + 1 === item.value && !isOf(run, item));
    const broken = other ?? own.at(-1);
    if (broken) {
      countOn(broken, item, other !== undefined);
    } else if (item.family !== 'first' && !hasFirst(outline, item)) {
      // 其次 is also said where nothing was counted before it.
      const run = startRun(item);
      run.breaks.push({ item, expected: 1, why: 'missing' });
      runs.push(run);
      open.push(run);
    }
  }
  return runs;
}

/** A run that another family was mixed into goes on in either. */
function isOf({ items }: Run, { family }: Enumerator): boolean {
  return items[0]?.family === family || items.at(-1)?.family === family;
}

/** The item stands in the section of the run's last item, or below it. */
function reaches(outline: Outline, run: Run, { paragraph }: Enumerator): boolean {
  const last = run.items.at(-1);
  const holder = outline.paragraphs[last?.paragraph ?? -1]?.section;
  let section = outline.paragraphs[paragraph]?.section;
  while (section !== undefined && section !== holder) section = outline.sections[section]?.parent;
  return section === holder;
}

/** What begins a paragraph may count on from the paragraphs before; in running text that of the paragraph counts first. */
function inSightOf(open: readonly Run[], { leads, paragraph }: Enumerator): readonly Run[] {
  if (leads) return open;
  const near = open.filter(({ items }) => items.at(-1)?.paragraph === paragraph);
  return near.length > 0 ? near : open;
}

/** 一是 stands before its 二是 after all, where it was not taken for an enumerator. */
function hasFirst({ paragraphs }: Outline, { family, paragraph, start }: Enumerator): boolean {
  const word = writeEnumerator(family as EnumeratorFamily, 1);
  const own = paragraphs[paragraph];
  for (let index = paragraph; index > paragraph - farthest; index--) {
    const before = paragraphs[index];
    if (!before || before.section !== own?.section) return false;
    const { text } = before.reading;
    if ((index === paragraph ? text.slice(0, start) : text).includes(word)) return true;
  }
  return false;
}
