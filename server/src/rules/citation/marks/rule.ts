import type { Citation } from '../../../facts/citations.ts';
import type { Paragraph } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import { oneOf } from '../../../schema/options.ts';
import { caseEnding, codeEnding, ownNumbering, yearAndNumber } from '../../../standards/document-numbers.ts';
import type { Edit } from '../../../text/edit.ts';
import { createFinder } from '../../../text/finder.ts';
import { keepPerReading, type Noted } from '../../../text/keep.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

export default defineRule({
  title: { zh: '引用文件的标点规范', en: 'Marks around documents are the standard ones' },
  why: {
    zh: '文号的年份用六角括号〔〕，序号不加“第”、不编虚位；书名号里面再用书名号，里层用单书名号〈〉；并列的书名号之间不用顿号。',
    en: 'The year of a 文号 stands in 〔〕 and its number has no 第 and no zeros; a name inside a name stands in 〈〉; no 、 stands between adjacent names.',
  },
  mend: {
    zh: '用“修正”改：年份用〔〕，书名号里用〈〉，并列的书名号之间不加顿号。',
    en: 'The fix mends it: 〔〕 around years, 〈〉 inside 《》, no 、 between 》《.',
  },
  excuse: { zh: '照原件引用', en: 'quoted as printed' },
  basis: [
    'GB/T 9704—2012《党政机关公文格式》7.2.5（发文字号）',
    'GB/T 15834—2011《标点符号用法》4.5.3.5（顿号）、4.15.3.5（书名号）',
  ],
  severity: 'information',
  options: {
    between: oneOf({
      values: ['none', 'comma', 'any'],
      default: 'none',
      description: {
        zh: '并列的书名号之间：none 不用顿号，comma 用顿号，any 都可以。',
        en: 'Between adjacent names of documents. none: no 、; comma: always one; any: either.',
      },
    }),
  },

  *check(report, { between }) {
    for (const paragraph of report.outline.paragraphs) {
      const matches = yearsAndNumbersIn(paragraph.reading);
      if (matches.length > 0) yield* numberFindings(report.content, paragraph, matches);
    }
    yield* findInnerMarks(report);
    if (between !== 'any') yield* findBetween(report, between);
  },
});

const findYearsAndNumbers = createFinder(yearAndNumber, ['号']);
const yearsAndNumbersIn = keepPerReading(({ text }: Noted) => findYearsAndNumbers(text));

/** Names and numbers of documents: 云政发[2024]第05号. */
function* numberFindings(
  content: string,
  { reading }: Paragraph,
  matches: readonly RegExpExecArray[],
): Iterable<Finding> {
  for (const match of matches) {
    const { index, groups } = match;
    const { open = '', year = '', close = '', extra = '' } = groups ?? {};
    const before = reading.text.slice(Math.max(0, index - 13), index);
    if (!isCode(before)) continue;
    const yearEnd = index + open.length + year.length + close.length;
    const isBracket = open !== '〔' || close !== '〕';
    const isNumber = extra !== '' && !ownNumbering.test(before.slice(-6));
    if (!isBracket && !isNumber) continue;
    const end = isNumber ? index + match[0].length : yearEnd;
    const span = spanOf(reading, isBracket ? index : yearEnd, end);
    const edits: Edit[] = [];
    if (isBracket) {
      edits.push({ span: withEscape(content, spanOf(reading, index, index + 1)), newText: '〔' });
      edits.push({ span: withEscape(content, spanOf(reading, yearEnd - 1, yearEnd)), newText: '〕' });
    }
    if (isNumber) edits.push({ span: spanOf(reading, yearEnd, yearEnd + extra.length), newText: '' });
    const number = match[0].slice(yearEnd - index + (isNumber ? extra.length : 0));
    const right = `〔${year}〕${number}`;
    yield {
      span,
      message: isBracket
        ? { zh: `文号的年份用六角括号：${right}`, en: `The year of a 文号 stands in 〔〕: ${right}` }
        : { zh: `文号的序号不加“第”、不编虚位：${right}`, en: `The number of a 文号 has no 第 and no zeros: ${right}` },
      fixes: [{ title: { zh: `改为${right}`, en: `Change to ${right}` }, safe: true, edits }],
    };
  }
}

function isCode(before: string): boolean {
  if (caseEnding.test(before)) return false;
  return codeEnding.test(before) || /[（》][一-鿿]{1,12}$/.test(before);
}

