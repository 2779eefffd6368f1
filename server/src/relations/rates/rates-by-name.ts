import type { Figure } from '../../facts/figure.ts';
import { rateQualifiers } from '../../standards/measures.ts';
import { commonQualifiers, examinedWords, leftWaiting, planRates, stockOwners } from '../../standards/rates.ts';
import { type Candidate, claimOf } from '../lists/divisions.ts';
import { isPlausible, isSlipOf, partsOf, worth } from '../near.ts';
import {
  between,
  figureBeside,
  figuresBefore,
  figuresUntil,
  isActualAmount,
  isActualCount,
  isNext,
  isQuantity,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { shareWord } from '../shared-words.ts';
import { findRateNames } from './rate-names.ts';
import { isDue, isRest, tieOf } from './rate-ties.ts';

/** A rate whose figures are told by their names alone must come very near, or be one slip of the hand away. */
const fewPoints = 4;

/**
 * The readings of a rate that nothing beside it settles: all of them are told right behind it, examined and found are counted in units of their
 * own, 其中 goes back over a full stop, or a rate of the same word tells the base. Claimed where only one is near.
 */
export function ratesByName(passage: Passage, value: Figure, stem: string): Candidate[] {
  if (value.bound || value.approximate || planRates.test(stem)) return [];
  const beside = besideRate(passage, value, stem);
  if (beside) return [beside];
  const part = figureBeside(passage.figures, value, -1);
  if (!part || part.sentence !== value.sentence || part.depth !== value.depth || !isTold(part)) return [];
  const isNamed = tieOf(stem, part) === 'word';
  const bases = [
    ...allBehind(passage, value, part, stem),
    ...(isNamed
      ? [
          ...examined(passage, value, part, stem),
          ...beforeStop(passage, value, part, stem),
          ...ofSibling(passage, value, part, stem),
        ]
      : []),
  ];
  const ofSeveral = isNamed ? ofJoined(passage, value, part, stem) : [];
  return [
    ...bases.map(([base, points, isStated = false]) => ({
      part: [part],
      base: [base],
      isMeant: true,
      isStated,
      points,
    })),
    ...ofSeveral.map((base) => ({ part: [part], base, isMeant: true, points: fewPoints })),
  ];
}

/** `项目126个，已开工118个，竣工96个，开工率93.7%，竣工率76.2%`: two parts and their two rates side by side, one of which is right of the base. */
function besideRate(passage: Passage, value: Figure, stem: string): Candidate | undefined {
  const at = placeAmong(passage.figures, value);
  for (const place of [0, 1]) {
    const run = passage.figures.slice(Math.max(0, at - 3 - place), at - place + 2);
    const [base, first, second, one, other] = run;
    if (!base || !first || !second || !one || !other || other.sentence !== base.sentence) continue;
    const [part, told, rate] = place === 0 ? [second, first, one] : [first, second, other];
    const names = findRateNames(passage, rate);
    if (one.unit.class !== value.unit.class || other.unit.class !== value.unit.class || !names[0]) continue;
    if (![base, first, second].every((figure) => isTold(figure) && sameClass(figure, base))) continue;
    const gaps = [first, second, one, other].map((figure, index) => between(passage, run[index] ?? base, figure));
    if (!gaps.every((gap) => /^，[^，；。：（）]*$/.test(gap)) || gaps.some((gap) => gap.includes('其中'))) continue;
    const isTied = tieOf(stem, part) === 'word' && tieOf(names[0].replace(/率$/, ''), told) === 'word';
    if (isTied && isQuotient(rate, { part: [told], base: [base] }))
      return { part: [part], base: [base], isMeant: true, points: fewPoints };
  }
  return undefined;
}

function isTold(figure: Figure): boolean {
  return isActualAmount(figure) && !figure.bound && !figure.approximate;
}

type Base = readonly [base: Figure, points: number, isStated?: boolean];

/**
 * `自动核验15320票，应用率64.1%，同期核验总量23900票`, `自动核验15320票，自动核验比例64.1%（核验总票数23900票）`: all there were, in the same unit and by the same word;
 * `停用312户，停用率4.3%（年初在册7256户）`: brackets that hold nothing else say of what it is.
 */
function allBehind(passage: Passage, value: Figure, part: Figure, stem: string): readonly Base[] {
  const base = figureBeside(passage.figures, value, 1);
  if (!base || base.sentence !== value.sentence || base.unit.text !== part.unit.text || !isQuantityOfNow(base))
    return [];
  if (!/^，[一-鿿]{2,10}(?:率|比例|占比)(?:为|达到?|是)?$/.test(between(passage, part, value))) return [];
  const gap = between(passage, value, base);
  const isHeld = /^（[^，；。：（]*$/.test(gap) && passage.text.charAt(base.end) === '）';
  if (isHeld && (isDue(base) || stockOwners.test(base.before) || /[年期]初/.test(base.before)))
    return tieOf(stem, part) === undefined && !isDue(base) ? [] : [[base, fewPoints]];
  if (!/^[，（][^，；。：（）]+$/.test(gap) || !/总[一-鿿]{0,2}[量数额](?:为|达到?|共)?$/.test(base.before)) return [];
  // More than all there were is none of them, whatever the rate is.
  return shareWord(part.before, wordOfAll(base)) ? [[base, fewPoints, worth(part) > worth(base)]] : [];
}

/** 同期核验总量, 核验总票数: of the same time, for the year before says so itself. */
function isQuantityOfNow(figure: Figure): boolean {
  const { flags, before, unit } = figure;
  if (flags.delta || flags.rank || flags.per || figure.bound || figure.approximate) return false;
  return unit.class !== 'percent' && !/去年|上年|前年|20\d\d年/.test(before);
}

function wordOfAll({ before }: Figure): string {
  return before.replace(/同期|全年|总[一-鿿]{0,2}[量数额].*$/g, '');
}

/** `建议64件、提案81件，答复率100%，满意143件，满意率98.6%`: the first two or three of the sentence, joined by 、, are all there are. */
function ofJoined(passage: Passage, value: Figure, part: Figure, stem: string): readonly (readonly Figure[])[] {
  const before = figuresBefore(passage, part).filter((figure) => sameClass(figure, part));
  const isJoined = before.every((figure, at) => {
    const previous = before[at - 1];
    return !previous || /^、[^，；。：（）\d]{1,10}$/.test(between(passage, previous, figure));
  });
  if (before.length < 2 || before.length > 3 || !isJoined || !before.every(isTold)) return [];
  if (before.some((figure) => tieOf(stem, figure) === 'word' || figure.depth !== part.depth)) return [];
  return /^，[一-鿿]{2,8}率(?:为|达到?)?$/.test(between(passage, part, value)) ? [before] : [];
}

/** `检测48210人次，检出异常135例，检出率2.80‰`: what was examined and what was found have units of their own; one slip of the hand must tell it. */
function examined(passage: Passage, value: Figure, part: Figure, stem: string): readonly Base[] {
  const base = figureBeside(passage.figures, part, -1);
  if (!base || base.sentence !== part.sentence || base.depth !== part.depth || sameClass(base, part)) return [];
  if (!isActualCount(base) || !isActualCount(part) || base.bound || base.approximate) return [];
  const isFound = part.before.includes(stem) && /^，[^，；。：（）]*$/.test(between(passage, base, part));
  const isBeside = isFound && isNext(passage, part, value) && examinedWords.test(base.before + base.after.slice(0, 4));
  return isBeside && worth(base) >= worth(part) ? [[base, 0]] : [];
}

/** `入网户36.2万户，新增1.1万户。其中甲类户27.5万户，甲类率76.0%`: 其中 goes back over a full stop to what the sentence before counts. */
function beforeStop(passage: Passage, value: Figure, part: Figure, stem: string): readonly Base[] {
  const { paragraph, text } = passage;
  if (!part.before.startsWith('其中') || part.labelStart !== paragraph.sentences[part.sentence]?.start) return [];
  if (!text.slice(part.end, value.start).startsWith(`，${stem}率`)) return [];
  const bases = figuresUntil(passage, part.start).filter(
    (base) =>
      base.sentence === part.sentence - 1 &&
      sameClass(base, part) &&
      base.depth === part.depth &&
      isTold(base) &&
      worth(base) >= worth(part),
  );
  // Of fewer than these, which are not printed, the rate would be more than the two make, and never less.
  const isMore = (base: Figure) => (partsOf(value) * worth(part)) / worth(base) > worth(value);
  return bases.map((base) => [base, fewPoints, bases.length === 1 && isMore(base)]);
}

/** `甲类申请56494人。通过42921人，通过率76%，其中乙类通过22418人，乙类通过率39.7%`: the rate of the same word is right of what is the base of both. */
function ofSibling(passage: Passage, value: Figure, part: Figure, stem: string): readonly Base[] {
  const word = stem.slice(-2);
  if (stem.length < 4 || rateQualifiers.some((one) => stem.startsWith(one)) || !part.before.includes(word)) return [];
  const before = figuresUntil(passage, part.start);
  const told = before.flatMap((rate): readonly Figure[] => {
    if (rate.unit.class !== value.unit.class || !isQuantity(rate) || rate.sentence < value.sentence - 1) return [];
    const isSibling = findRateNames(passage, rate).some((name) => name.replace(commonQualifiers, '') === `${word}率`);
    const of = isSibling ? figuresBefore(passage, rate).at(-1) : undefined;
    if (!of || !sameClass(of, part) || !of.before.includes(word) || worth(of) < worth(part)) return [];
    return before.filter(
      (base) => base.index < of.index && sameClass(base, of) && isQuotient(rate, { part: [of], base: [base] }),
    );
  });
  return told.length === 1 ? told.map((base) => [base, fewPoints]) : [];
}

/** `改判率0.72%（以终审5281件为基数）`, `开放率85.5%（按365天计）`: brackets behind a rate that say what is its base, and count it. */
export function ofOwnBase(passage: Passage, value: Figure): FoundRelation | undefined {
  const at = placeAmong(passage.figures, value);
  const [part, base] = [passage.figures[at - 1], passage.figures[at + 1]];
  if (!part || !base || base.unit.text !== part.unit.text || value.bound || value.approximate) return undefined;
  if (part.sentence !== value.sentence || part.depth !== value.depth || base.depth !== value.depth + 1)
    return undefined;
  if (!isTold(part) || base.bound || base.approximate || base.flags.last) return undefined;
  if (!/^，[一-鿿]{2,10}率(?:为|达到?|是)?$/.test(between(passage, part, value))) return undefined;
  if (!/^（[以按][一-鿿]{0,12}$/.test(between(passage, value, base))) return undefined;
  if (!/^(?:为基[数准]|为分母|计算?|测算|核算)?）/.test(passage.text.slice(base.end, base.end + 6))) return undefined;
  const division = { part: [part], base: [base] };
  return isPlausible(value, [part], [base], fewPoints) ? claimOf(value, division, 'C1') : undefined;
}

/** `办理190件，满意率98.9%，2件不满意`: what the rate leaves stands right behind it. */
export function exceptBehind(
  passage: Passage,
  value: Figure,
  stem: string,
  before: readonly Figure[],
): readonly Candidate[] {
  const rest = figureBeside(passage.figures, value, 1);
  const base = before.at(-1);
  if (!rest || !base || rest.sentence !== value.sentence || base.sentence !== value.sentence) return [];
  if (rest.unit.text !== base.unit.text || !isActualCount(rest) || rest.depth !== value.depth) return [];
  const isBeside = /^[，；](?:其中)?(?:仅有?|只有?|有|另有)?$/.test(between(passage, value, rest));
  const word = stem.slice(-2);
  const isDenied = new RegExp(`^[一-鿿]{0,4}[不未]${word}`).test(rest.after);
  // 1263件，满意1251件，满意率99.1%，12件不满意: where the part is told it is what the rate is of.
  const isAlone = !before.some((figure) => figure.sentence === value.sentence && figure.before.includes(word));
  return isBeside && isDenied && isAlone && worth(rest) < worth(base)
    ? [{ part: [], rest: [rest], base: [base], isMeant: true, isStated: 'firmly' }]
    : [];
}

/**
 * `发现1146处；已整改1103处，整改率96.2%，未到期43处`: the rate is right of all but what was not done yet, and so that is what was done.
 */
export function* doneByRest(passage: Passage, value: Figure, stem: string): Iterable<FoundRelation> {
  const at = placeAmong(passage.figures, value);
  const [part, rest] = [passage.figures[at - 1], passage.figures[at + 1]];
  if (!part || !rest || value.decimals === 0 || value.bound || value.approximate) return;
  if (!sameClass(part, rest) || part.sentence !== value.sentence || rest.sentence !== value.sentence) return;
  if (![part, rest].every((one) => isTold(one) && isActualCount(one) && one.depth === value.depth)) return;
  if (
    tieOf(stem, part) !== 'word' ||
    isRest(stem, part) ||
    !/^，[一-鿿]{2,6}率(?:为|达到?)?$/.test(between(passage, part, value))
  )
    return;
  if (!leftWaiting.test(between(passage, value, rest))) return;
  const bases = figuresBefore(passage, part).filter(
    (base) =>
      sameClass(base, part) &&
      isTold(base) &&
      worth(base) > worth(rest) &&
      isQuotient(value, { part: [], rest: [rest], base: [base] }),
  );
  // 发现1146处，其中甲类1127处: of an item of it the rate may be right as well.
  const isMade = (base: Figure) => worth(part) + worth(rest) === worth(base);
  const meant = bases.some(isMade)
    ? bases.filter(isMade)
    : bases.filter((base) => isSlipOf(part, worth(base) - worth(rest), true));
  const [total, ...others] = meant;
  if (!total || others.length > 0) return;
  const claim = { form: 'sum', total, parts: [part, rest], exhaustive: true } as const;
  yield { type: 'sum', pattern: 'A13', claim, certain: true };
}
