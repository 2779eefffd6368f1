// What must not outlive this process: children, servers, temporary folders.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const cleanups = new Set();
let ending = false;

/** Runs `cleanup` when a signal ends this process, the latest first. Returns a function that forgets it again. */
export function onSignal(cleanup) {
  if (cleanups.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0 && !ending) for (const signal of SIGNALS) process.off(signal, end);
  };
}

/** Never settles once a signal is ending this process: what fails then has not failed, and nothing more is to be said. */
export const whileRunning = () => (ending ? new Promise(() => {}) : Promise.resolve());

async function end(signal) {
  if (ending) return; // A second Ctrl+C, or the one npm passes on.
  ending = true;
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(128 + constants.signals[signal]);
}

/** A new temporary folder, removed by `remove()` or by a signal. */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const forget = onSignal(removeFolder);
  return {
    folder,
    remove() {
      forget();
      removeFolder();
    },
  };
}
