import type { Report } from '../../../report.ts';
import {
  beforeAnyNumber,
  beforeUnitAlone,
  blanks,
  bracketedGap,
  caseWords,
  contactLabels,
  countedUnit,
  crosses,
  doneBefore,
  emptyDate,
  endedUnits,
  gapWords,
  insertionClause,
  insertionWords,
  letterForNumber,
  lineOrQuestion,
  mayHoldGap,
  namedBodies,
  noteToWriters,
  standsForNumber,
  starForNumber,
  unitsAlone,
  unitsOfNames,
  wholeClauseGaps,
  wordsInUnits,
} from '../../../standards/placeholders.ts';
import { createFinder, type Finder } from '../../../text/finder.ts';
import { gather } from '../../../text/gather.ts';
import { keepSilence } from '../../../text/keep.ts';
import { isDigit, isHan, type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, termsIn } from '../../../text/term-index.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Severity } from '../../finding.ts';
import { shownSpans } from '../../shown-text.ts';
import { sayOnceInTables } from './tables.ts';

export default defineRule({
  title: { zh: '待填的都已填好', en: 'Every gap is filled' },
  why: {
    zh: '模板里的【待填：……】、××、“待补充”，以及“检查单位  户次”里没有填的数，定稿前都要填好或者删去。案例里隐去的姓名、日期不算。',
    en: 'Gaps of a template, ××, 待补充 and blanks where a number should stand are filled or deleted before the report is signed.',
  },
  mend: {
    zh: '填上数、名称、日期；不需要的，连同那半句一起删去。',
    en: 'Fill in number, name or date, or delete the clause with the gap.',
  },
  excuse: { zh: '案例里隐去姓名', en: 'a name is hidden on purpose' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：表述准确'],
  severity: 'warning',
  draftSeverity: 'hint',
  options: {},

  *check(report) {
    yield* sayOnceInTables(report, sayEach(report));
  },
});

const source = '中办发〔2012〕14号第十九条';

function* sayEach(report: Report): Iterable<Finding> {
  const gaps = [...findInReadings(report), ...findBlanksIn(report), ...findClauses(report), ...findUnits(report)];
  const found = gaps.sort((a, b) => a.span.start - b.span.start);
  // One place is said once: of two ways to see it the one that begins first.
  let end = 0;
  for (const gap of found) {
    if (gap.span.start < end) continue;
    end = gap.span.end;
    yield toFinding(report, gap);
  }
}

interface Gap {
  readonly span: Span;
  readonly severity?: Severity;
}

function toFinding({ content }: Report, { span, severity }: Gap): Finding {
  const shown = content.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 30);
  return {
    span,
    message: { zh: `还没有填好：${shown}（${source}）`, en: `Still to be filled in: ${shown} (${source})` },
    ...(severity && { severity }),
  };
}

/** Where a match stands. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In the title, above the text or in the signature. */
  readonly framed: boolean;
}

interface Sign {
  readonly find: Finder;
  /** The severity of what it found; `undefined` where it is no gap. */
  readonly judge: (place: Place) => Severity | undefined;
}

/** In the text as it is read: 共**XX**件 has no marks. */
const signs: readonly Sign[] = [
  { find: createFinder(bracketedGap, gapWords), judge: judgeBrackets },
  { find: createFinder(crosses, [...'×xXｘＸ']), judge: judgeCrosses },
  { find: createFinder(letterForNumber), judge: judgeLetter },
  {
    find: createFinder(starForNumber),
    judge: (place) => (isEndedNumber(place) && !isCase(place) ? 'warning' : undefined),
  },
  {
    find: createFinder(lineOrQuestion),
    judge: judgeLine,
  },
  { find: createFinder(standsForNumber), judge: (place) => (isEndedNumber(place) ? 'warning' : undefined) },
  { find: createFinder(noteToWriters), judge: () => 'information' },
];

/** In the document, which has the blanks that no reading has: many, where paragraphs are indented with them. */
const blankSigns: readonly (Sign & { readonly pattern: RegExp })[] = [
  { pattern: blanks, find: createFinder(blanks), judge: judgeBlanks },
  {
    pattern: emptyDate,
    find: createFinder(emptyDate),
    judge: ({ text, start }) => (isDigit(text[start - 1]) ? 'warning' : undefined),
  },
];

function findInReadings({ outline: { paragraphs, tables } }: Report): Gap[] {
  return [
    ...gather(paragraphs, ({ reading, part }) => gapsIn(reading, part !== 'body' && part !== 'tail')),
    ...tables.flatMap(({ rows }) => rows.flat().flatMap(({ reading }) => gapsIn(reading, false))),
  ];
}

