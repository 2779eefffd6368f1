import * as vscode from 'vscode';
import {
  type FindProjectFileParams,
  findProjectFile,
  type ProjectFileText,
  projectFileChanged,
} from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

const fileName = 'hegao.yaml';

/** Hands the server the `hegao.yaml` that it asks for, and tells it when one has changed. */
export function serveProjectFiles(server: Server): vscode.Disposable {
  server.onRequest(findProjectFile, (params) => find((params as FindProjectFileParams).uri));
  const tell = async (uri: vscode.Uri) => server.notify(projectFileChanged, await read(uri));
  const tellOf = ({ uri }: vscode.TextDocument) => {
    if (isProjectFile(uri)) void tell(uri);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${fileName}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    vscode.workspace.onDidOpenTextDocument(tellOf),
    vscode.workspace.onDidChangeTextDocument(({ document }) => tellOf(document)),
    // What was typed and not saved holds no more.
    vscode.workspace.onDidCloseTextDocument(tellOf),
    server.onDidChangeState((state) => {
      if (state === 'running') for (const document of vscode.workspace.textDocuments) tellOf(document);
    }),
  );
}

function isProjectFile({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${fileName}`);
}

/** The nearest one in the folder of a document or above it. One that is not saved yet has no folder of its own. */
async function find(document: string): Promise<ProjectFileText | null> {
  let folder = startOf(vscode.Uri.parse(document));
  while (folder) {
    const uri = vscode.Uri.joinPath(folder, fileName);
    const file = await read(uri);
    if (file.content !== null) return file;
    const above = vscode.Uri.joinPath(folder, '..');
    folder = above.path === folder.path ? undefined : above;
  }
  return null;
}

function startOf(document: vscode.Uri): vscode.Uri | undefined {
  if (document.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.Uri.joinPath(document, '..');
}

/** As it stands in an editor, else on the disk. */
async function read(uri: vscode.Uri): Promise<ProjectFileText> {
  const shown = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (shown && !shown.isClosed) return { uri: uri.toString(), content: shown.getText() };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { uri: uri.toString(), content: new TextDecoder().decode(bytes) };
  } catch {
    return { uri: uri.toString(), content: null };
  }
}
