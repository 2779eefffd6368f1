import type { Span } from '../text/span.ts';

/** How the document is read: `markdown` in full, `plain` (`.txt`) knows only `#` headings, pipe tables and comments for Hegao. */
export type Dress = 'markdown' | 'plain';

/** One line as it stands in the source, without its line end. */
export interface Line {
  readonly span: Span;
  /**
   * Where its text begins: behind blanks, U+3000 and NBSP among them, `>`, bullets (`-`, `*`, `+` and a blank) and the
   * `#` of a heading. Numbers such as `1.` are text. In `plain` so are `>` and bullets.
   */
  readonly textStart: number;
  /** Where its text ends: before trailing blanks and the closing `#` of a heading. */
  readonly textEnd: number;
}

/** Neighbouring lines of text without a blank line between them. Which lines form a paragraph is decided by the outline. */
export interface ProseBlock {
  readonly kind: 'prose';
  readonly span: Span;
  readonly lines: readonly Line[];
  /**
   * Characters inside the lines that are no text: emphasis marks, the brackets and targets of links and images, inline
   * code, inline HTML, the backslash of an escape. Sorted, apart from each other, each within the text of one line.
   * `[text]` without a target is text, and so are entities such as `&nbsp;`.
   */
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
  /**
   * The header row first; the delimiter row is left out. A cell's span has no blanks at its ends and may be empty.
   * Rows may have fewer or more cells than the header.
   */
  readonly rows: readonly (readonly Span[])[];
  /** Nothing but blanks or line ends divide its cells. */
  readonly isRough?: boolean;
}

/**
 * What no rule reads: fenced code, HTML and link reference definitions (`html`: they show nothing of themselves), front
 * matter, thematic breaks, and lists or quotes with code or HTML in them that are beyond the parser's budget.
 */
export interface OpaqueBlock {
  readonly kind: 'code' | 'html' | 'front-matter' | 'break' | 'over-budget';
  readonly span: Span;
  /** The tables of HTML, in source order. */
  readonly tables?: readonly HtmlTable[];
}

export interface HtmlTable {
  readonly span: Span;
  readonly rows: readonly (readonly HtmlCell[])[];
}

export interface HtmlCell {
  /** Without the tags and blanks at its ends; it may be empty. */
  readonly span: Span;
  /** Tags and entities in it, which are no text. */
  readonly markup: readonly Span[];
  /** How many columns and rows it spans, if more than one. */
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * The building blocks of a document, in source order, without overlaps. Each is made of whole lines without the last
 * line end; blank lines belong to none, and a byte order mark at the start does not either.
 */
export type Block = ProseBlock | HeadingBlock | TableBlock | OpaqueBlock;
