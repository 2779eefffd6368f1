import type { Paragraph } from '../../../outline/outline.ts';
import { setPhrases } from '../../../standards/set-phrases.ts';
import { keepSilence } from '../../../text/keep.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import { defineTerms, type TermMatch } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

/** A phrase without its marks, which are set in many ways. */
interface Phrase {
  readonly text: string;
  readonly bare: string;
  /** What may be left out of it. */
  readonly gaps: readonly Gap[];
}

/** A member in the midst of four or more; what stands before and behind it, without marks. */
interface Gap {
  readonly member: string;
  readonly head: string;
  /** All that stands behind it. */
  readonly tail: string;
}

/** They are set in many ways, and left out where texts are compared. */
const looseMarks = '、，；“”‘’ \u3000';
const marks = new RegExp(`[${looseMarks}]`, 'g');
/** Of fewer characters one that is another makes other words. */
const shortest = 7;

/** So many characters in a row tell which phrase it may be. */
const keyLength = 3;
/** Of three members two may be meant alone. */
const fewestMembers = 4;

const phrases: readonly Phrase[] = setPhrases
  .map((text) => ({ text, bare: text.replace(marks, ''), gaps: gapsOf(text) }))
  .filter(({ bare }) => bare.length >= shortest);

const exact = new Set(phrases.map(({ bare }) => bare));

function gapsOf(phrase: string): Gap[] {
  const members = phrase.split(/[、，]/);
  if (members.length < fewestMembers) return [];
  return members.slice(1, -1).flatMap((member, at) => {
    const head = members[at]?.replace(marks, '') ?? '';
    const tail = members
      .slice(at + 2)
      .join('')
      .replace(marks, '');
    return head.length >= keyLength && tail.length >= keyLength ? [{ member, head, tail }] : [];
  });
}

/** A phrase whose beginning or end stands somewhere: the other end may be the slip. */
interface Key {
  readonly phrase: Phrase;
  readonly isEnd: boolean;
}

/** The beginnings and the ends of all phrases, as they are written there. */
export const phraseKeys = defineTerms(keysOf());

function keysOf(): ReadonlyMap<string, readonly Key[]> {
  const keys = new Map<string, Key[]>();
  for (const phrase of phrases) {
    for (const isEnd of [false, true]) {
      const { places } = readBare(phrase.text, isEnd ? phrase.text.length - 1 : 0, keyLength, isEnd);
      const key = phrase.text.slice(Math.min(...places), Math.max(...places) + 1);
      keys.set(key, [...(keys.get(key) ?? []), { phrase, isEnd }]);
    }
  }
  return keys;
}

/** So many characters of a text without marks, from a place on or, back from it, up to it; and where each of them stands. */
function readBare(text: string, from: number, length: number, isBack: boolean) {
  const places: number[] = [];
  for (let at = from; places.length < length && at >= 0 && at < text.length; at += isBack ? -1 : 1)
    if (!looseMarks.includes(text.charAt(at))) places.push(at);
  if (isBack) places.reverse();
  return { said: places.map((at) => text.charAt(at)).join(''), places };
}

type KeyMatch = TermMatch<readonly Key[]>;

/** `系统治理、两手发劲`: a set phrase with one character that is another, whatever marks stand in it. */
export const misspeltPhrases = keepSilence(
  ({ reading }: Paragraph, _matches: readonly KeyMatch[]) => reading,
  () => '',
  ({ reading }, matches): readonly Finding[] => {
    const found = new Map<number, Finding>();
    const begun = new Set<Phrase>();
    for (const { start, end, value } of matches) {
      for (const { phrase, isEnd } of value) {
        if (phrase.gaps.length > 0) begun.add(phrase);
        const slip = findSlip(reading.text, isEnd ? end - 1 : start, phrase.bare, isEnd);
        if (slip && !found.has(slip.place) && isApart(reading.text, slip))
          found.set(slip.place, toFinding(reading, phrase, slip));
      }
    }
    return [...found.values(), ...[...begun].flatMap((phrase) => [...withoutMember(reading, phrase)])];
  },
);

/** The only character that is another than in the phrase. */
interface Slip {
  readonly place: number;
  readonly written: string;
  readonly right: string;
  /** In the phrase without marks. */
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The slip in what stands from a place on or, back from it, up to it. 和, 与 and 及 stand for each other, and a number is no slip of a character. */
function findSlip(text: string, from: number, bare: string, isBack: boolean): Slip | undefined {
  const step = isBack ? -1 : 1;
  let slip: Slip | undefined;
  let read = 0;
  for (let at = from; read < bare.length; at += step) {
    const written = text.charAt(at);
    if (written === '') return undefined;
    if (looseMarks.includes(written)) continue;
    const index = isBack ? bare.length - 1 - read : read;
    const right = bare.charAt(index);
    read++;
    if (written === right) continue;
    if (slip || !/[一-鿿]/.test(written) || ('和与及并'.includes(written) && '和与及并'.includes(right)))
      return undefined;
    slip = { place: at, written, right, index, isFirst: index === 0, isLast: index === bare.length - 1 };
  }
  // What is written may be another of these phrases.
  const isOther = slip && exact.has(bare.slice(0, slip.index) + slip.written + bare.slice(slip.index + 1));
  return isOther ? undefined : slip;
}

/** 攻坚目标 is no 攻坚战: an end that is another goes on in another word, unless a mark stands beside it. */
function isApart(text: string, { place, isFirst, isLast }: Slip): boolean {
  return (!isFirst || isMark(text.charAt(place - 1))) && (!isLast || isMark(text.charAt(place + 1)));
}

function toFinding(reading: Reading, { text: phrase }: Phrase, { place, written, right }: Slip): Finding {
  const span = spanOf(reading, place, place + 1);
  return {
    span,
    severity: 'information',
    message: {
      zh: `是否为“${phrase}”？“${written}”或为“${right}”之误`,
      en: `Is this “${phrase}”? “${written}” may be “${right}”`,
    },
    fixes: [{ title: { zh: `改为“${right}”`, en: `Write ${right}` }, safe: false, edits: [{ span, newText: right }] }],
  };
}

function isMark(character: string): boolean {
  return character === '' || /[^一-鿿\w]/.test(character);
}

/** `重大问题亲自过问、重要任务亲自督办`: the member between two is left out, and stands nowhere else in the passage. */
function* withoutMember(reading: Reading, { text: phrase, gaps }: Phrase): Iterable<Finding> {
  const { said: bare, places } = readBare(reading.text, 0, reading.text.length, false);
  for (const { member, head, tail } of gaps) {
    const at = bare.indexOf(head + tail);
    const [from, to] = [at + head.length, at + head.length + tail.length - 1];
    // 公众参与、专家论证、合法性审查、集体讨论决定等: not all of them are meant.
    if (at < 0 || bare.charAt(to + 1) === '等' || bare.includes(member.replace(marks, ''))) continue;
    const span = spanOf(reading, places[from] ?? 0, (places[to] ?? 0) + 1);
    yield {
      span,
      severity: 'information',
      message: {
        zh: `“${phrase}”这里少了“${member}”，请核对`,
        en: `Of “${phrase}” here “${member}” is missing; please check`,
      },
      fixes: [
        {
          title: { zh: `补上“${member}”`, en: `Insert ${member}` },
          safe: false,
          edits: [{ span: { start: span.start, end: span.start }, newText: `${member}、` }],
        },
      ],
    };
  }
}
