import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractFigures } from '../../../../server/src/facts/extract-figures.ts';
import { parseOutline } from '../../../../server/src/outline/parse-outline.ts';
import { findUniversals } from '../../../../server/src/relations/across/universals.ts';
import { toPassages } from '../../../../server/src/relations/passage.ts';
import { parseBlocks } from '../../../../server/src/syntax/parse-blocks.ts';

function universals(paragraph: string): string {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n${paragraph}`;
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return toPassages(
    outline,
    extractFigures(outline, () => false),
  )
    .flatMap((passage) => [...findUniversals(passage)])
    .map(({ pattern, claim }) => `${pattern} ${claim.form === 'equal' ? `${claim.one.text}=${claim.other.text}` : ''}`)
    .join('; ');
}

suite('all of them', () => {
  const cases: readonly (readonly [paragraph: string, universals: string])[] = [
    ['受理申请84件，全部办结，办结84件。', 'E3 84件=84件'],
    ['收到提案53件，立案41件，立案提案均已办复，共办复40件。', 'E3 40件=41件'],
    ['用水合作组织87个，均已签订供用水合同，签订合同86份。', 'E3 86份=87个'],
    ['立案23件（普通程序8件、简易程序15件）；22件全部结案。', 'E3 22件=23件'],
    ['签批决定12件，全部11件均经法制审核。', 'E3 11件=12件'],
    ['街道共有社区9个，签约社区8个，实现法律顾问全覆盖。', 'E4 8个=9个'],
    ['受理申请30件，全部办结，当场办结12件。', ''],
    ['受理投诉40件、咨询60件，均已答复，答复100件。', ''],
    ['行政村120个，今年新建服务站97个，实现全覆盖。', ''],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(universals(paragraph), expected));
});
