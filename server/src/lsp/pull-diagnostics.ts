import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Desk, findChecked } from './desk.ts';
import { sendStatus } from './document-status.ts';
import { guard } from './guard.ts';
import type { WaitEnd } from './quiet.ts';
import { toDiagnostics } from './to-diagnostic.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers clients that ask for the problems of a document, once it is quiet. */
export function pullDiagnostics(desk: Desk): void {
  const { connection, features, projectFiles, quiet } = desk;

  async function answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    for (;;) {
      throwUnlessQuiet(await quiet.wait(uri, token));
      const checked = await findChecked(desk, uri);
      if (!checked) return nothing;
      if (!quiet.isQuiet(uri)) continue; // Typed in while the settings were fetched.
      await sendStatus(connection, checked);
      await projectFiles.showStale(checked);
      if (previousResultId === checked.id)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId: checked.id,
        items: toDiagnostics(checked, features),
      };
    }
  }

  connection.languages.diagnostics.on(guard(connection, nothing, answer));
}

/**
 * VS Code cancels its request when it has a newer one and asks again by itself once that is confirmed. A client that
 * simply asks again gets “do not repeat this one” for the older request; repeating it would answer every key twice.
 */
function throwUnlessQuiet(end: WaitEnd): void {
  if (end === 'quiet') return;
  if (end === 'cancelled') throw new ResponseError(LSPErrorCodes.RequestCancelled, end);
  const data: DiagnosticServerCancellationData = { retriggerRequest: false };
  throw new ResponseError(LSPErrorCodes.ServerCancelled, end, data);
}
