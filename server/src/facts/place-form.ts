import type { FormColumn, FormRow, TableForm } from '../kinds/table-form.ts';
import { totalNames } from '../standards/table-words.ts';
import { isGap, leafOf, readsAs } from './table-cells.ts';

/** Where the cells of a prescribed table stand in the lines of a table as it was written. */
export interface Placement {
  readonly form: TableForm;
  readonly cells: readonly PlacedCell[];
  /** The cell that says what a row is, by the row's id. */
  readonly labels: ReadonlyMap<string, Place>;
}

export interface PlacedCell extends Place {
  /** Ids of the form's row and column. */
  readonly rowId: string;
  readonly columnId: string;
  /** What stands above it, where columns are known by their heads. */
  readonly head?: string;
}

/** Indices into the lines and their cells. */
export interface Place {
  readonly line: number;
  readonly cell: number;
}

type Lines = readonly (readonly string[])[];

/**
 * Finds the rows of a form in the texts of a table, whatever became of its merged cells: a row is known by its own label, the
 * last text before its numbers; the cells of groups may be repeated, blank, shifted or run into it.
 */
export function placeForm(lines: Lines, form: TableForm): Placement | undefined {
  return form.layout === 'labelled' ? placeLabelled(lines, form) : placeLine(lines, form);
}

/** A line that has numbers behind a label. */
interface LabelledLine {
  readonly line: number;
  readonly label: number;
  readonly values: readonly string[];
  /** The form's row of this label; -1 for another label. */
  readonly row: number;
}

function placeLabelled(lines: Lines, form: TableForm): Placement | undefined {
  const labelled = lines.flatMap((cells, line) => readLine(cells, line, form) ?? []);
  const rows = assignRows(labelled, form);
  const heads = lines.slice(0, firstLineOf(rows));
  if (rows.size < form.fewestRows || !areHeadsInOrder(heads, form) || hasOtherHeads(heads, rows, form))
    return undefined;
  const padding = findPadding(rows, form);
  const placed: PlacedCell[] = [];
  const labels = new Map<string, Place>();
  for (const [row, { line, label, values }] of rows) {
    const { id, columns = form.columns.map((column) => column.id) } = form.rows[row] as FormRow;
    labels.set(id, { line, cell: label });
    // Under other heads, as those of an older form, its numbers are others.
    if (form.rows[row]?.columns && !areNamed(columns, lines.slice(0, line), form)) continue;
    const first = columns.length === 1 ? findOnly(values) : findStart(values, columns.length, padding);
    if (first === undefined) continue;
    for (const [index, columnId] of columns.entries()) {
      const head = headAbove(columnId, lines.slice(0, line), form);
      placed.push({ rowId: id, columnId, line, cell: label + 1 + first + index, ...(head && { head }) });
    }
  }
  return { form, cells: placed, labels };
}

function readLine(cells: readonly string[], line: number, form: TableForm): LabelledLine | undefined {
  // Behind a head such as 总计 stand no numbers.
  const isFollowed = (row: number, index: number) => row >= 0 && cells.length - index > widthOf(form, row);
  const known = cells.findLastIndex((text, index) => isFollowed(findRow(text, form), index));
  const label = known >= 0 ? known : cells.findLastIndex((text) => readsAs(text) === 'text' && !isGap(text));
  const values = cells.slice(label + 1);
  if (label < 0) return undefined;
  const row = known >= 0 ? findRow(cells[known] ?? '', form) : -1;
  if (row < 0 && !values.some((text) => readsAs(text) === 'number')) return undefined;
  return { line, label, values, row };
}

function widthOf({ rows, columns }: TableForm, row: number): number {
  return rows[row]?.columns?.length ?? columns.length;
}

function findRow(text: string, { rows }: TableForm): number {
  if (readsAs(text) !== 'text') return -1;
  const leaf = leafOf(text);
  return rows.findIndex(({ words }) =>
    words.some((word) => leaf === word || (word.length >= 4 && leaf.startsWith(word))),
  );
}

/**
 * The lines by the form's rows, in the order of the form. Lines of other words between two known rows are the rows between
 * them, where they are as many.
 */
function assignRows(labelled: readonly LabelledLine[], form: TableForm): Map<number, LabelledLine> {
  const rows = new Map<number, LabelledLine>();
  let last = -1;
  let others: LabelledLine[] = [];
  for (const one of labelled) {
    if (one.row < 0) {
      others.push(one);
      continue;
    }
    if (one.row <= last) continue;
    const missing = one.row - last - 1;
    if (last >= 0 && missing > 0 && others.length === missing) {
      for (const [index, other] of others.entries()) {
        if (other.values.length >= widthOf(form, last + 1 + index)) rows.set(last + 1 + index, other);
      }
    }
    rows.set(one.row, one);
    last = one.row;
    others = [];
  }
  return rows;
}

function firstLineOf(rows: ReadonlyMap<number, LabelledLine>): number {
  return Math.min(...[...rows.values()].map(({ line }) => line));
}

/** Heads that stand in another order than the form's make another table. */
function areHeadsInOrder(heads: Lines, { columns }: TableForm): boolean {
  return heads.every((cells) => {
    const order = cells.flatMap((text) => {
      const leaf = leafOf(text);
      const column = columns.findIndex((one) =>
        one.heads.some((head) => leaf === head || (head.length >= 4 && leaf.startsWith(head))),
      );
      return column < 0 ? [] : [column];
    });
    return order.every((column, index) => index === 0 || column >= (order[index - 1] ?? 0));
  });
}

/**
 * Heads stand above, and they are not those of the form: 一季度, 二季度 over a row 发现隐患 make another table. A total alone does
 * not make it this one. Rows with columns of their own are asked for theirs.
 */
