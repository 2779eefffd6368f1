import type { Outline, Paragraph } from '../../../outline/outline.ts';
import {
  firstYear,
  lastYear,
  type PeriodKind,
  type PeriodYears,
  periodBeginsOrEnds,
  periodInBrackets,
  yearIsOfPeriod,
  yearsOfPeriod,
} from '../../../standards/numbered-periods.ts';
import { ofSeveralYears, tellsOfPast } from '../../../standards/timeline.ts';
import { spanOf } from '../../../text/reading.ts';
import { defineTerms, type TermMatch, termsIn } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';
import { contextOf, type Moment } from './moment.ts';

interface Name {
  readonly kind: PeriodKind;
  readonly numeral: string;
}

const digits = [...'一二三四五六七八九'];
const names = defineTerms<Name>([
  ...digits.map((digit) => [`十${digit}五`, { kind: 'plan', numeral: `十${digit}` }] as const),
  ...digits.flatMap((digit) =>
    [`${digit}五”普法`, `${digit}五普法`].map((form) => [form, { kind: 'campaign', numeral: digit }] as const),
  ),
]);

/**
 * Numbered plans and campaigns whose number and years disagree: `2024年是“十四五”规划收官之年`, `“八五”普法规划（2016—2020年）`, and
 * `启动“六五”普法` in a report on 2025.
 */
export function* checkNumberedPeriods({ paragraphs }: Outline, moment: Moment): Iterable<Finding> {
  for (const [index, matches] of termsIn(paragraphs, names)) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    for (const match of matches) {
      const years = yearsOfPeriod(match.value.kind, match.value.numeral);
      const finding = years && tellOf(paragraph, match, years, moment);
      if (finding) yield finding;
    }
  }
}

function tellOf(paragraph: Paragraph, match: TermMatch<Name>, years: PeriodYears, moment: Moment): Finding | undefined {
  const { reading } = paragraph;
  const before = reading.text.slice(Math.max(0, match.start - 40), match.start);
  const behind = reading.text.slice(match.end, match.end + 40);
  const { first, last, source } = years;
  const name = match.value.kind === 'plan' ? `“${match.value.numeral}五”` : `“${match.value.numeral}五”普法`;
  const told = {
    zh: `${name}是${first}—${last}年，请核对（${source}）`,
    en: `${name} is of ${first} to ${last}; please check (${source})`,
  };

  const own = yearIsOfPeriod.exec(before);
  const meant = lastYear.test(behind) ? last : firstYear.test(behind) ? first : undefined;
  if (own && meant !== undefined && Number(own[1]) !== meant) {
    const start = match.start - before.length + own.index;
    return { span: spanOf(reading, start, start + 4), severity: 'information', message: told };
  }

  const range = periodInBrackets.exec(behind);
  if (range && (Number(range[2]) < first || Number(range[1]) > last)) {
    const end = match.end + range[0].length;
    const start = match.end + range[0].lastIndexOf('（');
    return { span: spanOf(reading, start, end), severity: 'information', message: told };
  }

  const isLongOver = last < moment.year - 1;
  const happensNow = periodBeginsOrEnds.before.test(before) || periodBeginsOrEnds.behind.test(behind);
  if (!isLongOver || !happensNow) return undefined;
  const { text, year } = contextOf(paragraph, match.start);
  if (year !== undefined && year <= last + 1) return undefined;
  if (tellsOfPast.test(text) || ofSeveralYears.test(text.replace(/“?[一-十]{1,2}五”?/g, ''))) return undefined;
  return { span: spanOf(reading, match.start, match.end), severity: 'information', message: told };
}
