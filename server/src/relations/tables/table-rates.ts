import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import { totalNames } from '../../standards/table-words.ts';
import { worth } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** So many rows and columns are compared with each other. */
const mostRows = 60;
const mostColumns = 12;

const shareHead = /占|比重|比例|份额/;
const rateHead = /率|占|比重|比例|份额|[%％]/;

/**
 * A column of rates or shares that two other columns make, or one and its total (C1, C4 in a table):
 * 受检14206，异常5213，检出率36.7%. No word says which columns these are; that nearly all rows agree does.
 */
export function findTableRates({ rows }: Table): FoundRelation[] {
  const header = rows[0]?.map(({ text }) => text) ?? [];
  if (rows.length > mostRows || header.length > mostColumns) return [];
  const body = rows.slice(1);
  const counts = header.flatMap((_, column) => (column > 0 && isOfCounts(body, column) ? [column] : []));
  return header.flatMap((head, column): FoundRelation[] => {
    if (column === 0 || !rateHead.test(head)) return [];
    // Where 已完成 is 应完成 in most rows, either may be the base: the pair that most rows agree with is meant.
    let best: RowRates | undefined;
    for (const part of counts)
      for (const base of [...counts.filter((one) => one !== part), undefined]) {
        const found = relateRows(body, column, part, base, shareHead.test(head));
        if (found && (!best || found.wrong < best.wrong)) best = found;
      }
    return best ? [...best.relations] : [];
  });
}

function isOfCounts(body: Table['rows'], column: number): boolean {
  return body.some((row) => row[column]?.figure && !isPercentage(row[column].figure));
}

interface RowRates {
  readonly relations: readonly FoundRelation[];
  /** So many of them do not hold. */
  readonly wrong: number;
}

/** The relations of all rows, where at least two hold and no more than one in four does not. */
function relateRows(
  body: Table['rows'],
  column: number,
  part: number,
  base: number | undefined,
  isShare: boolean,
): RowRates | undefined {
  const total = body.find((row) => totalNames.some((name) => row[0]?.text.endsWith(name)))?.[part]?.figure;
  // 142, 98 and 86 with their shares, and no row 合计: of all of them.
  const all = isShare && !total && body.length > 2 ? body.flatMap((row) => row[part]?.figure ?? []) : [];
  let right = 0;
  const found: FoundRelation[] = [];
  for (const row of body) {
    const [rate, one] = [row[column]?.figure, row[part]?.figure];
    const whole = base === undefined ? total : row[base]?.figure;
    const bases = whole ? [whole] : base === undefined && all.length === body.length ? all : [];
    const [first] = bases;
    if (!rate || !one || !first || (whole && whole === one) || !isPercentage(rate)) continue;
    if (bases.every((figure) => worth(figure) === 0)) continue;
    const relation = toRate(rate, one, bases);
    if (solve(relation).verdict !== 'violated') right++;
    found.push(relation);
    if (found.length - right > 1 + body.length / 4) return undefined;
  }
  const wrong = found.length - right;
  return right > 1 && wrong * 4 <= found.length + 1 ? { relations: found, wrong } : undefined;
}

function isPercentage({ unit }: Figure): boolean {
  return unit.class === 'percent';
}

function toRate(value: Figure, part: Figure, base: readonly Figure[]): FoundRelation {
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base }]] } as const;
  return { type: 'rate', pattern: 'C1', claim, certain: true };
}
