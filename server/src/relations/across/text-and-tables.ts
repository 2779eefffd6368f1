import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import type { Outline } from '../../outline/outline.ts';
import { commentsOnTable, partOfTable, refersToTable } from '../../standards/scopes.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { comesNear, isAnySlipOff, worth } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { shareWord } from '../shared-words.ts';
import { isLongSlip } from '../slips-between.ts';
import { findCells, findColumnTotals, findTotalsByUnit } from './beside-table.ts';
import { agree, inUnitOf, type Line, linesOf, mayCount, names, plain, toRelation } from './line-of-table.ts';
import { isPart, type Mention, narrowsOf, scopeOf, toMentions } from './mentions.ts';
import { findRatesOfTable } from './rates-of-table.ts';

/**
 * Figures of the text against the table they introduce (H3): 检查企业463家次，分行业情况如下表 and the
 * row 合计; 预算执行审计9个、经济责任审计18个 and the rows of these names. Only the paragraph before a table is read, and the
 * one behind it: 从上表看，无证捕捞31件.
 */
export function* findTextAndTables(outline: Outline, { figures, tables }: Facts): Iterable<FoundRelation> {
  for (const table of tables) {
    if (table.official) continue;
    const [below, above] = [findComment(outline, figures, table), findIntroduction(outline, figures, table)];
    const [comment, introduction] = [below, above].map((own) => toCounted(outline, own));
    yield* compareBehind(table, (comment ?? []).filter(isNamed));
    const mentions = (introduction ?? []).filter((mention) => isNamed(mention) && !isOfNarrower(mention));
    for (const beside of [introduction ?? [], comment ?? []]) {
      yield* findTotalsByUnit(table, beside);
      yield* findCells(table, beside);
    }
    for (const beside of [above, below]) yield* findRatesOfTable(table, beside, outline);
    if (mentions.length === 0) continue;
    const refers = saysThatItFollows(outline.paragraphs[mentions[0]?.figure.paragraph ?? -1]?.reading.text ?? '');
    yield* findColumnTotals(table, mentions, refers);
    const corner = table.rows[0]?.[0]?.text ?? '';
    for (const line of linesOf(table)) yield* compare(line, mentions, refers, corner);
  }
}

/** Those that count or measure something, be it named or not. */
function toCounted(outline: Outline, own: readonly Figure[]): Mention[] {
  return toMentions(outline, own, 0).filter(({ figure }) => figure.unit.class !== 'percent');
}

function isNamed({ thing }: Mention): boolean {
  return thing.length > 1;
}

/** 分行业情况如下表; of 其中重点行业情况如下表 the totals are others. */
function saysThatItFollows(text: string): boolean {
  const at = text.search(refersToTable);
  return at >= 0 && !partOfTable.test(text.slice(Math.max(0, at - 16), at));
}

/**
 * 零售总额236.84亿元。限上商品零售额分类如下: what the sentence that introduces the table names is less than what one before it has told, though a word
 * of both is the same.
 */
function isOfNarrower({ text, thing, figure }: Mention): boolean {
  const [, opener = '', subject = ''] = introduces.exec(text) ?? [];
  const at = text.lastIndexOf(opener + subject);
  // 各领域办理情况如下, 按性质分的情况见表1: all of it, divided.
  if (subject === '' || at < figure.end || /^[各按分]/.test(subject)) return false;
  const own = [...subject].filter((character) => !thing.includes(character));
  return own.length > 2 && shareWord(subject, thing);
}

const introduces =
  /(^|[。；])([一-鿿]{4,16}?)(?:的?(?:具体|分类|分布|完成|构成)?(?:情况)?)(?:如下|见下?表|如表)[^，。；]{0,4}[：。]?$/;

/** So many paragraphs before a table (its caption, its unit) may stand behind the one that introduces it. */
const farthest = 4;
/** So many figures of a paragraph are compared with a table. */
const mostMentions = 60;

