import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { distinguishing } from '../../standards/scopes.ts';
import { isWithinTimes, worth } from '../near.ts';
import { shareWord } from '../shared-words.ts';
import { slipsOf } from '../slip.ts';
import { differByZeros, isShortOfLast, slipBetween } from '../slips-between.ts';
import { keyOf, mayHold } from './mention-keys.ts';
import {
  areaOf,
  isIndefinite,
  isOwnDoing,
  isPart,
  isRaised,
  isReference,
  isThreshold,
  isYearTotal,
  type Mention,
  narrowsOf,
  ownTimeOf,
  retells,
  scopeOf,
} from './mentions.ts';

/** Two mentions that may be one quantity, and whether their words leave no doubt of it. */
export interface Retelling {
  readonly later: Mention;
  readonly earlier: Mention;
  readonly certain: boolean;
}

/** So many mentions of one class are looked at; a report has some hundreds of all. */
const mostMentions = 400;

/**
 * What is told again in fewer or more words: `立案2386件` beside `立案查处违法案件2386件`. Followed to
 * the one mention whose words hold its words, or are held by them, where the digits are the same or one slip apart: of 500
 * such pairs in right reports none differed by a long slip. `isGrouped`: of the same words as others, and compared with those.
 */
export function* findRetold(
  mentions: readonly Mention[],
  isGrouped: (mention: Mention) => boolean,
): Iterable<Retelling> {
  const byClass = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const alike = byClass.get(mention.figure.unit.class) ?? [];
    if (alike.length === 0) byClass.set(mention.figure.unit.class, alike);
    if (alike.length < mostMentions) alike.push(mention);
  }
  byClass.delete('percent');
  for (const alike of byClass.values()) {
    const inTenThousands = new Set<string>();
    for (const { figure } of alike) if (figure.multiplier !== 1n) inTenThousands.add(figure.digits);
    for (const [index, one] of alike.entries()) {
      const { figure } = one;
      const mayBeTwin = figure.digits.length > 1 && inTenThousands.has(figure.digits);
      const found =
        isLong(figure) || mayBeTwin ? (follow(one, alike, index, isGrouped) ?? findTwin(one, alike, index)) : undefined;
      if (found) yield found;
    }
  }
}

/** Of short numbers every other one is a slip away. */
function isLong({ digits, approximate }: Figure): boolean {
  return digits.length > 2 || approximate;
}

/** 追回结余经费86.4万元 and 追缴结余经费86400元: one amount told again, as its digits say; long ones say it of any two of like names. */
function findTwin(one: Mention, alike: readonly Mention[], index: number): Retelling | undefined {
  const earlier = alike
    .slice(0, index)
    .find(
      (other) =>
        differByZeros(one.figure, other.figure) &&
        isElsewhere(one, other) &&
        (isRetold(one, other) || one.figure.digits.replace(/0+$/, '').length > 4) &&
        shareWord(one.thing, other.thing, saysWhich),
    );
  return earlier && { later: one, earlier, certain: true };
}

/** 资金2640万元 and 追回资金、盘活存量2.64亿元: that both are money says nothing. */
function saysWhich(word: string): boolean {
  return !/资金|金额|经费|总[额量数投]|投[资入]|收入|支出|面积/.test(word);
}

function follow(
  one: Mention,
  alike: readonly Mention[],
  index: number,
  isGrouped: (mention: Mention) => boolean,
): Retelling | undefined {
  const others = alike.filter((other) => mayHold(one, other) && isElsewhere(one, other) && isLike(one, other));
  if (others.length === 0 || isGrouped(one)) return undefined;
  const agreeing = others.find((other) => agree(one, other));
  if (agreeing) return alike.indexOf(agreeing) < index ? { later: one, earlier: agreeing, certain: true } : undefined;
  const slipped = others.filter(
    (other) =>
      alike.indexOf(other) < index &&
      isRaised(one) === isRaised(other) &&
      (differsBySlip(one, other) || isRoughSlip(one, other)),
  );
  const [only] = slipped;
  if (!only || slipped.length > 1) return undefined;
  const certain = keyOf(one) === keyOf(only) || isPlainlyOne(one, only) || beginsAs(one, only);
  return { later: one, earlier: only, certain };
}

