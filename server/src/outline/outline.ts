import { gather } from '../text/gather.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { type Reading, spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { Label } from './label.ts';

/** A stretch between two of ，；：。！？ and brackets, in units of its paragraph's reading. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The mark before it: one of ，；：（）, empty at the beginning of a sentence. */
  readonly opener: string;
}

/** What ends in 。！？ or at the end of its paragraph, in units of its paragraph's reading. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly clauses: readonly Clause[];
}

/**
 * Where a paragraph stands: `meta` are lines around the title (a date, a 文号, the source of a web page),
 * `tail` are lines around the signature (附注, 附件, 责编).
 */
export type Part = 'title' | 'meta' | 'recipient' | 'body' | 'issuer' | 'date' | 'tail';

export interface Paragraph {
  readonly index: number;
  readonly part: Part;
  readonly span: Span;
  /** Its literal lines, without indents and trailing blanks. */
  readonly lines: readonly Span[];
  readonly reading: Reading;
  readonly label: Label | undefined;
  /** The number of `#`, 0 for none. */
  readonly depth: number;
  /** Where the heading ends in the reading: of `（一）强化学习。认真…` behind 习. 0 if it has no heading. */
  readonly headingEnd: number;
  /** The innermost section it stands in: an index into `Outline.sections`. */
  readonly section: number | undefined;
  readonly sentences: readonly Sentence[];
}

export interface Section {
  readonly index: number;
  /** An index into `Outline.sections`; undefined for a section of the first level. */
  readonly parent: number | undefined;
  /** Indices into `Outline.sections`. */
  readonly children: readonly number[];
  /** 1 for the first level. */
  readonly level: number;
  readonly label: Label | undefined;
  /** The number of `#`, 0 for a numbered line. */
  readonly depth: number;
  /** The heading as it is read, without its label. Empty for a numbered paragraph without a heading. */
  readonly heading: string;
  /** The heading in the document with its label, without `#`. */
  readonly headingSpan: Span;
  /** The section with all that stands in it. */
  readonly span: Span;
  /** The paragraph that carries its heading: an index into `Outline.paragraphs`. */
  readonly paragraph: number;
}

export interface Title {
  /** As it is read, its lines joined. */
  readonly text: string;
  readonly span: Span;
}

/** The date of issue. Month and day are undefined where they are missing or still to be filled in. */
export interface IssueDate {
  readonly span: Span;
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

export interface Cell {
  readonly span: Span;
  readonly reading: Reading;
  /** How many columns and rows it spans, if more than one; only HTML tells. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface OutlineTable {
  readonly span: Span;
  /** Rows of cells, the header first. In HTML a cell that spans several stands once, in its first row. */
  readonly rows: readonly (readonly Cell[])[];
  /** What its cells are is less than sure: it is read only where the kind of report prescribes it. HTML, and what is divided by blanks. */
  readonly isRough: boolean;
}

export interface Outline {
  readonly title: Title | undefined;
  /** The issuing authority above the date of issue. */
  readonly issuer: { readonly text: string; readonly span: Span } | undefined;
  /** The date of issue, at the end or in brackets below the title. */
  readonly date: IssueDate | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly tables: readonly OutlineTable[];
  /** Paragraphs are separated by blank lines, not by line ends alone. */
  readonly spaced: boolean;
}

/** The paragraphs between the title and the first section. */
export function openingOf({ paragraphs }: Outline): Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.part === 'body' && paragraph.section === undefined);
}

/** The sections right below one; those of the first level below none. */
export function childrenOf({ sections }: Outline, parent: Section | undefined): Section[] {
  if (!parent) return sections.filter((section) => section.parent === undefined);
  return gather(parent.children, (index) => sections.slice(index, index + 1));
}

/** The section of the first level that a section stands in: itself, if it is one. */
export function rootOf({ sections }: Outline, index: number): Section | undefined {
  let section = sections[index];
  while (section?.parent !== undefined) section = sections[section.parent];
  return section;
}

/** The paragraphs of a section from its heading on, those of the sections below it among them. */
export function paragraphsOf({ paragraphs }: Outline, { paragraph, span }: Section): readonly Paragraph[] {
  const end = lowerBound(paragraphs, (other) => other.span.start >= span.end);
  return paragraphs.slice(paragraph, end);
}

/** The last clause of a paragraph, or all of a title or signature: where what is missing behind it is said to be missing. */
export function endOf({ reading, sentences, span }: Paragraph): Span {
  const last = sentences.at(-1)?.clauses.at(-1);
  return last ? spanOf(reading, last.start, reading.text.length) : span;
}

/** The issuing authority as it signs, or as the title begins: `X县X局关于2025年…的报告`, `X县X局2025年…报告`. */
export function issuerOf({ issuer, title }: Outline): string | undefined {
  return issuer?.text ?? /^([^关0-9]{4,30}?)(?:关于|20\d\d年)/.exec(title?.text ?? '')?.[1];
}

/** The index of the sentence that an offset of the paragraph's reading stands in. */
export function findSentence({ sentences }: Paragraph, offset: number): number {
  return lowerBound(sentences, ({ end }) => end > offset);
}
