import type { Span } from '../text/span.ts';
import { assembleBlocks } from './assemble.ts';
import { findLineStart, skipLineEnd, trimBlanks } from './blank.ts';
import type { Block, Line } from './block.ts';
import type { Cost } from './budget.ts';
import type { TableEnds } from './html-tables.ts';
import { findInlineMarkup } from './inline.ts';
import { toLine } from './line.ts';
import { headingDepth, type LineScan, scanLine } from './line-scan.ts';
import { findOpaque } from './opaque.ts';
import { findTable, headsTable } from './table.ts';

/** Lines of text without a blank line between them. */
export interface Segment {
  readonly lines: readonly Line[];
  /** Whether it may hold blocks that are no lines of prose. */
  readonly whole: boolean;
  /** The part that only the parser can read; `undefined` if all lines are prose with the marks of `markup`. */
  readonly marked: Span | undefined;
  readonly markup: readonly Span[];
  readonly cost: Cost;
}

/** What stands next in the document, outside all lists and quotes. */
export type Piece =
  | { readonly kind: 'blank'; readonly next: number }
  | { readonly kind: 'block'; readonly block: Block; readonly next: number }
  | Segments;

/** Segments in source order. */
export interface Segments {
  /**
   * `segments` may be read each by itself. A `chain` must be read together: a list runs on behind a blank line, and
   * perhaps code, HTML or a table in it.
   */
  readonly kind: 'segments' | 'chain';
  readonly segments: readonly Segment[];
  /** Whether code or HTML may be among them, even such as runs on behind the last. */
  readonly opaque: boolean;
  readonly next: number;
}

/**
 * Reads the piece at `at`, where a line starts and no list, quote, code or HTML is open.
 *
 * A piece ends only where Markdown has closed everything: at a blank line, and before a heading, a thematic break,
 * a table, fenced code or HTML that no list item can hold, as an item's lines are indented by two columns or more.
 */
export function readPiece(content: string, at: number, findTableEnd: TableEnds): Piece {
  const scan = scanLine(content, at);
  if (scan.blank) return { kind: 'blank', next: scan.next };
  return (
    (standsAlone(scan, false) && (readLeaf(content, scan) ?? readHtmlTable(content, scan, findTableEnd))) ||
    readText(content, scan, findTableEnd)
  );
}

/** A table in HTML with all its lines, blank ones too: read as one block it costs no parsing, however long it is. */
function readHtmlTable(content: string, { start, first, opens }: LineScan, findTableEnd: TableEnds): Piece | undefined {
  const close = opens === 'tag' ? findTableEnd(first) : undefined;
  if (close === undefined) return undefined;
  // To Markdown, HTML runs to the next blank line.
  let last = scanLine(content, findLineStart(content, close));
  while (last.next > last.end) {
    const following = scanLine(content, last.next);
    if (following.blank) break;
    last = following;
  }
  return { kind: 'block', block: { kind: 'html', span: { start, end: last.end } }, next: last.next };
}

/** Whether a line belongs to no list item and no quote that may be open. */
function standsAlone(scan: LineScan, inList: boolean): boolean {
  return scan.containers === 0 && (!inList || scan.indent < 2);
}

function opensLeaf({ opens }: LineScan): boolean {
  return opens === 'heading' || opens === 'break' || opens === 'code' || opens === 'html';
}

function readLeaf(content: string, scan: LineScan): Piece | undefined {
  const { start, end, next, first } = scan;
  if (scan.opens === 'break') return { kind: 'block', block: { kind: 'break', span: { start, end } }, next };
  if (scan.opens === 'heading') {
    const draft = startDraft();
    addLine(draft, content, scan, false);
    draft.whole = false;
    const segment = toSegment(content, draft);
    if (segment.marked !== undefined) return { kind: 'segments', segments: [segment], opaque: false, next };
    const depth = headingDepth(content, first, end);
    const [block] = assembleBlocks(content, segment.lines, {
      leaves: [{ kind: 'heading', start: first, end, depth }],
      markup: segment.markup,
    });
    return block && { kind: 'block', block, next };
  }
  const opaque = opensLeaf(scan) && findOpaque(content, first);
  if (!opaque) return undefined;
  const span = { start, end: trimBlankLines(content, start, opaque.end) };
  return { kind: 'block', block: { kind: opaque.kind, span }, next: skipLineEnd(content, opaque.end) };
}

/** Code that nothing closes runs to the end of the document, but blank lines belong to no block. */
function trimBlankLines(content: string, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const line = findLineStart(content, last);
    if (trimBlanks(content, line, last) > line) return last;
    last = Math.max(start, line - (content.charCodeAt(line - 1) === 10 && content.charCodeAt(line - 2) === 13 ? 2 : 1));
  }
  return end;
}

