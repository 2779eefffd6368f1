import type { TableForm } from '../kinds/table-form.ts';
import type { OutlineTable } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Figure } from './figure.ts';
import { type PlacedCell, type Placement, placeForm } from './place-form.ts';
import { placeUnderHeads } from './place-under-heads.ts';
import { readsAs } from './table-cells.ts';
import type { TableCell } from './tables.ts';

/** A table that the kind of report prescribes, as the writer filled it in. */
export interface OfficialTable {
  /** Of one whose columns are known by their heads, as this table has it. */
  readonly form: TableForm;
  /** By `keyOf`; what is neither a number nor blank nor a stroke is left out. */
  readonly cells: ReadonlyMap<string, OfficialCell>;
  /** What says which row it is, by the row's id. */
  readonly labels: ReadonlyMap<string, Span>;
}

/** A number, or what stands instead of one: blank, 0 and a stroke are three things. Of a negative one the figure has no sign. */
export type OfficialCell =
  | { readonly form: 'number' | 'negative'; readonly figure: Figure }
  | { readonly form: 'blank' | 'stroke'; readonly span: Span };

export function keyOf(rowId: string, columnId: string): string {
  return `${rowId} ${columnId}`;
}

/** The figure of a cell; none for a blank, a stroke, or a row that was not found. */
export function figureAt({ cells }: OfficialTable, rowId: string, columnId: string): Figure | undefined {
  const cell = cells.get(keyOf(rowId, columnId));
  return cell?.form === 'number' ? cell.figure : undefined;
}

/** The tables of the report; one that a page cuts in two, with its rows in their order, is one. */
export function joinTables(tables: readonly OfficialTable[]): OfficialTable[] {
  const joined: OfficialTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last && goesOn(last, table)) {
      const cells = new Map([...last.cells, ...table.cells]);
      joined[joined.length - 1] = { form: table.form, cells, labels: new Map([...last.labels, ...table.labels]) };
    } else joined.push(table);
  }
  return joined;
}

/** The second begins behind the row with which the first ends. */
function goesOn(one: OfficialTable, other: OfficialTable): boolean {
  const { form } = one;
  if (form !== other.form || form.layout !== 'labelled') return false;
  const last = form.rows.findLastIndex(({ id }) => one.labels.has(id));
  return last < form.rows.findIndex(({ id }) => other.labels.has(id));
}

export function findPlacement({ rows }: OutlineTable, forms: readonly TableForm[]): Placement | undefined {
  if (forms.length === 0) return undefined;
  const lines = rows.map((row) => row.map(({ reading }) => reading.text));
  for (const form of forms) {
    const placement = form.layout === 'headed' ? placeUnderHeads(rows, form) : placeForm(lines, form);
    if (placement) return placement;
  }
  return undefined;
}

/** What a cell counts, 重复申请·自然人, and the head above it, where that tells its unit. */
export interface CellName {
  readonly name: string;
  readonly head: string | undefined;
}

/** By line and cell. */
export function namesOf({ form, cells }: Placement): ReadonlyMap<string, CellName> {
  const rows = new Map(form.rows.map(({ id, name }) => [id, name.zh]));
  const columns = new Map(form.columns.map(({ id, name }) => [id, name.zh]));
  return new Map(
    cells.map(({ rowId, columnId, line, cell, head }) => [
      `${line} ${cell}`,
      { name: `${rows.get(rowId)}·${columns.get(columnId)}`, head },
    ]),
  );
}

export function toOfficialTable(
  { form, cells, labels }: Placement,
  { rows: source }: OutlineTable,
  rows: readonly (readonly TableCell[])[],
): OfficialTable {
  const spanAt = (line: number, cell: number) => source[line]?.[cell]?.span;
  const toCell = ({ line, cell }: PlacedCell): OfficialCell | undefined => {
    const { text, figure, less } = rows[line]?.[cell] ?? {};
    if (figure) return { form: 'number', figure };
    if (less) return { form: 'negative', figure: less };
    const form = text === undefined ? undefined : readsAs(text);
    const span = spanAt(line, cell);
    return span && (form === 'blank' || form === 'stroke') ? { form, span } : undefined;
  };
  return {
    form,
    cells: new Map(
      cells.flatMap((placed) => {
        const cell = toCell(placed);
        return cell ? [[keyOf(placed.rowId, placed.columnId), cell] as const] : [];
      }),
    ),
    labels: new Map(
      [...labels].flatMap(([id, { line, cell }]) => {
        const span = spanAt(line, cell);
        return span ? [[id, span] as const] : [];
      }),
    ),
  };
}
