import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { fillTemplate, gapPattern, parseTemplate } from '../../../server/src/kinds/template.ts';

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

test('the first word of a choice stands for it', () => {
  const values = { year: 2025, issuer: undefined };
  assert.equal(fillTemplate('{issued}年{一|二}月', values), '2026年一月');
  assert.equal(fillTemplate('{issued}年', { ...values, year: undefined }), '【待填：年】年');
  assert.equal(fillTemplate('{issued}年', { ...values, issued: 2025 }), '2025年');
});

test('a template falls into text, gaps, variables and choices', () => {
  assert.deepEqual(parseTemplate('{year}年【待填：次数】次，{【待填：甲|乙】|无}。'), [
    { type: 'variable', name: 'year' },
    { type: 'text', text: '年' },
    { type: 'gap', text: '【待填：次数】' },
    { type: 'text', text: '次，' },
    { type: 'choice', words: ['【待填：甲', '乙】', '无'] },
    { type: 'text', text: '。' },
  ]);
  assert.deepEqual(parseTemplate(''), []);
  // Braces around anything else, and those that are not closed, are text.
  for (const text of ['{', '}', '{}', '{years}', '{甲}', '{甲\n|乙}', '【待填】']) {
    assert.deepEqual(parseTemplate(text), [{ type: 'text', text }]);
  }
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
      ...kind.roles.map(({ heading }) => heading),
      ...kind.phrases.flatMap(({ lines }) => lines),
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
