import type { Clause, Outline, Paragraph } from '../outline/outline.ts';
import {
  announcedClassifiers,
  announcedNouns,
  announcingVerbs,
  announcingWords,
  answeringWords,
} from '../standards/announcements.ts';
import { parseHanNumeral } from '../standards/numerals.ts';
import { keepSilence } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { isOf, unitSet } from '../text/unit-set.ts';
import type { Enumeration } from './enumeration.ts';
import type { Enumerator } from './enumerators.ts';

/** A list that is announced with the number of its items, right before it. */
export interface Announcement {
  /** `三个方面`, `3项`. */
  readonly text: string;
  readonly span: Span;
  readonly declared: number;
  /** The items that follow, each by its number, its quotation marks or its words. */
  readonly items: readonly Span[];
}

/** The longest stretch before a list in which its number is looked for. */
const reach = 60;

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const numeral = '(?<numeral>\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const classifier = `(?<classifier>${longestFirst(announcedClassifiers)})`;
/** `三个方面的问题`, `4项重点任务`, `三点`, at the end of a clause; 等三项 and 三级责任 are none. */
const announcement = new RegExp(
  `(?<![等第十\\d.—])${numeral}${classifier}(?<noun>[^，。；：、“”《》（）\\d]{0,10}?)(?:如下|主要是|分别是|具体是|包括|即|是|为|有)?$`,
);
const noun = new RegExp(`(?:${longestFirst(announcedNouns)})$`);
const announces = new RegExp(longestFirst(announcingWords));
const answers = new RegExp(`^(?:${longestFirst(answeringWords)})`);
/** 针对存在的三个问题 has no such verb. */
const verbs = new RegExp(`(?:${longestFirst(announcingVerbs)})(?!的)[^，]{0,6}$`);
/** `“五到位”`, a name that counts what its items have in common. */
const countedName = /“(?<numeral>[二三四五六七八九十]|\d{1,2})(?:个|项|大)?(?<noun>[一-鿿]{1,4})”$/;

/** The lists whose number stands right before them, in the order of the text. */
export function findAnnouncements(outline: Outline, enumerations: readonly Enumeration[]): Announcement[] {
  const found: Announcement[] = [];
  /** By paragraph. */
  const known = new Map<number, number>();
  for (const enumeration of enumerations) {
    const announcement = announcementOf(outline, enumeration, known);
    if (announcement) found.push(announcement);
  }
  for (const paragraph of outline.paragraphs) {
    if (paragraph.part === 'body') found.push(...findPlainLists(paragraph));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The announcement of numbered items. 最后 is not counted, and a list out of order cannot be. */
function announcementOf(
  outline: Outline,
  { items, breaks }: Enumeration,
  known: Map<number, number>,
): Announcement | undefined {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || breaks.length > 0 || items.length < 2 || first.family === 'first') return undefined;
  const own = outline.paragraphs[first.paragraph];
  const paragraph = first.start === 0 ? outline.paragraphs[first.paragraph - 1] : own;
  if (paragraph?.part !== 'body') return undefined;
  const end = first.start === 0 ? paragraph.reading.text.length : first.start;
  const found = findDeclared(paragraph, end, first.start === 0);
  if (!found || lastAfterword(outline, last.paragraph, known) >= last.end) return undefined;
  if (items.some((item) => counts(outline, item, found.unit))) return undefined;
  const { text, span, declared } = found;
  return { text, span, declared, items: items.map((item) => item.span) };
}

/** 改革事项10项：一是取消3项，二是… declares what the items hold together. */
function counts({ paragraphs }: Outline, { paragraph, end }: Enumerator, unit: string): boolean {
  const text = paragraphs[paragraph]?.reading.text.slice(end, end + reach) ?? '';
  const first = unit.charAt(0);
  for (let at = text.indexOf(first, 1); at >= 0; at = text.indexOf(first, at + 1)) {
    if (isOf(numerals, text, at - 1)) return true;
  }
  return false;
}

const numerals = unitSet('0-9一二两三四五六七八九十');

/** Where something begins for the last time that is not numbered, 此外，…: behind the last item it goes on with the list. */
function lastAfterword({ paragraphs }: Outline, paragraph: number, known: Map<number, number>): number {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const text = paragraphs[paragraph]?.reading.text ?? '';
  const last = Math.max(...afterwords.map((word) => text.lastIndexOf(word)));
  known.set(paragraph, last);
  return last;
}

const afterwords = ['此外', '另外', '同时', '还有', '最后', '除此'];

interface Declared extends Pick<Announcement, 'text' | 'span' | 'declared'> {
  readonly unit: string;
  readonly noun: string;
}

/** The number before `end`, where the list begins. */
function findDeclared({ reading }: Paragraph, end: number, isAbove: boolean): Declared | undefined {
  const before = reading.text.slice(Math.max(0, end - reach), end);
  const mark = before.at(-1) ?? '';
  if (!'：，。（'.includes(mark) || mark === '') return undefined;
  const clause =
    before
      .slice(0, -1)
      .split(/[，。；：！？]/)
      .at(-1) ?? '';
  const match = announcement.exec(clause);
  const { numeral: digits = '', classifier: unit = '', noun: head = '' } = match?.groups ?? {};
  if (!match || !noun.test(unit + head)) return undefined;
  if (answers.test(clause) && !verbs.test(clause.slice(0, match.index))) return undefined;
  if (mark !== '：' && !(announces.test(clause) && !isAbove) && !/以下|如下|下列/.test(clause)) return undefined;
  const declared = toNumber(digits);
  // 三个方面8个问题：… may be listed by the three or by the eight.
  if (
    declared === undefined ||
    declared < 2 ||
    /[\d一二两三四五六七八九十]/.test(withoutYears(clause.slice(0, match.index)))
  )
    return undefined;
  const start = end - 1 - clause.length + match.index;
  const length = digits.length + unit.length;
  return {
    text: reading.text.slice(start, start + length),
    span: spanOf(reading, start, start + length),
    declared,
    unit,
    noun: noun.exec(unit + head)?.[0] ?? '',
  };
}

/** `推行“五到位”：排查到位、处置到位、…`. */
function findCountedName({ reading }: Paragraph, end: number): Declared | undefined {
  const before = reading.text.slice(Math.max(0, end - reach), end - 1);
  const match = countedName.exec(before);
  const { numeral: digits = '', noun: head = '' } = match?.groups ?? {};
  const declared = toNumber(digits);
  if (!match || declared === undefined) return undefined;
  const start = end - 1 - match[0].length;
  return { text: match[0], span: spanOf(reading, start, end - 1), declared, unit: '', noun: head };
}

function withoutYears(text: string): string {
  return text.replace(/20\d\d年/g, '');
}

function toNumber(numeral: string): number | undefined {
  return /^\d/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral);
}

