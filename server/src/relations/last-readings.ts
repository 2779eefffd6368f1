import type { Figure } from '../facts/figure.ts';
import { gather } from '../text/gather.ts';
import { findUnexplainedRests } from './flows/unexplained-rests.ts';
import { findUnexplainedTotals } from './lists/unexplained-totals.ts';
import { isActual, type Passage } from './passage.ts';
import { findUnexplainedAverages } from './rates/unexplained-averages.ts';
import { findUnexplainedRates } from './rates/unexplained-rates.ts';
import { distinct, relateParagraph, withoutOtherReadings } from './relate-paragraph.ts';
import type { FoundRelation, Relation, Together } from './relation.ts';

/** What no other recogniser has read is read once more, by form and by its numbers alone. */
export function* findUnexplained(
  passages: readonly Passage[],
  figures: readonly Figure[],
  known: readonly Relation[],
): Iterable<FoundRelation> {
  const told = figures.filter(isActual);
  const [divided, averaged, added] = [valuesIn(known, 'quotient'), valuesIn(known, 'ratio'), addedIn(known)];
  for (const passage of passages) {
    const found = [
      ...findUnexplainedRates(passage, divided, told),
      ...findUnexplainedAverages(passage, averaged, told),
      ...findUnexplainedRests(passage, added),
      ...findUnexplainedTotals(passage, added),
    ];
    if (found.length === 0) continue;
    const claims = new Set(found.map(({ claim }) => claim));
    const read = withoutOtherReadings(passage, distinct([...relateParagraph(passage), ...found]));
    yield* read.filter(({ claim }) => claims.has(claim));
  }
}

/** Which figures are told to be a sum together. */
function addedIn(relations: readonly Relation[]): Together {
  const sums = new Map<number, Set<Relation>>();
  for (const relation of relations) {
    if (relation.claim.form !== 'sum' && relation.claim.form !== 'balance') continue;
    for (const { figure } of relation.operands) {
      const known = sums.get(figure.index);
      if (known) known.add(relation);
      else sums.set(figure.index, new Set([relation]));
    }
  }
  return (...figures) => {
    const [first = new Set<Relation>(), ...others] = figures.map(({ index }) => sums.get(index) ?? new Set<Relation>());
    return [...first].some((relation) => others.every((other) => other.has(relation)));
  };
}

/** The percentages, or the averages, of which the report says what they are of. */
export function valuesIn(relations: readonly Relation[], form: 'quotient' | 'ratio'): ReadonlySet<number> {
  return new Set(gather(relations, ({ claim }) => (claim.form === form ? [claim.value.index] : [])));
}
