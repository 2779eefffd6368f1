import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../facts/figure.ts';
import { readScope, type Scope } from '../facts/period.ts';
import type { RolePlace } from '../kinds/assign-roles.ts';
import type { Role } from '../kinds/kind.ts';
import { type Outline, rootOf, type Section } from '../outline/outline.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import type { Relation } from './relation.ts';

/** A figure with all that is known about it. */
export interface LedgerEntry extends Scope {
  readonly figure: Figure;
  /** The innermost section it stands in. */
  readonly section: Section | undefined;
  /** What the section of the first level is for. */
  readonly role: Role | undefined;
  /** Every relation it is an operand of. */
  readonly relations: readonly Relation[];
}

/** What the ledger is drawn up from: a report. */
export interface Books {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly relations: readonly Relation[];
  readonly roles: readonly RolePlace[];
}

/** All figures, those of tables among them, in source order. */
export function readLedger(books: Books): LedgerEntry[] {
  return extractAll(books.facts)
    .sort((a, b) => a.span.start - b.span.start)
    .map(entryReader(books));
}

/** The figure whose character stands at an offset. */
export function findEntry(books: Books, offset: number): LedgerEntry | undefined {
  const figure = extractAll(books.facts).find(({ span }) => span.start <= offset && offset < span.end);
  return figure && entryReader(books)(figure);
}

function extractAll({ figures, tables }: Facts): Figure[] {
  return [
    ...figures,
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ figure }) => figure ?? []))),
  ];
}

function entryReader({ outline, facts, relations, roles }: Books): (figure: Figure) => LedgerEntry {
  const datesOf = groupBy(facts.dates, ({ paragraph }) => [paragraph]);
  const relationsOf = groupBy(relations, ({ operands }) => operands.map(({ figure }) => figure.index));
  return (figure) => {
    const section = findSection(outline, figure.span);
    const root = section && rootOf(outline, section.index);
    return {
      figure,
      ...readScope(figure, outline.paragraphs[figure.paragraph], datesOf.get(figure.paragraph) ?? []),
      section,
      role: root && roles.find(({ sections }) => sections.includes(root))?.role,
      relations: relationsOf.get(figure.index) ?? [],
    };
  };
}

/** Tables belong to no paragraph: the section is looked for by its place. */
function findSection({ sections }: Outline, { start }: Span): Section | undefined {
  let section = sections[lowerBound(sections, ({ span }) => span.start > start) - 1];
  while (section && section.span.end <= start) {
    section = section.parent === undefined ? undefined : sections[section.parent];
  }
  return section;
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly number[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
