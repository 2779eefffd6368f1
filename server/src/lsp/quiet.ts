import type { CancellationToken } from 'vscode-languageserver';
import type { Runtime, Scheduled } from './runtime.ts';

/** Why a wait ended: `superseded` if another began for the same document. */
export type WaitEnd = 'quiet' | 'cancelled' | 'superseded' | 'closed';

/** Knows which documents are being typed in, and tells when one has been left alone long enough to be checked. */
export class Quiet {
  readonly #runtime: Pick<Runtime, 'schedule'>;
  readonly #timers = new Map<string, Scheduled>();
  readonly #waits = new Map<string, (end: WaitEnd) => void>();
  readonly #listeners: ((uri: string) => void)[] = [];

  constructor(runtime: Pick<Runtime, 'schedule'>) {
    this.#runtime = runtime;
  }

  onQuiet(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  isQuiet(uri: string): boolean {
    return !this.#timers.has(uri);
  }

  /** The document was edited: it is quiet again after `delayMs` without another edit. */
  disturb(uri: string, delayMs: number): void {
    this.#timers.get(uri)?.cancel();
    this.#timers.set(
      uri,
      this.#runtime.schedule(() => this.settle(uri), delayMs),
    );
  }

  /** The document was opened or saved: it is quiet at once. */
  settle(uri: string): void {
    this.#stopTimer(uri);
    for (const listener of this.#listeners) listener(uri);
    this.#waits.get(uri)?.('quiet');
  }

  close(uri: string): void {
    this.#stopTimer(uri);
    this.#waits.get(uri)?.('closed');
  }

  /** Ends when the document is quiet. One wait a document: who asks again wants the newer answer only. */
  wait(uri: string, token: CancellationToken): Promise<WaitEnd> {
    if (token.isCancellationRequested) return Promise.resolve('cancelled');
    this.#waits.get(uri)?.('superseded');
    if (this.isQuiet(uri)) return Promise.resolve('quiet');
    return new Promise((resolve) => {
      const cancellation = token.onCancellationRequested(() => end('cancelled'));
      const end = (why: WaitEnd) => {
        cancellation.dispose();
        this.#waits.delete(uri);
        resolve(why);
      };
      this.#waits.set(uri, end);
    });
  }

  #stopTimer(uri: string): void {
    this.#timers.get(uri)?.cancel();
    this.#timers.delete(uri);
  }
}
