import { parseHanNumeral, toHanNumeral } from '../standards/numerals.ts';
import { hasBlankBefore, type Reading } from '../text/reading.ts';
import { findLabel } from './label.ts';
import type { Part } from './outline.ts';
import type { RawParagraph } from './paragraphs.ts';

/** So many lines of one form make the headings of a report. */
const fewest = 3;
/** No heading is longer. */
const longest = 34;
/** What is longer is a passage. */
const shortestPassage = 25;

/** How a line is marked as a heading: `甲、`, `Ⅱ.`, `■`, `【…】`. */
interface Mark {
  /** Lines of one form belong together. */
  readonly form: string;
  /** Its number, where the form counts. */
  readonly value: number | undefined;
  /** How many units of the reading it takes. */
  readonly length: number;
  /** The heading stands in the line below. */
  readonly isAlone?: boolean;
}

/** Where a heading stands, and how long its mark is. */
export type UnusualHeadings = ReadonlyMap<number, number>;

const noHeadings: UnusualHeadings = new Map();

/**
 * The headings of a report that neither numbers its parts 一、 nor marks them with `#`: lines of one form that stand alone with text behind
 * each, counted 甲、乙、 or Ⅰ、Ⅱ、, or set off with ■ or 【】. They are found before it is known where the body begins: the first of them begins it.
 */
export function findMarkedHeadings(raw: readonly RawParagraph[]): UnusualHeadings {
  // The title may have a `#`.
  if (raw.some(({ depth }, index) => depth > 0 && index > 0)) return noHeadings;
  const marks = raw.map((line) => (line.lines.length === 1 ? readMark(line) : undefined));
  const textAt = (index: number) => raw[index]?.reading.text ?? '';
  const firstUsual = raw.findIndex(({ reading }) => findLabel(reading.text)?.form === 'han');
  const forms = new Map<string, number[]>();
  for (const [index, mark] of marks.entries()) {
    if (mark) forms.set(mark.form, [...(forms.get(mark.form) ?? []), index]);
  }
  for (const all of forms.values()) {
    const lines = all.flatMap((index) => {
      const mark = marks[index];
      const at = mark?.isAlone ? index + 1 : index;
      const isHeading = index > 0 && isShort(textAt(at)) && textAt(at + 1) !== '' && !marks[at + 1];
      return mark && isHeading ? [{ at, mark }] : [];
    });
    const [first] = lines;
    // 一、 below a heading numbers what stands in its part.
    if (!first || lines.length < fewest || (firstUsual >= 0 && firstUsual < first.at)) continue;
    if (lines.some(({ mark: { value } }, place) => value !== undefined && value !== place + 1)) continue;
    // What stands item below item is a list.
    if (lines.length * 2 >= all.length)
      return new Map(lines.map(({ at, mark }) => [at, mark.isAlone ? 0 : mark.length]));
  }
  return noHeadings;
}

/**
 * `主要举措和成效` on a line of its own, with a passage behind it, in a report whose parts bear no number and no mark at all. The first of these
 * lines may be taken for one below the title.
 */
export function findBareHeadings(raw: readonly RawParagraph[], parts: readonly Part[]): UnusualHeadings {
  const front = parts.lastIndexOf('title');
  const isText = (index: number) => parts[index] === 'body' || (parts[index] === 'meta' && index > front);
  const isNumbered = raw.some(
    ({ depth, reading }, index) => isText(index) && (depth > 0 || findLabel(reading.text)?.form === 'han'),
  );
  if (isNumbered) return noHeadings;
  const isBare = (index: number) => {
    const { lines, reading } = raw[index] ?? { lines: [] };
    const isOne = reading !== undefined && lines.length === 1 && isText(index) && findLabel(reading.text) === undefined;
    return isOne && bareHeading.test(reading.text) && !notHeading.test(reading.text);
  };
  const found = raw.flatMap((_, index) => {
    const length = parts[index + 1] === 'body' ? (raw[index + 1]?.reading.text.length ?? 0) : 0;
    return isBare(index) && !isBare(index + 1) && length > shortestPassage ? [index] : [];
  });
  return found.length < fewest ? noHeadings : new Map(found.map((index) => [index, 0]));
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= longest;
}

