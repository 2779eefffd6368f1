import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCell } from '../../../server/src/cli/ledger-csv.ts';

test('a cell is quoted where it must be, and never a formula', () => {
  const cases: readonly (readonly [text: string, cell: string])[] = [
    ['受理', '受理'],
    ['甲,乙', '"甲,乙"'],
    ['“甲"乙', '"“甲""乙"'],
    ['甲\n乙', '"甲\n乙"'],
    ['=1+1', "'=1+1"],
    ['+5', "'+5"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("a")', '"\'=HYPERLINK(""a"")"'],
    ['1=1', '1=1'],
  ];
  for (const [text, cell] of cases) assert.equal(toCell(text), cell);
});
