import { bookmark, brokenReference, entity } from '../standards/residue.ts';
import type { Block, HeadingBlock, Line, ProseBlock } from '../syntax/block.ts';
import { createFinder, type Finder } from '../text/finder.ts';
import { gather } from '../text/gather.ts';
import { type Reading, readPieces } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { findDateAtEnd } from './dates.ts';
import { findLabel } from './label.ts';

/** Lines that form one paragraph, before it is known what the paragraph is for. */
export interface RawParagraph {
  readonly lines: readonly Span[];
  readonly span: Span;
  readonly reading: Reading;
  /** The number of `#`, 0 for none. */
  readonly depth: number;
  /** The columns before its text: blanks, and the marks of lists and quotes that it stands in. */
  readonly indent: number;
}

interface TextLine {
  readonly line: Line;
  readonly reading: Reading;
  readonly startsAnew: boolean;
}

/**
 * Joins lines to paragraphs. A line end ends a paragraph, unless the document separates its paragraphs by empty lines,
 * the line is full, ends without 。！？：； and the next begins with no label, date or indent. A heading
 * above its text is not full.
 */
export function joinLines(content: string, blocks: readonly Block[]): { paragraphs: RawParagraph[]; spaced: boolean } {
  const texts = blocks.filter((block) => block.kind === 'prose' || block.kind === 'heading');
  const present = strayMarks.filter((find) => find(content).length > 0);
  const readings = texts.map((block) => readLines(content, block, present));
  const spaced = isSpaced(readings);
  const fullLength = spaced ? findFullLength(readings) : Number.POSITIVE_INFINITY;
  const paragraphs: RawParagraph[] = [];
  for (const [index, block] of texts.entries()) {
    let group: TextLine[] = [];
    const close = () => {
      const first = group[0];
      const last = group.at(-1);
      if (!first || !last) return;
      const lines = group.map(({ line }) => ({ start: line.textStart, end: line.textEnd }));
      paragraphs.push({
        lines,
        span: { start: first.line.textStart, end: last.line.textEnd },
        reading: group.length === 1 ? first.reading : concatenate(group.map(({ reading }) => reading)),
        depth: block.kind === 'heading' ? block.depth : 0,
        indent: first.line.textStart - first.line.span.start,
      });
      group = [];
    };
    for (const line of readings[index] ?? []) {
      if (line.reading.text === '') continue;
      const previous = group.at(-1);
      const isCut = previous && isCutOff(previous.reading.text, fullLength);
      if (!isCut || line.startsAnew) close();
      group.push(line);
    }
    close();
  }
  return { paragraphs, spaced };
}

function readLines(content: string, block: ProseBlock | HeadingBlock, marks: readonly Finder[]): TextLine[] {
  const lines = block.kind === 'heading' ? [block.line] : block.lines;
  const hidden = marks.length > 0 ? withResidue(content, block, marks) : block.markup;
  return lines.map((line) => {
    const reading = readPieces(content, [{ start: line.textStart, end: line.textEnd }], hidden);
    const indented = line.textStart > line.span.start;
    const dated = (findDateAtEnd(reading.text)?.start ?? 1) === 0;
    return { line, reading, startsAnew: indented || dated || findLabel(reading.text) !== undefined };
  });
}

const strayMarks = [bookmark, brokenReference, entity].map(({ pattern, needs }) => createFinder(pattern, needs));

/** Stray marks of Word and web pages are read over like markup. */
function withResidue(content: string, block: ProseBlock | HeadingBlock, marks: readonly Finder[]): readonly Span[] {
  const { start: from, end } = block.span;
  const source = content.slice(from, end);
  const residue: Span[] = [];
  for (const find of marks) {
    for (const match of find(source)) {
      const start = from + match.index;
      residue.push({ start, end: start + match[0].length });
    }
  }
  if (residue.length === 0) return block.markup;
  return [...block.markup, ...residue].sort((a, b) => a.start - b.start);
}

/** More paragraphs are separated by empty lines than by a line end alone. */
function isSpaced(blocks: readonly (readonly TextLine[])[]): boolean {
  let ended = 0;
  for (const lines of blocks) {
    for (let i = 1; i < lines.length; i++) {
      if (lines[i]?.startsAnew || endsParagraph(lines[i - 1]?.reading.text ?? '')) ended++;
    }
  }
  return blocks.length - 1 > ended;
}

/** Where lines are cut at a width, most of the longer ones are about as long as the longest, leaving out a few. */
function findFullLength(blocks: readonly (readonly TextLine[])[]): number {
  const lengths = blocks.flat().map(({ reading }) => reading.text.length);
  lengths.sort((a, b) => a - b);
  return 0.6 * (lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

/** Behind a comma a sentence goes on, however short its line is. */
function isCutOff(text: string, fullLength: number): boolean {
  return (
    fullLength < Number.POSITIVE_INFINITY &&
    (/[，、]$/.test(text) || (text.length >= fullLength && !endsParagraph(text)))
  );
}

function endsParagraph(text: string): boolean {
  return /[。！？：；][”’）》】]?$/.test(text.slice(-2));
}

function concatenate(readings: readonly Reading[]): Reading {
  return {
    text: readings.map(({ text }) => text).join(''),
    offsets: gather(readings, ({ offsets }) => offsets),
  };
}
