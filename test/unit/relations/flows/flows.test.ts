import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFlows } from '../../../../server/src/relations/flows/flows.ts';
import { readRelations } from '../read-relations.ts';

function flows(paragraph: string): string {
  return readRelations(findFlows, paragraph).join('; ');
}

suite('steps and the steps before them', () => {
  const cases: readonly (readonly [paragraph: string, flows: string])[] = [
    ['受理投诉120件，办结118件。', 'B1 holds 118件≤120件'],
    ['收到申请36件，答复36件。', 'B1 holds 36件≤36件'],
    ['立案46件，结案45件。', 'B3 holds 45件≤46件'],
    ['排查矛盾纠纷320起，化解312起。', 'B6 holds 312起≤320起'],
    ['调解纠纷153件，调解成功150件。', 'B6 holds 150件≤153件'],
    ['组织25人参加执法资格考试，合格24人。', 'B7 holds 24人≤25人'],
    ['组织25人参加执法资格考试，24人合格。', 'B7 holds 24人≤25人'],
    ['抽检食品1200批次，合格1186批次，不合格14批次。', 'B7 holds 1186批次≤1200批次'],
    ['检查企业64家，发现问题87个，整改87个。', 'B9 holds 87个≤87个'],
    ['提出意见570条，采纳568条。', 'B1 holds 568条≤570条'],
    ['收到申请120件，受理118件，办结110件。', 'B1 holds 118件≤120件; B1 holds 110件≤118件'],
    // 件, 起, 宗 and 例 count the same.
    ['排查纠纷1384例，化解1347件。', 'B6 holds 1347件≤1384例'],
    // What is approximate is no more than likely.
    ['受理登记8125件，办结8000余件。', 'B1? holds 8000余件≤8125件'],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(flows(paragraph), expected));
});

suite('more than there were', () => {
  const cases: readonly (readonly [paragraph: string, flows: string])[] = [
    ['全年受理投诉120件，办结128件。', 'B1 violated 128件≤120件'],
    ['立案263件，结案271件。', 'B3 violated 271件≤263件'],
    ['排查矛盾纠纷1347起，成功化解1384起。', 'B6 violated 1384起≤1347起'],
    ['组织25人参加考试，26人合格。', 'B7 violated 26人≤25人'],
    ['抽检食品1200批次，合格1286批次。', 'B7 violated 1286批次≤1200批次'],
    ['发现问题87个，整改90个。', 'B9 violated 90个≤87个'],
    ['提出意见570条，采纳586条。', 'B1 violated 586条≤570条'],
    ['受理投诉100件，办结200余件。', 'B1? violated 200余件≤100件'],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(flows(paragraph), expected));
});

/** Right sentences of many bureaus: whatever is found in them must not be violated. */
suite('never violated', () => {
  const paragraphs = [
    // Cases of other years.
    '上年结转案件14件，今年立案263件，办结271件，结转下年6件。',
    '受理仲裁案件320件，结案325件，含上年结转12件。',
    '受理工单2214件。办结2230件，其中跨年度16件。',
    '清理历史遗留问题，受理120件，办结135件。',
    '办结积案，受理12件，办结15件。',
    // Transport.
    '查处超限运输车辆312辆次，检测车辆20.4万辆次。',
    '受理道路运输许可3127件，办结3127件，吊销从业资格证6本。',
    '12328热线受理诉求2214件，回复咨询3530件。',
    // A school district.
    '参训教师356人，参加资格考试120人，通过118人。',
    '抽查学校40所，发现问题87个，整改85个。',
    '报名参加比赛120人，获奖135人次。',
    // A township.
    '排查纠纷320起，化解312起；另化解上级交办纠纷15起。',
    '接到报警120起，处置125起。',
    '收到来信36封，办结40件。',
    // Water.
    '检查用水单位120家次，立案46起，结案46起。',
    '立案46起，移送12起，处罚58家。',
    // Market supervision.
    '受理举报611起，立案27起，处罚630家。',
    '受理投诉120件，调解成功96件；接受咨询350件，答复350件。',
    '抽检食品1200批次，检验合格1186批次；抽检药品300批次，合格299批次。',
    // Housing.
    '申请公租房家庭320户，审核通过312户，分配280套。',
    '受理不动产登记8125件，发放证书9356本。',
    // Several intakes beside each other.
    '收到提案20件、建议15件，办结35件。',
    '受理民事案件120件、刑事案件30件，审结145件。',
    // Compared, aimed at, told by unit.
    '上年受理30件，办结118件。',
    '受理120件，力争办结150件。',
    '受理120件，人均办结150件。',
    '受理投诉3件。办结许可3127件。',
    '受理行政复议申请12件，办结行政许可3127件。',
  ];
  for (const paragraph of paragraphs) test(paragraph, () => assert.doesNotMatch(flows(paragraph), /violated/));
});

suite('intakes beside each other, joined by a comma', () => {
  const paragraphs = [
    '受理投诉举报120件，办理市长热线转办件356件，办结356件。',
    '收到人大建议28件，承办政协提案20件，办结48件。',
    '收到来电350件，收到信件120件，办结470件。',
    '受理民事案件120件，刑事案件30件，审结145件。',
    '市局交办25件，受理县级投诉12件，办结37件。',
    '发现隐患560处，督促企业自查隐患1200处，整改1750处。',
    '提出意见570条，征求社会意见210条，采纳600条。',
    '组织60人参加线下考试，120人参加线上考试，合格175人。',
  ];
  for (const paragraph of paragraphs) {
    test(paragraph, () => assert.doesNotMatch(flows(paragraph), /violated/));
  }
  test('受理案件308件，旧存12件，审结315件。', () =>
    assert.doesNotMatch(flows('受理案件308件，旧存12件，审结315件。'), /violated/));
});

test('what is received and what is accepted are two intakes', () => {
  assert.doesNotMatch(flows('接收移送线索12条，受理举报线索36条，办结48条。'), /violated/);
});
