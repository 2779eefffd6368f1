import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findLabel, labelForms, rankOf, toLabelNumber, withNumber } from '../../../server/src/outline/label.ts';

function show(line: string): string {
  const label = findLabel(line);
  if (!label) return '';
  assert.ok(line.startsWith(label.text));
  const number = label.text.slice(label.number.start, label.number.end);
  assert.equal(number, toLabelNumber(label, label.value));
  return `${label.form} ${label.value} ${label.text}`;
}

suite('labels', () => {
  const cases: readonly (readonly [line: string, label: string])[] = [
    ['一、总体情况', 'han 1 一、'],
    ['十、其他', 'han 10 十、'],
    ['十二、其他', 'han 12 十二、'],
    ['二十三、其他', 'han 23 二十三、'],
    ['一.总体情况', 'han 1 一.'],
    ['一。总体情况', 'han 1 一。'],
    ['一，总体情况', 'han 1 一，'],
    ['一、', 'han 1 一、'],
    ['一、二期工程建设', 'han 1 一、'],
    ['一、二季度受理1986件和2214件', ''],
    ['三、四类桥梁6座，已加固2座。', ''],
    ['二、三产业增加值占八成，比上年提高。', ''],
    ['（一）强化学习', 'han-bracket 1 （一）'],
    ['（十一）强化学习', 'han-bracket 11 （十一）'],
    ['（一）、强化学习', 'han-bracket 1 （一）、'],
    ['1.加强培训', 'arabic 1 1.'],
    ['12.加强培训', 'arabic 12 12.'],
    ['1、加强培训', 'arabic 1 1、'],
    ['1）加强培训', 'arabic 1 1）'],
    ['1.', 'arabic 1 1.'],
    ['（1）加强培训', 'arabic-bracket 1 （1）'],
    ['（12）、加强培训', 'arabic-bracket 12 （12）、'],
    ['①加强培训', 'circled 1 ①'],
    ['⑳加强培训', 'circled 20 ⑳'],
    ['⑴加强培训', 'arabic-bracket 1 ⑴'],
    ['⒉加强培训', 'arabic 2 ⒉'],
    ['㈢加强培训', 'han-bracket 3 ㈢'],
    ['第一部分总体情况', 'part 1 第一部分'],
    ['第二部分：总体情况', 'part 2 第二部分：'],
    ['第三章监督', 'part 3 第三章'],
    ['一、二级公路养护', 'han 1 一、'],
    ['（三）项目建设', 'han-bracket 3 （三）'],
    ['1、2024年安排', 'arabic 1 1、'],
    ['2、2号线建设', 'arabic 2 2、'],
  ];
  for (const [line, label] of cases) test(line, () => assert.equal(show(line), label));
});

suite('look-alikes', () => {
  const lines = [
    '1.5万件已经办结',
    '1.5万',
    '12345热线受理120件',
    '2025年，我局受理投诉120件',
    '2025.12.31',
    '123.加强培训',
    '一方面加强培训',
    '一是加强培训',
    '一年来，我局受理投诉120件',
    '十年磨一剑',
    '三个办法、两项制度',
    '一体推进',
    '一、二、三级水库鉴定率100%',
    '（三）项和（四）项任务',
    '1、2、3号楼交付',
    '1、2号机组检修',
    '（2026年1月9日）',
    '（二〇二六年一月九日）',
    '（征求意见稿）',
    '（一般程序）',
    '（123）加强培训',
    '〇、总体情况',
    '0.加强培训',
    '一一、总体情况',
    '第二十条规定',
    '第一责任人履职情况',
    '第一时间处置',
    '㉑加强培训',
    '·加强培训',
    '总体情况一、',
    '',
  ];
  for (const line of lines) test(line, () => assert.equal(show(line), ''));
});

test('forms are ranked from the outermost to the innermost', () => {
  assert.deepEqual(labelForms.map(rankOf), [0, 1, 2, 3, 4, 5]);
});

test('numbers are written anew in the form of the label', () => {
  const labels = ['第一部分', '一、', '（一）', '1.', '（1）', '①', '⑴', '⒈', '㈠'];
  const write = (value: number) =>
    labels.map((text) => withNumber(findLabel(text) ?? assert.fail(text), value)).join(' ');
  assert.equal(write(3), '第三部分 三、 （三） 3. （3） ③ ⑶ ⒊ ㈢');
  assert.equal(write(10), '第十部分 十、 （十） 10. （10） ⑩ ⑽ ⒑ ㈩');
});

test('a year may stand right behind 1.', () => {
  assert.equal(show('1.2026年主要安排'), 'arabic 1 1.');
  assert.equal(show('2.2025年度考核'), 'arabic 2 2.');
});
