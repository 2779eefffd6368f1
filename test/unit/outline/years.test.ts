import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractYears } from '../../../server/src/outline/years.ts';

function years(text: string): string {
  const found = extractYears(text);
  for (const { year, start, end } of found) assert.equal(text.slice(start, end), String(year));
  return found.map(({ year, use }) => `${year} ${use}`).join(', ');
}

const cases: readonly (readonly [text: string, years: string])[] = [
  // Stands for itself.
  ['2025年，我局受理投诉120件。', '2025 plain'],
  ['关于2025年法治政府建设情况的报告', '2025 plain'],
  ['2025年度', '2025 plain'],
  ['截至2025年底', '2025 plain'],
  ['2024年和2025年', '2024 plain, 2025 plain'],
  ['将以2026年工作安排为抓手', '2026 plain'],
  // A date.
  ['2026年1月9日', '2026 date'],
  ['截至2025年12月31日', '2025 date'],
  ['2025年1月至12月', '2025 date'],
  // Both ends of a period.
  ['2021—2025年', '2021 range, 2025 range'],
  ['2021-2025年', '2021 range, 2025 range'],
  ['2021至2025年', '2021 range, 2025 range'],
  ['2024～2025年', '2024 range, 2025 range'],
  // Inside a name.
  ['《法治政府建设实施纲要（2021—2025年）》', '2021 title, 2025 title'],
  ['印发《2025年普法依法治理工作要点》', '2025 title'],
  ['《办法》自2025年起施行', '2025 since'],
  // The beginning of a period.
  ['2021年以来', '2021 since'],
  ['自2021年', '2021 since'],
  ['从2023年开始', '2023 since'],
  ['2025年3月以来', '2025 since'],
  ['2025年3月1日起施行', '2025 since'],
  ['2020年至今', '2020 since'],
  // Compared with.
  ['较2024年增长7.3%', '2024 than'],
  ['比2024年增加12件', '2024 than'],
  // No year of ours.
  ['〔2024〕3号', ''],
  ['X政发[2024]3号', ''],
  ['2024件', ''],
  ['受理2025件', ''],
  ['12025年', ''],
  ['20250年', ''],
  ['1998年', ''],
  ['2020年代', ''],
  ['电话2025年', '2025 plain'],
  ['', ''],
];

suite('years', () => {
  for (const [text, expected] of cases) test(text, () => assert.equal(years(text), expected));
});

test('a period written with 年 at both ends is a range', () => {
  assert.equal(years('2021年至2025年'), '2021 range, 2025 range');
  assert.equal(years('2021年—2025年'), '2021 range, 2025 range');
});

test('与…相比 compares', () => {
  assert.equal(years('与2024年相比'), '2024 than');
  assert.equal(years('同2024年相比下降'), '2024 than');
});
