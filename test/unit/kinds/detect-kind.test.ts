import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { detectKind, type NamedKind } from '../../../server/src/kinds/detect-kind.ts';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

/** The kind and what spoke for it, in both dresses: `rule-of-law 标题`. */
function detect(content: string, named: Partial<NamedKind> = {}): string {
  const [markdown, plain] = (['markdown', 'plain'] as const).map((dress) => {
    const outline = parseOutline(content, parseBlocks(content, dress));
    const { kind, reason } = detectKind(outline, { frontMatter: undefined, setting: undefined, ...named }, kinds);
    assert.ok(reason.zh !== '' && reason.en !== '');
    return kind ? `${kind.id} ${/^(?:文件头|设置|标题|开头|小标题|写法)/.exec(reason.zh)?.[0]}` : '–';
  });
  assert.equal(plain, markdown);
  return markdown ?? '';
}

/** Of which year its title is taken to be. */
function titleYearOf(content: string): string | undefined {
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return detectKind(outline, { frontMatter: undefined, setting: undefined }, kinds).kind?.titleYear;
}

const body = '\n\n一、总体\n\n全年受理投诉120件。\n';

test('what is said outside the text comes first, front matter before settings', () => {
  const title = `甲县乙局关于2025年法治政府建设情况的报告${body}`;
  assert.equal(detect(title), 'rule-of-law 标题');
  assert.equal(detect(title, { setting: 'generic' }), 'generic 设置');
  assert.equal(detect(title, { frontMatter: 'generic', setting: 'rule-of-law' }), 'generic 文件头');
  assert.equal(detect('购物清单', { setting: 'rule-of-law' }), 'rule-of-law 设置');
  assert.equal(detect('购物清单', { frontMatter: '法治政府建设年度报告' }), 'rule-of-law 文件头');
  // What names no kind says nothing: front matter belongs to other tools too.
  assert.equal(detect(title, { frontMatter: 'post', setting: 'auto' }), 'rule-of-law 标题');
  assert.equal(detect('购物清单', { frontMatter: 'post', setting: 'auto' }), '–');
});

