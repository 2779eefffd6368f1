import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractZeroClaims } from '../../../server/src/facts/zero-claims.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function claims(paragraph: string): string {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n${paragraph}`;
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return extractZeroClaims(outline, () => false, 0)
    .map(({ kind, thing, figure }) => `${kind} ${thing} “${figure.text}”`)
    .join('; ');
}

suite('what is said to be none', () => {
  const cases: readonly (readonly [paragraph: string, claims: string])[] = [
    ['全年无行政诉讼案件。', 'none 行政诉讼 “无行政诉讼案件”'],
    ['全镇无行政诉讼案件发生。', 'none 行政诉讼 “无行政诉讼案件发生”'],
    [
      '无行政复议、行政诉讼案件。',
      'none 行政复议 “无行政复议、行政诉讼案件”; none 行政诉讼 “无行政复议、行政诉讼案件”',
    ],
    ['本局零行政复议。', 'none 行政复议 “零行政复议”'],
    ['全年未发生生产安全事故。', 'none 生产安全事故 “未发生生产安全事故”'],
    ['发现隐患30处，整改率100%。', 'left 整改 “整改率100%”'],
    ['受理申请30件，全部办结。', 'left 办结 “全部办结”'],
    ['到期问题整改率100%。', ''],
    ['无证经营案件12件。', ''],
    ['无人机巡查36次。', ''],
    ['实现“零差错”。', ''],
    ['无', ''],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(claims(paragraph), expected));
});
