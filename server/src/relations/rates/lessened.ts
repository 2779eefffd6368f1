import type { Figure } from '../../facts/figure.ts';
import { keptBehind, lesseningRates, takenAway, thereBefore } from '../../standards/rates.ts';
import type { Candidate } from '../lists/divisions.ts';
import { between, type Passage, sameClass } from '../passage.ts';

/** A rate whose figures are told by their verbs must come near. */
const fewPoints = 4;

/**
 * `取消评比12项，精简后保留38项，精简率24.0%`, `原有会议50个，精简后38个，精简率24.0%`: of what there was before, which is what was taken away and what is left
 * together, where it is not told.
 */
export function lessenedRates(passage: Passage, value: Figure, before: readonly Figure[], stem: string): Candidate[] {
  if (!lesseningRates.test(stem)) return [];
  const [first, second] = before.slice(-2);
  if (!first || !second || second.index !== value.index - 1 || first.index !== second.index - 1) return [];
  if (!sameClass(first, second) || first.sentence !== value.sentence || /[；。（]/.test(between(passage, first, value)))
    return [];
  const [taken, kept] = takenAway.test(first.before) ? [first, second] : [second, first];
  if (takenAway.test(taken.before) && keptBehind.test(kept.before))
    return [
      { part: [taken], base: [taken, kept], isMeant: true, points: fewPoints },
      { part: [], base: [taken], rest: [kept], isMeant: false },
    ];
  return thereBefore.test(first.before) && keptBehind.test(second.before)
    ? [{ part: [], base: [first], rest: [second], isMeant: true, points: fewPoints }]
    : [];
}
