import type { Figure } from '../facts/figure.ts';
import type { Table, TableCell } from '../facts/tables.ts';
import { findLabel, type LabelForm, rankOf } from '../outline/label.ts';
import { bareTotalNames, subtotalNames, totalNames, unsummed, unsummedRow } from '../standards/table-words.ts';
import { worth } from './near.ts';
import { sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

/** Sums of tables (`standards.md` §9.3 A12): rows 合计 and 小计 sum up their columns, columns 合计 and 小计 their rows. */
export function findTableSums({ rows }: Table): FoundRelation[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const header = rows[0] ?? [];
  return [
    ...Array.from({ length: columns }, (_, column) => column)
      .filter((column) => column > 0 && !unsummed.test(header[column]?.text ?? ''))
      .flatMap((column) => sumsOf(rows.slice(1).map((row) => ({ name: row[0]?.text ?? '', cell: row[column] })))),
    ...findRowSums(rows, header),
  ];
}

interface Line {
  readonly name: string;
  readonly cell: TableCell | undefined;
}

function isNamed(name: string, names: readonly string[]): boolean {
  const plain = name.replace(/（.*）$/, '');
  return names.some((one) => plain.endsWith(one)) && plain.length <= 8;
}

function isTotal(name: string): boolean {
  return isNamed(name, totalNames) || bareTotalNames.includes(name.replace(/（.*）$/, ''));
}

/** The sums of one column or row: each 小计 of what stands since the one before it, each 合计 of all. */
function sumsOf(lines: readonly Line[]): FoundRelation[] {
  const found: FoundRelation[] = [];
  let details: Figure[] = [];
  let group: Figure[] = [];
  let subtotals: Figure[] = [];
  // With a number that is not read (−1800, 12.5*) no sum can be told.
  if (lines.some(({ cell }) => cell !== undefined && !cell.figure && !/^[—–\-/…无空\s]*$/.test(cell.text))) return [];
  const isFirst = lines.findIndex(({ name }) => isTotal(name)) === 0;
  const outermost = outermostForm(lines);
  const hasAmong = lines.some(({ name }) => name.startsWith('其中'));
  for (const { name, cell } of isFirst ? [...lines.slice(1), ...lines.slice(0, 1)] : lines) {
    const figure = cell?.figure?.unit.class === 'percent' ? undefined : cell?.figure;
    if (isNamed(name, subtotalNames)) {
      if (figure && group.length > 1) found.push(sumOf(figure, [group]));
      if (figure) subtotals.push(figure);
      group = [];
    } else if (isTotal(name)) {
      const own = formOf(name);
      const ofForm =
        own &&
        lines.flatMap((line) => (formOf(line.name) === own && line.name !== name ? (line.cell?.figure ?? []) : []));
      const sides = [ofForm ?? [], subtotals.length > 1 ? subtotals : [], [...subtotals, ...group], details].filter(
        ({ length }) => length > 1,
      );
      const sum = figure && sides.length > 0 && isSummed(figure, details) ? sumOf(figure, sides) : undefined;
      const isRight = sum && solve(sum).verdict !== 'violated';
      // A numbered total may sum up what only the form of the table tells.
      const isOther = own || hasAmong || (figure && (isNoSum(figure, details) || sumsLast(figure, details)));
      if (sum && (isRight || !isOther)) found.push(sum);
      [details, group, subtotals] = [[], [], []];
    } else if (figure && !unsummedRow.test(name) && (outermost === undefined || formOf(name) === outermost)) {
      details.push(figure);
      group.push(figure);
    }
  }
  return found;
}

/** Rows that are numbered on several levels: only the outermost are added. */
function outermostForm(lines: readonly Line[]): LabelForm | undefined {
  const forms = new Set(lines.flatMap(({ name }) => formOf(name) ?? []));
  return forms.size > 1 ? [...forms].sort((a, b) => rankOf(a) - rankOf(b))[0] : undefined;
}

function formOf(name: string): LabelForm | undefined {
  return findLabel(name)?.form;
}

/** Rows of several units are measures side by side; scores are no amounts. */
function isSummed(total: Figure, details: readonly Figure[]): boolean {
  return total.unit.class !== 'score' && details.every((figure) => sameClass(figure, total));
}

/**
 * In the row of the totals stands what there is at the end of the period, or all together where one thing stands in several
 * rows: as much as in the last row, or the greatest.
 */
function isNoSum(total: Figure, details: readonly Figure[]): boolean {
  const values = details.map(worth);
  return worth(total) === values.at(-1) || worth(total) === Math.max(...values);
}

/** The total sums up the last rows only. */
function sumsLast(total: Figure, details: readonly Figure[]): boolean {
  return details.some((_, index) => {
    const parts = details.slice(index);
    return index > 0 && parts.length > 1 && solve(sumOf(total, [parts])).verdict !== 'violated';
  });
}

/** Several ways to add up a total: one that holds is meant, else the first. */
function sumOf(total: Figure, sides: readonly (readonly Figure[])[]): FoundRelation {
  const found = sides.map(
    (parts): FoundRelation => ({
      type: 'table',
      pattern: 'A12',
      claim: { form: 'sum', total, parts, exhaustive: true },
      certain: true,
    }),
  );
  return found.find((relation) => solve(relation).verdict !== 'violated') ?? (found[0] as FoundRelation);
}

/**
 * A column 合计 sums up the others only where they are of one kind: that shows where most rows add up.
 */
function findRowSums(rows: Table['rows'], header: readonly TableCell[]): FoundRelation[] {
  const total = header.findIndex(({ text }, column) => column > 0 && (isTotal(text) || isNamed(text, subtotalNames)));
  if (total < 0) return [];
  const others = header.flatMap(({ text }, column) =>
    column > 0 && column !== total && !unsummed.test(text) && !(isTotal(text) || isNamed(text, subtotalNames))
      ? [column]
      : [],
  );
  const sums = rows.slice(1).flatMap((row): FoundRelation[] => {
    const figure = row[total]?.figure;
    const parts = others.flatMap((column) => row[column]?.figure ?? []);
    return figure && parts.length === others.length && parts.length > 1 ? [sumOf(figure, [parts])] : [];
  });
  const right = sums.filter((relation) => solve(relation).verdict !== 'violated').length;
  return right * 2 > sums.length || (right > 0 && sums.length - right === 1) ? sums : [];
}
