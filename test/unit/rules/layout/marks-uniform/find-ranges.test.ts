import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findRanges } from '../../../../../server/src/rules/layout/marks-uniform/find-ranges.ts';

/** `time —, quantity ～`. */
function show(text: string): string {
  return findRanges(text)
    .map(({ kind, mark, start, end }) => {
      assert.equal(text.slice(start, end), mark);
      return `${kind} ${mark}`;
    })
    .join(', ');
}

suite('marks of ranges', () => {
  const cases: readonly (readonly [text: string, ranges: string])[] = [
    ['2021—2025年', 'time —'],
    ['2021年-2025年', 'time -'],
    ['《规划（2021–2025）》', 'time –'],
    ['2021——2025年', 'time ——'],
    ['3月—5月', 'time —'],
    ['3-5月', 'time -'],
    ['2025年3月~2026年5月', 'time ~'],
    ['6月1日－8日', 'time －'],
    ['9:00—17:30', 'time —'],
    ['10%～20%', 'quantity ～'],
    ['5—10次', 'quantity —'],
    ['3万元-5万元', 'quantity -'],
    ['1.5～2倍，0-6岁', 'quantity ～, quantity -'],
    ['第3—5条', 'quantity —'],
    ['2024-2025学年', ''],
    ['2025-01-09', ''],
    ['2025—2021年', ''],
    ['0590-12345件', ''],
    ['0590-1234567', ''],
    ['〔2025〕3-5号', ''],
    ['5-12栋', ''],
    ['A2-3件', ''],
    ['1-2-3件', ''],
    ['气温-5℃', ''],
    ['比分6-3', ''],
    ['3次—5人', ''],
    ['北京—上海', ''],
    ['目标——2025年建成', ''],
  ];
  for (const [text, ranges] of cases) test(text, () => assert.equal(show(text), ranges));
});
