import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { addEntry, newAcceptedFile, removeEntry, removeTitle } from '../config/accepted-edits.ts';
import { type AcceptedEntry, reasonGap } from '../config/accepted-file.ts';
import { fingerprintsOf, keyOf } from '../lint/fingerprint.ts';
import { unusedRule } from '../lint/suppress.ts';
import type { ProjectFile } from '../protocol.ts';
import type { Edit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import { inLanguage, type Text } from '../text/text.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Desk } from './desk.ts';
import { acceptedFileIn, pathBelow } from './project-paths.ts';
import { toRange, touches } from './ranges.ts';
import type { Checked } from './report-store.ts';
import { titleOf } from './rule-title.ts';

/** Offers to write down the problems where the caret is as accepted; the writer fills in the reason. */
export async function acceptActions(desk: Desk, checked: Checked, range: Range): Promise<CodeAction[]> {
  const { report, lines, problems, uri, settings } = checked;
  const here = problems.filter(({ rule, span }) => rule !== unusedRule && touches(toRange(lines, span), range));
  if (report.kind === undefined || here.length === 0) return [];
  const texts = await desk.projectFiles.textsOf(uri);
  const folder = texts?.folder ?? undefined;
  if (!texts || folder === undefined) return [];
  const fingerprintOf = fingerprintsOf(report);
  const actions = new Map<string, CodeAction>();
  for (const problem of here) {
    const entry: AcceptedEntry = {
      file: pathBelow(folder, uri),
      ...fingerprintOf(problem),
      reason: reasonGap,
      date: desk.today(),
    };
    const edit = texts.accepted
      ? editIn(texts.accepted, addEntry(texts.accepted.content, entry), desk.features)
      : newFile(acceptedFileIn(folder), newAcceptedFile(entry), desk.features);
    const name = inLanguage(titleOf(problem.rule), settings.language);
    const title: Text = {
      zh: `接受“${name}”这个问题（记入 .hegao/accepted.json）`,
      en: `Accept the problem “${name}” (in .hegao/accepted.json)`,
    };
    if (edit)
      actions.set(keyOf(entry), {
        title: inLanguage(title, settings.language),
        kind: CodeActionKind.QuickFix,
        edit,
      });
  }
  return [...actions.values()];
}

/** Offers to take out an entry of `accepted.json` that accepts nothing any more. */
export async function removeActions(
  { projectFiles, features }: Desk,
  uri: string,
  range: Range,
): Promise<CodeAction[]> {
  const file = (await projectFiles.textsOf(uri))?.accepted;
  if (!file) return [];
  const lines = new LineIndex(file.content);
  return projectFiles.staleIn(uri, file.content).flatMap(({ entries, language }) => {
    const here = entries.filter(({ acceptance: { span } }) => touches(toRange(lines, span), range));
    return here.flatMap(({ acceptance: { index } }) => {
      const edit = editIn(file, removeEntry(file.content, index), features);
      return edit ? [{ title: inLanguage(removeTitle, language), kind: CodeActionKind.QuickFix, edit }] : [];
    });
  });
}

/** A document that is not open has no version. */
function editIn(
  { uri, content }: ProjectFile,
  edit: Edit | undefined,
  { versionedEdits }: ClientFeatures,
): WorkspaceEdit | undefined {
  if (!edit) return undefined;
  const edits: TextEdit[] = [{ range: toRange(new LineIndex(content), edit.span), newText: edit.newText }];
  if (!versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version: null }, edits }] };
}

/** It fails where somebody else has made the file meanwhile, so that nothing is overwritten. */
function newFile(uri: string, newText: string, { createsFiles }: ClientFeatures): WorkspaceEdit | undefined {
  if (!createsFiles) return undefined;
  const start = { line: 0, character: 0 };
  const edits: TextEdit[] = [{ range: { start, end: start }, newText }];
  return { documentChanges: [CreateFile.create(uri), { textDocument: { uri, version: null }, edits }] };
}