function findIntroduction(outline: Outline, figures: readonly Figure[], { rows }: Table): readonly Figure[] {
  const start = rows.flat().find(({ figure }) => figure)?.figure?.span.start;
  if (start === undefined) return [];
  const next = lowerBound(figures, (figure) => figure.span.start >= start);
  const last = figures[next - 1];
  if (!last) return [];
  const behind = lowerBound(outline.paragraphs, ({ span }) => span.start >= start);
  const between = outline.paragraphs.slice(last.paragraph + 1, behind);
  if (between.length >= farthest || between.some(({ headingEnd }) => headingEnd > 0)) return [];
  return figures.slice(Math.max(0, next - mostMentions), next).filter(({ paragraph }) => paragraph === last.paragraph);
}

/** The figures of the paragraph behind a table, where no heading stands between. */
function findComment(outline: Outline, figures: readonly Figure[], { rows }: Table): readonly Figure[] {
  const end = rows.flat().findLast(({ figure }) => figure)?.figure?.span.end;
  if (end === undefined) return [];
  const first = lowerBound(figures, (figure) => figure.span.start >= end);
  const paragraph = figures[first]?.paragraph ?? -1;
  const behind = lowerBound(outline.paragraphs, ({ span }) => span.start >= end);
  if (paragraph !== behind || (outline.paragraphs[behind]?.headingEnd ?? 0) > 0) return [];
  return figures.slice(first, first + mostMentions).filter((figure) => figure.paragraph === paragraph);
}

/**
 * What the paragraph behind a table says of its rows: a figure that no cell of its row agrees with is claimed to be the one it
 * is a slip away from, or the only one of its unit where the text says that it tells of the table.
 */
function* compareBehind({ rows }: Table, mentions: readonly Mention[]): Iterable<FoundRelation> {
  const [first] = mentions;
  if (!first) return;
  const refers = commentsOnTable.test(first.text.slice(0, commentReach));
  const named = rows.slice(1).flatMap((row) => {
    const label = plain(row[0]?.text ?? '');
    const cells = row.slice(1).flatMap(({ figure }) => figure ?? []);
    const ofRow =
      label.length < 2 ? [] : mentions.filter((mention) => mention.thing.includes(label) && !mention.figure.flags.per);
    return ofRow.map(({ figure, thing }) => ({ figure, thing, cells: cells.filter((cell) => mayCount(figure, cell)) }));
  });
  const isSettled = ({ figure, cells }: (typeof named)[number]) => cells.some((cell) => agree(figure, cell));
  const isOfTable = refers || named.some(isSettled);
  for (const pair of named) {
    const { figure, thing, cells } = pair;
    const right = cells.find((cell) => agree(figure, cell));
    const slips = cells.filter((cell) => isLongSlip(figure, inUnitOf(cell, figure)));
    const [slipped] = slips;
    const isOneSlip = slips.every(({ digits }) => digits === slipped?.digits);
    const [only, ...rest] = cells.filter(({ unit }) => unit.class !== 'plain');
    // Of 土地档案馆藏2470卷 the column 接收（卷） says nothing.
    const isNamed = only !== undefined && [...thing].every((character) => only.before.includes(character));
    const isOnly = refers && isNamed && rest.length === 0 && cells.length === 1;
    const meant = slipped && isOneSlip ? slipped : isOnly ? only : undefined;
    if (right) yield toRelation(figure, right, true);
    else if (meant && isOfTable) yield toRelation(figure, meant, true);
  }
}

/** So far into a paragraph it says what table it tells of. */
const commentReach = 20;

