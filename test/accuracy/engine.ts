// What the product says about a text: the only file of the benchmark that knows the engine.
import { lint, type Problem } from '../../server/src/lint/lint.ts';
import { readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Dress } from '../../server/src/syntax/block.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A problem at warning or error, or, among the notes, at information. */
export interface Alarm {
  readonly rule: string;
  readonly span: Span;
  readonly related: readonly Span[];
  readonly text: string;
  readonly message: string;
}

export interface Answer {
  readonly isReport: boolean;
  readonly alarms: readonly Alarm[];
  readonly notes: readonly Alarm[];
  readonly crashes: readonly string[];
}

export function askEngine(content: string, dress: Dress): Answer {
  const detected = readReport({ content, dress });
  // What a reader would not call a report is checked where the user says that it is one.
  const report = detected.kind === undefined ? readReport({ content, dress, kind: 'generic' }) : detected;
  const { problems, crashes } = lint(report, rules, { mode: 'review' });
  const pick = (...severities: readonly Problem['severity'][]): Alarm[] =>
    problems
      .filter(({ severity }) => severities.includes(severity))
      .map(({ rule, span, related, message }) => ({
        rule,
        span,
        related: (related ?? []).map((note) => note.span),
        text: content.slice(span.start, span.end),
        message: message.zh,
      }));
  return {
    isReport: detected.kind !== undefined,
    alarms: pick('error', 'warning'),
    notes: pick('information'),
    crashes: crashes.map(({ rule, error }) => `${rule}: ${error}`),
  };
}
