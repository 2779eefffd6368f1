import type { Desk } from './desk.ts';

/** Every open document, for what is said of it has changed though it has not. */
export async function checkAgain({ connection, features, documents, quiet }: Desk): Promise<void> {
  if (!features.pullsDiagnostics) for (const uri of documents.keys()) quiet.settle(uri);
  else if (features.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  if (features.refreshesInlayHints) await connection.languages.inlayHint.refresh();
}
