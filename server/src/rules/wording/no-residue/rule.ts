import type { Outline } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import {
  anyTag,
  bookmark,
  brokenReference,
  editorMark,
  entity,
  entityText,
  escapeCode,
  fieldCode,
  invisible,
  lostCharacter,
  mayHoldMark,
  pageLine,
  pageNumber,
  programVariable,
  sheetCode,
  styleCode,
  wordTag,
} from '../../../standards/residue.ts';
import { createFinder, type Finder } from '../../../text/finder.ts';
import { lineStartAt } from '../../../text/line-end.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { shownSpans } from '../../shown-text.ts';

export default defineRule({
  title: { zh: '没有转换残留', en: 'Nothing of Word or a web page is left' },
  why: {
    zh: '从 Word 或网页粘贴的文字，常带着书签标记、网页实体、看不见的字符和“责编：”“【打印】”一类的行；印出来、发出去都难看。',
    en: 'Pasted text brings bookmarks, entities, invisible characters and lines of the web page along.',
  },
  mend: {
    zh: '用“修正”删去标记、还原网页实体；整行的网页文字，灯泡里删去。',
    en: 'The fix removes marks and restores entities; whole lines of a web page are deleted by the light bulb.',
  },
  excuse: { zh: '讲的就是这个符号', en: 'the text is about this mark' },
  basis: [],
  severity: 'warning',
  options: {},

  *check(report) {
    // Most documents hold none, and those that do in few places: that is known sooner of a document than of its pieces.
    const looked = mayHoldMark.test(report.content) ? [...traces, unseen] : [unseen];
    const found = looked.map((trace) => ({ trace, matches: trace.find(report.content) }));
    const present = found.filter(({ matches }) => matches.length > 0);
    for (const block of present.length > 0 ? report.blocks : []) {
      const inBlock = present.filter(({ matches }) => isAmong(matches, block.span));
      for (const { trace, matches } of inBlock) {
        if (trace.isOfText && block.kind === 'table') continue;
        const shown = shownSpans(block);
        for (const span of shown) if (isAmong(matches, span)) yield* findingsIn(report.content, span, trace);
        if (trace.isMarkup) yield* unshownIn(report.content, block, shown, trace);
      }
    }
    yield* findPageLines(report.outline, report.content);
  },
});

interface Trace {
  readonly find: Finder;
  readonly name: Text;
  /** How it is mended; `undefined` where that is not known. */
  readonly mend: (residue: string) => Mend | undefined;
  /** To Markdown it is markup, and nothing of the text. */
  readonly isMarkup?: boolean;
  /** In a table it may be meant: <br> between the lines of a cell. */
  readonly isOfText?: boolean;
}

interface Mend {
  readonly newText: string;
  readonly safe: boolean;
}

const remove = (): Mend => ({ newText: '', safe: true });
/** Words may stand in it, or belong in its place. */
const removeIfAsked = (): Mend => ({ newText: '', safe: false });

const traces: readonly Trace[] = [
  {
    find: createFinder(bookmark.pattern, bookmark.needs),
    name: { zh: 'Word 书签残留', en: 'A Word bookmark was left' },
    mend: remove,
  },
  {
    find: createFinder(brokenReference.pattern, brokenReference.needs),
    name: { zh: 'Word 交叉引用出错的残留', en: 'A broken Word reference was left' },
    mend: removeIfAsked,
  },
  {
    find: createFinder(entity.pattern, entity.needs),
    name: { zh: '网页实体残留', en: 'An HTML entity was left' },
    mend: decode,
  },
  {
    find: createFinder(wordTag.pattern, wordTag.needs),
    name: { zh: '网页或 Word 标签残留', en: 'A tag was left' },
    mend: remove,
    isMarkup: true,
  },
  {
    find: createFinder(anyTag.pattern, anyTag.needs),
    name: { zh: '网页标签残留', en: 'An HTML tag was left' },
    mend: remove,
    isOfText: true,
  },
  {
    find: createFinder(fieldCode.pattern, fieldCode.needs),
    name: { zh: 'Word 域代码残留', en: 'A Word field code was left' },
    mend: removeIfAsked,
  },
  {
    find: createFinder(editorMark.pattern, editorMark.needs),
    name: { zh: '批注或编辑器标记残留', en: 'A mark of a comment or an editor was left' },
    mend: removeIfAsked,
  },
  {
    find: createFinder(sheetCode.pattern, sheetCode.needs),
    name: { zh: '电子表格的残留', en: 'Something of a spreadsheet was left' },
    mend: () => undefined,
  },
  {
    find: createFinder(programVariable.pattern, programVariable.needs),
    name: { zh: '程序没有填好的变量', en: 'A variable that no program filled in' },
    mend: () => undefined,
  },
  {
    find: createFinder(escapeCode.pattern, escapeCode.needs),
    name: { zh: '转义字符残留', en: 'An escaped character was left' },
    mend: removeIfAsked,
  },
  {
    find: createFinder(styleCode.pattern, styleCode.needs),
    name: { zh: '网页样式残留', en: 'A style of a web page was left' },
    mend: removeIfAsked,
  },
  {
    find: createFinder(lostCharacter.pattern, lostCharacter.needs),
    name: { zh: '转换时丢失的字符', en: 'A character was lost in conversion' },
    mend: () => undefined,
  },
];

