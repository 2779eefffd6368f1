import { attachmentNamesOf } from '../../../outline/attachments.ts';
import type { Report } from '../../../report.ts';
import { createFinder } from '../../../text/finder.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Finding } from '../../finding.ts';

/** Years that follow from that of the report: what is left over goes to the next one, and what is attached is of its own. */
export function* checkFollowingYears({ outline, year }: Report): Iterable<Finding> {
  if (year === undefined) return;
  for (const { reading, part } of outline.paragraphs) {
    if (part !== 'body') continue;
    for (const { index, 0: match, 1: named } of carriedOver(reading.text)) {
      const isFrom = fromOtherYear.test(reading.text.slice(Math.max(0, index - 12), index));
      if (Number(named) > year || isFrom) continue;
      yield toFinding(reading, index + match.length, {
        zh: `结转到${named}年，报告年度是${year}年，请核对是否应为${year + 1}年`,
        en: `Carried over into ${named}, while the report is on ${year}; should it be ${year + 1}?`,
      });
    }
  }
  for (const { paragraph, start } of attachmentNamesOf(outline)) {
    const { reading } = paragraph;
    const [match, named] = ownYear.exec(reading.text.slice(start)) ?? [];
    if (match === undefined || Number(named) >= year || Number(named) < year - farthestYear) continue;
    yield toFinding(reading, start + match.length, {
      zh: `附件写作${named}年，报告年度是${year}年，请核对`,
      en: `The attachment is of ${named}, the report is on ${year}; please check`,
    });
  }
}

/** `X政发〔2026〕3号` above a report carries the year of its issue: in January a number of the old year may be given. */
export function* checkNumber({ outline, year }: Report): Iterable<Finding> {
  const issued = outline.date;
  const from = issued?.year ?? year;
  if (from === undefined) return;
  for (const { reading, part } of outline.paragraphs) {
    if (part === 'body') break;
    const [match, , named] = (part === 'meta' && ownNumber.exec(reading.text)) || [];
    if (match === undefined || Number(named) === from) continue;
    if (!issued && Number(named) === from + 1) continue;
    const isSure = issued !== undefined && ((issued.month ?? 1) > 1 || Number(named) !== from - 1);
    yield {
      ...toFinding(reading, match.length + 1, {
        zh: `文号写作${named}年，${issued ? '成文日期' : '报告年度'}是${from}年，请核对`,
        en: `The document number is of ${named}, the ${issued ? 'date of issue' : 'report'} of ${from}; please check`,
      }),
      severity: isSure ? 'warning' : 'information',
    };
  }
}

/** Up to its year: 云政发〔2026. */
const ownNumber = /^([一-鿿]{1,14}[〔[（【])(20\d\d)(?=[〕\]）】]第?\d{1,5}号)/;

/**
 * 印发《2024年工作要点》 in a report on 2025: what a body sets itself for a year it sets in that year or at the end of the one before. A
 * sentence that names the other year besides tells of it.
 */
export function* checkPlansOfYear({ outline, year }: Report): Iterable<Finding> {
  if (year === undefined) return;
  for (const { reading, part, sentences } of outline.paragraphs) {
    if (part !== 'body' || !reading.text.includes('《')) continue;
    for (const { start, end } of sentences) {
      const text = reading.text.slice(start, end);
      for (const { index, 0: match, 1: head = '', 2: named } of plansSet(text)) {
        const others = text.slice(0, index) + text.slice(index + match.length);
        if (Number(named) >= year || Number(named) < year - farthestYear || others.includes(`${named}年`)) continue;
        yield toFinding(reading, start + index + head.length + 5, {
          zh: `这里印发的是${named}年的，报告年度是${year}年，请核对`,
          en: `What is issued here is for ${named}, the report is on ${year}; please check`,
        });
      }
    }
  }
}

/** What is set for a year, up to its year: 制定《云岭县2025年; what was reviewed or reported on may be of the year before. */
const plansSet = createFinder(
  /((?:印发|制[定订]|出台|编制|下发|发布|审议通过|公布)(?:了|实施|并印发|并组织实施)?《[^《》]{0,24}?)(20\d\d)年度?[^《》]{0,24}(?:要点|计划|安排|方案|目录|清单|任务分解|责任书)[^《》]{0,6}》/,
  ['《'],
);

/** 结转2026年 and 结转至2026年. */
const carriedOver = createFinder(/结转[至到入]?(20\d\d)年/, ['结转']);
/** What the year before passed on came to this one: 上年结转2025年. */
const fromOtherYear = /(?:上年|去年|往年|20\d\d年)[^，。；]{0,6}$/;
/** `1. 云岭县2025年行政执法统计表`; what answers to something of the year before is of that year. */
const ownYear =
  /^(?:\d{1,2}[.．、])?\s*[^，。；（《\d]{0,24}(20\d\d)年(?!度?[^，。；]{0,12}(?:反馈|整改|督[察查]|巡[视察]|审计|对[比照]))/;
/** A year left over from an older report is one of these. */
export const farthestYear = 4;

/** `end` is behind 年. */
function toFinding(reading: Reading, end: number, message: Finding['message']): Finding {
  return { span: spanOf(reading, end - 5, end - 1), severity: 'information', message };
}
