import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Relation } from '../../../server/src/relations/relation.ts';
import { lineOf, workOut } from '../../../server/src/relations/work-out.ts';
import { readReport } from '../../../server/src/report.ts';

function relationsOf(paragraph: string): readonly Relation[] {
  const content = `云岭县水务局2025年工作总结\n\n现将2025年工作情况报告如下：\n\n一、主要工作\n\n${paragraph}`;
  const report = readReport({ content, dress: 'plain' });
  assert.ok(report.kind);
  return report.relations;
}

/** Every relation worked out, notes in brackets. */
function lines(paragraph: string, language: 'zh' | 'en' = 'zh'): string[] {
  return relationsOf(paragraph).flatMap((relation) => {
    const working = workOut(relation);
    if (!working || working.trivial) return [];
    const notes = working.notes.length > 0 ? ` [${working.notes.join('; ')}]` : '';
    return [lineOf(working)[language] + notes];
  });
}

suite('a relation worked out', () => {
  const cases: readonly (readonly [paragraph: string, line: string])[] = [
    ['排查纠纷1384件，化解1347件，化解率97.3%。', '化解率 97.3% = 1347÷1384 ✓'],
    ['排查纠纷1384件，化解1347件，化解率95.3%。', '化解率 95.3% ≠ 1347÷1384，应为 97.3% ✗'],
    ['受理申请300件，办结287件，办结率95.6%。', '办结率 95.6% ≈ 287÷300 = 95.7%，只舍未入 ≈'],
    ['受理申请27件，办结31件。', '办结 31件 > 受理申请 27件 ✗'],
    ['查处案件65件（一般程序43件、简易程序22件）。', '查处案件 65件 = 43+22 ✓'],
    ['查处案件65件（一般程序43件、简易程序23件）。', '查处案件 65件 ≠ 43+23 = 66件 ✗'],
    // A list that may not be all there.
    ['办理许可3127件，其中道路货运1864件、驾驶员1108件等。', '办理许可 3127件 ≥ 1864+1108 ✓'],
    ['现有执法人员25人，其中24人持证。', '持证 24人 ≤ 现有执法人员 25人 ✓'],
    ['投诉由40件增至52件，增长30%。', '增长 30% = (52−40)÷40 ✓'],
    ['投诉由40件增至52件，增长25%。', '增长 25% ≠ (52−40)÷40，应为 30% ✗'],
    ['满意率103%。', '满意率 103% > 100% ✗'],
    // What approximate figures can mean.
    [
      '接待游客1.9万人次，其中散客6200多人次、团队1.2万余人次。',
      '接待游客 1.9万人次 = 6200多+1.2万余 ✓ [6200多人次 = 6200～6299人次; 1.2万余人次 = 1.2～1.3万人次]',
    ],
    ['罚没款15.7万元，其中罚款8.2万元、没收7.5万元。', '罚没款 15.7万元 = 8.2万+7.5万 ✓'],
  ];
  for (const [paragraph, line] of cases) {
    test(paragraph, () => {
      const found = lines(paragraph);
      assert.ok(found.includes(line), `no “${line}” in\n${found.join('\n')}`);
    });
  }
});

test('it speaks English, too', () => {
  assert.deepEqual(lines('排查纠纷1384件，化解1347件，化解率95.3%。', 'en').slice(-1), [
    '化解率 95.3% ≠ 1347÷1384, should be 97.3% ✗',
  ]);
});

test('a sum of very many is cut short', () => {
  const parts = Array.from(
    { length: 20 },
    (_, index) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}${index < 10 ? '类' : '项'}${index + 1}件`,
  );
  assert.match(lines(`受理210件（${parts.join('、')}）。`)[0] ?? '', /210件 = 1\+2\+3\+…\+20 ✓/);
});

test('of a relation that cannot be decided nothing is shown', () => {
  const [relation] = relationsOf('查处案件65件（一般程序43件、简易程序22件）。');
  assert.ok(relation && workOut(relation));
  assert.equal(workOut({ ...relation, verdict: 'open' }), undefined);
});
