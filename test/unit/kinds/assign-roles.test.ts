import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assignRoles, rolesOf } from '../../../server/src/kinds/assign-roles.ts';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { ruleOfLaw } from '../../../server/src/kinds/rule-of-law.ts';
import { fillTemplate } from '../../../server/src/kinds/template.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function roles(heading: string): string {
  return rolesOf(heading, ruleOfLaw, 2025)
    .map(({ id }) => id)
    .join(' + ');
}

suite('the role of a heading', () => {
  const cases: readonly (readonly [heading: string, roles: string])[] = [
    // What was done.
    ['2025年推进法治政府建设的主要举措和成效', 'achievements'],
    ['上一年度推进法治政府建设的主要举措和成效', 'achievements'],
    ['法治政府建设主要工作及成效', 'achievements'],
    ['主要做法和取得的成绩', 'achievements'],
    ['工作开展情况', 'achievements'],
    ['2025年法治政府建设工作情况', 'achievements'],
    ['基本情况', 'achievements'],
    ['总体情况', 'achievements'],
    ['2025年度重点工作完成情况', 'achievements'],
    ['2025年工作回顾', 'achievements'],
    ['主要工作措施及落实情况', 'achievements'],
    ['推进法治政府建设工作进展', 'achievements'],
    ['特色亮点', 'achievements'],
    // What is lacking.
    ['2025年推进法治政府建设存在的不足和原因', 'shortcomings'],
    ['存在的主要问题', 'shortcomings'],
    ['存在问题及原因分析', 'shortcomings'],
    ['工作中的短板弱项', 'shortcomings'],
    ['面临的困难和挑战', 'shortcomings'],
    ['差距与薄弱环节', 'shortcomings'],
    // The principal.
    ['党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况', 'first-responsible-person'],
    ['党组书记、局长履行推进法治建设第一责任人职责情况', 'first-responsible-person'],
    ['主要负责同志履职情况', 'first-responsible-person'],
    ['2025年度党政主要负责人履行法治建设职责情况', 'first-responsible-person'],
    // What comes next.
    ['2026年推进法治政府建设的主要安排', 'plan'],
    ['下一年度工作安排', 'plan'],
    ['下一步工作打算', 'plan'],
    ['下步工作计划', 'plan'],
    ['2026年工作思路', 'plan'],
    ['2026年重点工作', 'plan'],
    ['2026年主要举措', 'plan'],
    ['今后努力方向', 'plan'],
    ['明年工作重点', 'plan'],
    // The rest.
    ['其他需要报告的情况', 'other-matters'],
    ['其他需要说明的事项', 'other-matters'],
    ['其他事项', 'other-matters'],
    ['需要报告的其他情况', 'other-matters'],
    // Two in one.
    ['存在的问题和下一步打算', 'shortcomings + plan'],
    ['存在的不足及2026年工作安排', 'shortcomings + plan'],
    ['主要做法、成效及存在的问题', 'achievements + shortcomings'],
    // None.
    ['强化组织领导', ''],
    ['规范行政执法行为', ''],
    ['坚持科学民主依法决策', ''],
    ['', ''],
  ];
  for (const [heading, expected] of cases) test(heading, () => assert.equal(roles(heading), expected));
});

test('the heading of each role’s template has that role', () => {
  for (const kind of kinds) {
    for (const role of kind.roles) {
      const heading = fillTemplate(role.heading, { year: 2025, issuer: undefined });
      assert.deepEqual(rolesOf(heading, kind, 2025), [role]);
    }
  }
});

/** Where each role stands: `achievements 一、总体情况`, `plan buried （三）下一步`, `other-matters missing`. */
function places(...lines: string[]): string[] {
  const content = ['甲县乙局2025年法治政府建设情况报告', ...lines].join('\n\n');
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return assignRoles(outline, ruleOfLaw, 2025).map(({ role, state, span }) => {
    const place = span ? content.slice(span.start, span.end) : '';
    return [role.id, state === 'present' ? '' : state, place].filter((word) => word !== '').join(' ');
  });
}

