import type { Report } from '../../../report.ts';
import { createFinder } from '../../../text/finder.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';

export default defineRule({
  title: { zh: '标点不叠用、不错位', en: 'Marks stand alone and in their place' },
  why: {
    zh: '句号、逗号、顿号、分号、冒号不两个连用，不紧跟在前括号、前引号之后，逗号一类也不在后括号之前，段落不以它们开头；这样的多半是改稿时留下的。问号、叹号、省略号连用的不算。',
    en: 'Full stops, commas and colons do not follow one another, do not open a bracket, a quotation or a paragraph, and commas do not close one; such marks are left from editing. Question marks, exclamation marks and dots may be repeated.',
  },
  mend: {
    zh: '灯泡里留下该留的一个。',
    en: 'The light bulb leaves the one that is meant.',
  },
  excuse: { zh: '这里讲的就是标点', en: 'the text is about the marks' },
  basis: ['GB/T 15834—2011《标点符号用法》5.1'],
  severity: 'warning',
  options: {},

  *check({ outline }) {
    for (const stretch of stretchesOf(outline)) {
      yield* findStacked(stretch);
      yield* findOpening(stretch);
      yield* findClosing(stretch);
      yield* findLeading(stretch, outline);
    }
  },
});

const stacked = createFinder(/[，、；：。]{2,}|[，、；：。][！？]|[！？][，、；：。]/, ['，', '、', '；', '：', '。']);
const opening = createFinder(/[（“‘《〈【〔][，、；：。]/, ['（', '“', '‘', '《', '〈', '【', '〔']);
const closing = createFinder(/[，、；：][）》〉】〕]|[，、][”’]/, ['）', '》', '〉', '】', '〕', '”', '’']);
const leading = /^[，、；：。]/;
/** Where a line is cut at a width the next one goes on with its sentence. */
const ended = /[。！？：；”）】]$/;

function* findStacked({ reading }: Stretch): Iterable<Finding> {
  for (const { index, 0: marks } of stacked(reading.text)) {
    // std::map
    if (/[A-Za-z]/.test(reading.text.charAt(index - 1))) continue;
    const span = spanOf(reading, index, index + marks.length);
    // 。。。 may stand for ……
    const kept = marks === '。。。' ? ['……', '。'] : [...new Set(marks)];
    yield {
      span,
      message: { zh: `标点叠用：“${marks}”`, en: `Marks follow one another: ${marks}` },
      fixes: kept.map((mark) => keep(mark, span, kept.length === 1)),
    };
  }
}

function keep(mark: string, span: Span, safe: boolean): Fix {
  return {
    title: { zh: `只留“${mark}”`, en: `Leave ${mark} alone` },
    safe,
    edits: [{ span, newText: mark }],
  };
}

function* findOpening({ reading }: Stretch): Iterable<Finding> {
  for (const { index, 0: marks } of opening(reading.text)) {
    // “、” is about the mark.
    if (isAlone(reading.text, index)) continue;
    yield toMisplaced(spanOf(reading, index, index + 2), spanOf(reading, index + 1, index + 2), marks.slice(1), {
      zh: `“${marks.slice(1)}”紧跟在“${marks.slice(0, 1)}”之后`,
      en: `${marks.slice(1)} right behind ${marks.slice(0, 1)}`,
    });
  }
}

function* findClosing({ reading }: Stretch): Iterable<Finding> {
  for (const { index, 0: marks } of closing(reading.text)) {
    if (isAlone(reading.text, index - 1)) continue;
    yield toMisplaced(spanOf(reading, index, index + 2), spanOf(reading, index, index + 1), marks.slice(0, 1), {
      zh: `“${marks.slice(0, 1)}”在“${marks.slice(1)}”之前`,
      en: `${marks.slice(0, 1)} right before ${marks.slice(1)}`,
    });
  }
}

function isAlone(text: string, at: number): boolean {
  return /^[（“‘《〈【〔][，、；：。][）”’》〉】〕]/.test(text.slice(Math.max(0, at), at + 3));
}

function* findLeading({ reading, place, paragraph }: Stretch, { paragraphs }: Report['outline']): Iterable<Finding> {
  const mark = place === 'paragraph' ? leading.exec(reading.text)?.[0] : undefined;
  if (mark === undefined || !paragraph) return;
  const above = paragraphs[paragraph.index - 1];
  if (above && above.part === 'body' && !ended.test(above.reading.text)) return;
  yield toMisplaced(spanOf(reading, 0, 1), spanOf(reading, 0, 1), mark, {
    zh: `段落以“${mark}”开头`,
    en: `The paragraph begins with ${mark}`,
  });
}

/** `span` holds what the mark stands beside, too: of two marks in one clause each is a problem of its own. */
function toMisplaced(span: Span, own: Span, mark: string, message: Finding['message']): Finding {
  return {
    span,
    message,
    fixes: [{ title: { zh: `删去“${mark}”`, en: `Delete ${mark}` }, safe: false, edits: [{ span: own, newText: '' }] }],
  };
}
