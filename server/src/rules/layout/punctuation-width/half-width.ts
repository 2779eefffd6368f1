import type { Label } from '../../../outline/label.ts';
import type { Edit } from '../../../text/edit.ts';
import { createUnitFinder } from '../../../text/finder.ts';
import { keepPerReading, type Noted } from '../../../text/keep.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import { isDigit, isHan, isHanUnit, type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { isOf, unitSet } from '../../../text/unit-set.ts';
import type { PairedMarks } from '../pair-marks.ts';
import type { Stretch } from '../stretches.ts';

/** What a writer sets in one width throughout: points (，；：！？。), brackets, quotation marks. */
export const widthKinds = ['point', 'bracket', 'quote'] as const;
export type WidthKind = (typeof widthKinds)[number];

/** Half-width punctuation in Chinese text; a pair is one place. */
export interface HalfWidth {
  readonly kind: WidthKind;
  /** The mark, the opening one of a pair. */
  readonly span: Span;
  readonly edits: readonly Edit[];
  /** Wrong by itself. Otherwise it is converted together with others: `(1)`, `粒径(PM2.5)`. */
  readonly isSlip: boolean;
  /** A point between two characters: `完成整改.对` lacks a full stop, `买买提.阿不都` the dot of a name. */
  readonly mayBeDot: boolean;
}

const points: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const readPoints = unitSet('，；：！？。.');
const openHalf = '("';
const closeHalf = ')"';
const pairMarks = unitSet('()"');

