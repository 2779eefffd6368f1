import type { Report } from '../../../report.ts';
import { yearAndNumber } from '../../../standards/document-numbers.ts';
import { createFinder } from '../../../text/finder.ts';
import type { Finding } from '../../finding.ts';
import { farthestYear, toFinding } from './following-years.ts';

/** `X政发〔2026〕3号` above a report carries the year of its issue: in January a number of the old year may be given. */
export function* checkNumber({ outline, year }: Report): Iterable<Finding> {
  const issued = outline.date;
  const from = issued?.year ?? year;
  if (from === undefined) return;
  for (const { reading, part } of outline.paragraphs) {
    if (part === 'body') break;
    const [number] = part === 'meta' ? ownNumbers(reading.text) : [];
    const named = number?.groups?.year;
    // That of another document is cited in the midst of a line.
    if (!number || named === undefined || !/^[一-鿿]{1,14}$/.test(reading.text.slice(0, number.index))) continue;
    if (Number(named) === from) continue;
    if (!issued && Number(named) === from + 1) continue;
    const isSure = issued !== undefined && ((issued.month ?? 1) > 1 || Number(named) !== from - 1);
    yield {
      ...toFinding(reading, number.index + 1 + named.length + 1, {
        zh: `文号写作${named}年，${issued ? '成文日期' : '报告年度'}是${from}年，请核对`,
        en: `The document number is of ${named}, the ${issued ? 'date of issue' : 'report'} of ${from}; please check`,
      }),
      severity: isSure ? 'warning' : 'information',
    };
  }
}

const ownNumbers = createFinder(yearAndNumber, ['号']);

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
