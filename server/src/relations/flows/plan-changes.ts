import type { Figure } from '../../facts/figure.ts';
import { comesOut, isWorth, worthOfAll } from '../near.ts';
import { isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `计划审计28个，追加3个，调减2个，实际实施29个`, `年初预算9.6亿元，调增1.2亿元，调整预算10.8亿元` (B2): what was planned, what was added and
 * taken away, and what it came to. A plan that was not carried out in full is less than that: a slip of the hand has to explain it.
 */
export function* findPlanChanges({ figures, text }: Passage): Iterable<FoundRelation> {
  if (!added.test(text)) return;
  for (const [at, plan] of figures.entries()) {
    if (!planned.test(plan.before) || plan.approximate || plan.bound) continue;
    const own = figures
      .slice(at + 1, at + 1 + mostChanges)
      .filter((figure) => sameClass(figure, plan) && figure.depth === plan.depth && figure.sentence === plan.sentence);
    const end = own.findIndex((figure) => wayOf(figure) === undefined);
    const to = own[end];
    if (end < 1 || !to || !carriedOut.test(to.before) || !isQuantity(to) || planned.test(to.before.slice(-4))) continue;
    const changes = own.slice(0, end);
    const left = [plan, ...changes.filter((figure) => wayOf(figure) === 'added')];
    const done = [to, ...changes.filter((figure) => wayOf(figure) === 'taken')];
    // 计划24个、追加3个，完成26个，跨年1个: what is left of it stands behind.
    const rest = own[end + 1];
    const right = rest && isWorth(worthOfAll(left), worthOfAll([...done, rest])) ? [...done, rest] : done;
    if (comesOut(left, right))
      yield { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true };
  }
}

/** So many figures behind a plan are looked at. */
const mostChanges = 6;

const planned = /(?:计划|年初预算|预算安排|年初安排|原定)[^，；。]{0,10}$/;
const added = /追加|调[增减]|增列|取消/;
const carriedOut = /实际|实施|完成|调整后|调整预算|变动预算|最终|执行/;

function wayOf({ before }: Figure): 'added' | 'taken' | undefined {
  if (/^[，、；]?(?:其?中|年中|当年|年内)?(?:追加|调增|增列|新增)[一-鿿]{0,6}$/.test(before)) return 'added';
  return /^[，、；]?(?:年中|当年|年内)?(?:调减|核减|取消|压减)[一-鿿]{0,6}$/.test(before) ? 'taken' : undefined;
}