/** Marks of half width that may be slips: none of `97.3` is. */
const findMarks = createUnitFinder(/[,;:!?()"]|\.(?<!\d\.)/);

/** A document with the places of its half-width marks: most have few. */
export interface HalfMarks {
  readonly content: string;
  readonly places: readonly number[];
}

export function findHalfMarks(content: string): HalfMarks {
  return { content, places: findMarks(content) };
}

/** A text as it is read, with its marks that come in pairs. */
type MarkedText = Pick<Stretch, 'reading' | 'marks'>;

/** The half-width punctuation of a text. Decimals, thousands, times, ratios and Latin text keep theirs. */
export function findHalfWidths(
  { content, places }: HalfMarks,
  { reading, marks }: MarkedText,
  label: Label | undefined,
): HalfWidth[] {
  const { offsets } = reading;
  const half: HalfWidth[] = [];
  const start = offsets[0] ?? 0;
  const end = (offsets.at(-1) ?? -1) + 1;
  const first = lowerBound(places, (place) => place >= start);
  if ((places[first] ?? end) >= end || !isChinese(reading)) return half;
  const reader = { content, reading, label };
  let hasPairs = false;
  for (let index = first, place = places[first] ?? end; place < end; index++, place = places[index] ?? end) {
    if (isOf(pairMarks, content, place)) hasPairs = true;
    else readPoint(reader, place, half);
  }
  if (hasPairs) readPairs(reader, marks, half);
  return half;
}

/** How often each kind stands in full width in a Chinese text. */
export function countFullWidths(content: string, { reading, marks }: MarkedText): Record<WidthKind, number> {
  const { text, offsets } = reading;
  const full = { point: 0, bracket: 0, quote: 0 };
  if (!isChinese(reading)) return full;
  for (const at of fullPointsOf(reading)) {
    if (content.charCodeAt(offsets[at] ?? -1) === text.charCodeAt(at)) full.point++;
  }
  for (const { open, close } of marks.pairs) {
    const kind = kindOf(text.charAt(open));
    if (!kind) continue;
    const [left, right] = [content.charAt(offsets[open] ?? -1), content.charAt(offsets[close] ?? -1)];
    if (!openHalf.includes(left) && !closeHalf.includes(right)) full[kind]++;
  }
  return full;
}

const findFullPoints = createUnitFinder(/[，；：！？]/);
const fullPointsOf = keepPerReading(({ text }: Noted) => findFullPoints(text));

/** A text whose punctuation is read. */
interface Reader {
  readonly content: string;
  readonly reading: Reading;
  readonly label: Label | undefined;
}

/** What stands in the document for a unit of the reading, empty outside of it. */
function rawAt({ content, reading: { offsets } }: Reader, at: number): string {
  return content.charAt(offsets[at] ?? content.length);
}

function isEscaped({ content, reading: { offsets } }: Reader, at: number): boolean {
  return content[(offsets[at] ?? 0) - 1] === '\\';
}

function readPoint(reader: Reader, offset: number, half: HalfWidth[]): void {
  const { content, reading, label } = reader;
  const { text, offsets } = reading;
  const at = placeOf(offsets, offset);
  // The mark of a label is another rule's: 一. and 1)
  const labelEnd = label && label.form !== 'part' ? label.text.length : 0;
  const own = content.charAt(offset);
  const newText = points[own];
  const isRead = at >= labelEnd && isOf(readPoints, text, at);
  if (newText === undefined || !isRead || isEscaped(reader, at) || (own === ':' && isRatio(text, at))) return;
  const place = { before: rawAt(reader, at - 1), after: rawAt(reader, at + 1) };
  const isSlip = own === '.' ? isFullStop(text, at, place) : own === '?' ? isEnd(place) : touchesChinese(place);
  if (!isSlip && (own === '.' || own === '?' || !touchesHalf(place))) return;
  const span = { start: offset, end: offset + 1 };
  const edit = { span: { start: offset, end: skipSpaces(content, span.end) }, newText };
  const mayBeDot = own === '.' && isHan(place.before) && isHan(content[offset + 1]);
  half.push({ kind: 'point', span, edits: [edit], isSlip, mayBeDot });
}

/** Where an offset of the document stands in a reading; −1 if it is not read. */
function placeOf(offsets: readonly number[], offset: number): number {
  // Nothing is left out of most readings: then their offsets are numbers in a row.
  const inRow = offset - (offsets[0] ?? 0);
  if (offsets[inRow] === offset) return inRow;
  const at = lowerBound(offsets, (other) => other >= offset);
  return offsets[at] === offset ? at : -1;
}

function kindOf(open: string): 'bracket' | 'quote' | undefined {
  if (open === '（') return 'bracket';
  return open === '“' || open === '"' ? 'quote' : undefined;
}

function readPairs(reader: Reader, { pairs, unpaired }: PairedMarks, half: HalfWidth[]): void {
  const { reading, label } = reader;
  const { text } = reading;
  // With one straight mark too many nobody knows which of the others open.
  const isOdd = unpaired.some((at) => text[at] === '"');
  /** The last character before the mark that closes; the pairs are ordered by theirs. */
  let lastHan = -1;
  let reached = 0;
  for (const { open, close } of pairs) {
    for (; reached < close; reached++) if (isHanUnit(text.charCodeAt(reached))) lastHan = reached;
    const kind = kindOf(text.charAt(open));
    const left = rawAt(reader, open);
    const right = rawAt(reader, close);
    const opensHalf = openHalf.includes(left);
    const closesHalf = closeHalf.includes(right);
    if (!kind || !(opensHalf || closesHalf) || isEscaped(reader, open) || isEscaped(reader, close)) continue;
    const isStraight = left === '"' && right === '"';
    if (isOdd && isStraight) continue;
    const before = rawAt(reader, open - 1);
    const after = rawAt(reader, close + 1);
    // `[附件](说明` without a target and `方案(定稿).docx` keep their brackets.
    const isLatin = after === '.' && /[A-Za-z]/.test(rawAt(reader, close + 2));
    if (kind === 'bracket' && (before === ']' || isLatin)) continue;
    // 55"电视、32"显示器: signs of a measure.
    if (isStraight && isDigit(before) && isDigit(rawAt(reader, close - 1))) continue;
    const hasHan = lastHan > open;
    const isMixed = opensHalf !== closesHalf;
    const isNumber = open === 0 && label?.form === 'arabic-bracket';
    if (!hasHan && !isMixed && !isNumber && !isChineseMark(before) && !isChineseMark(after)) continue;
    // Brackets around letters and digits are left to the writer, quotation marks are not: "12·4"宣传日.
    const isSlip = (hasHan || isMixed || kind === 'quote') && !isNumber;
    const marks = kind === 'bracket' ? '（）' : '“”';
    const edits: Edit[] = [];
    if (opensHalf) edits.push({ span: spanOf(reading, open, open + 1), newText: marks.charAt(0) });
    if (closesHalf) edits.push({ span: spanOf(reading, close, close + 1), newText: marks.charAt(1) });
    const span = edits[0]?.span;
    if (span) half.push({ kind, span, edits, isSlip, mayBeDot: false });
  }
}

/** At least as many characters as Latin letters. */
const isChinese = keepPerReading(({ text }: Noted): boolean => {
  const letters = findLetters(text).length;
  if (letters === 0) return /[一-鿿]/.test(text);
  const han = countHans(text);
  return han > 0 && han >= letters;
});

const findLetters = createUnitFinder(/[A-Za-z]/);

function countHans(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isHanUnit(text.charCodeAt(at))) count++;
  return count;
}

interface Place {
  readonly before: string;
  readonly after: string;
}

function isChineseMark(character: string): boolean {
  return isOf(chineseMarks, character, 0);
}

const chineseMarks = unitSet('一-鿿、。《》〈〉“”‘’（）【】〔〕，；：！？…—〇％');

/** `我局,在…`, `98%,其中`, `“一网通办”,推动`; not `A,B`, `12,5`. */
function touchesChinese({ before, after }: Place): boolean {
  return isChineseMark(before) || isChineseMark(after);
}

/** `1.12万:1`; not `完成率98%:`, `12件:`. */
function isRatio(text: string, at: number): boolean {
  return /[万亿]/.test(text.charAt(at - 1)) && isDigit(text.charAt(at - 2)) && isDigit(text.charAt(at + 1));
}

/** `(2024),(2025)`, `98%,97%`. */
function touchesHalf({ before, after }: Place): boolean {
  return /[)"%]/.test(before) || /[("]/.test(after);
}

/** `已完成.`, `已完成.下一步` and `98%.` at the end, not `方案.docx`, `等...`, `一.总体要求`, `(1).检查`, `97.3`. */
function isFullStop(text: string, at: number, { before, after }: Place): boolean {
  if (before === '.' || after === '.') return false;
  if (!isHan(before)) return /[”"）)》%％]/.test(before) && after === '';
  if (/(?:^|[。；：，、])[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))) return false;
  return isEnd({ before, after }) || isHan(after);
}

/** A question mark between two characters may stand where a rare one was lost in conversion. */
function isEnd({ before, after }: Place): boolean {
  return isChineseMark(before) && (after === '' || /[”’"）)》】]/.test(after));
}

/** Behind a mark of full width no space is set. A line end stays, and so do the two spaces before it. */
function skipSpaces(content: string, at: number): number {
  let end = at;
  while (content[end] === ' ') end++;
  const next = content[end];
  return next === undefined || next === '\r' || next === '\n' || isDigit(next) ? at : end;
}
