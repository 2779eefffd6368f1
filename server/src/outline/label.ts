import { parseHanNumeral, toHanNumeral } from '../standards/numerals.ts';
import { findUnit } from '../standards/units.ts';
import { hasBlankBefore, type Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/**
 * The forms of section numbers, from the outermost to the innermost.
 * Source: GB/T 9704—2012 7.3.3 (一、（一）1.（1）in this order); ① and 第一部分 are practice.
 */
export const labelForms = ['part', 'han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled'] as const;
export type LabelForm = (typeof labelForms)[number];

/** A section number at the beginning of a line. */
export interface Label {
  readonly form: LabelForm;
  readonly value: number;
  /** As it is read, with its mark: `一、`, `（二）`, `3.`. */
  readonly text: string;
  /** Where the number itself stands in `text`. */
  readonly number: Span;
}

/** Characters that are a whole label: from `first`, `count` of them. */
const glyphs: readonly { readonly form: LabelForm; readonly first: number; readonly count: number }[] = [
  { form: 'circled', first: 0x2460, count: 20 }, // ①
  { form: 'arabic-bracket', first: 0x2474, count: 20 }, // ⑴
  { form: 'arabic', first: 0x2488, count: 20 }, // ⒈
  { form: 'han-bracket', first: 0x3220, count: 10 }, // ㈠
];

interface Pattern {
  readonly form: LabelForm;
  readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = [
  { form: 'part', pattern: /^第([一二三四五六七八九十]{1,3})(?:部分|章|编)[：、，]?/ },
  // “一、总体情况” is labelled, “一方面” and “一、二、三季度” are not.
  { form: 'han', pattern: /^([一二三四五六七八九十]{1,3})(?:、(?![一二三四五六七八九十]{1,3}、)|[.。，])/ },
  // “（三）项目建设” is labelled, “（三）项和（四）项” is not.
  { form: 'han-bracket', pattern: /^（([一二三四五六七八九十]{1,3})）(?!项(?!目))[、.。，]?/ },
  // “1.深化”, “1、深化” and “1.2026年安排” are labelled, “1.5万件”, “12345” and “1、2、3号楼” are not; “1.5个项目” is: see `findBeforeCount`.
  { form: 'arabic', pattern: /^(\d{1,2})(?:\.(?!\d)|\.(?=20\d\d年)|、(?!\d{1,2}、)|）)/ },
  { form: 'arabic-bracket', pattern: /^（(\d{1,2})）[、.，]?/ },
];

/** Behind these an item may begin in running text: 【典型问题】1.推诿. */
export const opensItem = '。；：！？】〗';

/** So many characters tell whether a text begins with one: `（十二）`, or `12.` with what is counted behind it. */
export const longestLabel = 12;

/** The label at the start of a line as it is read (without blanks, in full width), or `undefined`. */
export function findLabel(text: string): Label | undefined {
  const glyph = findGlyph(text.charCodeAt(0));
  if (glyph) {
    const value = text.charCodeAt(0) - glyph.first + 1;
    return { form: glyph.form, value, text: text.charAt(0), number: { start: 0, end: 1 } };
  }
  for (const { form, pattern } of patterns) {
    const match = pattern.exec(text) ?? (form === 'arabic' ? findBeforeCount(text) : null);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const value = form.startsWith('arabic') ? Number(number) : parseHanNumeral(number);
    if (value === undefined || value === 0) return undefined;
    // “1、2号机组” names two of them.
    if (form === 'arabic' && text.startsWith(`、${value + 1}号`, number.length)) return undefined;
    if (form === 'han' && isRow(text.slice(number.length), value)) return undefined;
    const start = match[0].indexOf(number);
    return { form, value, text: match[0], number: { start, end: start + number.length } };
  }
  return undefined;
}

/** The label at the start of a line; of `3.2 把关` and `7.2 2100户` none: the blank tells that 3.2 is one number. */
export function labelOfLine(reading: Reading): Label | undefined {
  const label = findLabel(reading.text);
  if (label?.form !== 'arabic' || !/^\d{1,2}\.\d/.test(reading.text)) return label;
  const end = label.text.length;
  return hasBlankBefore(reading, end + 1) || hasBlankBefore(reading, end + 2) ? undefined : label;
}

/** `2.17个项目未开工`: what is counted one by one is never counted in tenths, so that 17 of them stand behind 2. */
function findBeforeCount(text: string): RegExpExecArray | null {
  const match = beforeCount.exec(text);
  // 1.4 队伍保障 is numbered by two levels, and counts no 队.
  if (match && beginsWord.test(text.slice(match[0].length + (match[2] ?? '').length))) return null;
  const unit = match && findUnit(text, match[0].length + (match[2] ?? '').length);
  return unit?.discrete && unit.class !== 'time' ? match : null;
}

/** Words that begin like a unit. */
const beginsWord =
  /^(?:队伍|处[罚理置分]|人[工民员才力口大社事物]|家庭|户籍|名[称单]|条例|场[所馆地]|所有|站点|件数|项目|点位|面[向对]|门户|节[约能日]|台[账风]|本[级地年]|批准|期[限间]|级别|组织|部[门署]|区域|村[庄镇]|机[构制关])/;

const beforeCount = /^(\d{1,2})\.(?=([1-9]\d{0,4}))/;

/** `一、二季度受理…件`, `三、四类桥梁6座`: behind 一 or 三, the next ordinal of a row that a sentence begins with. */
function isRow(behind: string, value: number): boolean {
  return behind.startsWith(`、${toHanNumeral(value + 1)}`) && ordinals.test(behind.slice(2));
}

/** What is numbered so, and a comma or number in the same sentence: 一、二期工程 may be a heading. */
const ordinals =
  /^(?:季度|月|类|等|级|产业|期|线|审|档|组|批|班|年级|号|标段|层|环|分局|中队|把手|孩|股|区|段)[^。]*?[\d，]/;

/** A number in the form of a label: 3 like that of `一、` is 三, like ⑴ is ⑶. */
export function toLabelNumber({ form, text }: Pick<Label, 'form' | 'text'>, value: number): string {
  const glyph = findGlyph(text.charCodeAt(0));
  if (glyph) return String.fromCharCode(glyph.first + Math.min(value, glyph.count) - 1);
  return form.startsWith('arabic') ? String(value) : toHanNumeral(value);
}

/** A label's text with another number: `（三）` of `（一）` and 3. */
export function withNumber(label: Label, value: number): string {
  const { text, number } = label;
  return text.slice(0, number.start) + toLabelNumber(label, value) + text.slice(number.end);
}

function findGlyph(unit: number) {
  return glyphs.find(({ first, count }) => unit >= first && unit < first + count);
}

/** The place of a form in the order of levels, 0 the outermost. */
export function rankOf(form: LabelForm): number {
  return labelForms.indexOf(form);
}
