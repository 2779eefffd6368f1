import type { Outline } from '../outline/outline.ts';
import type { Enumeration } from './enumeration.ts';
import type { Enumerator } from './enumerators.ts';
import { findLabelRuns } from './label-runs.ts';
import { findWordRuns } from './word-runs.ts';

/** The enumerations of numbers and of words, in the order of their first items. */
export function findEnumerations(outline: Outline, enumerators: readonly Enumerator[]): Enumeration[] {
  return [...findLabelRuns(outline, enumerators), ...findWordRuns(outline, enumerators)].sort(
    (a, b) => (a.items[0]?.span.start ?? 0) - (b.items[0]?.span.start ?? 0),
  );
}
