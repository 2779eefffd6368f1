import { patterns as known } from '../../server/src/standards/patterns.ts';

/** A list that comes to its total, though nothing in the text says that it is all there is. */
export const undemanded = 'A1~';

/** The patterns of relations between figures, and `undemanded` behind A1. */
export const patterns: readonly string[] = Object.keys(known).flatMap((pattern) =>
  pattern === 'A1' ? [pattern, undemanded] : [pattern],
);

/** Those of which at least 99 in 100 spoilt ones must be found; A1 where the text says that the list is all there is, A12 are the tables. */
export const mustReach99: ReadonlySet<string> = new Set([
  'A1',
  'A3',
  'A4',
  'A12',
  'B1',
  'B2',
  'B6',
  'C1',
  'C4',
  'C6',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
]);
