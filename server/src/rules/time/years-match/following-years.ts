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

/** 结转2026年 and 结转至2026年. */
const carriedOver = createFinder(/结转[至到入]?(20\d\d)年/, ['结转']);
/** What the year before passed on came to this one: 上年结转2025年. */
const fromOtherYear = /(?:上年|去年|往年|20\d\d年)[^，。；]{0,6}$/;
/** `1. 云岭县2025年行政执法统计表`; what answers to something of the year before is of that year. */
const ownYear =
  /^(?:\d{1,2}[.．、])?\s*[^，。；（《\d]{0,24}(20\d\d)年(?!度?[^，。；]{0,12}(?:反馈|整改|督[察查]|巡[视察]|审计|对[比照]))/;
/** A year left over from an older report is one of these. */
export const farthestYear = 4;

/** `end` is right behind what follows the year: 年 or a bracket. */
export function toFinding(reading: Reading, end: number, message: Finding['message']): Finding {
  return { span: spanOf(reading, end - 5, end - 1), severity: 'information', message };
}
