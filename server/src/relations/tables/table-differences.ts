import type { Figure } from '../../facts/figure.ts';
import type { Table, TableCell } from '../../facts/tables.ts';
import { differenceHead } from '../../standards/table-words.ts';
import { worth } from '../near.ts';
import { sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { findYears } from './table-changes.ts';

/** So many rows are compared. */
const mostRows = 60;

/**
 * A column 增减 beside the two years it compares, 结余 or 节约额 beside the two amounts it lies between (A12 and
 * D3 in a table): 65120, 67893, 2773; 118.62, 108.15, 10.47. The sign is printed, or the head leaves it open; where all rows but
 * one agree, that one should.
 */
export function findDifferences({ rows }: Table): FoundRelation[] {
  if (rows.length > mostRows) return [];
  const header = rows[0]?.map(({ text }) => text.replace(/\s/g, '')) ?? [];
  return header.flatMap((head, column) => {
    if (column < 3 || !differenceHead.test(head)) return [];
    const years = findYears(header.slice(0, column));
    // 立案, 上年立案, 增减.
    const isReversed = /上年|去年/.test(header[column - 1] ?? '');
    const [to, from] = isReversed ? [column - 2, column - 1] : [column - 1, column - 2];
    return relateRows(rows.slice(1), column, years?.to ?? to, years?.from ?? from);
  });
}

function relateRows(body: Table['rows'], by: number, to: number, from: number): FoundRelation[] {
  const found = body.flatMap((row) => relate(row[by], row[to]?.figure, row[from]?.figure) ?? []);
  const right = found.filter((relation) => solve(relation).verdict !== 'violated').length;
  return right > 1 && found.length - right <= 1 ? found : [];
}

/** The greater of the two is the other and the difference together; of a printed sign it is told which should be the greater. */
function relate(
  by: TableCell | undefined,
  to: Figure | undefined,
  from: Figure | undefined,
): FoundRelation | undefined {
  const amount = by?.less ?? by?.more ?? by?.figure;
  if (!amount || !to || !from || !sameClass(to, from) || amount.unit.class === 'percent') return undefined;
  if (amount.unit.class !== 'plain' && !sameClass(amount, to)) return undefined;
  const falls = by?.less !== undefined || (by?.more === undefined && worth(from) > worth(to));
  const [total, rest] = falls ? [from, to] : [to, from];
  const claim = { form: 'sum', total, parts: [rest, amount], exhaustive: true } as const;
  return { type: 'table', pattern: 'A12', claim, certain: true };
}
