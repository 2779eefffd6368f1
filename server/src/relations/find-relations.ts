import type { Facts } from '../facts/facts.ts';
import type { Table } from '../facts/tables.ts';
import type { Outline } from '../outline/outline.ts';
import { findAverages } from './averages.ts';
import { findBreakdowns } from './breakdowns.ts';
import { findChanges } from './changes.ts';
import { findDefiniteReferences } from './definite-references.ts';
import { findFlows } from './flows.ts';
import { findLevels } from './levels.ts';
import { findLooseRates } from './loose-rates.ts';
import { findLooseShares } from './loose-shares.ts';
import { findLooseSums } from './loose-sums.ts';
import { type Mention, toMentions } from './mentions.ts';
import { findMultiples } from './multiples.ts';
import { type Passage, toPassages } from './passage.ts';
import { findRates } from './rates.ts';
import type { FoundRelation, Relation } from './relation.ts';
import { findRepeats } from './repeats.ts';
import { findRestated } from './restated.ts';
import { findShareLists } from './share-lists.ts';
import { solve } from './solve.ts';
import { findStocks } from './stocks.ts';
import { findTableChanges } from './table-changes.ts';
import { findColumnSums } from './table-columns.ts';
import { findTableRates } from './table-rates.ts';
import { findTableSums } from './tables.ts';
import { findTextAndTables } from './text-and-tables.ts';
import { findUniversals } from './universals.ts';
import { findZeroClaims } from './zero-claims.ts';

/** Looks at one paragraph and yields the relations of one family of patterns. */
interface Recogniser {
  readonly recognise: (passage: Passage) => Iterable<FoundRelation>;
  /** What a passage must hold at least: two figures, or one percentage. */
  readonly needs: 'several' | 'percentage';
}

const recognisers: readonly Recogniser[] = [
  { recognise: findFlows, needs: 'several' },
  { recognise: findLooseSums, needs: 'several' },
  { recognise: findBreakdowns, needs: 'several' },
  { recognise: findRates, needs: 'percentage' },
  { recognise: findStocks, needs: 'several' },
  { recognise: findAverages, needs: 'several' },
  { recognise: findShareLists, needs: 'percentage' },
  { recognise: findLooseShares, needs: 'percentage' },
  { recognise: findLooseRates, needs: 'percentage' },
  { recognise: findChanges, needs: 'several' },
  { recognise: findMultiples, needs: 'several' },
  { recognise: findLevels, needs: 'several' },
  { recognise: findRestated, needs: 'several' },
  { recognise: findUniversals, needs: 'several' },
];

/** All relations between the report's figures, each with its verdict, each once. */
export function findRelations(outline: Outline, facts: Facts): Relation[] {
  const mentions = toMentions(outline, facts.figures);
  const relations: Relation[] = [];
  for (const passage of toPassages(outline, facts.figures)) for (const one of relate(passage)) relations.push(one);
  for (const table of facts.tables) for (const one of distinct(findInTable(table))) relations.push(one);
  for (const one of distinct(findAcross(outline, facts, mentions))) relations.push(one);
  return relations;
}

function* findInTable(table: Table): Iterable<FoundRelation> {
  yield* findTableSums(table);
  yield* findColumnSums(table);
  yield* findTableChanges(table);
  yield* findTableRates(table);
}

/** What is said in several places of the report. */
function* findAcross(outline: Outline, facts: Facts, mentions: readonly Mention[]): Iterable<FoundRelation> {
  yield* findRepeats(facts, mentions);
  yield* findDefiniteReferences(facts.figures, mentions);
  yield* findTextAndTables(outline, facts);
  yield* findZeroClaims(outline, facts, mentions);
}

function relate(passage: Passage): Relation[] {
  return withoutRefuted(distinct(findWithin(passage)));
}

function* findWithin(passage: Passage): Iterable<FoundRelation> {
  const hasSeveral = passage.figures.length > 1;
  const hasPercentage = passage.figures.some(({ unit }) => unit.class === 'percent');
  for (const { recognise, needs } of recognisers) {
    if (needs === 'several' ? hasSeveral : hasPercentage) yield* recognise(passage);
  }
}

/** Solved, and each once: where two recognisers find one claim, as the surer of them has it. */
function distinct(all: Iterable<FoundRelation>): Relation[] {
  const relations: Relation[] = [];
  const seen = new Map<string, number>();
  for (const found of all) {
    const relation = solve(found);
    const key = keyOf(relation);
    const at = seen.get(key);
    if (at === undefined) seen.set(key, relations.push(relation) - 1);
    else if (relation.sure && relations[at]?.sure === false) relations[at] = relation;
  }
  return relations;
}

/** A percentage that is right by one reading is not called wrong by another. */
function withoutRefuted(relations: Relation[]): Relation[] {
  const settled = new Set<number>();
  for (const { claim, verdict } of relations) {
    if (claim.form === 'quotient' && (verdict === 'holds' || verdict === 'truncated')) settled.add(claim.value.index);
  }
  if (settled.size === 0) return relations;
  return relations.filter(
    ({ claim, verdict }) =>
      claim.form !== 'quotient' || verdict === 'holds' || verdict === 'truncated' || !settled.has(claim.value.index),
  );
}

/** Two patterns may find the same claim: 其中办结12件 is a step and an item. */
function keyOf({ claim, operands }: Relation): string {
  return `${claim.form} ${operands.map(({ role, figure }) => `${role}${figure.index}`).join(' ')}`;
}
