import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import { subtotalNames, unsummed, unsummedRow } from '../../standards/table-words.ts';
import { comesNear, isAnySlipOff, isWithinTimes } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import {
  agree,
  type Cell,
  inUnitOf,
  isTotalName,
  mayCount,
  names,
  plain,
  toRelation,
  totalsOf,
} from './line-of-table.ts';
import { isPart, type Mention, narrowsOf, scopeOf } from './mentions.ts';

/**
 * What a paragraph beside a table says of its totals, known by the unit alone (H3): `宣讲43场，参与5141人次` and
 * the row `合计 | 43 | 5141` below `场次（场） | 参与人数（人次）`. Where one of them is that of the table, so is the only other one
 * of the unit of another column.
 */
export function* findTotalsByUnit(table: Table, mentions: readonly Mention[]): Iterable<FoundRelation> {
  const totals = totalsOf(table).filter(({ label }) => !isOfOtherYear.test(label));
  const pairs = totals.flatMap((cell) => {
    // Of 较上年的41场、4850人次 the second says nothing of its own.
    const told = mentions
      .filter(({ figure: { before } }) => before !== '' && !/[均每]/.test(before))
      .filter((mention) => isCountedAs(mention, cell, totals));
    const [only, ...others] = told;
    if (!only || others.length > 0 || !isOfAll(only)) return [];
    return [{ only, cell, isRight: agree(only.figure, cell.figure) }];
  });
  const right = pairs.filter(({ isRight, only }) => isRight && only.figure.digits.length > 1);
  for (const { only, cell, isRight } of pairs) {
    const { figure, thing } = only;
    // 立案45件 beside a column 移送（件）: what the head names is another thing.
    const isMeant = isCounter(cell.label, figure) || thing === cell.label;
    const isBeside = right.some(
      (other) =>
        other.only.figure.sentence === figure.sentence && Math.abs(other.only.figure.index - figure.index) === 1,
    );
    const total = inUnitOf(cell.figure, figure);
    const isNear = isWithinTimes(figure, total, 2) || isAnySlipOff(total, [figure], 2);
    if (isMeant && isBeside && (isRight || isNear)) yield toRelation(figure, cell.figure, true);
  }
}

const isOfOtherYear = /上年|去年|同期|20\d\d|增减|变化/;

/** No words narrow it, and it is no part. */
function isOfAll(mention: Mention): boolean {
  return !isPart(mention) && scopeOf(mention) === '' && narrowsOf(mention) === '';
}

/** The only column of its unit: 场 in brackets, or 场次 as its head. */
function isCountedAs(mention: Mention, { label, figure }: Cell, totals: readonly Cell[]): boolean {
  if (figure.unit.class === 'plain') return isCounter(label, mention.figure);
  if (figure.unit.class !== mention.figure.unit.class) return false;
  return totals.filter((other) => other.figure.unit.class === figure.unit.class).length === 1;
}

/** 场次, 举办场次 and 活动场次 of so many 场, 参与人数 of 人. */
function isCounter(label: string, { unit: { text } }: Figure): boolean {
  const counter = text.replace(/次$/, '');
  return counter !== '' && new RegExp(`^(?:[一-鿿]{2})?${counter}[次数]?$`).test(label);
}

/**
 * `全年抽检612批次，分类情况见下表` where no row 合计 follows: so much as the rows of the column make. `refers`: the paragraph says
 * that the table tells of what it told.
 */
export function* findColumnTotals(
  { rows }: Table,
  mentions: readonly Mention[],
  refers: boolean,
): Iterable<FoundRelation> {
  const [header = [], ...body] = rows;
  const isOther = ([name]: Table['rows'][number]) =>
    isTotalName(name?.text ?? '') ||
    subtotalNames.some((one) => name?.text.endsWith(one)) ||
    unsummedRow.test(name?.text ?? '');
  if (!refers || body.length < 2 || body.some(isOther)) return;
  const columns = header.flatMap(({ text: head }, column) => {
    const parts = body.flatMap((row) => row[column]?.figure ?? []);
    const [first] = parts;
    const label = plain(head);
    if (column === 0 || !first || parts.length < body.length || unsummed.test(head)) return [];
    const [only, ...others] = mentions.filter(
      (mention) => isOfAll(mention) && names(mention, label) && mayCount(mention.figure, first),
    );
    if (!only || others.length > 0 || first.unit.class === 'percent') return [];
    const inUnit = parts.map((part) => inUnitOf(part, only.figure));
    return [{ only, claim: { form: 'sum', total: only.figure, parts: inUnit, exhaustive: true } as const }];
  });
  const found = columns.map(({ only, claim }) => {
    const relation: FoundRelation = { type: 'same', pattern: 'H3', claim, certain: true };
    return { only, claim, relation, isRight: solve(relation).verdict !== 'violated' };
  });
  const right = found.filter(({ isRight, only }) => isRight && only.figure.digits.length > 1);
  for (const { claim, relation, isRight } of found) {
    const { total, parts } = claim;
    const isSlip = isAnySlipOff(total, parts, right.length > 0 ? 2 : 3);
    if (isRight || (isSlip && (right.length > 0 || comesNear(total, parts)))) yield relation;
  }
}

/**
 * `甲类抽检316批次，不合格11批次；乙类…` and the rows of these names: each number is that of its column. One that is not, where others
 * of the paragraph are, is a slip.
 */
export function* findCells({ rows }: Table, mentions: readonly Mention[]): Iterable<FoundRelation> {
  const [header = [], ...body] = rows;
  const lines = body.flatMap((row) => {
    const label = plain(row[0]?.text ?? '');
    return label.length < 2 || isTotalName(label) ? [] : [{ label, row }];
  });
  const found = mentions.flatMap((mention) => {
    const { figure } = mention;
    const line = scopeOf(mention) === '' && figure.depth === 0 ? lineOf(mention, lines) : undefined;
    if (!line) return [];
    const cells = line.row.flatMap(({ figure: cell }, column) => {
      const head = plain(header[column]?.text ?? '');
      return cell && column > 0 && cell.unit.class !== 'percent' && mayCount(figure, cell) ? [{ head, cell }] : [];
    });
    const right = cells.find(({ cell }) => agree(figure, cell));
    const own = ownName(mention, line.label);
    const [only, ...others] = cells.filter(({ head }) => isSame(own, head));
    const meant = right ?? (only && others.length === 0 ? only : undefined);
    return meant ? [{ figure, cell: meant.cell, line, isRight: right !== undefined }] : [];
  });
  const right = found.filter(({ isRight, figure }) => isRight && figure.digits.length > 1);
  for (const { figure, cell, line, isRight } of found) {
    const isBeside = right.some((one) => one.line === line);
    const isSlip = isAnySlipOff(inUnitOf(cell, figure), [figure], 2);
    if (!isRight && (isBeside || right.length > 1) && isSlip) yield toRelation(figure, cell, true);
  }
}

interface LabelledRow {
  readonly label: string;
  readonly row: Table['rows'][number];
}

/** The row that the last name before the number is of, in its own part of the sentence. */
function lineOf({ said }: Mention, lines: readonly LabelledRow[]): LabelledRow | undefined {
  const clause = said.slice(said.lastIndexOf('；') + 1);
  const named = lines.filter(({ label }) => clause.includes(label));
  const [only, ...others] = named;
  return only && others.length === 0 ? only : undefined;
}

function ownName({ thing }: Mention, label: string): string {
  return thing.replace(label, '');
}

/** Called by the very words of a head: 不合格 of 不合格（批次）. */
function isSame(name: string, head: string): boolean {
  return head.length > 1 && name === head;
}
