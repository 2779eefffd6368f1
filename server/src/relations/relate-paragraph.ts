import type { Figure } from '../facts/figure.ts';
import { defineCues } from '../text/cues.ts';
import { keepWhile } from '../text/keep.ts';
import { findOneEach } from './across/one-each.ts';
import { findRestated } from './across/restated.ts';
import { findUniversals } from './across/universals.ts';
import { findAboveOthers } from './changes/above-others.ts';
import { findBetweenTwo } from './changes/between-two.ts';
import { findBeyondPlan } from './changes/beyond-plan.ts';
import { findChanges } from './changes/changes.ts';
import { findChangesOfParts } from './changes/changes-of-parts.ts';
import { findLevels } from './changes/levels.ts';
import { findMultiples } from './changes/multiples.ts';
import { findPointsOfShares } from './changes/points-of-shares.ts';
import { findPrices } from './changes/prices.ts';
import { findYearlyRates } from './changes/yearly-rates.ts';
import { findDueAndDone } from './flows/due-and-done.ts';
import { findFlows } from './flows/flows.ts';
import { findLastOnes } from './flows/last-ones.ts';
import { findLaterSteps } from './flows/later-steps.ts';
import { findNamedSums } from './flows/named-sums.ts';
import { findOutcomes } from './flows/outcomes.ts';
import { findPartsOfEach } from './flows/parts-of-each.ts';
import { findPlanChanges } from './flows/plan-changes.ts';
import { findStocks } from './flows/stocks.ts';
import { findSurpluses } from './flows/surpluses.ts';
import { findBreakdowns } from './lists/breakdowns.ts';
import { findColumns } from './lists/columns.ts';
import { findEquations } from './lists/equations.ts';
import { findListsWithChanges } from './lists/lists-with-changes.ts';
import { findLooseSums } from './lists/loose-sums.ts';
import { findNamedItems } from './lists/named-items.ts';
import { withNegatives } from './lists/negative-items.ts';
import { withOwnCounts } from './lists/own-counts.ts';
import { findParallelClauses } from './lists/parallel-clauses.ts';
import { findRoughTotals } from './lists/rough-totals.ts';
import { withoutSettled } from './lists/settled-sums.ts';
import { findTiledBands } from './lists/tiled-bands.ts';
import { findVerbColumns } from './lists/verb-columns.ts';
import { worth } from './near.ts';
import type { Passage } from './passage.ts';
import { findAlignedRates } from './rates/aligned-rates.ts';
import { findAppearances } from './rates/appearances.ts';
import { findAverages } from './rates/averages.ts';
import { findSharesOfPrinted } from './rates/bases-inside.ts';
import { findClosedShares } from './rates/closed-shares.ts';
import { findRatesCounted } from './rates/counted-behind.ts';
import { findDealtOut } from './rates/dealt-out.ts';
import { findRatesHeld } from './rates/held-in-brackets.ts';
import { withOwnPlans } from './rates/items-of-plans.ts';
import { findLooseShares } from './rates/loose-shares.ts';
import { findMeans } from './rates/means.ts';
import { findNamedRates } from './rates/named-rates.ts';
import { withoutOtherMatters } from './rates/other-matters.ts';
import { findPerThousand } from './rates/per-thousand.ts';
import { findProportions, findRateNets } from './rates/proportions.ts';
import { findRates } from './rates/rates.ts';
import { findRatesAmong } from './rates/rates-among.ts';
import { withoutRefuted } from './rates/refuted.ts';
import { findShareLists } from './rates/share-lists.ts';
import { findSharesBeside } from './rates/shares-beside.ts';
import { findSharesOfBands } from './rates/shares-of-bands.ts';
import { findTimesAYear } from './rates/times-a-year.ts';
import { findTimesOfEach } from './rates/times-of-each.ts';
import { withoutUnprintedSums } from './rates/unprinted-sums.ts';
import { findWholes, noWholes, type Wholes } from './rates/wholes.ts';
import { type FoundRelation, moveRelation, type Relation } from './relation.ts';
import { solve } from './solve.ts';

