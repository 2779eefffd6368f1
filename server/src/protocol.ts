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
