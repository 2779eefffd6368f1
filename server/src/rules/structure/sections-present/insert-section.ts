import type { Role } from '../../../kinds/kind.ts';
import { templateOf } from '../../../kinds/phrases.ts';
import { fillTemplate } from '../../../kinds/template.ts';
import { type Label, withNumber } from '../../../outline/label.ts';
import { childrenOf, type Paragraph, type Section } from '../../../outline/outline.ts';
import { isClosing } from '../../../outline/phrases.ts';
import { looksAhead } from '../../../outline/tense.ts';
import { markOf } from '../../../outline/unusual-headings.ts';
import type { Report } from '../../../report.ts';
import type { Edit } from '../../../text/edit.ts';
import { lineStartAt } from '../../../text/line-end.ts';
import { insertAfter, insertBefore } from '../../insert-lines.ts';
import { renumber } from '../../renumber.ts';

/**
 * A section written into the report in the report's own dress: heading, right number and template, before `next` or at
 * the end of the body, and the sections behind it numbered on.
 */
export function insertSection(report: Report, role: Role, next: Section | undefined): readonly Edit[] {
  const { outline, year } = report;
  const roots = childrenOf(outline, undefined);
  const behind = next ? roots.slice(roots.indexOf(next)) : [];
  const ahead = roots.slice(0, roots.length - behind.length);
  const last = ahead.findLast(({ label }) => label)?.label?.value ?? 0;
  const number = roots.some((section) => isUnusual(report, section)) ? ahead.length + 1 : last + 1;
  const values = { year, issuer: outline.issuer?.text };
  const dress = dressOf(report, next ?? roots.at(-1));
  const { before, after } = dress.mark(number);
  const heading = dress.before + before + fillTemplate(role.heading, values) + after + dress.after;
  const lines = [
    heading,
    ...templateOf(report.kind, role).map((line) => toParagraph(fillTemplate(line, values), dress)),
  ];
  const insertion = next
    ? insertBefore(report, next.headingSpan.start, lines)
    : insertAfter(report, endOfBody(report), lines);
  const numbered = behind.filter((section) => section.label !== undefined || isUnusual(report, section));
  return [insertion, ...numbered.flatMap((section, index) => numberOn(report, section, number + 1 + index))];
}

/** How a neighbour writes its heading: `## 三、…`, `　　三、…`, `- 三、…` or `**三、…**`. */
interface HeadingDress {
  readonly before: string;
  readonly after: string;
  /** The blanks that paragraphs begin with, too. */
  readonly indent: string;
  /** Its label, or what else marks it. */
  readonly mark: (value: number) => { readonly before: string; readonly after: string };
}

/** 甲、做了什么 is marked in a way of its own, without `#` and without a label. */
function isUnusual({ outline }: Report, { label, depth, paragraph }: Section): boolean {
  return !label && depth > 0 && outline.paragraphs[paragraph]?.depth === 0;
}

/** Only text is indented; a table keeps its rows as they are. */
function toParagraph(line: string, { indent }: HeadingDress): string {
  return line.startsWith('|') ? line : indent + line;
}

const firstLabel: Label = { form: 'han', value: 1, text: '一、', number: { start: 0, end: 1 } };

function dressOf(report: Report, model: Section | undefined): HeadingDress {
  const labelled = (label: Label) => (value: number) => ({ before: withNumber(label, value), after: '' });
  if (!model) return { before: '', after: '', indent: '', mark: labelled(firstLabel) };
  const { content } = report;
  const { label, headingSpan } = model;
  const lineStart = lineStartAt(content, headingSpan.start);
  const before = content.slice(lineStart, headingSpan.start).replace('\ufeff', '');
  return {
    before,
    after: /\*{0,3}$/.exec(before)?.[0] ?? '',
    indent: /^[ \t\u3000\u00a0]*$/.test(before) ? before : '',
    mark: label
      ? labelled(label)
      : isUnusual(report, model)
        ? (value) => unusualMark(report, model, value)
        : () => none,
  };
}

const none = { before: '', after: '' };

function unusualMark({ content }: Report, { headingSpan }: Section, value: number) {
  const { before, number, behind, after } = markOf(content.slice(headingSpan.start, headingSpan.end), value);
  return { before: before + number + behind, after };
}

/** Where the last section ends: behind its tables too, before an outlook, 特此报告 and the signature. */
function endOfBody({ content, blocks, outline: { paragraphs } }: Report): number {
  const body = paragraphs.filter(({ part }) => part === 'body');
  const last = body.findLast((paragraph, index) => index === 0 || !closesReport(paragraph));
  const end = last?.span.end ?? content.length;
  const following = paragraphs.find(({ span }) => span.start >= end)?.span.start ?? content.length;
  const tables = blocks.filter(
    (block) => (block.kind === 'table' || ('tables' in block && block.tables)) && block.span.end <= following,
  );
  return Math.max(end, tables.at(-1)?.span.end ?? 0);
}

/** 特此报告, or a paragraph behind the last section that looks ahead: 2026年，我局将…. */
function closesReport({ label, depth, reading: { text } }: Paragraph): boolean {
  if (label || depth > 0) return false;
  return isClosing(text) || (/^(?:新的一年|今后|下一步|20\d\d年)/.test(text) && looksAhead(text, 0, 0));
}

/** The number of a section, to be counted on in its own form. */
function numberOn(report: Report, section: Section, value: number): Edit[] {
  const { label, paragraph, headingSpan } = section;
  if (!label) {
    const { own, number } = markOf(report.content.slice(headingSpan.start, headingSpan.end), value);
    const { start } = headingSpan;
    return own === number ? [] : [{ span: { start, end: start + own.length }, newText: number }];
  }
  const { outline } = report;
  return renumber(outline, [{ paragraph, start: 0, end: label.text.length, text: label.text }], value, label);
}