suite('by the title', () => {
  const cases: readonly (readonly [title: string, kind: string])[] = [
    ['甲县乙局关于2025年法治政府建设情况的报告', 'rule-of-law 标题'],
    ['甲县乙局2025年度法治政府建设情况报告', 'rule-of-law 标题'],
    ['2025年法治政府建设年度报告', 'rule-of-law 标题'],
    ['# 甲县乙局2025年法治政府建设工作总结', 'rule-of-law 标题'],
    ['甲县乙局2025年法治政府建设工作情况', 'rule-of-law 标题'],
    ['甲县乙局2025年法治政府建设年报', 'rule-of-law 标题'],
    ['甲县乙局关于法治政府建设情况的汇报', 'rule-of-law 标题'],
    ['甲县乙局关于2025年法治政府建设情况的报告（征求意见稿）', 'rule-of-law 标题'],
    ['中共甲县委\n甲县人民政府\n关于2025年法治政府建设情况的报告', 'rule-of-law 标题'],
    ['甲县乙局2025年政府信息公开工作年度报告', 'open-government 标题'],
    ['# 甲县人民政府2025年政府信息公开年报', 'open-government 标题'],
    ['甲县乙局关于2025年度政府信息公开工作情况的报告', 'open-government 标题'],
    ['甲县乙局2025年工作报告', 'generic 标题'],
    ['甲县乙局2025年工作年报', 'generic 标题'],
    ['甲县乙局2025年安全生产工作报告（草案）', 'generic 标题'],
    ['甲县乙局2025年度部门决算公开说明', 'generic 标题'],
    ['甲县2025年国民经济和社会发展统计公报', 'generic 标题'],
    ['甲县2025年水资源公报', 'generic 标题'],
    ['甲县乙局二〇二五年工作总结', 'generic 标题'],
    ['甲县乙局关于二○二五年工作情况的报告', 'generic 标题'],
    ['甲县2025年行政审判白皮书', 'generic 标题'],
    ['甲县乙局2025年工作综述', 'generic 标题'],
    ['甲县乙局2025年度法治政府建设工作情况的公告', 'rule-of-law 标题'],
    ['甲县2025年国民经济和社会发展统计公报[1]', 'generic 标题'],
    ['甲镇残疾人工作2025年小结', 'generic 标题'],
    ['关于2025年甲县林业工作的总结', 'generic 标题'],
    ['甲市12345热线2025年度运行分析', 'generic 标题'],
    ['甲学院教育质量年度报告（2025）', 'generic 标题'],
    ['甲区管委会\n2025年度工作总结与2026年工作打算', 'generic 标题'],
    ['我的2025年总结', '–'],
    ['甲县乙局2025年采购情况的通报', 'generic 标题'],
    ['关于2025年度全县信访工作情况的通报', 'generic 标题'],
    ['甲县问题整改情况通报（2025年第12期）', 'generic 标题'],
    // How the work of others went is no report on one's own.
    ['甲县乙局2025年度法治政府建设情况通报', 'generic 标题'],
    ['甲县乙局关于问题整改情况的通报', '–'],
    ['甲县乙局2025年工作情况', 'generic 标题'],
    ['2025年工作情况', '–'],
    ['甲县人民法院工作报告\n——2026年1月9日在甲县第十届人民代表大会第五次会议上', 'generic 标题'],
    ['关于提案办理情况的报告\n（2026年1月12日）', 'generic 标题'],
    ['实验报告\n（2026年1月12日）', '–'],
    ['甲县乙局2025年工作总结和2026年工作打算', 'generic 标题'],
    ['甲县乙局2025年工作总结及2026年工作计划（征求意见稿）', 'generic 标题'],
    ['甲县乙局2025年法治政府建设工作总结和2026年工作思路', 'rule-of-law 标题'],
    ['《甲县乙条例》起草说明', '–'],
    // Of the rule of law, but another kind of report.
    ['甲县关于2025年法治政府建设示范创建情况的报告', 'generic 标题'],
    ['甲县2025年法治政府建设督察整改情况报告', 'generic 标题'],
    // Of open information, but free in form, or by rules of its own.
    ['甲县乙局2025年政务公开工作总结', 'generic 标题'],
    ['甲县2025年政府信息公开第三方评估报告', 'generic 标题'],
    ['甲学院2025年信息公开工作年度报告', 'generic 标题'],
    ['甲县乙局政府信息公开指南', '–'],
    // No reports: they announce, order or plan.
    ['甲县2025年法治政府建设工作要点', '–'],
    ['甲县2025年法治政府建设实施方案', '–'],
    ['关于印发甲县2025年法治政府建设工作方案的通知', '–'],
    ['关于报送2025年法治政府建设年度报告的通知', '–'],
    ['甲县2025年法治政府建设工作计划', '–'],
    ['甲县法治政府建设工作领导小组会议纪要', '–'],
    ['关于召开法治政府建设工作会议的请示', '–'],
    // A title alone without a year, or without the noun, is no trait enough.
    ['甲县乙局工作报告', '–'],
    ['2025年工作要点', '–'],
    ['2025年的一天', '–'],
  ];
  for (const [title, kind] of cases) test(JSON.stringify(title), () => assert.equal(detect(title + body), kind));
});

test('a report whose title carries the year of its delivery, and whose first part reviews the year before', () => {
  assert.equal(detect('甲新区2026年工作报告\n\n一、2025年工作回顾\n\n好。'), 'generic 标题');
  assert.equal(titleYearOf('甲新区2026年工作报告\n\n一、2025年工作回顾\n\n好。'), 'next');
  assert.equal(titleYearOf('甲市人民法院2026年工作报告\n\n一、2025年工作情况\n\n好。'), 'next');
  assert.equal(titleYearOf('甲新区2026年工作报告\n\n一、2026年工作回顾\n\n好。'), 'report');
  assert.equal(titleYearOf('甲新区2025年工作报告\n\n一、主要工作\n\n好。'), 'report');
});

