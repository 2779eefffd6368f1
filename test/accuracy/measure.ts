// One report measured: every figure spoilt in every way, and what the engine says to it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dressOfPath } from '../../server/src/syntax/dress.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import { relationsPath } from './check-reports.ts';
import { explain } from './claim.ts';
import { type Alarm, askEngine } from './engine.ts';
import { isApproximate } from './figure.ts';
import { hash, type MutationKind, mutate } from './mutate.ts';
import { type AnnotatedReport, cleanText, readReport, replaceOperand } from './read-report.ts';
import { figuresOf, judgeAll } from './verdicts.ts';

/** An alarm as it is counted: `right` where it, or evidence it names, stands on an operand of a false relation. */
export interface CountedAlarm {
  readonly rule: string;
  readonly text: string;
  readonly message: string;
  readonly right: boolean;
}

/** One figure printed otherwise. */
export interface Case {
  readonly report: string;
  readonly kind: MutationKind;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The sentence around the figure, spoilt. */
  readonly sentence: string;
  /** Relations that have become false, by index; none: nothing may be said. */
  readonly spoilt: readonly number[];
  readonly explanations: readonly string[];
  /** All relations the figure is in, by index. */
  readonly touched: readonly number[];
  /** What the engine says beyond what it says to the unspoilt text. */
  readonly alarms: readonly CountedAlarm[];
  readonly found: boolean;
}

export interface Measurement {
  readonly report: string;
  readonly isReport: boolean;
  readonly complaints: readonly string[];
  readonly figures: number;
  readonly relations: readonly {
    readonly row: string;
    readonly text: string;
    /** The sentences its figures stand in, these in 【】. */
    readonly sentences: string;
  }[];
  /** Alarms on the unspoilt text, right or wrong. */
  readonly alarms: readonly CountedAlarm[];
  readonly cases: readonly Case[];
}

/** A1 is two rows: a list the text calls all there is must make its total, another must not exceed it. */
export function rowOf(pattern: string, claim: AnnotatedReport['relations'][number]['claim']): string {
  const isBound = claim.type === 'comparison' && claim.operator !== '=';
  return pattern === 'A1' && isBound ? 'A1≤' : pattern;
}

