import type { Span } from '../text/span.ts';
import { findLineEnd, isLineEnd, skipIndent, skipLineEnd } from './blank.ts';
import type { Block, Dress, Line } from './block.ts';
import { createTableEnds } from './html-tables.ts';
import { toHeadingLine, toLine } from './line.ts';
import { headingDepth, scanLine } from './line-scan.ts';
import { countDelimiterCells, countHeaderCells, splitRow } from './table-row.ts';

/**
 * Reads `[start, end)` line by line: `#` headings, pipe tables, tables of HTML, lines that hold nothing but a comment for Hegao, prose.
 * A table's rows all hold a `|`.
 *
 * This is all there is to `plain` text, and in `markdown` what is left where the parser would take too long.
 */
export function readLines(content: string, start: number, end: number, dress: Dress): Block[] {
  const blocks: Block[] = [];
  let prose: Line[] = [];
  const endProse = () => {
    const first = prose[0];
    const last = prose.at(-1);
    if (first === undefined || last === undefined) return;
    blocks.push({ kind: 'prose', span: { start: first.span.start, end: last.span.end }, lines: prose, markup: [] });
    prose = [];
  };
  const findTableEnd = createTableEnds(content);
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(findLineEnd(content, at), end);
    const next = skipLineEnd(content, lineEnd);
    const first = findFirst(content, at, lineEnd, dress);
    const depth = headingDepth(content, first, lineEnd);
    const line = toLine(content, at, lineEnd, dress);
    const isText = line.textStart < line.textEnd;
    const table = isText && depth === 0 && findTable(content, first, lineEnd, end, dress);
    const tagEnd = isText && content[first] === '<' ? findTableEnd(first) : undefined;
    if (depth > 0) {
      endProse();
      const heading = toHeadingLine(content, at, lineEnd, first, depth);
      blocks.push({ kind: 'heading', depth, span: line.span, line: heading, markup: [] });
    } else if (table) {
      endProse();
      blocks.push({ kind: 'table', span: { start: at, end: table.end }, rows: table.rows });
      at = skipLineEnd(content, table.end);
      continue;
    } else if (tagEnd !== undefined) {
      endProse();
      const last = Math.min(findLineEnd(content, tagEnd), end);
      blocks.push({ kind: 'html', span: { start: at, end: last } });
      at = skipLineEnd(content, last);
      continue;
    } else if (isText && isComment(content, line)) {
      endProse();
      blocks.push({ kind: 'html', span: line.span });
    } else if (isText) {
      prose.push(line);
    } else {
      endProse();
    }
    at = next;
  }
  endProse();
  return blocks;
}

/** `<!-- hegao-disable-file -->` and nothing else: any other comment in plain text is text that a reader sees. */
function isComment(content: string, { textStart, textEnd }: Line): boolean {
  if (!content.startsWith('<!--', textStart) || content.indexOf('-->', textStart + 2) !== textEnd - 3) return false;
  return content
    .slice(textStart + 4, textStart + 20)
    .trimStart()
    .startsWith('hegao-');
}

/** The first character of a line behind what a list or quote puts before it. */
function findFirst(content: string, start: number, end: number, dress: Dress): number {
  return dress === 'plain' ? skipIndent(content, start, end) : Math.min(scanLine(content, start).first, end);
}

function findTable(
  content: string,
  first: number,
  headerEnd: number,
  end: number,
  dress: Dress,
): { end: number; rows: Span[][] } | undefined {
  let at = skipLineEnd(content, headerEnd);
  if (at >= end) return undefined;
  let lineEnd = findLineEnd(content, at);
  const cells = countDelimiterCells(content, findFirst(content, at, lineEnd, dress), lineEnd);
  if (cells === 0 || cells !== countHeaderCells(content, first, headerEnd)) return undefined;
  const rows = [splitRow(content, first, headerEnd)];
  for (;;) {
    at = skipLineEnd(content, lineEnd);
    if (at >= end || isLineEnd(content.charCodeAt(at))) break;
    const rowEnd = findLineEnd(content, at);
    const row = findFirst(content, at, rowEnd, dress);
    const pipe = content.indexOf('|', row);
    if (pipe < 0 || pipe >= rowEnd || headingDepth(content, row, rowEnd) > 0) break;
    rows.push(splitRow(content, row, rowEnd));
    lineEnd = rowEnd;
  }
  return { end: lineEnd, rows };
}
