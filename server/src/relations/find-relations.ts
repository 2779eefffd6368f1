import type { Facts } from '../facts/facts.ts';
import type { Table } from '../facts/tables.ts';
import type { Outline } from '../outline/outline.ts';
import { findAllDone } from './across/all-done.ts';
import { findDefiniteReferences } from './across/definite-references.ts';
import { findFarRests } from './across/far-rests.ts';
import { findLacking } from './across/lacking.ts';
import { findLeftForNextYear } from './across/left-for-next-year.ts';
import { type Mention, toMentions } from './across/mentions.ts';
import { findMonthsWithin } from './across/months-within.ts';
import { findOfficialFigures } from './across/official-figures.ts';
import { findPlannedTotals } from './across/planned-totals.ts';
import { findRelativeReferences } from './across/relative-references.ts';
import { findRepeats } from './across/repeats.ts';
import { findRetoldGrowths } from './across/retold-growths.ts';
import { findRetoldNeighbours } from './across/retold-neighbours.ts';
import { withoutSettledApart } from './across/settled-apart.ts';
import { findTableTotals } from './across/table-totals.ts';
import { findTextAndTables } from './across/text-and-tables.ts';
import { findZeroClaims } from './across/zero-claims.ts';
import { findAboveTold } from './changes/above-told.ts';
import { withoutRealGrowths } from './changes/real-terms.ts';
import { findToldGrowths } from './changes/told-growths.ts';
import { findUnexplained, valuesIn } from './last-readings.ts';
import { findFarDivisions } from './lists/far-divisions.ts';
import { findFarKinds } from './lists/far-kinds.ts';
import { findNumberedItems } from './lists/numbered-items.ts';
import { type Passage, toPassages } from './passage.ts';
import { withoutOtherBases } from './rates/case-rates.ts';
import { findCompoundRates } from './rates/compound-rates.ts';
import { withoutEarlierParts } from './rates/earlier-parts.ts';
import { findFarAverages } from './rates/far-averages.ts';
import { findFarShares, withoutFarShares } from './rates/far-shares.ts';
import { findSharesOfNamed } from './rates/shares-of-named.ts';
import { distinct, relateParagraph } from './relate-paragraph.ts';
import type { FoundRelation, Relation } from './relation.ts';
import { findIdentities } from './tables/identities.ts';
import { findTableChanges } from './tables/table-changes.ts';
import { findColumnSums } from './tables/table-columns.ts';
import { findDifferences } from './tables/table-differences.ts';
import { findGroups } from './tables/table-groups.ts';
import { findTableRates } from './tables/table-rates.ts';
import { findTotalsBelow, findTotalsBeside } from './tables/tables.ts';

/** All relations between the report's figures, each with its verdict, each once. */
export function findRelations(outline: Outline, facts: Facts): Relation[] {
  const mentions = toMentions(outline, facts.figures);
  const passages = toPassages(outline, facts.figures);
  const within: Relation[] = [];
  for (const passage of passages) for (const one of relateParagraph(passage)) within.push(one);
  const shares = distinct(findFarShares(passages, within));
  const relations = [...withoutFarShares(within, shares), ...shares];
  const reading = { outline, facts, passages };
  for (const recognise of farRecognisers)
    for (const one of distinct(recognise(reading, relations))) relations.push(one);
  const across = distinct(findAcross(outline, facts, mentions));
  for (const one of withoutSettledApart(across, relations, facts.figures)) relations.push(one);
  return withoutRealGrowths(withoutOtherBases(withoutEarlierParts(relations, passages), facts.figures), passages);
}

/** A report as far as it is read when its paragraphs are looked at together. */
interface Reading {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly passages: readonly Passage[];
}

/** Looks at the whole report, with what is known of it so far, and yields the relations of one family whose figures stand apart. */
type FarRecogniser = (reading: Reading, known: readonly Relation[]) => Iterable<FoundRelation>;

/** Each knows what those before it found. */
const farRecognisers: readonly FarRecogniser[] = [
  ({ passages }, known) => findSharesOfNamed(passages, valuesIn(known, 'quotient')),
  ({ passages }, known) => findCompoundRates(passages, valuesIn(known, 'quotient')),
  ({ passages, facts }, known) => findUnexplained(passages, facts.figures, known),
  ({ passages }, known) => findAboveTold(passages, known),
  ({ passages }) => findToldGrowths(passages),
  ({ passages }) => findMonthsWithin(passages),
  ({ passages }) => findFarDivisions(passages),
  ({ passages }) => findFarKinds(passages),
  ({ passages }) => findNumberedItems(passages),
  ({ passages, facts }, known) => findFarAverages(passages, facts.figures, valuesIn(known, 'ratio')),
  ({ facts, outline }, known) => findFarRests(facts.figures, known, outline),
  ({ facts }) => findInEach(facts.tables, findInTable),
  ({ facts }) => findInEach(facts.officialTables, findIdentities),
];

function* findInEach<T>(tables: readonly T[], find: (table: T) => Iterable<FoundRelation>): Iterable<FoundRelation> {
  for (const table of tables) yield* find(table);
}

function* findInTable(table: Table): Iterable<FoundRelation> {
  // What its form says is more than what its words do; of rows that are free it says nothing.
  const form = table.official?.form;
  if (form && form.layout !== 'headed') return;
  yield* findTotalsBelow(table);
  if (!form || form.identities.length === 0) {
    yield* findTotalsBeside(table);
    yield* findColumnSums(table);
    yield* findGroups(table);
  }
  yield* findDifferences(table);
  yield* findTableChanges(table);
  yield* findTableRates(table);
}

/** What is said in several places of the report. */
function* findAcross(outline: Outline, facts: Facts, mentions: readonly Mention[]): Iterable<FoundRelation> {
  yield* findRepeats(facts, mentions);
  yield* findRetoldNeighbours(outline, facts);
  yield* findRetoldGrowths(outline, facts);
  yield* findDefiniteReferences(facts.figures, mentions);
  yield* findRelativeReferences(facts.figures, mentions);
  yield* findOfficialFigures(outline, facts);
  yield* findLeftForNextYear(outline, facts);
  yield* findPlannedTotals(outline, facts);
  yield* findLacking(mentions);
  yield* findAllDone(mentions);
  yield* findTextAndTables(outline, facts);
  yield* findTableTotals(outline, facts, mentions);
  yield* findZeroClaims(outline, facts, mentions);
}
