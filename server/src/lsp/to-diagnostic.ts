import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem } from '../lint/lint.ts';
import { rulePageScheme } from '../protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import { inLanguage, type Text } from '../text/text.ts';
import type { ClientFeatures } from './client-features.ts';
import { toRange } from './ranges.ts';
import type { Checked } from './report-store.ts';

export const diagnosticSource = '核稿';

/** A file with more problems is no report any more; a list without end would only slow the editor down. */
const limit = 1000;

export const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The problems of a document in the editor's words; where there are more than a thousand, the last one says so. */
export function toDiagnostics(checked: Checked, features: ClientFeatures): Diagnostic[] {
  const { problems } = checked;
  const diagnostics = problems.slice(0, limit).map((problem) => toDiagnostic(problem, checked, features));
  const first = problems[limit];
  if (!first) return diagnostics;
  const omitted = problems.length - limit;
  const message: Text = {
    zh: `问题太多，从这里起还有${omitted}个未列出`,
    en: `too many problems: from here on, ${omitted} more are not listed`,
  };
  return [
    ...diagnostics,
    toDiagnostic({ rule: 'hegao/not-checked', severity: 'information', span: first.span, message }, checked, features),
  ];
}

/** The page of a rule. */
export function hrefOf(rule: string): string {
  return `${rulePageScheme}:/${rule}.md`;
}

export function toDiagnostic(
  { rule, severity, span, message, related = [] }: Problem,
  { uri, lines, settings: { language } }: Checked,
  { relatedInformation, rulePages }: ClientFeatures,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, span),
    severity: severities[severity],
    code: rule,
    source: diagnosticSource,
    message: inLanguage(message, language),
  };
  if (rulePages) diagnostic.codeDescription = { href: hrefOf(rule) };
  if (relatedInformation && related.length > 0) {
    diagnostic.relatedInformation = related.map((note) => ({
      location: note.file
        ? { uri: note.file.path, range: toRange(new LineIndex(note.file.content), note.span) }
        : { uri, range: toRange(lines, note.span) },
      message: inLanguage(note.message, language),
    }));
  }
  return diagnostic;
}
