import type { Span } from '../text/span.ts';
import { isIndent, skipBlanks, skipIndent, trimBlanks } from './blank.ts';

/** The cells of the table row `[start, end)`, without the blanks around them. A `|` that is no divider is written `\|`. */
export function splitRow(content: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  let at = skipBlanks(content, start, end);
  const last = trimBlanks(content, at, end);
  if (at < last && content.charCodeAt(at) === 124) at++;
  while (at < last) {
    const divider = findDivider(content, at, last);
    const cellStart = skipBlanks(content, at, divider);
    cells.push({ start: cellStart, end: trimBlanks(content, cellStart, divider) });
    at = divider + 1;
  }
  return cells;
}

/** How many columns the header row `[start, end)` announces; 0 if it can be none. */
export function countHeaderCells(content: string, start: number, end: number): number {
  const first = skipIndent(content, start, end);
  if (first === end) return 0;
  let cells = 0;
  let awaiting = content.charCodeAt(first) !== 124;
  for (let at = first; at < end; at++) {
    const unit = content.charCodeAt(at);
    if (isIndent(unit)) continue;
    if (awaiting && at > first - 1) {
      awaiting = false;
      cells++;
    }
    if (unit === 124) awaiting = true;
    else if (unit === 92 && isEscapable(content.charCodeAt(at + 1))) at++;
  }
  return cells;
}

/** How many columns the delimiter row `[start, end)` has, `| --- | :-: |`; 0 if it is none. */
export function countDelimiterCells(content: string, start: number, end: number): number {
  let cells = 0;
  let marked = false;
  let at = skipIndent(content, start, end);
  if (content.charCodeAt(at) === 124 && at < end) {
    marked = true;
    at = skipIndent(content, at + 1, end);
  }
  while (at < end) {
    if (content.charCodeAt(at) === 58) {
      marked = true;
      at++;
    }
    const dashes = at;
    while (at < end && content.charCodeAt(at) === 45) at++;
    if (at === dashes) return 0;
    cells++;
    if (at < end && content.charCodeAt(at) === 58) {
      marked = true;
      at++;
    }
    at = skipIndent(content, at, end);
    if (at === end) break;
    if (content.charCodeAt(at) !== 124) return 0;
    marked = true;
    at = skipIndent(content, at + 1, end);
  }
  return marked ? cells : 0;
}

function findDivider(content: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = content.charCodeAt(at);
    if (unit === 124) return at;
    if (unit === 92 && isEscapable(content.charCodeAt(at + 1))) at++;
  }
  return end;
}

function isEscapable(unit: number): boolean {
  return unit === 92 || unit === 124;
}
