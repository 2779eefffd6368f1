import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { organisationName } from '../../../server/src/standards/organisations.ts';

suite('names of bodies that issue reports', () => {
  const names = [
    '甲县水务局',
    '中共甲县委',
    '甲县人民政府',
    '甲县人民政府办公室',
    '甲街道办事处',
    '甲县疾病预防控制中心',
    '甲县综合行政执法大队',
    '甲市住房公积金管理委员会',
    '甲县水务局（盖章）',
    '甲县水务局（章）',
    '【待填：发文机关】',
  ];
  for (const name of names) test(name, () => assert.match(name, organisationName));
});

suite('what ends otherwise', () => {
  const lines = [
    '特此报告',
    '以上数据截至',
    '甲县水务局张某',
    '工作打算',
    '甲县水务局（代章印）',
    '2026年1月9日',
    '无',
  ];
  for (const line of lines) test(line, () => assert.doesNotMatch(line, organisationName));
});
