import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractFigures } from '../../../server/src/facts/extract-figures.ts';
import type { Figure, FigureFlags } from '../../../server/src/facts/figure.ts';
import type { Interval } from '../../../server/src/facts/interval.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function extract(sentence: string, planned = false): readonly Figure[] {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n${sentence}`;
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  const figures = extractFigures(outline, () => planned);
  for (const [index, figure] of figures.entries()) {
    assert.equal(figure.index, index);
    const { before, labelStart } = figure;
    assert.ok(outline.paragraphs[figure.paragraph]?.reading.text.startsWith(before, labelStart));
    assert.ok(
      content
        .slice(figure.span.start, figure.span.end)
        .startsWith(content.slice(figure.number.start, figure.number.end)),
    );
    assert.ok(figure.span.start < figure.span.end && figure.span.end <= content.length);
  }
  return figures;
}

function texts(sentence: string): string {
  return extract(sentence)
    .map(({ text }) => text)
    .join(' ');
}

suite('figures', () => {
  const cases: readonly (readonly [sentence: string, texts: string])[] = [
    ['受理120件，办结118件，办结率98.3%。', '120件 118件 98.3%'],
    ['受理 120 件。', '120件'],
    ['检查1,234户次。', '1,234户次'],
    ['配置AED 80台，新增AED48台。', '80台 48台'],
    ['PVC 1218公里，GDP 86.4亿元，沿线G 318公里处，DN 300毫米。', '1218公里 86.4亿元'],
    ['分别提高2.1个和3.4个百分点。', '2.1个 3.4个百分点'],
    ['平均等待9秒。', '9秒'],
    ['罚款１５．７万元。', '15.7万元'],
    ['罚没款1.2亿元。', '1.2亿元'],
    ['发放宣传材料1.2万余份。', '1.2万余份'],
    ['发放宣传材料8000余份。', '8000余份'],
    ['受理200多件。', '200多件'],
    ['约3000人参加。', '约3000人'],
    ['3000人左右参加。', '3000人左右'],
    ['近80个单位。', '近80个'],
    ['超过50件，逾60件，超70件。', '超过50件 逾60件 超70件'],
    ['98%以上，不少于2场，不足20%。', '98%以上 不少于2场 不足20%'],
    ['每周5—10次，5-10次，5至10次，5～10次。', '5—10次 5-10次 5至10次 5～10次'],
    ['提高8.7个百分点。', '8.7个百分点'],
    ['缩短至3个工作日。', '3个工作日'],
    ['下降0.5‰。', '0.5‰'],
    ['占10%—20%。', '10%—20%'],
    ['2025件。', '2025件'],
    ['2025年受理2025件。', '2025件'],
    ['12345件。', '12345件'],
    ['12345热线受理12345件。', '12345件'],
    ['签约12家，附近5家，最近3次。', '12家 5家 3次'],
    ['培训25人次、37人（次）。', '25人次 37人（次）'],
    ['8:30至9:30召开会议2次。', '2次'],
    ['检查40,发现20件', '20件'],
    ['（1）开展培训3次。', '3次'],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(texts(sentence), expected));
});

suite('no figures', () => {
  const sentences = [
    '2025年，2025年1月9日，1月至12月，9日。',
    '甲政发〔2025〕3号，甲政发[2025]12号。',
    '第20条，第3次会议，第12批，第5期。',
    '“12·4”国家宪法日，“3·15”宣传。',
    '“1+N”制度，7×24小时值守。',
    '12345热线、12328热线、110、119、120急救。',
    '5G网络、A4纸、B2类、COVID-19。',
    '执行GB18030、PM10浓度、A3张。',
    '《关于开展3项行动的通知》。',
    '18周岁。',
    '“八五”普法，“双随机、一公开”，三级甲等。',
    '一是学习，二是执法，三个办法，两项制度。',
    '零投诉、零逾期。',
    '2021—2025年规划，“十四五”时期。',
    '电话0571-12345678。',
    'www.12345.gov.cn，v2.0版本。',
    '排名第3，列第2位。',
    '2.1版，3.0时代。',
  ];
  for (const sentence of sentences) test(sentence, () => assert.equal(texts(sentence), ''));
});

test('titles, recipients, signatures and tables hold no figures', () => {
  const content =
    '甲县乙局3件工作报告\n\n5个部门：\n\n一、总体\n\n| 受理 |\n| - |\n| 120件 |\n\n办结118件。\n\n甲县乙局\n\n2026年1月9日\n\n附件：3份';
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  const figures = extractFigures(outline, () => false);
  assert.deepEqual(
    figures.map(({ text }) => text),
    ['118件'],
  );
});

test('the place in the document is that of number and unit, blanks included', () => {
  const content = '甲局2025年工作报告\n一、总体\n　　全年约 1 655 件以上。';
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  const [figure] = extractFigures(outline, () => false);
  const at = ({ start, end }: { start: number; end: number }) => content.slice(start, end);
  assert.ok(figure);
  assert.deepEqual([at(figure.span), at(figure.number)], ['1 655 件', '1 655']);
});

