import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findBreakdowns } from '../../../../server/src/relations/lists/breakdowns.ts';
import { readRelations } from '../read-relations.ts';

function breakdowns(paragraph: string): string {
  return readRelations(findBreakdowns, paragraph).join('; ');
}

suite('totals and their parts', () => {
  const cases: readonly (readonly [paragraph: string, breakdowns: string])[] = [
    // Complete: a last 其他, a closed pair, brackets, 一是.
    ['受理2214件，其中咨询1530件、投诉461件、建议127件、其他96件。', 'A1 holds 2214件=1530件+461件+127件+96件'],
    ['全校教师186人，其中男教师65人、女教师121人。', 'A1 holds 186人=65人+121人'],
    ['建议和提案48件，其中建议28件、提案20件。', 'A1 holds 48件=28件+20件'],
    ['查处案件65件（一般程序43件、简易程序22件）。', 'A4 holds 65件=43件+22件'],
    ['处置举报611件（食品类320件、药品类91件、其他200件）。', 'A4 holds 611件=320件+91件+200件'],
    ['出台措施10项，一是便民3项，二是利企2项，三是减负5项。', 'A3 holds 10项=3项+2项+5项'],
    ['共受理登记8125件，其中线上4100件，线下4025件。', 'A1 holds 8125件=4100件+4025件'],
    // The sentence before has the total.
    ['共受理投诉120件。其中食品类80件、药品类30件、其他10件。', 'A1 holds 120件=80件+30件+10件'],
    // Perhaps not all of them.
    ['作出处罚32件，其中食品14件、药品18件等。', 'A2? holds 32件≥14件+18件'],
    ['办理许可3127件，其中道路货运1864件、驾驶员1108件等。', 'A2? holds 3127件≥1864件+1108件'],
    ['审结10件，其中维持8件、撤销1件、终止1件。', 'A1 holds 10件≥8件+1件+1件'],
    // One part.
    ['立案46件，其中食品12件。', 'A1 holds 12件≤46件'],
    ['现有执法人员25人，其中24人持证。', 'A1 holds 24人≤25人'],
    // Amounts, rounded and in several units.
    ['安排资金1.2亿元，其中省级0.5亿元、县级0.7亿元。', 'A1 holds 1.2亿元≥0.5亿元+0.7亿元'],
    ['罚款15.7万元，其中食品8.2万元、药品75000元。', 'A1? holds 15.7万元≥8.2万元+75000元'],
    ['年度供水1200万立方米，其中生活800万立方米、其他400万立方米。', 'A1 holds 1200万立方米=800万立方米+400万立方米'],
    // People and bodies may stand in several items at once.
    ['全校教师186人，其中党员92人、女教师121人。', ''],
    ['轮候家庭120户，其中低保60户、低收入70户。', ''],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(breakdowns(paragraph), expected));
});

suite('parts that do not make their total', () => {
  const cases: readonly (readonly [paragraph: string, breakdowns: string])[] = [
    ['受理2214件，其中咨询1530件、投诉461件、建议127件、其他69件。', 'A1 violated 2214件=1530件+461件+127件+69件'],
    ['受理2124件，其中咨询1530件、投诉461件、建议127件、其他96件。', 'A1 violated 2124件=1530件+461件+127件+96件'],
    ['全校教师186人，其中男教师56人、女教师121人。', 'A1 violated 186人=56人+121人'],
    ['查处案件65件（一般程序43件、简易程序23件）。', 'A4 violated 65件=43件+23件'],
    ['配备监督员36名（专职12名、兼职26名）。', 'A4 violated 36名=12名+26名'],
    ['出台措施10项，一是便民3项，二是利企2项，三是减负4项。', 'A3 violated 10项=3项+2项+4项'],
    ['审结10件，其中维持8件、撤销1件、终止2件。', 'A1 violated 10件≥8件+1件+2件'],
    ['投入资金120万元，其中省级50万元、县级80万元。', 'A1 violated 120万元≥50万元+80万元'],
    ['立案46件，其中食品64件。', 'A1 violated 64件≤46件'],
    // One slip explains the difference.
    ['办理登记8125件，其中首次2100件、转移3825件、抵押2300件。', 'A1 violated 8125件=2100件+3825件+2300件'],
    ['受理举报2214件，其中有效1530件，无效648件。', 'A1 violated 2214件=1530件+648件'],
    // Without that it is no more than likely.
    ['治理河道12公里，其中干流8.5公里、支流4.5公里。', 'A1? violated 12公里≥8.5公里+4.5公里'],
  ];
  for (const [paragraph, expected] of cases) test(paragraph, () => assert.equal(breakdowns(paragraph), expected));
});

