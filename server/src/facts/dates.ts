import type { Outline, Paragraph } from '../outline/outline.ts';
import { parseHanNumeral, parseHanYear } from '../standards/numerals.ts';
import { createFinder } from '../text/finder.ts';
import { keepPerReading, type Noted } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/** A date that the report names, whole or in part: 2025年5月20日, 5月, 2025年, 2025-05-20, 二〇二五年五月. */
export interface DateMention {
  /** Its place in `Facts.dates`. */
  readonly index: number;
  readonly year: number | undefined;
  /** As printed: 13月 is month 13. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The index of the date at the other end of a period that begins with this one: 5月20日至6月10日. */
  readonly until: number | undefined;
  /** Behind 截至. */
  readonly asOf: boolean;
  /** It belongs to a name: inside 《》 or quotation marks. */
  readonly named: boolean;
  /** As it is read. */
  readonly text: string;
  readonly paragraph: number;
  /** Offsets in the paragraph's reading. */
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** All dates in source order. Gaps that a template left, `2026年【待填：月】月`, and months as an age, 6月龄, are none. */
export function extractDates({ paragraphs }: Outline): DateMention[] {
  const dates: DateMention[] = [];
  for (const paragraph of paragraphs) dates.push(...readParagraph(paragraph, dates.length));
  return dates;
}

interface Found {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly start: number;
  readonly end: number;
}

const dash = '(?:[—–―－\\-～~〜]{1,2}|至|到)';
/** 5月, and 5 before 至6月; 20日, and 20 before 至25日. */
const month = `(\\d{1,2})(?:月份?|(?=${dash}\\d{1,2}月(?![龄大])))`;
const day = `(\\d{1,3})(?:日|(?=${dash}\\d{1,2}日))`;
const han = '[一二三四五六七八九十]{1,3}';

const pattern = new RegExp(
  [
    // 2025-05-20, 2025.5.20, 2025/5/20; not 2025.5.20.1, v2025.5.20 or 第2025-5-20号.
    '(?<![\\d.\\-/A-Za-z第号版])(?<n1>\\d{4})(?<mark>[-./])(?<n2>\\d{1,2})\\k<mark>(?<n3>\\d{1,2})(?![\\d号版条款节]|[-./]\\d)',
    // 2025年, 2025年5月, 2025年5月20日.
    `(?<![\\d.])(?<y1>\\d{4})年(?:${month.replace('(', '(?<m1>')}(?:${day.replace('(', '(?<d1>')})?)?`,
    // 5月, 5月20日.
    `(?<![\\d.])${month.replace('(', '(?<m2>')}(?:${day.replace('(', '(?<d2>')})?`,
    // 2021 of 2021—2025年, 2024 of 截至2024，.
    `(?<![\\d.])(?<y3>\\d{4})(?=${dash}\\d{4}年)`,
    '(?<=截[至止]到?)(?<y4>\\d{4})(?=[，。；、）])',
    `(?<y5>[〇○零一二三四五六七八九]{4})年(?<m5>${han})月(?:(?<d5>${han})日)?`,
  ].join('|'),
  'y',
);

/** Where a date can begin: behind most numbers stands what they count. */
const findNumbers = createFinder(/\d{1,4}[年月./—–―－～~〜至到，。；、）-]/);
const findNumbersAndHan = createFinder(/\d{1,4}|[〇○零一二三四五六七八九]{4}(?=年)/);
const hanYear = /[〇○零一二三四五六七八九]年/;

/** What joins the two ends of a period. */
const joint = new RegExp(`^起?${dash}$`);

/** The day alone at the end of a period: 至25日 behind 5月20日. 至10日内 is none. */
const dayAlone = new RegExp(`${dash}(\\d{1,2})日(?![内后前])`, 'y');

function readParagraph({ reading, index: paragraph }: Paragraph, first: number): DateMention[] {
  const { text } = reading;
  const found = datesOf(reading);
  const names = found.length > 0 ? findNames(text) : [];
  let name = 0;
  return found.map((date, place) => {
    const { year, month, day, start, end } = date;
    while (name < names.length && (names[name]?.index ?? 0) + (names[name]?.[0].length ?? 0) <= start) name++;
    const next = found[place + 1];
    return {
      index: first + place,
      year,
      month,
      day,
      until: next && joint.test(text.slice(end, next.start)) ? first + place + 1 : undefined,
      asOf: /截[至止]到?$/.test(text.slice(Math.max(0, start - 3), start)),
      named: (names[name]?.index ?? end) < start,
      text: text.slice(start, end),
      paragraph,
      start,
      end,
      span: spanOf(reading, start, end),
    };
  });
}

const findNames = createFinder(/《[^《》]{1,120}》|“[^“”]{1,120}”/);

const datesOf = keepPerReading(({ text }: Noted): readonly Found[] => findDates(text));

function findDates(text: string): Found[] {
  const found: Found[] = [];
  const places = hanYear.test(text) ? findNumbersAndHan(text) : findNumbers(text);
  let done = 0;
  for (const { index: start } of places) {
    if (start < done) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const g = match.groups ?? {};
    done = start + match[0].length;
    const date = {
      year: toNumber(g.n1 ?? g.y1 ?? g.y3 ?? g.y4) ?? (g.y5 === undefined ? undefined : parseHanYear(g.y5)),
      month: toNumber(g.n2 ?? g.m1 ?? g.m2) ?? (g.m5 === undefined ? undefined : parseHanNumeral(g.m5)),
      day: toNumber(g.n3 ?? g.d1 ?? g.d2) ?? (g.d5 === undefined ? undefined : parseHanNumeral(g.d5)),
      start,
      end: done,
    };
    if (!isDate(date, g.n1 !== undefined, text.charAt(date.end))) continue;
    found.push(date);
    dayAlone.lastIndex = date.end;
    const [whole, last = ''] = (date.day !== undefined && dayAlone.exec(text)) || [];
    if (whole === undefined) continue;
    const end = date.end + whole.length;
    done = end;
    found.push({ year: date.year, month: date.month, day: Number(last), start: end - last.length - 1, end });
  }
  return found;
}

/** What numbers printed like dates are none: ages, projects' numbers such as 2024-56-12, and what lies centuries off. */
function isDate({ year, month: m, day: d }: Found, numeric: boolean, next: string): boolean {
  if (year !== undefined && (year < 1900 || year > 2100)) return false;
  if (numeric) return (m ?? 0) <= 31 && (d ?? 0) <= 39;
  return d !== undefined || m === undefined || !/[龄大]/.test(next);
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
