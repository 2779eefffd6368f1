import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  bookmark,
  brokenReference,
  entity,
  entityText,
  invisible,
  pageLine,
  type Residue,
} from '../../../server/src/standards/residue.ts';

function match({ pattern }: Residue, text: string): string[] {
  const global = new RegExp(pattern.source, 'g');
  return [...text.matchAll(global)].map(([found]) => found);
}

suite('a residue and its look-alike', () => {
  const cases: readonly (readonly [residue: Residue, text: string, found: readonly string[]])[] = [
    [bookmark, '认真[bookmark: _GoBack]落实', ['[bookmark: _GoBack]']],
    [bookmark, '[bookmark:_Toc123]', ['[bookmark:_Toc123]']],
    [bookmark, '[附件]与bookmark: x', []],
    [bookmark, '[bookmark: ]', []],
    [brokenReference, '见错误！未找到引用源。的规定', ['错误！未找到引用源。']],
    [brokenReference, '错误!未定义书签。', ['错误!未定义书签。']],
    [brokenReference, 'Error! Reference source not found.', ['Error! Reference source not found.']],
    [brokenReference, '改正错误！未找到责任人的', []],
    [entity, '张&nbsp;三&#160;李&#x3000;', ['&nbsp;', '&#160;', '&#x3000;']],
    [entity, '&ldquo;放管服&rdquo;', ['&ldquo;', '&rdquo;']],
    [entity, 'R&D投入、A&B;、&&;', []],
    [entity, '&nbsp&#;&#xZZ;', []],
    [invisible, '办\u200b结\ufeff率', ['\u200b', '\ufeff']],
    [invisible, '甲\u200b\u200b\ue000乙', ['\u200b\u200b\ue000']],
    [invisible, '甲\t乙\n丙　丁\u00a0戊“”—…', []],
  ];
  for (const [residue, text, found] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(match(residue, text), found));
  }
});

suite('lines of a web page', () => {
  const lines = [
    '责编：张某',
    '责任编辑：李某',
    '编辑：王某',
    '来源：县卫生健康局',
    '信息来源：办公室',
    '作者：宣传科',
    '发布时间：2026-01-20',
    '发布日期：2026年1月20日',
    '浏览次数：12',
    '上一篇：关于',
    '下一条：无',
    '【打印】【关闭】',
    '【字号：大中小】',
    '打印本页',
    '扫一扫在手机打开当前页',
    '分享到：',
  ];
  for (const line of lines) test(line, () => assert.ok(pageLine.pattern.test(line)));

  const text = [
    '编辑工作由办公室承担。',
    '来源可追溯的食品占98%。',
    '作者署名权得到保护。',
    '打印机采购12台。',
    '关闭窗口服务的网点2个。',
    '【待填：次数】次',
    '校对工作完成。',
    '一、责编：张某',
    '发布时间统一为每月5日。',
    '供稿单位共3家。',
  ];
  for (const line of text) test(line, () => assert.ok(!pageLine.pattern.test(line)));
});

test('each entity by name stands for one character', () => {
  const names = [...entity.pattern.source.matchAll(/(?<=[:|])[a-z]+(?=[|])/g)].map(([name]) => name);
  assert.ok(names.length > 10);
  for (const name of names) assert.equal(entityText[name]?.length, 1, name);
  assert.deepEqual(
    Object.keys(entityText).filter((name) => match(entity, `&${name};`).length !== 1),
    [],
  );
});

suite('100 000 near-misses are passed over', () => {
  const nearMisses: readonly (readonly [residue: Residue, unit: string])[] = [
    [bookmark, '[bookmark: '],
    [bookmark, `[bookmark: ${'a'.repeat(40)}`],
    [brokenReference, '错误！'],
    [brokenReference, 'Error! '],
    [entity, '&'],
    [entity, '&#1'],
    [entity, '&#x3'],
    [entity, '&nbsp'],
    [pageLine, '【打印'],
    [pageLine, '责编'],
    [pageLine, '打印'],
  ];
  for (const [residue, unit] of nearMisses) {
    test(JSON.stringify(unit), () => {
      // A pattern that tries again from every place to the end would not come back.
      assert.deepEqual(match(residue, unit.repeat(Math.ceil(100_000 / unit.length))), []);
    });
  }
  test('of the invisible', () => {
    const pumped = '\u200b'.repeat(100_000);
    assert.deepEqual(match(invisible, `甲${pumped}乙`), [pumped]);
  });
});
