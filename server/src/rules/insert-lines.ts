import type { Outline } from '../outline/outline.ts';
import type { Edit } from '../text/edit.ts';
import { lineEndOf, lineStartAt } from '../text/line-end.ts';

interface Place {
  readonly content: string;
  readonly outline: Outline;
}

/** Puts lines before the line that `offset` stands in, separated as the document separates its paragraphs. */
export function insertBefore({ content, outline }: Place, offset: number, lines: readonly string[]): Edit {
  const end = lineEndOf(content);
  const start = lineStartAt(content, offset);
  const joint = outline.spaced ? end + end : end;
  // A byte order mark stays the first character of the file.
  const at = start === 0 && content.startsWith('\ufeff') ? 1 : start;
  return {
    span: { start: at, end: at },
    newText: lines.map((line) => withEnds(line, end) + (isTable(line) ? end + end : joint)).join(''),
  };
}

/** Puts lines behind the line that `offset` stands in. */
export function insertAfter({ content, outline }: Place, offset: number, lines: readonly string[]): Edit {
  const end = lineEndOf(content);
  const joint = outline.spaced ? end + end : end;
  // A line right behind a table is one more row of it.
  const behind = (line: string) => (isTable(line) && !outline.spaced ? end : '');
  const rest = content.slice(offset).search(/[\r\n]/);
  const at = rest < 0 ? content.length : offset + rest;
  return {
    span: { start: at, end: at },
    newText: lines.map((line) => joint + withEnds(line, end) + behind(line)).join(''),
  };
}

/** The rows of a table are lines of one paragraph. */
function isTable(line: string): boolean {
  return line.includes('\n');
}

function withEnds(line: string, end: string): string {
  return isTable(line) ? line.replaceAll('\n', end) : line;
}
