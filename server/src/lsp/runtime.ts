/** What differs between a process and a worker. Nothing else in the server knows the clock. */
export interface Runtime {
  /** The day where the writer is: `2026-01-12`. */
  today(): string;
  schedule(callback: () => void, delayMs: number): Scheduled;
}

export interface Scheduled {
  cancel(): void;
}
