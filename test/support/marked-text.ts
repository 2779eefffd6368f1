import type { Span } from '../../server/src/text/span.ts';

export { stripMarks } from '../../server/src/docs/fixture.ts';

/**
 * Draws ⟦…⟧ around the span of each problem. Two problems at one place are marked twice; where marks meet, those that
 * end stand before those that begin, so that neighbours read ⟦a⟧⟦b⟧ and spans within spans ⟦a⟦b⟧⟧.
 */
export function drawMarks(content: string, problems: readonly { readonly span: Span }[]): string {
  const marks = problems.flatMap(({ span: { start, end } }) =>
    end > start
      ? [
          { at: start, rank: 2, mark: '⟦' },
          { at: end, rank: 0, mark: '⟧' },
        ]
      : [{ at: start, rank: 1, mark: '⟦⟧' }],
  );
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let drawn = '';
  let done = 0;
  for (const { at, mark } of marks) {
    drawn += content.slice(done, at) + mark;
    done = Math.max(done, at);
  }
  return drawn + content.slice(done);
}
