import type { Clause, Outline, Paragraph } from '../outline/outline.ts';
import {
  announcedClassifiers,
  announcedNouns,
  announcingVerbs,
  announcingWords,
  answeringWords,
} from '../standards/announcements.ts';
import { parseHanNumeral } from '../standards/numerals.ts';
import { createFinder } from '../text/finder.ts';
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
/** `“五到位”`, a name that counts what its items have in common, `“三统一”措施`, and without marks `做到四个不`. */
const countedName =
  /“(?<numeral>[二两三四五六七八九十]|\d{1,2})(?:个|项|大|张|条|类|级|种|篇)?(?<noun>[一-鿿]{1,4})”(?:措施|要求|机制|工作法|模式|标准|原则|制度|[一-鿿]{0,2}计划|行动|工程)?$/;
const countedNot = /(?:做到|坚持|严守|落实)(?<numeral>[二三四五六七八九十])个(?<noun>不)$/;
/** `将从五个方向发力：`, `从三个方面入手：`: how something will be done, item by item. */
const fromEach =
  /从(?<numeral>[二两三四五六七八九十])(?<classifier>个)(?<noun>方面|方向|维度|层面|环节)(?:持续|协同|共同|重点|同时)?(?:发力|入手|着手|推进|抓起|用力|下功夫|加以推进|开展工作)?$/;
/** `做法有三：`, `原因有二：`. */
const behindHave =
  /(?:做法|原因|问题|不足|体会|经验|特点|举措|措施|建议|打算|变化)(?:主要)?有(?<numeral>[二三四五六七八九])(?<classifier>)(?<noun>)$/;

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
  if (items.every((item) => counts(outline, item, found.unit))) return undefined;
  const { text, span, declared } = found;
  return { text, span, declared, items: items.map((item) => item.span) };
}

/** 改革事项10项：一是取消3项，二是… declares what the items hold together. */
function counts({ paragraphs }: Outline, { paragraph, end }: Enumerator, unit: string): boolean {
  const text = paragraphs[paragraph]?.reading.text.slice(end, end + reach) ?? '';
  const first = unit.charAt(0);
  if (first === '') return false;
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
  const plain = '：。'.includes(mark) ? (fromEach.exec(clause) ?? behindHave.exec(clause)) : undefined;
  const match = plain ?? announcement.exec(clause);
  const { numeral: digits = '', classifier: unit = '', noun: head = '' } = match?.groups ?? {};
  if (!match || (!plain && !noun.test(unit + head))) return undefined;
  if (!plain && answers.test(clause) && !verbs.test(clause.slice(0, match.index))) return undefined;
  if (mark !== '：' && !plain && !(announces.test(clause) && !isAbove) && !/以下|如下|下列/.test(clause))
    return undefined;
  const declared = toNumber(digits);
  // 三个方面8个问题：… may be listed by the three or by the eight.
  if (
    declared === undefined ||
    declared < 2 ||
    /[\d一二两三四五六七八九十]/.test(withoutYears(clause.slice(0, match.index)))
  )
    return undefined;
  const start = end - 1 - clause.length + match.index + match[0].indexOf(digits + unit);
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
  const match = countedName.exec(before) ?? countedNot.exec(before);
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
    const found: Announcement[] = [
      ...listsBeforeCount(paragraph),
      ...quotesBeforeCount(paragraph),
      ...listsInBrackets(paragraph),
    ];
    if (!/：|，即/.test(paragraph.reading.text)) return found;
    for (const { clauses } of paragraph.sentences) {
      const first = clauses.find((clause) => behindColon(clause) || isNamely(paragraph, clause));
      const list = first && readPlainList(paragraph, first);
      if (list) found.push(list);
    }
    return found;
  },
);

const behindColon = ({ opener }: Clause): boolean => opener === '：';

/** “五个一百”计划，即一百首甲、一百篇乙. */
function isNamely({ reading: { text } }: Paragraph, { start }: Clause): boolean {
  return text.startsWith('，即', start - 1);
}

function readPlainList(paragraph: Paragraph, clause: Clause): Announcement | undefined {
  const { reading } = paragraph;
  const { start, end } = clause;
  const announced = isNamely(paragraph, clause) ? undefined : findDeclared(paragraph, start, false);
  const found = announced ?? findCountedName(paragraph, start);
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
  const isCut =
    texts.every((text) => text.endsWith(head)) ||
    texts.every((text) => text.startsWith(head)) ||
    // “三个一批”：查处一批甲、整治一批乙.
    (head.length > 1 && texts.every((text) => text.includes(head)));
  return head !== '' && isCut ? items : [];
}

const listed = '[一-鿿“”]{2,14}';
/**
 * `总体情况、主动公开、依申请公开三部分`, `甲、乙、丙、丁四类`: the items right before their number. Of 120 such lists in right reports of others none had
 * one item too few or too many.
 */
