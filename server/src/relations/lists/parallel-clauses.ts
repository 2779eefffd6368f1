import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { comesNear, countsAddUp, isAnySlipOff, worth } from '../near.ts';
import { between, figuresUntil, isQuantity, onwards, type Passage, sameClass } from '../passage.ts';
import { isDue } from '../rates/rate-ties.ts';
import type { FoundRelation } from '../relation.ts';
import { toSum } from './list-totals.ts';

/**
 * `审结3317件。适用简易程序审结2688件，平均38天；适用普通程序审结629件，平均112天`: kinds that leave nothing out, each in a clause of its own
 * with the verb of the total, and what else is said of each between them.
 */
export function* findParallelClauses(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('；')) return;
  for (const [at, first] of passage.figures.entries()) {
    const second = passage.figures.slice(at + 2, at + reach).find((figure) => isParallel(passage, first, figure));
    const total = second && findTotal(passage, first, second);
    if (!total) continue;
    const parts = [first, second];
    if (countsAddUp(total, parts) || comesNear(total, parts) || isAnySlipOff(total, parts, 3))
      yield toSum(total, parts);
  }
}

/** So many figures stand between two clauses at most, or before them. */
const reach = 6;

/** The first of its clause behind the only ；, named by the other name and with the same verb. */
function isParallel(passage: Passage, first: Figure, second: Figure): boolean {
  const verb = verbOf(first);
  return (
    verb !== undefined &&
    second.before.endsWith(verb) &&
    second.sentence === first.sentence &&
    second.depth === first.depth &&
    sameClass(first, second) &&
    isQuantity(first) &&
    isQuantity(second) &&
    /^[^；]*；[^，；：。\d]{2,16}$/.test(between(passage, first, second)) &&
    !isThird(passage, second, verb) &&
    // 批准181件；不批准73件: of a decision some may be waiting.
    !/[不未]/.test(first.before + second.before) &&
    dividesWhole([first.before, second.before])
  );
}

/** ；企业审结177件: the two are not all. */
function isThird(passage: Passage, second: Figure, verb: string): boolean {
  const behind = onwards(passage, { start: second.end, end: second.end }, second.sentence);
  return behind.includes('；') && behind.slice(behind.indexOf('；')).includes(verb);
}

function verbOf({ before }: Figure): string | undefined {
  return /[一-鿿]{2}$/.exec(before)?.[0];
}

/** The nearest count with the verb, in the sentence or the one before. */
function findTotal(passage: Passage, first: Figure, second: Figure): Figure | undefined {
  const verb = verbOf(first) ?? '';
  const before = figuresUntil(passage, first.start)
    .slice(-reach)
    .filter(
      (figure) =>
        sameClass(figure, second) && isQuantity(figure) && figure.depth === 0 && figure.sentence >= first.sentence - 1,
    );
  // 收入预期为186500万元，执行中完成191360万元。其中：税收收入…；非税收入…: what they make together is meant.
  const made = before.findLast((figure) => worth(figure) === worth(first) + worth(second));
  if (made) return made;
  const called = before.findLast((figure) => figure.before.includes(verb));
  // 甲项支出预算84600万元，实际完成86240万元。其中: what was done of the plan is divided, and not the plan.
  return called && isDue(called) ? (before.findLast((figure) => isDoneOf(called, figure)) ?? called) : called;
}

/** 实际完成86240万元 behind 支出预算84600万元, in its sentence. */
function isDoneOf(plan: Figure, figure: Figure): boolean {
  return figure.index > plan.index && figure.sentence === plan.sentence && !isDue(figure);
}
