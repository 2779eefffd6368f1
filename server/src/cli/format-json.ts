import type { Problem } from '../lint/lint.ts';
import { LineIndex, type Position } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import { unreadable, unwritable } from './messages.ts';
import type { Style } from './style.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Lines and characters from 0, in UTF-16, a byte order mark not counted. */
export function rangeIn(content: string): (span: Span) => Range {
  const lines = new LineIndex(content);
  const position = (offset: number): Position => {
    const { line, character } = lines.positionAt(offset);
    return { line, character: line === 0 && content.startsWith('\ufeff') ? Math.max(0, character - 1) : character };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

/** The answer of `hegao check --format json`, version 1. */
export function formatJson(files: readonly CheckedFile[], { locale }: Pick<Style, 'locale'>): string {
  const all = files.flatMap(({ problems }) => problems);
  const count = (severity: Problem['severity']) => all.filter((problem) => problem.severity === severity).length;
  const answer = {
    version: 1,
    files: files.map((file) => fileToJson(file, locale)),
    summary: {
      files: files.length,
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function fileToJson(file: CheckedFile, locale: Language) {
  const { path, content, kind, year, problems, fixed, error, unwritten } = file;
  const range = rangeIn(content);
  return {
    path,
    kind: kind?.id ?? null,
    year: year ?? null,
    problems: problems.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: inLanguage(problem.message, locale),
      range: range(problem.span),
      ...(problem.detail === undefined ? {} : { detail: problem.detail }),
      related: (problem.related ?? []).map(({ message, span, file: other }) => ({
        message: inLanguage(message, locale),
        range: other ? rangeIn(other.content)(span) : range(span),
        ...(other ? { path: other.path } : {}),
      })),
      fixes: (problem.fixes ?? []).map(({ title, safe, edits }) => ({
        title: inLanguage(title, locale),
        safe,
        edits: edits.map(({ span, newText }) => ({ range: range(span), newText })),
      })),
    })),
    ...(fixed === undefined ? {} : { fixed }),
    ...(unwritten === undefined ? {} : { notFixed: inLanguage(unwritable[unwritten], locale) }),
    ...(error === undefined ? {} : { error: inLanguage(unreadable[error], locale) }),
  };
}
