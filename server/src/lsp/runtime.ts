/** What differs between a process and a worker. Nothing else in the server knows the clock. */
export interface Runtime {
  schedule(callback: () => void, delayMs: number): Scheduled;
}

export interface Scheduled {
  cancel(): void;
}
