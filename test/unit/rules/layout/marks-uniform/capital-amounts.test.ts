import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findCapitalAmounts } from '../../../../../server/src/rules/layout/marks-uniform/capital-amounts.ts';

suite('amounts in capital numerals', () => {
  const cases: readonly (readonly [text: string, amounts: readonly string[]])[] = [
    ['罚款伍万元', ['5万']],
    ['罚款伍仟元、拾贰万伍仟元', ['5000', '12.5万']],
    ['投资壹亿贰仟万元', ['1.2亿']],
    ['叁佰零伍元', ['305']],
    ['人民币伍万元', []],
    ['伍万元整', []],
    ['伍万元（¥50000）', []],
    ['5万元（伍万元）', []],
    ['（大写）叁万元', []],
    ['伍角元', []],
    ['陆家嘴', []],
  ];
  for (const [text, amounts] of cases) {
    test(text, () =>
      assert.deepEqual(
        findCapitalAmounts(text).map(({ newText }) => newText),
        amounts,
      ),
    );
  }
});
