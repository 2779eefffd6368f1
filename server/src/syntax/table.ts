import type { Span } from '../text/span.ts';
import { findLineEnd } from './blank.ts';
import { type LineScan, scanLine } from './line-scan.ts';
import { countDelimiterCells, countHeaderCells, splitRow } from './table-row.ts';

/** A table that stands in no list or quote. */
export interface Table {
  readonly span: Span;
  readonly rows: readonly (readonly Span[])[];
  /** Where the line behind it starts. */
  readonly next: number;
}

/** Whether the line `[start, end)` and the one that starts at `delimiters` are the head of a table. */
export function headsTable(content: string, start: number, end: number, delimiters: number): boolean {
  const cells = countDelimiterCells(content, delimiters, findLineEnd(content, delimiters));
  return cells > 0 && cells === countHeaderCells(content, start, end);
}

/**
 * The table whose header row starts at `start`. Rows are local to their lines, so this takes time with their number,
 * not its square as the parser does. `undefined` if only the parser can tell where the table ends.
 */
export function findTable(content: string, start: number, delimiters: LineScan): Table | undefined {
  const rows = [splitRow(content, start, findLineEnd(content, start))];
  let last = delimiters;
  while (last.next > last.end) {
    const line = scanLine(content, last.next);
    if (line.opens === 'tag') return undefined;
    const ends = line.opens === 'heading' || line.opens === 'break' || line.opens === 'code' || line.opens === 'html';
    if (line.blank || ends || line.containers > 0) break;
    rows.push(splitRow(content, line.start, line.end));
    last = line;
  }
  return { span: { start, end: last.end }, rows, next: last.next };
}
