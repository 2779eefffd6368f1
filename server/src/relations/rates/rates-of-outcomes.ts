import type { Figure } from '../../facts/figure.ts';
import { gather } from '../../text/gather.ts';
import type { Candidate } from '../lists/divisions.ts';
import { isWholeCount, worth, worthOfAll } from '../near.ts';
import { figureBeside, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { findSlip } from '../slip.ts';
import { isSpread } from './rate-ties.ts';

/** So near the rate may be counted in another way. */
const fewPoints = 4;
/** So far it is not. */
const manyPoints = 9;

/**
 * The readings of a rate whose base is what was decided either way: `准予登记244人，不予登记101人，不予登记率29.3%`, `起诉…不起诉…起诉率`.
 */
export function ratesOfOutcomes(passage: Passage, value: Figure, stem: string, before: readonly Figure[]): Candidate[] {
  const near = before.filter(({ sentence }) => sentence >= value.sentence - 1);
  const isDenied = denial.test(stem);
  const word = stem.replace(denial, '');
  if (word === '' || /[不未]/.test(word)) return [];
  return gather(near, (no): readonly Candidate[] => {
    const yes = isDenialOf(word, labelAhead(passage, no)) ? findYes(passage, word, no) : undefined;
    return yes ? [toCandidate(isDenied ? no : yes, [yes, no], value)] : [];
  });
}

const denial = /^[不未]予?/;

/** 决定不予登记, 不同意改建, 不提起公诉 of the rates of 登记, 同意 and 诉. */
function isDenialOf(word: string, label: string): boolean {
  const denied = /[不未]予?([一-鿿]{1,10})$/.exec(label)?.[1] ?? '';
  return denied.startsWith(word) || (denied.endsWith(word.slice(-1)) && isSpread(word, denied));
}

/** What was decided the other way, the last of its class before: nothing but comparisons and other measures stands between. */
function findYes(passage: Passage, word: string, no: Figure): Figure | undefined {
  const at = placeAmong(passage.figures, no);
  const yes = passage.figures
    .slice(Math.max(0, at - farthest), at)
    .findLast((figure) => isQuantity(figure) && sameClass(figure, no) && figure.depth === no.depth);
  if (!yes || yes.sentence < no.sentence - 1) return undefined;
  const label = labelAhead(passage, yes);
  return !/[不未]/.test(label) && isSpread(word, label) ? yes : undefined;
}

/** So many figures stand between two outcomes at most: cases, people and how each changed. */
const farthest = 6;

/** What is said before a figure; of 181件244人 it is said of both. */
function labelAhead({ figures }: Passage, figure: Figure): string {
  const previous = figureBeside(figures, figure, -1);
  const isBoth = previous !== undefined && previous.end === figure.start && !sameClass(previous, figure);
  return (isBoth ? previous : figure).before.replace(/(?:共计?|了|的|各类[一-鿿]{0,8}|人数|件数)+$/, '');
}

/** Bodies count what was decided by rules of their own: only a digit mistyped, and far from what is right, is told. */
function toCandidate(part: Figure, base: readonly Figure[], value: Figure): Candidate {
  const right = (100 * worth(part)) / worthOfAll(base);
  const off = Math.abs(right - worth(value));
  const isSlip = off > fewPoints && isSlipNear(value, right);
  // 不准率 behind the two themselves, and so far off.
  const isFar = off > manyPoints && /^[，；]?不[一-鿿]{1,4}率为?$/.test(value.before);
  const isMeant = base.every(isExact) && value.decimals > 0 && (isSlip || isFar);
  // 16.4万人 and 9.2万人 leave a tenth of a percentage open, and so one slip may be off by as much.
  return { part: [part], base, isMeant, isStated: isMeant ? 'firmly' : false, points: 0, leavesOthers: true };
}

/** A count in full, or one of 万 with decimals. */
function isExact(figure: Figure): boolean {
  const { approximate, bound, multiplier, digits, decimals } = figure;
  if (isWholeCount(figure)) return true;
  return !approximate && !bound && multiplier > 1n && decimals > 0 && digits.length > 2;
}

/** One slip away from what is right, or from its neighbours. */
function isSlipNear({ digits, decimals }: Figure, right: number): boolean {
  const step = 10 ** -decimals;
  return [right, right - step, right + step].some((one) => findSlip(digits, one.toFixed(decimals)) !== undefined);
}

/** 不予登记101户 is no part of 准予登记244户. */
export function isOfOtherOutcome({ part, base }: Candidate, outcomes: readonly Candidate[]): boolean {
  const [one, ...parts] = part;
  const [other, ...bases] = base;
  if (!one || !other || parts.length + bases.length > 0) return false;
  return outcomes.some((outcome) => outcome.base.includes(one) && outcome.base.includes(other));
}