/** Right sentences of many bureaus: whatever is found in them must not be violated. */
suite('never violated', () => {
  const paragraphs = [
    // Transport.
    '办理许可、备案3127件，同比增长7.3%，其中道路货运1864件、机动车维修备案92件等。',
    '检测车辆20.4万辆次，查处超限车辆312辆次，其中货车280辆次、客车32辆次。',
    '建设宣传点28处，今年新建7处，其中县道5处、乡道2处。',
    // A school district.
    '全区共有学校40所，其中小学25所、初中10所、高中6所。',
    '招聘教师120人，其中硕士35人，本科85人，党员40人。',
    '培训956人次，其中班组长356人次、一线职工600人次，考核合格率98.6%。',
    // A township.
    '全镇共有15个村，其中贫困村5个，示范村6个，其余4个。',
    '改造小区12个，涉及住户3560户、居民8900人，其中低保户120户。',
    '发放资料1.2万余份，其中手册5000余份、单页7000余份。',
    // Water.
    '立案46起，其中水事案件20起、水土保持案件26起，罚没款112.5万元，其中罚款100万元、没收12.5万元。',
    '治理河道12公里，其中干流8.5公里、支流3.5公里。',
    // Market supervision.
    '抽检1200批次，其中国抽300批次，省抽400批次，县抽500批次。',
    '作出处罚248件，其中罚款230件、没收违法所得35件，并处罚款和没收的17件。',
    '检查企业64家，发现问题87个（立行立改80个、限期整改7个）。',
    // Housing.
    '受理登记8125件，其中首次登记2100件、转移登记3825件、抵押登记2200件。',
    '新建停车位1200个，其中路内300个，路外900个，智能化率达90%以上。',
    // Brackets that hold no list.
    '受理120件（比上年增加30件，其中投诉20件、举报130件）。',
    '受理120件（去年100件、前年90件）。',
    '培训12期（956人次）。',
    '办结48件（含上年结转12件、交办30件、转办20件）。',
    // 等 and steps behind the list.
    '受理120件，其中投诉60件、举报50件等，办结118件。',
    '受理信访事项36件，其中来信12件、来访24件，办结35件。',
    '立案46件，其中行政处罚14件，办结12件，移送30件。',
    // A change, and last year.
    '受理120件，较上年增加130件。',
    '上年受理30件，其中投诉40件。',
    // One behind the other.
    '培训12次，其中线上5次、线下7次；宣传20次，其中进校园8次、进社区12次。',
  ];
  for (const paragraph of paragraphs) test(paragraph, () => assert.doesNotMatch(breakdowns(paragraph), /violated/));
});

test('a total that counts the items themselves is no sum', () => {
  for (const paragraph of [
    '重点推进3项工作：一是下放事项12项，二是精简事项5项，三是公布清单3项。',
    '落实3项措施，一是梳理事项12项，二是取消5项，三是公布3项。',
  ])
    assert.doesNotMatch(breakdowns(paragraph), /violated/);
});

test('two lists in one bracket each make the total', () => {
  const paragraph = '办理建议提案48件（市级8件、县级40件；建议28件、提案20件）。';
  assert.doesNotMatch(breakdowns(paragraph), /violated/);
});

test('one decision may carry several penalties', () => {
  assert.doesNotMatch(breakdowns('作出处罚决定248件（罚款230件、没收违法所得35件）。'), /A4 violated/);
});

test('what is new is counted', () => {
  const paragraph = '修订制度10项，一是修订3项，二是新增2项，三是废止5项。';
  assert.equal(breakdowns(paragraph), 'A3 holds 10项=3项+2项+5项');
});
