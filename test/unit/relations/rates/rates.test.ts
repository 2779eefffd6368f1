import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findNamedRates } from '../../../../server/src/relations/rates/named-rates.ts';
import { findRates } from '../../../../server/src/relations/rates/rates.ts';
import { readRelations } from '../read-relations.ts';

function rates(paragraph: string): string {
  return readRelations(findRates, paragraph).join('; ');
}

/** Without what a rate can be at all, which nearly every one has, and without parts of their wholes. */
function quotients(paragraph: string): string {
  return [...readRelations(findRates, paragraph), ...readRelations(findNamedRates, paragraph)]
    .filter((relation) => /%.* .* /.test(relation))
    .join('; ');
}

suite('rates of steps, and shares', () => {
  const cases: readonly (readonly [paragraph: string, quotients: string])[] = [
    ['受理投诉120件，办结118件，办结率98.3%。', 'C1 holds 98.3% 118件 120件'],
    ['排查矛盾纠纷1384起，化解1347起，化解率97.3%。', 'C1 holds 97.3% 1347起 1384起'],
    ['组织25人参加考试，合格24人，合格率96%。', 'C1 holds 96% 24人 25人'],
    ['抽检食品1200批次，合格1186批次，不合格14批次，合格率98.8%。', 'C1 holds 98.8% 1186批次 1200批次'],
    ['调解纠纷153件，调解成功150件，成功率98%。', 'C1 holds 98% 150件 153件'],
    ['提出意见87条，采纳85条，采纳率97.7%。', 'C1 holds 97.7% 85条 87条'],
    ['受理投诉120件，办结118件，办结率、满意率分别为98.3%、99.5%。', 'C1 holds 98.3% 118件 120件'],
    ['受理工单2214件，按期办结2210件，按期办结率99.8%。', 'C1 holds 99.8% 2210件 2214件'],
    ['作出处罚248件，其中罚款230件，占92.7%。', 'C6 holds 92.7% 230件 248件'],
    [
      '执法人员186人，其中党员92人，占49.5%，本科150人，占80.6%。',
      'C6 holds 49.5% 92人 186人; C6 holds 80.6% 150人 186人',
    ],
    // Cut off instead of rounded.
    ['受理案件16件，办结7件，办结率43%。', 'C1 truncated 43% 7件 16件'],
    ['受理案件151件，办结140件，办结率92.71%。', 'C1 truncated 92.71% 140件 151件'],
    // Approximate.
    ['受理登记8125件，办结8000余件，办结率100%。', 'C1? holds 100% 8000余件 8125件'],
    // Wrong.
    ['受理投诉120件，办结118件，办结率95.3%。', 'C1 violated 95.3% 118件 120件'],
    ['排查矛盾纠纷1384起，化解1347起，化解率95.3%。', 'C1 violated 95.3% 1347起 1384起'],
    ['组织25人参加考试，24人合格，合格率98%。', 'C1 violated 98% 24人 25人'],
    ['受理投诉120件，办结118件，办结率100%。', 'C1 violated 100% 118件 120件'],
    ['提出意见87条，采纳85条，采纳率99.7%。', 'C1 violated 99.7% 85条 87条'],
    ['作出处罚248件，其中罚款230件，占95.7%。', 'C6 violated 95.7% 230件 248件'],
    ['检查2474户，其中合格2369户，占95.87%。', 'C6 violated 95.87% 2369户 2474户'],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(quotients(paragraph), expected));
});

suite('what a rate and a decrease can be at all', () => {
  const cases: readonly (readonly [paragraph: string, rates: string])[] = [
    ['办结率102%。', 'C1 violated 102%'],
    ['群众满意率达100.5%。', 'C1 violated 100.5%'],
    ['办结率：102%。', 'C1 violated 102%'],
    ['办结率（102%）。', 'C1 violated 102%'],
    ['办结率、满意率均达102%。', 'C1 violated 102%'],
    ['办结率100%以上。', 'C1 violated 100%以上'],
    ['办结率超过100%。', 'C1 violated 超过100%'],
    ['办结率达98%以上。', 'C1 holds 98%以上'],
    ['投诉量同比下降102%。', 'D2 violated 102%'],
    ['投诉量同比下降12.5%。', 'D2 holds 12.5%'],
    // These may exceed 100%.
    ['任务完成率102%。', ''],
    ['预算执行率103.5%。', ''],
    ['床位使用率105%。', ''],
    ['毛入学率103%。', ''],
    ['投诉量同比增长102%。', ''],
    ['完成年度任务的106.7%。', ''],
    ['合格率为年度目标的102%。', ''],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(rates(paragraph), expected));
});

