import * as vscode from 'vscode';
import {
  type FindPreviousReportParams,
  findPreviousReport,
  type PreviousReportChange,
  type PreviousReportText,
  previousReportChanged,
} from '../../server/src/protocol.ts';
import { readText } from './read-text.ts';
import type { Server } from './server.ts';

/** Who types in last year's report does not wait for this year's to be checked at every key. */
const patience = 500;

/** Hands the server last year's report of a report, and tells it when one that it asked for has changed. */
export function servePreviousReports(server: Server): vscode.Disposable {
  /** Also those that are not there: one that is made counts as a change. */
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.onRequest(findPreviousReport, async (params): Promise<PreviousReportText | null> => {
    const uris = urisOf(params as FindPreviousReportParams);
    for (const uri of uris) asked.add(uri.toString());
    for (const uri of uris) {
      const content = await readText(uri);
      if (content !== undefined) return { uri: uri.toString(), content };
    }
    return null;
  });
  const tell = (uri: vscode.Uri) => {
    if (!asked.has(uri.toString())) return;
    clearTimeout(timer);
    const change: PreviousReportChange = { uri: uri.toString() };
    timer = setTimeout(() => void server.notify(previousReportChanged, change), patience);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt}');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document.uri)),
    // What was typed and not saved holds no more.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => tell(uri)),
    { dispose: () => clearTimeout(timer) },
  );
}

/** A document that is not saved yet has no folder. */
function urisOf({ uri, paths }: FindPreviousReportParams): vscode.Uri[] {
  const document = vscode.Uri.parse(uri);
  if (document.scheme === 'untitled') return [];
  return paths.map((path) => vscode.Uri.joinPath(document, '..', path));
}
