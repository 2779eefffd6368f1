import * as vscode from 'vscode';
import { rulePageScheme } from '../../../server/src/protocol.ts';

/** Opens the index of the pages of rules. */
export function registerShowRules(): vscode.Disposable {
  const index = vscode.Uri.from({ scheme: rulePageScheme, path: '/index.md' });
  return vscode.commands.registerCommand('hegao.showRules', () => vscode.commands.executeCommand('vscode.open', index));
}
