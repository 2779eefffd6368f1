import type { Edit } from '../text/edit.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Problem } from './lint.ts';

/**
 * The safe fixes of problems as one list of edits without overlaps, ordered by position. Of two fixes that touch the
 * same text the first wins, and a fix is taken whole or not at all. Nothing is edited that touches `spare`.
 */
export function mergeFixes(problems: readonly Problem[], spare?: Span): Edit[] {
  const merged: Edit[] = [];
  for (const { fixes = [] } of problems) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix) continue;
    const free = fix.edits.every(({ span }) => !(spare && reaches(span, spare)) && fits(merged, span));
    if (!free) continue;
    for (const edit of fix.edits) {
      const place = lowerBound(merged, ({ span }) => span.start > edit.span.start);
      merged.splice(place, 0, edit);
    }
  }
  return merged;
}

/** Insertions at either end of a stretch are on it only at its start: its end is exclusive. */
function reaches(span: Span, spare: Span): boolean {
  return span.start < spare.end && spare.start <= span.end;
}

/** Among edits without overlaps only the neighbours can clash. Two edits from one place on clash: which is first? */
function fits(merged: readonly Edit[], span: Span): boolean {
  const place = lowerBound(merged, (edit) => edit.span.start > span.start);
  return [merged[place - 1], merged[place]].every(
    (other) => !other || !(overlaps(other.span, span) || other.span.start === span.start),
  );
}
