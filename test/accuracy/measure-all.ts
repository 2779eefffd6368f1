// All reports measured, on as many threads as there are cores.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Measurement } from './measure.ts';

export const reportsFolder = fileURLToPath(new URL('./reports/', import.meta.url));

export function findReports(folder = reportsFolder): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

export async function measureAll(files: readonly string[], part: number): Promise<Measurement[]> {
  const threads = Math.max(1, Math.min(availableParallelism(), files.length));
  const shares = Array.from({ length: threads }, (_, i) => files.filter((_file, k) => k % threads === i));
  const measurements = (await Promise.all(shares.map((share) => measureInThread(share, part)))).flat();
  return measurements.sort((a, b) => (a.report < b.report ? -1 : 1));
}

function measureInThread(files: readonly string[], part: number): Promise<Measurement[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-thread.mjs', import.meta.url), { workerData: { files, part } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread ended with ${code} and said nothing.`)));
  });
}
