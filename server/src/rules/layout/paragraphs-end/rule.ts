import { rankOf } from '../../../outline/label.ts';
import type { Paragraph } from '../../../outline/outline.ts';
import { findFormula, isClosing } from '../../../outline/phrases.ts';
import type { Report } from '../../../report.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import { spanOf } from '../../../text/reading.ts';
import { skipTo, unitSet } from '../../../text/unit-set.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { itemFormOf } from '../item-form.ts';
import { endingOf, endsInComma, isLongSentence, isRunningText } from './endings.ts';

export default defineRule({
  title: { zh: '段落末尾有句号', en: 'Paragraphs end with a full stop' },
  why: {
    zh: '成段的文字以句号、问号、叹号或者冒号结束；没有的，多半是改稿时删掉了后半句，或者漏写了句号。小标题、署名、图表名、各项都不加句号的列表不算。',
    en: 'Running text ends with a full stop, question mark, exclamation mark or colon; headings, captions and lists without stops do not.',
  },
  mend: {
    zh: '灯泡里补上句号；后半句丢了的，从原稿找回来。',
    en: 'The light bulb adds 。; where half a sentence is lost, get it back.',
  },
  excuse: { zh: '列表各项不加句号', en: 'list items without a stop' },
  basis: ['GB/T 15834—2011《标点符号用法》4.1'],
  severity: 'warning',
  draftSeverity: 'hint',
  options: {},

  *check(report) {
    for (const { paragraph, end } of findUnended(report)) yield toFinding(report, paragraph, end);
  },
});

interface Line {
  readonly paragraph: Paragraph;
  /** The end of its text in the reading: footnote marks stand behind it. */
  readonly end: number;
  readonly isEnded: boolean;
  /** What it is a list item by: the form of its label, a bullet, nothing. */
  readonly form: string;
  /** `text` holds several sentences, `sentence` one, `heading` none. */
  readonly kind: 'text' | 'sentence' | 'heading';
}

function findUnended(report: Report): Line[] {
  const lines = report.outline.paragraphs
    .filter(isText(report.content))
    .map((paragraph) => readLine(report, paragraph));
  // In most reports only headings have no stop: then nothing need be known of lists.
  if (!lines.some((line) => mayLackStop(line))) return [];
  const cut = findCutLines(lines);
  const lists = findLists(lines);
  return lines.filter((line, index) => {
    const { paragraph, end, kind } = line;
    if (!mayLackStop(line) || cut.has(line) || isBold(report.content, paragraph)) return false;
    const list = lists[index];
    if (!list) return true;
    const text = paragraph.reading.text.slice(0, end);
    if (kind === 'heading') return isOddItem(line, lines[index + 1], list);
    if (endsInComma(text)) return text.length >= 10;
    if (findFormula(text)?.end === end) return true;
    return isLongSentence(text, hasFigures(report, paragraph)) && !hasNoStops(list);
  });
}

/** A heading lacks one only as an item of a list that is a sentence. */
function mayLackStop({ isEnded, kind, paragraph: { label, depth, reading } }: Line): boolean {
  return !isEnded && (kind !== 'heading' || (label !== undefined && depth === 0 && /[，；]/.test(reading.text)));
}

const columns = unitSet('|｜\t');

function hasFigures({ facts }: Report, { index }: Paragraph): boolean {
  const { figures } = facts;
  return figures[lowerBound(figures, ({ paragraph }) => paragraph >= index)]?.paragraph === index;
}

/** Lines of the body with Chinese words in them; `a | b` and columns set with tabs are tables. */
function isText(content: string): (paragraph: Paragraph) => boolean {
  const hasColumns = content.includes('|') || content.includes('｜') || content.includes('\t');
  return ({ part, span: { start, end }, reading }) => {
    if (part !== 'body' || !endingOf(reading).isChinese) return false;
    return !hasColumns || skipTo(columns, content, start, end) === end;
  };
}

function readLine({ content }: Report, paragraph: Paragraph): Line {
  const { reading, headingEnd } = paragraph;
  const { end, isEnded } = endingOf(reading);
  return {
    paragraph,
    end,
    isEnded,
    form: itemFormOf(content, paragraph),
    kind: headingEnd >= reading.text.length ? 'heading' : isRunningText(paragraph) ? 'text' : 'sentence',
  };
}

