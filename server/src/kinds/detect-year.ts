import { childrenOf, type Outline, openingOf } from '../outline/outline.ts';
import { findFormula } from '../outline/phrases.ts';
import { extractYears } from '../outline/years.ts';
import { parseHanYear } from '../standards/numerals.ts';
import type { Text } from '../text/text.ts';
import { rolesOf } from './assign-roles.ts';
import type { ReportKind } from './kind.ts';

export interface DetectedYear {
  /** The year reported on. */
  readonly year: number | undefined;
  readonly reason: Text;
}

export interface NamedYear {
  readonly frontMatter: number | undefined;
  readonly setting: number | undefined;
}

/**
 * Front matter > setting > title > opening > headings > date of issue > the year most clauses carry.
 * Nothing here reads the time of day.
 */
export function detectYear(outline: Outline, kind: ReportKind, named: NamedYear): DetectedYear {
  return (
    from(named.frontMatter, '文件头', 'front matter') ??
    from(named.setting, '设置', 'a setting') ??
    (kind.titleYear === 'next' ? yearOfDelivery(outline, kind) : undefined) ??
    from(findYear(outline.title?.text ?? ''), '标题', 'the title') ??
    from(yearOfOpening(outline), '开头', 'the opening') ??
    from(yearOfHeadings(outline, kind), '小标题', 'the headings') ??
    from(yearOfIssue(outline), '成文日期', 'the date of issue') ??
    from(mostFrequentYear(outline), '正文', 'the text') ?? {
      year: undefined,
      reason: { zh: '文中没有年度', en: 'the text carries no year' },
    }
  );
}

/**
 * A report to a congress carries two years: title, date and plan the one in which it is delivered, the review the one before. The
 * year that most of them give is reported on, of as many the later, for what was left over is older; without any, none is known.
 */
function yearOfDelivery(outline: Outline, kind: ReportKind): DetectedYear {
  const title = findYear(outline.title?.text ?? '');
  const said = [
    ...childrenOf(outline, undefined).map(({ heading }) => from(reportedIn(heading, kind), '小标题', 'the headings')),
    from(yearOfIssue(outline), '标题下的日期', 'the date below the title'),
    from(title === undefined ? undefined : title - 1, '标题', 'the title'),
  ].filter((one) => one !== undefined);
  const votes = (year: number | undefined) => said.filter((one) => one.year === year).length;
  const [best] = said.sort((a, b) => votes(b.year) - votes(a.year) || (b.year ?? 0) - (a.year ?? 0));
  return best ?? { year: undefined, reason: { zh: '看不出是哪一年的报告', en: 'nothing tells the year' } };
}

function from(year: number | undefined, zh: string, en: string): DetectedYear | undefined {
  return year === undefined
    ? undefined
    : { year, reason: { zh: `年度${year}取自${zh}`, en: `the year ${year} is taken from ${en}` } };
}

/** The first year that stands for itself. */
function findYear(text: string): number | undefined {
  return extractYears(text).find(({ use }) => use === 'plain')?.year ?? parseHanYear(hanYear.exec(text)?.[0] ?? '');
}

/** 二〇二五年度工作报告, 工作报告（二〇二五年）. */
export const hanYear = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年(?![一二三四五六七八九十]{1,2}月))/;

function yearOfOpening(outline: Outline): number | undefined {
  const texts = openingOf(outline).map(({ reading }) => reading.text);
  for (const text of texts) {
    const year = findYear(findFormula(text)?.text ?? '');
    if (year !== undefined) return year;
  }
  // 2026年，我院将…: what is to come.
  const past = texts.filter((text) => !/^20\d\d年[^。《]{0,16}(?:将(?!近)|力争)/.test(text));
  const first = past.flatMap(extractYears).find(({ use, start }) => use === 'plain' && start === 0)?.year;
  // 二〇二五年，我局….
  return first ?? past.map((text) => parseHanYear(text.slice(0, 4))).find((year) => year !== undefined && year > 2000);
}

/** A plan's heading carries the next year; where only it has one, the year before is reported on. */
function yearOfHeadings(outline: Outline, kind: ReportKind): number | undefined {
  const headings = childrenOf(outline, undefined).map(({ heading }) => heading);
  const isPlan = (heading: string) => rolesOf(heading, kind, undefined).some((role) => role.year === 'next');
  const past = headings.filter((heading) => !isPlan(heading)).map(findYear);
  const year = past.find((found) => found !== undefined);
  if (year !== undefined) return year;
  const next = headings
    .filter(isPlan)
    .map(findYear)
    .find((found) => found !== undefined);
  return next === undefined ? undefined : next - 1;
}

/** The year reported on that a heading tells by its words: 2025年工作回顾, 2026年重点工作; not 2025年圆满完成各项目标任务. */
function reportedIn(heading: string, kind: ReportKind): number | undefined {
  const said = findYear(heading);
  const roles = rolesOf(heading, kind, undefined);
  const isNamed = roles.every(
    ({ words, endings }) =>
      words.some((word) => heading.includes(word)) || endings.some((end) => heading.endsWith(end)),
  );
  const [time, ...others] = new Set(roles.map((role) => role.year));
  if (said === undefined || !isNamed || others.length > 0) return undefined;
  return time === 'report' ? said : time === 'next' ? said - 1 : undefined;
}

/** A report dated January to October is on the year before, one of November or December on the same year. */
function yearOfIssue({ date }: Outline): number | undefined {
  if (!date?.month) return undefined;
  return date.month >= 11 ? date.year : date.year - 1;
}

function mostFrequentYear({ paragraphs }: Outline): number | undefined {
  const counts = new Map<number, number>();
  for (const { reading, part } of paragraphs) {
    if (part !== 'body') continue;
    for (const { year, use } of extractYears(reading.text)) {
      if (use === 'plain' || use === 'date') counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return best?.[0];
}
