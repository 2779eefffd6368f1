import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../../../server/src/lint/lint.ts';
import { suppressHere, suppressThroughout } from '../../../server/src/lint/suppression-edits.ts';
import { findSuppressions } from '../../../server/src/lint/suppressions.ts';
import { type Report, readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

/** Each suppression as `rules|reason|what it covers`, cut short. */
function find(content: string, dress: Dress = 'markdown'): string[] {
  const { outline } = readReport({ content, dress, kind: 'generic' });
  return findSuppressions(content, outline).suppressions.map(
    ({ rules: ids, reason, covers }) => `${ids.join()}|${reason}|${content.slice(covers.start, covers.end).trim()}`,
  );
}

suite('what a comment says', () => {
  const cases: Record<string, string> = {
    '<!-- hegao-disable-next-line numbers/rates-match 依据统计口径 -->': 'numbers/rates-match|依据统计口径|甲。',
    '<!--hegao-disable-next-line-->': '||甲。',
    '<!-- hegao-disable-next-line numbers/rates-match, time/years-match：跨年 -->':
      'numbers/rates-match,time/years-match|跨年|甲。',
    '<!-- hegao-disable-next-line 历史口径 -->': '|历史口径|甲。',
  };
  for (const [comment, expected] of Object.entries(cases)) {
    test(comment, () => assert.deepEqual(find(`${comment}\n\n甲。\n\n乙。`), [expected]));
  }
  test('its gap for the reason is none', () => {
    assert.deepEqual(find('<!-- hegao-disable-next-line a/b 【待填：理由】 -->\n\n甲。'), ['a/b||甲。']);
  });
  for (const comment of [
    '<!-- hegao -->',
    '<!-- hegao-disable-line -->',
    '<!-- disable-next-line -->',
    '<!-- hegao-disable',
  ]) {
    test(`${comment} is none`, () => assert.deepEqual(find(`${comment}\n\n甲。`), []));
  }
});

suite('a comment that has no effect', () => {
  const cases: Record<string, readonly string[]> = {
    '<!-- hegao-disable-nextline a/b 口径 -->\n\n甲。': [
      '没有命令 hegao-disable-nextline，是不是 hegao-disable-next-line？',
    ],
    '甲。\n\n<!-- hegao-enable -->': ['前面没有要结束的 hegao-disable，这条注释不起作用'],
    '<!-- hegao-disable a/b 口径 -->\n\n甲。\n\n<!-- hegao-enable c/d -->': [
      '前面没有要结束的 hegao-disable，这条注释不起作用',
    ],
    '<!-- hegao-disable 口径 -->\n\n甲。\n\n<!-- hegao-enable -->': [],
    '<!-- hegao -->\n\n<!-- 甲 -->\n\n甲。': [],
  };
  for (const [content, expected] of Object.entries(cases)) {
    test(content, () => {
      const { outline } = readReport({ content, dress: 'markdown', kind: 'generic' });
      assert.deepEqual(
        findSuppressions(content, outline).idle.map(({ message }) => message.zh),
        expected,
      );
    });
  }
});

suite('how far it reaches', () => {
  test('the next line is the next paragraph with all its lines, or the next table', () => {
    assert.deepEqual(find('<!-- hegao-disable-next-line -->\n\n甲，\n乙。\n\n丙。'), ['||甲，\n乙。']);
    assert.deepEqual(find('<!-- hegao-disable-next-line -->\n\n| a |\n| - |\n| 1 |\n\n丙。'), [
      '||| a |\n| - |\n| 1 |',
    ]);
    assert.deepEqual(find('甲。\n\n<!-- hegao-disable-next-line -->\n'), ['||']);
  });
  test('two comments speak of the same line', () => {
    const comments = '<!-- hegao-disable-next-line a/b -->\n<!-- hegao-disable-next-line c/d -->';
    assert.deepEqual(find(`${comments}\n甲。\n\n乙。`), ['a/b||甲。', 'c/d||甲。']);
  });
  test('a block ends where it is enabled again, for the same rules', () => {
    assert.deepEqual(find('<!-- hegao-disable a/b -->\n\n甲。\n\n<!-- hegao-enable a/b -->\n\n乙。'), ['a/b||甲。']);
    assert.deepEqual(find('<!-- hegao-disable a/b -->\n\n甲。\n\n<!-- hegao-enable -->\n\n乙。'), ['a/b||甲。']);
    const other = '<!-- hegao-disable a/b -->\n\n甲。\n\n<!-- hegao-enable c/d -->\n\n乙。';
    assert.deepEqual(find(other), ['a/b||甲。\n\n<!-- hegao-enable c/d -->\n\n乙。']);
  });
  test('the whole file is also what stands before the comment', () => {
    assert.deepEqual(find('甲。\n\n<!-- hegao-disable-file a/b -->'), ['a/b||甲。\n\n<!-- hegao-disable-file a/b -->']);
  });
  test('in plain text as well', () => {
    assert.deepEqual(find('甲。\n<!-- hegao-disable-next-line a/b 理由 -->\n乙。\n丙。', 'plain'), ['a/b|理由|乙。']);
  });
});

suite('the edits that write one', () => {
  const spaced =
    '---\n报告类型: generic\n---\n\n# 甲县乙局2025年工作报告\n\n## 一、主要工作\n\n立案30件，\n结案38件。\n';
  const pasted = '\ufeff甲县乙局2025年工作报告\r\n一、主要工作\r\n立案30件，结案38件。\r\n立案20件，结案28件。\r\n';
  const problemsIn = (content: string, dress: Dress) => {
    const report = readReport({ content, dress }) as Report;
    const { problems } = lint(report, rules, { mode: 'review' });
    return { report, problems: problems.filter(({ rule }) => /^(?:numbers|hegao)/.test(rule)) };
  };
  for (const [dress, content] of [
    ['markdown', spaced],
    ['plain', pasted],
  ] as const) {
    for (const write of [suppressHere, suppressThroughout]) {
      test(`${write.name} in ${dress}`, () => {
        const { report, problems } = problemsIn(content, dress);
        const [first] = problems;
        assert.ok(first);
        const edit = write(report, first);
        const after = applyEdits(content, [edit]);
        assert.ok(after.startsWith(content.slice(0, edit.span.start)) && after.endsWith(content.slice(edit.span.end)));
        assert.equal(after.startsWith('\ufeff'), content.startsWith('\ufeff'));
        // The reason is still to be written.
        const left = write === suppressHere ? problems.length : 1;
        assert.equal(problemsIn(after, dress).problems.length, left);
        const reasoned = after.replace('【待填：理由】', '口径不同');
        assert.equal(problemsIn(reasoned, dress).problems.length, left - 1);
      });
    }
  }
});

test('100 000 characters of comments cost what prose does', () => {
  const content = `# 甲县乙局2025年工作报告\n\n${'<!-- hegao-disable '.repeat(5000)}`;
  assert.deepEqual(find(content), []);
});
