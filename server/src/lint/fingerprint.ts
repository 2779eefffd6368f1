import type { Fingerprint } from '../config/accepted-file.ts';
import { type Cell, findSentence, type OutlineTable, type Paragraph } from '../outline/outline.ts';
import type { Report } from '../report.ts';
import { lineStartAt } from '../text/line-end.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { type Reading, readPieces } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './lint.ts';

/** Nobody writes a longer clause; a longer value is no figure. */
const longestClause = 200;
const longestValue = 40;

type Known = Pick<Problem, 'rule' | 'detail' | 'span' | 'related' | 'isOfWhole'>;

/**
 * What a problem is known by. Edits elsewhere, another number before the paragraph and another place of it leave that as it
 * is; another word in the clause, or another figure that it rests on, makes another problem.
 */
export function fingerprintsOf(report: Report): (problem: Known) => Fingerprint {
  const counting = findCounting(report);
  const show = (stretch: Stretch) => normalise(textOf(stretch, counting));
  return ({ rule, detail, span, related = [], isOfWhole = false }) => {
    if (isOfWhole) return { rule, detail, clause: normalise(report.outline.title?.text ?? ''), values: [] };
    const places = placesOf(report, span).map((place) => place.map(show).join('｜'));
    // 其次，加强监测: of a number of an item and nothing else, what it numbers.
    const clause = (places.find((text) => text !== '') ?? '').slice(0, longestClause);
    const own = show(readingAt(report, span));
    const others = related.map((note) => show(readingAt(report, note.span))).filter(isFigure);
    const values = [...(own === '' || own === clause ? [] : [own]), ...others];
    return { rule, detail, clause, values: values.map((value) => value.slice(0, longestValue)) };
  };
}

/** The same for two only if they are of one problem. The order of the evidence is that of the text, which may be moved. */
export function keyOf({ rule, detail = '', clause, values }: Fingerprint): string {
  return JSON.stringify([rule, detail, normalise(clause), values.map(normalise).sort()]);
}

/** Text as it is compared: without blanks, in one width, and `1,347` as 1347. */
export function normalise(text: string): string {
  // Read twice, for what a mark is read as depends on its neighbours, and blanks may stand between them.
  return readAll(readAll(text)).replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
}

function readAll(text: string): string {
  return readPieces(text, [{ start: 0, end: text.length }]).text;
}

function isFigure(value: string): boolean {
  return value.length <= longestValue && /[\d〇零一二三四五六七八九十百千万]/.test(value);
}

/** A part of what is read, in its units. */
interface Stretch {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** What a finding stands in: its clauses, else the next one; or its cell with the names of row and column; or its line. */
function placesOf({ content, outline }: Report, span: Span): Stretch[][] {
  const paragraph = findAround(outline.paragraphs, span);
  if (paragraph) return clausesOf(paragraph, span).map((clause) => [clause]);
  const table = findAround(outline.tables, span);
  if (table) return [cellsOf(table, span).map(({ reading }) => whole(reading))];
  const start = lineStartAt(content, span.start);
  const line = /^[^\r\n]*/.exec(content.slice(start, start + 2 * longestClause))?.[0] ?? '';
  return [[whole(readPieces(content, [{ start, end: start + line.length }]))]];
}

/** The words that a finding marks, as they are read. */
function readingAt({ content, outline }: Report, span: Span): Stretch {
  const table = findAround(outline.tables, span);
  const reading = findAround(outline.paragraphs, span)?.reading ?? (table && cellsOf(table, span).at(-1)?.reading);
  return reading
    ? { reading, from: unitAt(reading, span.start), to: unitAt(reading, span.end) }
    : whole(readPieces(content, [span]));
}

function whole(reading: Reading): Stretch {
  return { reading, from: 0, to: reading.text.length };
}

function unitAt({ offsets }: Reading, offset: number): number {
  return lowerBound(offsets, (at) => at >= offset);
}

function findAround<T extends { readonly span: Span }>(parts: readonly T[], { start }: Span): T | undefined {
  const part = parts[lowerBound(parts, (one) => one.span.end > start)];
  return part && part.span.start <= start ? part : undefined;
}

/** The clauses that a finding touches, and the next one; of a finding at a mark, the clause that ends there. */
function clausesOf(paragraph: Paragraph, { start, end }: Span): Stretch[] {
  const { reading, sentences, label } = paragraph;
  const from = Math.max(unitAt(reading, start), label?.text.length ?? 0);
  const to = Math.max(unitAt(reading, end) - 1, from);
  const first = sentences[findSentence(paragraph, from)]?.clauses.find((clause) => clause.end >= from);
  if (!first) return [whole(reading)];
  const { clauses = [] } = sentences[findSentence(paragraph, to)] ?? {};
  const last = clauses.find((clause) => clause.end >= to) ?? first;
  const next = clauses.find((clause) => clause.start > last.end);
  const touched = { reading, from: first.start, to: Math.max(first.end, last.end) };
  return [touched, ...(next ? [{ reading, from: next.start, to: next.end }] : [])];
}

/** A cell behind the first of its row and the first of its column, which say what it counts. */
function cellsOf({ rows }: OutlineTable, { start }: Span): Cell[] {
  for (const row of rows) {
    const column = row.findIndex(({ span }) => span.start <= start && start <= span.end);
    const cells = column < 0 ? [] : [row[0], rows[0]?.[column], row[column]].filter((cell) => cell !== undefined);
    if (cells.length > 0) return cells.filter((cell, at) => cells.lastIndexOf(cell) === at);
  }
  return [];
}

/** Where numbers of sections and items stand: they change when another comes before them. */
function findCounting({ outline, facts }: Report): ReadonlySet<number> {
  const counting = new Set<number>();
  for (const { label, reading } of outline.paragraphs) {
    for (const offset of reading.offsets.slice(0, label?.text.length ?? 0)) counting.add(offset);
  }
  for (const { paragraph, start, end } of facts.enumerations.flatMap(({ items }) => items)) {
    for (const offset of outline.paragraphs[paragraph]?.reading.offsets.slice(start, end) ?? []) counting.add(offset);
  }
  return counting;
}

function textOf({ reading: { text, offsets }, from, to }: Stretch, counting: ReadonlySet<number>): string {
  let shown = '';
  for (let at = from; at < to; at++) if (!counting.has(offsets[at] ?? -1)) shown += text.charAt(at);
  return shown;
}
