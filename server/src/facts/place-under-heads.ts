import type { FormColumn, FormRow, TableForm } from '../kinds/table-form.ts';
import type { Cell } from '../outline/outline.ts';
import { totalNames } from '../standards/table-words.ts';
import type { Place, PlacedCell, Placement } from './place-form.ts';
import { isGap, leafOf, readsAs } from './table-cells.ts';

type Rows = readonly (readonly Cell[])[];

/** A cell where a reader sees it, whatever cells are merged. */
interface Seat extends Place {
  readonly text: string;
}

/** The lines of a table as a reader sees them: a cell that spans several columns or rows stands in each of them. */
type Grid = readonly (readonly (Seat | undefined)[])[];

/** No table of a report is wider, and no cell of it higher. */
const widest = 60;
const highest = 20;

/**
 * Finds the columns of a form by their heads, in whatever order and number, and takes each line of numbers below for a row. The
 * form comes back as this table has it: with the columns that it has, and a row for each line.
 */
export function placeUnderHeads(rows: Rows, form: TableForm): Placement | undefined {
  const grid = toGrid(rows);
  const first = grid.findIndex((seats, line) => line > 0 && isOfNumbers(seats));
  if (first < 0) return undefined;
  const width = (grid[first]?.findLastIndex((seat) => seat && seat.text !== '') ?? -1) + 1;
  const heads = align(grid.slice(0, first), grid[first] ?? [], width, form);
  if (!heads) return undefined;
  const columns = findColumns(heads, width, form);
  const known = new Set(columns.flatMap((column) => (column ? [column.base] : [])));
  if (known.size < (form.fewestColumns ?? 1)) return undefined;
  const lines = grid.flatMap((seats, line) =>
    line >= first && isOfNumbers(seats) && !isCounted(seats) ? [{ line, seats }] : [],
  );
  const own = columns.flatMap((column) => (column ? [column] : []));
  const at = columns.findIndex((column) => column !== undefined);
  const placedRows = nameRows(lines.map(({ line, seats }) => ({ line, label: labelOf(seats.slice(0, at)) })));
  return {
    form: {
      ...form,
      columns: own.map(({ column }) => column),
      rows: placedRows.map(({ row }) => row),
      identities: hasOthersBetween(columns) ? [] : withColumns(form, own),
    },
    cells: lines.flatMap(({ seats }, index) => placeLine(seats, columns, placedRows[index]?.row.id ?? '')),
    labels: new Map(
      placedRows.flatMap(({ row, line }) => {
        const seat = grid[line]?.[0];
        return seat ? [[row.id, { line: seat.line, cell: seat.cell }] as const] : [];
      }),
    ),
  };
}

function toGrid(rows: Rows): Grid {
  const grid: (Seat | undefined)[][] = rows.map(() => []);
  for (const [line, cells] of rows.entries()) {
    let at = 0;
    for (const [cell, { reading, columns = 1, rows: height = 1 }] of cells.entries()) {
      while (grid[line]?.[at]) at++;
      const seat = { line, cell, text: reading.text };
      for (let down = line; down < Math.min(line + Math.min(height, highest), rows.length); down++) {
        for (let across = at; across < Math.min(at + columns, widest); across++) {
          const seats = grid[down] as (Seat | undefined)[];
          while (seats.length < across) seats.push(undefined);
          seats[across] ??= seat;
        }
      }
      at += columns;
    }
  }
  return grid;
}

/** A line has numbers, and nothing but numbers, blanks and strokes behind its label. */
function isOfNumbers(seats: readonly (Seat | undefined)[]): boolean {
  const label = seats.findLastIndex((seat) => seat && readsAs(seat.text) === 'text' && !isGap(seat.text));
  const values = seats.slice(label + 1);
  return values.filter((seat) => seat && (readsAs(seat.text) === 'number' || isGap(seat.text))).length > 1;
}