/** `三项机制：“甲”“乙”“丙”。` and `三项机制：会商机制、通报机制、考核机制。` 等 leaves a list open. */
const findPlainLists = keepSilence(
  ({ reading }: Paragraph) => reading,
  () => '',
  (paragraph): readonly Announcement[] => {
    const found: Announcement[] = [];
    if (!paragraph.reading.text.includes('：')) return found;
    for (const { clauses } of paragraph.sentences) {
      const first = clauses.find(behindColon);
      const list = first && readPlainList(paragraph, first);
      if (list) found.push(list);
    }
    return found;
  },
);

const behindColon = ({ opener }: Clause): boolean => opener === '：';

function readPlainList(paragraph: Paragraph, { start, end }: Clause): Announcement | undefined {
  const { reading } = paragraph;
  const found = findDeclared(paragraph, start, false) ?? findCountedName(paragraph, start);
  if (!found || isCutShort(reading.text.slice(end, end + reach), found.noun)) return undefined;
  const items = itemsOf(reading.text.slice(start, end), found.noun);
  if (items.length < 2) return undefined;
  const { text, span, declared } = found;
  return { text, span, declared, items: items.map((item) => spanOf(reading, start + item.start, start + item.end)) };
}

/** The list goes on behind a bracket or a comma: 会商机制、通报机制（每月一次）、考核机制. */
function isCutShort(behind: string, head: string): boolean {
  const next = /^[，；]([^，。；：]*)/.exec(behind)?.[1];
  return (
    behind.startsWith('（') ||
    (next !== undefined && (/^(?:以及|还有|和|及)?[“《]/.test(next) || (head !== '' && next.endsWith(head))))
  );
}

/** The items of a list that is cut without doubt: each in quotation marks, or each with the noun that was announced. */
function itemsOf(list: string, head: string): Span[] {
  const quoted = [...list.matchAll(/“[^“”]{1,40}”|《[^《》]{1,60}》/g)];
  const between = list.replace(/“[^“”]{1,40}”|《[^《》]{1,60}》/g, '');
  if (quoted.length > 1 && /^[、和及与]*$/.test(between)) {
    return quoted.map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  }
  const items: Span[] = [];
  let start = 0;
  for (const item of list.split('、')) {
    items.push({ start, end: start + item.length });
    start += item.length + 1;
    if (item.length <= head.length || /[和及与等…]/.test(item)) return [];
  }
  const texts = items.map((item) => list.slice(item.start, item.end));
  const isCut = texts.every((text) => text.endsWith(head)) || texts.every((text) => text.startsWith(head));
  return head !== '' && isCut ? items : [];
}
