import assert from 'node:assert/strict';

/**
 * Asserts that the cost grows as the input does: four times as much may take up to ten times the work, where squares would
 * take sixteen. A ratio of one run, each side the cheapest of several, in time of the processor: a busy machine does not
 * matter.
 */
export function assertGrowsWithInput(run: (size: number) => void, size: number): void {
  const small = leastCost(() => run(size));
  const large = leastCost(() => run(4 * size));
  assert.ok(large < 10 * small, `four times as much takes ${(large / small).toFixed(1)} times the work`);
}

/** µs of the processor, of so many runs the fewest: what takes a millisecond is disturbed easily. */
export function leastCost(run: () => void): number {
  const costs = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...costs);
}

const runs = 15;
