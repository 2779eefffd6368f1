import type { Figure } from '../../facts/figure.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import { type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../rates/quotient.ts';
import type { Relation } from '../relation.ts';

/**
 * Without sums that something else in the passage settles.
 * - A longer list refutes them: 收到236件，其中受理198件，不予受理14件，转送24件 adds up, so what 受理 and 不予受理 make together is not what
 *   was received, nor what follows 受理 what was 受理.
 * - They are one of several divisions: 滑坡148处，崩塌61处，其余27处 make with the first what was told before, 236处.
 * - One of them is what all others make: 任务2400批次，完成2415批次，超额15批次; 上半年183人次，下半年828人次，全年1011人次.
 * - What was left from before is more than came: 新收案件221件，办结218件（含旧存4件），其余7件.
 * - What is missing stands behind them: 评查128卷，其中优秀109卷、合格9卷，优秀率85.2%，不合格10卷.
 * - Percentages printed beside them say that there is more: 税收51.36亿元，其中工业22.08亿元，占43.0%，服务业29.17亿元，占56.8%; 隐患612处，立即整改318处，
 *   限期整改281处，整改率97.9%.
 */
export function withoutContained(passage: Passage, relations: readonly Relation[]): Relation[] {
  const settled: ReadonlySet<number>[] = [];
  const shares = relations.filter(isPrintedShare);
  for (const { claim, verdict } of relations) {
    if (claim.form !== 'sum' || verdict !== 'holds' || !claim.exhaustive) continue;
    settled.push(new Set([claim.total, ...claim.parts].map(({ index }) => index)));
  }
  return relations.filter(({ claim, verdict }) => {
    if (verdict !== 'violated') return true;
    if (claim.form === 'balance') return !hasOtherIntake(passage, claim.left, claim.right);
    if (claim.form !== 'sum') return true;
    const { total, parts } = claim;
    const isContained = (list: ReadonlySet<number>) =>
      list.size > parts.length + 1 && [total, ...parts].every(({ index }) => list.has(index));
    return !(
      settled.some(isContained) ||
      isPartOfDivision(passage, total, parts) ||
      isExcess(total, parts) ||
      isFilled(passage, total, parts) ||
      hasOpening(passage, total, parts) ||
      leavesMore(total, parts, shares) ||
      isPartBySay(passage, total, parts)
    );
  });
}

function isExcess(total: Figure, parts: readonly Figure[]): boolean {
  const all = parts.reduce((left, part) => left + worth(part), worth(total));
  return parts.some((part) => Math.abs(2 * worth(part) - all) < 1e-9 * all);
}

/** 测评642人，满意331人，基本满意306人，满意率99.2%: the percentage behind the parts is what they are of the total. */
function isPartBySay({ figures }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first.index < total.index) return false;
  const at = last.index - (figures[0]?.index ?? 0);
  return figures
    .slice(at + 1, at + 3)
    .some(
      (value) =>
        value.unit.class === 'percent' &&
        value.sentence === last.sentence &&
        !value.flags.delta &&
        !(value.spelled || value.bound || value.approximate) &&
        isQuotient(value, { part: parts, base: [total] }),
    );
}

type Share = Relation & { readonly claim: { readonly form: 'quotient' } };

function isPrintedShare(relation: Relation): relation is Share {
  return relation.claim.form === 'quotient' && (relation.verdict === 'holds' || relation.verdict === 'truncated');
}

/** Each part, or all of them together, has its share of the total, and none of these figures can be the slip. */
function leavesMore(total: Figure, parts: readonly Figure[], shares: readonly Share[]): boolean {
  const ofTotal = shares.flatMap(({ operands }) => {
    const [base, ...others] = operands.filter(({ role }) => role === 'base');
    const isOfTotal = base?.figure === total && others.length === 0;
    return isOfTotal ? [operands.filter(({ role }) => role === 'part').map(({ figure }) => figure)] : [];
  });
  const isAll = (some: readonly Figure[]) => some.length === parts.length && parts.every((part) => some.includes(part));
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  return (
    sum < worth(total) &&
    (ofTotal.some(isAll) ||
      parts.every((part) => ofTotal.some(([only, ...more]) => only === part && more.length === 0)))
  );
}

function isFilled({ figures }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  const missing = worth(total) - parts.reduce((sum, part) => sum + worth(part), 0);
  return figures.some(
    (figure) =>
      last !== undefined &&
      figure.index > last.index &&
      figure.sentence === last.sentence &&
      sameClass(figure, total) &&
      !figure.flags.delta &&
      worth(figure) === missing,
  );
}

function hasOpening({ figures }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  return figures.some(
    (figure) =>
      !parts.includes(figure) &&
      figure.sentence === parts[0]?.sentence &&
      sameClass(figure, total) &&
      stockWords.opening.test(figure.before) &&
      worth(total) + worth(figure) === sum,
  );
}

/** The first of a division taken for its total, or the last of the division before; or a figure nearer than it is the total. */
function isPartOfDivision({ figures }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  const [first = total] = parts;
  return figures.some((figure) => {
    if (figure === total || figure.index >= first.index || !sameClass(figure, total)) return false;
    if (figure.index > total.index) return worth(figure) === sum && first.index === figure.index + 1;
    return worth(figure) === sum + worth(total) || (worth(figure) === sum && sum > worth(total));
  });
}

/** 全市受理1538件，其中市本级497件。结转181件，审结1513件，206件结转: with another intake it is even. */
function hasOtherIntake({ figures }: Passage, left: readonly Figure[], right: readonly Figure[]): boolean {
  const [one, other] = [left, right].map((side) => side.reduce((sum, figure) => sum + worth(figure), 0));
  if (one === undefined || other === undefined) return false;
  const own = new Set([...left, ...right].map(({ index }) => index));
  return left.some((figure) =>
    figures.some(
      (candidate) =>
        !own.has(candidate.index) && sameClass(candidate, figure) && one - worth(figure) + worth(candidate) === other,
    ),
  );
}
