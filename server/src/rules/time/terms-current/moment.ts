import { isPlan } from '../../../facts/facts.ts';
import type { Outline, Paragraph } from '../../../outline/outline.ts';
import { findSentence, paragraphsOf, rootOf } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import { ofSeveralYears } from '../../../standards/timeline.ts';

/** When a report speaks: what came later it cannot know, what ended before it is over. Dates are `2026-01-09`. */
export interface Moment {
  /** The latest day on which it can have been issued. */
  readonly latest: string;
  /** The earliest one. */
  readonly earliest: string;
  /** The year it reports on. */
  readonly year: number;
  /** Whether a paragraph tells of what is to be done. */
  readonly isPlan: (paragraph: Paragraph) => boolean;
  /** Whether a paragraph looks back on several years, a day among them. */
  readonly isOfYears: (paragraph: Paragraph, day: string) => boolean;
}

/** `undefined` for a report whose year is not known. Without a date of issue it is taken to appear by 31 March. */
export function findMoment({ outline, kind, year }: Report): Moment | undefined {
  if (year === undefined) return undefined;
  const { date } = outline;
  const plans = isPlan(outline, kind, year);
  const nextYear = `${year + 1}年`;
  return {
    latest: date ? toDay(date, '12', '31') : `${year + 1}-03-31`,
    earliest: date ? toDay(date, '01', '01') : `${year}-12-31`,
    year,
    isPlan(paragraph) {
      const root = paragraph.section === undefined ? undefined : rootOf(outline, paragraph.section);
      return plans(paragraph) || (root !== undefined && (ahead.test(root.heading) || root.heading.includes(nextYear)));
    },
    isOfYears: (paragraph, day) => Number(day.slice(0, 4)) > year - yearsOfTerm && looksBack(outline, paragraph),
  };
}

/** A congress, a government and a plan last so long. */
const yearsOfTerm = 5;

/** What a paragraph, its headings or the paragraph that opens its part say of the time they tell of. */
function looksBack(outline: Outline, { section, reading }: Paragraph): boolean {
  const own = section === undefined ? undefined : outline.sections[section];
  const root = section === undefined ? undefined : rootOf(outline, section);
  const opening = root && paragraphsOf(outline, root).slice(0, 2);
  const said = [reading.text, own?.heading ?? '', ...(opening ?? []).map((paragraph) => paragraph.reading.text)];
  return said.some((text) => ofSeveralYears.test(text));
}

/** In headings of what is to come. */
const ahead = /下一步|打算|计划|安排|思路|展望/;

function toDay(
  { year, month, day }: { year: number; month: number | undefined; day: number | undefined },
  months: string,
  days: string,
): string {
  const two = (value: number | undefined, other: string) =>
    value === undefined ? other : String(value).padStart(2, '0');
  return `${year}-${two(month, months)}-${two(day, days)}`;
}

/** The first day that a date in the data can mean: `2024-07` begins on `2024-07-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** `2024年7月18日` of `2024-07-18`. */
export function toWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** What a sentence says around one place in it. */
export interface Context {
  /** Its words before and behind the place: of a pasted line without stops not all. */
  readonly text: string;
  /** The year it begins with: 2019年，我局…. */
  readonly year: number | undefined;
}

const farthest = 150;

export function contextOf(paragraph: Paragraph, offset: number): Context {
  const { text } = paragraph.reading;
  const { start, end } = paragraph.sentences[findSentence(paragraph, offset)] ?? { start: 0, end: text.length };
  const [, year] = beginsWithYear.exec(text.slice(start, start + 20)) ?? [];
  return {
    text: text.slice(Math.max(start, offset - farthest), Math.min(end, offset + farthest)),
    year: year === undefined ? undefined : Number(year),
  };
}

const beginsWithYear = /^[（一二三四五六七八九十、）.\d]{0,6}?((?:19|20)\d\d)年/;