/** VIII */
const longestNumber = 4;
const bareHeading = /^[一-鿿\d—“”、，（）]{4,24}$/;
/** A date below the title, and what stands in brackets there. */
const notHeading = /^（.*）$|^(?:20|二)[\d〇○零一二三四五六七八九]{3}年\d{0,2}[一二三四五六七八九十]{0,2}月[^，]*$/;
const ornament = /^([■◆●◎★☆▌▍▶►※□○◇▲△✦❖♦])(?:[一二三四五六七八九十]{1,2}(?:、|$)?)?/;
const bracketed = /^【[^【】]{2,20}】$/;
const part = /^PART0?(\d{1,2})$/i;

/** Numbers that no regulation names. */
interface Numbers {
  readonly form: string;
  readonly pattern: RegExp;
  readonly toValue: (number: string) => number;
  /** The number of a value, written as a neighbour is. */
  readonly write: (value: number, neighbour: string) => string;
}

function numbersInOrder(form: string, numbers: readonly string[], pattern: RegExp): Numbers {
  const write = (value: number) => numbers[value - 1] ?? String(value);
  return { form, pattern, toValue: (number) => numbers.indexOf(number) + 1, write };
}

const counted: readonly Numbers[] = [
  ...['甲乙丙丁戊己庚辛', '壹贰叁肆伍陆柒捌玖', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨ'].map((numbers) =>
    numbersInOrder(numbers, [...numbers], new RegExp(`^[${numbers}]`)),
  ),
  numbersInOrder('I', ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'], /^[IVX]{1,4}(?![A-Za-z])/),
  {
    form: '一',
    pattern: /^[一二三四五六七八九十]{1,3}/,
    toValue: (number) => parseHanNumeral(number) ?? 0,
    write: toHanNumeral,
  },
  {
    form: '1',
    pattern: /^0?\d{1,2}/,
    toValue: Number,
    write: (value, neighbour) => String(value).padStart(neighbour.startsWith('0') ? 2 : 1, '0'),
  },
];

/** How a heading is marked in the document: before its number, the number, and what stands between number and words. */
export interface MarkText {
  /** ■ or 【. */
  readonly before: string;
  /** As the document has it; empty in a form that does not count. */
  readonly own: string;
  /** Of the value asked for. */
  readonly number: string;
  readonly behind: string;
  /** 】. */
  readonly after: string;
}

const unmarked: MarkText = { before: '', own: '', number: '', behind: '', after: '' };

/** The mark of a heading without a label, `甲、` or `■ `, with the number of another value. */
export function markOf(heading: string, value: number): MarkText {
  if (bracketed.test(heading)) return { ...unmarked, before: '【', after: '】' };
  const set = /^[^一-鿿\dA-Za-zⅠ-Ⅸ]\s*/.exec(heading)?.[0];
  if (set !== undefined) return { ...unmarked, before: set };
  const numbers = counted.find(({ pattern }) => pattern.test(heading));
  const own = numbers?.pattern.exec(heading)?.[0] ?? '';
  const behind = /^[、.．:：|｜\s]+/.exec(heading.slice(own.length))?.[0];
  return numbers && behind !== undefined ? { ...unmarked, own, number: numbers.write(value, own), behind } : unmarked;
}

function readMark({ reading }: RawParagraph): Mark | undefined {
  const { text } = reading;
  if (!isShort(text) || /[。；：]$/.test(text) || text.includes('。')) return undefined;
  const isPart = part.exec(text);
  if (isPart) return { form: 'PART', value: Number(isPart[1]), length: text.length, isAlone: true };
  if (bracketed.test(text)) return { form: '【】', value: undefined, length: 0 };
  const set = ornament.exec(text);
  if (set) return { form: set[1] ?? '', value: undefined, length: set[0].length };
  if (findLabel(text)) return undefined;
  // 7 2025年目标: the number ends where a blank stands.
  const blank = reading.offsets.findIndex((_, at) => at > 0 && hasBlankBefore(reading, at));
  const head = blank > 0 && blank <= longestNumber ? text.slice(0, blank) : text;
  for (const { form, pattern, toValue } of counted) {
    const number = pattern.exec(head)?.[0] ?? '';
    const end = number === '' ? 0 : endOfMark(reading, number.length);
    const value = toValue(number);
    if (end > 0 && end < text.length && value > 0) return { form, value, length: end };
  }
  return undefined;
}

/** Behind a number comes a mark or a blank: `甲、`, `壹 `, `01 | `; 0 where it is a part of a word. */
function endOfMark(reading: Reading, length: number): number {
  if (/^[、.：|｜]/.test(reading.text.slice(length))) return length + 1;
  return hasBlankBefore(reading, length) ? length : 0;
}
