import type { Paragraph } from '../../../outline/outline.ts';
import { setPhrases } from '../../../standards/set-phrases.ts';
import { keepSilence } from '../../../text/keep.ts';
import { spanOf } from '../../../text/reading.ts';
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

/** Where a key stands in a phrase: at its beginning, and at its end where the beginning may be the slip. */
const byKey = new Map<string, { readonly phrase: Phrase; readonly at: number }[]>();
for (const phrase of phrases) {
  for (const at of new Set([0, phrase.bare.length - keyLength])) {
    const key = phrase.bare.slice(at, at + keyLength);
    byKey.set(key, [...(byKey.get(key) ?? []), { phrase, at }]);
  }
}
const exact = new Set(phrases.map(({ bare }) => bare));
/** Whether a key may begin with two units: most of a text begin none, and the table is asked at each place. */
const begins = new Uint8Array(0x10000);
for (const key of byKey.keys()) begins[pairAt(key, 0)] = 1;

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}

/** `系统治理、两手发劲`: a set phrase with one character that is another, whatever marks stand in it. */
export const misspeltPhrases = keepSilence(
  ({ reading }: Paragraph) => reading,
  () => '',
  (paragraph): readonly Finding[] => {
    const { reading } = paragraph;
    const bare = reading.text.replace(marks, '');
    const found = new Map<number, Finding>();
    const begun = new Set<Phrase>();
    for (let at = 0; at + keyLength <= bare.length; at++) {
      if (begins[pairAt(bare, at)] === 0) continue;
      for (const { phrase, at: offset } of byKey.get(bare.slice(at, at + keyLength)) ?? []) {
        if (phrase.gaps.length > 0) begun.add(phrase);
        const start = at - offset;
        const said = bare.slice(Math.max(0, start), start + phrase.bare.length);
        const wrong = start < 0 || exact.has(said) ? undefined : findOnlyWrong(said, phrase.bare);
        const place = wrong === undefined ? undefined : placeOf(reading.text, start + wrong);
        if (wrong === undefined || place === undefined || found.has(place)) continue;
        // 攻坚目标 is no 攻坚战: an end that is another goes on in another word, unless a mark stands behind it.
        const isFree =
          (wrong > 0 || isMark(reading.text.charAt(place - 1))) &&
          (wrong < phrase.bare.length - 1 || isMark(reading.text.charAt(place + 1)));
        if (!isFree) continue;
        const right = phrase.bare.charAt(wrong);
        const span = spanOf(reading, place, place + 1);
        found.set(place, {
          span,
          severity: 'information',
          message: {
            zh: `是否为“${phrase.text}”？“${said.charAt(wrong)}”或为“${right}”之误`,
            en: `Is this “${phrase.text}”? “${said.charAt(wrong)}” may be “${right}”`,
          },
          fixes: [
            { title: { zh: `改为“${right}”`, en: `Write ${right}` }, safe: false, edits: [{ span, newText: right }] },
          ],
        });
      }
    }
    return [...found.values(), ...[...begun].flatMap((phrase) => [...withoutMember(paragraph, bare, phrase)])];
  },
);

function isMark(character: string): boolean {
  return character === '' || /[^一-鿿\w]/.test(character);
}

/** `重大问题亲自过问、重要任务亲自督办`: the member between two is left out, and stands nowhere else in the passage. */
function* withoutMember({ reading }: Paragraph, bare: string, { text: phrase, gaps }: Phrase): Iterable<Finding> {
  for (const { member, head, tail } of gaps) {
    const at = bare.indexOf(head + tail);
    const [from, to] = [at + head.length, at + head.length + tail.length - 1];
    // 公众参与、专家论证、合法性审查、集体讨论决定等: not all of them are meant.
    if (at < 0 || bare.charAt(to + 1) === '等' || bare.includes(member.replace(marks, ''))) continue;
    const span = spanOf(reading, placeOf(reading.text, from), placeOf(reading.text, to) + 1);
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

/** Where a character stands in a text, counted without the marks. */
function placeOf(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at++) {
    if (looseMarks.includes(text.charAt(at))) continue;
    if (left === 0) return at;
    left--;
  }
  return text.length;
}

/** 和, 与 and 及 stand for each other, and a number or a mark is no slip of a character. */
function findOnlyWrong(said: string, right: string): number | undefined {
  if (said.length !== right.length) return undefined;
  let wrong: number | undefined;
  for (let at = 0; at < right.length; at++) {
    if (said.charAt(at) === right.charAt(at)) continue;
    if (wrong !== undefined) return undefined;
    wrong = at;
  }
  if (wrong === undefined || !/[一-鿿]/.test(said.charAt(wrong))) return undefined;
  return '和与及并、'.includes(said.charAt(wrong)) || '和与及并'.includes(right.charAt(wrong)) ? undefined : wrong;
}
