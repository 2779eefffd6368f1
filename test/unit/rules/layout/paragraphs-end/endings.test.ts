import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { endOfText, isEnded, isLongSentence } from '../../../../../server/src/rules/layout/paragraphs-end/endings.ts';

suite('whether a paragraph has its end', () => {
  const ended = [
    '完成整改。',
    '如下：',
    '分工明确；',
    '他说：“完成了。”',
    '落实到位。（办公室）',
    '落实到位（责任单位：办公室）',
    '落实到位（执法大队）',
    '由【待填：股室】',
    '网址www.example.org/a',
    '特此报告。县审计局2026年1月8日',
    '以下略……',
  ];
  const open = [
    '完成整改',
    '完成整改，',
    '整改率98%',
    '推行“一业一查”',
    '印发《渡口管理办法》',
    '检查18处（其中渡口7处）',
    '全年12件',
    '接入ETC',
  ];
  for (const text of ended) test(text, () => assert.equal(isEnded(text), true));
  for (const text of open) test(text, () => assert.equal(isEnded(text), false));
});

test('footnote marks stand behind the text', () => {
  assert.deepEqual(['完成。①', '完成[12]', '完成[^1]', '〔2024〕'].map(endOfText), [3, 2, 2, 6]);
});

test('what is too long, or says too much, for a heading', () => {
  const heading = '提高政治站位，加强组织领导，压实主体责任';
  assert.equal(isLongSentence(heading, false), false);
  assert.equal(isLongSentence(`${heading}，推动渡口渡船安全监管和乡镇船舶安全管理各项制度落地见效`, false), true);
  assert.equal(isLongSentence('全年检查渡口18处，整改隐患7处', true), true);
  assert.equal(isLongSentence('联系人：办公室，12345', true), false);
  assert.equal(isLongSentence('表1 渡口检查情况，截至12月底，共18处', true), false);
});