test('sections of the first level have roles, in any order', () => {
  const found = places(
    '一、主要负责人履行第一责任人职责情况',
    '好。',
    '二、主要举措和成效',
    '好。',
    '三、存在的不足和原因',
    '好。',
    '四、2026年主要安排',
    '好。',
    '五、其他需要报告的情况',
    '无',
  );
  assert.deepEqual(found, [
    'achievements 二、主要举措和成效',
    'shortcomings 三、存在的不足和原因',
    'first-responsible-person 一、主要负责人履行第一责任人职责情况',
    'plan 四、2026年主要安排',
    'other-matters 五、其他需要报告的情况',
  ]);
});

test('one section may have two roles, and two sections one', () => {
  const found = places('一、主要举措', '好。', '二、主要成效', '好。', '三、存在的问题和下一步打算', '好。');
  assert.deepEqual(found, [
    'achievements 一、主要举措',
    'shortcomings 三、存在的问题和下一步打算',
    'first-responsible-person missing',
    'plan 三、存在的问题和下一步打算',
    'other-matters missing',
  ]);
});

test('what has no section of its own is buried or missing', () => {
  const found = places(
    '一、主要举措和成效',
    '（一）压实第一责任人职责。局长主持会议2次。',
    '（二）规范执法。执法中还存在不足，下一步将改进。',
  );
  assert.deepEqual(found, [
    'achievements 一、主要举措和成效',
    'shortcomings buried （二）规范执法',
    'first-responsible-person buried （一）压实第一责任人职责',
    'plan buried （二）规范执法',
    'other-matters missing',
  ]);
});

test('headings that name only what was done are taken for the achievements', () => {
  const found = places('一、强化组织领导', '好。', '二、规范行政执法', '好。', '三、存在的不足和原因', '好。');
  assert.deepEqual(found.slice(0, 2), ['achievements 一、强化组织领导', 'shortcomings 三、存在的不足和原因']);
});

test('a report without sections has its roles in the passages that say so', () => {
  const states = (text: string) =>
    assignRoles(parseOutline(text, parseBlocks(text, 'plain')), ruleOfLaw, 2025).map(({ state }) => state);
  assert.deepEqual(states('全年受理投诉120件。'), ['buried', 'missing', 'missing', 'missing', 'missing']);
  assert.deepEqual(states('全年受理投诉120件。\n\n不足之处：人手少。\n\n2026年的打算：补齐人员。'), [
    'buried',
    'buried',
    'missing',
    'buried',
    'missing',
  ]);
  assert.deepEqual(
    assignRoles(parseOutline('', []), ruleOfLaw, undefined).map(({ state }) => state),
    Array(5).fill('missing'),
  );
});

test('the longer word of another role counts', () => {
  assert.equal(roles('其他需要报告的问题'), 'other-matters');
});

suite('words that do not name a role of their own', () => {
  const cases: readonly (readonly [heading: string, roles: string])[] = [
    ['2026年推进法治政府建设的工作举措和预期成效', 'plan'],
    ['2025年工作安排落实情况', 'achievements'],
    ['年度工作计划完成情况', 'achievements'],
    ['坚持问题导向，深化放管服改革', ''],
    ['妥善解决涉法问题', ''],
    ['统筹安排，扎实推进依法行政', ''],
    ['强化计划管理，规范执法行为', ''],
  ];
  for (const [heading, expected] of cases) test(heading, () => assert.equal(roles(heading), expected));
  for (const heading of ['2024年存在问题整改情况', '上年度存在问题整改情况']) {
    test(heading, () => assert.doesNotMatch(roles(heading), /shortcomings/));
  }
});

test('安排 beside 完成情况 is what was done', () => {
  assert.equal(roles('重点工作安排及完成情况'), 'achievements');
});
