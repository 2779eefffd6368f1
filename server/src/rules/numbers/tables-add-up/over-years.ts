import { add, type Exact, subtract, toDecimal, zero } from '../../../facts/exact.ts';
import type { Figure } from '../../../facts/figure.ts';
import { isPoint } from '../../../facts/interval.ts';
import { figureAt, type OfficialTable } from '../../../facts/official-tables.ts';
import type { YearIdentity } from '../../../kinds/table-form.ts';
import type { LastYear, Report } from '../../../report.ts';
import type { Finding, Note } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';

/** Cells of prescribed tables that do not follow from those of last year's report. */
export function* checkOverYears({ facts, lastYear }: Report): Iterable<Finding> {
  if (!lastYear) return;
  for (const now of facts.officialTables) {
    const { form } = now;
    const before = findOnly(lastYear.report.facts.officialTables, now);
    // Of several tables of one form it cannot be told which is meant.
    if (!before || findOnly(facts.officialTables, now) !== now) continue;
    for (const identity of form.overYears) {
      const lines = identity.within === 'rows' ? form.rows : form.columns;
      for (const { id } of lines) {
        const finding = compare(identity, id, now, before, lastYear);
        if (finding) yield finding;
      }
    }
  }
}

function findOnly(tables: readonly OfficialTable[], { form }: OfficialTable): OfficialTable | undefined {
  const own = tables.filter((table) => table.form.id === form.id);
  return own.length === 1 ? own[0] : undefined;
}

function compare(
  { id, within, now: nowId, before: beforeId, came: cameId, went: wentId, isSure, text }: YearIdentity,
  line: string,
  nowTable: OfficialTable,
  beforeTable: OfficialTable,
  lastYear: LastYear,
): Finding | undefined {
  const at = (table: OfficialTable, member: string) =>
    within === 'rows' ? figureAt(table, line, member) : figureAt(table, member, line);
  const [now, before] = [at(nowTable, nowId), at(beforeTable, beforeId)];
  const came = cameId === undefined ? undefined : at(nowTable, cameId);
  const went = wentId === undefined ? undefined : at(nowTable, wentId);
  if (!now || !before || (cameId !== undefined && !came) || (wentId !== undefined && !went)) return undefined;
  const [value, base, plus, minus] = [now, before, came, went].map((figure) => (figure ? exactOf(figure) : zero));
  if (!value || !base || !plus || !minus) return undefined;
  const expected = subtract(add(base, plus), minus);
  const shown = toDecimal(expected, 0);
  if (shown === toDecimal(value, 0)) return undefined;
  const steps = [came && `+${came.digits}`, went && `-${went.digits}`].join('');
  const working = steps === '' ? shown : `${before.digits}${steps}=${shown}`;
  return {
    span: now.span,
    detail: id,
    severity: isSure && !isDoubtful(before, lastYear) ? 'warning' : 'information',
    message: {
      zh: `${now.before}写作${now.text}，按上年报告应为${working}（${text.zh}）`,
      en: `${now.before} is ${now.text}; by last year’s report it should be ${working} (${text.en})`,
    },
    related: [
      toNote(before, lastYear),
      ...[came, went].flatMap((figure) => (figure ? [{ span: figure.span, message: nameOf(figure) }] : [])),
    ],
    fixes: rewriteFigure(now, expected),
  };
}

function exactOf({ rounded }: Figure): Exact | undefined {
  return isPoint(rounded) ? rounded.low : undefined;
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

function nameOf({ before, text }: Figure): Note['message'] {
  return { zh: `${before} ${text}`, en: `${before} ${text}` };
}
