import type { Span } from '../text/span.ts';
import { findLineEnd } from './blank.ts';
import type { Block, Line } from './block.ts';
import { toHeadingLine } from './line.ts';
import type { Leaf, MarkdownMarks } from './markdown.ts';
import { splitRow } from './table-row.ts';

/** Blocks from the lines of a text, blank ones left out, and what was found in it. Every line is in one block at most. */
export function assembleBlocks(
  content: string,
  lines: readonly Line[],
  { leaves, markup }: Pick<MarkdownMarks, 'leaves' | 'markup'>,
): Block[] {
  const blocks: Block[] = [];
  const takeMarkup = createMarkupCursor(markup);
  let prose: Line[] = [];
  const endProse = () => {
    const first = prose[0];
    const last = prose.at(-1);
    if (first === undefined || last === undefined) return;
    const span = { start: first.span.start, end: last.span.end };
    blocks.push({ kind: 'prose', span, lines: prose, markup: prose.flatMap(takeMarkup) });
    prose = [];
  };
  let nextLeaf = 0;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const leaf = leaves[nextLeaf];
    if (leaf !== undefined && leaf.start <= line.span.end) {
      nextLeaf++;
      let last = i;
      while ((lines[last + 1]?.span.start ?? leaf.end) < leaf.end) last++;
      if (leaf.end <= line.span.start) continue;
      endProse();
      const span = { start: line.span.start, end: (lines[last] as Line).span.end };
      blocks.push(toBlock(content, leaf, span, takeMarkup));
      i = last + 1;
      continue;
    }
    const before = prose.at(-1);
    if (line.textStart === line.textEnd || (before !== undefined && !isNext(content, before, line))) endProse();
    if (line.textStart < line.textEnd) prose.push(line);
    i++;
  }
  endProse();
  return blocks;
}

function toBlock(content: string, leaf: Leaf, span: Span, takeMarkup: (line: Line) => Span[]): Block {
  if (leaf.kind === 'heading') {
    const line = toHeadingLine(content, span.start, span.end, leaf.start, leaf.depth);
    return { kind: 'heading', depth: leaf.depth, span, line, markup: takeMarkup(line) };
  }
  if (leaf.kind === 'table') {
    return { kind: 'table', span, rows: leaf.rows.map((row) => splitRow(content, row, findLineEnd(content, row))) };
  }
  return { kind: leaf.kind, span };
}

/** Whether nothing but one line end is between two lines. */
function isNext(content: string, before: Line, line: Line): boolean {
  const gap = line.span.start - before.span.end;
  return (
    gap === 1 ||
    (gap === 2 && content.charCodeAt(before.span.end) === 13 && content.charCodeAt(before.span.end + 1) === 10)
  );
}

/** Cuts the marked spans, which may run over several lines, to the text of lines asked for in order. */
function createMarkupCursor(markup: readonly Span[]): (line: Line) => Span[] {
  let next = 0;
  return ({ textStart, textEnd }) => {
    const cut: Span[] = [];
    for (; next < markup.length; next++) {
      const { start, end } = markup[next] as Span;
      if (start >= textEnd) break;
      if (end > textStart) cut.push({ start: Math.max(start, textStart), end: Math.min(end, textEnd) });
      if (end > textEnd) break;
    }
    return cut;
  };
}
