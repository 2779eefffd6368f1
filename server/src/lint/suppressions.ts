import type { Outline } from '../outline/outline.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';

/** A comment of the writer that keeps problems from being shown. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** The whole line with its end where nothing else stands in it. */
  readonly line: Span | undefined;
  /** Ids of rules; empty for all of them. */
  readonly rules: readonly string[];
  /** Why, in the writer's words; may be empty. */
  readonly reason: string;
  /** Problems that begin here are not shown. */
  readonly covers: Span;
}

const word = 'hegao-disable';

/**
 * `<!-- hegao-disable-next-line numbers/rates-match 依据统计口径 -->`: rules by their ids, or all of them, then the reason.
 * Without `-next-line` it holds up to `<!-- hegao-enable -->`, with `-file` throughout.
 */
const comment = /<!--[ \t]{0,8}hegao-(disable-next-line|disable-file|disable|enable)(?!\w|-[a-z])([^\r\n]{0,400}?)-->/g;

/** `-next-line` means what a writer sees as the next line: the paragraph or table behind the comment. In order. */
export function findSuppressions(content: string, outline: Outline): Suppression[] {
  if (!content.includes(word)) return [];
  const found: Suppression[] = [];
  for (const { index, 0: text, 1: command, 2: rest = '' } of content.matchAll(comment)) {
    const span = { start: index, end: index + text.length };
    const { rules, reason } = readWords(rest);
    if (command === 'enable') endAt(found, span, rules);
    else {
      const covers =
        command === 'disable-next-line'
          ? findNext(outline, span.end, content.length)
          : { start: command === 'disable' ? span.end : 0, end: content.length };
      found.push({ span, line: wholeLine(content, span), rules, reason, covers });
    }
  }
  return found;
}

function wholeLine(content: string, { start, end }: Span): Span | undefined {
  const before = /(?:^|[\r\n])[ \t]{0,40}$/.exec(content.slice(Math.max(0, start - 41), start));
  const behind = /^[ \t]{0,40}(?:\r?\n|$)/.exec(content.slice(end, end + 42));
  if (!before || !behind) return undefined;
  const indent = before[0].replace(/^[\r\n]/, '').length;
  return { start: start - indent, end: end + behind[0].length };
}

/** Ids first, apart by blanks or commas; the reason is what follows. */
function readWords(rest: string): Pick<Suppression, 'rules' | 'reason'> {
  const [ids = ''] = /^(?:[ \t,，、]{0,4}[a-z]{1,20}\/[a-z-]{1,40})*/.exec(rest) ?? [];
  return {
    rules: ids.split(/[ \t,，、]+/).filter((id) => id !== ''),
    reason: rest
      .slice(ids.length)
      .replace(/^[ \t:：,，-]+/, '')
      .trim(),
  };
}

/** `hegao-enable` ends what was begun before it for the same rules, or everything. */
function endAt(found: Suppression[], { start }: Span, rules: readonly string[]): void {
  const key = rules.join(' ');
  for (const [at, suppression] of found.entries()) {
    const { covers } = suppression;
    const isOpen = covers.start === suppression.span.end && covers.end > start;
    if (isOpen && (key === '' || key === suppression.rules.join(' ')))
      found[at] = { ...suppression, covers: { start: covers.start, end: start } };
  }
}

function findNext({ paragraphs, tables }: Outline, from: number, length: number): Span {
  const isBehind = ({ span }: { readonly span: Span }) => span.start >= from;
  const candidates = [paragraphs, tables].flatMap((parts: readonly { readonly span: Span }[]) => {
    const next = parts[lowerBound(parts, isBehind)];
    return next ? [next.span] : [];
  });
  const [next = { start: length, end: length }] = candidates.sort((a, b) => a.start - b.start);
  return next;
}
