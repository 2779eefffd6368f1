import type { Facts } from '../facts/facts.ts';
import type { Outline } from '../outline/outline.ts';
import { findAverages } from './averages.ts';
import { findBreakdowns } from './breakdowns.ts';
import { findChanges } from './changes.ts';
import { findFlows } from './flows.ts';
import { findLooseRates } from './loose-rates.ts';
import { findLooseShares } from './loose-shares.ts';
import { findLooseSums } from './loose-sums.ts';
import { toMentions } from './mentions.ts';
import { type Passage, toPassages } from './passage.ts';
import { findRates } from './rates.ts';
import type { FoundRelation, Relation } from './relation.ts';
import { findRepeats } from './repeats.ts';
import { findShareLists } from './share-lists.ts';
import { solve } from './solve.ts';
import { findStocks } from './stocks.ts';
import { findTableSums } from './tables.ts';
import { findTextAndTables } from './text-and-tables.ts';
import { findUniversals } from './universals.ts';
import { findZeroClaims } from './zero-claims.ts';

/** Each looks at one paragraph and yields the relations of one family of patterns. */
const recognisers: readonly ((passage: Passage) => Iterable<FoundRelation>)[] = [
  findFlows,
  findLooseSums,
  findBreakdowns,
  findRates,
  findStocks,
  findAverages,
  findShareLists,
  findLooseShares,
  findLooseRates,
  findChanges,
  findUniversals,
];

/** All relations between the report's figures, each with its verdict, each once. */
export function findRelations(outline: Outline, facts: Facts): Relation[] {
  const mentions = toMentions(outline, facts.figures);
  return [
    ...toPassages(outline, facts.figures).flatMap((passage) =>
      withoutTwins(recognisers.flatMap((recognise) => [...recognise(passage)].map(solve))),
    ),
    ...facts.tables.flatMap((table) => findTableSums(table).map(solve)),
    ...[...findRepeats(facts, mentions)].map(solve),
    ...[...findTextAndTables(outline, facts)].map(solve),
    ...[...findZeroClaims(outline, facts, mentions)].map(solve),
  ];
}

function withoutTwins(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter((relation) => {
    const key = keyOf(relation);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two patterns may find the same claim: 其中办结12件 is a step and an item. */
function keyOf({ claim, operands }: Relation): string {
  return `${claim.form} ${operands.map(({ role, figure }) => `${role}${figure.index}`).join(' ')}`;
}
