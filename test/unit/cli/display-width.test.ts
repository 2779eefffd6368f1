import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayWidth, keepEnd, padEnd } from '../../../server/src/cli/display-width.ts';

test('a Chinese character takes two columns', () => {
  const cases: readonly (readonly [text: string, width: number])[] = [
    ['98.3%', 5],
    ['办结率', 6],
    ['（一）', 6],
    ['１２', 4],
    ['𠮷', 2],
    ['≠ 43+23', 7],
    ['e\u0301\u200b', 1],
    ['', 0],
  ];
  for (const [text, width] of cases) assert.equal(displayWidth(text), width, text);
});

test('cells are filled up, and cut at their beginning', () => {
  assert.equal(padEnd('办结', 6), '办结  ');
  assert.equal(padEnd('办结率', 4), '办结率');
  assert.equal(keepEnd('受理申请', 8), '受理申请');
  assert.equal(keepEnd('受理申请', 7), '…理申请');
  assert.equal(keepEnd('受理申请', 6), '…申请');
});
