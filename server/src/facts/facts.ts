import { rolesOf } from '../kinds/assign-roles.ts';
import type { ReportKind } from '../kinds/kind.ts';
import type { Outline, Paragraph, Section } from '../outline/outline.ts';
import { rootOf } from '../outline/outline.ts';
import { extractYears, type YearReading } from '../outline/years.ts';
import { pastHeadings, planHeadings } from '../standards/scopes.ts';
import { keepPerReading, type Noted } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { type Alignment, findAlignments } from './alignments.ts';
import { type Announcement, findAnnouncements } from './announcements.ts';
import { type Citation, extractCitations } from './citations.ts';
import { type DateMention, extractDates } from './dates.ts';
import type { Enumeration } from './enumeration.ts';
import { findEnumerations } from './enumerations.ts';
import { extractEnumerators } from './enumerators.ts';
import { extractFigures } from './extract-figures.ts';
import type { Figure } from './figure.ts';
import { joinTables, type OfficialTable } from './official-tables.ts';
import { extractTables, type Table } from './tables.ts';
import { widenTrimmedShares } from './trimmed-shares.ts';
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
  /** Those of the tables that the kind of report prescribes. */
  readonly officialTables: readonly OfficialTable[];
  /** Where the report says that there was none: 无行政诉讼案件. */
  readonly zeroClaims: readonly ZeroClaim[];
  readonly years: readonly YearMention[];
  /** Numbers of sections and items, and words that count, each with those it counts on from. */
  readonly enumerations: readonly Enumeration[];
  /** Lists whose number of items is said before them. */
  readonly announcements: readonly Announcement[];
  /** Names and values that 分别 gives each of them. */
  readonly alignments: readonly Alignment[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
}

export function extractFacts(outline: Outline, kind: ReportKind, year: number | undefined): Facts {
  const enumerations = findEnumerations(outline, extractEnumerators(outline));
  const planned = isPlan(outline, kind, year);
  const figures = widenTrimmedShares(extractFigures(outline, planned, year));
  const tables = extractTables(outline, kind.tables, figures.length);
  return {
    figures,
    tables,
    officialTables: joinTables(tables.flatMap(({ official }) => official ?? [])),
    zeroClaims: extractZeroClaims(outline, planned, figures.length + countCells(tables)),
    years: findYears(outline),
    enumerations,
    announcements: findAnnouncements(outline, enumerations),
    alignments: findAlignments(outline),
    dates: extractDates(outline),
    citations: extractCitations(outline),
  };
}

const yearsOf = keepPerReading(({ text }: Noted) => extractYears(text));

function findYears({ paragraphs }: Outline): YearMention[] {
  const years: YearMention[] = [];
  for (const { reading, index: paragraph } of paragraphs) {
    for (const { year, start, end, use } of yearsOf(reading)) {
      years.push({ year, start, end, use, paragraph, span: spanOf(reading, start, end) });
    }
  }
  return years;
}

/** Whether a paragraph stands in a section of the first level that tells of the next year only. */
export function isPlan(
  outline: Outline,
  kind: ReportKind,
  year: number | undefined,
): (paragraph: Paragraph) => boolean {
  const plans = new Map<Section, boolean>();
  return ({ section }) => {
    const root = section === undefined ? undefined : rootOf(outline, section);
    if (!root) return false;
    const known = plans.get(root);
    if (known !== undefined) return known;
    const roles = rolesOf(root.heading, kind, year);
    const isLater = roles.length === 0 && isLaterYear(root.heading, year);
    const plan = isLater || (roles.length > 0 && roles.every((role) => role.year === 'next'));
    plans.set(root, plan);
    return plan;
  };
}

/**
 * 七、2026年, 八、来年: nothing but the year behind that of the report; 三、2026年工作目标, 下一步打算: a plan for it, and nothing of what was done or is
 * lacking.
 */
function isLaterYear(heading: string, year: number | undefined): boolean {
  if (pastHeadings.test(heading)) return false;
  const [, named] = /^(20\d\d)年度?(?:$|[^，。\d]{0,14}$)/.exec(heading) ?? [];
  if (named !== undefined && (planHeadings.test(heading) || /年度?$/.test(heading)))
    return year !== undefined && Number(named) > year;
  return /^[来明]年/.test(heading) || (/^下一?步|^下一年/.test(heading) && planHeadings.test(heading));
}

function countCells(tables: readonly Table[]): number {
  return tables.reduce((count, { rows }) => count + rows.reduce((cells, row) => cells + row.length, 0), 0);
}
