import {
  findLabel,
  type Label,
  type LabelForm,
  labelForms,
  longestLabel,
  opensItem,
  withNumber,
} from '../outline/label.ts';
import type { Outline, Paragraph } from '../outline/outline.ts';
import { type EnumeratorFamily, joinsMust, joinsOne, spokenOrdinals } from '../standards/enumerators.ts';
import { parseHanNumeral } from '../standards/numerals.ts';
import { gather } from '../text/gather.ts';
import { keepWhile } from '../text/keep.ts';
import { isHan, spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { isOf, skipTo, unitSet } from '../text/unit-set.ts';

/** What counts an item: the number of a section, `（1）` or ① in running text, or a word such as 一是, 第二, 首先. */
export interface Enumerator {
  readonly family: LabelForm | EnumeratorFamily;
  readonly value: number;
  /** Its number in its own form, with its mark where it has one: `（二）`, `一是`. */
  readonly text: string;
  /** An index into `Outline.paragraphs`; `start` and `end` are units of its reading. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  /** It begins its paragraph, or the text behind a heading that runs in. */
  readonly leads: boolean;
  /** The section it numbers: an index into `Outline.sections`. */
  readonly section: number | undefined;
  /** It stands where an item begins. What does not (`主要原因是一是…`, `规定①`) counts on, but is never out of order. */
  readonly clear: boolean;
}

/** A number of sections, not a word that counts. */
export function isLabelForm(family: Enumerator['family']): family is LabelForm {
  return labelForms.some((form) => form === family);
}

/** All enumerators in the order of the text. */
export function extractEnumerators(outline: Outline): Enumerator[] {
  const sections = new Map(outline.sections.map(({ paragraph, index }) => [paragraph, index]));
  const found: Enumerator[] = [];
  for (const paragraph of outline.paragraphs) {
    if (paragraph.part === 'body') extractFrom(paragraph, sections.get(paragraph.index), found);
  }
  return found;
}

const han = '[一二三四五六七八九十]{1,3}';
const pattern = new RegExp(
  [
    `${han}[是要]`,
    `第(?:${han}|\\d{1,2})(?=[，：、])`,
    `其${han}(?=[，：、是为])`,
    spokenOrdinals.join('|'),
    `（(?:${han}|\\d{1,2})）`,
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩]',
    '(?<![\\d.])\\d{1,2}(?:[.、](?!\\d)|\\.(?=[1-9]\\d{0,4}[一-鿿]))',
  ].join('|'),
  'y',
);

/** Where an enumerator can begin, and what can follow its first unit: the pattern is tried nowhere else. */
const beginnings = unitSet('一二三四五六七八九十第其首再（0-9①-⑳⑴-⒇⒈-⒛㈠-㈩');
const glyphs = unitSet('①-⑳⑴-⒇⒈-⒛㈠-㈩');
const seconds = unitSet('一二三四五六七八九十0-9是要.、先次');