/** `1 2 3 4`: the columns are numbered. */
function isCounted(seats: readonly (Seat | undefined)[]): boolean {
  const numbers = seats.flatMap((seat) => (seat && readsAs(seat.text) === 'number' ? [Number(seat.text)] : []));
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/**
 * Lines of heads as wide as the numbers below. Of merged cells that were pasted nothing but their text is left: what spans two lines
 * stands in the upper one, before and behind the others (`机构 行政处罚 罚没金额` over `警告 罚款 合计`).
 */
function align(heads: Grid, numbers: readonly (Seat | undefined)[], width: number, form: TableForm): Grid | undefined {
  const low = heads.findLast((seats) => seats.length > 1) ?? [];
  const missing = width - low.length;
  if (missing <= 0) return heads;
  const upper = heads[heads.indexOf(low) - 1] ?? [];
  const isColumn = (seat: Seat | undefined) => findColumn([nameOf(seat?.text ?? '')], form, -1) !== undefined;
  const behind = Math.min(missing, upper.length - 1 - upper.findLastIndex((seat) => !isColumn(seat)));
  const before = missing - behind;
  // A label may have no head at all.
  const isLabel = before === 1 && readsAs(numbers[0]?.text ?? '') === 'text';
  if (missing > upper.length && !isLabel) return undefined;
  const first = upper.slice(0, Math.min(before, upper.length - behind));
  while (first.length < before) first.push(undefined);
  return [[...first, ...low, ...upper.slice(upper.length - behind)]];
}

/** A column of this table: as the form has it, under an id of its own where two of the form's kind stand side by side. */
interface OwnColumn {
  readonly base: string;
  readonly column: FormColumn;
  /** Its head as it is written. */
  readonly head: string;
}

/** What stands at a place of a line: a column of the form, something else that has a head, or nothing. */
type Found = OwnColumn | undefined;

function findColumns(heads: Grid, width: number, form: TableForm): Found[] {
  const found: Found[] = [];
  let last = -1;
  for (let at = 0; at < width; at++) {
    const texts = textsAbove(heads, at);
    const index = findColumn(texts, form, last);
    const base = index === undefined ? undefined : form.columns[index];
    if (base === undefined || index === undefined) {
      found.push(undefined);
      continue;
    }
    last = index;
    const others = found.filter((one) => one?.base === base.id).length;
    const id = others === 0 ? base.id : `${base.id}-${others + 1}`;
    const head = headOf(heads, at);
    // 次数 of a group is not named by its head alone.
    const name = isHead(nameOf(head), base) ? { ...base.name, zh: head } : base.name;
    found.push({ base: base.id, column: { ...base, id, name }, head });
  }
  return found;
}

/** What stands above a place, the lowest first: 次数, then 行政征收次数 with the head of its group before it. */
function textsAbove(heads: Grid, at: number): string[] {
  const above: string[] = [];
  for (const seats of heads.toReversed()) {
    const text = nameOf(groupAt(seats, at, above.length > 0)?.text ?? '');
    if (text !== '' && text !== above.at(-1)) above.push(text);
  }
  const [leaf = '', group] = above;
  return group === undefined ? [leaf] : [leaf, group + leaf];
}

function headOf(heads: Grid, at: number): string {
  return heads.findLast((seats) => seats[at]?.text)?.[at]?.text ?? '';
}

/** Of a group whose merged cell stands once, blanks follow. */
function groupAt(seats: readonly (Seat | undefined)[], at: number, isGroup: boolean): Seat | undefined {
  if (!isGroup) return seats[at];
  return seats.slice(0, at + 1).findLast((seat) => seat !== undefined && seat.text !== '');
}

/** `合计（宗）` is 合计, `1.罚款` is 罚款. */
function nameOf(text: string): string {
  return leafOf(text.replace(/（[^（）]{0,40}）/g, ''));
}

/** Of heads that say the same, as 其他, the next column in the order of the form is meant. */
function findColumn(texts: readonly string[], { columns }: TableForm, last: number): number | undefined {
  for (const text of texts) {
    if (text === '') continue;
    const fits = columns.flatMap((column, index) => (isHead(text, column) ? [index] : []));
    const amounts = fits.filter((index) => columns[index]?.isAmount);
    const own = amounts.length > 0 ? amounts : fits;
    const index = own.find((one) => one > last) ?? own[0];
    if (index !== undefined) return index;
  }
  return undefined;
}

function isHead(text: string, { heads, isAmount }: FormColumn): boolean {
  return heads.some((head) => {
    const word = nameOf(head);
    return isAmount ? text.includes(word) : text.startsWith(word);
  });
}

/** With columns between those of the form, of which it does not know what they count, no sum can be told. */
function hasOthersBetween(columns: readonly Found[]): boolean {
  const first = columns.findIndex((column) => column !== undefined);
  const last = columns.findLastIndex((column) => column !== undefined);
  return columns.slice(first, last).some((column) => column === undefined);
}

/** The identities with those of their members that the table has; without the total there is none. */
function withColumns({ identities }: TableForm, columns: readonly OwnColumn[]): TableForm['identities'] {
  const own = (members: readonly string[]) =>
    columns.filter(({ base }) => members.includes(base)).map(({ column }) => column.id);
  return identities.flatMap((identity) => {
    const [left, right] = [own(identity.left), own(identity.right)];
    return left.length === 1 && right.length > 1 ? [{ ...identity, left, right }] : [];
  });
}

interface NamedRow {
  readonly row: FormRow;
  readonly line: number;
}

/** The only line, and that of the totals, is `all`. */
function nameRows(lines: readonly { readonly line: number; readonly label: string }[]): NamedRow[] {
  return lines.map(({ line, label }, index) => {
    const isAll = lines.length === 1 || totalNames.includes(label);
    const name = label === '' ? (isAll ? '数据' : `第${index + 1}行`) : label;
    const row = { id: isAll ? 'all' : `line ${line}`, name: { zh: name, en: name }, cells: [], words: [] };
    return { row, line };
  });
}

function labelOf(seats: readonly (Seat | undefined)[]): string {
  return seats.findLast((seat) => seat && readsAs(seat.text) === 'text')?.text ?? '';
}

function placeLine(seats: readonly (Seat | undefined)[], columns: readonly Found[], rowId: string): PlacedCell[] {
  return columns.flatMap((column, at) => {
    const seat = seats[at];
    if (!column || !seat) return [];
    return [{ rowId, columnId: column.column.id, line: seat.line, cell: seat.cell, head: column.head }];
  });
}
