import type { Range } from 'vscode-languageserver';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The offset of a place; one behind the end of its line is the end of the line. */
export function toOffset(lines: LineIndex, { line, character }: Range['start']): number {
  return Math.min(lines.lineStart(line) + character, lines.lineStart(line + 1));
}

export function isSameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** Whether they share a place; the caret right behind a word is on it. */
export function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

function comparePositions(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
