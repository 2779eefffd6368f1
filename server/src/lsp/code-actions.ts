import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Problem } from '../lint/lint.ts';
import { mergeFixes } from '../lint/merge-fixes.ts';
import { unusedRule } from '../lint/suppress.ts';
import { suppressHere, suppressThroughout } from '../lint/suppression-edits.ts';
import type { Fix } from '../rules/finding.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { inLanguage, type Text } from '../text/text.ts';
import { acceptActions, removeActions } from './accepted-actions.ts';
import type { ClientFeatures } from './client-features.ts';
import { type Desk, findChecked, throwIfCancelled } from './desk.ts';
import { guard } from './guard.ts';
import { isAcceptedFile } from './project-paths.ts';
import { isSameRange, toRange, touches } from './ranges.ts';
import type { Checked } from './report-store.ts';
import { titleOf } from './rule-title.ts';
import { toDiagnostic } from './to-diagnostic.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.hegao`;
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

const fixAllTitle: Text = { zh: '核稿：应用全部安全的修改', en: 'Hegao: apply all safe fixes' };

/** Offers the fixes of the problems where the caret is, and all safe ones at once. */
export function codeActions(desk: Desk): void {
  const { connection, features, documents } = desk;
  connection.onCodeAction(
    guard(connection, [], async ({ textDocument: { uri }, range, context }, token): Promise<CodeAction[]> => {
      throwIfCancelled(token);
      const wantsQuickFixes = isAsked(context, CodeActionKind.QuickFix);
      if (isAcceptedFile(uri)) return wantsQuickFixes ? removeActions(desk, uri, range) : [];
      const checked = await findChecked(desk, uri);
      throwIfCancelled(token);
      if (!checked) return [];
      const actions: CodeAction[] = [];
      if (wantsQuickFixes) {
        actions.push(...quickFixes(checked, range, context.diagnostics, features));
        actions.push(...(await acceptActions(desk, checked, range)));
        actions.push(...suppressions(checked, range, features));
        throwIfCancelled(token);
      }
      if (isAsked(context, fixAllKind)) {
        actions.push(...fixAll(checked, documents.lastChangedLine(uri), features));
      }
      return actions;
    }),
  );
}

/** `source` and `source.fixAll` ask for `source.fixAll.hegao` too. */
function isAsked({ only }: CodeActionParams['context'], kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(
  checked: Checked,
  range: CodeActionParams['range'],
  diagnostics: readonly Diagnostic[],
  features: ClientFeatures,
): CodeAction[] {
  // One fix may mend several problems, such as a year that is wrong throughout: it is offered once.
  const actions = new Map<string, CodeAction>();
  for (const problem of checked.problems) {
    const own = toDiagnostic(problem, checked, features);
    if (!touches(own.range, range)) continue;
    const mended = diagnostics.filter((diagnostic) => isSameProblem(diagnostic, own));
    for (const fix of problem.fixes ?? []) {
      const action = toAction(problem, fix, checked, features);
      const key = JSON.stringify([action.title, action.edit]);
      const known = actions.get(key);
      if (!known) actions.set(key, mended.length > 0 ? { ...action, diagnostics: mended } : action);
      else if (mended.length > 0) known.diagnostics = [...(known.diagnostics ?? []), ...mended];
    }
  }
  return [...actions.values()];
}

/** A comment for each rule that speaks at the caret: here, or throughout the document. They come last. */
function suppressions(checked: Checked, range: CodeActionParams['range'], features: ClientFeatures): CodeAction[] {
  const { report, lines, settings } = checked;
  if (report.kind === undefined) return [];
  // A comment that suppresses nothing is deleted, not suppressed by another.
  const here = checked.problems.filter(({ rule, span }) => rule !== unusedRule && touches(toRange(lines, span), range));
  const first = here.filter(({ rule }, at) => here.findIndex((other) => other.rule === rule) === at);
  return first.flatMap((problem) => {
    const name = inLanguage(titleOf(problem.rule), settings.language);
    const toSuppression = (title: Text, edit: Edit): CodeAction => ({
      title: inLanguage(title, settings.language),
      kind: CodeActionKind.QuickFix,
      edit: toWorkspaceEdit([edit], checked, features),
    });
    return [
      toSuppression(
        { zh: `此处不再提示“${name}”（加注释）`, en: `Suppress “${name}” here with a comment` },
        suppressHere(report, problem),
      ),
      toSuppression(
        { zh: `全文不再提示“${name}”（加注释）`, en: `Suppress “${name}” in this file with a comment` },
        suppressThroughout(report, problem),
      ),
    ];
  });
}

/** The client moves its diagnostics along with the text: a range that fits the current text is of the current problem. */
function isSameProblem(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.source === b.source && a.message === b.message && isSameRange(a.range, b.range);
}

function toAction(problem: Problem, fix: Fix, checked: Checked, features: ClientFeatures): CodeAction {
  const action: CodeAction = {
    title: inLanguage(fix.title, checked.settings.language),
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(fix.edits, checked, features),
  };
  return fix.safe && problem.fixes?.length === 1 ? { ...action, isPreferred: true } : action;
}

function fixAll(checked: Checked, lastChangedLine: number | undefined, features: ClientFeatures): CodeAction[] {
  const spare = lastChangedLine === undefined ? undefined : spanOfLine(checked, lastChangedLine);
  const edits = mergeFixes(checked.problems, spare);
  if (edits.length === 0) return [];
  return [
    {
      title: inLanguage(fixAllTitle, checked.settings.language),
      kind: fixAllKind,
      edit: toWorkspaceEdit(edits, checked, features),
    },
  ];
}

/** A line with its end; the last one also holds the place behind it. */
function spanOfLine({ lines, report: { content } }: Checked, line: number): Span {
  const end = lines.lineStart(line + 1);
  return { start: lines.lineStart(line), end: end === content.length ? end + 1 : end };
}

function toWorkspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines }: Checked,
  features: ClientFeatures,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
  if (!features.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
