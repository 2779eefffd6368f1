import type { Problem } from '../../server/src/lint/lint.ts';
import { mergeFixes } from '../../server/src/lint/merge-fixes.ts';
import type { OtherDocument, Report } from '../../server/src/report.ts';
import type { Fix } from '../../server/src/rules/finding.ts';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { Text } from '../../server/src/text/text.ts';

/** A problem in one line, for messages of tests: `warning numbers/rates-match “95.3%” 化解率写作…`. */
export function showProblem(content: string, { rule, severity, span, message }: Problem): string {
  return `${severity} ${rule} “${content.slice(span.start, span.end)}” ${message.zh}`;
}

/** Everything a problem says to its reader. */
export function textsOf({ message, related, fixes }: Problem): Text[] {
  return [message, ...(related ?? []).map((note) => note.message), ...(fixes ?? []).map((fix) => fix.title)];
}

export function isEmptyText({ zh, en }: Text): boolean {
  return zh.trim() === '' || en.trim() === '';
}

/** What is wrong with a span: it is empty, or not inside the document. */
export function complainAboutSpan(content: string, { start, end }: Span): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `${start}–${end} are no offsets`;
  if (start < 0 || end > content.length) return `${start}–${end} is outside the document`;
  return start < end ? undefined : `${start}–${end} is empty`;
}

/**
 * What is wrong with an edit: it is not inside the document, it overlaps another, or it cuts a line end or a pair of
 * surrogates in two.
 */
export function complainAboutEdits(content: string, edits: readonly Edit[]): string[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.flatMap(({ span: { start, end } }, i) => {
    if (!(start >= 0 && start <= end && end <= content.length)) return [`${start}–${end} is outside the document`];
    const next = sorted[i + 1];
    if (next && next.span.start < end) return [`${start}–${end} overlaps ${next.span.start}–${next.span.end}`];
    const cut = [start, end].find((at) => isInside(content, at));
    return cut === undefined ? [] : [`${cut} is inside a character or line end`];
  });
}

function isInside(content: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(content.slice(at - 1, at + 1));
}

/** A body paragraph that is more than its heading, and that a problem marks as a whole: that points at nothing. */
export function findWholeParagraph(report: Report | OtherDocument, { start, end }: Span): string | undefined {
  const whole = report.outline.paragraphs.find(({ part, reading, headingEnd }) => {
    const [first, last] = [reading.offsets[0], reading.offsets.at(-1)];
    // A line of a few words, such as 特此报告。, may be marked whole.
    if (part !== 'body' || reading.text.length <= 20 || first === undefined || last === undefined) return false;
    return headingEnd < reading.text.length && start <= first && end > last;
  });
  return whole?.reading.text;
}

/** The text after all safe fixes, as fix-all applies them. */
export function applySafeFixes(content: string, problems: readonly Problem[]): string {
  return applyEdits(content, mergeFixes(problems));
}

/** Where a span stands after a fix: what replaces its text belongs to it, what is inserted before it does not. */
export function moveSpan({ start, end }: Span, { edits }: Fix): Span {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let [before, through] = [0, 0]; // How much longer the text is before the start, and before the end.
  for (const { span, newText } of sorted) {
    const growth = newText.length - (span.end - span.start);
    if (span.end <= start) before += growth;
    if (span.end <= start || span.start < end) through += growth;
  }
  return { start: start + before, end: Math.max(start + before, end + through) };
}
