import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTitle } from '../../../server/src/lsp/title-hover.ts';
import { type Report, readReport, withLastYear } from '../../../server/src/report.ts';
import { rightNumbers } from '../../support/official-numbers.ts';
import { dressings, reportOf } from '../../support/official-tables.ts';

function read(year: number, head = ''): Report {
  const report = readReport({ content: head + reportOf(rightNumbers, dressings.pipes, { year }), dress: 'markdown' });
  assert.ok(report.kind);
  return report;
}

const describe = (report: Report) => {
  const found = describeTitle(report, report.content.indexOf('水务局') + 1, 'zh-CN');
  return found && [found.parts.head, ...found.parts.relations.map(({ line }) => line)];
};

test('the title tells what it was taken for, for which year, and why', () => {
  assert.deepEqual(describe(read(2025)), [
    '政府信息公开工作年度报告 · 2025',
    '标题是“青溪县水务局2025年政府信息公开工作年度报告”',
    '年度2025取自标题',
  ]);
});

test('and that front matter said so', () => {
  const report = read(2025, '---\n报告类型: open-government\n年度: 2024\n---\n\n');
  assert.deepEqual(describe(report)?.slice(1), ['文件头指定了报告类型', '年度2024取自文件头']);
});

test('and which report of last year it is held against', () => {
  const report = withLastYear(read(2025), 'file:///2024%E5%B9%B4%E6%8A%A5.md', read(2024));
  assert.equal(describe(report)?.at(-1), '与2024年的报告核对：2024年报.md');
});

test('in English, too', () => {
  const report = read(2025);
  const found = describeTitle(report, report.outline.title?.span.start ?? 0, 'en');
  assert.equal(found?.parts.head, 'Annual report on open government information · 2025');
  assert.match(found?.parts.relations[1]?.line ?? '', /2025 is taken from the title/);
});

test('beside the title there is nothing', () => {
  const report = read(2025);
  const end = report.outline.title?.span.end ?? 0;
  for (const offset of [end + 1, report.content.length]) {
    assert.equal(describeTitle(report, offset, 'zh-CN'), undefined);
  }
});
