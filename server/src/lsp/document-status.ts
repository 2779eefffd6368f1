import type { Connection } from 'vscode-languageserver';
import { type DocumentStatus, documentStatus } from '../protocol.ts';
import { inLanguage } from '../text/text.ts';
import type { Checked } from './report-store.ts';

/** Tells the client what a document was taken for. */
export function sendStatus(connection: Connection, { uri, report, settings: { language } }: Checked): Promise<void> {
  const status: DocumentStatus = {
    uri,
    kind: report.kind ? inLanguage(report.kind.name, language) : null,
    year: report.kind ? (report.year ?? null) : null,
    reason: inLanguage(report.kindReason, language),
  };
  return connection.sendNotification(documentStatus, status);
}
