import * as vscode from 'vscode';
import { rulePageScheme } from '../../server/src/protocol.ts';

/** Shows the pages of rules that the extension carries: a diagnostic's code leads there, with or without a network. */
export function serveRulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  let pages: Promise<ReadonlyMap<string, string>> | undefined;
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent({ path }) {
      pages ??= readPages(vscode.Uri.joinPath(extensionUri, 'pages', 'rules.md'));
      const id = path.replace(/^\//, '').replace(/\.md$/, '');
      const known = await pages;
      return known.get(id) ?? known.get('index') ?? '';
    },
  });
}

async function readPages(file: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const [, ...parts] = text.split(/^<!-- page (.+) -->\n+/m);
  const pages = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) pages.set(parts[at] ?? '', parts[at + 1] ?? '');
  return pages;
}
