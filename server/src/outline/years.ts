import { createFinder } from '../text/finder.ts';

/** A year as it is read, `2025年`; offsets in the text that was read. */
export interface YearReading {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /**
   * `plain` stands for itself, `date` is followed by a month, `range` is an end of `2021—2025年`, `title` stands inside
   * 《》, `since` begins a period (2021年以来), `than` is compared with (较2023年).
   */
  readonly use: 'plain' | 'date' | 'range' | 'title' | 'since' | 'than';
}

const dash = '[—–\\-～~至]';
const findYears = createFinder(new RegExp(`20\\d{2}(?=年|${dash}20\\d{2}年)`));
const beginsRange = new RegExp(`^年?${dash}20\\d{2}`);
const endsRange = new RegExp(`\\d年?${dash}$`);

const findTitles = createFinder(/《[^》]{0,120}》/);

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

/** All years of the present century that a text names; 文号 such as 〔2024〕3号 and 2020年代 are none. */
export function extractYears(text: string): YearReading[] {
  const found = findYears(text);
  const years: YearReading[] = [];
  if (found.length === 0) return years;
  const titles = findTitles(text);
  let title = 0;
  for (const { index: start, 0: digits } of found) {
    if (/\d/.test(text.charAt(start - 1))) continue;
    const end = start + 4;
    while (title < titles.length && endOf(titles[title]) <= start) title++;
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 12);
    if (after.startsWith('年代')) continue;
    years.push({
      year: Number(digits),
      start,
      end,
      use: (titles[title]?.index ?? end) < start ? 'title' : useOf(before, after),
    });
  }
  return years;
}

function useOf(before: string, after: string): YearReading['use'] {
  if (beginsRange.test(after) || endsRange.test(before)) return 'range';
  if (/[较比]$/.test(before) || (/[与同和]$/.test(before) && /^年度?(?:相比|相较|比较)/.test(after))) return 'than';
  if (/[自从]$/.test(before) || /^年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|至今|起|以后|之后)/.test(after)) return 'since';
  return /^年\d{1,2}月/.test(after) ? 'date' : 'plain';
}
