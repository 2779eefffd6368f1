import type { Span } from '../text/span.ts';

/** How the document is read: `markdown` in full, `plain` (`.txt`) knows only `#` headings and pipe tables. */
export type Dress = 'markdown' | 'plain';

/** One line as it stands in the source, without its line end. */
export interface Line {
  readonly span: Span;
  /** Where its text begins: behind blanks, `>`, bullets (`-`, `*`, `+`) and the `#` of a heading; numbers such as `1.` are text. */
  readonly textStart: number;
  /** Where its text ends: before trailing blanks and the closing `#` of a heading. */
  readonly textEnd: number;
}

/** Neighbouring lines of text without a blank line between them. Which lines form a paragraph is decided by the outline. */
export interface ProseBlock {
  readonly kind: 'prose';
  readonly span: Span;
  readonly lines: readonly Line[];
  /** Characters inside the lines that are no text: emphasis marks, link brackets and targets, inline code, inline HTML. Sorted. */
  readonly markup: readonly Span[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6: the number of `#`. */
  readonly depth: number;
  readonly span: Span;
  readonly line: Line;
  readonly markup: readonly Span[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly span: Span;
  /** The header row first; the delimiter row is left out. A cell's span has no blanks at its ends and may be empty. */
  readonly rows: readonly (readonly Span[])[];
}

/** What no rule reads: fenced code, HTML, front matter, thematic breaks, and blocks beyond the parser's budget. */
export interface OpaqueBlock {
  readonly kind: 'code' | 'html' | 'front-matter' | 'break' | 'over-budget';
  readonly span: Span;
}

/** The building blocks of a document, in source order, without overlaps; blank lines belong to none. */
export type Block = ProseBlock | HeadingBlock | TableBlock | OpaqueBlock;