const gapsIn = keepSilence(
  (reading: Reading, _framed: boolean) => reading,
  (_, framed) => (framed ? 'framed' : ''),
  (reading, framed): readonly Gap[] => {
    const { text } = reading;
    const gaps: Gap[] = [];
    if (!mayHoldGap.test(text)) return gaps;
    for (const { find, judge } of signs) {
      for (const { index: start, 0: match } of find(text)) {
        const end = start + match.length;
        const severity = judge({ text, start, end, framed });
        if (severity !== undefined) gaps.push({ span: spanOf(reading, start, end), severity });
      }
    }
    return gaps;
  },
);

function* findBlanksIn({ content, blocks }: Report): Iterable<Gap> {
  const present = blankSigns.filter(({ pattern }) => pattern.test(content));
  if (present.length === 0) return;
  for (const span of gather(blocks, shownSpans)) {
    const text = content.slice(span.start, span.end);
    for (const { find, judge } of present) {
      for (const { index: start, 0: match } of find(text)) {
        const end = start + match.length;
        const severity = judge({ text, start, end, framed: false });
        // Nobody sees where blanks are marked: their unit is marked with them.
        if (severity) yield { span: { start: span.start + start, end: span.start + unitEnd(text, end) }, severity };
      }
    }
  }
}

/** Where the unit ends that begins at an offset; the offset itself if none does. */
function unitEnd(text: string, at: number): number {
  countedUnit.lastIndex = at;
  return countedUnit.test(text) ? countedUnit.lastIndex : at;
}

/** The same, of a unit or of 年, 月 and 日. */
function numberEnd(text: string, at: number): number {
  return '年月日'.includes(text.charAt(at)) && at < text.length ? at + 1 : unitEnd(text, at);
}

/** 空编2名（待补充） tells of people, not of words. */
function judgeBrackets({ text, start }: Place): Severity | undefined {
  const isOfPeople = text.charAt(start) === '（' && /\d[名人个]$/.test(text.slice(Math.max(0, start - 2), start));
  return isOfPeople ? undefined : 'warning';
}

/** 受理××件, 20XX年, ××县 in a signature; not 1+X, 7×24, 138XXXX1234, or 张×× and ×年×月×日 in the account of a case. */
function judgeCrosses({ text, start, end, framed }: Place): Severity | undefined {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const length = end - start;
  const isCentury = length === 2 && /(?<!\d)(?:19|20)$/.test(text.slice(Math.max(0, start - 3), start));
  if (isCentury && /[年〕\])）]/.test(after)) return 'warning';
  // 电话：0817-XXXXXXX.
  if (length > 3 && /(?:电话|热线|传真)[：:]?(?:0\d{2,3}-)?$/.test(text.slice(Math.max(0, start - 12), start)))
    return 'warning';
  if (/[\w+*/·=.~～—–-]/.test(before) || /[\w+*/·=~～—–-]/.test(after)) return undefined;
  const isOfCase = isCase({ text, start, end });
  if ('年月日'.includes(after) && after !== '') return isOfCase && !framed ? undefined : 'warning';
  const isNumber = unitEnd(text, end) > end;
  // 在××高速××公里处 hides a place.
  if (isOfCase && text.startsWith('公里处', end)) return undefined;
  if (endedUnits.test(text.slice(end, end + 2)) && length > 1 && isHan(before) && !isOfCase) return 'warning';
  if (
    unitsOfNames.test(text.slice(end, end + 2)) &&
    doneBefore.test(text.slice(Math.max(0, start - 8), start)) &&
    !isOfCase
  )
    return 'warning';
  // 尚有X个未完成: behind a word that a number follows.
  if (
    length === 1 &&
    isNumber &&
    /[尚还仍]?[有达约]$|[共计]$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /[XＸ×]/.test(text.charAt(start))
  )
    return isOfCase ? undefined : 'warning';
  if (length === 1)
    return /[XＸ×]/.test(text.charAt(start)) && isEndedNumber({ text, start, end }) ? 'warning' : undefined;
  if (isNumber || framed || contactLabels.test(text.slice(Math.max(0, start - 6), start))) return 'warning';
  return namedBodies.test(text.slice(end, end + 6)) && !isOfCase ? 'information' : undefined;
}

