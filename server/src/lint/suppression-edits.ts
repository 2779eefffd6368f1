import { reasonGap } from '../config/accepted-file.ts';
import type { Outline } from '../outline/outline.ts';
import type { Report } from '../report.ts';
import type { Edit } from '../text/edit.ts';
import { lineEndOf, lineStartAt } from '../text/line-end.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './lint.ts';

/** A comment before the paragraph or table that a problem stands in, so that the problem is shown no more. */
export function suppressHere({ content, outline }: Report, { rule, span }: Problem): Edit {
  const start = lineStartAt(content, partAt(outline, span)?.start ?? span.start);
  return toEdit(content, outline, start, `<!-- hegao-disable-next-line ${rule} ${reasonGap} -->`);
}

/** A comment at the beginning, so that problems of this rule are shown no more in the whole document. */
export function suppressThroughout({ content, outline, blocks }: Report, { rule }: Problem): Edit {
  const [first] = blocks;
  const behind = first?.kind === 'front-matter' ? blocks[1] : first;
  const start = behind ? lineStartAt(content, behind.span.start) : content.length;
  return toEdit(content, outline, start, `<!-- hegao-disable-file ${rule} ${reasonGap} -->`);
}

function toEdit(content: string, { spaced }: Outline, at: number, comment: string): Edit {
  const lineEnd = lineEndOf(content);
  // Behind the byte order mark, and with a blank line where the document separates its paragraphs so.
  const start = at === 0 && content.startsWith('\ufeff') ? 1 : at;
  return { span: { start, end: start }, newText: comment + lineEnd.repeat(spaced ? 2 : 1) };
}

function partAt({ paragraphs, tables }: Outline, { start }: Span): Span | undefined {
  const isAround = ({ span }: { readonly span: Span }) => span.start <= start && start <= span.end;
  return (paragraphs.find(isAround) ?? tables.find(isAround))?.span;
}