suite('by the title: yearly figures of law enforcement', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    'law-enforcement 标题': [
      '甲县乙局2025年度行政执法总体情况报告',
      '甲县乙局关于2025年度行政执法总体情况的报告',
      '甲县乙局2025年度行政执法总体情况',
      '# 甲县乙局2025年行政执法统计年报',
      '甲县乙局2025年度行政执法数据',
      '甲县乙局2025年度行政执法数据公示',
      '甲县乙局2025年度行政执法统计数据',
      '甲县乙局2025年度行政执法情况统计表',
      // Names of bureaus hold words of other matters.
      '甲县市场监督管理局2025年度行政执法数据公示',
      '甲县发展和改革局2025年度行政执法总体情况',
    ],
    'generic 标题': [
      '甲县2025年行政执法监督工作情况报告',
      '甲县乙局2025年行政执法三项制度落实情况报告',
      '甲县乙局2025年行政执法工作总结',
      '甲县2025年行政执法专项整治情况报告',
      '甲县乙局2025年度双随机检查情况报告',
      '甲县2025年行政执法案卷评查情况通报',
    ],
    '–': [
      '甲县人大常委会执法检查组关于检查《乙法》实施情况的报告',
      '甲县人大常委会执法检查组关于检查乙法贯彻实施情况的报告',
      '甲县乙局行政执法自查报告',
      '甲县乙局2025年上半年行政执法数据',
      '关于报送2025年度行政执法统计年报的通知',
      '甲县乙局2025年度行政执法数据报送工作方案',
      '甲县行政执法统计年报制度',
      '甲县乙局行政执法人员持证上岗情况报告',
      '甲县乙局行政执法数据分析报告',
      '甲县行政执法数据平台建设情况报告',
    ],
  };
  for (const [kind, all] of Object.entries(titles)) {
    for (const title of all) test(title, () => assert.equal(detect(title + body), kind));
  }
});

suite('by the title: reports on the work of the government', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    'work-report 标题': [
      '2026年政府工作报告',
      '# 政府工作报告',
      '甲县人民政府工作报告',
      '甲县2026年政府工作报告（讨论稿）',
      '政府工作报告——2026年1月15日在甲县第十八届人民代表大会第五次会议上',
      '政府工作报告（2026年1月15日在甲县第十八届人民代表大会第五次会议上）',
    ],
    'generic 标题': [
      '甲县人民法院2026年工作报告',
      '甲县人民检察院2026年工作报告',
      '甲县人民政府2025年工作报告',
      '甲县人民政府办公室2025年工作报告',
      '一图读懂2026年政府工作报告',
      '2025年政府工作报告重点任务落实情况报告',
      '甲县2025年数字政府工作报告',
      '甲同志2025年述职报告',
    ],
    'rule-of-law 标题': ['甲县2025年法治政府工作报告'],
    '–': [
      '甲县人民代表大会常务委员会工作报告',
      '甲县人民法院工作报告',
      '甲县人民检察院工作报告',
      '政协甲县委员会常务委员会工作报告',
      '甲县人大代表分组审议政府工作报告',
      '县长在甲县第十八届人民代表大会第五次会议上作政府工作报告',
      '甲县2026年政府工作报告出炉',
      '关于分解落实2026年政府工作报告主要任务的通知',
      '甲县2026年政府工作报告重点任务分工方案',
      '甲县2025年政府工作报告目标任务完成情况',
      '关于《政府工作报告（征求意见稿）》起草情况的报告',
      '关于甲县人民政府工作报告的决议',
      '学习贯彻省政府工作报告情况汇报',
    ],
  };
  for (const [kind, all] of Object.entries(titles)) {
    for (const title of all) test(title, () => assert.equal(detect(title + body), kind));
  }
});