/** 第__次, 意见？？？条, □□块; 是否办结？件数为…: one mark alone is asked with, unless it stands where a number ends its clause. */
function judgeLine(place: Place): Severity | undefined {
  const { text, start, end } = place;
  const behind = text.slice(end, end + 2);
  const isBox = /[□■◻]/.test(text.charAt(start)) && (endedUnits.test(behind) || unitsOfNames.test(behind));
  if (numberEnd(text, end) === end && !isBox) return undefined;
  const isAlone = /[?？□■◻]/.test(text.charAt(start)) && end - start === 1;
  return !isAlone || (isEndedNumber(place) && !/[吗呢否么]/.test(text.charAt(start - 1))) ? 'warning' : undefined;
}

type Stretch = Pick<Place, 'text' | 'start' | 'end'>;

function isCase({ text, start, end }: Stretch): boolean {
  return caseWords.test(text.slice(Math.max(0, start - 30), end + 30));
}

/** Behind a word, with a unit that nothing follows: 办案N件，not N个一 or N家参与. */
function isEndedNumber({ text, start, end }: Stretch): boolean {
  const close = unitEnd(text, end);
  return isHan(text[start - 1]) && close > end && /^[，。；、）,;)]/.test(text.slice(close, close + 1));
}

/** 办案N件，罚款M万元; not 每N天, nor 1个中心、N个站点 told as 1+N. */
function judgeLetter(place: Place): Severity | undefined {
  const { text, start, end } = place;
  if (!isEndedNumber(place) || beforeAnyNumber.test(text.slice(0, start).slice(-1))) return undefined;
  return /[+＋][NMＮＭ]|[NMＮＭ][+＋]/.test(text.slice(Math.max(0, start - 60), end + 60)) ? undefined : 'warning';
}

/** 检查单位  户次，; one blank is enough where the sentence has another gap: 受理 件，办结 件。 */
function judgeBlanks(place: Place): Severity | undefined {
  if (!isGapOfBlanks(place)) return undefined;
  const { text, start, end } = place;
  const blank = text.slice(start, end);
  if (text.charAt(start - 1) === '“') return 'warning';
  if (blank.length > 1 || blank === '\u3000') return 'warning';
  const sentence = /^[^。]*。?/.exec(text.slice(text.lastIndexOf('。', start) + 1))?.[0] ?? '';
  const gaps = findBlanks(sentence).filter(({ index, 0: match }) =>
    isGapOfBlanks({ text: sentence, start: index, end: index + match.length, framed: false }),
  );
  return gaps.length > 1 ? 'warning' : undefined;
}

const findBlanks = createFinder(blanks);

/** A unit of its own, a mark behind it, and no number before it in the clause. */
function isGapOfBlanks({ text, start, end }: Place): boolean {
  const close = unitEnd(text, end);
  if (close > end && text.charAt(start - 1) === '“' && text.charAt(close) === '”') return true;
  if (close === end || !/[，。；、）,;)]/.test(text.charAt(close)) || !isHan(text[start - 1])) return false;
  if (wordsInUnits.test(text.charAt(start - 1) + text.slice(end, close))) return false;
  const clause = /[^，。；、：,;:\n]*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  return clause.length > 1 && !/[\d一二三四五六七八九十百千万亿两几数每各]/.test(clause);
}

const clauseTerms = defineTerms([...wholeClauseGaps, ...insertionWords].map((clause) => [clause, true] as const));
const wholeClauses = new Set(wholeClauseGaps);

/** A clause that says nothing else: 经费：待补充。 */
function* findClauses({ outline: { paragraphs } }: Report): Iterable<Gap> {
  for (const place of termsIn(paragraphs, clauseTerms).keys()) {
    const paragraph = paragraphs[place];
    if (!paragraph) continue;
    const { reading, sentences } = paragraph;
    for (const { start, end, depth } of sentences.flatMap(({ clauses }) => clauses)) {
      const clause = end - start < 30 ? reading.text.slice(start, end) : '';
      if (depth > 0 || !(wholeClauses.has(clause) || insertionClause.test(clause))) continue;
      yield { span: spanOf(reading, start, end) };
    }
  }
}

const unitTerms = defineTerms(unitsAlone.map((unit) => [unit, true] as const));

/** 罚款万元，: a word right before the unit, and no number. */
function* findUnits({ outline: { paragraphs } }: Report): Iterable<Gap> {
  for (const [place, matches] of termsIn(paragraphs, unitTerms)) {
    const reading = paragraphs[place]?.reading;
    for (const { start, end } of reading ? matches : []) {
      const before = reading?.text.charAt(start - 1) ?? '';
      if (!reading || !isHan(before) || beforeUnitAlone.test(before)) continue;
      yield { span: spanOf(reading, start, end - 1), severity: 'information' };
    }
  }
}
