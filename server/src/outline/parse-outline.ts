import type { Block } from '../syntax/block.ts';
import { gather } from '../text/gather.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { hasBlankBefore, readPieces, spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { findFrame } from './frame.ts';
import { type Label, type LabelForm, labelOfLine, rankOf } from './label.ts';
import type { Cell, Outline, OutlineTable, Paragraph, Section } from './outline.ts';
import { joinLines, type RawParagraph } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import { findBareHeadings, findMarkedHeadings } from './unusual-headings.ts';

/** The longest first sentence of a numbered paragraph that is still taken for its heading. */
const headingLimit = 50;

/** Blocks → title, numbered sections, paragraphs, sentences, tables, signature. Both dresses give the same outline. */
export function parseOutline(content: string, blocks: readonly Block[]): Outline {
  const { paragraphs: raw, spaced } = joinLines(content, blocks);
  const marked = findMarkedHeadings(raw);
  const frame = findFrame(raw, marked.keys().next().value);
  const tables = gather(blocks, (block) => toTables(content, block));
  const tree = new SectionTree();
  const unusual = marked.size > 0 ? marked : findBareHeadings(raw, frame.parts);
  const paragraphs = raw.map((paragraph, index): Paragraph => {
    const mark = unusual.get(index);
    const part = mark === undefined ? (frame.parts[index] ?? 'body') : 'body';
    const label = part === 'body' ? labelOfLine(paragraph.reading) : undefined;
    const isHeading = part === 'body' && (label !== undefined || paragraph.depth > 0 || mark !== undefined);
    const headingEnd =
      mark !== undefined ? paragraph.reading.text.length : isHeading ? findHeadingEnd(paragraph, label) : 0;
    if (mark !== undefined) tree.open({ ...paragraph, depth: 1 }, index, undefined, mark, headingEnd);
    else if (isHeading) tree.open(paragraph, index, label, label?.text.length ?? 0, headingEnd);
    if (part === 'body') tree.extendFrom(tree.current, paragraph.span.end);
    return {
      index,
      part,
      span: paragraph.span,
      lines: paragraph.lines,
      reading: paragraph.reading,
      label,
      depth: paragraph.depth,
      headingEnd,
      section: part === 'body' ? tree.current : undefined,
      sentences: part === 'body' ? splitSentences(paragraph.reading) : [],
    };
  });
  // Tables are no paragraphs, but they stand in a section as these do.
  for (const { span } of tables) {
    const before = paragraphs[lowerBound(paragraphs, ({ span: { start } }) => start > span.start) - 1];
    tree.extendFrom(before?.section, span.end);
  }
  const { title, issuer, date } = frame;
  return { title, issuer, date, paragraphs, sections: tree.sections, tables, spaced };
}

function toTables(content: string, block: Block): OutlineTable[] {
  if (block.kind === 'table') {
    const toCell = (span: Span): Cell => ({ span, reading: readPieces(content, [withinEmphasis(content, span)]) });
    const rows = block.rows.map((cells) => cells.map(toCell));
    return [{ span: block.span, rows, isRough: block.isRough === true }];
  }
  const tables = 'tables' in block ? (block.tables ?? []) : [];
  return tables.map(({ span, rows }) => ({
    span,
    rows: rows.map((cells) =>
      cells.map(({ span: own, markup, ...merged }) => ({
        span: own,
        reading: readPieces(content, [own], markup),
        ...merged,
      })),
    ),
    isRough: true,
  }));
}

/** `**总计**` is read as 总计. */
function withinEmphasis(content: string, { start, end }: Span): Span {
  const marks = /^(?:\*{1,3}|_{1,3})(?=[^*_])/.exec(content.slice(start, Math.min(end, start + 4)))?.[0] ?? '';
  const isClosed = end - start > 2 * marks.length && content.slice(end - marks.length, end) === marks;
  return isClosed ? { start: start + marks.length, end: end - marks.length } : { start, end };
}

/**
 * Where the heading ends: with the first sentence, if that is short (`（一）强化学习。认真…`), or with the line.
 * 0 for a numbered paragraph that is text from its first word.
 */
function findHeadingEnd({ reading: { text }, depth }: RawParagraph, label: Label | undefined): number {
  const start = label?.text.length ?? 0;
  const stop = text.slice(start, start + headingLimit + 1).search(/[。！？；]/);
  if (stop >= 0) return start + stop;
  return depth > 0 || text.length - start <= headingLimit ? text.length : 0;
}

