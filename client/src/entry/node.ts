import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension, stopExtension } from '../extension.ts';

/** Runs the server as a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.mjs');
  return startExtension(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(
      id,
      name,
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      options,
    );
  });
}

export function deactivate(): Promise<void> {
  return stopExtension();
}
