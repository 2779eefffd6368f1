import { explain } from '../relations/explain.ts';
import { type LedgerEntry, readLedger } from '../relations/ledger.ts';
import type { Relation } from '../relations/relation.ts';
import { boundsOf } from '../relations/show.ts';
import { lineOf, workOut } from '../relations/work-out.ts';
import type { Report } from '../report.ts';
import { inLanguage, type Language } from '../text/text.ts';
import { rangeIn } from './format-json.ts';

/** The answer of `hegao facts --format json`, version 1. */
export function ledgerToJson(report: Report | undefined, locale: Language): string {
  const ledger = report ? readLedger(report) : [];
  const range = rangeIn(report?.content ?? '');
  const ids = new Map(ledger.map(({ figure }, position) => [figure.index, `f${position + 1}`]));

  const toFigure = ({ figure, period, role }: LedgerEntry) => {
    const { text, rounded, unit, object, action, span, index } = figure;
    const { low, high } = boundsOf(figure);
    return {
      id: ids.get(index),
      text,
      lo: low ?? null,
      hi: high ?? null,
      loOpen: rounded.lowOpen,
      hiOpen: rounded.highOpen,
      unit: unit.text,
      subject: object === '' ? null : object,
      action: action ?? null,
      period: period ?? null,
      section: role?.id ?? null,
      range: range(span),
    };
  };

  const toRelation = (relation: Relation) => {
    const { type, verdict, operands } = relation;
    const [first] = operands;
    const figure = explain(relation)?.figure ?? first?.figure;
    return {
      type,
      verdict,
      explanation: explanationOf(relation, locale),
      operands: operands.map(({ role, figure: { index } }) => ({ role, figure: ids.get(index) })),
      range: range(figure?.span ?? { start: 0, end: 0 }),
    };
  };

  const answer = {
    version: 1,
    figures: ledger.map(toFigure),
    relations: report?.relations.map(toRelation) ?? [],
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function explanationOf(relation: Relation, locale: Language): string {
  const working = workOut(relation);
  if (!working) return inLanguage({ zh: '无法判断', en: 'cannot be decided' }, locale);
  const notes = working.notes.length > 0 ? `（${working.notes.join('；')}）` : '';
  return inLanguage(lineOf(working), locale) + notes;
}