const beforeCount = new RegExp(
  `(?:${listed}、){2,11}${listed}?(?<!等|第|[一二三四五六七八九十百千万])(?<numeral>[三四五六七八九十])(?<classifier>大?类|种|大(?=领域|板块|行业|体系|工程|重点)|项(?=制度|机制|工作|任务|措施|职责|内容)|个?部分|个?方面|个环节|个阶段)`,
  'g',
);

/** Most passages hold no such count, and need not be looked through for its list. */
const mayCount = /、[一-鿿“”]{2,14}[三四五六七八九十](?:[大项]|类|种|个?部分|个?方面|个环节|个阶段)/;

function* listsBeforeCount({ reading }: Paragraph): Iterable<Announcement> {
  if (!mayCount.test(reading.text)) return;
  for (const { index, 0: whole, groups } of reading.text.matchAll(beforeCount)) {
    const { numeral: digits = '', classifier: unit = '' } = groups ?? {};
    const declared = toNumber(digits);
    const list = whole.slice(0, -(digits.length + unit.length));
    const items = cutAt(list, '、');
    const last = list.slice(items.at(-1)?.start);
    // 甲、乙和丙 are three; 把握好、做到三个坚持 is no list.
    if (
      declared === undefined ||
      /[和与及等]/.test(last) ||
      items.length < 3 ||
      Math.abs(items.length - declared) !== 1
    )
      continue;
    if (isVerbal.test(last) || items.some(({ start, end }) => end - start > 10)) continue;
    const start = index + list.length;
    yield {
      text: digits + unit,
      span: spanOf(reading, start, start + digits.length + unit.length),
      declared,
      items: items.map((item) => spanOf(reading, index + item.start, index + item.end)),
    };
  }
}

const quotesCounted = createFinder(
  /(?:“[^“”]{1,14}”、?){2,9}(?<numeral>[两三四五六七八九十])(?<classifier>[大个类项种级张本支条场步道])/,
  ['”'],
);

/** `“主动公开”“依申请公开”“不予公开”三类`. */
function* quotesBeforeCount({ reading }: Paragraph): Iterable<Announcement> {
  for (const { index, 0: whole, groups } of quotesCounted(reading.text)) {
    const { numeral: digits = '', classifier: unit = '' } = groups ?? {};
    const declared = toNumber(digits);
    const items = [...whole.matchAll(/“[^“”]*”/g)];
    if (declared === undefined || Math.abs(items.length - declared) !== 1) continue;
    const start = index + whole.length - digits.length - unit.length;
    yield {
      text: digits + unit,
      span: spanOf(reading, start, start + digits.length + unit.length),
      declared,
      items: items.map((item) => spanOf(reading, index + item.index, index + item.index + item[0].length)),
    };
  }
}

/** A verb governs the count, and the items are of something else. */
const isVerbal = /(?:做到|坚持|实现|开展|推进|落实|完成|建立|形成|涉及|包括|分为|共|有|的|了|在|对)$/;

/** `分为三个阶段（动员、排查、总结）`, `“四个不发生”（不发生甲、…）`. */
function* listsInBrackets({ reading, sentences }: Paragraph): Iterable<Announcement> {
  if (!/[二两三四五六七八九十\d].{1,8}（[^（）]*、/.test(reading.text)) return;
  for (const { start, end, opener, depth } of sentences.flatMap(({ clauses }) => clauses)) {
    if (opener !== '（' || depth !== 1 || reading.text.charAt(end) !== '）') continue;
    const list = reading.text.slice(start, end);
    const items = cutAt(list, '、');
    if (items.length < 2 || !/^[一-鿿“”、]+$/.test(list) || /[等和与及]/.test(list)) continue;
    const before = reading.text.slice(Math.max(0, start - reach), start - 1);
    const match = inBrackets.exec(before) ?? countedName.exec(before);
    const { numeral: digits = '', classifier: unit = '', noun: head = '' } = match?.groups ?? {};
    const declared = toNumber(digits);
    if (!match || declared === undefined || Math.abs(items.length - declared) !== 1) continue;
    const isNamed = match[0].startsWith('“');
    if (isNamed && !items.every((item) => list.slice(item.start, item.end).includes(head))) continue;
    const from = start - 1 - match[0].length;
    const length = isNamed ? match[0].length : digits.length + unit.length;
    yield {
      text: reading.text.slice(from, from + length),
      span: spanOf(reading, from, from + length),
      declared,
      items: items.map((item) => spanOf(reading, start + item.start, start + item.end)),
    };
  }
}

const inBrackets =
  /(?<numeral>[二两三四五六七八九十])(?<classifier>个|项|类|种|大)(?<noun>阶段|方面|环节|部分|步骤|领域|板块|层次|等级|类别|方向)$/;

function cutAt(list: string, mark: string): Span[] {
  let start = 0;
  return list.split(mark).map((item) => {
    const span = { start, end: start + item.length };
    start += item.length + mark.length;
    return span;
  });
}
