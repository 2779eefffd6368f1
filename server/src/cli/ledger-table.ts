import picocolors from 'picocolors';
import { rootOf, type Section } from '../outline/outline.ts';
import { type LedgerEntry, readLedger } from '../relations/ledger.ts';
import { labelOf } from '../relations/show.ts';
import { type Decided, marks, type Working, workOut } from '../relations/work-out.ts';
import type { Report } from '../report.ts';
import { wholeYearWords } from '../standards/periods.ts';
import { inLanguage, type Text } from '../text/text.ts';
import { displayWidth, keepEnd, padEnd } from './display-width.ts';
import { rangeIn } from './format-json.ts';
import type { Style } from './style.ts';

type TableStyle = Pick<Style, 'locale' | 'coloured'>;

/** Columns that a subject or a figure may take, so that the relations stand one below the other. */
const longestSubject = 28;
const longestFigure = 12;

/** The ledger for people: section by section, place, subject, figure, and the relations it is held against. */
export function ledgerToTable(report: Report, style: TableStyle): string {
  const ledger = readLedger(report);
  const colour = picocolors.createColors(style.coloured);
  const { outline, kind, year } = report;
  const head = [
    colour.bold(outline.title?.text ?? inLanguage({ zh: '（没有标题）', en: '(no title)' }, style.locale)),
    colour.dim([inLanguage(kind.name, style.locale), year].filter(Boolean).join(' · ')),
  ];
  const range = rangeIn(report.content);
  const lines: string[] = [];
  let [root, section]: (Section | undefined)[] = [undefined, undefined];
  for (const entry of ledger) {
    const ownRoot = entry.section && rootOf(outline, entry.section.index);
    if (ownRoot !== root && ownRoot) lines.push('', colour.bold(headingOf(ownRoot)));
    if (entry.section !== section && entry.section !== ownRoot && entry.section) {
      lines.push(`  ${headingOf(entry.section)}`);
    }
    [root, section] = [ownRoot, entry.section];
    const { line, character } = range(entry.figure.span).start;
    const period = entry.period === `${year}年` ? undefined : entry.period;
    lines.push(toRow({ ...entry, period }, `${line + 1}:${character + 1}`, style));
  }
  return `${[...head, ...lines, '', summarise(report, ledger.length, style)].join('\n')}\n`;
}

function headingOf({ label, heading }: Section): string {
  return (label?.text ?? '') + heading;
}

function toRow({ figure, period, relations }: LedgerEntry, place: string, { locale, coloured }: TableStyle): string {
  const colour = picocolors.createColors(coloured);
  const label = labelOf(figure);
  // Said where it is another time than all the year, and the words before the figure do not say it already.
  const isOther = period !== undefined && !wholeYearWords.includes(period) && !label.includes(period);
  const time = isOther ? `〔${period}〕` : '';
  const subject = time + keepEnd(label, Math.max(8, longestSubject - displayWidth(time)));
  const own = relations
    .flatMap((relation) => workOut(relation) ?? [])
    .filter((working) => working.figure === figure && !working.trivial);
  const cells = [
    colour.dim(place.padStart(8)),
    padEnd(subject, longestSubject),
    padEnd(figure.text, longestFigure),
    ...own.map((working) => paint(working, colour, inLanguage(working.statement, locale))),
  ];
  return cells.join('  ').trimEnd();
}

function paint({ verdict, notes }: Working, colour: ReturnType<typeof picocolors.createColors>, text: string): string {
  const paintVerdict = { holds: colour.green, truncated: colour.yellow, violated: colour.red }[verdict];
  const explained = notes.length > 0 ? colour.dim(`（${notes.join('；')}）`) : '';
  return `${text} ${paintVerdict(marks[verdict])}${explained}`;
}

function summarise({ relations }: Report, figures: number, { locale }: TableStyle): string {
  const decided = relations.flatMap((relation) => workOut(relation) ?? []).filter(({ trivial }) => !trivial);
  const names: Readonly<Record<Decided, Text>> = {
    holds: { zh: '相符', en: 'right' },
    truncated: { zh: '只舍未入', en: 'cut off' },
    violated: { zh: '不符', en: 'wrong' },
  };
  const counts = (Object.keys(names) as Decided[]).map((verdict) => {
    const count = decided.filter((working) => working.verdict === verdict).length;
    return `${marks[verdict]} ${inLanguage(names[verdict], locale)} ${count}`;
  });
  const total = inLanguage(
    { zh: `共 ${figures} 个数据，${decided.length} 处关系：`, en: `${figures} figures, ${decided.length} relations: ` },
    locale,
  );
  return total + counts.join('  ');
}
