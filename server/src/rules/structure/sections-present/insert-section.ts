import type { Role } from '../../../kinds/kind.ts';
import { fillTemplate } from '../../../kinds/template.ts';
import { toLabelNumber } from '../../../outline/label.ts';
import { childrenOf, type Outline, type Section } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import type { Edit } from '../../../text/edit.ts';
import { spanOf } from '../../../text/reading.ts';
import { insertAfter, insertBefore } from '../../insert-lines.ts';

/**
 * A section written into the report in the report's own dress: heading, right number and template, before `next` or at
 * the end of the body, and the sections behind it numbered on.
 */
export function insertSection(report: Report, role: Role, next: Section | undefined): readonly Edit[] {
  const { content, outline, year } = report;
  const roots = childrenOf(outline, undefined);
  const behind = next ? roots.slice(roots.indexOf(next)) : [];
  const model = next ?? roots.at(-1);
  const ahead = roots.slice(0, roots.length - behind.length);
  const number = (ahead.findLast(({ label }) => label)?.label?.value ?? 0) + 1;
  const values = { year, issuer: outline.issuer?.text };
  const heading = headingLike(report, model, number) + fillTemplate(role.heading, values);
  const indent = model ? indentOf(content, outline, model) : '';
  const lines = [heading, ...role.template.map((line) => indent + fillTemplate(line, values))];
  const last = outline.paragraphs.findLast(({ part }) => part === 'body');
  const insertion = next
    ? insertBefore(report, next.headingSpan.start, lines)
    : insertAfter(report, closingStart(outline) ?? last?.span.end ?? content.length, lines);
  const labelled = behind.filter(({ label }) => label !== undefined);
  return [insertion, ...labelled.flatMap((section, index) => renumber(report, section, number + 1 + index))];
}

/** `## 三、`, `三、` or `三. `: marks, indent and label as the neighbour has them. */
function headingLike(report: Report, model: Section | undefined, number: number): string {
  if (!model) return `${toLabelNumber('han', number)}、`;
  const marks = model.depth > 0 ? `${'#'.repeat(model.depth)} ` : indentOf(report.content, report.outline, model);
  if (!model.label) return marks;
  const { form, text, number: place } = model.label;
  return marks + text.slice(0, place.start) + toLabelNumber(form, number) + text.slice(place.end);
}

/** The blanks before the heading's line. */
function indentOf(content: string, { paragraphs }: Outline, { paragraph, depth }: Section): string {
  const start = paragraphs[paragraph]?.span.start ?? 0;
  return depth > 0 ? '' : (/[ \t\u3000\u00a0]*$/.exec(content.slice(Math.max(0, start - 40), start))?.[0] ?? '');
}

function renumber({ outline }: Report, { label, paragraph }: Section, value: number): Edit[] {
  const reading = outline.paragraphs[paragraph]?.reading;
  if (!label || !reading || label.value === value) return [];
  return [{ span: spanOf(reading, label.number.start, label.number.end), newText: toLabelNumber(label.form, value) }];
}

/** A section at the end stands before 特此报告: where the paragraph before it ends. */
function closingStart({ paragraphs }: Outline): number | undefined {
  const body = paragraphs.filter(({ part }) => part === 'body');
  const isClosing = /^(?:特此|专此)(?:报告|汇报)/.test(body.at(-1)?.reading.text ?? '');
  return isClosing ? body.at(-2)?.span.end : undefined;
}
