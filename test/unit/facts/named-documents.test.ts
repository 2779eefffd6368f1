import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractCitations } from '../../../server/src/facts/citations.ts';
import { accountOf, collectDocuments } from '../../../server/src/facts/named-documents.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

test('mentions of one name are one document, whatever its brackets and dashes', () => {
  const content = [
    '甲县乙局2025年工作报告',
    '一、总体情况',
    '制定《甲县公路养护管理办法(2021-2025年)》（甲政发[2021]03号）（以下简称《养护管理办法》）。',
    '落实《甲县公路养护管理办法（2021—2025年）》和《养护管理办法》《条例》《行政处罚法》。',
    '执行《优化营商环境条例》。',
  ].join('\n');
  const documents = collectDocuments(extractCitations(parseOutline(content, parseBlocks(content, 'plain'))));
  assert.deepEqual(
    documents.map((document) => {
      const { title, numbers, made } = accountOf(document);
      return [document.first.name, document.mentions.length, title?.from, [...numbers].join(), made];
    }),
    [
      ['甲县公路养护管理办法（2021-2025年）', 2, undefined, '2021-3', true],
      ['优化营商环境条例', 1, '2020-01-01', '', false],
    ],
  );
});
