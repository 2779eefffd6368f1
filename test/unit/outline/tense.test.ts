import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { looksAhead } from '../../../server/src/outline/tense.ts';

function ahead(sentence: string): boolean {
  const start = sentence.indexOf('2025');
  return looksAhead(sentence, start, start + 4);
}

const cases: readonly (readonly [sentence: string, ahead: boolean])[] = [
  // The year is the time of what will be done.
  ['2025年，我局将继续加强法治建设。', true],
  ['2025年，我局将进一步强化执法监督。', true],
  ['2025年，将以更高标准推进依法行政。', true],
  // The year belongs to what is planned.
  ['我局将以2025年工作安排为抓手，推动工作再上台阶。', true],
  ['将按照2025年度法治政府建设工作计划逐项落实。', true],
  ['在新的一年里，全面落实2025年重点任务。', true],
  // What was done.
  ['2025年，我局将普法纳入考核。', false],
  ['2025年，我局法治建设取得成效，但与要求还有差距，将继续努力。', false],
  ['2025年，虽然做了一些工作，下一步将继续改进。', false],
  ['我局将以2025年的成绩为新起点，继续前进。', false],
  ['我局将认真总结2025年工作经验。', false],
  ['2025年，全局受理投诉120件。', false],
  ['全年工作已经完成，2025年各项任务顺利收官。', false],
  ['2025年，我局将案卷评查结果纳入考核，将继续落实。', false],
];

suite('whether a sentence looks ahead', () => {
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(ahead(sentence), expected));
});

test('a year behind 新的一年 is the time of the sentence', () => {
  assert.equal(ahead('新的一年，2025年我局将围绕中心、服务大局。'), true);
});
