import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { caseEnding, codeEnding, ownNumbering, yearAndNumber } from '../../../server/src/standards/document-numbers.ts';

suite('year and number', () => {
  const cases: readonly (readonly [text: string, found: string])[] = [
    ['甲政发〔2024〕3号', '〔2024〕3号'],
    ['甲政发[2024]第05号', '[2024]第05号'],
    ['甲政发（2024）3号、甲政发【2023】12号', '（2024）3号 【2023】12号'],
    ['（2024）吉0322行初15号', ''],
    ['龙湖（2024）3号楼，甲县（2024）3号地块', ''],
    ['（3024）3号，（2024）0号', ''],
  ];
  for (const [text, found] of cases) {
    test(text, () => assert.equal([...text.matchAll(yearAndNumber)].map(([whole]) => whole).join(' '), found));
  }
});

test('codes of agencies, of cases, and of series with a numbering of their own', () => {
  assert.deepEqual(
    ['甲政发', '甲司通', '甲普办', '龙湖', '见'].filter((code) => codeEnding.test(code)),
    ['甲政发', '甲司通', '甲普办'],
  );
  assert.deepEqual(
    ['甲民初字', '甲行终', '甲政发'].filter((code) => caseEnding.test(code)),
    ['甲民初字', '甲行终'],
  );
  assert.deepEqual(
    ['甲水罚决字', '公告', '甲政办函'].filter((code) => ownNumbering.test(code)),
    ['甲水罚决字', '公告'],
  );
});