/** `part`: one figure printed otherwise in so many is tried. */
export function measureReport(file: string, part: number): Measurement {
  const name = path.basename(file).replace(/\.[^.]*$/, '');
  const report = readReport(readFileSync(file, 'utf8'), readFileSync(relationsPath(file), 'utf8'));
  const dress = dressOfPath(file);
  const clean = cleanText(report);
  const answer = askEngine(clean, dress);
  const before = judgeAll(report);
  const complaints = [...report.complaints, ...answer.crashes];
  for (const [i, verdict] of before.entries())
    if (verdict === 'false' || verdict === 'undecided') complaints.push(`${report.relations[i]?.text}: ${verdict}`);
  const known = new Set(answer.alarms.map(keyOf));

  const cases: Case[] = [];
  for (const mutation of mutate(report, name)) {
    if (hash(`${name} ${mutation.id} ${mutation.kind} of ${part}`) % part !== 0) continue;
    const old = report.operands.find(({ id }) => id === mutation.id);
    const changed = replaceOperand(report, mutation.id, mutation.text);
    if (!old || !changed) continue;
    const verdicts = judgeAll(changed);
    const spoilt = verdicts.flatMap((verdict, i) => (verdict === 'false' && before[i] !== 'false' ? [i] : []));
    // Where a divisor became zero nobody can say what is right.
    if (spoilt.length === 0 && verdicts.includes('undecided')) continue;
    // A share cut off in a list that was printed to make 100% leaves another share adjusted without need: neither right nor wrong.
    if (spoilt.length > 0 && mutation.kind === 'cut-off') continue;
    const content = cleanText(changed);
    const { alarms: all, notes, crashes } = askEngine(content, dress);
    complaints.push(...crashes);
    const growth = mutation.text.length - old.text.length;
    const wasThere = (alarm: Alarm) => known.has(keyOf({ ...alarm, span: moveBack(alarm.span, old.start, growth) }));
    const alarms = all.filter((alarm) => !wasThere(alarm));
    const operandsOf = (indices: readonly number[]) =>
      changed.operands.filter(({ id }) => indices.some((index) => report.relations[index]?.ids.includes(id)));
    const targets = operandsOf(spoilt);
    const standsOn = ({ span, related }: Alarm, operands: readonly Span[]) =>
      [span, ...related].some((place) => operands.some((operand) => overlaps(place, operand)));
    const isRight = (alarm: Alarm) => standsOn(alarm, targets);
    // What rests on 余, 约 or 近 is said at information.
    const likely = operandsOf(
      spoilt.filter((index) => operandsOf([index]).some(({ figure }) => isApproximate(figure))),
    );
    const isOfFigures = ({ rule }: Alarm) => rule.startsWith('numbers/');
    const figures = figuresOf(changed);
    cases.push({
      report: name,
      kind: mutation.kind,
      id: mutation.id,
      from: old.text,
      to: mutation.text,
      sentence: sentenceAround(content, { start: old.start, end: old.end + growth }),
      spoilt,
      explanations: spoilt.map((index) => {
        const relation = report.relations[index];
        return relation ? `${relation.text}: ${explain(relation.claim, figures)}` : '';
      }),
      touched: report.relations.flatMap(({ ids }, index) => (ids.includes(mutation.id) ? [index] : [])),
      alarms: alarms.map((alarm) => count(alarm, isRight(alarm))),
      found:
        alarms.some((alarm) => isOfFigures(alarm) && isRight(alarm)) ||
        notes.some((note) => isOfFigures(note) && standsOn(note, likely)),
    });
  }
  return {
    report: name,
    isReport: answer.isReport,
    complaints,
    figures: report.operands.length,
    relations: report.relations.map(({ pattern, claim, text, ids }) => ({
      row: rowOf(pattern, claim),
      text,
      sentences: sentencesAround(
        clean,
        report.operands.filter(({ id }) => ids.includes(id)),
      ),
    })),
    alarms: answer.alarms.map((alarm) => count(alarm, false)),
    cases,
  };
}

function count({ rule, text, message }: Alarm, right: boolean): CountedAlarm {
  return { rule, text, message, right };
}

/** An alarm is the same if it is of the same rule at the same place. */
function keyOf({ rule, span }: Pick<Alarm, 'rule' | 'span'>): string {
  return `${rule} ${span.start}`;
}

/** Where a span stood before the text from `start` on grew. */
function moveBack(span: Span, start: number, growth: number): Span {
  return span.start > start ? { start: span.start - growth, end: span.end - growth } : span;
}

/** The figure in 【】 in its sentence. */
function sentenceAround(content: string, span: Span): string {
  return sentencesAround(content, [span]);
}

/** The sentences (in a table, the rows) in which figures stand, these in 【】. */
function sentencesAround(content: string, figures: readonly Span[]): string {
  const sentences = new Map<number, string>();
  for (const { start, end } of [...figures].sort((a, b) => b.start - a.start)) {
    const from = Math.max(content.lastIndexOf('。', start - 1), content.lastIndexOf('\n', start - 1)) + 1;
    const stops = [content.indexOf('。', end), content.indexOf('\n', end)].filter((at) => at >= 0);
    const sentence = sentences.get(from) ?? content.slice(from, stops.length > 0 ? Math.min(...stops) + 1 : undefined);
    // From the last figure to the first, so that the marks move none that is still to come.
    sentences.set(
      from,
      `${sentence.slice(0, start - from)}【${sentence.slice(start - from, end - from)}】${sentence.slice(end - from)}`,
    );
  }
  return [...sentences.values()]
    .reverse()
    .map((sentence) => sentence.trim())
    .join(' … ');
}
