import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { detectYear, type NamedYear } from '../../../server/src/kinds/detect-year.ts';
import type { ReportKind } from '../../../server/src/kinds/kind.ts';
import { ruleOfLaw } from '../../../server/src/kinds/rule-of-law.ts';
import { workReport } from '../../../server/src/kinds/work-report.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

/** The year and where it is taken from: `2025 标题`. */
function detect(content: string, named: Partial<NamedYear> = {}, kind: ReportKind = ruleOfLaw): string {
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  const { year, reason } = detectYear(outline, kind, { frontMatter: undefined, setting: undefined, ...named });
  assert.ok(reason.en !== '');
  return year === undefined ? '–' : `${year} ${/取自(.*)$/.exec(reason.zh)?.[1]}`;
}

test('what is said outside the text comes first, front matter before settings', () => {
  const title = '甲县乙局关于2025年工作情况的报告';
  assert.equal(detect(title, { setting: 2023 }), '2023 设置');
  assert.equal(detect(title, { frontMatter: 2024, setting: 2023 }), '2024 文件头');
  assert.equal(detect(title), '2025 标题');
});

suite('in the order of where years stand', () => {
  const lines = [
    '甲县乙局关于2021年工作情况的报告',
    '现将2022年工作情况报告如下：',
    '一、2023年工作情况',
    '2020年受理12件，2020年办结12件，2020年未收到投诉。',
    '甲县乙局',
    '2026年1月9日',
  ];
  const without = (...missing: number[]) =>
    lines.map((line, index) => (missing.includes(index) ? line.replace(/20\d\d年(?!\d)/g, '') : line)).join('\n\n');
  test('title', () => assert.equal(detect(without()), '2021 标题'));
  test('opening', () => assert.equal(detect(without(0)), '2022 开头'));
  test('headings', () => assert.equal(detect(without(0, 1)), '2023 小标题'));
  test('date of issue', () => assert.equal(detect(without(0, 1, 2)), '2025 成文日期'));
  test('text', () => {
    const body = without(0, 1, 2).split('\n\n').slice(0, 4).join('\n\n');
    assert.equal(detect(body), '2020 正文');
  });
  test('nowhere', () => assert.equal(detect(without(0, 1, 2, 3).split('\n\n').slice(0, 4).join('\n\n')), '–'));
});

suite('years that are not the report’s', () => {
  const cases: readonly (readonly [content: string, year: string])[] = [
    ['甲县关于《法治政府建设实施纲要（2021—2025年）》落实情况的报告\n\n现将2024年落实情况报告如下：', '2024 开头'],
    ['甲县2024—2025年度工作报告\n\n现将2025年工作情况报告如下：', '2025 开头'],
    ['甲县工作报告\n\n自2021年以来，我局持续推进。现将2025年工作情况报告如下：', '2025 开头'],
    ['甲县工作报告\n\n2025年，我局认真落实《2024年工作要点》。\n\n一、总体\n\n好。', '2025 开头'],
    ['甲县乙局二〇二五年度工作报告\n\n一、2026年安排\n\n好。', '2025 标题'],
    ['甲县乙局工作报告（二○二五年）\n\n一、2026年安排\n\n好。', '2025 标题'],
    ['甲县人民法院工作报告\n\n（2025年1月10日）\n\n受理案件6214件。\n\n2025年，县法院将再创佳绩。', '2024 成文日期'],
    // A plan's heading carries the next year.
    ['甲县工作报告\n\n一、主要成效\n\n好。\n\n二、2026年工作打算\n\n继续。', '2025 小标题'],
    ['甲县工作报告\n\n一、2025年主要成效\n\n好。\n\n二、2026年工作打算\n\n继续。', '2025 小标题'],
    ['甲县工作报告\n\n一、2026年工作打算\n\n好。\n\n二、2025年主要成效\n\n继续。', '2025 小标题'],
    // Dated at the year's end a report is on the year itself.
    ['甲县工作报告\n\n一、总体\n\n好。\n\n甲局\n\n2025年11月26日', '2025 成文日期'],
    ['甲县工作报告\n\n一、总体\n\n好。\n\n甲局\n\n2025年12月31日', '2025 成文日期'],
    ['甲县工作报告\n\n一、总体\n\n好。\n\n甲局\n\n2026年3月31日', '2025 成文日期'],
    ['甲县工作报告\n\n一、总体\n\n好。\n\n甲局\n\n2026年10月1日', '2025 成文日期'],
    ['甲县工作报告\n\n一、总体\n\n2024年好。\n\n甲局\n\n2026年【待填：月】月【待填：日】日', '2024 正文'],
    // The year most clauses carry; of two the later.
    [
      '甲县工作报告\n\n一、总体\n\n2024年好。2025年好。2025年12月好。较2023年好，比2023年好，自2023年起好。',
      '2025 正文',
    ],
    ['甲县工作报告\n\n一、总体\n\n2024年好。2025年好。', '2025 正文'],
    ['甲县工作报告\n\n一、总体\n\n好，落实〔2024〕3号文件。', '–'],
    ['', '–'],
  ];
  for (const [content, year] of cases) test(JSON.stringify(content), () => assert.equal(detect(content), year));
});

suite('of a report to a congress, the year before that of its delivery', () => {
  const session = '（2026年1月15日在甲县第十八届人民代表大会第五次会议上）';
  const write = (title: string, date: string, review: string, plan: string) =>
    [
      title,
      date,
      '各位代表：',
      `一、${review}`,
      '好。',
      `二、${plan}`,
      '继续。',
      '三、加强政府自身建设',
      '依法。',
    ].join('\n\n');
  const cases: readonly (readonly [content: string, year: string])[] = [
    [write('2026年政府工作报告', session, '2025年工作回顾', '2026年重点工作'), '2025 小标题'],
    [write('政府工作报告', session, '工作回顾', '重点工作'), '2025 标题下的日期'],
    [
      write('政府工作报告', session.replace('1月15', '12月28').replace('2026', '2025'), '工作回顾', '工作'),
      '2025 标题下的日期',
    ],
    [
      write('政府工作报告', '——2026年1月15日在甲县第十八届人民代表大会第五次会议上', '工作回顾', '工作'),
      '2025 标题下的日期',
    ],
    [write('2026年政府工作报告', '', '工作回顾', '重点工作'), '2025 标题'],
    // What was left over is older, and less.
    [write('2026年政府工作报告', session, '2024年工作回顾', '2026年重点工作'), '2025 小标题'],
    [write('2026年政府工作报告', session, '2024年工作回顾', '2025年重点工作'), '2025 标题下的日期'],
    [write('2025年政府工作报告', session, '2025年工作回顾', '2026年重点工作'), '2025 小标题'],
    [write('2025年政府工作报告', '', '2025年工作回顾', '重点工作'), '2025 小标题'],
    // Five years, or no year at all.
    [write('2027年政府工作报告', '', '2022—2026年工作回顾', '今后五年的奋斗目标和2027年重点工作'), '2026 小标题'],
    [write('政府工作报告', '', '过去五年工作回顾', '今后五年的奋斗目标'), '–'],
  ];
  for (const [content, year] of cases)
    test(content.slice(0, 60), () => assert.equal(detect(content, {}, workReport), year));
});