suite('modifiers make intervals', () => {
  const number = (bound: Interval['low']) => (bound ? Number(bound.numerator) / Number(bound.denominator) : '∞');
  const interval = (sentence: string) => {
    const figure = extract(sentence)[0];
    assert.ok(figure);
    const { low, high, lowOpen, highOpen } = figure.rounded;
    const kinds = [figure.approximate && 'approximate', figure.bound && 'bound', figure.plain && 'plain'];
    return `${lowOpen ? '(' : '['}${number(low)}, ${number(high)}${highOpen ? ')' : ']'} ${kinds.filter(Boolean).join(' ')}`;
  };
  const cases: readonly (readonly [sentence: string, interval: string])[] = [
    ['办结118件。', '[118, 118] plain'],
    ['办结率98.3%。', '[98.25, 98.35] plain'],
    ['罚款15.7万元。', '[156500, 157500] '],
    ['8000余份。', '[8000, 9000) approximate'],
    ['1.2万余份。', '[12000, 13000) approximate'],
    ['1.2万多份。', '[12000, 13000) approximate'],
    ['约3000人。', '[2700, 3300] approximate'],
    ['3000人左右。', '[2700, 3300] approximate'],
    ['近80个。', '(72, 80] approximate'],
    ['将近80个。', '(72, 80] approximate'],
    ['超过50件。', '(50, ∞] bound'],
    ['不少于2场。', '[2, ∞] bound'],
    ['不低于98%。', '[98, ∞] bound'],
    ['98%以上。', '[98, ∞] bound'],
    ['不足20%。', '[0, 20) bound'],
    ['不超过5天。', '[0, 432000] bound'],
    ['3人以下。', '[0, 3] bound'],
    // Words that end like a modifier and are none.
    ['签约12家。', '[12, 12] plain'],
    ['附近5家。', '[5, 5] plain'],
    ['违约3起。', '[3, 3] plain'],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(interval(sentence), expected));
  test('5—10次。', () => {
    assert.equal(interval('5—10次。'), '[5, 10] approximate bound');
  });
});

suite('flags', () => {
  const flags = (sentence: string, planned = false) =>
    extract(sentence, planned)
      .map((figure) =>
        Object.entries(figure.flags satisfies FigureFlags)
          .flatMap(([flag, isSet]) => (isSet ? [flag] : []))
          .join('+'),
      )
      .join(' | ');
  const cases: readonly (readonly [sentence: string, flags: string])[] = [
    ['受理120件，办结118件。', ' | '],
    ['较上年增加12件。', 'delta+last'],
    ['同比增长7.3%，下降8.7个百分点。', 'delta | delta'],
    ['减少了3起，净增5家，比上年多2次，最多3次。', 'delta | delta | delta+last | '],
    ['比去年少3起。', 'delta+last'],
    ['上年受理30件，去年同期20件。', 'last | last'],
    ['排名全省第3位，位居前5名。', 'rank'],
    ['目前5件在办，此前3件已办。', ' | '],
    ['每户走访3次，人均巡查126公里，平均每件12天。', 'per | per | per'],
    ['力争达到98%，确保不少于2次，计划培训3期。', 'target | target | target'],
    ['由81.5%提高到90.2%。', ' | '],
    ['增至12件，降至3件。', ' | '],
    ['新增非现场执法点位4处。', ''],
    ['居民12户。', ''],
    ['加大培训3次。', ''],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(flags(sentence), expected));
  test('all that stands in the plan is aimed at', () =>
    assert.equal(flags('培训3次，检查5户。', true), 'target | target'));
});

suite('what stands before and behind', () => {
  const around = (sentence: string) =>
    extract(sentence)
      .map(({ before, after, depth }) => `${before}|${after}${depth > 0 ? ` ${depth}` : ''}`)
      .join(' ⁄ ');
  const cases: readonly (readonly [sentence: string, around: string])[] = [
    ['受理投诉120件，办结118件。', '受理投诉| ⁄ 办结|'],
    ['其中投诉3件、咨询5件等。', '其中投诉| ⁄ 咨询|等'],
    ['共12件（许可8件、处罚4件）。', '共| ⁄ 许可| 1 ⁄ 处罚| 1'],
    ['组织25人参加考试，合格24人。', '组织|参加考试 ⁄ 合格|'],
    ['检查约40户次发现问题20个。', '检查|发现问题 ⁄ 发现问题|'],
    ['办结率、满意率均达100%。', '办结率、满意率均达|'],
    ['受理120件:办结118件。', '受理| ⁄ 办结|'],
    ['检查企业（单位）120家，各县（市、区）45人。', '检查企业| ⁄ 各县（市、区）|'],
  ];
  for (const [sentence, expected] of cases) test(sentence, () => assert.equal(around(sentence), expected));
});

test('a label begins where it is read', () => {
  const starts = (sentence: string) => extract(sentence).map(({ labelStart }) => sentence.slice(labelStart));
  assert.deepEqual(starts('全年受理约120件，均办结。'), ['全年受理约120件，均办结。']);
  assert.deepEqual(starts('2月，约40户、甲村（社区）5户。'), ['约40户、甲村（社区）5户。', '甲村（社区）5户。']);
});

test('ages name who is meant, and count nothing', () => {
  assert.equal(texts('0-6岁儿童免费体检，60岁以上老人免费乘车。'), '');
});