/** Right sentences of many bureaus: whatever is found in them must not be violated. */
suite('never violated', () => {
  const paragraphs = [
    // Transport.
    '12328热线受理诉求2214件，其中咨询1530件、投诉461件、其他223件，限时办结率99.8%。',
    '检测车辆20.4万辆次，查处超限车辆312辆次，超限率0.15%，较上年下降0.06个百分点。',
    '上年结转14件，今年立案263件，办结271件，当年立案案件按期办结率100%。',
    '网上申报率由81.5%提高到90.2%，提高8.7个百分点。',
    // A school district.
    '抽检学校40家，合格率98.6%。',
    '抽查学校40家，学校食堂抽检样品500批次，合格493批次，合格率98.6%。',
    '参训干部356人，考试合格率100%，培训乡村教师120人，合格118人。',
    // A township.
    '入户走访320户，走访率100%，满意度调查样本120份，满意率99.2%。',
    '接待来访36批120人次，办结率94.4%，其中初信初访34批，办结率100%。',
    '受理120件，其中投诉30件，已办结28件，办结率93.3%。',
    // Water.
    '检查120家次，发现问题46个，整改46个，整改率100%。',
    '征收水资源费356.2万元，占年度任务的101.3%。',
    // Market supervision.
    '受理举报611起，立案27起，查处率100%。',
    '受理举报611起，立案27起，占全市的12.5%。',
    '受理2214件，其中咨询1530件，占69.1%；投诉461件，占20.8%。',
    '抽查企业64家，抽查结果公示率100%，抽查合格60家，合格率93.8%。',
    // Housing.
    '申请家庭320户，审核通过312户，通过率97.5%。',
    '受理登记8125件，其中线上4100件，线下4025件，线上办理率50.5%。',
    // Several parts, aims and comparisons.
    '参加考试25人，合格24人，补考合格1人，合格率100%。',
    '受理120件，办结118件，力争办结率达100%。',
    '受理120件，办结118件，上年办结率为95%。',
    '受理120件，办结118件，按期办结率100%。',
    '应诉案件16件，负责人出庭7件，出庭率43.8%。',
  ];
  for (const paragraph of paragraphs) test(paragraph, () => assert.doesNotMatch(rates(paragraph), /violated/));
});

suite('the part of a rate need not be the last figure of its step', () => {
  const paragraphs = [
    '受理投诉120件，办结118件，其中当场办结56件，办结率98.3%。',
    '抽检食品1200批次，合格1186批次，其中农产品合格500批次，合格率98.8%。',
    '排查纠纷320起，化解312起，其中县级化解50起，乡镇化解262起，化解率97.5%。',
    '发现问题87个，已整改80个，正在整改7个，整改率92%。',
    '发现问题46个，其中立行立改40个，限期整改6个，整改率100%。',
  ];
  for (const paragraph of paragraphs) {
    test(paragraph, () => assert.doesNotMatch(rates(paragraph), /violated/));
  }
});

test('cases carried forward are not due', () => {
  assert.doesNotMatch(rates('收到公开申请36件，答复35件，结转下年1件，答复率100%。'), /violated/);
});

suite('分别 gives each rate its own value', () => {
  for (const paragraph of ['目标任务完成率、合格率分别为103%、98%。', '完成率与满意率分别达到102%和99%。']) {
    test(paragraph, () => assert.doesNotMatch(rates(paragraph), /violated/));
  }
  const paragraph = '完成率、合格率分别为98%、103%。';
  test(paragraph, () => assert.match(rates(paragraph), /C1 violated 103%/));
});

suite('a rate of several intakes', () => {
  for (const paragraph of [
    '信箱受理45件，热线受理275件，办结270件，办结率84.4%。',
    '12345热线受理45件，领导信箱受理75件，办结118件，办结率98.3%。',
  ]) {
    test(paragraph, () => assert.doesNotMatch(rates(paragraph), /violated/));
  }
});
