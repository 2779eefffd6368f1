import type { TableForm } from '../kinds/table-form.ts';
import type { Cell, Outline, OutlineTable, Paragraph } from '../outline/outline.ts';
import { multipliers } from '../standards/modifiers.ts';
import { findUnit, plainUnit, type Unit } from '../standards/units.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { spanOf } from '../text/reading.ts';
import type { Figure } from './figure.ts';
import { findPlacement, namesOf, type OfficialTable, toOfficialTable } from './official-tables.ts';
import { toIntervals } from './printed-number.ts';

/** A cell of a table, with its number where it holds nothing else. */
export interface TableCell {
  /** As it is read. */
  readonly text: string;
  readonly figure: Figure | undefined;
  /** The number of one below nothing, without its sign: 1828 of −1828. */
  readonly less?: Figure | undefined;
  /** The number of one whose + is printed: 17 of +17. */
  readonly more?: Figure | undefined;
}

/** A pipe table; blank cells, `—` and `/` hold no number. */
export interface Table {
  /** What the paragraph below the table says of how its numbers are made, if it is a note: 注：同一户只计一次. */
  readonly note: string;
  /** The header first. Rows may differ in length. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What it is read as, if it is one that the kind of report prescribes. */
  readonly official: OfficialTable | undefined;
}

/** So many cells are read; a table of a report has some dozens. */
const mostCells = 5000;

/**
 * The tables of the report, their numbers as figures; the first of these has `firstIndex`. Of rough ones only those are read
 * that the kind of report prescribes.
 */
export function extractTables(
  { tables, paragraphs }: Outline,
  forms: readonly TableForm[],
  firstIndex: number,
): Table[] {
  let index = firstIndex;
  return tables.flatMap((table): Table[] => {
    if (table.rows.reduce((count, row) => count + row.length, 0) > mostCells) return [];
    const placement = findPlacement(table, forms);
    if (table.isRough && !placement) return [];
    const names = placement ? namesOf(placement) : undefined;
    const rows = table.rows.map((row, rowIndex) =>
      row.map((cell, column): TableCell => {
        const { text } = cell.reading;
        const { name, head } = names?.get(`${rowIndex} ${column}`) ?? {};
        const isRead = rowIndex > 0 || name !== undefined;
        const heads = head === undefined ? headsOf(table, rowIndex, column) : [head];
        const figure = isRead ? toFigure(table, cell, rowIndex, column, index, heads) : undefined;
        index++;
        const named = (one: Figure | undefined) =>
          one && name !== undefined ? { ...one, before: name, object: name } : one;
        if (!figure && isRead && /^[-−－–]\d/.test(text))
          return { text, figure, less: named(toFigure(table, cell, rowIndex, column, index++, heads, 1)) };
        if (!figure && isRead && /^[+＋]\d/.test(text))
          return { text, figure, more: named(toFigure(table, cell, rowIndex, column, index++, heads, 1)) };
        return { text, figure: named(figure) };
      }),
    );
    const official = placement && toOfficialTable(placement, table, rows);
    return [{ note: noteBelow(table, paragraphs), rows, official }];
  });
}

function noteBelow({ span }: OutlineTable, paragraphs: readonly Paragraph[]): string {
  const below = paragraphs[lowerBound(paragraphs, (paragraph) => paragraph.span.start >= span.end)]?.reading.text ?? '';
  return /^[（*]?(?:备?注|说明)/.test(below) ? below : '';
}

const number = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?(万|亿)?/;

function toFigure(
  table: OutlineTable,
  { reading }: Cell,
  row: number,
  column: number,
  index: number,
  heads: readonly string[],
  start = 0,
): Figure | undefined {
  const text = reading.text.slice(start);
  const match = number.exec(text);
  if (!match) return undefined;
  const digits = (match[1] ?? '') + (match[2] ?? '');
  const unitText = text.slice(match[0].length);
  const own = unitText === '' ? undefined : findUnit(text, match[0].length);
  if (unitText !== '' && own?.text !== unitText) return undefined;
  const named = own ? { unit: own, multiplier: 1n } : unitOf(heads, digits.includes('.'));
  const multiplier = (multipliers.find((one) => one.text === match[3])?.value ?? 1n) * named.multiplier;
  const printed = { digits, multiplier, unit: named.unit, modifier: 'none', upper: undefined } as const;
  const before = `${table.rows[row]?.[0]?.reading.text ?? ''}${table.rows[0]?.[column]?.reading.text ?? ''}`;
  const span = spanOf(reading, start, start + text.length);
  return {
    index,
    ...toIntervals(printed),
    unit: named.unit,
    approximate: false,
    bound: false,
    plain: multiplier === 1n,
    decimals: match[2] ? match[2].length - 1 : 0,
    multiplier,
    digits: digits.replace(/[,，]/g, ''),
    spelled: false,
    flags: { delta: false, last: false, rank: false, per: false, target: false },
    before,
    labelStart: 0,
    after: '',
    action: undefined,
    term: '',
    object: before,
    text,
    span,
    number: spanOf(reading, start, start + digits.length),
    paragraph: -1,
    sentence: 0,
    clause: 0,
    start: 0,
    end: text.length,
    depth: 0,
  };
}

/** What may name the unit of a cell: the heads of its column and of its row, and the corner. */
function headsOf({ rows }: OutlineTable, row: number, column: number): readonly string[] {
  return [rows[0]?.[column], rows[row]?.[0], rows[0]?.[0]].map((head) => head?.reading.text ?? '');
}

/** The unit that a head names in brackets, or behind `单位：`; else the number counts what it counts. */
function unitOf(heads: readonly string[], hasDecimals: boolean): { unit: Unit; multiplier: bigint } {
  for (const head of heads) {
    const named = /[（：]([^（）：]{1,6})）?$/.exec(head)?.[1];
    if (named === undefined) continue;
    const multiplier = multipliers.find((one) => named.startsWith(one.text));
    const unit = findUnit(named, multiplier?.text.length ?? 0);
    if (unit && (multiplier?.text ?? '') + unit.text === named) return { unit, multiplier: multiplier?.value ?? 1n };
  }
  return { unit: hasDecimals ? { ...plainUnit, discrete: false } : plainUnit, multiplier: 1n };
}
