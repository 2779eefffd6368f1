import { rolesOf } from '../kinds/assign-roles.ts';
import type { ReportKind } from '../kinds/kind.ts';
import type { Outline, Paragraph } from '../outline/outline.ts';
import { rootOf } from '../outline/outline.ts';
import { extractYears, type YearReading } from '../outline/years.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { type Announcement, findAnnouncements } from './announcements.ts';
import { type Citation, extractCitations } from './citations.ts';
import { type DateMention, extractDates } from './dates.ts';
import type { Enumeration } from './enumeration.ts';
import { findEnumerations } from './enumerations.ts';
import { extractEnumerators } from './enumerators.ts';
import { extractFigures } from './extract-figures.ts';
import type { Figure } from './figure.ts';
import { extractTables, type Table } from './tables.ts';
import { extractZeroClaims, type ZeroClaim } from './zero-claims.ts';

/** A year that a paragraph names. */
export interface YearMention extends YearReading {
  readonly paragraph: number;
  /** The four digits. */
  readonly span: Span;
}

/** What the report states, each with its place. */
export interface Facts {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  /** Where the report says that there was none: 无行政诉讼案件. */
  readonly zeroClaims: readonly ZeroClaim[];
  readonly years: readonly YearMention[];
  /** Numbers of sections and items, and words that count, each with those it counts on from. */
  readonly enumerations: readonly Enumeration[];
  /** Lists whose number of items is said before them. */
  readonly announcements: readonly Announcement[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
}

export function extractFacts(outline: Outline, kind: ReportKind, year: number | undefined): Facts {
  const enumerations = findEnumerations(outline, extractEnumerators(outline));
  const planned = (paragraph: Paragraph) => isPlan(outline, kind, year, paragraph);
  const figures = extractFigures(outline, planned, year);
  const tables = extractTables(outline, figures.length);
  return {
    figures,
    tables,
    zeroClaims: extractZeroClaims(outline, planned, figures.length + countCells(tables)),
    years: outline.paragraphs.flatMap(({ reading, index }) =>
      extractYears(reading.text).map((found) => ({
        ...found,
        paragraph: index,
        span: spanOf(reading, found.start, found.end),
      })),
    ),
    enumerations,
    announcements: findAnnouncements(outline, enumerations),
    dates: extractDates(outline),
    citations: extractCitations(outline),
  };
}

function countCells(tables: readonly Table[]): number {
  return tables.reduce((count, { rows }) => count + rows.reduce((cells, row) => cells + row.length, 0), 0);
}

/** The paragraph stands in a section of the first level that tells of the next year only. */
function isPlan(outline: Outline, kind: ReportKind, year: number | undefined, { section }: Paragraph): boolean {
  const root = section === undefined ? undefined : rootOf(outline, section);
  const roles = root ? rolesOf(root.heading, kind, year) : [];
  return roles.length > 0 && roles.every((role) => role.year === 'next');
}
