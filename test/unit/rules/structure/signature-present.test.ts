import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readReport } from '../../../../server/src/report.ts';
import rule from '../../../../server/src/rules/structure/signature-present/rule.ts';

/** What the suggestion adds behind a report of this title. */
function added(title: string): string | undefined {
  const content = `# ${title}\n\n现将有关情况报告如下：\n\n## 一、主要举措和成效\n\n修订制度3项。\n`;
  const report = readReport({ content, dress: 'markdown', kind: 'rule-of-law' });
  assert.ok(report.kind);
  for (const { fixes } of rule.check(report, rule.options)) return fixes?.[0]?.edits[0]?.newText.trim();
  return undefined;
}

suite('who signs', () => {
  test('a body that the title names', () => {
    assert.match(added('云岭县水务局关于2025年法治政府建设情况的报告') ?? '', /^云岭县水务局\s+2026年/);
    assert.match(added('云岭县人民政府2025年法治政府建设情况报告') ?? '', /^云岭县人民政府\s/);
  });

  test('nobody, where the title names what is reported on', () => {
    assert.match(added('云岭县住房公积金2025年年度报告') ?? '', /^【待填：发文机关】\s/);
    assert.match(added('云岭县2025年法治政府建设年度报告') ?? '', /^【待填：发文机关】\s/);
  });
});
