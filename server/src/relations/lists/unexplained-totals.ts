import type { Figure } from '../../facts/figure.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { overlapWords } from '../../standards/partitions.ts';
import { isAnySlipOff, isExactly, isWorth, worth, worthOfAll } from '../near.ts';
import { betweenBrackets, figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation, Together } from '../relation.ts';
import { toSum } from './list-totals.ts';

/**
 * `旧存287件，新收3566件，合起来3583件`, `金13枚、银17枚、铜22枚，共25枚`: a total that nothing but its word for a sum stands before, right behind two or more of its
 * unit, where one slip of the hand makes it theirs. In right reports of others (41 000 figures) 170 of 180 such totals are the sum of what
 * stands right before them, and of the others none was a slip away that did not say what was counted twice.
 */
export function findUnexplainedTotals(passage: Passage, areAdded: Together): FoundRelation[] {
  return passage.figures.flatMap((total) => {
    const said =
      areAdded(total) || !isExactly(total) || total.unit.class === 'percent' ? undefined : saysSum.exec(total.before);
    if (!said) return [];
    const run = runBefore(passage, total);
    const count = said.groups?.count === undefined ? run.length : (parseHanNumeral(said.groups.count) ?? 0);
    const parts = run.slice(-count);
    if (parts.length !== count || count < 2 || makesAny(run, total) || !isAnySlipOff(total, parts, 2)) return [];
    return mayOverlap(passage, parts, total) ? [] : [{ ...toSum(total, parts), pattern: 'A5' }];
  });
}

/** 共, 合计, 三项合计, 两者相加: what is summed up is not named again. */
const saysSum =
  /^[，、]?(?:以上)?(?:[一-鿿]{0,6}?(?<count>[两三四五六七八九])[者项类块家级次支][一-鿿]{0,4}?)?(?:合计|共计|一共|总计|相加|加起来|合起来|合在一起|总共|共)(?:为|达)?$/;

/** The figures of its unit right before a total, one behind the other, as far as ；, ： or 其中. */
function runBefore(passage: Passage, total: Figure): readonly Figure[] {
  const run: Figure[] = [];
  let next = total;
  for (const figure of figuresBefore(passage, total).reverse()) {
    if (figure.depth > total.depth) continue;
    const isItem = isExactly(figure) && figure.unit.text === total.unit.text && figure.depth === total.depth;
    if (!isItem || !joins.test(betweenBrackets(passage, figure, next))) break;
    run.unshift(figure);
    next = figure;
  }
  return run;
}

const joins = /^[^，；。：、（）]{0,8}[，、][^，；。：（）]{0,20}$/;

/** Some of them make the total. */
function makesAny(run: readonly Figure[], total: Figure): boolean {
  return run.some((_, at) => at < run.length - 1 && isWorth(worthOfAll(run.slice(at)), worth(total)));
}

/** 移送甲方9件，移送乙方14件，3件同时移送; 甲处各设1个，另设2个: some are counted in two of them, or one of them for each. */
function mayOverlap({ text }: Passage, [first]: readonly Figure[], total: Figure): boolean {
  const said = text.slice((first ?? total).labelStart, total.end);
  return (
    /[各每]|其中|累计|净|年[初末底]/.test(said) || overlapWords.test(said + text.slice(total.end, total.end + tail))
  );
}

/** So far behind a total a bracket may tell of what is in two of its items. */
const tail = 20;
