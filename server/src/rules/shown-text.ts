import type { Report } from '../report.ts';
import type { Span } from '../text/span.ts';

type Block = Report['blocks'][number];

/** Running text, headings and table cells without markup; code, HTML and front matter may hold what they like. */
export function shownSpans(block: Block): readonly Span[] {
  if (block.kind === 'prose' || block.kind === 'heading') return without(block.span, block.markup);
  return block.kind === 'table' ? block.rows.flat() : [];
}

/** What is left of a span where holes, sorted, are cut out of it. */
function without(span: Span, holes: readonly Span[]): readonly Span[] {
  if (holes.length === 0) return span.start < span.end ? [span] : [];
  const starts = [span.start, ...holes.map(({ end }) => end)];
  const ends = [...holes.map(({ start }) => start), span.end];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? span.end }))
    .filter(({ start, end }) => start < end);
}
