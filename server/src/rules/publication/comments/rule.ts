import type { Report } from '../../../report.ts';
import { type ReviewerNote, reviewerNotes } from '../../../standards/reviewer-notes.ts';
import { lineStartAt } from '../../../text/line-end.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { shownSpans } from '../../shown-text.ts';

type Block = Report['blocks'][number];

export default defineRule({
  title: { zh: '公开的文本没有批注', en: 'No comment is left in public text' },
  why: {
    zh: '写给同事看的批注（<!-- …… -->、{>> …… <<}、[批注1]）排版后看不见，或者是从 Word 里带过来的，公开前删去。核稿自己的标记（hegao-disable）不算。',
    en: 'Comments for colleagues (<!-- -->, {>> <<}, [批注1] of Word) are not shown but come along when the text is copied or converted. The marks of this tool do not count.',
  },
  mend: {
    zh: '把批注里说的事办完，灯泡里删去批注。',
    en: 'Do what the comment asks for; the light bulb deletes it.',
  },
  excuse: { zh: '讲的就是批注的写法', en: 'the text is about comments' },
  basis: [],
  severity: 'off',
  publishSeverity: 'warning',
  options: {},

  *check({ content, blocks }) {
    for (const block of content.includes('<!--') ? blocks : []) {
      for (const span of commentsIn(content, block)) yield toFinding(content, span);
    }
    for (const note of reviewerNotes) {
      if (content.search(note.pattern) < 0) continue;
      for (const span of blocks.flatMap(shownSpans)) yield* findNotes(content, span, note);
    }
  },
});

/** Comments in blocks of their own, and in running text, where they are markup; `<!-- -->` in code is no comment. */
function commentsIn(content: string, block: Block): Span[] {
  if (block.kind === 'html') return findComments(content, block.span);
  if (block.kind !== 'prose' && block.kind !== 'heading') return [];
  return block.markup
    .filter(({ start }) => content.charAt(start) === '<')
    .flatMap((span) => findComments(content, span));
}

function findComments(content: string, { start, end }: Span): Span[] {
  const text = content.slice(start, end);
  const found: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    // A comment that is not closed hides all that follows.
    const until = close < 0 ? text.length : close + 3;
    if (!/^<!-- ?hegao-/.test(text.slice(at, at + 12))) found.push({ start: start + at, end: start + until });
    at = text.indexOf('<!--', until);
  }
  return found;
}

function* findNotes(
  content: string,
  { start: from, end: to }: Span,
  { pattern, force }: ReviewerNote,
): Iterable<Finding> {
  for (const { index, 0: note } of content.slice(from, to).matchAll(pattern)) {
    const span = { start: from + index, end: from + index + note.length };
    yield {
      span,
      ...(force === 'asked' && { severity: 'information' }),
      message:
        force === 'asked'
          ? {
              zh: `“${note}”像是写给同事看的，公开前请删去（写作惯例）`,
              en: `${note} looks like a note to a colleague (usage)`,
            }
          : {
              zh: `批注没有删去：${note.slice(0, 24)}（写作惯例）`,
              en: `A comment was left: ${note.slice(0, 24)} (usage)`,
            },
      fixes: [deletion(content, span)],
    };
  }
}

function deletion(content: string, span: Span): Fix {
  return {
    title: { zh: '删去批注', en: 'Delete the comment' },
    safe: false,
    edits: [{ span: withLine(content, span), newText: '' }],
  };
}

function toFinding(content: string, span: Span): Finding {
  const isClosed = content.slice(span.start, span.end).endsWith('-->');
  const words = content
    .slice(span.start + 4, span.end)
    .replace(/-->$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 20);
  return {
    span: isClosed ? span : { start: span.start, end: span.start + 4 },
    message: isClosed
      ? { zh: `批注没有删去：${words}（写作惯例）`, en: `A comment was left: ${words} (usage)` }
      : {
          zh: '批注没有结束（缺 -->），后面的文字都看不见',
          en: 'This comment is not closed and hides all that follows',
        },
    fixes: isClosed ? [deletion(content, span)] : [],
  };
}

/** With its line, if nothing else stands there. */
function withLine(content: string, { start, end }: Span): Span {
  const lineStart = lineStartAt(content, start);
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(content.slice(end, end + 200));
  const isAlone = content.slice(lineStart, start).trim() === '' && behind !== null;
  return isAlone ? { start: lineStart, end: end + behind[0].length } : { start, end };
}