/** Looks at one paragraph, with what is known to add up in it, and yields the relations of one family of patterns. */
interface Recogniser {
  readonly recognise: (passage: Passage, wholes: Wholes) => Iterable<FoundRelation>;
  /** What a passage must hold at least: two figures, or one percentage. */
  readonly needs: 'several' | 'percentage';
  /** Without one of the characters of this cue it finds nothing, and is not called. */
  readonly cue?: keyof typeof cues.of;
}

/** What families of patterns are said with: a passage is read once for the characters of all of them. */
export const cues = defineCues({
  above: '于出过先后',
  among: '其',
  appearance: '庭诉',
  average: '均每/亩',
  bands: '下',
  change: '增减',
  closed: '率占',
  contrast: '；',
  due: '应累',
  each: '每',
  equation: '=＝',
  level: '持',
  many: '十百千万',
  money: '净罚',
  order: '别依',
  plan: '计目任预价额',
  price: '价',
  ratio: ':：∶',
  points: '点',
  proportion: '占完比成分半划务算标',
  share: '占比（',
  sum: '计共',
  surplus: '差',
});

/** Nothing of what a cue stands for is in a text. */
export function lacks(said: number, cue: Recogniser['cue']): boolean {
  return cue !== undefined && (said & cues.of[cue]) === 0;
}

/** Of counts that add up. */
export const sums: readonly Recogniser[] = [
  { recognise: findFlows, needs: 'several' },
  { recognise: findNamedSums, needs: 'several', cue: 'money' },
  { recognise: findNamedItems, needs: 'several', cue: 'sum' },
  { recognise: findOutcomes, needs: 'several' },
  { recognise: findLastOnes, needs: 'several' },
  { recognise: findRoughTotals, needs: 'several' },
  { recognise: findLooseSums, needs: 'several' },
  { recognise: findParallelClauses, needs: 'several', cue: 'contrast' },
  { recognise: findColumns, needs: 'several' },
  { recognise: findVerbColumns, needs: 'several' },
  { recognise: findTiledBands, needs: 'several', cue: 'bands' },
  { recognise: findEquations, needs: 'several', cue: 'equation' },
  { recognise: findBreakdowns, needs: 'several' },
  { recognise: findListsWithChanges, needs: 'several' },
  { recognise: findStocks, needs: 'several' },
  { recognise: findPlanChanges, needs: 'several', cue: 'plan' },
];

export const recognisers: readonly Recogniser[] = [
  { recognise: findRates, needs: 'percentage' },
  { recognise: findAppearances, needs: 'percentage', cue: 'appearance' },
  { recognise: findTimesOfEach, needs: 'several', cue: 'each' },
  { recognise: findDealtOut, needs: 'several' },
  { recognise: findTimesAYear, needs: 'several', cue: 'average' },
  { recognise: findMeans, needs: 'several', cue: 'average' },
  { recognise: findAverages, needs: 'several', cue: 'average' },
  { recognise: findPerThousand, needs: 'several', cue: 'many' },
  { recognise: findShareLists, needs: 'percentage', cue: 'share' },
  { recognise: findSharesOfBands, needs: 'percentage', cue: 'bands' },
  { recognise: findSharesOfPrinted, needs: 'percentage' },
  { recognise: findRatesHeld, needs: 'percentage' },
  { recognise: findRatesCounted, needs: 'percentage' },
  { recognise: findLooseShares, needs: 'percentage', cue: 'proportion' },
  { recognise: findClosedShares, needs: 'percentage', cue: 'closed' },
  { recognise: findSharesBeside, needs: 'percentage' },
  { recognise: findProportions, needs: 'several', cue: 'ratio' },
  { recognise: findRateNets, needs: 'percentage' },
  { recognise: findNamedRates, needs: 'percentage' },
  { recognise: findRatesAmong, needs: 'percentage' },
  { recognise: findAlignedRates, needs: 'percentage', cue: 'order' },
  { recognise: findChanges, needs: 'several' },
  { recognise: findChangesOfParts, needs: 'several', cue: 'change' },
  { recognise: findPointsOfShares, needs: 'several', cue: 'points' },
  { recognise: findAboveOthers, needs: 'several', cue: 'above' },
  { recognise: findYearlyRates, needs: 'percentage', cue: 'average' },
  { recognise: findSurpluses, needs: 'several', cue: 'surplus' },
  { recognise: findBetweenTwo, needs: 'several' },
  { recognise: findBeyondPlan, needs: 'several', cue: 'plan' },
  { recognise: findMultiples, needs: 'several' },
  { recognise: findPrices, needs: 'percentage', cue: 'price' },
  { recognise: findLevels, needs: 'several', cue: 'level' },
  { recognise: findRestated, needs: 'several' },
  { recognise: findLaterSteps, needs: 'several' },
  { recognise: findPartsOfEach, needs: 'several', cue: 'among' },
  { recognise: findDueAndDone, needs: 'several', cue: 'due' },
  { recognise: findOneEach, needs: 'several' },
  { recognise: findUniversals, needs: 'several' },
];

