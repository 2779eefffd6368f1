import * as vscode from 'vscode';
import type { Server } from '../server.ts';

export const restartServer = 'hegao.restartServer';

export function registerRestartServer(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand(restartServer, () => server.restart());
}
