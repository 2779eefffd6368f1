import * as vscode from 'vscode';
import { type CompleteProjectFileParams, completeProjectFile, type Suggestion } from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

/** By name, whatever their language: no YAML extension is needed. */
const projectFiles: vscode.DocumentSelector = [{ pattern: '**/hegao.yaml' }, { pattern: '**/.hegao/*.kind.yaml' }];

/** Offers settings, rules and the items of report kinds while these files are written. */
export function completeProjectFiles(server: Server): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(projectFiles, {
    async provideCompletionItems(document, position) {
      const params: CompleteProjectFileParams = {
        uri: document.uri.toString(),
        content: document.getText(),
        offset: document.offsetAt(position),
      };
      const suggestions = await server.ask<readonly Suggestion[]>(completeProjectFile, params);
      return suggestions?.map((suggestion, order) => toItem(suggestion, order, document));
    },
  });
}

function toItem(
  { label, description, newText, start, end }: Suggestion,
  order: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    description === null ? label : { label, description },
    vscode.CompletionItemKind.Property,
  );
  item.insertText = newText;
  item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  item.sortText = String(order).padStart(4, '0');
  // Indents are written out: the editor adds none of its own.
  item.keepWhitespace = true;
  return item;
}
