import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toDecimal } from '../../../server/src/facts/exact.ts';
import type { Interval } from '../../../server/src/facts/interval.ts';
import { toIntervals } from '../../../server/src/facts/printed-number.ts';
import type { Modifier } from '../../../server/src/standards/modifiers.ts';
import { findUnit } from '../../../server/src/standards/units.ts';

function show({ low, high, lowOpen, highOpen }: Interval): string {
  return `${lowOpen ? '(' : '['}${low ? toDecimal(low, 8) : '-∞'}, ${high ? toDecimal(high, 8) : '∞'}${highOpen ? ')' : ']'}`;
}

/** What `1.2万元`, `98.5%`, `5—10次` can mean: rounded, and cut off where that differs. */
function read(printed: string, modifier: Modifier = 'none'): string {
  const match = /^([\d,.]+)(?:—([\d,.]+))?(万亿|万|亿)?/.exec(printed);
  const unit = findUnit(printed, match?.[0].length ?? 0);
  assert.ok(match?.[1] && unit);
  const multiplier = { 万: 10_000n, 亿: 100_000_000n, 万亿: 1_000_000_000_000n }[match[3] ?? ''] ?? 1n;
  const { rounded, cutOff } = toIntervals({ digits: match[1], upper: match[2], multiplier, unit, modifier });
  const [first, second] = [show(rounded), show(cutOff)];
  return first === second ? first : `${first} or ${second}`;
}

suite('counts are what they say', () => {
  const cases: readonly (readonly [printed: string, values: string])[] = [
    ['1818件', '[1818, 1818]'],
    ['6,828件', '[6828, 6828]'],
    ['0件', '[0, 0]'],
    ['128人次', '[128, 128]'],
    ['30个工作日', '[2592000, 2592000]'],
    // Not in full: 1.2万份 is rounded.
    ['1.2万份', '[11500, 12500] or [12000, 13000)'],
    ['3万人次', '[25000, 35000] or [30000, 40000)'],
    ['1.20万份', '[11950, 12050] or [12000, 12100)'],
  ];
  for (const [printed, values] of cases) test(printed, () => assert.equal(read(printed), values));
});

suite('rates', () => {
  const cases: readonly (readonly [printed: string, values: string])[] = [
    ['97.3%', '[97.25, 97.35] or [97.3, 97.4)'],
    ['98.5%', '[98.45, 98.55] or [98.5, 98.6)'],
    ['43%', '[42.5, 43.5] or [43, 44)'],
    ['0.15%', '[0.145, 0.155] or [0.15, 0.16)'],
    ['100%', '[100, 100]'],
    ['0%', '[0, 0]'],
    ['100.0%', '[99.95, 100.05] or [100, 100.1)'],
    ['0.0%', '[0, 0.05] or [0, 0.1)'],
    ['8.7个百分点', '[8.65, 8.75] or [8.7, 8.8)'],
  ];
  for (const [printed, values] of cases) test(printed, () => assert.equal(read(printed), values));
});

suite('amounts', () => {
  const cases: readonly (readonly [printed: string, values: string])[] = [
    ['15.7万元', '[156500, 157500] or [157000, 158000)'],
    ['1.2亿元', '[115000000, 125000000] or [120000000, 130000000)'],
    ['434.16元', '[434.16, 434.16]'],
    ['3935元', '[3934.5, 3935.5] or [3935, 3936)'],
    ['2319.21万元', '[23192050, 23192150] or [23192100, 23192200)'],
    ['1.5公里', '[1450, 1550] or [1500, 1600)'],
    ['1386公里', '[1385500, 1386500] or [1386000, 1387000)'],
  ];
  for (const [printed, values] of cases) test(printed, () => assert.equal(read(printed), values));
});

suite('what stands around the digits', () => {
  const cases: readonly (readonly [printed: string, modifier: Modifier, values: string])[] = [
    // 余, 多: one unit of the last digit that is not zero.
    ['8000份', 'over', '[8000, 9000)'],
    ['200件', 'over', '[200, 300)'],
    ['1.2万份', 'over', '[12000, 13000)'],
    ['10件', 'over', '[10, 20)'],
    ['20件', 'over', '[20, 30)'],
    ['25件', 'over', '[25, 26)'],
    ['1250件', 'over', '[1250, 1260)'],
    ['10万元', 'over', '[100000, 200000)'],
    ['100万元', 'over', '[1000000, 2000000)'],
    ['1.50万份', 'over', '[15000, 16000)'],
    // 超过, 逾, 以上, 不少于: no upper end.
    ['50件', 'above', '(50, ∞]'],
    ['98%', 'at-least', '[98, ∞]'],
    ['2场', 'at-least', '[2, ∞]'],
    // 近, 不足: no more than.
    ['80个', 'nearly', '(72, 80]'],
    ['20%', 'below', '[0, 20)'],
    ['5天', 'at-most', '[0, 432000]'],
    // 约, 左右.
    ['3000人', 'about', '[2700, 3300]'],
    ['1.2万人次', 'about', '[10800, 13200]'],
    ['98%', 'about', '[88.2, 107.8]'],
    ['5—10次', 'none', '[5, 10]'],
    ['1.5—2万元', 'none', '[15000, 20000]'],
  ];
  for (const [printed, modifier, values] of cases) {
    test(`${printed}, ${modifier}`, () => assert.equal(read(printed, modifier), values));
  }
});
