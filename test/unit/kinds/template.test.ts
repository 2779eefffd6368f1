import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { fillTemplate, gapPattern } from '../../../server/src/kinds/template.ts';

test('what is known is filled in, what is not stays a gap', () => {
  const template = '{issuer}关于{year}年情况和{next}年打算的报告，{year}年【待填：次数】次';
  assert.equal(
    fillTemplate(template, { year: 2025, issuer: '甲局' }),
    '甲局关于2025年情况和2026年打算的报告，2025年【待填：次数】次',
  );
  assert.equal(
    fillTemplate(template, { year: undefined, issuer: undefined }),
    '【待填：发文机关】关于【待填：年度】年情况和【待填：下一年度】年打算的报告，【待填：年度】年【待填：次数】次',
  );
});

test('gaps are found, other brackets are not', () => {
  const gaps = (text: string) => [...text.matchAll(gapPattern)].map(([gap]) => gap);
  assert.deepEqual(gaps('召开会议【待填：次数】次，解决【待填：问题】。'), ['【待填：次数】', '【待填：问题】']);
  assert.deepEqual(gaps('【待填】【打印】【待填：】【待填：\n】'), []);
});

test('a filled template has no brace left, and its gaps are gaps', () => {
  for (const kind of kinds) {
    const templates = [
      kind.titleTemplate,
      kind.openingTemplate,
      ...kind.roles.flatMap(({ heading, template }) => [heading, ...template]),
    ];
    for (const values of [
      { year: 2025, issuer: '甲县乙局' },
      { year: undefined, issuer: undefined },
    ]) {
      for (const template of templates) {
        const filled = fillTemplate(template, values);
        assert.doesNotMatch(filled, /[{}]|undefined/);
        assert.doesNotMatch(filled.replace(gapPattern, ''), /[【】]|待填/);
      }
    }
  }
});
