import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Outline, Section } from '../outline/outline.ts';
import { lineStartAt } from '../text/line-end.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { answerReports } from './answer.ts';
import type { Desk } from './desk.ts';
import { isSameRange, toRange } from './ranges.ts';
import type { Checked } from './report-store.ts';

/** From the clause at the caret to its sentence, paragraph and sections: to an editor a run of Han characters is one word. */
export function selectionRanges(desk: Desk): void {
  desk.connection.onSelectionRanges(
    answerReports(desk, null, (checked, { positions }: SelectionRangeParams): SelectionRange[] | null =>
      positions.map((position) => toSelectionRange(position, checked)),
    ),
  );
}

function toSelectionRange({ line, character }: Position, { lines, report }: Checked): SelectionRange {
  const { content, outline } = report;
  const offset = Math.min(lines.lineStart(line) + character, content.length);
  const whole: SelectionRange = { range: toRange(lines, { start: 0, end: content.length }) };
  const spans = [...spansInParagraph(outline, offset), ...spansOfSections(outline, content, offset)];
  return spans.reduceRight((parent, span) => {
    const range = toRange(lines, span);
    // A step that selects nothing more, such as the only sentence of a paragraph, is none.
    return isSameRange(range, parent.range) ? parent : { range, parent };
  }, whole);
}

/** From the inside out: clause, sentence and paragraph, or cell and table. */
function spansInParagraph({ paragraphs, tables }: Outline, offset: number): Span[] {
  const table = findAt(tables, ({ span }) => span, offset);
  if (table) {
    const cell = findAt(table.rows.flat(), ({ span }) => span, offset);
    return [...(cell ? [cell.span] : []), table.span];
  }
  const paragraph = findAt(paragraphs, ({ span }) => span, offset);
  if (!paragraph) return [];
  const spanIn = ({ start, end }: Span) => spanOf(paragraph.reading, start, end);
  const sentence = findAt(paragraph.sentences, spanIn, offset);
  const clause = sentence && findAt(sentence.clauses, spanIn, offset);
  return [...(clause ? [spanIn(clause)] : []), ...(sentence ? [spanIn(sentence)] : []), paragraph.span];
}

/** The sections around a place from their first line on, `#` included, so that one can be moved as a whole. */
function spansOfSections({ sections }: Outline, content: string, offset: number): Span[] {
  const wholeLines = ({ span }: Section) => ({ start: lineStartAt(content, span.start), end: span.end });
  const spans: Span[] = [];
  let section = sections[lowerBound(sections, (each) => wholeLines(each).start > offset) - 1];
  while (section) {
    const span = wholeLines(section);
    if (offset <= span.end) spans.push(span);
    section = section.parent === undefined ? undefined : sections[section.parent];
  }
  return spans;
}

/** The last that begins at or before a place, if it reaches there: the caret behind a word is on it. */
function findAt<T>(items: readonly T[], toSpan: (item: T) => Span, offset: number): T | undefined {
  const item = items[lowerBound(items, (each) => toSpan(each).start > offset) - 1];
  return item !== undefined && offset <= toSpan(item).end ? item : undefined;
}
