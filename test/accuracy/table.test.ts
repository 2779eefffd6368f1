import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Case, Measurement } from './measure.ts';
import { score } from './score.ts';
import { renderTable } from './table.ts';

/** A report in which every relation is spoilt once, each alone. */
function measurementOf(rows: readonly string[], found: (row: string) => boolean): Measurement {
  const cases = rows.map(
    (row, index): Case => ({
      report: 'report',
      kind: 'replaced',
      id: `a${index}`,
      from: '1件',
      to: '2件',
      sentence: '',
      spoilt: [index],
      explanations: [],
      touched: [index],
      alarms: [],
      found: found(row),
    }),
  );
  const relations = rows.map((row) => ({ row, text: row, sentences: '' }));
  return { report: 'report', isReport: true, complaints: [], figures: rows.length, relations, alarms: [], cases };
}

suite('the table of patterns', () => {
  test('counts lists that only come to their total in a row of their own, and leaves them out of what is demanded', () => {
    const results = score([measurementOf(['D1', 'A1~', 'A1≤', 'A1', 'A1~', 'A2'], (row) => row !== 'A1~')]);
    const lines = renderTable(results).split('\n').slice(2);
    const firstCells = lines.map((line) =>
      line
        .split('|')
        .slice(1, 6)
        .map((cell) => cell.trim())
        .join(' '),
    );
    assert.deepEqual(firstCells, [
      'A1 ★ 1 1 1 100.0',
      'A1≤ 1 1 1 100.0',
      'A1~ 2 2 0 0.0',
      'A2 1 1 1 100.0',
      'D1 1 1 1 100.0',
      '★ together 1 1 1 100.0',
      'all but A1~ 4 4 4 100.0',
      'all 6 6 4 66.6',
    ]);
  });
});
