import type { Label } from '../../../outline/label.ts';
import type { Edit } from '../../../text/edit.ts';
import { isDigit, isHan, isHanUnit, type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { isOf, skipTo, unitSet } from '../../../text/unit-set.ts';
import { pairMarks } from '../pair-marks.ts';

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
}

export interface Widths {
  readonly half: readonly HalfWidth[];
  /** How often a kind stands in full width. */
  readonly full: Readonly<Record<WidthKind, number>>;
}

const points: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const fullPoints = unitSet('，；：！？');
const readPoints = unitSet('，；：！？。.');
const letters = unitSet('A-Za-z');
const openHalf = '("';
const closeHalf = ')"';

/** A text whose punctuation is read. */
interface Reader {
  readonly content: string;
  readonly reading: Reading;
  readonly label: Label | undefined;
}

/** The width of the punctuation of a text. Decimals, thousands, times, ratios and Latin text keep theirs. */
export function readWidths(content: string, reading: Reading, label: Label | undefined): Widths {
  const full = { point: 0, bracket: 0, quote: 0 };
  const half: HalfWidth[] = [];
  const reader = { content, reading, label };
  if (isChinese(reading.text)) {
    readPointWidths(reader, half, full);
    readPairWidths(reader, half, full);
  }
  return { half, full };
}

/** What stands in the document for a unit of the reading, empty outside of it. */
function rawAt({ content, reading: { offsets } }: Reader, at: number): string {
  return content.charAt(offsets[at] ?? content.length);
}

function isEscaped({ content, reading: { offsets } }: Reader, at: number): boolean {
  return content[(offsets[at] ?? 0) - 1] === '\\';
}

function readPointWidths(reader: Reader, half: HalfWidth[], full: Record<WidthKind, number>): void {
  const { content, reading, label } = reader;
  const { text, offsets } = reading;
  const { length } = text;
  // The mark of a label is another rule's: 一. and 1)
  const labelEnd = label && label.form !== 'part' ? label.text.length : 0;
  for (let at = skipTo(readPoints, text, 0, length); at < length; at = skipTo(readPoints, text, at + 1, length)) {
    if (isOf(fullPoints, content, offsets[at] ?? -1)) full.point++;
    else if (at >= labelEnd) {
      const own = rawAt(reader, at);
      if (points[own] === undefined || isEscaped(reader, at)) continue;
      const place = { before: rawAt(reader, at - 1), after: rawAt(reader, at + 1) };
      const isSlip = own === '.' ? isFullStop(text, at, place) : own === '?' ? isEnd(place) : touchesChinese(place);
      if (!isSlip && (own === '.' || own === '?' || !touchesHalf(place))) continue;
      const span = spanOf(reading, at, at + 1);
      const newText = points[own] ?? own;
      const edit = { span: { start: span.start, end: skipSpaces(content, span.end) }, newText };
      half.push({ kind: 'point', span, edits: [edit], isSlip });
    }
  }
}

function readPairWidths(reader: Reader, half: HalfWidth[], full: Record<WidthKind, number>): void {
  const { reading, label } = reader;
  const { text } = reading;
  const { pairs, unpaired } = pairMarks(text);
  let hans: Uint32Array | undefined;
  // With one straight mark too many nobody knows which of the others open.
  const isOdd = unpaired.some((at) => text[at] === '"');
  for (const { open, close } of pairs) {
    const kind = '（' === text[open] ? 'bracket' : '“"'.includes(text.charAt(open)) ? 'quote' : undefined;
    if (!kind) continue;
    const [left, right] = [rawAt(reader, open), rawAt(reader, close)];
    const isHalf = [openHalf.includes(left), closeHalf.includes(right)];
    if (!isHalf.includes(true)) {
      full[kind]++;
      continue;
    }
    const isMixed = isHalf.includes(false);
    if (isEscaped(reader, open) || isEscaped(reader, close) || (isOdd && left === '"' && right === '"')) continue;
    const [before, after] = [rawAt(reader, open - 1), rawAt(reader, close + 1)];
    // `[附件](说明` without a target and `方案(定稿).docx` keep their brackets.
    const isLatin = after === '.' && /[A-Za-z]/.test(rawAt(reader, close + 2));
    if (kind === 'bracket' && (before === ']' || isLatin)) continue;
    hans ??= countHans(text);
    const hasHan = (hans[close] ?? 0) > (hans[open] ?? 0);
    const isNumber = open === 0 && label?.form === 'arabic-bracket';
    // 55"电视、32"显示器: signs of a measure.
    if (left === '"' && right === '"' && isDigit(before) && isDigit(rawAt(reader, close - 1))) continue;
    const isBesideChinese = isChineseMark(before) || isChineseMark(after);
    if (!hasHan && !isMixed && !isNumber && !isBesideChinese) continue;
    // Brackets around letters and digits are left to the writer, quotation marks are not: "12·4"宣传日.
    const isSlip = (hasHan || isMixed || kind === 'quote') && !isNumber;
    const marks = kind === 'bracket' ? '（）' : '“”';
    const edits = [open, close].map((at, index) => ({
      span: spanOf(reading, at, at + 1),
      newText: marks.charAt(index),
    }));
    const wrong = edits.filter((_, index) => isHalf[index]);
    const first = wrong[0];
    if (first) half.push({ kind, span: first.span, edits: wrong, isSlip });
  }
}

/** At least as many characters as Latin letters. */
function isChinese(text: string): boolean {
  let [han, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (isHanUnit(text.charCodeAt(at))) han++;
    else if (isOf(letters, text, at)) latin++;
  }
  return han > 0 && han >= latin;
}

interface Place {
  readonly before: string;
  readonly after: string;
}

function isChineseMark(character: string): boolean {
  return isHan(character) || /[、。《》〈〉“”‘’（）【】〔〕，；：！？…—〇％]/.test(character);
}

/** `我局,在…`, `98%,其中`, `“一网通办”,推动`; not `A,B`, `12,5`. */
function touchesChinese({ before, after }: Place): boolean {
  return isChineseMark(before) || isChineseMark(after);
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

/** How many characters stand before each place. */
function countHans(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++)
    counts[at + 1] = (counts[at] ?? 0) + (isHanUnit(text.charCodeAt(at)) ? 1 : 0);
  return counts;
}
