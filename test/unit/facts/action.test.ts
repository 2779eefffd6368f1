import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nameAction } from '../../../server/src/facts/action.ts';

/** What was done, by which word, and with what: of `全年受理投诉|` `accepted 受理 投诉`. The | is the number with its unit. */
function name(clause: string): string {
  const [before = '', after = ''] = clause.split('|');
  const { action, term, object } = nameAction(before, after);
  return [action ?? '–', term, object].filter((word) => word !== '').join(' ');
}

const cases: readonly (readonly [clause: string, action: string])[] = [
  // The verb before the number.
  ['全年受理投诉|', 'accepted 受理 投诉'],
  ['共受理|', 'accepted 受理'],
  ['全年共受理各类投诉举报|', 'accepted 受理 投诉举报'],
  ['受理复议申请|', 'accepted 受理 复议申请'],
  ['收到信访事项|', 'received 收到 信访事项'],
  ['已办结|', 'concluded 办结'],
  ['按期办结|', 'concluded 办结'],
  ['成功化解|', 'resolved 成功化解'],
  ['化解矛盾纠纷|', 'resolved 化解 矛盾纠纷'],
  ['调解成功|', 'settled 调解成功'],
  ['立案查处|', 'filed 立案 查处'],
  ['完成整改|', 'rectified 完成整改'],
  ['其中立案|', 'filed 立案'],
  ['2025年度立案|', 'filed 立案'],
  // Behind the number.
  ['办理|投诉', 'handled 办理 投诉'],
  ['组织|参加考试', 'attended 参加 考试'],
  ['|通过考核', 'passed 通过 考核'],
  ['有|合格', 'passed 合格'],
  // Of several verbs.
  ['受理案件办结|', 'concluded 办结'],
  ['通过调解化解|', 'resolved 化解'],
  // Turned into its opposite, or part of a name.
  ['未办结|', 'pending 未办结'],
  ['不合格|', '– 不合格'],
  ['不予受理|', '– 不予受理'],
  ['行政处罚|', '– 行政处罚'],
  ['作出行政处罚决定|', '– 作出行政处罚决定'],
  ['办结率|', '– 办结率'],
  // No verb of ours.
  ['开展培训|', '– 开展培训'],
  ['行政许可|', '– 行政许可'],
  ['|', '–'],
  ['共|', '–'],
];

suite('what a number counts', () => {
  for (const [clause, expected] of cases) test(clause, () => assert.equal(name(clause), expected));
});
