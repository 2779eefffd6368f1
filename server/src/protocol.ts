/** Messages of our own between server and client, beside the Language Server Protocol. This file imports nothing. */

/** Notification, server to client: what a document was taken for, for the status bar. */
export const documentStatus = 'hegao/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  /** The name of the kind, `null` if the document is no report. */
  readonly kind: string | null;
  readonly year: number | null;
  /** Why it was taken for that, or for no report. */
  readonly reason: string;
}

/**
 * Request, server to client: the `hegao.yaml` that holds for a document, `null` if there is none. Sent only to a client
 * that announces `experimental: { hegao: { projectFiles: true } }` among its capabilities.
 */
export const findProjectFile = 'hegao/findProjectFile';

export interface FindProjectFileParams {
  /** The document. */
  readonly uri: string;
}

export interface ProjectFileText {
  readonly uri: string;
  /** As it stands in the editor, else on the disk; `null` if it is gone. */
  readonly content: string | null;
}

/** Notification, client to server: a `hegao.yaml` was opened, changed, made or removed. */
export const projectFileChanged = 'hegao/projectFileChanged';

/**
 * Request, server to client: last year's report of a document, the first that is there of some paths, `null` if none is. Sent only
 * to a client that announces `experimental: { hegao: { previousReport: true } }`.
 */
export const findPreviousReport = 'hegao/findPreviousReport';

export interface FindPreviousReportParams {
  /** The document. */
  readonly uri: string;
  /** Seen from its folder, with `/`, the likeliest first: `2024年报.md`, `../2024/年报.md`. */
  readonly paths: readonly string[];
}

export interface PreviousReportText {
  readonly uri: string;
  /** As it stands in the editor, else on the disk. */
  readonly content: string;
}

/** Notification, client to server: what a `findPreviousReport` asked for was changed, made or removed. */
export const previousReportChanged = 'hegao/previousReportChanged';

export interface PreviousReportChange {
  readonly uri: string;
}

/**
 * The scheme of addresses of rules' pages, `hegao-rule:/numbers/rates-match.md`. Diagnostics carry them for a client that
 * announces `experimental: { hegao: { rulePages: true } }`.
 */
export const rulePageScheme = 'hegao-rule';
