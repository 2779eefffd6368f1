import type { Figure } from '../../facts/figure.ts';
import { keptBehind, lesseningRates, takenAway, thereBefore } from '../../standards/rates.ts';
import type { Candidate } from '../lists/divisions.ts';
import { worth } from '../near.ts';
import { between, type Passage, placeAmong, sameClass } from '../passage.ts';

/** `队伍由9支精简为5支，精简率44.4%`: by the verb that the rate is called by; what is left is no part that the rate is of. */
export function lessenedBy(passage: Passage, value: Figure, stem: string): Candidate | undefined {
  const at = placeAmong(passage.figures, value);
  const [there, left] = [passage.figures[at - 2], passage.figures[at - 1]];
  if (!there || !left || !sameClass(there, left) || left.sentence !== value.sentence) return undefined;
  if (!/[由从]$/.test(there.before) || worth(left) >= worth(there)) return undefined;
  const gap = between(passage, there, left);
  const isSaid = gap.length > 2 && gap.replace(/[为至到成]$/, '') === stem && /[为至到成]$/.test(gap);
  return isSaid ? { part: [], base: [there], rest: [left], isMeant: true, points: fewPoints } : undefined;
}

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