/** `\[2024\]` of Markdown loses its backslashes with its brackets. */
function withEscape(content: string, { start, end }: Span): Span {
  return { start: content.charAt(start - 1) === '\\' ? start - 1 : start, end };
}

/** 《关于印发《甲办法》的通知》. */
function* findInnerMarks({ facts: { citations }, content }: Report): Iterable<Finding> {
  if (citations.every(({ within }) => within === undefined)) return;
  const holders = new Set(citations.map(({ within }) => within));
  for (const { within, mark, span, name, index, start } of citations) {
    const outer = within === undefined ? undefined : citations[within];
    // 《甲、《乙》》 may be a list with a mark too many; a name that holds others needs more than one step.
    if (outer?.mark !== '《' || mark !== '《' || holders.has(index) || outer.within !== undefined) continue;
    if (/[、，和与及]$/.test(outer.name.slice(0, start - outer.start - 1)) && !follows(citations, index)) continue;
    const [open, close] = [content.charAt(span.start), content.charAt(span.end - 1)];
    if (open !== '《' || close !== '》') continue;
    yield {
      span,
      message: {
        zh: `书名号里面的书名号用单书名号：〈${name}〉`,
        en: `A name inside a name stands in 〈〉: 〈${name}〉`,
      },
      fixes: [
        {
          title: { zh: `改为〈${name}〉`, en: `Change to 〈${name}〉` },
          safe: true,
          edits: [
            { span: { start: span.start, end: span.start + 1 }, newText: '〈' },
            { span: { start: span.end - 1, end: span.end }, newText: '〉' },
          ],
        },
      ],
    };
  }
}

/** Another name inside the same name stands before it: 《关于修改《甲》和《乙》的决定》. */
function follows(citations: readonly Citation[], index: number): boolean {
  return citations[index - 1]?.within === citations[index]?.within;
}

/** One finding a document, at the first place, and one fix for all. */
function* findBetween({ facts: { citations }, outline }: Report, between: 'none' | 'comma'): Iterable<Finding> {
  const places = neighbours(citations).flatMap(([left, right]) => {
    const reading = outline.paragraphs[left.paragraph]?.reading;
    const isAdjacent = right.start === left.end;
    const isComma = right.start === left.end + 1 && reading?.text.charAt(left.end) === '、';
    if (!reading || !(between === 'none' ? isComma : isAdjacent)) return [];
    return between === 'none'
      ? { span: spanOf(reading, left.end, left.end + 1), edit: spanOf(reading, left.end, left.end + 1) }
      : { span: spanOf(reading, left.end - 1, left.end + 1), edit: { start: right.span.start, end: right.span.start } };
  });
  const [first, ...others] = places;
  if (!first) return;
  const count = places.length;
  yield {
    span: first.span,
    isOfWhole: true,
    message:
      between === 'none'
        ? { zh: `并列的书名号之间不用顿号（全文${count}处）`, en: `No 、 between adjacent names (${count} in all)` }
        : { zh: `并列的书名号之间用顿号（全文${count}处）`, en: `A 、 between adjacent names (${count} in all)` },
    related: others.slice(0, mostRelated).map(({ span }) => ({ span, message: { zh: '这里也是', en: 'here, too' } })),
    fixes: [
      {
        title:
          between === 'none'
            ? { zh: `删去书名号之间的顿号（${count}处）`, en: `Remove ${count} marks 、` }
            : { zh: `书名号之间加顿号（${count}处）`, en: `Insert ${count} marks 、` },
        safe: true,
        edits: places.map(({ edit }) => ({ span: edit, newText: between === 'none' ? '' : '、' })),
      },
    ],
  };
}

/** Enough to go through by hand; the fix reaches all. */
const mostRelated = 20;

/** Names of one list that stand next to each other; where a bracket stands between two of them, 、 is right throughout the list. */
function neighbours(citations: readonly Citation[]): [Citation, Citation][] {
  const last = new Map<number, Citation>();
  const annotated = new Set<number>();
  const pairs: [Citation, Citation][] = [];
  for (const right of citations) {
    const left = last.get(right.list);
    last.set(right.list, right);
    if (!left) continue;
    if (left.note !== undefined) annotated.add(right.list);
    pairs.push([left, right]);
  }
  return pairs.filter(([{ list }]) => !annotated.has(list));
}
