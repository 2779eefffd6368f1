import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import type { Documents } from './documents.ts';
import type { PreviousReports } from './previous-reports.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Quiet } from './quiet.ts';
import { type Checked, kindsOf, type ReportStore } from './report-store.ts';
import type { Runtime } from './runtime.ts';
import type { SettingsStore } from './settings-store.ts';

/** What every feature works with. */
export interface Desk {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly documents: Documents;
  readonly projectFiles: ProjectFiles;
  readonly previousReports: PreviousReports;
  readonly settings: SettingsStore;
  readonly reports: ReportStore;
  readonly quiet: Quiet;
  readonly today: Runtime['today'];
}

/** The current version of an open document, checked. */
export async function findChecked(
  { settings, previousReports, documents, reports }: Desk,
  uri: string,
): Promise<Checked | undefined> {
  if (!documents.get(uri)) return undefined;
  const terms = await settings.get(uri);
  const asked = documents.get(uri);
  const previous =
    asked && (await previousReports.find(uri, reports.read(asked, terms.settings), kindsOf(terms.settings)));
  const document = documents.get(uri);
  if (document) return reports.check(document, terms, previous);
  // Closed while the client was asked: nothing may be left of it.
  settings.forget(uri);
  previousReports.forget(uri);
  reports.forget(uri);
  return undefined;
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
