import type { Figure } from '../../facts/figure.ts';
import type { Table, TableCell } from '../../facts/tables.ts';
import { findLabel, type LabelForm, rankOf } from '../../outline/label.ts';
import {
  bareTotalNames,
  countedOnce,
  partsOfYear,
  saysCountedOnce,
  subtotalNames,
  totalNames,
  unsummed,
  unsummedRow,
  wholeYear,
} from '../../standards/table-words.ts';
import { isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { solve } from '../solve.ts';

/** Sums of tables (A12): rows 合计 and 小计 sum up their columns. */
export function findTotalsBelow({ rows, note }: Table): FoundRelation[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const header = rows[0] ?? [];
  const found = Array.from({ length: columns }, (_, column) => column)
    .filter((column) => column > 0 && !unsummed.test(header[column]?.text ?? ''))
    .map((column) => {
      const lines = rows.slice(1).map((row) => ({ name: nameOf(row, column), cell: row[column] }));
      const mayUnite = saysCountedOnce.test(note) || countedOnce.test(header[column]?.text ?? '');
      return { lines, mayUnite, sums: sumsOf(lines).filter((sum) => !mayUnite || !isUnion(sum)) };
    });
  const areSummed = found.filter(({ sums }) => sums.some(isPlainSum)).length > 1;
  return found.flatMap(({ lines, mayUnite, sums }) =>
    sums.length > 0 || mayUnite || !areSummed ? sums : findSlippedBelow(lines),
  );
}

/** It adds up, and not by chance. */
function isPlainSum(relation: FoundRelation): boolean {
  const { claim } = relation;
  return claim.form === 'sum' && claim.total.digits.length > 1 && solve(relation).verdict === 'holds';
}

/** 86, 27, 33, 8 above 84, where the other columns add up: no mean of things counted, but one digit that is another. */
function findSlippedBelow(lines: readonly Line[]): FoundRelation[] {
  const last = lines.at(-1);
  const total = last && isSum(last) ? last.cell?.figure : undefined;
  const items = lines.slice(0, -1);
  const parts = items.flatMap(({ cell }) => cell?.figure ?? []);
  if (!total || parts.length < 2 || items.some((line) => isSum(line) || unsummedRow.test(line.name))) return [];
  const isCount = (figure: Figure) => figure.decimals === 0 && sameClass(figure, total);
  if (measured.has(total.unit.class) || !total.unit.discrete || ![total, ...parts].every(isCount)) return [];
  return !isNoSum(total, parts) && isAnySlipOff(total, parts, 2) ? [sumOf(total, [parts])] : [];
}

/** What is measured, and may stand as a mean. */
const measured: ReadonlySet<string> = new Set(['time', 'score', 'percent', 'month']);

/** 行政处罚 | 小计 | 450: in merged cells the second column says what a row is. */
function nameOf([first, second]: readonly TableCell[], column: number): string {
  const isSecond = column > 1 && second !== undefined && isSumName(second.text) && !isTotal(first?.text ?? '');
  return (isSecond ? second : first)?.text ?? '';
}

/** Columns 合计 and 小计 sum up their rows. */
export function findTotalsBeside({ rows }: Table): FoundRelation[] {
  return findRowSums(rows, rows[0] ?? []);
}

/** Less than its parts together: what stands in several rows is counted once. */
function isUnion({ claim }: FoundRelation): boolean {
  return claim.form === 'sum' && worth(claim.total) < worthOfAll(claim.parts);
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

/**
 * The sums of one column or row. Totals stand below what they sum up; where one stands in the first line, they may stand
 * above it: the order in which more of them add up is meant.
 */
function sumsOf(lines: readonly Line[]): FoundRelation[] {
  // With a number that is not read (−1800, 12.5*) no sum can be told.
  if (lines.some(({ cell }) => cell !== undefined && !cell.figure && !/^[—–\-/…无空\s]*$/.test(cell.text))) return [];
  // 期初, 加：新增, 减：注销.
  if (lines.some(({ name }) => /^[减扣][：:]/.test(name))) return [];
  const [first, ...others] = lines;
  if (!first || !isSum(first)) return sumsAbove(lines);
  if (!others.some(isSum)) return sumsAbove([...others, first]);
  const orders = [sumsAbove(lines), sumsAbove([...lines].reverse())];
  const [better = []] = orders.sort((a, b) => rightOf(b) - rightOf(a));
  return better;
}

function isSum({ name }: Line): boolean {
  return isSumName(name);
}

function isSumName(name: string): boolean {
  return isTotal(name) || isNamed(name, subtotalNames);
}

function rightOf(found: readonly FoundRelation[]): number {
  const right = found.filter((relation) => solve(relation).verdict !== 'violated').length;
  return 2 * right - found.length;
}

/** Each 小计 sums up what stands since the one before it, each 合计 all. */
function sumsAbove(lines: readonly Line[]): FoundRelation[] {
  const found: FoundRelation[] = [];
  let details: Figure[] = [];
  let group: Figure[] = [];
  let subtotals: Figure[] = [];
  const labelled = outermostOf(lines);
  const hasAmong = lines.some(({ name }) => name.startsWith('其中'));
  for (const { name, cell } of lines) {
    const figure = cell?.figure?.unit.class === 'percent' ? undefined : cell?.figure;
    if (isNamed(name, subtotalNames)) {
      // 市局, 东县, 西县, 小计（县）: of the last of them.
      if (figure && group.length > 1) {
        const sum = sumOf(figure, [group, ...endsOf(group)]);
        if (solve(sum).verdict !== 'violated' || !isMean(figure, group)) found.push(sum);
      }
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
      const isOther =
        own ||
        hasAmong ||
        labelled.areSome ||
        (figure && (isNoSum(figure, details) || isMean(figure, details) || sumsLast(figure, details)));
      if (sum && (isRight || !isOther)) found.push(sum);
      [details, group, subtotals] = [[], [], []];
    } else if (figure && !unsummedRow.test(name) && (labelled.form === undefined || formOf(name) === labelled.form)) {
      details.push(figure);
      group.push(figure);
    }
  }
  return found;
}

/** Rows that are numbered, on several levels or between others that are not: only the outermost are added. */
function outermostOf(lines: readonly Line[]): { form: LabelForm | undefined; areSome: boolean } {
  const items = lines.filter((line) => !isSum(line));
  const forms = new Set(items.flatMap(({ name }) => formOf(name) ?? []));
  const areSome = forms.size > 0 && items.some(({ name }) => formOf(name) === undefined);
  const [form] = [...forms].sort((a, b) => rankOf(a) - rankOf(b));
  return { form: areSome || forms.size > 1 ? form : undefined, areSome };
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

/** Between the least and the greatest of its column stands a mean, unless a slip makes it so. */
function isMean(total: Figure, details: readonly Figure[]): boolean {
  const values = details.map(worth);
  const value = worth(total);
  return Math.min(...values) <= value && value < Math.max(...values) && !isSlip(total, details);
}

/** One that chance hardly brings about: in a number of three digits, or a digit typed twice in one of the parts. */
function isSlip(total: Figure, details: readonly Figure[]): boolean {
  const excess = worthOfAll(details) - worth(total);
  return (
    isAnySlipOff(total, details, 3) ||
    details.some((part) => {
      const meant = (worth(part) - excess) / (Number(part.multiplier) * Number(part.unit.scale));
      return meant > 0 && findSlip(part.digits, meant.toFixed(part.decimals)) === 'doubled';
    })
  );
}

/** The total sums up the last rows only. */
function sumsLast(total: Figure, details: readonly Figure[]): boolean {
  return endsOf(details).some((parts) => solve(sumOf(total, [parts])).verdict !== 'violated');
}

/** The last two, the last three … of several, but all. */
function endsOf(figures: readonly Figure[]): (readonly Figure[])[] {
  return figures.slice(1, -1).map((_, index) => figures.slice(index + 1));
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

/** 全年 beside 一季度, 二季度, 三季度, 四季度 or 上半年, 下半年. */
function findYearColumn(heads: readonly string[]): number {
  const column = heads.findIndex((text) => wholeYear.test(text));
  const isDivided = partsOfYear.some((parts) => parts.every((part) => heads.some((text) => text.includes(part))));
  return isDivided ? column : -1;
}

/**
 * A column 合计 sums up the others only where they are of one kind: that shows where most rows add up.
 */
function findRowSums(rows: Table['rows'], header: readonly TableCell[]): FoundRelation[] {
  const heads = header.map(({ text }) => text);
  const named = heads.findIndex((text, column) => column > 0 && isSumName(text));
  const total = named < 0 ? findYearColumn(heads) : named;
  if (total < 0) return [];
  // 警告, 罚款, 合计（件）, 罚没金额（万元）: of another unit it is none of the parts.
  const isOfOther = (column: number) =>
    rows.slice(1).some((row) => {
      const [sum, part] = [row[total]?.figure, row[column]?.figure];
      return sum && part && sum.unit.class !== 'plain' && part.unit.class !== 'plain' && !sameClass(sum, part);
    });
  const others = header.flatMap(({ text }, column) =>
    column > 0 && column !== total && !unsummed.test(text) && !isSumName(text) && !isOfOther(column) ? [column] : [],
  );
  const sums = rows.slice(1).flatMap((row): FoundRelation[] => {
    const figure = row[total]?.figure;
    const parts = others.flatMap((column) => row[column]?.figure ?? []);
    if (!figure || parts.length !== others.length || parts.length < 2) return [];
    const sum = sumOf(figure, [parts]);
    // 人均办件4.8件、5.9件, 年末持证60人、61人: averages and stocks have their mean, or the last, there.
    const isOther = unsummed.test(row[0]?.text ?? '') || isNoSum(figure, parts) || isMean(figure, parts);
    return isOther && solve(sum).verdict === 'violated' ? [] : [sum];
  });
  const right = sums.filter((relation) => solve(relation).verdict !== 'violated').length;
  const [only] = sums;
  // Of one row alone a slip tells.
  if (only && rows.length === 2 && right === 0 && isSlippedRow(only)) return sums;
  return right * 2 > sums.length || (right > 0 && sums.length - right === 1) ? sums : [];
}

/** Of three parts and more one number of three digits is a slip away from what adds up. */
function isSlippedRow({ claim }: FoundRelation): boolean {
  return claim.form === 'sum' && claim.parts.length > 2 && isAnySlipOff(claim.total, claim.parts, 3);
}
