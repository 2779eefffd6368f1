import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { toIntervals } from '../../facts/printed-number.ts';
import type { Table } from '../../facts/tables.ts';
import { subtotalNames, totalNames, unsummed } from '../../standards/table-words.ts';
import type { FoundRelation } from '../relation.ts';
import { type Mention, withoutFillers } from './mentions.ts';

/** The number of a table with what its row or column calls it. */
export interface Cell {
  readonly label: string;
  readonly figure: Figure;
}

/** Cells of a row or column with the label that each has in it. */
export interface Line {
  readonly cells: readonly Cell[];
  /** The row 合计: its cells are totals, the others items. */
  readonly isTotal: boolean;
}

export function isTotalName(name: string): boolean {
  return name.length <= 8 && totalNames.some((total) => name.endsWith(total));
}

export function plain(label: string): string {
  return withoutFillers(
    label
      .replace(/（[^（）]*）/g, '')
      .replace(/(?:总?[数量额]|情况)$/, '')
      .replace(/(?<=[一-鿿]{2})[批家人户件场车]次$/, ''),
  );
}

export function linesOf(table: Table): Line[] {
  const [header = [], ...body] = table.rows;
  const totals = totalsOf(table);
  const columns = header.map(({ text: head }, column): Line => {
    const cells = body.flatMap((row) => {
      const figure = row[column]?.figure;
      const name = row[0]?.text ?? '';
      return figure && !isTotalName(name) ? [{ label: plain(name), figure }] : [];
    });
    return { cells: column === 0 || unsummed.test(head) ? [] : cells, isTotal: false };
  });
  return [...(totals.length > 0 ? [{ cells: totals, isTotal: true }] : []), ...columns];
}

/** The row 合计, each of its numbers under the name of its column. */
export function totalsOf({ rows: [header = [], ...body] }: Table): Cell[] {
  const last = body.at(-1);
  // 甲类, 乙类, 小计: where no other row is one, of all of them.
  const isOnly = (name: string) =>
    subtotalNames.includes(name) && !body.slice(0, -1).some(([one]) => isSubtotal(one?.text));
  const row =
    body.findLast(([name]) => isTotalName(name?.text ?? '')) ?? (isOnly(last?.[0]?.text ?? '') ? (last ?? []) : []);
  return row.flatMap(({ figure }, column) => {
    const head = header[column]?.text ?? '';
    return figure && column > 0 && !unsummed.test(head)
      ? [{ label: isTotalName(head) ? '' : plain(head), figure }]
      : [];
  });
}

function isSubtotal(name = ''): boolean {
  return subtotalNames.some((one) => name.endsWith(one));
}

/** 不合格10批次 is of no column 合格. */
const denies = /[不未非无]/;

/** The mention's words hold the label, or the label holds them. */
export function names({ thing }: Mention, label: string): boolean {
  if (label.length < 2 || denies.test(label) !== denies.test(thing)) return false;
  const [few, many] = label.length < thing.length ? [label, thing] : [thing, label];
  return [...few].every((character) => many.includes(character));
}

/** A cell without a unit may count anything that is no ratio. */
export function mayCount(figure: Figure, cell: Figure): boolean {
  return cell.unit.class === 'plain' || cell.unit.class === figure.unit.class;
}

export function agree(figure: Figure, cell: Figure): boolean {
  return findReading(figure, cell) !== undefined;
}

/** As it is printed, in the unit of the text, or, of money, in 元, 万元 or 亿元: 11240 beside 1.124亿元. */
function findReading(figure: Figure, cell: Figure): Figure | undefined {
  const { unit } = figure;
  const scales = unit.class === 'yuan' ? [1n, 10_000n, 100_000_000n] : [];
  const readings = [figure, ...scales.map((multiplier) => ({ ...figure, multiplier }))].map((one) =>
    inUnitOf(cell, one),
  );
  return [cell, ...readings].find((one) => meet(one.rounded, figure.rounded) || meet(one.cutOff, figure.cutOff));
}

/** A cell whose unit is not named in the table, read in the unit of the text: 18960 beside 18960万立方米. */
export function inUnitOf(cell: Figure, { unit, multiplier }: Figure): Figure {
  if (cell.unit.class !== 'plain') return cell;
  const { digits } = cell;
  const read = toIntervals({ digits, multiplier, unit, modifier: 'none', upper: undefined });
  return { ...cell, unit, multiplier, ...read };
}

export function toRelation(figure: Figure, cell: Figure, certain: boolean): FoundRelation {
  const other = findReading(figure, cell) ?? inUnitOf(cell, figure);
  return { type: 'same', pattern: 'H3', claim: { form: 'equal', one: figure, other }, certain };
}
