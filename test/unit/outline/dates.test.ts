import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findDateAtEnd } from '../../../server/src/outline/dates.ts';

function find(line: string): string {
  const date = findDateAtEnd(line);
  if (!date) return '';
  const { year, month, day, start } = date;
  return `${year}-${month ?? '?'}-${day ?? '?'} at ${start}`;
}

suite('the date at the end of a line', () => {
  const cases: readonly (readonly [line: string, date: string])[] = [
    ['2026年1月9日', '2026-1-9 at 0'],
    ['2026年01月09日', '2026-1-9 at 0'],
    ['2026年12月31日', '2026-12-31 at 0'],
    ['二〇二六年一月九日', '2026-1-9 at 0'],
    ['二○二六年十二月三十一日', '2026-12-31 at 0'],
    ['二零二六年一月十九日', '2026-1-19 at 0'],
    ['2026年1月', '2026-1-? at 0'],
    ['枫澜县水务局2026年1月9日', '2026-1-9 at 6'],
    ['2026年【待填：月】月【待填：日】日', '2026-?-? at 0'],
    ['2026年1月【待填：日】日', '2026-1-? at 0'],
    ['截至2025年12月31日', '2025-12-31 at 2'],
    ['2026年', ''],
    ['1月9日', ''],
    ['2026年1月9日。', ''],
    ['2026年1月9日印发', ''],
    ['2026-1-9', '2026-1-9 at 0'],
    ['2026.01.09', '2026-1-9 at 0'],
    ['2026/1/9', '2026-1-9 at 0'],
    ['二OO六年一月九日', '2006-1-9 at 0'],
    ['二〇二年一月九日', ''],
    ['', ''],
  ];
  for (const [line, date] of cases) test(line, () => assert.equal(find(line), date));
});

test('a long line is read at its end only', () => {
  assert.equal(find(`${'2026年'.repeat(30_000)}2026年1月9日`), '2026-1-9 at 150000');
  assert.equal(find('2'.repeat(100_000)), '');
});
