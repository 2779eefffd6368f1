import type { Figure } from '../../facts/figure.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible } from '../near.ts';
import { between, isActualAmount, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { isFormer } from './rate-names.ts';
import { tieOf } from './rate-ties.ts';

/** So many rates are told in one breath at most. */
const most = 8;

/** So far one may be off where a row has two that are right; none else. */
const fewPoints = 4;

/**
 * `甲、乙、丙三类分别受理420件、318件、162件，办结412件、312件、160件，办结率分别为98.1%、98.1%、98.8%` (C1): rows of as many values, of
 * which each rate divides those at its place. Claimed where one of them is right at least; the others are few points or one slip away.
 */
export function* findAlignedRates(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    if (value.unit.class !== 'percent' || value.flags.delta || value.flags.target || isFormer(passage, value)) continue;
    const stem = named.exec(value.before)?.[1];
    const rates = stem === undefined ? [] : rowFrom(passage, at);
    if (stem === undefined || rates.length < 2 || rates.length > most) continue;
    const count = rates.length;
    const parts = passage.figures.slice(Math.max(0, at - count), at);
    const bases = passage.figures.slice(Math.max(0, at - 2 * count), Math.max(0, at - count));
    const [part, base] = [parts[0], bases[0]];
    if (!part || !base || !isRow(passage, parts, count) || !isRow(passage, bases, count)) continue;
    if (base.sentence !== value.sentence || tieOf(stem, part) !== 'word' || tieOf(stem, base) === 'word') continue;
    const divisions = rates.map((rate, place) => ({
      rate,
      part: parts.slice(place, place + 1),
      base: bases.slice(place, place + 1),
    }));
    const isRight = divisions.map(({ rate, ...division }) => isQuotient(rate, division));
    if (!isRight.includes(true)) continue;
    const isSure = isRight.filter(Boolean).length > 1;
    for (const [place, { rate, ...division }] of divisions.entries()) {
      const isNear = isPlausible(rate, division.part, division.base, isSure ? fewPoints : 0);
      if (isRight[place] || isNear) yield claimOf(rate, division, 'C1');
    }
  }
}

const named = /([一-鿿]{2,8})(?:率|比例)(?:分别|依次)(?:为|是|达到?)$/;

function rowFrom({ figures, text }: Passage, at: number): readonly Figure[] {
  let end = at + 1;
  while (end - at <= most) {
    const [last, next] = [figures[end - 1], figures[end]];
    if (!last || !next || !sameClass(last, next) || !/^[、和与及]$/.test(text.slice(last.end, next.start))) break;
    end++;
  }
  return figures.slice(at, end);
}

/** As many values of one unit, joined by 、 or 和 and with no more than a name before each. */
function isRow(passage: Passage, row: readonly Figure[], count: number): boolean {
  const [first] = row;
  if (!first || row.length !== count) return false;
  return row.every((figure, at) => {
    const previous = row[at - 1];
    if (!isActualAmount(figure) || !sameClass(figure, first) || figure.bound || figure.approximate) return false;
    return !previous || /^[、和与及][^，；。：（）]{0,10}$/.test(between(passage, previous, figure));
  });
}