function* compare(
  { cells, isTotal }: Line,
  mentions: readonly Mention[],
  refers: boolean,
  corner: string,
): Iterable<FoundRelation> {
  const pairs = cells.flatMap(({ label, figure }) => {
    const named = mentions.filter((mention) => names(mention, label) && mayCount(mention.figure, figure));
    const agreeing =
      named.find((mention) => agree(mention.figure, figure)) ??
      (isTotal
        ? mentions.find((mention) => mayCount(mention.figure, figure) && agree(mention.figure, figure))
        : undefined);
    return [{ label, cell: figure, named, agreeing }];
  });
  const settled = new Set(pairs.map(({ agreeing }) => agreeing?.figure.index));
  const right = pairs.filter(({ agreeing, named }) => agreeing && (isTotal || named.includes(agreeing))).length;
  // 主办件分单位情况如下: where several totals are others than those of the text, the table is of something else.
  const differs = ({ cell, named, agreeing }: (typeof pairs)[number]) =>
    !agreeing && named.length > 0 && !named.some(({ figure }) => isLongSlip(figure, inUnitOf(cell, figure)));
  const isOther = isTotal && pairs.filter(differs).length > 1;
  const [head] = pairs;
  if (isTotal && refers && head && !head.agreeing && head.named.length === 0)
    yield* compareHead(head, mentions, corner);
  for (const { label, cell, named, agreeing } of pairs) {
    if (!agreeing && isOther) continue;
    if (agreeing) {
      if (isTotal || right > 1) yield toRelation(agreeing.figure, cell, true);
      continue;
    }
    const whole = isTotal ? mentions.filter(isOfAll) : named;
    const free = whole.filter(({ figure }) => !settled.has(figure.index));
    const slipped = free.filter(({ figure }) => mayCount(figure, cell) && isLongSlip(figure, inUnitOf(cell, figure)));
    const open = named.filter(
      (mention) => !settled.has(mention.figure.index) && (!isTotal || mayBeTotal(mention, label, cell, right > 0)),
    );
    const [only] = slipped.length === 1 ? slipped : open.length === 1 ? open : [];
    if (!only) continue;
    const isLine = isTotal ? refers || right > 0 : right > 1;
    if (isLine || (slipped.length === 1 && isTotal))
      yield toRelation(only.figure, cell, isLine || slipped.length === 1);
  }
}

/** 检查统计调查对象134家，结果如下, and the first column 检查单位（家）: the only count that has a word in common with it. */
function* compareHead(
  { label, cell }: { readonly label: string; readonly cell: Figure },
  mentions: readonly Mention[],
  corner: string,
): Iterable<FoundRelation> {
  // 案件类型 | 2025年（起）: the head says no more than when, the corner of what.
  const isOfYear = /^(?:20\d\d年度?|本年度?|今年)$/.test(label) && cell.unit.class !== 'plain';
  const kind = corner.replace(/(?:类[型别]|种类|名称)$/, '');
  const isTold = ({ figure, thing }: Mention) =>
    isOfYear ? kind.length > 1 && figure.before.includes(kind) : shareWord(thing, label);
  const told = mentions.filter((mention) => mayCount(mention.figure, cell) && isTold(mention));
  const [only, ...others] = told;
  if (!only || others.length > 0 || isPart(only) || !isOfAll(only)) return;
  const total = inUnitOf(cell, only.figure);
  if (comesNear(total, [only.figure]) || isAnySlipOff(total, [only.figure], 2))
    yield toRelation(only.figure, cell, true);
}

/** No words narrow it: not 上半年立案612起, 市本级立案612起. */
function isOfAll(mention: Mention): boolean {
  return scopeOf(mention) === '' && narrowsOf(mention) === '' && !ownLevel.test(mention.said);
}

const ownLevel = /[省市县区州]本级/;

/** 涉企立案612起 is a part of what the column 立案 makes, unless it is more, or another total shows that those are meant. */
function mayBeTotal(mention: Mention, label: string, cell: Figure, hasOther: boolean): boolean {
  const { figure, thing } = mention;
  if (isPart(mention) || !isOfAll(mention)) return false;
  const total = inUnitOf(cell, figure);
  const isNamed = [...thing].every((character) => label.includes(character));
  return isNamed || worth(figure) > worth(total) || (hasOther && comesNear(total, [figure]));
}
