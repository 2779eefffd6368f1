import type { Outline } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import { bookmark, brokenReference, entity, entityText, invisible, pageLine } from '../../../standards/residue.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

export default defineRule({
  title: { zh: '没有转换残留', en: 'Nothing of Word or a web page is left' },
  why: {
    zh: '从 Word 或网页粘贴的文字，常带着书签标记、网页实体、看不见的字符和“责编：”“【打印】”一类的行；印出来、发出去都难看。',
    en: 'Pasted text brings bookmarks, entities, invisible characters and lines of the web page along.',
  },
  basis: [],
  severity: 'warning',
  options: {},

  *check(report) {
    for (const { start, end } of textSpans(report)) {
      const text = report.content.slice(start, end);
      yield* find(text, start, bookmark.pattern, '', { zh: 'Word 书签残留', en: 'A Word bookmark was left' }, true);
      yield* find(
        text,
        start,
        brokenReference.pattern,
        '',
        { zh: 'Word 交叉引用出错的残留', en: 'A broken Word reference was left' },
        false,
      );
      yield* find(text, start, entity.pattern, decode, { zh: '网页实体残留', en: 'An HTML entity was left' }, true);
      yield* find(text, start, invisible.pattern, '', { zh: '看不见的字符', en: 'An invisible character' }, true);
    }
    yield* findPageLines(report.outline, report.content);
  },
});

/** Running text, headings and table cells; code, HTML and front matter may hold what they like. */
function textSpans({ blocks }: Report): Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose' || block.kind === 'heading') return without(block.span, block.markup);
    return block.kind === 'table' ? block.rows.flat() : [];
  });
}

/** What is left of a span where holes, sorted, are cut out of it. */
function without(span: Span, holes: readonly Span[]): Span[] {
  const starts = [span.start, ...holes.map(({ end }) => end)];
  const ends = [...holes.map(({ start }) => start), span.end];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? span.end }))
    .filter(({ start, end }) => start < end);
}

function* find(
  text: string,
  offset: number,
  pattern: RegExp,
  replacement: string | ((residue: string) => string | undefined),
  message: Text,
  safe: boolean,
): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const residue = match[0];
    const newText = typeof replacement === 'string' ? replacement : replacement(residue);
    const span = { start: offset + match.index, end: offset + match.index + residue.length };
    if (span.start === 0 && residue === '\ufeff') continue;
    const shown = /[!-~\u4e00-\u9fff]/.test(residue) ? residue : [...residue].map(toCodePoint).join(' ');
    yield {
      span,
      message: { zh: `${message.zh}：${shown}`, en: `${message.en}: ${shown}` },
      fixes:
        newText === undefined
          ? []
          : [
              {
                title:
                  newText === ''
                    ? { zh: '删去残留', en: 'Remove it' }
                    : { zh: `改为“${newText}”`, en: `Replace by “${newText}”` },
                safe,
                edits: [{ span, newText }],
              },
            ],
    };
  }
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function decode(residue: string): string | undefined {
  const name = residue.slice(1, -1);
  if (!name.startsWith('#')) return entityText[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : undefined;
}

function* findPageLines({ paragraphs }: Outline, content: string): Iterable<Finding> {
  for (const { reading, span, part } of paragraphs) {
    if (!pageLine.pattern.test(reading.text) || (part === 'body' && reading.text.length > 60)) continue;
    const lineEnd = /^(?:\r\n|\n|\r)/.exec(content.slice(span.end, span.end + 2))?.[0].length ?? 0;
    yield {
      span,
      message: {
        zh: `网页上的文字残留：${reading.text.slice(0, 20)}`,
        en: `A line of the web page was left: ${reading.text.slice(0, 20)}`,
      },
      fixes: [
        {
          title: { zh: '删去这一行', en: 'Delete the line' },
          safe: false,
          edits: [{ span: { start: span.start, end: span.end + lineEnd }, newText: '' }],
        },
      ],
    };
  }
}