function hasOtherHeads(
  heads: Lines,
  rows: ReadonlyMap<number, LabelledLine>,
  { columns, rows: own }: TableForm,
): boolean {
  const first = Math.min(...rows.keys());
  if (own[first]?.columns) return false;
  // One cell alone is a title, or the unit.
  const lines = heads
    .map((cells) => [...new Set(cells.filter(isHeadText).map(bareLeafOf))].filter((said) => said !== ''))
    .filter((said) => said.length > 1);
  if (lines.length === 0) return false;
  const said = lines.flat();
  const isSaid = ({ heads: names }: FormColumn) =>
    names
      .map(bareLeafOf)
      .some((name) => said.some((text) => text.startsWith(name) || (text.length > 1 && name.startsWith(text))));
  const parts = columns.filter(({ heads: names }) => !names.some((name) => totalNames.includes(bareLeafOf(name))));
  const asked = parts.length > 0 ? parts : columns;
  return asked.filter(isSaid).length * 2 < asked.length;
}

/** 2024年 and 3月 are heads, too; `1 2 3` only counts the columns. */
function isHeadText(text: string): boolean {
  const form = readsAs(text);
  return form === 'text' ? !isGap(text) : form === 'number' && /^\d+[年月季]/.test(text);
}

/** `合计（宗）` is 合计. */
function bareLeafOf(text: string): string {
  return leafOf(text.replace(/（[^（）]{0,40}）/g, ''));
}

/** Each of the columns has its head above. */
function areNamed(ids: readonly string[], above: Lines, { columns }: TableForm): boolean {
  const said = new Set(above.flat().map(leafOf));
  return columns.every(({ id, heads }) => !ids.includes(id) || heads.some((head) => said.has(head)));
}

/** What stands above a column of money says in what unit: 本年收费金额（单位：万元）. */
function headAbove(id: string, above: Lines, { columns }: TableForm): string | undefined {
  const column = columns.find((one) => one.id === id);
  if (!column?.isAmount) return undefined;
  return above
    .toReversed()
    .flat()
    .find((text) => column.heads.includes(bareLeafOf(text)));
}

/** How many blank cells stand behind the numbers, by the rows that leave no choice; `undefined` if they differ. */
function findPadding(rows: ReadonlyMap<number, LabelledLine>, form: TableForm): number | undefined {
  const paddings = new Set<number>();
  for (const [row, { values }] of rows) {
    const width = widthOf(form, row);
    const [low, high] = startsOf(values, width);
    if (width > 1 && low === high) paddings.add(values.length - width - low);
  }
  const [padding] = paddings;
  return paddings.size === 1 ? padding : undefined;
}

/** The first and the last place where `width` cells hold all that is not blank. */
function startsOf(values: readonly string[], width: number): readonly [low: number, high: number] {
  const first = values.findIndex((text) => text !== '');
  const last = values.findLastIndex((text) => text !== '');
  const extra = values.length - width;
  if (first < 0) return [0, extra];
  return [Math.max(0, last - width + 1), Math.min(first, extra)];
}

function findStart(values: readonly string[], width: number, padding: number | undefined): number | undefined {
  const [low, high] = startsOf(values, width);
  if (low > high) return undefined;
  if (low === high) return low;
  const start = padding === undefined ? undefined : values.length - width - padding;
  return start !== undefined && low <= start && start <= high ? start : undefined;
}

/** Of one number in a merged cell, which may have been repeated. */
function findOnly(values: readonly string[]): number | undefined {
  const filled = values.filter((text) => text !== '');
  const start = values.findIndex((text) => text !== '');
  return filled.every((text) => text === filled[0]) ? Math.max(0, start) : undefined;
}

/** The one line of numbers under heads that repeat the columns for each row. */
function placeLine(lines: Lines, form: TableForm): Placement | undefined {
  const size = form.rows.length * form.columns.length;
  const found = lines.flatMap((cells, line) => {
    const first = findNumbers(cells, size);
    return first === undefined ? [] : [{ line, first }];
  });
  const [only] = found;
  if (!only || found.length > 1 || !areHeadsOf(lines.slice(0, only.line), form)) return undefined;
  const cells = form.rows.flatMap((row, rowIndex) =>
    form.columns.map(({ id }, column): PlacedCell => {
      const cell = only.first + rowIndex * form.columns.length + column;
      return { rowId: row.id, columnId: id, line: only.line, cell };
    }),
  );
  const labels = new Map(form.rows.map(({ id }) => [id, { line: only.line, cell: only.first }]));
  return { form, cells, labels };
}

/** Where so many numbers, blanks and strokes begin, with no more than a label before and blanks around them. */
function findNumbers(cells: readonly string[], size: number): number | undefined {
  const label = cells.findLastIndex((text) => readsAs(text) === 'text' && !isGap(text));
  const values = cells.slice(label + 1);
  if (values.length < size || !values.some((text) => readsAs(text) === 'number')) return undefined;
  const [low, high] = startsOf(values, size);
  return low === high || values.length === size ? label + 1 + Math.max(0, low) : undefined;
}

/** Every column has a head, and in each line of heads each is followed by the next one of the form. */
function areHeadsOf(heads: Lines, { rows, columns }: TableForm): boolean {
  const said = heads.flat().map(leafOf);
  const headOf = (text: string) => columns.findIndex((column) => column.heads.includes(text));
  return (
    columns.every((_, index) => said.some((text) => headOf(text) === index)) &&
    rows.some(({ words }) => words.some((word) => said.some((text) => text.includes(word)))) &&
    heads.every((cells) => {
      const order = cells.map((text) => headOf(leafOf(text))).filter((column) => column >= 0);
      return order.every((column, index) => column === ((order[0] ?? 0) + index) % columns.length);
    })
  );
}