suite('by the title: reports on reconsideration and litigation', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    'reconsideration 标题': [
      '甲县司法局关于2025年行政复议、行政应诉情况的报告',
      '甲县2025年度行政复议和行政应诉工作情况',
      '2025年度甲县行政复议年报',
      '甲县2025年行政应诉工作报告',
      '甲县2025年度行政复议行政应诉统计分析报告',
      '甲县发展和改革委员会关于2025年行政复议、行政应诉情况的报告',
      '甲县工业和信息化局2025年行政应诉工作情况报告',
    ],
    'generic 标题': [
      '甲县人民法院2025年行政审判情况报告',
      '甲县2025年行政争议实质性化解情况报告',
      '2025年上半年行政复议应诉情况报告',
      '甲县司法局2025年工作总结',
      '2025年述职述廉述法报告',
    ],
    'rule-of-law 标题': ['甲县关于2025年法治政府建设和行政复议工作情况的报告'],
    '–': [
      '甲县人民政府行政复议决定书',
      '行政复议答复书',
      '关于乙公司行政复议申请的答复情况',
      '行政复议案件听证情况报告',
      '甲县行政复议体制改革情况报告',
      '甲县人民政府关于行政复议法贯彻实施情况的报告',
      '甲县2025年行政复议工作要点',
      '关于做好行政复议应诉统计工作的通知',
      '甲县行政复议规范化建设自查报告',
      '甲县行政复议委员会工作规则',
      '甲县行政复议典型案例',
      '行政应诉能力提升培训总结',
    ],
  };
  for (const [kind, all] of Object.entries(titles)) {
    for (const title of all) test(title, () => assert.equal(detect(title + body), kind));
  }
});

suite('by the opening', () => {
  const cases: readonly (readonly [opening: string, kind: string])[] = [
    ['现将2025年法治政府建设情况报告如下：', 'rule-of-law 开头'],
    ['按照要求，现将我局2025年推进法治政府建设有关情况汇报如下。', 'rule-of-law 开头'],
    ['现将2025年政府信息公开工作情况报告如下：', 'open-government 开头'],
    ['根据《中华人民共和国政府信息公开条例》规定，编制本报告。', 'open-government 开头'],
    ['本报告由乙局按照《政府信息公开条例》和年度报告格式要求编制。', 'open-government 开头'],
    ['根据《政府信息公开条例》《高等学校信息公开办法》要求，编制本报告。', '–'],
    ['根据《预算法》规定，编制本报告。', '–'],
    ['现将2025年工作情况报告如下：', '–'],
    ['法治政府建设是一项系统工程。现将有关情况报告如下：', '–'],
    ['我们认真学习法治政府建设有关规定。', '–'],
    ['现将我局2025年度行政执法总体情况报告如下：', 'law-enforcement 开头'],
    ['现将2025年行政复议和行政应诉工作情况报告如下：', 'reconsideration 开头'],
    ['现将我局2025年行政复议、普法等工作情况报告如下：', '–'],
    ['各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。', 'work-report 开头'],
    ['各位代表：\n\n我代表甲市人民政府，向大会作政府工作报告，请予审议。', 'work-report 开头'],
    // Other bodies, other reports to a congress, and what is said about them.
    ['各位代表：\n\n我代表县人民法院向大会报告工作，请予审议。', '–'],
    ['各位代表：\n\n我代表县人民检察院向大会报告工作，请予审议。', '–'],
    ['各位代表：\n\n我受县人大常委会委托，向大会报告工作，请予审议。', '–'],
    ['各位代表：\n\n我受县人民政府委托，向大会报告预算执行情况，请予审查。', '–'],
    ['主任、各位副主任、各位委员：\n\n我代表县人民政府向县人大常委会报告环境保护工作。', '–'],
    ['1月15日，县长代表县人民政府向大会作工作报告。', '–'],
    ['现将2026年政府工作报告重点任务分解如下：', '–'],
    ['现将2025年度行政执法统计年报报送事项通知如下：', '–'],
    ['现将报送法治政府建设年度报告有关事项通知如下：', '–'],
  ];
  for (const [opening, kind] of cases) test(opening, () => assert.equal(detect(opening + body), kind));

  test('a formula inside a section is no opening', () => {
    assert.equal(detect('一、总体\n\n现将2025年法治政府建设情况报告如下：'), '–');
  });
});

