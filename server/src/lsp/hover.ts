import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Figure } from '../facts/figure.ts';
import { rootOf, type Section } from '../outline/outline.ts';
import { findEntry, type LedgerEntry } from '../relations/ledger.ts';
import { labelOf, showRange } from '../relations/show.ts';
import { findOverYears } from '../relations/tables/over-years.ts';
import { lineOf, workOut } from '../relations/work-out.ts';
import type { Report } from '../report.ts';
import { inLanguage, type Language } from '../text/text.ts';
import { answerReports } from './answer.ts';
import type { Desk } from './desk.ts';
import { toOffset, toRange } from './ranges.ts';
import { describeTitle } from './title-hover.ts';

/** On a figure: what it can mean, every relation it is in, worked out, and where and for when it counts; and on the title. */
export function hover(desk: Desk): void {
  const { connection, features } = desk;
  connection.onHover(
    answerReports(desk, null, ({ report, lines, settings }, { position }: HoverParams): Hover | null => {
      const { kind, show } = features.markdownHover ? markdown : plain;
      const offset = toOffset(lines, position);
      const title = describeTitle(report, offset, settings.language);
      if (title) return { contents: { kind, value: show(title.parts) }, range: toRange(lines, title.span) };
      const entry = findEntry(report, offset);
      if (!entry) return null;
      const parts = describe(entry, report, settings.language);
      return { contents: { kind, value: show(parts) }, range: toRange(lines, entry.figure.span) };
    }),
  );
}

export interface HoverParts {
  /** The figure with what it counts; empty where a relation says it. */
  readonly head: string;
  /** What the figure can mean, where the print leaves room. */
  readonly range: string;
  readonly relations: readonly { readonly line: string; readonly notes: readonly string[] }[];
  readonly foot: string;
}

const longestLabel = 20;

function describe(entry: LedgerEntry, report: Report, language: Language): HoverParts {
  const { figure, relations } = entry;
  const label = labelOf(figure);
  const range = showRange(figure);
  const workings = relations.flatMap((relation) => workOut(relation) ?? []).filter(({ trivial }) => !trivial);
  const shown = new Map(workings.map((working) => [inLanguage(lineOf(working), language), working.notes]));
  // A relation that is held against this figure names it already.
  const isNamed = range === undefined && workings.some((working) => working.figure === figure && working.name !== '');
  return {
    head: isNamed ? '' : label === '' || label.length > longestLabel ? figure.text : `${label} ${figure.text}`,
    range: range === undefined ? '' : ` = ${range}`,
    // What the head says already of this figure is not said again.
    relations: [
      ...[...shown].map(([line, notes]) => ({
        line,
        notes: notes.filter((note) => note !== `${figure.text} = ${range}`),
      })),
      ...linesOverYears(figure, report),
    ],
    foot: [
      ...placeOf(entry, report, language),
      ...timeOf(entry, report),
      ...(entry.scope === undefined ? [] : [entry.scope]),
    ].join(' · '),
  };
}

/** What last year's report says of a cell of a prescribed table. */
function linesOverYears(figure: Figure, { facts, lastYear }: Report): HoverParts['relations'] {
  if (!lastYear) return [];
  const { year, facts: last } = lastYear.report;
  return [...findOverYears(facts.officialTables, last.officialTables)]
    .filter(({ now }) => now === figure)
    .map(({ before, working, holds }) => ({
      line: `${year}年：${before.before} ${before.text}${working === before.text ? '' : `，${working}`} ${holds ? '✓' : '✗'}`,
      notes: [],
    }));
}

/** Headings of the first level repeat what all reports say: what the section is for is shorter. */
function placeOf({ section, role }: LedgerEntry, { outline }: Report, language: Language): string[] {
  if (!section) return [];
  const root = rootOf(outline, section.index);
  const path = root && root !== section ? [role ? inLanguage(role.name, language) : headingOf(root)] : [];
  return [[...path, headingOf(section)].join(' › ')];
}

function headingOf({ label, heading }: Section): string {
  return (label?.text ?? '') + heading;
}

/** What is not said counts for the report's year; a target does not. */
function timeOf({ period, figure }: LedgerEntry, { year }: Report): string[] {
  if (period !== undefined) return [period];
  return year === undefined || figure.flags.target ? [] : [`${year}年`];
}

const markdown = {
  kind: MarkupKind.Markdown,
  show({ head, range, relations, foot }: HoverParts): string {
    const list = relations
      .map(({ line, notes }) => [line, ...notes].map(escapeMarkdown).join('  \n  '))
      .map((item) => `- ${item}`);
    const bold = head === '' ? '' : `**${escapeMarkdown(head)}**${escapeMarkdown(range)}`;
    return [bold, list.join('\n'), escapeMarkdown(foot)].filter((part) => part !== '').join('\n\n');
  },
};

const plain = {
  kind: MarkupKind.PlainText,
  show({ head, range, relations, foot }: HoverParts): string {
    return [head + range, ...relations.flatMap(({ line, notes }) => [line, ...notes.map((note) => `  ${note}`)]), foot]
      .filter((part) => part !== '')
      .join('\n');
  },
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
