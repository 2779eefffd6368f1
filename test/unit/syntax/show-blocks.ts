import type { Block, Line } from '../../../server/src/syntax/block.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** Blocks in short: the kind, then the text of its lines with ‹…› around markup; cells apart by │, rows by a new line. */
export function showBlocks(content: string, blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'prose':
        return `prose: ${block.lines.map((line) => showLine(content, line, block.markup)).join(' ⏎ ')}`;
      case 'heading':
        return `h${block.depth}: ${showLine(content, block.line, block.markup)}`;
      case 'table':
        return `table: ${block.rows.map((row) => row.map(({ start, end }) => content.slice(start, end)).join('│')).join(' ⏎ ')}`;
      default:
        return `${block.kind}: ${content.slice(block.span.start, block.span.end).replaceAll(/\r\n?|\n/g, ' ⏎ ')}`;
    }
  });
}

function showLine(content: string, { textStart, textEnd }: Line, markup: readonly Span[]): string {
  let shown = '';
  let at = textStart;
  for (const { start, end } of markup) {
    if (start < textStart || end > textEnd) continue;
    shown += `${content.slice(at, start)}‹${content.slice(start, end)}›`;
    at = end;
  }
  return shown + content.slice(at, textEnd);
}
