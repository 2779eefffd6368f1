import type { DateMention } from '../../facts/dates.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { narrowingWords } from '../../standards/scopes.ts';
import { sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';

/**
 * `接待旅客6782.28万人次，实现收入509.04亿元` told again with one of the two and a slip in the other: a long figure that agrees
 * says that the one beside it, called alike, is the same too. `截至6月底，…覆盖率为55.8%`, told again of the same day as 58.5%.
 */
export function* findRetoldNeighbours(outline: Outline, { figures, dates }: Facts): Iterable<FoundRelation> {
  const byDigits = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!isLong(figure)) continue;
    const key = `${figure.digits} ${figure.multiplier} ${figure.unit.class}`;
    const alike = byDigits.get(key);
    if (alike) alike.push(figure);
    else byDigits.set(key, [figure]);
  }
  for (const [first, second, ...others] of byDigits.values()) {
    if (
      !first ||
      !second ||
      others.length > 0 ||
      !isElsewhere(first, second) ||
      !areCalledAlike(outline, first, second)
    )
      continue;
    for (const step of [-1, 1]) {
      const [other, one] = [figures[first.index + step], figures[second.index + step]];
      if (!other || !one || !isBeside(other, first) || !isBeside(one, second)) continue;
      if (!areAlike(one, other) || !areCalledAlike(outline, one, other) || !isSlip(one, other)) continue;
      if (narrows(outline, first) !== narrows(outline, second)) continue;
      yield toRelation(one, other);
    }
  }
  yield* findRates(outline, figures, dates);
}

/** By chance no two values have so many digits in common. */
function isLong({ digits, flags, approximate, bound }: Figure): boolean {
  return digits.replace('.', '').length > 3 && !/0{2,}$/.test(digits) && !flags.target && !approximate && !bound;
}

function isElsewhere(one: Figure, other: Figure): boolean {
  return one.paragraph !== other.paragraph || one.sentence !== other.sentence;
}

/** In one sentence, and of one depth. */
function isBeside(one: Figure, other: Figure): boolean {
  return one.paragraph === other.paragraph && one.sentence === other.sentence && one.depth === other.depth;
}

/** A value and a value, a change and a change. */
function areAlike(one: Figure, other: Figure): boolean {
  const { delta, last, per, target } = one.flags;
  const flags = other.flags;
  return (
    sameClass(one, other) &&
    one.multiplier === other.multiplier &&
    one.unit === other.unit &&
    delta === flags.delta &&
    last === flags.last &&
    per === flags.per &&
    !target &&
    !flags.target
  );
}

/** 黄金周期间接待旅客 and 全县接待旅客: the last characters are the same, and what stands before them says no more than when and where. */
function areCalledAlike(outline: Outline, one: Figure, other: Figure): boolean {
  const [name, again] = [one, other].map(({ before }) => before.replace(/(?:达到?|为|约|近|共计?|合计|有|是)+$/, ''));
  if (!name || !again) return false;
  let length = 0;
  while (length < Math.min(name.length, again.length) && name.at(-1 - length) === again.at(-1 - length)) length++;
  if (length < Math.min(4, name.length, again.length) || length < 2) return false;
  return saysNoMore(outline, name.slice(0, -length), other) && saysNoMore(outline, again.slice(0, -length), one);
}

/** Empty, a time, all of the area, or what the other place says as well. */
function saysNoMore(outline: Outline, words: string, { paragraph, start }: Figure): boolean {
  const rest = words.replace(/^[，、；]?(?:其中|同时|此外|据统计)?[，：]?/, '').replace(general, '');
  if (rest === '') return true;
  const said = outline.paragraphs[paragraph]?.reading.text.slice(Math.max(0, start - reach), start) ?? '';
  return said.includes(rest);
}

const general =
  /^(?:[一-鿿]{2,5}期间|20\d\d年|今年|全年|本年度?|[全我本][国省市县区州盟旗镇乡街局]|共|累计|完成|实现|一?[共总]计)+/;

/** So far before a figure its paragraph names whose it is. */
const reach = 160;

/** Two digits swapped, of three at least; one left out or doubled, of five. */
function isSlip({ digits: one }: Figure, { digits: other }: Figure): boolean {
  const slip = findSlip(other, one);
  const count = Math.min(one.length, other.length);
  return slip === 'swap' ? one.replace('.', '').length > 2 : slip !== undefined && slip !== 'digit' && count > 4;
}

/** The words before a figure in its sentence that narrow what it counts. */
function narrows(outline: Outline, { paragraph, sentence, start }: Figure): string {
  const { reading, sentences } = outline.paragraphs[paragraph] ?? {};
  const said = reading?.text.slice(sentences?.[sentence]?.start ?? 0, start) ?? '';
  return partsOfYear.exec(said)?.[0] ?? said.match(places)?.join(' ') ?? '';
}

const partsOfYear = /(?:\d{1,2}[—–~～至-])?\d{1,2}月|[一二三四]季度|[上下]半年|当[月日]|[本上]月/;
const places = new RegExp(narrowingWords.filter((word) => !/期间|节|截[至止]|其中/.test(word)).join('|'), 'g');

/** Two mentions of one rate, of one day and by one name. */
function* findRates(
  outline: Outline,
  figures: readonly Figure[],
  dates: readonly DateMention[],
): Iterable<FoundRelation> {
  const byName = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.unit.class !== 'percent' || figure.flags.delta || figure.flags.last || figure.flags.target) continue;
    if (!figure.before.includes('率')) continue;
    const name = /[一-鿿]{4}率(?=(?:达到?|为|是)?$)/.exec(figure.before)?.[0];
    if (name === undefined) continue;
    const alike = byName.get(name);
    if (alike) alike.push(figure);
    else byName.set(name, [figure]);
  }
  for (const [other, one, ...others] of byName.values()) {
    if (!other || !one || others.length > 0 || !isElsewhere(one, other) || one.digits === other.digits) continue;
    const slip = findSlip(other.digits, one.digits);
    if (slip !== 'swap' || one.digits.replace('.', '').length < 3) continue;
    const [time, again] = [asOf(outline, other, dates), asOf(outline, one, dates)];
    // Of four digits and more chance does not swap two.
    const isLongRate = one.digits.length > 4 && narrows(outline, one) === narrows(outline, other);
    const isOfOneDay = time !== undefined && time === again;
    if ((isOfOneDay || isLongRate) && areCalledAlike(outline, one, other)) yield toRelation(one, other);
  }
}

/** 截至2017年12月: the day that the paragraph speaks of, where it names no other. */
function asOf(
  { paragraphs }: Outline,
  { paragraph, start }: Figure,
  dates: readonly DateMention[],
): string | undefined {
  if (!paragraphs[paragraph]) return undefined;
  const [first, ...others] = dates.filter((date) => date.paragraph === paragraph && date.end <= start && date.asOf);
  return first && others.every(({ text }) => text === first.text) ? first.text : undefined;
}

function toRelation(one: Figure, other: Figure): FoundRelation {
  return { type: 'same', pattern: 'H1', claim: { form: 'equal', one, other }, certain: true };
}
