import type { ExtensionContext } from 'vscode';
import { registerRestartServer } from './commands/restart-server.ts';
import { servePreviousReports } from './previous-reports.ts';
import { serveProjectFiles } from './project-files.ts';
import { serveRulePages } from './rule-pages.ts';
import { type CreateClient, Server } from './server.ts';
import { createStatusBar } from './status-bar.ts';

let server: Server | undefined;

/** Everything desktop and browser share. */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  server = new Server(createClient);
  context.subscriptions.push(
    server,
    createStatusBar(server),
    serveProjectFiles(server),
    servePreviousReports(server),
    serveRulePages(context),
    registerRestartServer(server),
  );
  await server.start();
}

export async function stopExtension(): Promise<void> {
  await server?.stop();
  server = undefined;
}
