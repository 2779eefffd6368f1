// How many tests passed, failed and were skipped: what a suite leaves in the file that HEGAO_COUNTS names.
import { readFileSync, writeFileSync } from 'node:fs';
import { whileRunning } from './lifetime.mjs';

/** `skipped` lists `{ name, reason }`. */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: [] });

/** The counts in a file; none where the suite that should have written it never got there. */
export function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return noCounts();
  }
}

/** Writes the counts for whoever started this process, and returns its exit code. */
export function leaveCounts(counts) {
  if (process.env.HEGAO_COUNTS) writeFileSync(process.env.HEGAO_COUNTS, JSON.stringify(counts));
  else console.log(summarize(counts));
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

export function addCounts(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

export const summarize = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;

/** Runs one test outside any framework. */
export async function countTest(counts, name, test) {
  try {
    await test();
    counts.passed += 1;
  } catch (error) {
    await whileRunning();
    counts.failed += 1;
    console.log(`\n✗ ${name}\n${String(error?.stack ?? error).replace(/^/gm, '    ')}\n`);
  }
}
