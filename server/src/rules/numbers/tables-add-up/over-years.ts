import type { Figure } from '../../../facts/figure.ts';
import { findOverYears, type OverYears } from '../../../relations/tables/over-years.ts';
import type { LastYear, Report } from '../../../report.ts';
import type { Text } from '../../../text/text.ts';
import type { Finding, Note } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';

/** Cells of prescribed tables that do not follow from those of last year's report. */
export function* checkOverYears({ facts, lastYear }: Report): Iterable<Finding> {
  if (!lastYear) return;
  for (const found of findOverYears(facts.officialTables, lastYear.report.facts.officialTables)) {
    if (!found.holds) yield toFinding(found, lastYear);
  }
}

function toFinding(
  { identity: { id, isSure, text }, now, before, steps, expected, working }: OverYears,
  lastYear: LastYear,
): Finding {
  return {
    span: now.span,
    detail: id,
    severity: isSure && !isDoubtful(before, lastYear) ? 'warning' : 'information',
    message: {
      zh: `${now.before}写作${now.text}，按上年报告应为${working}（${text.zh}）`,
      en: `${now.before} is ${now.text}; by last year’s report it should be ${working} (${text.en})`,
    },
    related: [toNote(before, lastYear), ...steps.map((step) => ({ span: step.span, message: nameOf(step) }))],
    fixes: rewriteFigure(now, expected),
  };
}

/** It does not fit its own table, so it is as likely that last year's report is wrong. */
function isDoubtful(figure: Figure, { report: { relations } }: LastYear): boolean {
  return relations.some(
    ({ identity, verdict, operands }) =>
      identity && verdict === 'violated' && operands.some((operand) => operand.figure === figure),
  );
}

function toNote(figure: Figure, { path, report: { content, year } }: LastYear): Note {
  const { zh, en } = nameOf(figure);
  return {
    span: figure.span,
    message: { zh: `${year}年报告：${zh}`, en: `Report on ${year}: ${en}` },
    file: { path, content },
  };
}

function nameOf({ before, text }: Figure): Text {
  return { zh: `${before} ${text}`, en: `${before} ${text}` };
}
