import type { DateMention } from '../../../facts/dates.ts';
import { isPlan } from '../../../facts/facts.ts';
import type { IssueDate, Paragraph } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import type { Finding } from '../../finding.ts';

/**
 * What was done after the day of issue, and what is announced for a month that was over by then: `已于2026年6月整改` and `预计于2025年3月结案` in a
 * report of February 2026. Only what names its month says so.
 */
export function* checkAgainstIssue({ outline, kind, year, facts }: Report): Iterable<Finding> {
  const issued = outline.date;
  if (!issued || issued.month === undefined) return;
  const plans = isPlan(outline, kind, year);
  for (const date of facts.dates) {
    const paragraph = outline.paragraphs[date.paragraph];
    if (paragraph?.part !== 'body' || date.named || date.year === undefined) continue;
    if (date.month === undefined || date.month > 12) continue;
    const order = compareMonths(date.year, date.month, issued);
    const before = paragraph.reading.text.slice(Math.max(0, date.start - 4), date.start);
    if (order > 0 && done.test(before) && !plans(paragraph) && !isAhead(paragraph, date)) {
      yield toFinding(date, '晚于成文日期，这件事还没有发生', 'is after the day of issue: it has not happened yet');
    } else if (order < 0 && announced.test(before)) {
      yield toFinding(date, '早于成文日期，已经过去', 'is before the day of issue: it is over');
    }
  }
}

/** Negative where a month is before that of issue. */
function compareMonths(year: number, month: number, issued: IssueDate): number {
  return (year - issued.year) * 12 + month - (issued.month ?? month);
}

const done = /(?<!将|拟|计划|预计|[定应需须])于$/;
const announced = /(?:将|预计|拟)于$/;

/** What the clause says of what is to come, or of how long something holds. */
function isAhead({ reading: { text } }: Paragraph, { start, end }: DateMention): boolean {
  const before = /[^，。；]*$/.exec(text.slice(Math.max(0, start - longestClause), start))?.[0] ?? '';
  const behind = /^[^，。；]*/.exec(text.slice(end, end + longestClause))?.[0] ?? '';
  return ahead.test(before + behind);
}

const longestClause = 60;
const ahead = /[将拟前]|计划|预计|力争|确保|要求|争取|目标|明确|规定|期限|到期|届满|截止|施行|执行|生效/;

function toFinding({ span, text }: DateMention, zh: string, en: string): Finding {
  return {
    span,
    severity: 'information',
    message: { zh: `${text}${zh}，请核对`, en: `${text} ${en}; please check` },
  };
}
