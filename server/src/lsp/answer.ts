import type { CancellationToken } from 'vscode-languageserver';
import { type Desk, findChecked, throwIfCancelled } from './desk.ts';
import { guard } from './guard.ts';
import { type CheckedReport, isOfReport } from './report-store.ts';

/** What every question about a document carries. */
interface Asked {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers questions about reports, from the current version of each, checked. A question that is no longer wanted is
 * refused; about what is closed, is no report, or fails to be read, `nothing` is said.
 */
export function answerReports<P extends Asked, R>(
  desk: Desk,
  nothing: R,
  answer: (checked: CheckedReport, params: P) => R,
): (params: P, token: CancellationToken) => Promise<R> {
  return guard(desk.connection, nothing, async (params: P, token: CancellationToken): Promise<R> => {
    throwIfCancelled(token);
    const checked = await findChecked(desk, params.textDocument.uri);
    throwIfCancelled(token);
    return isOfReport(checked) ? answer(checked, params) : nothing;
  });
}
