import type { Paragraph } from '../../../outline/outline.ts';
import { keepSilence } from '../../../text/keep.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, type TermMatch } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

/**
 * What was typed twice: `培训4期，培训4期，`, `不计入立案数。不计入立案数。`, one item of a list joined by 、 (`乱收费、乱检查、乱收费`).
 * In right reports none of these stands.
 */
export const doubledIn = keepSilence(
  ({ reading }: Paragraph) => reading,
  () => '',
  (paragraph): readonly Finding[] => {
    const doubled = [...doubledClauses(paragraph), ...doubledStretches(paragraph), ...doubledItems(paragraph)];
    // Of one place one is enough.
    return doubled
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, at, all) => all[at - 1] === undefined || start >= (all[at - 1]?.end ?? 0))
      .map((one) => toFinding(paragraph.reading, one));
  },
);

interface Doubled {
  /** Of the second, with the mark that ends it or, where it ends nothing, the one before it. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Shorter ones are said twice on purpose: 好，好. */
const shortestClause = 3;
const shortestSentence = 8;

/** One clause or sentence right behind itself. */
function* doubledClauses({ reading: { text }, sentences }: Paragraph): Iterable<Doubled> {
  let last: Span | undefined;
  let previous: Span | undefined;
  for (const sentence of sentences) {
    if (last && isAlike(text, last, sentence, shortestSentence)) yield toDoubled(text, sentence);
    last = sentence;
    for (const clause of sentence.clauses) {
      if (previous && isAlike(text, previous, clause, shortestClause) && isApart(text, clause, sentence.end))
        yield toDoubled(text, { start: clause.start, end: Math.min(clause.end + 1, sentence.end) });
      previous = clause;
    }
  }
}

/** `10月，出庭应诉1次；10月，出庭应诉1次；`: what ； divides, commas in it. */
function* doubledStretches({ reading: { text }, sentences }: Paragraph): Iterable<Doubled> {
  let mark = text.indexOf('；');
  for (const sentence of sentences) {
    let last: Span | undefined;
    let start = sentence.start;
    for (; mark >= 0 && mark < sentence.end; mark = text.indexOf('；', start)) {
      const stretch = { start, end: mark };
      if (last && isAlike(text, last, stretch, shortestSentence)) yield toDoubled(text, { start, end: mark + 1 });
      last = stretch;
      start = mark + 1;
    }
    if (mark < 0) return;
  }
}

/** A mark stands before it, and behind it. */
function isApart(text: string, { start, end }: Span, last: number): boolean {
  return /[，。；！？]/.test(text.charAt(start - 1)) && (end === last || /[，。；！？]/.test(text.charAt(end)));
}

function isAlike(text: string, one: Span, other: Span, shortest: number): boolean {
  const length = one.end - one.start;
  const isSo = length >= shortest && other.end - other.start === length && one.end <= other.start;
  return (
    isSo &&
    text.startsWith(text.slice(one.start, one.end), other.start) &&
    /[一-鿿]{2}/.test(text.slice(one.start, one.end))
  );
}

function toDoubled(text: string, { start, end }: Span): Doubled {
  return { start, end, words: text.slice(start, end).replace(/[，。；！？]$/, '') };
}

/** One item of a list twice: 乱收费、乱检查、乱收费; the first may run on from what stands before it (整治乱收费). */
function* doubledItems({ reading: { text }, sentences }: Paragraph): Iterable<Doubled> {
  let mark = text.indexOf('、');
  for (const { start, end } of sentences.flatMap(({ clauses }) => clauses)) {
    if (mark < 0) return;
    if (mark < start) mark = text.indexOf('、', start);
    if (mark >= start && mark < end) yield* againIn(text.slice(start, end).split('、'), start);
  }
}

function* againIn(items: readonly string[], from: number): Iterable<Doubled> {
  const seen = new Set<string>();
  let first: string | undefined;
  let at = from;
  for (const written of items) {
    // 实现“零容忍、零增长”: a quotation holds the list.
    const item = written.replace(/^.*“|”.*$/g, '');
    const isAgain = seen.has(item) || (first !== undefined && first.length > item.length && first.endsWith(item));
    if (isAgain && written.startsWith(item) && wholeItem.test(item))
      yield { start: at - 1, end: at + item.length, words: item };
    first ??= item;
    seen.add(item);
    at += written.length + 1;
  }
}

/** 一月、二月 and 甲、乙 may return; these are whole items. */
const wholeItem = /^[一-鿿]{3,9}$/;

/** Verbs and adverbs with which clauses begin; 检查 may be followed by 检查单位, and 研究研究 is spoken. */
const openings =
  '坚持 推进 加强 落实 深入 持续 全面 不断 积极 认真 严格 着力 切实 大力 扎实 有效 健全 完善 强化 深化 优化 提升 提高 开展';

/** Each of them twice. */
export const doubledOpenings = defineTerms(openings.split(' ').map((word) => [word + word, word] as const));

/** A word that begins a clause twice. */
export function* doubledWords({ reading }: Paragraph, matches: readonly TermMatch<string>[]): Iterable<Finding> {
  const { text } = reading;
  for (const { start, end, value } of matches) {
    const isBegun = start === 0 || /[，。；：“（、]/.test(text.charAt(start - 1));
    if (isBegun && /[一-鿿]/.test(text.charAt(end)))
      yield toFinding(reading, { start: start + value.length, end, words: value });
  }
}

function toFinding(reading: Reading, { start, end, words: said }: Doubled): Finding {
  const span = spanOf(reading, start, end);
  return {
    span,
    message: {
      zh: `“${said}”重复（中办发〔2012〕14号第十九条）`,
      en: `“${said}” stands twice (中办发〔2012〕14号第十九条)`,
    },
    fixes: [
      {
        title: { zh: '删去重复的一处', en: 'Delete the second' },
        safe: false,
        edits: [{ span, newText: '' }],
      },
    ],
  };
}
