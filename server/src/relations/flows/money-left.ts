import type { Figure } from '../../facts/figure.ts';
import {
  gained,
  granted,
  leftBefore,
  leftOfAll,
  leftOfYear,
  leftOver,
  spent,
  stockWords,
} from '../../standards/stock-words.ts';
import { comesNear, isAnySlipOff, worth } from '../near.ts';
import { between, figuresBefore, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `收入340.2万元，支出328.4万元，当年结余11.8万元`: what came in less what was spent is what is left of the year. A 结余 of no year may hold
 * that of years before, so that only a slip of the hand tells; what was there before is read in `stocks.ts`.
 */
export function* findMoneyLeft(passage: Passage): Iterable<FoundRelation> {
  if (!/结[余存]|盈余/.test(passage.text)) return;
  for (const left of passage.figures) {
    if (!isQuantity(left)) continue;
    const [opening, surplus] = findOpening(passage, left) ?? [];
    if (opening && surplus) {
      const claim = { form: 'sum', total: left, parts: [surplus, opening], exhaustive: true } as const;
      yield { type: 'flow', pattern: 'B2', claim, certain: true };
    }
    if (!leftOver.test(left.before)) continue;
    const [income, expense] = findBeside(passage, left) ?? findAbove(passage, left) ?? [];
    if (!income || !expense) continue;
    const claim = { form: 'balance', left: [income], right: [expense, left] } as const;
    yield { type: 'flow', pattern: 'B2', claim, certain: true };
  }
}

/** 当期结余7.55亿元，上年滚存结余63.58亿元，年末累计结余71.13亿元: side by side, and near, or a slip of the hand apart. */
function findOpening(passage: Passage, closing: Figure): readonly [opening: Figure, surplus: Figure] | undefined {
  if (!leftOfAll.test(closing.before) || leftBefore.test(closing.before)) return undefined;
  const pair = figuresBefore(passage, closing).slice(-2);
  if (!pair.every((figure) => sameClass(figure, closing) && figure.depth === closing.depth && !figure.flags.target))
    return undefined;
  const opening = pair.find(({ before }) => leftBefore.test(before));
  const surplus = pair.find((figure) => figure !== opening && leftOver.test(figure.before));
  if (!opening || !surplus || !leftOfYear.test(surplus.before)) return undefined;
  return comesNear(closing, pair) || isAnySlipOff(closing, pair, 2) ? [opening, surplus] : undefined;
}

type Pair = readonly [income: Figure, expense: Figure];

/** Right before what is left. */
function findBeside(passage: Passage, left: Figure): Pair | undefined {
  const before = figuresBefore(passage, left).filter((figure) => sameClass(figure, left));
  const [income, expense] = before.slice(-2);
  if (!income || !expense || !gained.test(income.before) || !isSpent(expense)) return undefined;
  // What a budget took in is not all that it may spend.
  if (/预算|财政/.test(income.before) || ![income, expense].every((one) => isQuantity(one) && one.depth === left.depth))
    return undefined;
  const isBeside = [between(passage, income, expense), between(passage, expense, left)].every((gap) =>
    /^[，、；][^，、。；：（）]{1,14}$/.test(gap),
  );
  // 上年结余12.5万元 counts as well; 甲项收入8万元，乙项收入5万元 are both.
  const isAll = !before.slice(0, -2).some((one) => gained.test(one.before) || stockWords.opening.test(one.before));
  return isBeside && isAll && (leftOfYear.test(left.before) || isMeant(income, expense, left))
    ? [income, expense]
    : undefined;
}

function isSpent({ before }: Figure): boolean {
  return spent.test(before) && !gained.test(before);
}

/** 收入86.4万元，支出79.2万元，结余40.8万元: with that of years before it, unless a slip tells. */
function isMeant(income: Figure, expense: Figure, left: Figure): boolean {
  if (worth(expense) + worth(left) <= worth(income)) return true;
  return worth(expense) < worth(income) && isAnySlipOff(income, [expense, left], 3);
}

/** 总收入380869万元，完成预算的97.34%。总支出379347万元，…。当年收支结余1522万元: the only ones of the paragraph. */
function findAbove(passage: Passage, left: Figure): Pair | undefined {
  if (!/收支/.test(left.before)) return undefined;
  const all = figuresUntil(passage, left.start);
  // 上年结余18.2万元，收支相抵结余53.4万元: with that of years before.
  if (all.some(({ before }) => stockWords.opening.test(before))) return undefined;
  const above = all.filter(
    (figure) => sameClass(figure, left) && isQuantity(figure) && figure.depth === left.depth && !figure.flags.target,
  );
  const [income, ...incomes] = above.filter(({ before }) => gained.test(before));
  const [expense, ...expenses] = above.filter(isSpent);
  if (!income || !expense || incomes.length + expenses.length > 0 || isOneIncome(income, expense)) return undefined;
  return above.some(({ before }) => granted.test(before)) ? undefined : [income, expense];
}

/** 甲项收入8.94亿元 beside 总支出9.31亿元: not all that came in. */
function isOneIncome(income: Figure, expense: Figure): boolean {
  return expense.before.includes('总') && !/总|合计|全部|(?:^|[，；。年])收入$/.test(income.before);
}
