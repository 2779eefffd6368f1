import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readReport } from '../../../../server/src/report.ts';

/** What a report on reconsideration and litigation contradicts itself in, as the pattern and its operands. */
function contradict(...sentences: string[]): string[] {
  const title = '甲县司法局关于2025年行政复议、行政应诉情况的报告';
  const content = [title, '一、2025年行政复议情况', ...sentences].join('\n\n');
  const report = readReport({ content, dress: 'plain' });
  assert.equal(report.kind?.id, 'reconsideration');
  if (!report.kind) return [];
  return report.relations
    .filter(({ verdict }) => verdict === 'violated')
    .map(({ pattern, operands }) => `${pattern} ${operands.map(({ figure }) => figure.text).join(' ')}`);
}

// Yearly figures of reconsideration and litigation: each with its traps.
suite('what is right, or need not be wrong, is left alone', () => {
  const cases: readonly string[] = [
    // F1: what was settled before, or handled otherwise, may be within or without.
    '收到行政复议申请236件，其中受理198件，不予受理14件，告知向其他机关提出9件，补正期满视为放弃6件，受理前化解9件。',
    '收到行政复议申请6200件，受理4955件，不予受理、转送等1245件。',
    '收到行政复议申请236件，受理198件，不予受理14件。',
    '收到行政复议申请236件，受理198件，不予受理14件，受理前化解24件。',
    // F2: carried over and new make concluded and pending.
    '上年结转21件，新受理198件，审结201件，结转下年18件。',
    '收到行政复议申请187件，受理前化解17件。上年结转16件，新受理152件，审结149件，结转下年19件。',
    '受理198件，审结201件（含上年结转21件），未审结18件。',
    // F3, F4: 终止 may be divided, what is corrected is defined in several ways.
    '审结201件，其中维持62件，驳回35件，撤销9件，变更4件，确认违法6件，责令履行3件，撤回后终止40件，改正后终止11件，调解31件。',
    '审结201件，其中撤销9件，变更4件，确认违法6件，责令履行3件，直接纠错22件，改正后终止11件，综合纠错33件。',
    // F5: of what was accepted rather than concluded.
    '新受理151件，审结135件，其中纠错29件，纠错率19.2%。',
    '新受理151件。审结135件，纠错29件，纠错率19.2%。',
    // F6: with what was carried over in the base.
    '受理4955件，审结4696件，审结率83.4%。',
    '上年结转676件，受理4955件，审结4696件，审结率83.4%。',
    // F7: of those in which a principal was to appear.
    '行政应诉案件142件，负责人出庭应诉54件，出庭应诉率100%。',
    '一审应诉案件96件，负责人出庭60件，负责人出庭率98.4%。',
    // F8: what the rate is of stands elsewhere or nowhere.
    '一审案件96件，败诉12件，败诉率13.6%。',
    '受理198件，调解和解73件，调解率36.3%。',
    '受理198件，复议后起诉17件，复议后起诉率9.5%。',
  ];
  for (const sentence of cases) test(sentence, () => assert.deepEqual(contradict(sentence), []));

  test('of a count in another paragraph', () => {
    assert.deepEqual(contradict('新受理151件，同比增长8%。', '审结135件，纠错29件，纠错率19.2%。'), []);
  });
});

suite('what leaves no doubt is found', () => {
  const cases: readonly (readonly [sentence: string, found: string])[] = [
    ['上年结转21件，新受理198件，审结201件，结转下年19件。', 'B2 21件 198件 201件 19件'],
    ['受理198件，审结203件。', 'B1 203件 198件'],
    ['受理4955件，审结4696件，审结率96.8%。', 'C1 96.8% 4696件 4955件'],
    ['一审审结88件，败诉12件，败诉率16.3%。', 'C1 16.3% 12件 88件'],
    ['审结案件135件，直接纠错29件，直接纠错率12.5%。', 'C1 12.5% 29件 135件'],
    ['应出庭案件54件，负责人出庭应诉51件，出庭应诉率96.4%。', 'B11 96.4% 51件 54件'],
  ];
  for (const [sentence, found] of cases) test(sentence, () => assert.deepEqual(contradict(sentence), [found]));
});