function findEnumerators(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const { length } = text;
  let next = 0;
  for (let at = skipTo(beginnings, text, 0, length); at < length; at = skipTo(beginnings, text, next, length)) {
    next = at + 1;
    if (!isOf(seconds, text, next) && !isOf(glyphs, text, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    next = at + match[0].length;
  }
  return found;
}

function extractFrom(paragraph: Paragraph, section: number | undefined, found: Enumerator[]): void {
  const { label } = paragraph;
  if (label) {
    const item: Item = { family: label.form, value: label.value, clear: true };
    found.push(toEnumerator(paragraph, 0, label.text.length, item, section));
  }
  for (const { start, end, item } of itemsBehindLabel(paragraph)) {
    found.push(toEnumerator(paragraph, start, end, item, undefined));
  }
}

interface PlacedItem {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

const itemsBehindLabel = keepWhile(
  ({ reading }: Paragraph) => reading,
  ({ label }) => label?.text ?? '',
  ({ reading: { text }, label }): readonly PlacedItem[] => {
    const labelEnd = label?.text.length ?? 0;
    const rest = labelEnd === 0 ? text : text.slice(labelEnd);
    return gather(findEnumerators(rest), (match): readonly PlacedItem[] => {
      const start = labelEnd + match.index;
      const item = readEnumerator(text, start, match[0], labelEnd);
      return item ? [{ item, start, end: start + match[0].length }] : [];
    });
  },
);

type Item = Pick<Enumerator, 'family' | 'value' | 'clear'>;

function toEnumerator(
  { reading, index, headingEnd }: Paragraph,
  start: number,
  end: number,
  { family, value, clear }: Item,
  section: number | undefined,
): Enumerator {
  return {
    family,
    value,
    clear,
    text: reading.text.slice(start, end),
    paragraph: index,
    start,
    end,
    span: spanOf(reading, start, end),
    leads: start === 0 || (start === headingEnd + 1 && headingEnd > 0),
    section,
  };
}

/** What begins an item: the beginning of the text, or a mark before it. */
function beginsItem(text: string, start: number, labelEnd: number): boolean {
  return start === labelEnd || '。；：，！？、（“'.includes(text.charAt(start - 1));
}

function readEnumerator(text: string, start: number, found: string, labelEnd: number): Item | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + found.length);
  const begins = beginsItem(text, start, labelEnd);
  const spoken = spokenOrdinals.indexOf(found);
  if (spoken >= 0) {
    // 再次强调 repeats something; 再次，counts.
    const clear = begins && (after === '，' || after === '是' || after === '要' || spoken === 0);
    return clear ? { family: 'first', value: spoken + 1, clear } : undefined;
  }
  const last = found.at(-1);
  if (last === '是' || last === '要') {
    const value = parseHanNumeral(found.slice(0, -1));
    if (value === undefined) return undefined;
    if (last === '要') {
      const clear = begins && before !== '“' && !joinsMust.includes(after);
      return clear ? { family: 'must', value, clear } : undefined;
    }
    return joinsOne.includes(before) && !begins ? undefined : { family: 'is', value, clear: begins };
  }
  if (found.startsWith('第') || found.startsWith('其')) {
    // 第一，第二 count where a sentence or an item begins: 名列第一，… does not, nor does 第一、第二产业.
    const numeral = found.slice(1);
    const value = /^\d/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral);
    const isList = after === '、' && /^[一二三四五六七八九十第\d]/.test(text.slice(start + found.length + 1));
    const opens = start === labelEnd || opensItem.includes(before);
    if (value === undefined || isList || !opens) return undefined;
    return { family: found.startsWith('第') ? 'ordinal' : 'among', value, clear: true };
  }
  return readLabel(text, start, found, labelEnd);
}

/** 明年，我局将（一）加强培训；（二）完善制度: the first of a row needs no mark before it. */
function goesOn(text: string, end: number, label: Label): boolean {
  return label.value === 1 && label.form.endsWith('bracket') && text.includes(`；${withNumber(label, 2)}`, end);
}

/** `（1）`, ① and `1.` in running text: （一）至（三）项 and （2）之后 are none. */
function readLabel(text: string, start: number, found: string, labelEnd: number) {
  const label = findLabel(text.slice(start, start + longestLabel));
  const before = text.charAt(start - 1);
  const after = text.charAt(start + found.length);
  // （四）项目周期缩短, but not （四）项.
  const isNamed =
    after === '项' ? text.charAt(start + found.length + 1) === '目' : !'至到和及或、款条所'.includes(after);
  const isItem = (isHan(after) || /[“《\dA-Za-z]/.test(after)) && isNamed;
  if (label?.text !== found) return undefined;
  const opens =
    start === labelEnd || opensItem.includes(before) || (before !== '第' && goesOn(text, start + found.length, label));
  // In running text only ① says by itself that it counts.
  if (label.form !== 'circled')
    return opens && isItem ? { family: label.form, value: label.value, clear: true } : undefined;
  return { family: label.form, value: label.value, clear: isItem && (opens || '，、'.includes(before)) };
}
