import { reasonGap } from '../config/accepted-file.ts';
import type { Outline } from '../outline/outline.ts';
import { unknownName } from '../schema/options.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** A comment of the writer that keeps problems from being shown. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** The whole line with its end where nothing else stands in it. */
  readonly line: Span | undefined;
  /** Ids of rules; empty for all of them. */
  readonly rules: readonly string[];
  /** Why, in the writer's words; empty where nothing was written, or the gap for it was not filled. */
  readonly reason: string;
  /** Problems that begin here are not shown. */
  readonly covers: Span;
}

/** A comment to this tool that has no effect. */
export interface IdleComment extends Pick<Suppression, 'span' | 'line'> {
  readonly message: Text;
}

interface Comments {
  readonly suppressions: readonly Suppression[];
  readonly idle: readonly IdleComment[];
}

const word = '<!--';
const commands = ['disable-next-line', 'disable-file', 'disable', 'enable'];

/**
 * `<!-- hegao-disable-next-line numbers/rates-match 依据统计口径 -->`: rules by their ids, or all of them, then the reason.
 * Without `-next-line` it holds up to `<!-- hegao-enable -->`, with `-file` throughout.
 */
const comment = /<!--[ \t]{0,8}hegao-([a-z]{1,12}(?:-[a-z]{1,12}){0,4})(?!\w|-[a-z])([^\r\n]{0,400}?)-->/g;

/** `-next-line` means what a writer sees as the next line: the paragraph or table behind the comment. In order. */
export function findSuppressions(content: string, outline: Outline): Comments {
  const found: Suppression[] = [];
  const idle: IdleComment[] = [];
  if (!content.includes(word)) return { suppressions: found, idle };
  for (const { index, 0: text, 1: command = '', 2: rest = '' } of content.matchAll(comment)) {
    const span = { start: index, end: index + text.length };
    const line = wholeLine(content, span);
    const { rules, reason } = readWords(rest);
    if (!commands.includes(command)) {
      const names = commands.map((name) => `hegao-${name}`);
      idle.push({ span, line, message: unknownName('命令', 'command', `hegao-${command}`, names) });
    } else if (command === 'enable') {
      if (!endAt(found, span, rules)) idle.push({ span, line, message: nothingToEnd });
    } else {
      const covers =
        command === 'disable-next-line'
          ? findNext(outline, span.end, content.length)
          : { start: command === 'disable' ? span.end : 0, end: content.length };
      found.push({ span, line, rules, reason, covers });
    }
  }
  return { suppressions: found, idle };
}

const nothingToEnd: Text = {
  zh: '前面没有要结束的 hegao-disable，这条注释不起作用',
  en: 'there is no hegao-disable before it to be ended',
};

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
      .replace(reasonGap, '')
      .replace(/^[ \t:：,，-]+/, '')
      .trim(),
  };
}

/** `hegao-enable` ends what was begun before it for the same rules, or everything; whether there was anything. */
function endAt(found: Suppression[], { start }: Span, rules: readonly string[]): boolean {
  const key = rules.join(' ');
  let hasEnded = false;
  for (const [at, suppression] of found.entries()) {
    const { covers } = suppression;
    const isOpen = covers.start === suppression.span.end && covers.end > start;
    if (!isOpen || (key !== '' && key !== suppression.rules.join(' '))) continue;
    found[at] = { ...suppression, covers: { start: covers.start, end: start } };
    hasEnded = true;
  }
  return hasEnded;
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