suite('by three words in three headings', () => {
  const detectHeadings = (...headings: string[]) =>
    detect(headings.flatMap((heading) => [heading, '全年完成12项工作任务，成效明显。']).join('\n\n'));
  test('numbered', () => {
    assert.equal(detectHeadings('一、强化行政执法', '二、深化普法', '三、规范性文件管理'), 'rule-of-law 小标题');
  });
  test('of the form of the report on open information', () => {
    assert.equal(
      detectHeadings(
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ),
      'open-government 小标题',
    );
  });
  test('with #', () => {
    assert.equal(detectHeadings('## 行政执法', '## 行政复议', '## 第一责任人履职'), 'rule-of-law 小标题');
  });
  test('of lower levels, and run into their paragraphs', () => {
    assert.equal(
      detectHeadings(
        '一、总体',
        '（一）推进依法行政。认真学习。',
        '（二）规范行政执法。开展检查。',
        '（三）深化普法。开展宣传。',
      ),
      'rule-of-law 小标题',
    );
  });
  test('not by two', () => {
    assert.equal(detectHeadings('一、强化行政执法', '二、深化普法', '三、安全生产'), '–');
  });
  test('not by one word three times', () => {
    assert.equal(detectHeadings('一、普法之一', '二、普法之二', '三、普法之三'), '–');
  });
});

suite('by traits', () => {
  const cases: readonly (readonly [content: string, kind: string])[] = [
    ['甲县乙局工作报告\n\n现将有关情况报告如下：\n\n一、总体\n\n好。', 'generic 写法'],
    ['甲县乙局工作总结\n\n一、总体\n\n好。\n\n甲县乙局\n\n2026年1月9日', 'generic 写法'],
    ['一、总体\n\n好。\n\n特此报告。\n\n甲县乙局\n\n2026年1月9日', 'generic 写法'],
    ['现将有关情况报告如下：\n\n一、总体\n\n好。\n\n特此报告。', 'generic 写法'],
    ['甲县乙局工作总结\n\n一、总体\n\n好。\n\n特此报告。', 'generic 写法'],
    ['甲县乙局工作总结\n\n一、总体\n\n好。', '–'],
    ['一、总体\n\n好。\n\n特此报告。', '–'],
    ['一、总体\n\n好。\n\n甲县乙局\n\n2026年1月9日', '–'],
  ];
  for (const [content, kind] of cases) test(JSON.stringify(content), () => assert.equal(detect(content), kind));
});

suite('no reports', () => {
  const contents: Readonly<Record<string, string>> = {
    nothing: '',
    'a README':
      '# hegao\n\nA linter for reports.\n\n## Install\n\n1. `npm install`\n2. `npm start`\n\n## License\n\nMIT',
    'a Chinese README':
      '# 核稿\n\n检查公文的工具。\n\n## 一、安装\n\n运行 `npm install`。\n\n## 二、使用\n\n打开 2025年 的报告即可。\n\n## 三、许可\n\nMIT',
    'a blog':
      '# 我的2025年\n\n一、读书\n\n今年读了30本书。\n\n二、旅行\n\n去了5个城市。\n\n三、展望\n\n2026年继续努力。\n\n2026年1月1日',
    'a blog with a summary for its title':
      '# 2025年年终总结\n\n## 一、工作\n\n写了12篇博客。\n\n## 二、生活\n\n跑步300公里。',
    'minutes of a meeting':
      '甲县乙局局务会会议纪要\n\n2026年1月9日，张某主持召开局务会。会议听取了2025年工作情况，纪要如下：\n\n一、关于普法工作\n\n会议同意。\n\n二、关于经费\n\n会议决定拨付12万元。\n\n出席：张某、李某\n\n甲县乙局办公室\n\n2026年1月9日',
    'a notice':
      '甲县人民政府办公室关于印发甲县2025年普法依法治理工作要点的通知\n\n各乡镇人民政府：\n\n现将《甲县2025年普法依法治理工作要点》印发给你们，请认真贯彻执行。\n\n甲县人民政府办公室\n\n2025年3月9日',
    'a request':
      '甲县乙局关于解决2025年执法经费的请示\n\n县人民政府：\n\n我局现有执法人员25人，经费缺口12万元。\n\n妥否，请批示。\n\n甲县乙局\n\n2025年3月9日',
    'a speech':
      '在全县法治政府建设工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n要学法。\n\n二、抓好落实\n\n要执法。',
    'a letter': '尊敬的张先生：\n\n您好！来信收到。\n\n此致\n\n敬礼\n\n甲县乙局\n\n2025年3月9日',
  };
  for (const [name, content] of Object.entries(contents)) test(name, () => assert.equal(detect(content), '–'));
});