/** A section while it is read. */
type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { children: number[] };

/** Nests sections while they are read: by the form of their labels first, by the number of `#` second. */
class SectionTree {
  readonly sections: OpenSection[] = [];
  /** From the outermost to the innermost section that is open. */
  #open: OpenSection[] = [];
  /** By section. */
  readonly #indents: number[] = [];

  get current(): number | undefined {
    return this.#open.at(-1)?.index;
  }

  /** The heading stands in the reading from `start`, behind its label or another mark, to `end`. */
  open(raw: RawParagraph, paragraph: number, label: Label | undefined, start: number, end: number): void {
    const { reading, depth, span } = raw;
    this.#open = this.#open.slice(0, this.#parentsOf(label, raw));
    const section: OpenSection = {
      index: this.sections.length,
      parent: this.current,
      children: [],
      level: this.#open.length + 1,
      label,
      depth,
      heading: reading.text.slice(start, end).replace(/^【(.*)】$/, '$1'),
      headingSpan: headingSpanOf(reading, start, end),
      span,
      paragraph,
    };
    this.#indents.push(raw.indent);
    this.#open.at(-1)?.children.push(section.index);
    this.sections.push(section);
    this.#open.push(section);
  }

  /** Lets a section and those it stands in reach to `end`. */
  extendFrom(index: number | undefined, end: number): void {
    for (let at = index; at !== undefined; ) {
      const section = this.sections[at];
      if (!section) return;
      if (end > section.span.end) section.span = { start: section.span.start, end };
      at = section.parent;
    }
  }

  /** `# 一、` is above `# （一）`, though both have one `#`. */
  #isAbove({ label, depth: own }: Section, form: LabelForm | undefined, depth: number): boolean {
    return own === depth && form !== undefined && label !== undefined && rankOf(label.form) < rankOf(form);
  }

  /** The open section that a label counts on from; of lists inside lists the one that stands as far in. */
  #findTwin(label: Label, raw: RawParagraph): number {
    const isTwin = (section: OpenSection) => section.label?.form === label.form && section.depth === raw.depth;
    const indentOf = ({ index }: OpenSection) => this.#indents[index] ?? 0;
    const near = this.#open.findLastIndex((section) => isTwin(section) && indentOf(section) <= raw.indent);
    if (near < 0) return this.#open.findIndex(isTwin);
    const inside = raw.indent - (this.#indents[this.#open[near]?.index ?? -1] ?? 0);
    return inside >= 2 && label.value === 1 && isListItem(label, raw) ? near + 1 : near;
  }

  /** How many of the open sections stay open as parents of a heading. */
  #parentsOf(label: Label | undefined, raw: RawParagraph): number {
    const { depth } = raw;
    const open = this.#open;
    const form = label?.form;
    if (label) {
      const twin = this.#findTwin(label, raw);
      if (twin >= 0) return twin;
      const sibling = open.findIndex((section) => section.label?.form === form && !beginsBelow(label, depth, section));
      if (sibling >= 0) return sibling;
    }
    if (depth > 0) {
      const sibling = open.findIndex((section) => section.depth >= depth && !this.#isAbove(section, form, depth));
      if (sibling >= 0) return sibling;
      const lastWithDepth = open.findLastIndex((section) => section.depth > 0);
      if (lastWithDepth >= 0) return lastWithDepth + 1;
    }
    if (form === undefined) return open.length;
    const inner = open.findIndex((section) => section.label !== undefined && rankOf(section.label.form) > rankOf(form));
    return inner >= 0 ? inner : open.length;
  }
}

/** `1. 修订制度`, with a blank behind its point: so Markdown writes the items of a list. */
function isListItem({ form, text }: Label, { reading }: RawParagraph): boolean {
  return form === 'arabic' && hasBlankBefore(reading, text.length);
}

/** `### 1.` begins a level below `## 1.`, though both have labels of one form; `### 2.` counts on from it. */
function beginsBelow({ value }: Label, depth: number, other: Section): boolean {
  return value === 1 && other.depth > 0 && depth > other.depth;
}

function headingSpanOf(reading: RawParagraph['reading'], labelLength: number, headingEnd: number): Span {
  return spanOf(reading, 0, Math.max(labelLength, headingEnd));
}