const unseen: Trace = {
  find: createFinder(invisible.pattern),
  name: { zh: '看不见的字符', en: 'An invisible character' },
  mend: remove,
};

/** What Markdown takes for markup, of all of a block at once: none of it is shown, and one place is as good as another. Code is left alone. */
function* unshownIn(
  content: string,
  { kind, span }: Report['blocks'][number],
  shown: readonly Span[],
  trace: Trace,
): Iterable<Finding> {
  if ((kind !== 'prose' && kind !== 'heading') || content.slice(span.start, span.end).includes('`')) return;
  const [first, ...others] = [...findingsIn(content, span, trace)].filter(
    (one) => !shown.some(({ start, end }) => start <= one.span.start && one.span.end <= end),
  );
  const fixes = first?.fixes ?? [];
  if (first)
    yield {
      ...first,
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: [...fix.edits, ...others.flatMap((one) => one.fixes?.flatMap(({ edits }) => edits) ?? [])],
      })),
    };
}

/** Whether some match of a document touches a span. */
function isAmong(matches: readonly RegExpExecArray[], { start, end }: Span): boolean {
  const next = matches[lowerBound(matches, ({ index, 0: found }) => index + found.length > start)];
  return next !== undefined && next.index < end;
}

function* findingsIn(content: string, { start, end }: Span, { find, name, mend }: Trace): Iterable<Finding> {
  for (const { index, 0: found } of find(content.slice(start, end))) {
    const span = { start: start + index, end: start + index + found.length };
    const shown = /[!-~\u4e00-\u9fff]/.test(found) ? found : [...found].map(toCodePoint).join(' ');
    const mended = mend(found);
    yield {
      span,
      message: { zh: `${name.zh}：${shown}`, en: `${name.en}: ${shown}` },
      fixes: mended ? [{ title: titleOf(mended), safe: mended.safe, edits: [{ span, newText: mended.newText }] }] : [],
    };
  }
}

function titleOf({ newText }: Mend): Text {
  if (newText === '') return { zh: '删去残留', en: 'Remove it' };
  return { zh: `改为“${newText}”`, en: `Replace by “${newText}”` };
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What an entity stands for. Not safe where the character itself means something to Markdown: `&lt;!--`. */
function decode(found: string): Mend | undefined {
  const newText = toCharacter(found.slice(1, -1).replace(/^amp;/, ''));
  if (newText === undefined) return undefined;
  if (new RegExp(invisible.pattern.source).test(newText)) return remove();
  return { newText, safe: !/[<>&*_#|`~[\]\\]/.test(newText) };
}

function toCharacter(name: string): string | undefined {
  if (!name.startsWith('#')) return entityText[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : undefined;
}

/** Lines of the web page stand around the report; inside it, `承办单位：县司法局` may be meant. */
function* findPageLines({ paragraphs }: Outline, content: string): Iterable<Finding> {
  for (const { reading, span, part } of paragraphs) {
    // 发布时间：以公告为准。 is a sentence.
    const isAround = part === 'meta' || part === 'tail';
    const isPageLine = isAround && pageLine.pattern.test(reading.text) && !reading.text.endsWith('。');
    if (!isPageLine && !pageNumber.pattern.test(reading.text)) continue;
    const shown = reading.text.slice(0, 20);
    yield {
      span,
      message: { zh: `网页上的文字残留：${shown}`, en: `A line of the web page was left: ${shown}` },
      fixes: [
        {
          title: { zh: '删去这一行', en: 'Delete the line' },
          safe: false,
          edits: [{ span: wholeLines(content, span), newText: '' }],
        },
      ],
    };
  }
}

/** The lines a span stands in, with their marks and the line end behind them. */
function wholeLines(content: string, { start, end }: Span): Span {
  const lineStart = lineStartAt(content, start);
  const rest = /[^\r\n]*(?:\r\n|\n|\r)?/y;
  rest.lastIndex = end;
  return {
    start: content.startsWith('\ufeff') ? Math.max(1, lineStart) : lineStart,
    end: end + (rest.exec(content)?.[0].length ?? 0),
  };
}
