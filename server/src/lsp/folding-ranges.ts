import type { FoldingRange } from 'vscode-languageserver';
import type { Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { answerReports } from './answer.ts';
import type { Desk } from './desk.ts';
import type { Checked } from './report-store.ts';

/**
 * Sections fold to the line of their heading, numbered lines as well as `#`, and tables to their first row. A document
 * that is no report gets no answer, not an empty one: the editor would take that for its own folding by indents.
 */
export function foldingRanges(desk: Desk): void {
  const { connection, features } = desk;
  connection.onFoldingRanges(
    answerReports(desk, null, (checked): FoldingRange[] | null => {
      const folds = extractFolds(checked.report.outline).flatMap((fold) => toFold(fold, checked));
      return limit(folds, features.foldingRangeLimit).map(({ range }) => range);
    }),
  );
}

/** What can be folded, 1 the outermost level. */
interface Foldable {
  readonly span: Span;
  readonly level: number;
}

interface Fold {
  readonly range: FoldingRange;
  readonly level: number;
}

function extractFolds({ sections, tables }: Outline): Foldable[] {
  const deepest = sections.reduce((level, section) => Math.max(level, section.level), 0);
  return [...sections, ...tables.map(({ span }) => ({ span, level: deepest + 1 }))];
}

/** Whole lines, which every client can fold. Nothing for what stands on one line. */
function toFold({ span, level }: Foldable, { lines }: Checked): Fold[] {
  const startLine = lines.positionAt(span.start).line;
  const endLine = lines.positionAt(span.end).line;
  return endLine > startLine ? [{ range: { startLine, endLine }, level }] : [];
}

/** In the order of the document; where there are more than the client wants, the outer ones. */
function limit(folds: readonly Fold[], most: number | undefined): readonly Fold[] {
  const kept = most === undefined ? folds : folds.toSorted((a, b) => a.level - b.level).slice(0, most);
  return kept.toSorted((a, b) => a.range.startLine - b.range.startLine);
}
