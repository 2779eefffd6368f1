import type { Report } from '../../../report.ts';
import type { Edit } from '../../../text/edit.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { isOpener, type Shape, shapeOf } from '../pair-marks.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { findHalfLabels } from './half-labels.ts';

export default defineRule({
  title: { zh: '引号、括号、书名号成对', en: 'Quotation marks and brackets are paired' },
  why: {
    zh: '引号、括号、书名号应当成对出现，不交叉；落掉一半，多半是改稿时误删。逐段检查，每段每种符号只提示一处。',
    en: 'Quotation marks and brackets come in pairs and do not cross; half a pair was mostly lost in editing.',
  },
  mend: {
    zh: '补上缺的一半，或者删去多的一半；灯泡里有能看出位置的补法。',
    en: 'Add the missing half or delete the other; the light bulb offers it where the place is plain.',
  },
  excuse: { zh: '照录原文', en: 'quoted' },
  basis: ['GB/T 15834—2011《标点符号用法》4.8、4.9、4.15'],
  severity: 'warning',
  options: {},

  *check(report) {
    for (const { reading, marks } of unpairedStretches(report)) yield* findingsOf(report.content, reading, marks);
    for (const { reading } of findHalfLabels(report.outline.paragraphs)) yield toLabelFinding(report.content, reading);
  },
});

interface Unpaired {
  readonly reading: Reading;
  /** Offsets in the reading, in order. */
  readonly marks: readonly number[];
}

/** Stretches with marks that have no partner in them, without those that have it in the next paragraph. */
function unpairedStretches(report: Report): Unpaired[] {
  const all = stretchesOf(report.outline);
  if (all.every(({ marks }) => marks.unpaired.length === 0)) return [];
  const stretches = all.map((stretch) => ({ stretch, marks: [...unpairedIn(report, stretch)] }));
  for (const [index, { stretch, marks }] of stretches.entries()) {
    if (marks.length === 0) continue;
    const next = stretches[index + 1];
    if (next && continues(stretch, next.stretch)) pairAcross(stretch.reading, marks, next.stretch.reading, next.marks);
    if (marks.some((at) => stretch.reading.text[at] === '“')) passQuotation(stretches, index);
  }
  return stretches.map(({ stretch: { reading }, marks }) => ({ reading, marks }));
}

