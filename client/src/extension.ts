import type { ExtensionContext } from 'vscode';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowRules } from './commands/show-rules.ts';
import { servePreviousReports } from './previous-reports.ts';
import { completeProjectFiles } from './project-file-completion.ts';
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
    completeProjectFiles(server),
    servePreviousReports(server),
    serveRulePages(context),
    registerRestartServer(server),
    registerShowRules(),
  );
  await server.start();
}

export async function stopExtension(): Promise<void> {
  await server?.stop();
  server = undefined;
}
