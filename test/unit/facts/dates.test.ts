import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractDates } from '../../../server/src/facts/dates.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function dates(text: string): string {
  const content = `甲县乙局工作报告\n\n一、总体情况\n\n${text}`;
  const found = extractDates(parseOutline(content, parseBlocks(content, 'plain')));
  return found
    .map((date, index) => {
      assert.equal(date.index, index);
      assert.equal(content.slice(date.span.start, date.span.end).replaceAll(' ', ''), date.text);
      const { year, month, day, until, asOf, named } = date;
      const parts = [year, month, day].map((part) => part ?? '?').join('-');
      return `${asOf ? '截至' : ''}${parts}${named ? '”' : ''}${until === undefined ? '' : ` → ${until}:`}`;
    })
    .join(' ');
}

suite('dates', () => {
  const cases: readonly (readonly [text: string, dates: string])[] = [
    ['2025年5月20日召开', '2025-5-20'],
    ['2025 年 5 月 20 日召开', '2025-5-20'],
    ['5月20日召开，6月份办结', '?-5-20 ?-6-?'],
    ['2025年召开', '2025-?-?'],
    ['2025年13月，2月30日', '2025-13-? ?-2-30'],
    ['2025-05-20、2025.5.20和2025/5/20', '2025-5-20 2025-5-20 2025-5-20'],
    ['二〇二五年五月二十日', '2025-5-20'],
    ['截至2025年，截至2024，截止到2023年', '截至2025-?-? 截至2024-?-? 截至2023-?-?'],
    ['“2月30日”和《2025年方案》，5月', '?-2-30” 2025-?-?” ?-5-?'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(dates(text), expected));
});

suite('periods', () => {
  const cases: readonly (readonly [text: string, dates: string])[] = [
    ['2021—2025年', '2021-?-? → 1: 2025-?-?'],
    ['2021年至2025年', '2021-?-? → 1: 2025-?-?'],
    ['自2025年5月1日起至12月31日', '2025-5-1 → 1: ?-12-31'],
    ['1-12月', '?-1-? → 1: ?-12-?'],
    ['2025年1至6月', '2025-1-? → 1: ?-6-?'],
    ['5月20—25日', '?-5-20 → 1: ?-5-25'],
    ['5月20日至25日', '?-5-20 → 1: ?-5-25'],
    ['5月20日至10日内', '?-5-20'],
    ['11月至次年3月', '?-11-? ?-3-?'],
    ['5月、6月', '?-5-? ?-6-?'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(dates(text), expected));
});

suite('no dates', () => {
  const texts = [
    '12个月，3年，20日内',
    '2025件，第2025号',
    '6—24月龄，13月龄',
    '2025.1.1.1，v2025.5.20，2025.5.20版，2024-56-12',
    '【待填：月】月【待填：日】日',
    '1.5月20日',
    '电话0431-2025-13',
    'GB/T 9704—2012',
  ];
  for (const text of texts) test(text, () => assert.equal(dates(text), ''));
});

test('long lines are read in one go', () => {
  assert.equal(dates('2'.repeat(100_000)), '');
  assert.equal(dates('5月至'.repeat(20_000)).split(' → ').length, 20_000);
});
