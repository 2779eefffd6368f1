import { assembleBlocks } from './assemble.ts';
import { findLineStart, skipLineEnd } from './blank.ts';
import type { Block, Dress } from './block.ts';
import { type Budget, type Cost, createBudget } from './budget.ts';
import { createTableEnds, findHtmlTables } from './html-tables.ts';
import { contentStart } from './line.ts';
import { findLooseTables } from './loose-tables.ts';
import { type MarkdownMarks, readMarkdown, readMarkdownBlocks } from './markdown.ts';
import { findFrontMatter, isUnclosed } from './opaque.ts';
import { readLines } from './read-lines.ts';
import { readPiece, type Segment, type Segments } from './segments.ts';
import { findTabbedTables } from './tabbed-tables.ts';

/** The blocks of a document in source order. Any text is a document: nothing is wrong, nothing throws. */
export function parseBlocks(content: string, dress: Dress): readonly Block[] {
  return findHtmlTables(content, findLooseTables(content, findTabbedTables(content, parseLines(content, dress))));
}

function parseLines(content: string, dress: Dress): Block[] {
  const start = contentStart(content);
  if (dress === 'plain') return readLines(content, start, content.length, dress);
  const blocks: Block[] = [];
  const budget = createBudget(content.length);
  const findTableEnd = createTableEnds(content);
  let at = start;
  const frontMatter = findFrontMatter(content, start);
  if (frontMatter !== undefined) {
    blocks.push({ kind: 'front-matter', span: { start, end: frontMatter } });
    at = skipLineEnd(content, frontMatter);
  }
  while (at < content.length) {
    const piece = readPiece(content, at, findTableEnd);
    at = piece.next;
    if (piece.kind === 'block') blocks.push(piece.block);
    if (piece.kind === 'segments') {
      for (const segment of piece.segments) pushAll(blocks, readSegment(content, segment, budget));
    }
    if (piece.kind === 'chain') {
      const read = readChain(content, piece, budget);
      pushAll(blocks, read.blocks);
      at = read.next;
    }
  }
  return blocks;
}

function readSegment(content: string, segment: Segment, budget: Budget): Block[] {
  const { lines, whole, marked, markup } = segment;
  if (marked === undefined) return assembleBlocks(content, lines, { leaves: [], markup });
  const text = hideMark(content.slice(marked.start, skipLineEnd(content, marked.end)));
  const findings = readWithin(budget, segment.cost, text, marked.start);
  if (findings !== undefined) return assembleBlocks(content, lines, findings);
  if (!whole) return assembleBlocks(content, lines, { leaves: [], markup });
  return readLines(content, lines[0]?.span.start ?? 0, lines.at(-1)?.span.end ?? 0, 'markdown');
}

function readChain(content: string, chain: Segments, budget: Budget): { blocks: Block[]; next: number } {
  const lines = chain.segments.flatMap((segment) => segment.lines);
  const start = lines[0]?.span.start ?? 0;
  const end = lines.at(-1)?.span.end ?? 0;
  const findings = readWithin(budget, addCosts(chain.segments), joinSegments(content, chain.segments), start);
  if (findings === undefined) {
    // Code cannot be told from text any more.
    if (chain.opaque) return { blocks: [{ kind: 'over-budget', span: { start, end } }], next: chain.next };
    return { blocks: readLines(content, start, end, 'markdown'), next: chain.next };
  }
  const { leaves, markup, last } = findings;
  if ((last?.kind === 'code' || last?.kind === 'html') && isUnclosed(content, last.kind, last.start, end)) {
    // It runs on behind the blank line; the piece that begins with it finds its end.
    const cut = findLineStart(content, last.start);
    if (cut > start) {
      const before = lines.filter((line) => line.span.start < cut);
      const blocks = assembleBlocks(content, before, { leaves: leaves.filter((leaf) => leaf.start < cut), markup });
      return { blocks, next: cut };
    }
  }
  return { blocks: assembleBlocks(content, lines, { leaves, markup }), next: chain.next };
}

/** Reads a text as fully as its cost allows; `undefined` if it must be read line by line. */
function readWithin(budget: Budget, cost: Cost, text: string, offset: number): MarkdownMarks | undefined {
  const reading = budget(cost);
  if (reading === 'lines') return undefined;
  try {
    return reading === 'markdown' ? readMarkdown(text, offset) : readMarkdownBlocks(text, offset);
  } catch {
    // The parser recurses; what overflows its stack is still text.
    return undefined;
  }
}

function addCosts(segments: readonly Segment[]): Cost {
  const sum = { lines: 0, delimiters: 0, pipes: 0, nesting: 0, characters: 0 };
  for (const { cost } of segments) {
    sum.lines += cost.lines;
    sum.delimiters += cost.delimiters;
    sum.pipes += cost.pipes;
    sum.nesting = Math.max(sum.nesting, cost.nesting);
    sum.characters += cost.characters;
  }
  return sum;
}

/** The text of neighbouring segments. To Markdown a line of U+3000 is text; here it is blank, so spaces replace it. */
function joinSegments(content: string, segments: readonly Segment[]): string {
  const parts: string[] = [];
  let end = segments[0]?.lines[0]?.span.start ?? 0;
  for (const { lines } of segments) {
    const start = lines[0]?.span.start ?? end;
    parts.push(content.slice(end, start).replace(/[^\r\n]/g, ' '));
    end = lines.at(-1)?.span.end ?? start;
    parts.push(content.slice(start, end));
  }
  parts.push(content.slice(end, skipLineEnd(content, end)));
  return hideMark(parts.join(''));
}

/** remark drops a byte order mark at the start of what it reads, and then counts from behind it. */
export function hideMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? `\u3000${text.slice(1)}` : text;
}

function pushAll(target: Block[], source: readonly Block[]): void {
  for (const block of source) target.push(block);
}
