import type { DateMention } from '../../../facts/dates.ts';
import type { Term } from '../../../kinds/kind.ts';
import { type IssueDate, issuerOf } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { checkAgainstIssue } from './against-issue.ts';
import { findMisdatedDays } from './named-days.ts';

export default defineRule({
  title: { zh: '日期有效', en: 'Dates are valid' },
  why: {
    zh: '日期在日历上存在，起止时间先起后止，成文日期在报告年度结束之后、应当公开的期限之前，“截至”后面写到月日；已经做的事不晚于成文日期，将要做的不早于它；有固定日期的节日不写成别的日子。跨年的时段（11月至次年3月）不算颠倒。',
    en: 'Dates exist, periods run forward, the date of issue lies between the year’s end and the time when the report is due, and “as of” names a day. What is done is not later than that date, what is announced not earlier, and days with a name stand on their day.',
  },
  mend: {
    zh: '改成日历上有的日期；起止颠倒的对调；成文日期写实际签发的那天；“截至”后面写到月日。',
    en: 'Write a date of the calendar, begin before end; the date of issue is that of signing; 截至 is followed by month and day.',
  },
  excuse: { zh: '补报上一年度', en: 'handed in late' },
  basis: [
    'GB/T 9704—2012《党政机关公文格式》7.3.5.4（成文日期）',
    '《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间准确',
    '《中华人民共和国政府信息公开条例》第四十九条',
  ],
  severity: 'warning',
  options: {},

  *check(report) {
    const { dates } = report.facts;
    for (const date of dates) {
      if (date.named) continue;
      const until = date.until === undefined ? undefined : dates[date.until];
      const invalid = findInvalid(date, dates[date.index - 1]);
      if (invalid) yield { span: date.span, detail: 'invalid', message: invalid };
      else if (until && isReversed(date, until, textOf(report, date.paragraph, date.start - 6, date.start))) {
        const period = textOf(report, date.paragraph, date.start, until.end);
        yield {
          span: { start: date.span.start, end: until.span.end },
          detail: 'reversed',
          message: { zh: `起止时间颠倒：${period}`, en: `The period runs backward: ${period}` },
        };
      } else if (isVague(report, date)) {
        yield {
          span: date.span,
          detail: 'vague',
          severity: 'information',
          message: {
            zh: `“截至”后面只有年份，宜写到月日，如“截至${date.year}年12月31日”`,
            en: `“As of” wants a day, such as 截至${date.year}年12月31日`,
          },
        };
      }
    }
    yield* findMisdatedDays(report.outline.paragraphs);
    yield* checkIssue(report);
    yield* checkAgainstIssue(report);
  },
});

function textOf({ outline }: Report, paragraph: number, start: number, end: number): string {
  return outline.paragraphs[paragraph]?.reading.text.slice(Math.max(0, start), end) ?? '';
}

/** What is wrong with a date that no calendar has. Of 2月29日 without a year nothing is known. */
function findInvalid(date: DateMention, previous: DateMention | undefined): Text | undefined {
  const { year, month, day, text, index } = date;
  if (month === undefined) return undefined;
  // 13月 alone may count months; beside a year or a day it names one.
  const isPlaced = year !== undefined || day !== undefined || text.endsWith('份');
  const follows = previous?.until === index && previous.year !== undefined;
  if (month < 1 || month > 12) {
    return isPlaced || follows
      ? { zh: `没有${month}月：${text}`, en: `There is no month ${month}: ${text}` }
      : undefined;
  }
  if (day === undefined || (day >= 1 && day <= lengthOf(month, year))) return undefined;
  return { zh: `日历上没有这一天：${text}`, en: `There is no such day: ${text}` };
}

function lengthOf(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return isLeap ? 29 : 28;
}

