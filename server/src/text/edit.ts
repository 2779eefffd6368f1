import type { Span } from './span.ts';

/** Replaces `span` of the document by `newText`. An insertion has an empty span. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits that do not overlap, in any order. Insertions at one place keep their order. */
export function applyEdits(content: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < at) throw new Error('Edits overlap.');
    parts.push(content.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(content.slice(at));
  return parts.join('');
}
