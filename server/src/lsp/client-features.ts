import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client announced, as far as an answer depends on it. */
export interface ClientFeatures {
  /** It asks for diagnostics; to others they are sent. Never both: VS Code would show every problem twice. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly versionedEdits: boolean;
  /** It makes the file that an edit is to go into. */
  readonly createsFiles: boolean;
  /** It lets the server name further documents whose actions it offers. */
  readonly registersCodeActions: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  readonly refreshesInlayHints: boolean;
  /** It hands over the files of the project that a document is in. */
  readonly projectFiles: boolean;
  /** It hands over last year's report of a document. */
  readonly previousReport: boolean;
  /** It shows the pages of rules. */
  readonly rulePages: boolean;
  /** More folding ranges than that it does not want. */
  readonly foldingRangeLimit: number | undefined;
}

export function readClientFeatures({ textDocument, workspace, experimental }: ClientCapabilities): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    registersCodeActions: textDocument?.codeAction?.dynamicRegistration === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    projectFiles: announces(experimental, 'projectFiles'),
    previousReport: announces(experimental, 'previousReport'),
    rulePages: announces(experimental, 'rulePages'),
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit,
  };
}

/** `{ hegao: { projectFiles: true } }`; other clients announce other things there. */
function announces(experimental: unknown, ability: 'projectFiles' | 'previousReport' | 'rulePages'): boolean {
  if (typeof experimental !== 'object' || experimental === null || !('hegao' in experimental)) return false;
  const { hegao } = experimental;
  return typeof hegao === 'object' && hegao !== null && (hegao as Record<string, unknown>)[ability] === true;
}
