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
 * Request, server to client: the files that hold for a document, the nearest upwards from its folder. Sent only to a client
 * that announces `experimental: { hegao: { projectFiles: true } }` among its capabilities.
 */
export const findProjectFiles = 'hegao/findProjectFiles';

export interface FindProjectFilesParams {
  /** The document, or one of the files themselves. */
  readonly uri: string;
}

export interface ProjectFiles {
  /** `hegao.yaml`. */
  readonly settings: ProjectFile | null;
  /** `.hegao/*.kind.yaml` of the nearest `.hegao` that has some, by name. */
  readonly kinds: readonly ProjectFile[];
  /** `.hegao/accepted.json`. */
  readonly accepted: ProjectFile | null;
  /** The folder of the `.hegao` that `accepted.json` is in, or belongs in where there is none; `null` for a document without a place. */
  readonly folder: string | null;
}

export interface ProjectFile {
  readonly uri: string;
  /** As it stands in the editor, else on the disk. */
  readonly content: string;
}

/** Notification, client to server: one of these files was opened, changed, made or removed. */
export const projectFileChanged = 'hegao/projectFileChanged';

export interface ProjectFileChangedParams {
  readonly uri: string;
  readonly exists: boolean;
}

/** Request, client to server: what could be written at a place of `hegao.yaml` or of a `*.kind.yaml`, `Suggestion[]`. */
export const completeProjectFile = 'hegao/completeProjectFile';

export interface CompleteProjectFileParams extends ProjectFile {
  /** In UTF-16 units. */
  readonly offset: number;
}

export interface Suggestion {
  readonly label: string;
  readonly description: string | null;
  /** Takes the place of what stands from `start` to `end`. */
  readonly newText: string;
  readonly start: number;
  readonly end: number;
}

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
