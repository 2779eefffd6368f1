import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import { subtotalNames, totalNames, unsummed } from '../../standards/table-words.ts';
import { isAnySlipOff, isOneSwapOff, worth } from '../near.ts';
import { sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

type Row = Table['rows'][number];

/** So many rows are compared with each other. */
const mostRows = 60;

const shareHead = /^(?:比重|占比|份额)(?:（[%％]）)?$/;

/**
 * Rows that a row above them sums up (A12): `在册人数`, `其中：甲类`, `乙类`, `其他`; where one column adds up to the last
 * place, so do the others. `甲险`, `职工甲险`, `居民甲险`: the rows below are called as the one above, and by what tells them apart.
 */
export function findGroups({ rows }: Table): FoundRelation[] {
  const [header = [], ...body] = rows;
  if (body.length > mostRows) return [];
  const columns = header.flatMap(({ text }, column) => {
    const isShare = shareHead.test(text.replace(/\s/g, ''));
    return column > 0 && (isShare || !unsummed.test(text)) ? [column] : [];
  });
  return body.flatMap((head, at) => {
    const rest = body.slice(at + 1);
    return labelOf(rest[0]).startsWith('其中') ? sumsAmong(head, rest, columns) : sumsOfKinds(head, rest, columns);
  });
}

function labelOf(row: Row | undefined): string {
  return row?.[0]?.text.replace(/\s/g, '') ?? '';
}

function isTotal(row: Row): boolean {
  return [...totalNames, ...subtotalNames].some((name) => labelOf(row).endsWith(name));
}

/** The rows from 其中 on, so many of them as one column shows. */
function sumsAmong(head: Row, rest: readonly Row[], columns: readonly number[]): FoundRelation[] {
  const next = rest.findIndex((row, at) => at > 0 && (labelOf(row).startsWith('其中') || isTotal(row)));
  const most = next < 0 ? rest.length : next;
  for (let count = 2; count <= most; count++) {
    const sums = columns.flatMap((column) => sumOf(head, rest.slice(0, count), column) ?? []);
    const right = sums.filter((sum) => solve(sum).verdict === 'holds');
    if (!right.some(isLong)) continue;
    return sums.filter((sum) => right.includes(sum) || isSlipped(sum));
  }
  return [];
}

/** Of three digits and more, and of nothing but noughts no sum is told. */
function isLong({ claim }: FoundRelation): boolean {
  return (
    claim.form === 'sum' &&
    claim.total.digits.replace('.', '').length > 2 &&
    claim.parts.filter((part) => worth(part) > 0).length > 1
  );
}

/** The rows right below that end as the one above does. */
function sumsOfKinds(head: Row, rest: readonly Row[], columns: readonly number[]): FoundRelation[] {
  const name = labelOf(head);
  const other = rest.findIndex((row) => !labelOf(row).endsWith(name) || labelOf(row) === name);
  const items = rest.slice(0, other < 0 ? rest.length : other);
  if (name.length < 3 || items.length < 2) return [];
  const sums = columns.flatMap((column) => sumOf(head, items, column) ?? []);
  // There may be a third kind that is not listed.
  const isSwapped = ({ claim }: FoundRelation) => claim.form === 'sum' && isOneSwapOff(claim.total, claim.parts);
  return sums.filter((sum) => solve(sum).verdict === 'holds' || isSwapped(sum));
}

function isSlipped({ claim }: FoundRelation): boolean {
  return claim.form === 'sum' && isAnySlipOff(claim.total, claim.parts, 3);
}

function sumOf(head: Row, items: readonly Row[], column: number): FoundRelation | undefined {
  const total = head[column]?.figure;
  const parts = items.flatMap((row): Figure[] => {
    const figure = row[column]?.figure;
    return figure && total && sameClass(figure, total) ? [figure] : [];
  });
  if (!total || parts.length < items.length) return undefined;
  return { type: 'table', pattern: 'A12', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}
