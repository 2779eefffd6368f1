import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { measureTerms } from '../../standards/measures.ts';
import { distinguishing } from '../../standards/scopes.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import type { FoundRelation } from '../relation.ts';
import { agree, type Cell, mayCount, names, toRelation, totalsOf } from './line-of-table.ts';
import { isPart, type Mention, scopeOf } from './mentions.ts';

/**
 * The totals of a table where a paragraph tells of them (H3): `今年立案326件，结案331件` and the row
 * `合计 | 326 | 331`. Where one of them is that of the table, what stands beside it under the name of another column is that
 * column's total, whatever its value.
 */
export function* findTableTotals(
  { paragraphs }: Outline,
  { tables }: Facts,
  mentions: readonly Mention[],
): Iterable<FoundRelation> {
  let told: ReadonlyMap<number, readonly Mention[]> | undefined;
  for (const table of tables) {
    if (table.official && table.official.form.layout !== 'headed') continue;
    const totals = totalsOf(table).slice(0, mostColumns);
    const start = totals[0]?.figure.span.start;
    if (totals.length < 2 || start === undefined) continue;
    const place = lowerBound(paragraphs, ({ span }) => span.start >= start);
    told ??= byParagraph(mentions);
    for (const [paragraph, those] of told) yield* compare(totals, those, Math.abs(paragraph - place + 0.5) < beside);
  }
}

/** A table of more columns is no table of a few kinds. */
const mostColumns = 8;
/** So many paragraphs before a table and behind it tell of it. */
const beside = 2;
/** So many mentions of a paragraph are held against a table. */
const mostMentions = 40;

/** The mentions of each paragraph that has several. */
function byParagraph(mentions: readonly Mention[]): Map<number, Mention[]> {
  const all = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.figure.unit.class === 'percent') continue;
    const those = all.get(mention.figure.paragraph);
    if (!those) all.set(mention.figure.paragraph, [mention]);
    else if (those.length < mostMentions) those.push(mention);
  }
  for (const [paragraph, those] of all) if (those.length < 2) all.delete(paragraph);
  return all;
}

interface Pair {
  readonly cell: Figure;
  readonly mentions: readonly Mention[];
  readonly agreeing: Mention | undefined;
}

function* compare(totals: readonly Cell[], mentions: readonly Mention[], isBeside: boolean): Iterable<FoundRelation> {
  const shown = totals.filter(({ figure }) => mentions.some((mention) => isOf(mention.figure, figure)));
  if (shown.length === 0) return;
  const pairs = totals.map((cell): Pair => {
    const named = mentions.filter((mention) => isNamed(mention, cell, totals));
    return { cell: cell.figure, mentions: named, agreeing: named.find(({ figure }) => agree(figure, cell.figure)) };
  });
  const right = pairs.flatMap(({ agreeing }) => agreeing ?? []);
  const differing = pairs.filter(({ agreeing, mentions: named }) => !agreeing && named.length > 0);
  if (right.length === 0 || differing.length > right.length) return;
  for (const { cell, mentions: named } of differing) {
    const [only, ...others] = named.filter((one) => !right.includes(one));
    if (!only || others.length > 0 || mentions.some(({ figure }) => isOf(figure, cell))) continue;
    const isTold = right.some(({ figure }) => {
      const digits = figure.digits.replace('.', '').length;
      return figure.sentence === only.figure.sentence ? digits > (isBeside ? 1 : 2) : isBeside && digits > 2;
    });
    // 立案45件，罚款36.5万元: what a column without a unit counts is what its neighbour counts.
    const isOfUnit =
      cell.unit.class !== 'plain' ||
      pairs.some(
        ({ cell: other, agreeing }) =>
          other.unit.class === 'plain' && agreeing?.figure.unit.class === only.figure.unit.class,
      );
    if (isTold && isOfUnit) yield toRelation(only.figure, cell, true);
  }
}

/** The very number of a cell, of two digits or more, whatever it is called. */
function isOf(figure: Figure, cell: Figure): boolean {
  return figure.digits.length > 1 && mayCount(figure, cell) && agree(figure, cell);
}

/** 监督抽检合格5081批次 is of the column 合格, and not of 抽检; what is a part, more besides (另) or of a time of its own is of none. */
function isNamed(mention: Mention, { label, figure }: Cell, totals: readonly Cell[]): boolean {
  const { thing } = mention;
  if (!mayCount(mention.figure, figure) || !names(mention, label) || isPart(mention)) return false;
  if (mention.figure.before.includes('另') || isOtherStep(thing, label)) return false;
  const isBetter =
    !thing.endsWith(label) && totals.some((other) => other.label.length > 1 && thing.endsWith(other.label));
  return !isBetter && scopeOf(mention) === '';
}

/** 整改问题55个 is not of the column 问题, nor 部分采纳 of 采纳; 经审查受理 is of 受理. */
function isOtherStep(thing: string, label: string): boolean {
  if (!thing.includes(label)) return false;
  // 共涉及楼栋266栋.
  const rest = thing.replace(label, '').replace(finding, '').replace(/^涉$/, '');
  return distinguishing.test(rest) || (!step.test(label) && step.test(rest));
}

const step = new RegExp(measureTerms.join('|'));
/** What was found or looked at is all of it. */
const finding = /(?:排查)?(?:发现|查出|排查|收到)|审核|审查|检查|准予/;
