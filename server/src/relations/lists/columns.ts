import type { Figure } from '../../facts/figure.ts';
import { isQuantity, type Passage, placeAmong } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { passes } from './gates.ts';
import { toSum } from './list-totals.ts';
import { collectPairs, type Pair } from './pairs.ts';

/**
 * `演练78场，参加6.93万人，其中高校52场5.71万人、社区16场0.74万人、企业10场0.48万人`, `小学35所、在校生12560人，初中18所、在校生8230人，合计53所、在校生
 * 20790人`: items of two measures, each of which has its total. Where the one adds up, the list is complete, and the other must as well.
 */
export function* findColumns(passage: Passage): Iterable<FoundRelation> {
  for (const items of collectPairs(passage, { isPair, follows })) {
    const [one, other] = sumsOf(passage, items);
    if (!one || !other) continue;
    const [first, second] = [isRight(one), isRight(other)];
    if (first === second) continue;
    const wrong = first ? other : one;
    if (passes('wide', wrong.total, wrong.parts)) yield toSum(wrong.total, wrong.parts);
  }
}

interface Sum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** A sum of each measure; of 传染病27种41362例，乙类15种5837例，丙类12种35525例 the first is the total. */
function sumsOf(passage: Passage, items: readonly Pair[]): Sum[] {
  const pair = findPairBefore(passage, items);
  if (pair) return ([0, 1] as const).map((at) => ({ total: pair[at], parts: items.map((item) => item[at]) }));
  const columns = ([0, 1] as const).map((at) => items.map((item) => item[at]));
  const before = items[0]?.[0];
  const sums = columns.flatMap((parts): Sum[] => {
    const total = before && (findTotal(passage, parts, before) ?? findTotalBehind(passage, parts, items));
    return total ? [{ total, parts }] : [];
  });
  if (sums.length === 2) return areOfOne(passage, sums) ? sums : [];
  if (items.length < 3) return [];
  return columns.flatMap(([total, ...parts]): Sum[] => (total ? [{ total, parts }] : []));
}

/** 甲类病17种2846例，死亡3例。其中乙类11种763例，丙类6种2083例: a pair as the items are, a sentence or so before, and no other of the two units. */
function findPairBefore({ figures, text }: Passage, [first]: readonly Pair[]): Pair | undefined {
  if (!first) return undefined;
  const at = placeAmong(figures, first[0]);
  const before = figures
    .slice(Math.max(0, at - farthest), at)
    .filter((figure) => figure.sentence >= first[0].sentence - 1 && figure.depth <= first[0].depth);
  const pairs = before.flatMap((one, place): Pair[] => {
    const other = before[place + 1];
    const isLike = other?.index === one.index + 1 && isSame(one, first[0]) && isSame(other, first[1]);
    return isLike && isPair(text, [one, other]) ? [[one, other]] : [];
  });
  const [only] = pairs;
  const opens = text.slice(Math.max(0, first[0].start - 24), first[0].start);
  return pairs.length === 1 && only && /其中[，：]?[^，。；：]*$/.test(opens) ? only : undefined;
}

/** So far before a list its totals are told, where they are a pair as well. */
const farthest = 12;

/** 新增42处3174米，完工36处: the one is not of what the other is. */
function areOfOne({ figures, text }: Passage, sums: readonly Sum[]): boolean {
  const totals = sums.map(({ total }) => total);
  return totals.every((total) => {
    const at = placeAmong(figures, total);
    const [previous, next] = [figures[at - 1], figures[at + 1]];
    const isOther = (figure: Figure) =>
      !totals.includes(figure) && sums.some(({ parts: [part = figure] }) => isSame(part, figure));
    return !(
      (previous && isPair(text, [previous, total]) && isOther(previous)) ||
      (next && isPair(text, [total, next]) && isOther(next))
    );
  });
}

function isPair(text: string, [one, other]: Pair): boolean {
  return (
    other.start - one.end < 14 &&
    one.depth === other.depth &&
    one.sentence === other.sentence &&
    one.unit.class !== 'percent' &&
    other.unit.class !== 'percent' &&
    !isSame(one, other) &&
    isQuantity(one) &&
    isQuantity(other) &&
    tieOf(text, one, other) !== undefined
  );
}

/** 52场5.71万人, 4期计618人次, 32处、惠及群众6.2万人: the mark between two measures of one item, and what the second counts. */
function tieOf(text: string, one: Figure, other: Figure): { readonly mark: string; readonly name: string } | undefined {
  const [tie, mark = '', name = ''] =
    /^([，、]?)([^，、；：。（）\d]{0,10})$/.exec(text.slice(one.end, other.start)) ?? [];
  if (tie === undefined || (mark === '' && !/^[计共]?$/.test(name)) || /其中|[合总]计|分别|[比较占]/.test(name))
    return undefined;
  return { mark, name: name.replace(/^[计共]/, '') };
}

function follows(text: string, [one, other]: Pair, [next, second]: Pair): boolean {
  const gap = text.slice(other.end, next.start);
  const [tie, nextTie] = [tieOf(text, one, other), tieOf(text, next, second)];
  return (
    isSame(one, next) &&
    isSame(other, second) &&
    one.sentence === next.sentence &&
    one.depth === next.depth &&
    next.start - other.end < 24 &&
    /^[、，；][^，、；：。\d]{1,20}$/.test(gap) &&
    !/其中|合计|共计|一共|总计|分别/.test(gap) &&
    tie?.name === nextTie?.name &&
    // 小学35所、在校生12560人，初中18所、…: what stands between items is stronger than what stands within.
    (tie?.name === '' || strengths.indexOf(gap.charAt(0)) > strengths.indexOf(tie?.mark ?? ''))
  );
}

/** The marks, the weakest first. */
const strengths = '、，；';

/** So many figures are looked at before a list. */
const reach = 4;

/** The nearest figure of the kind before the list, in its sentence or the one before. */
function findTotal({ figures }: Passage, parts: readonly Figure[], first: Figure): Figure | undefined {
  const [part] = parts;
  if (!part) return undefined;
  const at = placeAmong(figures, first);
  return figures
    .slice(Math.max(0, at - reach), at)
    .findLast(
      (figure) =>
        isSame(figure, part) &&
        isQuantity(figure) &&
        figure.depth <= part.depth &&
        !figure.flags.delta &&
        !figure.flags.last &&
        figure.sentence >= part.sentence - 1,
    );
}

/** …，合计53所、在校生20790人: right behind the list. */
function findTotalBehind(
  { figures, text }: Passage,
  [part]: readonly Figure[],
  items: readonly Pair[],
): Figure | undefined {
  const last = items.at(-1)?.[1];
  if (!part || !last) return undefined;
  const at = placeAmong(figures, last) + 1;
  const [one, other] = figures.slice(at, at + 2);
  if (!one || !other || !isPair(text, [one, other])) return undefined;
  if (!/^[，；。](?:以上|两[项者])?(?:[合共总]计|总共|共)[^，；。\d]{0,6}$/.test(text.slice(last.end, one.start)))
    return undefined;
  return [one, other].find((figure) => isSame(figure, part));
}

/** 15种 and 5837例 are two measures, however alike what they count. */
function isSame(one: Figure, other: Figure): boolean {
  return one.unit === other.unit;
}

function isRight({ total, parts }: Sum): boolean {
  return solve(toSum(total, parts)).verdict !== 'violated';
}
