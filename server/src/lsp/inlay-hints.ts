import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { Figure } from '../facts/figure.ts';
import type { Relation } from '../relations/relation.ts';
import { lineOf, marks, type Working, workOut } from '../relations/work-out.ts';
import type { Report } from '../report.ts';
import { spanOf } from '../text/reading.ts';
import { overlaps } from '../text/span.ts';
import { inLanguage } from '../text/text.ts';
import { answerReports } from './answer.ts';
import type { Desk } from './desk.ts';
import { guard } from './guard.ts';
import { toOffset } from './ranges.ts';
import type { CheckedReport } from './report-store.ts';

/**
 * The arithmetic behind rates, totals and changes. While the writer types, a figure that is half written seems wrong: what
 * was not wrong before is held back until the document is quiet, and then the client is asked to ask again.
 */
export function inlayHints(desk: Desk): void {
  const { connection, features, quiet, documents } = desk;
  /** By document, what it was last told to be wrong. */
  const told = new Map<string, ReadonlySet<string>>();
  const heldBack = new Set<string>();

  function withoutNews(uri: string, hints: readonly Hint[]): readonly Hint[] {
    if (quiet.isQuiet(uri) || !features.refreshesInlayHints) {
      told.set(uri, new Set(hints.filter(({ wrong }) => wrong).map(({ label }) => label)));
      return hints;
    }
    const known = hints.filter(({ wrong, label }) => !wrong || told.get(uri)?.has(label));
    if (known.length < hints.length) heldBack.add(uri);
    return known;
  }

  connection.languages.inlayHint.on(
    answerReports(desk, null, (checked, { range }: InlayHintParams): InlayHint[] | null => {
      const { uri, lines } = checked;
      const [from, to] = [toOffset(lines, range.start), toOffset(lines, range.end)];
      return withoutNews(uri, extractHints(checked))
        .filter(({ offset }) => from <= offset && offset <= to)
        .map(({ offset, label, tooltip }) => ({
          position: lines.positionAt(offset),
          label,
          tooltip,
          paddingLeft: true,
        }));
    }),
  );
  quiet.onQuiet(
    guard(connection, undefined, async (uri: string) => {
      if (heldBack.delete(uri)) await connection.languages.inlayHint.refresh();
    }),
  );
  documents.onDidClose(({ document: { uri } }) => {
    told.delete(uri);
    heldBack.delete(uri);
  });
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  readonly wrong: boolean;
}

/** Of several relations of one figure the worst is shown; the tooltip has all. */
function extractHints({ report, problems, settings: { inlayHints, language } }: CheckedReport): Hint[] {
  if (inlayHints === 'off') return [];
  const alarms = problems.filter(({ rule, severity }) => rule.startsWith('numbers/') && severity !== 'hint');
  const byFigure = new Map<Figure, Working[]>();
  for (const relation of report.relations) {
    const working = workOut(relation);
    if (!working || working.trivial) continue;
    const isWrong = working.verdict === 'violated';
    // Shown and alarmed never differ, whatever the settings make of a rule.
    const isAlarmed = isWrong && alarms.some(({ span }) => overlaps(span, working.figure.span));
    const isWorthIt = isWrong ? isAlarmed : inlayHints === 'all' && isComputed(relation, working);
    if (isWorthIt) byFigure.set(working.figure, [...(byFigure.get(working.figure) ?? []), working]);
  }
  return [...byFigure].flatMap(([figure, workings]) => {
    const worst = workings.find(({ verdict }) => verdict === 'violated') ?? workings[0];
    if (!worst) return [];
    return {
      offset: endOf(figure, report),
      label: `${inLanguage(worst.short, language)} ${marks[worst.verdict]}`,
      tooltip: workings.flatMap((one) => [inLanguage(lineOf(one), language), ...one.notes]).join('\n'),
      wrong: worst.verdict === 'violated',
    };
  });
}

/** Rates, totals and changes follow from other figures; that parts stay within their whole is not worth a hint. */
function isComputed({ claim }: Relation, { short }: Working): boolean {
  switch (claim.form) {
    case 'sum':
      return !short.zh.startsWith('≥');
    case 'quotient':
    case 'balance':
    case 'difference':
    case 'change':
    case 'ratio':
    case 'whole':
      return true;
    default:
      return false;
  }
}

/** Behind 以上 and 左右, too. */
function endOf({ paragraph, start, end, span }: Figure, { outline }: Report): number {
  const reading = outline.paragraphs[paragraph]?.reading;
  return reading ? spanOf(reading, start, end).end : span.end;
}