/** Whether nothing but a slip of the hand is between them: neither has a scope of its own or is a part. */
function differsBySlip(a: Mention, b: Mention): boolean {
  if (scopeOf(a) !== '' || scopeOf(b) !== '' || isThreshold(a) !== isThreshold(b)) return false;
  if (ownTimeOf(a) !== ownTimeOf(b)) return false;
  const isSlip = slipBetween(a.figure, b.figure) === 'long';
  if (Math.min(keyOf(a).length, keyOf(b).length) < 3 && !beginsAs(a, b)) return false;
  const [area, otherArea] = [areaOf(a), areaOf(b)];
  if ((area && otherArea && area !== otherArea) || isOwnDoing(a) || isOwnDoing(b)) return false;
  // 8000余份 is a slip away from no 8260份, but neither is it 8260份 where it is a third more.
  const isRough =
    a.figure.approximate !== b.figure.approximate && isRetold(a, b) && isWithinTimes(a.figure, b.figure, 2);
  const isTwin = a.figure.digits === b.figure.digits;
  // 5200份资料 may be some of the 8000余份, and 8300份资料 are none of 7000余份.
  const isAll = isTwin || (isRough && 7 * worth(a.figure) > 6 * worth(b.figure));
  const isOfPart = [a, b].some((each) => isPart(each) || (isIndefinite(each) && !isAll));
  if (isOfPart && !isReference(b)) return false;
  return isRough || (isSlip && !isShortOfLast(a.figure, b.figure));
}

/** 5200余份 and 5346份, 53300余份 and 5346份, told again: they come near, or a digit left out, doubled or swapped, or 万, is between them. */
function isRoughSlip(a: Mention, b: Mention): boolean {
  if (a.figure.approximate === b.figure.approximate || !(isRetold(a, b) || isReference(a))) return false;
  // 在4.6万余件报告中, 在受理的43177件报告中: of what came, and of what was taken up.
  if (isReference(a) && isReference(b) && deedOf(a) !== deedOf(b)) return false;
  const [rough, exact] = a.figure.approximate ? [a.figure, b.figure] : [b.figure, a.figure];
  const slips = (figure: Figure) => [
    ...[...slipsOf(figure.digits)].map((digits) => ({ ...figure, digits })),
    ...[10_000, 0.0001].map((factor) => ({ ...figure, digits: String(Number(figure.digits) * factor) })),
  ];
  if (Math.min(worth(rough), worth(exact)) < 100) return false;
  const ratio = worth(exact) / worth(rough);
  if (ratio > 0.8 && ratio < 1.25) return true;
  return slips(rough).some((one) => mayBe(one, worth(exact))) || slips(exact).some((one) => mayBe(rough, worth(one)));
}

/** 受理 of 受理的43177件. */
function deedOf({ figure: { before } }: Mention): string | undefined {
  return /([一-鿿]{2})的$/.exec(before)?.[1];
}

/** 8000余 may be all from 8000 to 8999, 近300 those from 270 on. */
function mayBe(rough: Figure, value: number): boolean {
  const least = worth(rough);
  const step = least / Number(rough.digits.replace('.', '').replace(/0+$/, '') || 1);
  const isNearly = rough.text.includes('近');
  return isNearly ? value <= least && value > 0.9 * least : value >= least && value < least + step;
}

/** 全年立案2386件 beside 全年立案查处违法案件2386件: of all the year, and one begins as the other does. */
function beginsAs(a: Mention, b: Mention): boolean {
  const [few, many] = a.thing.length < b.thing.length ? [a.thing, b.thing] : [b.thing, a.thing];
  const isOne =
    many.startsWith(few) && /^(?:查处|处理|办理)?(?:违法|违规)*(?:行为|问题)?$/.test(many.slice(few.length));
  return isOne && isYearTotal(a) && isYearTotal(b);
}

function isPlainlyOne(a: Mention, b: Mention): boolean {
  const [few, many] = [keyOf(a).length, keyOf(b).length].sort((one, other) => one - other);
  return few !== undefined && many !== undefined && few > 2 && (many - few < 3 || isRetold(a, b));
}

/** One of them stands where the report tells again what it told. */
function isRetold(a: Mention, b: Mention): boolean {
  return retells(a) !== retells(b) || a.isPrincipal !== b.isPrincipal;
}

/** The words of one hold those of the other, and what is left over makes no part of it. */
function isLike(a: Mention, b: Mention): boolean {
  const [key, other] = [keyOf(a), keyOf(b)];
  const [few, many, held, holder] = key.length < other.length ? [key, other, a, b] : [other, key, b, a];
  if (few.length < 2) return false;
  if (![...few].every((character) => many.includes(character))) return false;
  if (narrowsOf(a) !== narrowsOf(b)) return false;
  const left = [...holder.thing].filter((character) => !few.includes(character)).join('');
  // 立案查处 says 查处 as well.
  const isOtherStep =
    a.figure.action !== undefined &&
    b.figure.action !== undefined &&
    a.figure.action !== b.figure.action &&
    !holder.thing.includes(held.figure.term);
  const rest = holder.thing.replace(held.thing, '');
  return !isOtherStep && !distinguishing.test(left) && !distinguishing.test(rest);
}

export function isElsewhere(a: Mention, b: Mention): boolean {
  return a.figure.paragraph !== b.figure.paragraph || a.figure.sentence !== b.figure.sentence;
}

export function agree(a: Mention, b: Mention): boolean {
  return meet(a.figure.rounded, b.figure.rounded) || meet(a.figure.cutOff, b.figure.cutOff);
}
