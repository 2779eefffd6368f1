import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractFacts } from '../../../server/src/facts/facts.ts';
import { ruleOfLaw } from '../../../server/src/kinds/rule-of-law.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

const content = [
  '甲县乙局2025年法治政府建设情况报告',
  '现将2025年情况报告如下：',
  '一、主要举措和成效',
  '（一）培训。开展培训12次。',
  '二、2026年主要安排',
  '（一）培训。开展培训15次。',
  '三、存在的不足和2026年打算',
  '人员不足，缺编3人。',
  '甲县乙局',
  '2026年1月9日',
].join('\n');

function facts() {
  return extractFacts(parseOutline(content, parseBlocks(content, 'plain')), ruleOfLaw, 2025);
}

test('what is planned in a section of the first level is a target', () => {
  assert.deepEqual(
    facts().figures.map(({ text, flags }) => `${text}${flags.target ? ' target' : ''}`),
    ['12次', '15次 target', '3人'],
  );
});

test('years are found everywhere, each at its four digits', () => {
  const { years } = facts();
  assert.deepEqual(
    years.map(({ year, use, paragraph }) => `${year} ${use} ${paragraph}`),
    ['2025 plain 0', '2025 plain 1', '2026 plain 4', '2026 plain 6', '2026 date 9'],
  );
  for (const { span, year } of years) assert.equal(content.slice(span.start, span.end), String(year));
});