suite('no reports, whatever their headings say', () => {
  const contents: Readonly<Record<string, string>> = {
    'a notice with its annex':
      '关于印发2025年行政执法监督工作要点的通知\n\n各科室：\n\n现将要点印发给你们。\n\n甲县司法局\n\n2025年3月9日\n\n2025年行政执法监督工作要点\n\n一、规范行政执法\n\n开展评查。\n\n二、深化普法\n\n开展宣传。\n\n三、办好行政复议\n\n提质增效。',
    'a plan':
      '甲县2025年法治政府建设工作要点\n\n一、规范行政执法\n\n开展评查。\n\n二、深化普法宣传\n\n开展宣传。\n\n三、办好行政复议\n\n提质增效。',
    'a scheme':
      '# 2025年法治政府建设实施方案\n\n## 一、指导思想\n\n依法行政。\n\n## 二、行政执法\n\n规范。\n\n## 三、普法\n\n宣传。\n\n## 四、行政复议\n\n办好。',
  };
  for (const [name, content] of Object.entries(contents)) test(name, () => assert.equal(detect(content), '–'));
});

suite('no reports, whatever they are about', () => {
  const contents: Readonly<Record<string, string>> = {
    'news of a report to a congress':
      '甲县2026年政府工作报告提出九项重点任务\n\n1月15日，甲县第十八届人民代表大会第五次会议开幕，县长作政府工作报告。\n\n一、2025年工作回顾\n\n报告指出，经济运行平稳。\n\n二、2026年重点工作\n\n报告提出，抓好春耕备耕。\n\n三、政府自身建设\n\n报告强调，坚持依法行政。',
    'a scheme that divides its tasks':
      '甲县2026年政府工作报告主要目标任务分解方案\n\n各乡镇人民政府：\n\n现将2026年政府工作报告主要目标任务分解如下：\n\n一、主要预期目标\n\n地区生产总值增长6%左右。\n\n二、重点工作\n\n新建公路86公里。\n\n甲县人民政府办公室\n\n2026年2月9日',
    'a decision on reconsideration':
      '行政复议决定书\n\n甲政复〔2025〕12号\n\n申请人：乙公司\n\n被申请人：甲县丙局\n\n申请人不服被申请人作出的行政处罚决定，于2025年6月3日申请行政复议，本机关依法受理。现已审理终结。\n\n一、关于事实\n\n清楚。\n\n二、关于程序\n\n合法。\n\n甲县人民政府\n\n2025年8月1日',
    'a notice that asks for figures of law enforcement':
      '关于公开2025年度行政执法数据的通知\n\n各执法单位：\n\n现将公开2025年度行政执法数据有关事项通知如下：\n\n一、公开内容\n\n行政处罚实施情况、行政许可实施情况、行政强制实施情况统计表。\n\n二、公开时间\n\n1月31日前。\n\n甲县司法局\n\n2026年1月4日',
  };
  for (const [name, content] of Object.entries(contents)) test(name, () => assert.equal(detect(content), '–'));
});
