import * as vscode from 'vscode';
import { type DocumentStatus, documentStatus } from '../../server/src/protocol.ts';
import { restartServer } from './commands/restart-server.ts';
import { documentSelector } from './documents.ts';
import type { Server } from './server.ts';

/** What the status bar shows about the document in the active editor. */
interface Appearance {
  readonly text: string;
  readonly tooltip: string;
  readonly command?: string;
  readonly backgroundColor?: vscode.ThemeColor;
}

/** Shows what the document was taken for and why, or what ails the server. */
export function createStatusBar(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hegao.status', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Hegao');
  const statuses = new Map<string, DocumentStatus>();

  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || vscode.languages.match(documentSelector, document) === 0) {
      item.hide();
      return;
    }
    const appearance = describe(server, statuses.get(document.uri.toString()));
    item.text = appearance.text;
    item.tooltip = appearance.tooltip;
    item.command = appearance.command;
    item.backgroundColor = appearance.backgroundColor;
    item.show();
  };

  server.onNotification(documentStatus, (params) => {
    const status = params as DocumentStatus;
    // The server may write an address in another way than VS Code does.
    statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    show();
  });
  const disposables = [
    server.onDidChangeState((state) => {
      if (state === 'starting') statuses.clear();
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      statuses.delete(uri.toString());
      show();
    }),
    item,
  ];
  show();
  return vscode.Disposable.from(...disposables);
}

function describe({ state }: Server, status: DocumentStatus | undefined): Appearance {
  const name = vscode.l10n.t('Hegao');
  switch (state) {
    case 'starting':
      return { text: `$(loading~spin) ${name}`, tooltip: vscode.l10n.t('Hegao is starting') };
    case 'running':
      return describeDocument(name, status);
    case 'stopped':
      return {
        text: `$(debug-stop) ${name}`,
        tooltip: vscode.l10n.t('Hegao does not run. Click to start it.'),
        command: restartServer,
      };
    case 'failed':
      return {
        text: `$(error) ${name}`,
        tooltip: vscode.l10n.t('Hegao has stopped checking. Click to restart it.'),
        command: restartServer,
        backgroundColor: new vscode.ThemeColor('statusBarItem.errorBackground'),
      };
  }
}

function describeDocument(name: string, status: DocumentStatus | undefined): Appearance {
  if (!status) return { text: name, tooltip: vscode.l10n.t('Not checked yet') };
  const { kind, year, reason } = status;
  if (kind === null) return { text: `$(circle-slash) ${vscode.l10n.t('No report')}`, tooltip: reason };
  return { text: `$(checklist) ${year === null ? kind : `${kind} ${year}`}`, tooltip: reason };
}
