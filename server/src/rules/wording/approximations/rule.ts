import type { Figure } from '../../../facts/figure.ts';
import {
  findApproximationAfter,
  findApproximationBefore,
  goTogether,
  overMark,
} from '../../../standards/approximations.ts';
import { gather } from '../../../text/gather.ts';
import { keepSilence } from '../../../text/keep.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';

export default defineRule({
  title: { zh: '概数只用一种说法', en: 'A figure is approximate in one way' },
  why: {
    zh: '“约”和“左右”、“近”和“余”、“至少”和“以上”放在一起，不是重复就是矛盾，用一个就够了。',
    en: '约 and 左右, 近 and 余, 至少 and 以上 say the same twice or contradict each other; one of them is enough.',
  },
  mend: {
    zh: '灯泡里列出各种只留一个词的写法，选一个。',
    en: 'The light bulb lists what is left with one word only; choose.',
  },
  excuse: { zh: '照录原文', en: 'quoted' },
  basis: [],
  severity: 'information',
  options: {},

  *check({ outline, facts }) {
    const groups = new Map<number, Figure[]>();
    for (const figure of facts.figures) {
      if (!figure.approximate && !figure.bound) continue;
      const own = groups.get(figure.paragraph);
      if (own) own.push(figure);
      else groups.set(figure.paragraph, [figure]);
    }
    for (const [index, figures] of groups) {
      const reading = outline.paragraphs[index]?.reading;
      if (reading) yield* findingsIn(reading, figures);
    }
  },
});

/** Of the figures of one paragraph. */
const findingsIn = keepSilence(
  (reading: Reading, _figures: readonly Figure[]) => reading,
  () => '',
  (reading, figures) =>
    gather(figures, (figure): readonly Finding[] => {
      const marks = marksOf(reading.text, figure);
      if (marks.length < 2 || isOwnSense(reading.text, figure)) return [];
      return quotationAt(quotationsOf(reading), figure.start) ? [] : [toFinding(reading, figure, marks)];
    }),
);

/** A word that makes a figure approximate or a limit, in the units of its paragraph's reading. */
interface Mark {
  readonly text: string;
  readonly start: number;
}

/** Before a figure, in it, and behind it. */
function marksOf(text: string, { start, end }: Figure): Mark[] {
  const before = findApproximationBefore(text.slice(Math.max(0, start - 10), start));
  const body = text.slice(start, end);
  const within = overMark.exec(body);
  const found = findAfter(text, start, end);
  const after = before && found && goTogether(before.text, found.text) ? undefined : found;
  return [
    ...(before ? [{ text: before.text, start: start - before.length }] : []),
    ...(within ? [{ text: within[0], start: start + within.index }] : []),
    ...(after ? [after] : []),
  ];
}

/** The last word of the figure, or the one behind it. */
function findAfter(text: string, start: number, end: number): Mark | undefined {
  for (let at = Math.max(start + 1, end - 5); at <= end; at++) {
    const found = findApproximationAfter(text.slice(at, at + 8));
    if (found !== undefined && at + found.length >= end) return { text: found, start: at };
  }
  return undefined;
}

/** 近3个多月 and 近5天以内 are times gone by, not nearly so many. */
function isOwnSense(text: string, { start, unit }: Figure): boolean {
  return (unit.class === 'time' || unit.class === 'month') && text.charAt(start - 1) === '近';
}

function toFinding(reading: Reading, { start, end }: Figure, marks: readonly Mark[]): Finding {
  const first = Math.min(start, marks[0]?.start ?? start);
  const last = Math.max(end, ...marks.map((mark) => mark.start + mark.text.length));
  const shown = marks.map(({ text }) => `“${text}”`).join('');
  return {
    span: spanOf(reading, first, last),
    message: {
      zh: `${shown}放在一起，重复或者矛盾，只留一个（写作惯例）`,
      en: `${shown} together repeat or contradict each other; keep one (usage)`,
    },
    fixes: marks.map((kept) => keepOnly(reading, first, last, marks, kept)),
  };
}

function keepOnly(reading: Reading, first: number, last: number, marks: readonly Mark[], kept: Mark): Fix {
  const removed = marks.filter((mark) => mark !== kept);
  let text = '';
  let at = first;
  for (const { text: word, start } of removed) {
    text += reading.text.slice(at, start);
    at = start + word.length;
  }
  text += reading.text.slice(at, last);
  return {
    title: { zh: `改为“${text}”`, en: `Write ${text}` },
    safe: false,
    edits: removed.map(({ text: word, start }) => ({ span: spanOf(reading, start, start + word.length), newText: '' })),
  };
}