function unpairedIn({ content }: Report, { reading, marks: { unpaired }, paragraph }: Stretch): readonly number[] {
  if (unpaired.length === 0) return unpaired;
  // An entity such as &ldquo; is half of a pair that is not read.
  if (paragraph && /&(?:amp;)?(?:[lr][sd]?quo|#)/.test(content.slice(paragraph.span.start, paragraph.span.end)))
    return [];
  // 55"电视: the sign of a measure.
  return unpaired.filter((at) => !/^\d"$/.test(reading.text.slice(at - 1, at + 1)));
}

/** The next paragraph goes on with a sentence that a line end cut in two. */
function continues({ reading, place }: Stretch, { place: nextPlace, paragraph }: Stretch): boolean {
  if (place !== 'paragraph' || nextPlace !== 'paragraph' || /[。！？；：]$/.test(reading.text)) return false;
  return paragraph?.part === 'body' && paragraph.label === undefined && paragraph.depth === 0;
}

/** Takes away marks that are partners of each other: the last ones of a text, the first ones of the text behind it. */
function pairAcross(before: Reading, marks: number[], after: Reading, nextMarks: number[]): void {
  for (let last = marks.at(-1); last !== undefined; last = marks.at(-1)) {
    const next = nextMarks[0];
    const open = before.text.charAt(last);
    const close = next === undefined ? '' : after.text.charAt(next);
    if (!isOpener(open) || isOpener(close) || shapeOf(open) !== shapeOf(close)) return;
    marks.pop();
    nextMarks.shift();
  }
}

/** In paragraphs. */
const longestQuotation = 30;

/** A quotation of several paragraphs opens at the beginning of each of them and closes at the end of the last (4.8.3). */
function passQuotation(stretches: readonly { stretch: Stretch; marks: number[] }[], first: number): void {
  const opens = (index: number) => stretches[index]?.stretch.reading.text.startsWith('“');
  let last = first;
  while (last - first < longestQuotation && opens(last + 1)) {
    last++;
    if (!stretches[last]?.marks.includes(0)) break;
  }
  const { stretch, marks } = stretches[last] ?? {};
  if (last === first || marks?.includes(0) || !/”[。！？]?$/.test(stretch?.reading.text ?? '')) return;
  for (let index = first; index < last; index++) {
    const member = stretches[index];
    const at = member?.marks.findLastIndex((mark) => member.stretch.reading.text[mark] === '“') ?? -1;
    if (at >= 0) member?.marks.splice(at, 1);
  }
}

const names: Readonly<Record<Shape, Text>> = {
  '“”': { zh: '双引号', en: 'Quotation marks' },
  '‘’': { zh: '单引号', en: 'Single quotation marks' },
  '《》': { zh: '书名号', en: 'Title marks' },
  '〈〉': { zh: '单书名号', en: 'Inner title marks' },
  '（）': { zh: '括号', en: 'Brackets' },
  '【】': { zh: '方头括号', en: 'Lenticular brackets' },
  '〔〕': { zh: '六角括号', en: 'Tortoise-shell brackets' },
  '「」': { zh: '直角引号', en: 'Corner brackets' },
  '『』': { zh: '直角引号', en: 'Corner brackets' },
};

/** How far apart two marks may stand that are taken for the halves of one pair. */
const nearby = 40;

function* findingsOf(content: string, reading: Reading, marks: readonly number[]): Iterable<Finding> {
  const told = new Set<Shape>();
  for (const [index, at] of marks.entries()) {
    const mark = reading.text.charAt(at);
    const shape = shapeOf(mark);
    if (!shape || told.has(shape)) continue;
    told.add(shape);
    const next = marks[index + 1];
    const partner =
      next !== undefined && next - at <= nearby && isOnlyPair(reading, marks, at, next) ? next : undefined;
    if (partner !== undefined) {
      told.add(shapeOf(reading.text.charAt(partner)) ?? shape);
      yield mismatch(content, reading, at, partner, shape);
      continue;
    }
    const span = spanOf(reading, at, at + 1);
    const shown = content.slice(span.start, span.end);
    const [open, close] = [shape.charAt(0), shape.charAt(1)];
    const isStart = isOpener(mark);
    yield {
      span,
      message:
        mark === '"'
          ? { zh: `${names[shape].zh}不成对：只有一个 "`, en: `${names[shape].en} are not paired: a single "` }
          : {
              zh: `${names[shape].zh}不成对：这个 ${shown} ${isStart ? `后面没有 ${close}` : `前面没有 ${open}`}`,
              en: `${names[shape].en} are not paired: no ${isStart ? `${close} after` : `${open} before`} this ${shown}`,
            },
    };
  }
}

/** `“双随机“`, `”双随机“`, `（试行】`: two marks without partner that would be a pair if one or both were turned. */
function isOnlyPair({ text }: Reading, marks: readonly number[], at: number, next: number): boolean {
  const [first, second] = [text.charAt(at), text.charAt(next)];
  if (/[。！？]/.test(text.slice(at, next)) || first === '"' || second === '"') return false;
  const both = [shapeOf(first), shapeOf(second)];
  // ”甲“乙，”丙“: who knows which of the marks between them belong together.
  if ([...text.slice(at + 1, next)].some((mark) => both.includes(shapeOf(mark)))) return false;
  if (marks.filter((mark) => both.includes(shapeOf(text.charAt(mark)))).length > 2) return false;
  return both[0] === both[1] || (isOpener(first) && !isOpener(second));
}

function mismatch(content: string, reading: Reading, at: number, partner: number, shape: Shape): Finding {
  const span = spanOf(reading, at, at + 1);
  const other = spanOf(reading, partner, partner + 1);
  const shown = [span, other].map(({ start, end }) => content.slice(start, end));
  const [open, close] = [shape.charAt(0), shape.charAt(1)];
  const edits: Edit[] = [
    { span, newText: open },
    { span: other, newText: close },
  ].filter(({ newText }, index) => newText !== reading.text.charAt(index === 0 ? at : partner));
  const related = [{ span: other, message: { zh: '另一半在这里', en: 'the other half is here' } }];
  if (edits.length === 0) {
    // `“一业（一证”）`: both are right by themselves, but another pair ends or begins between them.
    const message = {
      zh: `${names[shape].zh}不成对：${shown[0]} 和 ${shown[1]} 与别的符号交叉`,
      en: `${names[shape].en} are not paired: ${shown[0]} and ${shown[1]} cross another pair`,
    };
    return { span, message, related };
  }
  return {
    span,
    message: {
      zh: `${names[shape].zh}不成对：${shown[0]} 和 ${shown[1]} 配不成一对`,
      en: `${names[shape].en} are not paired: ${shown[0]} and ${shown[1]} do not match`,
    },
    related,
    fixes: [{ title: { zh: `改成 ${open}${close} 一对`, en: `Make it a pair ${open}${close}` }, safe: false, edits }],
  };
}

function toLabelFinding(content: string, reading: Reading): Finding {
  const at = reading.text.indexOf('）');
  const [label, span] = [spanOf(reading, 0, at + 1), spanOf(reading, at, at + 1)];
  const shown = content.slice(span.start, span.end);
  const open = shown === ')' ? '(' : '（';
  return {
    span,
    message: {
      zh: `${names['（）'].zh}不成对：前后的序号都有 ${open}，这里缺`,
      en: `${names['（）'].en} are not paired: the other labels have ${open}, this one does not`,
    },
    fixes: [
      {
        title: { zh: `补上 ${open}`, en: `Add ${open}` },
        safe: false,
        edits: [{ span: { start: label.start, end: label.start }, newText: open }],
      },
    ],
  };
}
