import { readLedger } from '../relations/ledger.ts';
import { boundsOf, labelOf } from '../relations/show.ts';
import { type Decided, lineOf, marks, type Working, workOut } from '../relations/work-out.ts';
import type { Report } from '../report.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import { rangeIn } from './format-json.ts';

const columns: readonly Text[] = [
  { zh: '编号', en: 'Id' },
  { zh: '行', en: 'Line' },
  { zh: '列', en: 'Column' },
  { zh: '部分', en: 'Section' },
  { zh: '内容', en: 'Subject' },
  { zh: '数据', en: 'Figure' },
  { zh: '最小', en: 'Lowest' },
  { zh: '最大', en: 'Highest' },
  { zh: '单位', en: 'Unit' },
  { zh: '时期', en: 'Period' },
  { zh: '范围', en: 'Scope' },
  { zh: '结果', en: 'Verdict' },
  { zh: '核对', en: 'Relations' },
];

/**
 * `hegao facts --format csv`: one row a figure, the relations it is held against worked out in the last cell. For
 * spreadsheets: RFC 4180 with a byte order mark, without which Excel reads Chinese in the code page of the system.
 */
export function ledgerToCsv(report: Report | undefined, locale: Language): string {
  const range = rangeIn(report?.content ?? '');
  const rows = (report ? readLedger(report) : []).map((entry, position) => {
    const { figure, section, relations, period = '', scope = '' } = entry;
    const { line, character } = range(figure.span).start;
    const { low = '', high = '' } = boundsOf(figure);
    const workings = relations.flatMap((relation) => workOut(relation) ?? []);
    const own = workings.filter((working) => working.figure === figure && !working.trivial);
    return [
      `f${position + 1}`,
      String(line + 1),
      String(character + 1),
      section ? `${section.label?.text ?? ''}${section.heading}` : '',
      labelOf(figure),
      figure.text,
      low,
      high,
      figure.unit.text,
      period,
      scope,
      markOf(own),
      own.map((working) => inLanguage(lineOf(working), locale) + notesOf(working)).join('；'),
    ];
  });
  const header = columns.map((column) => inLanguage(column, locale));
  return `\ufeff${[header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

/** The worst of them. */
function markOf(workings: readonly Working[]): string {
  const order: readonly Decided[] = ['violated', 'truncated', 'holds'];
  const worst = order.find((verdict) => workings.some((working) => working.verdict === verdict));
  return worst ? marks[worst] : '';
}

function notesOf({ notes }: Working): string {
  return notes.length > 0 ? `（${notes.join('；')}）` : '';
}

/** A cell that a spreadsheet would take for a formula gets ' before it, in full width too, which Excel takes for the same. */
export function toCell(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
