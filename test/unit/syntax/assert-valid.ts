import assert from 'node:assert/strict';
import type { Block, Line } from '../../../server/src/syntax/block.ts';
import { contains, type Span } from '../../../server/src/text/span.ts';

/** Blocks are in order and apart, whole lines without blank ones at their ends, and hold what they say they hold. */
export function assertValid(content: string, blocks: readonly Block[]): void {
  assertApart(
    blocks.map((block) => block.span),
    { start: 0, end: content.length },
  );
  for (const block of blocks) {
    const { start, end } = block.span;
    assert.ok(start < end);
    assert.match(content.slice(Math.max(0, start - 1), start), /^[\r\n\ufeff]?$/);
    assert.match(content.slice(end, end + 1), /^[\r\n]?$/);
    if (block.kind === 'prose') assertLines(content, block.span, block.lines, block.markup);
    if (block.kind === 'heading') assertLines(content, block.span, [block.line], block.markup);
    if (block.kind === 'table') for (const row of block.rows) assertApart(row, block.span);
  }
}

function assertLines(content: string, block: Span, lines: readonly Line[], markup: readonly Span[]): void {
  assertApart(
    lines.map((line) => line.span),
    block,
  );
  for (const { span, textStart, textEnd } of lines) {
    assert.ok(span.start <= textStart && textStart <= textEnd && textEnd <= span.end);
    assert.doesNotMatch(content.slice(span.start, span.end), /[\r\n]/);
  }
  assertApart(markup, block);
  let line = 0;
  for (const span of markup) {
    while ((lines[line]?.span.end ?? span.end) < span.end) line++;
    const { textStart, textEnd } = lines[line] ?? { textStart: 0, textEnd: 0 };
    assert.ok(span.start < span.end && textStart <= span.start && span.end <= textEnd);
  }
}

function assertApart(spans: readonly Span[], within: Span): void {
  let end = within.start;
  for (const span of spans) {
    assert.ok(end <= span.start && contains(within, span));
    end = span.end;
  }
}
