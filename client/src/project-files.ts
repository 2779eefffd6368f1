import * as vscode from 'vscode';
import {
  type FindProjectFilesParams,
  findProjectFiles,
  type ProjectFile,
  type ProjectFileChangedParams,
  type ProjectFiles,
  projectFileChanged,
} from '../../server/src/protocol.ts';
import { readText } from './read-text.ts';
import type { Server } from './server.ts';

const settingsName = 'hegao.yaml';
const folderName = '.hegao';
const acceptedName = 'accepted.json';
const kindEnding = '.kind.yaml';

/** Hands the server the files of the project that it asks for, and tells it when one has changed. */
export function serveProjectFiles(server: Server): vscode.Disposable {
  server.onRequest(findProjectFiles, (params) => find((params as FindProjectFilesParams).uri));
  const tell = async (uri: vscode.Uri) => {
    const params: ProjectFileChangedParams = { uri: uri.toString(), exists: (await read(uri)) !== null };
    await server.notify(projectFileChanged, params);
  };
  const tellOf = ({ uri }: vscode.TextDocument) => {
    if (isProjectFile(uri)) void tell(uri);
  };
  const watchers = [settingsName, `${folderName}/${acceptedName}`, `${folderName}/*${kindEnding}`].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(`**/${pattern}`),
  );
  return vscode.Disposable.from(
    ...watchers.flatMap((watcher) => [
      watcher,
      watcher.onDidCreate(tell),
      watcher.onDidChange(tell),
      watcher.onDidDelete(tell),
    ]),
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
  const [folder, name = ''] = path.split('/').slice(-2);
  return name === settingsName || (folder === folderName && (name === acceptedName || isKindFile(name)));
}

async function find(document: string): Promise<ProjectFiles> {
  const folders = foldersAbove(vscode.Uri.parse(document));
  const settings = await firstOf(folders, (folder) => read(vscode.Uri.joinPath(folder, settingsName)));
  const own = (await Promise.all(folders.map((folder) => list(vscode.Uri.joinPath(folder, folderName))))).filter(
    (one) => one !== null,
  );
  // A `.hegao` with accepted problems only hides no kinds of those above it.
  const withKinds = own.find(({ names }) => names.some(isKindFile));
  const kinds = await Promise.all((withKinds?.names ?? []).filter(isKindFile).map((name) => withKinds?.read(name)));
  const withAccepted = own.find(({ names }) => names.includes(acceptedName));
  const [nearest] = own;
  const home = withAccepted ?? nearest;
  return {
    settings,
    kinds: kinds.filter((file) => file !== null && file !== undefined),
    accepted: (await withAccepted?.read(acceptedName)) ?? null,
    folder: home ? vscode.Uri.joinPath(home.folder, '..').toString() : folderFor(folders, settings),
  };
}

function isKindFile(name: string): boolean {
  return name.endsWith(kindEnding);
}

/** Where `.hegao` belongs: beside the settings, else at the root of the workspace. */
function folderFor(folders: readonly vscode.Uri[], settings: ProjectFile | null): string | null {
  if (settings) return vscode.Uri.joinPath(vscode.Uri.parse(settings.uri), '..').toString();
  const [nearest] = folders;
  return (nearest && vscode.workspace.getWorkspaceFolder(nearest)?.uri.toString()) ?? null;
}

/** The names of files in a folder, in order; `null` if there is no such folder. */
async function list(folder: vscode.Uri) {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries.map(([name]) => name).sort();
    return { folder, names, read: (name: string) => read(vscode.Uri.joinPath(folder, name)) };
  } catch {
    return null;
  }
}

/** The folder of a document and those above it, the nearest first. One that is not saved yet has no folder of its own. */
function foldersAbove(document: vscode.Uri): vscode.Uri[] {
  const start =
    document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
  const folders: vscode.Uri[] = [];
  for (let folder = start; folder && folder.path !== folders.at(-1)?.path; folder = vscode.Uri.joinPath(folder, '..'))
    folders.push(folder);
  return folders;
}

async function firstOf<T>(
  folders: readonly vscode.Uri[],
  look: (folder: vscode.Uri) => Promise<T | null>,
): Promise<T | null> {
  for (const folder of folders) {
    const found = await look(folder);
    if (found !== null) return found;
  }
  return null;
}

async function read(uri: vscode.Uri): Promise<ProjectFile | null> {
  const content = await readText(uri);
  return content === undefined ? null : { uri: uri.toString(), content };
}
