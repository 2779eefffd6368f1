import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readScope } from '../../../server/src/facts/period.ts';
import { readReport } from '../../../server/src/report.ts';

/** Each figure with its time and its scope: `30件 上半年`. */
function scopes(sentence: string): string {
  const content = `# 云岭县水务局2025年工作总结\n\n现将2025年工作情况报告如下：\n\n一、主要工作\n\n${sentence}\n\n云岭县水务局\n\n2026年1月8日\n`;
  const report = readReport({ content, dress: 'markdown' });
  assert.ok(report.kind);
  const { facts, outline } = report;
  const cells = facts.tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ figure }) => figure ?? [])));
  return [...facts.figures, ...cells]
    .map((figure) => {
      const dates = facts.dates.filter(({ paragraph }) => paragraph === figure.paragraph);
      const { period, scope } = readScope(figure, outline.paragraphs[figure.paragraph], dates);
      return [figure.text, period, scope].filter((part) => part !== undefined).join(' ');
    })
    .join('; ');
}

suite('the time that a figure counts for', () => {
  const cases: readonly (readonly [sentence: string, scopes: string])[] = [
    ['受理投诉30件。', '30件'],
    ['全年受理投诉30件，办结28件。', '30件 全年; 28件 全年'],
    ['上半年检查企业20家，下半年检查35家。', '20家 上半年; 35家 下半年'],
    ['1—11月办理许可120件，12月办理9件。', '120件 1—11月; 9件 12月'],
    ['截至2025年11月底，完成改造12处。', '12处 截至2025年11月底'],
    ['截至目前，建成站点8个。', '8个 截至目前'],
    ['2025年上半年开展培训6期。', '6期 2025年上半年'],
    ['2021年以来新建泵站14座。', '14座 2021年以来'],
    // The year before holds for its own figure only.
    ['立案36件，比上年的40件下降10%，结案34件。', '36件; 40件 上年; 10%; 34件'],
    ['上年同期受理52件，今年受理60件。', '52件 上年同期; 60件 今年'],
    ['物资23类，比上年增加物资3类、设备5台。', '23类; 3类; 5台'],
    ['较2024年增加12件，办结60件。', '12件; 60件'],
    ['2024年受理30件，2025年受理40件。', '30件 2024年; 40件 2025年'],
    // In brackets, and in names.
    ['受理312件（2024年300件），办结309件。', '312件; 300件 2024年; 309件'],
    ['按照《2024年培训计划》举办培训3期。', '3期'],
    // The sentence before says nothing of this one.
    ['上半年检查20家。整改问题5个。', '20家 上半年; 5个'],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(scopes(sentence), expected));
});

suite('for whom a figure counts', () => {
  const cases: readonly (readonly [sentence: string, scopes: string])[] = [
    ['全县共有学校40所，其中小学25所。', '40所 全县; 25所 全县'],
    ['全系统持证320人，本局持证42人。', '320人 全系统; 42人 本局'],
    ['全市场抽检30批次。', '30批次'],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(scopes(sentence), expected));
});

test('the heads of a table name the time of its cells', () => {
  const table = '| 事项 | 2024年 | 2025年 |\n| --- | --- | --- |\n| 全县投诉 | 12 | 15 |';
  assert.equal(scopes(table), '12 2024年 全县; 15 2025年 全县');
});
