import type { YearMention } from '../../../facts/facts.ts';
import { findSentence, openingOf, type Paragraph } from '../../../outline/outline.ts';
import { findFormula } from '../../../outline/phrases.ts';
import { looksAhead } from '../../../outline/tense.ts';
import type { Report } from '../../../report.ts';
import { planAtEnd } from '../../../standards/scopes.ts';
import type { Span } from '../../../text/span.ts';

/**
 * The years with which sentences of the plan begin, where they are the year reported on and look ahead:
 * `四、2026年主要安排` and `2025年，我局将重点做好以下工作`.
 */
export function yearsLeftInPlan({ outline, roles, facts }: Report, year: number): YearMention[] {
  const plans = spansOf(roles, 'next');
  const dated = outline.sections
    .filter(({ heading }) => planAtEnd.exec(heading)?.[0].startsWith(String(year + 1)))
    .map(({ span }) => span);
  // One section may tell of what was done and of what is planned.
  const past = spansOf(roles, 'report');
  const isIn = ({ span }: YearMention, spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end);
  return facts.years.filter((mention) => {
    if (mention.use !== 'plain' || mention.year !== year) return false;
    if (!isIn(mention, [...plans, ...dated]) || isIn(mention, past)) return false;
    const found = sentenceAt(outline.paragraphs[mention.paragraph], mention);
    return found !== undefined && looksAhead(found.text, found.start, found.end);
  });
}

/** The sections of the first level that tell of a year. */
function spansOf(roles: Report['roles'], year: 'report' | 'next'): readonly Span[] {
  const places = roles.filter(({ role, state }) => role.year === year && state === 'present');
  return places.flatMap(({ sections }) => sections.map(({ span }) => span));
}

function sentenceAt(paragraph: Paragraph | undefined, { start, end }: YearMention) {
  const sentence = paragraph?.sentences[findSentence(paragraph, start)];
  // 展望2025年 and 与2025年相比 are no time of the sentence.
  if (!paragraph || !sentence || sentence.start !== start) return undefined;
  const text = paragraph.reading.text.slice(sentence.start, sentence.end);
  return /^20\d\d年，/.test(text) ? { text, start: start - sentence.start, end: end - sentence.start } : undefined;
}

/**
 * The year with which the opening begins, where it is the year before and nothing says that of the report:
 * `2024年，我局在市委的坚强领导下，…。现将有关情况报告如下`.
 */
export function yearLeftInOpening({ outline, facts }: Report, year: number): YearMention | undefined {
  const opening = openingOf(outline);
  if (!opening.some(({ reading }) => findFormula(reading.text))) return undefined;
  const own = facts.years.filter(({ paragraph }) => opening.some(({ index }) => index === paragraph));
  const [first] = own;
  const text = outline.paragraphs[first?.paragraph ?? -1]?.reading.text ?? '';
  const isWhole = first?.use === 'plain' && first.start === 0 && /^20\d\d年(?:以来)?，/.test(text);
  return isWhole && first.year === year - 1 && own.every((one) => one.year !== year) && !text.includes('以来')
    ? first
    : undefined;
}
