import { type Desk, findChecked } from './desk.ts';
import { sendStatus } from './document-status.ts';
import { guard } from './guard.ts';
import { toDiagnostics } from './to-diagnostic.ts';

/** Sends the problems of a document when it is quiet, to clients that do not ask for them. */
export function pushDiagnostics(desk: Desk): void {
  const { connection, features, projectFiles, quiet, documents } = desk;

  const publish = guard(connection, undefined, async (uri: string) => {
    const checked = await findChecked(desk, uri);
    // Overtaken by typing, or closed: another check follows, or none is wanted.
    if (!checked || !quiet.isQuiet(uri)) return;
    await connection.sendDiagnostics({
      uri,
      version: checked.version,
      diagnostics: toDiagnostics(checked, features),
    });
    await sendStatus(connection, checked);
    await projectFiles.showStale(checked);
  });

  quiet.onQuiet(publish);
  documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
}
