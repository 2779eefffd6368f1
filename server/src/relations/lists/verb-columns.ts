import type { Figure } from '../../facts/figure.ts';
import { figureBeside, figuresUntil, isActual, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { passes } from './gates.ts';
import { tellsDifference } from './list-bounds.ts';
import { toSum } from './list-totals.ts';
import { collectPairs, type Pair } from './pairs.ts';

/**
 * `收到申请932件，办结871件。其中甲站收到318件，办结302件；乙站收到614件，办结569件`: items that tell of each how many came and how many were
 * done, in one unit, behind a total of each. Where one of the two adds up, nobody is left out, and the other must as well.
 */
export function* findVerbColumns(passage: Passage): Iterable<FoundRelation> {
  for (const items of collectPairs(passage, { isPair, follows })) {
    const sums = ([0, 1] as const).flatMap((at) => {
      const parts = items.map((item) => item[at]);
      const total = items[0] && (findTotal(passage, parts, items[0][0]) ?? findTotalBeside(passage, items, at));
      return total ? [{ total, parts }] : [];
    });
    const [one, other] = sums;
    if (!one || !other || one.total === other.total) continue;
    const [first, second] = sums.map(({ total, parts }) => solve(toSum(total, parts)).verdict !== 'violated');
    if (first === second) continue;
    const wrong = first ? other : one;
    if (passes('near', wrong.total, wrong.parts) && !tellsDifference(passage, wrong.total, wrong.parts))
      yield toSum(wrong.total, wrong.parts);
  }
}

/** 应整改286个，甲类171个，完成171个；乙类115个，完成85个。总计完成256个: right before the first item, and right behind the last. */
function findTotalBeside({ figures, text }: Passage, items: readonly Pair[], at: 0 | 1): Figure | undefined {
  const [first, last] = [items[0]?.[0], items.at(-1)?.[1]];
  if (!first || !last) return undefined;
  const total = at === 0 ? figureBeside(figures, first, -1) : figureBeside(figures, last, 1);
  if (!total || total.unit !== first.unit || !isActual(total) || total.depth !== first.depth) return undefined;
  if (at === 0) return /^[一-鿿]{0,4}[，：][^，；。：]*$/.test(text.slice(total.end, first.start)) ? total : undefined;
  const gap = text.slice(last.end, total.start);
  return /^[，；。](?:[合总共]计|共)[一-鿿]{2,6}$/.test(gap) && gap.endsWith(verbOf(last)) ? total : undefined;
}

/** 收到318件，办结302件. */
function isPair(text: string, [one, other]: Pair): boolean {
  return (
    one.unit === other.unit &&
    one.unit.discrete &&
    one.sentence === other.sentence &&
    one.depth === other.depth &&
    isActual(one) &&
    isActual(other) &&
    /^[，、][一-鿿]{2,4}$/.test(text.slice(one.end, other.start)) &&
    verbOf(one) !== '' &&
    verbOf(one) !== verbOf(other)
  );
}

/** ；乙站收到: the same two verbs, the first behind another name. */
function follows(text: string, [one, other]: Pair, [next, second]: Pair): boolean {
  return (
    next.index === other.index + 1 &&
    one.unit === next.unit &&
    one.sentence === next.sentence &&
    one.depth === next.depth &&
    verbOf(one) === verbOf(next) &&
    verbOf(other) === verbOf(second) &&
    /^[，；、][^，；、：。\d]{4,20}$/.test(text.slice(other.end, next.start)) &&
    !/其中|合计|共/.test(next.before)
  );
}

function verbOf({ before }: Figure): string {
  return /[一-鿿]{2}$/.exec(before)?.[0] ?? '';
}

/** So many figures are looked at before the first item. */
const reach = 8;

/** The nearest figure with the verb before the items, in their sentence or the one before. */
function findTotal(passage: Passage, [part]: readonly Figure[], first: Figure): Figure | undefined {
  if (!part) return undefined;
  const verb = verbOf(part);
  return figuresUntil(passage, first.start)
    .slice(-reach)
    .findLast(
      (figure) =>
        figure.unit === part.unit &&
        isActual(figure) &&
        figure.depth === part.depth &&
        figure.sentence >= part.sentence - 1 &&
        figure.before.slice(-8).includes(verb),
    );
}
