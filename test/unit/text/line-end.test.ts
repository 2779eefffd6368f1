import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineEndOf } from '../../../server/src/text/line-end.ts';

test('a document uses the line end of its first line', () => {
  assert.equal(lineEndOf('甲\n乙\r\n'), '\n');
  assert.equal(lineEndOf('甲\r\n乙\n'), '\r\n');
  assert.equal(lineEndOf('甲\r乙\n'), '\r');
  assert.equal(lineEndOf('\n\r'), '\n');
});

test('a document of one line uses \\n', () => {
  assert.equal(lineEndOf(''), '\n');
  assert.equal(lineEndOf('甲'), '\n');
});