/** `**强化培训，夯实基础**` is a heading. */
function isBold(content: string, { span: { start, end } }: Paragraph): boolean {
  return /^(?:\*\*|__)/.test(content.slice(start, start + 2)) && /(?:\*\*|__)$/.test(content.slice(end - 2, end));
}

/** Neighbouring lines that are items of one list. */
interface List {
  readonly form: string;
  readonly depth: number;
  size: number;
  /** How many of them have no stop. */
  open: number;
}

/** The list that each line stands in; running text stands in none. */
function findLists(lines: readonly Line[]): (List | undefined)[] {
  let list: List | undefined;
  return lines.map(({ kind, form, isEnded, paragraph: { depth } }) => {
    if (kind === 'text') list = undefined;
    else if (!list || list.form !== form || list.depth !== depth) list = { form, depth, size: 0, open: 0 };
    if (list) {
      list.size++;
      if (!isEnded) list.open++;
    }
    return list;
  });
}

/** The items of the list have no stops: at least half of them; or a second line beside one that is no item. */
function hasNoStops({ form, size, open }: List): boolean {
  return open > 1 && (form === 'none' || open * 2 >= size);
}

/** An item looks like a heading, but nothing stands below it, and all the other items are sentences with a stop. */
function isOddItem({ paragraph: { label } }: Line, next: Line | undefined, { size, open }: List): boolean {
  if (!label || open > 1 || size < 3) return false;
  const below = next?.paragraph;
  return (
    !below ||
    isClosing(below.reading.text) ||
    (below.label !== undefined && rankOf(below.label.form) <= rankOf(label.form))
  );
}

/** Lines cut at a width are as long as the longest: three or more of them, none with an end. */
function findCutLines(lines: readonly Line[]): ReadonlySet<Line> {
  const candidates = lines.filter((line, index) => {
    const next = lines[index + 1]?.paragraph;
    return !line.isEnded && next && !next.label && next.depth === 0;
  });
  if (candidates.length < fewest) return noLines;
  // A character is one column wide or two: mostly the lengths alone tell that the candidates are far too short.
  const third = candidates.map(lengthOf).sort((a, b) => b - a)[fewest - 1] ?? 0;
  if (lines.some((line) => fullShare * lengthOf(line) > 2 * third)) return noLines;
  const full = fullShare * lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const cut = candidates.filter((line) => widthOf(line) >= full);
  return cut.length >= fewest ? new Set(cut) : noLines;
}

const fewest = 3;
/** So much of the widest line's width is a full line. */
const fullShare = 0.85;
const noLines: ReadonlySet<Line> = new Set();

function lengthOf({ paragraph }: Line): number {
  return paragraph.reading.text.length;
}

/** In columns: two a character, one a digit or Latin letter. */
function widthOf({ paragraph }: Line): number {
  const { text } = paragraph.reading;
  let width = 0;
  for (let at = 0; at < text.length; at++) width += isNarrow(text.charCodeAt(at)) ? 1 : 2;
  return width;
}

function isNarrow(unit: number): boolean {
  return unit >= 0x20 && unit <= 0x7e;
}

function toFinding({ outline }: Report, { reading, index, label }: Paragraph, end: number): Finding {
  const span = spanOf(reading, end - 1, end);
  const last = reading.text.charAt(end - 1);
  const isComma = endsInComma(last);
  const next = outline.paragraphs[index + 1]?.label;
  const isAbove = next && next.value === 1 && (!label || rankOf(next.form) > rankOf(label.form));
  const isOpening = findFormula(reading.text)?.end === end;
  const marks = isOpening ? ['：', '。'] : isAbove ? ['。', '：'] : ['。'];
  return {
    span,
    message: isComma
      ? { zh: `段落以“${last}”结尾，话没有说完`, en: `The paragraph ends with ${last}: its sentence is not finished` }
      : {
          zh: `段落末尾没有${isOpening ? '冒号' : '句号'}`,
          en: `The paragraph ends without a ${isOpening ? 'colon' : 'full stop'}`,
        },
    fixes: marks.map((mark) => ({
      title: isComma
        ? { zh: `“${last}”改为“${mark}”`, en: `Change ${last} to ${mark}` }
        : { zh: `补上“${mark}”`, en: `Add ${mark}` },
      safe: false,
      edits: [{ span: isComma ? span : { start: span.end, end: span.end }, newText: mark }],
    })),
  };
}
