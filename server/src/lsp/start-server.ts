import {
  CodeActionKind,
  CodeActionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { acceptedFileName, projectFolderName } from '../config/project.ts';
import { type ProjectFileChangedParams, projectFileChanged } from '../protocol.ts';
import { checkAgain } from './check-again.ts';
import { type ClientFeatures, readClientFeatures } from './client-features.ts';
import { codeActionKinds, codeActions } from './code-actions.ts';
import { completeProjectFile } from './complete-project-file.ts';
import type { Desk } from './desk.ts';
import { documentSymbols } from './document-symbols.ts';
import { createDocuments } from './documents.ts';
import { foldingRanges } from './folding-ranges.ts';
import { describeError, guard } from './guard.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { followPreviousReports, PreviousReports } from './previous-reports.ts';
import { ProjectFiles } from './project-files.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { Quiet } from './quiet.ts';
import { ReportStore } from './report-store.ts';
import type { Runtime } from './runtime.ts';
import { selectionRanges } from './selection-ranges.ts';
import { SettingsStore } from './settings-store.ts';

/** Serves one client until it says goodbye. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = createDocuments();
  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams): InitializeResult => {
    const features = readClientFeatures(capabilities);
    const projectFiles = new ProjectFiles(connection, features);
    const desk: Desk = {
      connection,
      features,
      documents,
      projectFiles,
      previousReports: new PreviousReports(connection, features),
      settings: new SettingsStore({ connection, features, projectFiles }, initializationOptions),
      reports: new ReportStore(({ rule, error }) => connection.console.error(`${rule}: ${describeError(error)}`)),
      quiet: new Quiet(runtime),
      today: runtime.today,
    };
    if (features.pullsDiagnostics) pullDiagnostics(desk);
    else pushDiagnostics(desk);
    codeActions(desk);
    documentSymbols(desk);
    foldingRanges(desk);
    selectionRanges(desk);
    hover(desk);
    inlayHints(desk);
    completeProjectFile(desk);
    followDocuments(desk);
    followSettings(desk);
    followPreviousReports(desk);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'hegao' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serverCapabilities({ pullsDiagnostics }: ClientFeatures): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds },
    documentSymbolProvider: { label: '核稿' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    ...(pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}

function followDocuments({
  connection,
  documents,
  projectFiles,
  settings,
  previousReports,
  reports,
  quiet,
}: Desk): void {
  documents.onDidOpen(({ document: { uri } }) => quiet.settle(uri));
  documents.onDidChangeContent(({ document: { uri } }) => {
    // Opening counts as a change of content, too.
    if (documents.isChanged(uri)) quiet.disturb(uri, settings.peek(uri).delay);
  });
  documents.onDidSave(({ document: { uri } }) => quiet.settle(uri));
  documents.onDidClose(({ document: { uri } }) => {
    quiet.close(uri);
    settings.forget(uri);
    previousReports.forget(uri);
    reports.forget(uri);
    void guard(connection, undefined, () => projectFiles.forget(uri))();
  });
}

function followSettings(desk: Desk): void {
  const { connection, features, projectFiles, settings } = desk;
  connection.onNotification(
    projectFileChanged,
    guard(connection, undefined, async (file: ProjectFileChangedParams) => {
      settings.renew();
      await projectFiles.show(file);
      await checkAgain(desk);
    }),
  );
  connection.onInitialized(
    guard(connection, undefined, async () => {
      if (features.registersConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' });
      // Not among the documents of the client, for it is no report.
      if (features.projectFiles && features.registersCodeActions)
        await connection.client.register(CodeActionRequest.type, {
          documentSelector: [{ pattern: `**/${projectFolderName}/${acceptedFileName}` }],
          codeActionKinds: [CodeActionKind.QuickFix],
        });
    }),
  );
  connection.onDidChangeConfiguration(
    guard(connection, undefined, async ({ settings: sent }) => {
      settings.change(sent);
      await checkAgain(desk);
    }),
  );
}