/** All that one paragraph says of its own figures. */
export function relateParagraph(passage: Passage): readonly Relation[] {
  const { figures } = passage;
  const known = relateTexts(passage);
  if (known.figures === figures || known.relations.length === 0) return known.relations;
  // What was found in the same text before, with the figures where they stand now.
  const first = known.figures[0]?.index ?? 0;
  // A figure that a recogniser reads in its own way stands in claim and operands as one.
  const moved = new Map<Figure, Figure>();
  const move = (old: Figure): Figure => {
    const at = old.index - first;
    const now = figures[at];
    if (!now) throw new Error('A relation within a paragraph has a figure of another one.');
    if (old === known.figures[at]) return now;
    const { index, paragraph, span, number } = now;
    const there = moved.get(old) ?? { ...old, index, paragraph, span, number };
    moved.set(old, there);
    return there;
  };
  return known.relations.map((relation) => moveRelation(relation, move));
}

/** What a paragraph's figures have to do with each other follows from its text, and from what is last year's or aimed at. */
const relateTexts = keepWhile(
  ({ paragraph }: Passage) => paragraph.reading,
  ({ figures }) => figures.map(({ flags: { last, target } }) => (last ? (target ? 3 : 2) : target ? 1 : 0)).join(''),
  (passage): { readonly figures: readonly Figure[]; readonly relations: readonly Relation[] } => {
    const found = findWithin(passage);
    return {
      figures: passage.figures,
      relations: found.length > 0 ? withoutOtherReadings(passage, distinct(found)) : [],
    };
  },
);

/** Before something is called wrong the other readings of the same figures are tried. */
export function withoutOtherReadings(passage: Passage, found: Relation[]): readonly Relation[] {
  const relations = withoutOtherMatters(passage, withoutRefuted(passage, withNegatives(passage, found)));
  return withoutSettled(
    passage,
    withoutUnprintedSums(passage, withOwnCounts(passage, withOwnPlans(passage, relations))),
  );
}

function findWithin(passage: Passage): FoundRelation[] {
  const said = cues.in(passage.text);
  const hasSeveral = passage.figures.length > 1;
  const hasPercentage = passage.figures.some(({ unit }) => unit.class === 'percent' || unit.class === 'per-mille');
  const found: FoundRelation[] = [];
  const run = (list: readonly Recogniser[], wholes: Wholes) => {
    for (const { recognise, needs, cue } of list) {
      const mayFind = needs === 'several' ? hasSeveral : hasPercentage;
      if (!mayFind || lacks(said, cue)) continue;
      for (const one of recognise(passage, wholes)) found.push(one);
    }
  };
  run(sums, noWholes);
  const hasChange = passage.figures.some(({ flags }) => flags.delta);
  run(recognisers, hasPercentage || hasChange ? findWholes(found) : noWholes);
  return found;
}

/** Solved, and each once: where two recognisers find one claim, as the surer of them has it. */
export function distinct(all: Iterable<FoundRelation>): Relation[] {
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

/**
 * Two patterns may find the same claim: 其中办结12件 is a step and an item. That a share is wrong of a total and of the list that makes it
 * is one.
 */
function keyOf({ claim, operands, verdict }: Relation): string {
  if (claim.form === 'quotient' && verdict === 'violated') {
    const of = operands.filter(({ role }) => role !== 'base').map(({ role, figure }) => `${role}${figure.index}`);
    const base = operands.reduce((sum, { role, figure }) => (role === 'base' ? sum + worth(figure) : sum), 0);
    return `quotient ${of.join(' ')} ${base.toPrecision(9)}`;
  }
  return `${claim.form} ${operands.map(({ role, figure }) => `${role}${figure.index}`).join(' ')}`;
}