function readText(content: string, firstLine: LineScan, findTableEnd: TableEnds): Piece {
  const segments: Segment[] = [];
  let draft = startDraft();
  let inList = false;
  /** Whether code, HTML or a table may be open in a list or quote: then no line tells where it ends. */
  let unsure = false;
  let opaque = false;
  let dependent = false;
  const endSegment = () => {
    const segment = toSegment(content, draft);
    // In a list that is open, `2. …` begins an item; after a line of text it would be text.
    dependent ||= segments.length > 0 && segment.marked !== undefined && (draft.contained || draft.labelled);
    segments.push(segment);
    draft = startDraft();
  };
  const finish = (next: number): Piece => {
    if (draft.lines.length > 0) endSegment();
    const kind = unsure || dependent ? 'chain' : 'segments';
    return { kind, segments, opaque, next };
  };

  for (let scan = firstLine; ; ) {
    const following = scan.next > scan.end ? scanLine(content, scan.next) : undefined;
    const begun = draft.lines.length > 0 || segments.length > 0;
    const alone = standsAlone(scan, inList);
    const opensTable = scan.opens === 'tag' && findTableEnd(scan.first) !== undefined;
    if (!unsure && alone && begun && (opensLeaf(scan) || opensTable)) return finish(scan.start);
    if (!unsure && following?.opens === 'delimiter-row' && scan.opens !== 'tag') {
      if (alone && !inList && !draft.contained && standsAlone(following, false)) {
        if (headsTable(content, scan.start, scan.end, following.start)) {
          if (begun) return finish(scan.start);
          const table = findTable(content, scan.start, following);
          if (table !== undefined) {
            return { kind: 'block', block: { kind: 'table', span: table.span, rows: table.rows }, next: table.next };
          }
          unsure = true;
        }
      } else {
        unsure = true;
      }
      draft.whole ||= unsure;
    }
    const mayHold = scan.opens === 'tag' || (!alone && (scan.opens === 'code' || scan.opens === 'html'));
    opaque ||= mayHold;
    unsure ||= mayHold;
    addLine(draft, content, scan, inList);
    inList ||= scan.list;

    if (following === undefined) return finish(content.length);
    if (!following.blank) {
      scan = following;
      continue;
    }
    endSegment();
    let after = following;
    while (after.blank && after.next > after.end) after = scanLine(content, after.next);
    if (after.blank || !inList || after.indent < 2) return finish(after.blank ? content.length : after.start);
    scan = after;
  }
}

interface Draft {
  readonly lines: Line[];
  /** Whether lists or quotes are in it. */
  contained: boolean;
  /** Whether its blocks depend on each other, so that it must be read as a whole. */
  whole: boolean;
  labelled: boolean;
  defines: boolean;
  stars: number;
  underscores: number;
  ticks: number;
  surely: boolean;
  delimiters: number;
  pipes: number;
  nesting: number;
  /** The lines from the first to the last that holds a delimiter. */
  firstMark: number;
  lastMark: number;
}

function startDraft(): Draft {
  return {
    lines: [],
    contained: false,
    whole: false,
    labelled: false,
    defines: false,
    stars: 0,
    underscores: 0,
    ticks: 0,
    surely: false,
    delimiters: 0,
    pipes: 0,
    nesting: 0,
    firstMark: -1,
    lastMark: -1,
  };
}

function addLine(draft: Draft, content: string, scan: LineScan, inList: boolean): void {
  draft.lines.push(toLine(content, scan.start, scan.end, 'markdown'));
  const { opens, delimiters } = scan;
  if (scan.containers > 0) draft.contained = true;
  const nesting = scan.containers + (inList ? scan.indent >> 1 : 0);
  if (nesting > draft.nesting) draft.nesting = nesting;
  if (opens !== undefined) {
    if (opens === 'label') draft.labelled = true;
    else if (opens !== 'delimiter-row') draft.whole = true;
  }
  // A backslash at a line's end is markup if another line follows.
  if (draft.lastMark > 0 && content.charCodeAt(draft.lastMark - 1) === 92) draft.lastMark = scan.end;
  if (delimiters === 0) return;
  if (draft.firstMark < 0) draft.firstMark = scan.start;
  draft.lastMark = scan.end;
  draft.delimiters += delimiters;
  draft.pipes += scan.pipes;
  draft.stars += scan.stars;
  draft.underscores += scan.underscores;
  draft.ticks += scan.ticks;
  draft.surely ||= scan.surely;
  draft.defines ||= scan.defines;
}

function toSegment(content: string, draft: Draft): Segment {
  const { lines, firstMark, lastMark, delimiters, pipes, nesting } = draft;
  const span = { start: lines[0]?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 };
  const cost = { lines: lines.length, delimiters, pipes, nesting, characters: span.end - span.start };
  const whole = draft.whole || (draft.labelled && draft.defines);
  if (whole) return { lines, whole, marked: span, markup: [], cost };
  const paired = draft.stars > 1 || draft.underscores > 1 || draft.ticks > 1 || draft.surely;
  if (!paired) return { lines, whole, marked: undefined, markup: [], cost };
  // Without lists, quotes and blocks of other kinds, nothing but the marks themselves can mean something.
  const marked = draft.contained ? span : { start: firstMark, end: lastMark };
  const markup = draft.contained
    ? findMarkupByLine(content, lines)
    : findInlineMarkup(content, marked.start, marked.end, false);
  return { lines, whole, marked: markup ? undefined : marked, markup: markup ?? [], cost };
}

/** Where lists and quotes cut the text into paragraphs is for the parser to say, so each line must stand by itself. */
function findMarkupByLine(content: string, lines: readonly Line[]): Span[] | undefined {
  const markup: Span[] = [];
  for (const { textStart, textEnd, span } of lines) {
    // Blanks behind the text matter to a backslash and to nothing else.
    const found = findInlineMarkup(content, textStart, content[textEnd - 1] === '\\' ? span.end : textEnd, true);
    if (found === undefined) return undefined;
    markup.push(...found);
  }
  return markup;
}
