import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toNameKey } from '../../../server/src/standards/document-names.ts';

suite('one name', () => {
  const same: readonly (readonly string[])[] = [
    ['中华人民共和国行政处罚法', '行政处罚法'],
    [
      '甲规划（2026－2030年）',
      '甲规划(2026-2030年)',
      '甲规划（2026年至2030年）',
      '甲规划【2026～2030年】',
      '甲规划（2026 — 2030年）',
    ],
    ['关于“谁执法谁普法”的意见', '关于谁执法谁普法的意见'],
    ['关于贯彻《甲法》的通知', '关于贯彻〈甲法〉的通知'],
  ];
  for (const names of same) test(names[0] ?? '', () => assert.equal(new Set(names.map(toNameKey)).size, 1));
});

test('years and words keep names apart', () => {
  const names = ['甲规划（2021—2025年）', '甲规划（2016—2020年）', '甲纲要（2021—2025年）', '甲规划'];
  assert.equal(new Set(names.map(toNameKey)).size, names.length);
});
