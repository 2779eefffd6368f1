import { type Connection, ResponseError } from 'vscode-languageserver';

/**
 * Wraps a handler so that a failure costs one answer, not the server. An error that is an answer of the protocol, such
 * as “cancelled”, goes out as it is.
 */
export function guard<P extends readonly unknown[], R>(
  connection: Connection,
  fallback: R,
  handle: (...params: P) => R | Promise<R>,
): (...params: P) => Promise<R> {
  return async (...params) => {
    try {
      return await handle(...params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(describeError(error));
      return fallback;
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