/** `before`: what stands before the period; 每年10月至5月 comes again every year. */
function isReversed(from: DateMention, until: DateMention, before: string): boolean {
  if (from.year !== undefined && until.year !== undefined && from.year !== until.year) return from.year > until.year;
  // 5月至2025年3月 may begin in any year.
  if (from.month === undefined || until.month === undefined || (from.year === undefined && until.year !== undefined)) {
    return false;
  }
  if (from.month === until.month) return from.day !== undefined && until.day !== undefined && from.day > until.day;
  if (from.month < until.month) return false;
  if (until.year !== undefined) return true;
  // 10月8日至9月20日: over the year's end it is all but a year, which contracts and seasons alone last.
  if (from.month - until.month === 1 && from.day !== undefined && until.day !== undefined)
    return !(from.day === 1 && until.day >= 28) && !/[每历学]年|期限|合同|协议/.test(before);
  // 11月至3月 and 9月至6月 run over the year's end, 4月1日至3月31日 is a year; 6月至4月 is neither.
  return from.month <= 6 && from.month - until.month >= 2 && !/[每历]年/.test(before);
}

/** 截至2024年，; not 截至2024年底, 截至2024年12月 or 截至2024年第三季度. */
function isVague(report: Report, { asOf, month, until, paragraph, end }: DateMention): boolean {
  if (!asOf || month !== undefined || until !== undefined) return false;
  const after = textOf(report, paragraph, end, end + 1);
  return after === '' || /[，。；、）共已我累]/.test(after);
}

/** Only a kind of report that is due says when its date of issue is too early or too late. */
function* checkIssue({ outline, kind, year, facts }: Report): Iterable<Finding> {
  const { date, title } = outline;
  if (!date || year === undefined || date.month === undefined) return;
  const issuer = issuerOf(outline) ?? '';
  const term = kind.due.find(({ issuers }) => !issuers || issuers.some((ending) => issuer.endsWith(ending)));
  if (!term && !ofWholeYear.test(title?.text ?? '')) return;
  // A report on half a year or a quarter is due in the year itself.
  if (/半年|季度|\d月/.test(title?.text ?? '')) return;
  const isInvalid = facts.dates.some(
    (other) => other.span.end === date.span.end && findInvalid(other, undefined) !== undefined,
  );
  if (isInvalid) return;
  const issued = { ...date, month: date.month };
  const problem = term ? judgeIssue(issued, year, term) : judgeSummary(issued, year);
  if (problem) yield { span: date.span, ...problem };
}

/** A summary or a yearly report of a kind that nobody sets a time for. */
const ofWholeYear =
  /20\d\d年度?(?![^年]{0,8}(?:计划|打算|安排|要点|方案|预算))[^年]*(?:总结|年报|年度报告|工作报告|情况(?:的?报告)?)$/;

/** Before the year, or in its first two months, nobody tells of all of it. */
function judgeSummary(
  { year, month }: IssueDate & { readonly month: number },
  reported: number,
): Omit<Finding, 'span'> | undefined {
  const isTooSoon = year < reported || (year === reported && month <= 2);
  return isTooSoon ? { ...tooEarly(reported), severity: 'information' } : undefined;
}

function tooEarly(reported: number): Omit<Finding, 'span'> {
  const next = reported + 1;
  return {
    detail: 'early',
    message: {
      zh: `成文日期早于报告年度结束：报告的是${reported}年，请核对年份是否应为${next}年`,
      en: `The date of issue is before the end of ${reported}, the year reported on; should it be ${next}?`,
    },
  };
}

function judgeIssue(
  { year, month, day }: IssueDate & { readonly month: number },
  reported: number,
  due: Term,
): Omit<Finding, 'span'> | undefined {
  const next = reported + 1;
  if (year < reported || (year === reported && month <= 6)) return tooEarly(reported);
  // On its last day a year is all but over.
  if (year === reported && !(month === 12 && day === 31)) {
    return {
      detail: 'early',
      severity: 'information',
      message: {
        zh: `成文时${reported}年尚未结束，全年的数据请核对`,
        en: `Issued before ${reported} had ended; please check the figures for the whole year`,
      },
    };
  }
  const isLate = month > due.month || (month === due.month && day !== undefined && day > due.day);
  if (year > next || isLate) {
    return {
      detail: 'late',
      severity: year > next ? 'warning' : 'information',
      message: {
        zh: `成文日期晚于${next}年${due.month}月${due.day}日的公开期限，请核对`,
        en: `The date of issue is after ${next}-${due.month}-${due.day}, when the report is to be public; please check`,
      },
    };
  }
  return undefined;
}
