import { createFinder } from './finder.ts';
import { keepPerReading } from './keep.ts';
import { lowerBound } from './lower-bound.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

const findQuotations = createFinder(
  /《[^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120})?》|“[^“”]{1,200}”|‘[^‘’]{1,200}’/,
);

/** What stands in 《》 or quotation marks, with its marks: names and words of others. */
export const quotationsOf = keepPerReading(({ text }: Reading): readonly Span[] =>
  findQuotations(text).map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
);

/** The quotation an offset stands in. */
export function quotationAt(quotations: readonly Span[], offset: number): Span | undefined {
  const next = quotations[lowerBound(quotations, ({ end }) => end > offset)];
  return next !== undefined && next.start <= offset ? next : undefined;
}
