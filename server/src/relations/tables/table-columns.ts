import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import { unsummed } from '../../standards/table-words.ts';
import { isAnySlipOff, worth } from '../near.ts';
import { sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** So many rows and columns are compared with each other. */
const mostRows = 60;
const mostColumns = 10;

/** So many rows must agree before the others should. */
const fewest = 3;

/**
 * Three columns of which one is the sum of the others, though none is called a total: 起始价, 成交价, 溢价额; 受理, 办结, 在办
 * (A12). No word says so; that all rows but one agree does.
 */
export function findColumnSums({ rows }: Table): FoundRelation[] {
  const width = rows[0]?.length ?? 0;
  if (rows.length <= fewest || rows.length > mostRows || width > mostColumns) return [];
  const body = rows
    .slice(1)
    // 次均费用6600元、4900元、5123元: averages have their mean there.
    .filter(([name]) => !unsummed.test(name?.text ?? ''))
    .map((row) => row.map(({ figure }) => (figure?.unit.class === 'percent' ? undefined : figure)));
  const columns = Array.from({ length: width }, (_, column) => column).slice(1);
  return columns.flatMap((total) =>
    columns.flatMap((one) =>
      columns
        .filter((other) => one < other && one !== total && other !== total)
        .flatMap((other) => relateRows(body, total, one, other)),
    ),
  );
}

function relateRows(
  body: readonly (readonly (Figure | undefined)[])[],
  total: number,
  one: number,
  other: number,
): FoundRelation[] {
  const found: FoundRelation[] = [];
  let right = 0;
  let wrong = 0;
  for (const row of body) {
    const [sum, first, second] = [row[total], row[one], row[other]];
    if (!sum || !first || !second || !sameClass(sum, first) || !sameClass(sum, second)) continue;
    const relation = toSum(sum, [first, second]);
    const holds = mayHold(sum, first, second) && solve(relation).verdict !== 'violated';
    // With nothing on one side every other row agrees.
    if (holds && worth(first) > 0 && worth(second) > 0) right++;
    if (!holds) wrong++;
    if (wrong > 1) return [];
    found.push(relation);
  }
  return right >= fewest || (right === fewest - 1 && !hasOther(body) && found.every(isNearSum)) ? found : [];
}

/** More than three columns of counts: 受理, 办结, 在办 and 撤回. */
function hasOther(body: readonly (readonly (Figure | undefined)[])[]): boolean {
  return body.some((row) => row.filter((figure) => figure).length > 3);
}

/** Of three rows two say it where the third is a slip away, in a number of three digits. */
function isNearSum(relation: FoundRelation): boolean {
  const { claim } = relation;
  if (claim.form !== 'sum') return false;
  return solve(relation).verdict !== 'violated' || isAnySlipOff(claim.total, claim.parts, 3);
}

/** A quick look before the exact one. */
function mayHold(sum: Figure, first: Figure, second: Figure): boolean {
  const off = Math.abs(worth(first) + worth(second) - worth(sum));
  return (
    off <=
    2 * 10 ** -Math.min(sum.decimals, first.decimals, second.decimals) * Number(sum.multiplier) * Number(sum.unit.scale)
  );
}

function toSum(total: Figure, parts: readonly Figure[]): FoundRelation {
  return { type: 'table', pattern: 'A12', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}
