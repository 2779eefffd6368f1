import type { Figure } from '../../facts/figure.ts';
import { commonQualifiers, overallRates, ratesOfMoney, resultRates, savingRates } from '../../standards/rates.ts';
import { claimOf } from '../lists/divisions.ts';
import { isExactly, isOneSlipOffRate, partsOf, worth } from '../near.ts';
import { between, figureBeside, figuresBefore, figuresUntil, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isNarrow } from './firm-rates.ts';
import { coversOthers } from './meant-bases.ts';
import { isFormer } from './rate-names.ts';
import { hasOwnBase, isOfAnother, isOfThese } from './rate-populations.ts';
import { tieOf } from './rate-ties.ts';

/**
 * `护林员14320名，生态护林员11864名，占82.2%`: a percentage right behind a count that no figure of the whole report explains, while one slip of the hand
 * makes it what the count is of one before it. In right reports of others (38 000 figures) a rate in such a place is explained nine
 * times of ten, and of those that are not none was a slip away from what stood before.
 */
export function findUnexplainedRates(
  passage: Passage,
  settled: ReadonlySet<number>,
  told: readonly Figure[],
): FoundRelation[] {
  return passage.figures.flatMap((value) => {
    const reading = settled.has(value.index) ? undefined : readRate(passage, value);
    if (!reading || isExplained(passage, reading, told)) return [];
    const { part, bases, pattern } = reading;
    const base = bases.findLast(
      (one) => isOneSlipOffRate(value, part, one) && !isOfAnother(part, one) && !coversOthers(part, one),
    );
    return base ? [claimOf(value, { part: [part], base: [base] }, pattern)] : [];
  });
}

interface Reading {
  readonly value: Figure;
  /** The count right before the percentage. */
  readonly part: Figure;
  /** What it may be taken of, the nearest last. */
  readonly bases: readonly Figure[];
  readonly pattern: 'C1' | 'C4';
}

function readRate(passage: Passage, value: Figure): Reading | undefined {
  // 六成 and 9% leave open too much.
  if (value.unit.class !== 'percent' || value.spelled || value.digits.replace('.', '').length < 2) return undefined;
  if (!isExactly(value) || isFormer(passage, value)) return undefined;
  const part = figureBeside(passage.figures, value, -1);
  if (!part || part.sentence !== value.sentence || part.depth !== value.depth) return undefined;
  if (!isExactly(part) || part.unit.class === 'percent' || hasOwnBase(passage, value)) return undefined;
  const said = between(passage, part, value);
  const here = basesAmong(figuresBefore(passage, part), part);
  if (share.test(said)) {
    const bases = here.length > 0 ? here : basesAmong(figuresUntil(passage, part.start), part);
    return { value, part, bases, pattern: 'C4' };
  }
  const name = named.exec(said)?.[1];
  if (name === undefined || !mayBeOfPart(name, part)) return undefined;
  const stem = name.replace(commonQualifiers, '');
  const tie = tieOf(stem, part);
  // 参加考试118人，考试合格率: how it came out is not what was counted.
  const isCalled =
    tie !== undefined && (tie === 'word' || !resultRates.test(stem)) && isOfThese(passage, value, stem, [part]);
  // 甲项参保6127人，乙项参保5.94万人，参保率: each is a part.
  const bases = here.filter(({ before }) => !before.includes(stem.slice(-2)));
  return isCalled && worth(value) !== partsOf(value) ? { value, part, bases, pattern: 'C1' } : undefined;
}

/** 占, 占比为, and no word of what it is of. */
const share = /^，占比?(?:为|达到?)?$/;
/** The name of a rate, and no other word. */
const named = /^，([一-鿿]{2,8})率(?:为|达到?|是)?$/;

function basesAmong(figures: readonly Figure[], part: Figure): readonly Figure[] {
  return figures.filter((base) => base.unit.text === part.unit.text && isExactly(base) && base.depth <= part.depth);
}

/** Not 总合格率 of all that were tested, 节约率 of what was saved, 支付率 of the money behind what was counted. */
function mayBeOfPart(name: string, part: Figure): boolean {
  if (overallRates.test(name) || savingRates.test(name) || isNarrow(part.before)) return false;
  return !(part.unit.discrete && ratesOfMoney.test(name));
}

/** So many figures around the part may make up the part or the base together with it. */
const reach = 8;
/** So many items may make it up. */
const mostItems = 5;

/** What the report tells makes the percentage some way, of this part or with it. */
function isExplained(passage: Passage, { value, part }: Reading, told: readonly Figure[]): boolean {
  const one = worth(part);
  const near = passage.figures.filter((figure) => figure !== part && sameClass(figure, part) && isNear(figure, part));
  const sums = sumsOf(near);
  const isRight = (some: number, whole: number) => isPercentage(value, some, whole, part);
  for (const figure of told) {
    if (figure === part || !sameClass(figure, part)) continue;
    const whole = worth(figure);
    if (isRight(one, whole) || isRight(whole, one)) return true;
    // What it leaves of the whole, by how much it is more, what came to what was there before.
    if (isRight(whole - one, whole) || isRight(one - whole, whole) || isRight(one, whole - one)) return true;
    // Together with another, or without it.
    if (near.some((other) => other !== figure && isRight(one + worth(other), whole))) return true;
    if (near.some((other) => other !== figure && isRight(one, whole - worth(other)))) return true;
  }
  return sums.some((whole) => isRight(one, whole) || isRight(one, whole + one)) || isOfOneWhole(passage, value, part);
}

function isNear({ index }: Figure, part: Figure): boolean {
  return Math.abs(index - part.index) < reach;
}

/** What several one after the other make. */
function sumsOf(figures: readonly Figure[]): number[] {
  return figures.flatMap((_, at) => {
    let sum = worth(figures[at] as Figure);
    return figures.slice(at + 1, at + mostItems).map((next) => (sum += worth(next)));
  });
}

/** 占产生量的63.2%，危险废物426吨，占3.1%: of what the share before it is of. */
function isOfOneWhole({ figures }: Passage, value: Figure, part: Figure): boolean {
  const at = placeAmong(figures, part);
  return figures.slice(Math.max(0, at - reach), at).some((share, place, before) => {
    const other = before[place - 1];
    if (!other || share.unit.class !== value.unit.class || !sameClass(other, part)) return false;
    return isPercentage(
      value,
      worth(part),
      (partsOf(share) * worth(other)) / worth(share),
      other,
      10 ** -share.decimals / worth(share),
    );
  });
}

/** Within what rounding leaves open, and cutting off. */
function isPercentage(value: Figure, some: number, whole: number, { digits, decimals }: Figure, leeway = 0): boolean {
  if (whole <= 0 || some <= 0) return false;
  const made = (partsOf(value) * some) / whole;
  return (
    Math.abs(made - worth(value)) <=
    10 ** -value.decimals + made * (leeway + (decimals > 0 ? 10 ** -decimals / Number(digits) : 0))
  );
}
