import type { Confidence, Sourced } from './confidence.ts';
import { toNameKey } from './document-names.ts';

/** The official title of a law or document that reports cite. Dates are `2021-07-15`, `2021-07` or `2021`. */
export interface OfficialTitle extends Sourced {
  /** Without 中华人民共和国, which may be dropped before the name of a law. */
  readonly title: string;
  /** Since when the present text is in force; of a party or State Council document, when it was issued. */
  readonly from?: string;
  /** When the present text was last amended. */
  readonly amended?: string;
  /** Its 发文字号 or the number of the order that promulgated it. */
  readonly number?: string;
  /** Nothing was called so before `from`: what has a new text under an old title is not new. */
  readonly isNew?: boolean;
  /** Its beginning is not dropped for short: 基本医疗卫生与健康促进法 is no 医疗卫生与健康促进法. */
  readonly isWhole?: boolean;
  /** 中华人民共和国 never stands before it. */
  readonly isBare?: boolean;
  /** Of a plan: the one for the years behind it. */
  readonly replacedBy?: string;
  /** Titles that it took the place of: right in reports on the time before `from`. */
  readonly replaces?: readonly string[];
  /** How sure these are, if less than the entry. */
  readonly replacesConfidence?: Confidence;
  /** What is uncertain, or has another date or grade of certainty than the entry. */
  readonly remark?: string;
}

/** Where titles and dates were read. */
const lawTexts = '法律法规汇编 LawRefBook/Laws（2025-04-19）';
const common = '各地各部门公开文件的通行引用';
const ownText = '文件原文及其发文字号';

/**
 * Laws and regulations.
 * Source: texts of laws and regulations in the public collection LawRefBook/Laws (state of 2025-04-19); for later ones
 * 新华社 2025-09-12 (突发公共卫生事件应对法, 法治宣传教育法) and 2025-10-28 (网络安全法), 国务院令第825号, 国家卫生健康委令第13号.
 */
export const laws: readonly OfficialTitle[] = [
  { title: '宪法', confidence: 'checked', source: lawTexts, amended: '2018-03-11' },
  {
    title: '民法典',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    from: '2021-01-01',
    replaces: ['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'],
  },
  { title: '行政处罚法', confidence: 'checked', source: lawTexts, from: '2021-07-15' },
  { title: '行政许可法', confidence: 'checked', source: lawTexts, from: '2004-07-01', amended: '2019-04-23' },
  { title: '行政强制法', confidence: 'checked', source: lawTexts, from: '2012-01-01' },
  { title: '行政复议法', confidence: 'checked', source: lawTexts, from: '2024-01-01' },
  {
    title: '行政复议法实施条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2007-08-01',
    remark: 'A later revision is not excluded.',
  },
  { title: '行政诉讼法', confidence: 'checked', source: lawTexts, amended: '2017-06-27' },
  { title: '国家赔偿法', confidence: 'checked', source: lawTexts, amended: '2012-10-26' },
  { title: '公务员法', confidence: 'checked', source: lawTexts, from: '2019-06-01' },
  {
    title: '监察法',
    confidence: 'checked',
    source: lawTexts,
    from: '2025-06-01',
    amended: '2024-12-25',
    remark: 'The day it came into force is known, not checked.',
  },
  { title: '公职人员政务处分法', confidence: 'checked', source: lawTexts, isNew: true, from: '2020-07-01' },
  { title: '立法法', confidence: 'checked', source: lawTexts, amended: '2023-03-13' },
  {
    title: '地方各级人民代表大会和地方各级人民政府组织法',
    confidence: 'checked',
    source: lawTexts,
    amended: '2022-03-11',
  },
  { title: '各级人民代表大会常务委员会监督法', confidence: 'checked', source: lawTexts, amended: '2024-11-08' },
  { title: '预算法', confidence: 'checked', source: lawTexts, amended: '2018-12-29' },
  { title: '审计法', confidence: 'checked', source: lawTexts, amended: '2021-10-23' },
  { title: '统计法', confidence: 'checked', source: lawTexts, amended: '2024-09-13' },
  { title: '档案法', confidence: 'checked', source: lawTexts, from: '2021-01-01' },
  { title: '保守国家秘密法', confidence: 'checked', source: lawTexts, from: '2024-05-01' },
  { title: '保守国家秘密法实施条例', confidence: 'checked', source: lawTexts, from: '2024-09-01' },
  { title: '数据安全法', confidence: 'checked', source: lawTexts, isNew: true, from: '2021-09-01' },
  { title: '个人信息保护法', confidence: 'checked', source: lawTexts, isNew: true, from: '2021-11-01' },
  {
    title: '网络安全法',
    confidence: 'checked',
    source: '新华社 2025-10-28',
    from: '2026-01-01',
    amended: '2025-10-28',
    remark: 'First in force 2017-06-01; the day the amendment came into force is known, not checked.',
  },
  { title: '人民调解法', confidence: 'checked', source: lawTexts, from: '2011-01-01' },
  { title: '法律援助法', confidence: 'checked', source: lawTexts, isNew: true, from: '2022-01-01' },
  { title: '突发事件应对法', confidence: 'checked', source: lawTexts, from: '2024-11-01' },
  {
    title: '法治宣传教育法',
    confidence: 'checked',
    source: '新华社 2025-09-12；四川教育融媒 法律文本',
    isNew: true,
    from: '2025-11-01',
  },
  { title: '民营经济促进法', confidence: 'known', source: common, isNew: true, from: '2025-05-20' },
  {
    title: '治安管理处罚法',
    confidence: 'known',
    source: common,
    from: '2026-01-01',
    remark: 'The revised text; the title is that of the law before it.',
  },
  {
    title: '生态环境法典',
    confidence: 'secondary',
    source: '公开报道：2026-03-12 通过',
    isNew: true,
    from: '2026-08-15',
    replaces: [
      '环境保护法',
      '大气污染防治法',
      '水污染防治法',
      '土壤污染防治法',
      '固体废物污染环境防治法',
      '噪声污染防治法',
      '放射性污染防治法',
    ],
    replacesConfidence: 'likely',
    remark: 'It replaces ten acts; which three others is not known, and the list is likely, not checked.',
  },
  {
    title: '民族团结进步促进法',
    confidence: 'secondary',
    source: '公开报道：2026年通过',
    isNew: true,
    from: '2026-07-01',
  },
  {
    title: '基本医疗卫生与健康促进法',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    isWhole: true,
    from: '2020-06-01',
  },
  {
    title: '传染病防治法',
    confidence: 'checked',
    source: '主席令第四十七号（2025-04-30）',
    from: '2025-09-01',
    amended: '2025-04-30',
    number: '主席令第四十七号',
  },
  {
    title: '突发公共卫生事件应对法',
    confidence: 'checked',
    source: '新华社 2025-09-12',
    isNew: true,
    from: '2025-11-01',
  },
  {
    title: '医师法',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    from: '2022-03-01',
    replaces: ['执业医师法'],
  },
  { title: '中医药法', confidence: 'checked', source: lawTexts, from: '2017-07-01' },
  { title: '疫苗管理法', confidence: 'checked', source: lawTexts, from: '2019-12-01' },
  { title: '药品管理法', confidence: 'checked', source: lawTexts, from: '2019-12-01' },
  { title: '职业病防治法', confidence: 'checked', source: lawTexts, from: '2002-05-01', amended: '2018-12-29' },
  { title: '精神卫生法', confidence: 'checked', source: lawTexts, from: '2013-05-01', amended: '2018' },
  { title: '母婴保健法', confidence: 'checked', source: lawTexts, from: '1995-06-01', amended: '2017' },
  { title: '献血法', confidence: 'checked', source: lawTexts, from: '1998-10-01' },
  { title: '人口与计划生育法', confidence: 'checked', source: lawTexts, amended: '2021-08-20' },
  {
    title: '食品安全法',
    confidence: 'checked',
    source: lawTexts,
    amended: '2021-04-29',
    remark: 'A further amendment of 2025-09-12, in force 2025-12-01, is likely.',
  },
  {
    title: '生物安全法',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    from: '2021-04-15',
    amended: '2024-04-26',
  },
  { title: '安全生产法', confidence: 'checked', source: lawTexts, amended: '2021-06-10' },
  { title: '消防法', confidence: 'checked', source: lawTexts, amended: '2021-04-29' },
  { title: '政府信息公开条例', confidence: 'checked', source: lawTexts, from: '2019-05-15', number: '国务院令第711号' },
  { title: '重大行政决策程序暂行条例', confidence: 'checked', source: lawTexts, isNew: true, from: '2019-09-01' },
  { title: '优化营商环境条例', confidence: 'checked', source: lawTexts, isNew: true, from: '2020-01-01' },
  { title: '公平竞争审查条例', confidence: 'checked', source: lawTexts, isNew: true, from: '2024-08-01' },
  {
    title: '行政执法监督条例',
    confidence: 'checked',
    source: '国务院令第825号（中国政府网 2025-12）',
    isNew: true,
    from: '2026-02-01',
    number: '国务院令第825号',
  },
  {
    title: '信访工作条例',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    isBare: true,
    from: '2022-05-01',
    replaces: ['信访条例'],
    remark: 'A regulation of the party: 中华人民共和国 never stands before it.',
  },
  {
    title: '政府督查工作条例',
    confidence: 'checked',
    source: '国务院令第733号',
    isNew: true,
    from: '2021-02-01',
    number: '国务院令第733号',
  },
  { title: '保障中小企业款项支付条例', confidence: 'checked', source: lawTexts, from: '2025-06-01' },
  { title: '行政法规制定程序条例', confidence: 'checked', source: lawTexts, amended: '2017-12-22' },
  { title: '规章制定程序条例', confidence: 'checked', source: lawTexts, amended: '2017-12-22' },
  { title: '行政执法机关移送涉嫌犯罪案件的规定', confidence: 'checked', source: lawTexts, amended: '2020-08-07' },
  {
    title: '医疗机构管理条例',
    confidence: 'checked',
    source: lawTexts,
    from: '1994-09-01',
    amended: '2022',
    remark: 'Amended in 2016 and 2022 as known, not checked.',
  },
  { title: '医疗纠纷预防和处理条例', confidence: 'checked', source: lawTexts, from: '2018-10-01' },
  { title: '公共场所卫生管理条例', confidence: 'checked', source: lawTexts, amended: '2019-04-23' },
  { title: '护士条例', confidence: 'checked', source: lawTexts, from: '2008-05-12', amended: '2020' },
  { title: '乡村医生从业管理条例', confidence: 'checked', source: lawTexts, from: '2004-01-01' },
  {
    title: '突发公共卫生事件应急条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2003-05-09',
    amended: '2011',
    remark: 'Another document than 突发公共卫生事件应对法.',
  },
  {
    title: '艾滋病防治条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2006-03-01',
    remark: 'The date is known, not checked.',
  },
  {
    title: '病原微生物实验室生物安全管理条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2004-11-12',
    remark: 'The date is known, not checked.',
  },
  {
    title: '学校卫生工作条例',
    confidence: 'checked',
    source: lawTexts,
    from: '1990-06-04',
    remark: 'The date is known, not checked.',
  },
  {
    title: '麻醉药品和精神药品管理条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2005-11-01',
    remark: 'The date is known, not checked.',
  },
  {
    title: '血液制品管理条例',
    confidence: 'checked',
    source: lawTexts,
    from: '1996-12-30',
    remark: 'The date is known, not checked.',
  },
  {
    title: '放射性同位素与射线装置安全和防护条例',
    confidence: 'checked',
    source: lawTexts,
    from: '2005-12-01',
    remark: 'The date is known, not checked.',
  },
  {
    title: '人体器官捐献和移植条例',
    confidence: 'checked',
    source: lawTexts,
    isNew: true,
    from: '2024-05-01',
    replaces: ['人体器官移植条例'],
  },
  {
    title: '卫生健康行政处罚程序规定',
    confidence: 'checked',
    source: '国家卫生健康委令第13号（2025-03-31）',
    isNew: true,
    isBare: true,
    from: '2025-06-01',
    number: '国家卫生健康委令第13号',
    replaces: ['卫生行政处罚程序'],
  },
  {
    title: '医疗质量管理办法',
    confidence: 'known',
    source: common,
    from: '2016-11-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '医疗广告管理办法',
    confidence: 'known',
    source: common,
    from: '2007-01-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '消毒管理办法',
    confidence: 'known',
    source: common,
    from: '2002-07-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '放射诊疗管理规定',
    confidence: 'known',
    source: common,
    from: '2006-03-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '医疗美容服务管理办法',
    confidence: 'known',
    source: common,
    from: '2002-05-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '职业健康检查管理办法',
    confidence: 'known',
    source: common,
    from: '2015-05-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '生活饮用水卫生监督管理办法',
    confidence: 'known',
    source: common,
    from: '1997-01-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '公共场所卫生管理条例实施细则',
    confidence: 'known',
    source: common,
    from: '2011-05-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '医疗机构管理条例实施细则',
    confidence: 'known',
    source: common,
    from: '1994-09-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
  {
    title: '诊所备案管理暂行办法',
    confidence: 'known',
    source: common,
    from: '2022-12-01',
    remark: 'The date is known, not checked.',
    isBare: true,
  },
];

/**
 * Documents of the party and the State Council. `from` is the day of issue.
 * Source: the documents' own numbers as published; 新华社 for those of 2014 to 2025.
 */
export const documents: readonly OfficialTitle[] = [
  {
    title: '法治政府建设与责任落实督察工作规定',
    confidence: 'checked',
    source: '厅字〔2019〕28号（中国政府网 2019-05-06）',
    isBare: true,
    from: '2019-04-15',
    number: '厅字〔2019〕28号',
  },
  {
    title: '党政主要负责人履行推进法治建设第一责任人职责规定',
    confidence: 'checked',
    source: '新华社，《四川日报》2016-12-15',
    isBare: true,
    from: '2016-11-30',
  },
  {
    title: '关于党政主要负责人履行推进法治建设第一责任人职责情况列入年终述职内容工作的意见',
    confidence: 'checked',
    source: '中央全面依法治国委员会 2021-02 文件的报道',
    isBare: true,
    from: '2021-02',
  },
  {
    title: '关于建立领导干部应知应会党内法规和国家法律清单制度的意见',
    confidence: 'known',
    source: common,
    isBare: true,
    from: '2023-08',
  },
  {
    title: '关于加强行政执法协调监督工作体系建设的意见',
    confidence: 'checked',
    source: '《南方周末》2024-12-02',
    isBare: true,
    from: '2024-02',
  },
  {
    title: '关于实行国家机关“谁执法谁普法”普法责任制的意见',
    confidence: 'known',
    source: common,
    isBare: true,
    from: '2017-05',
  },
  {
    title: '中共中央关于全面推进依法治国若干重大问题的决定',
    confidence: 'known',
    source: common,
    isBare: true,
    from: '2014-10-23',
  },
  {
    title: '中共中央关于进一步全面深化改革、推进中国式现代化的决定',
    confidence: 'known',
    source: common,
    isBare: true,
    from: '2024-07-18',
  },
  {
    title: '中共中央关于制定国民经济和社会发展第十五个五年规划的建议',
    confidence: 'checked',
    source: '新华社 2025-10-23（四中全会公报）',
    isBare: true,
    from: '2025-10-23',
  },
  {
    title: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    confidence: 'checked',
    source: '国办发〔2018〕118号（人民网 2019-01-03）',
    from: '2018',
    isBare: true,
    number: '国办发〔2018〕118号',
  },
  {
    title: '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
    confidence: 'secondary',
    source: '公文条款汇编 GONGWEN',
    isBare: true,
    from: '2018-12-04',
    number: '国办发〔2018〕115号',
  },
  {
    title: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
    confidence: 'known',
    source: ownText,
    from: '2018',
    isBare: true,
    number: '国办发〔2018〕37号',
  },
  {
    title: '国务院关于进一步贯彻实施《中华人民共和国行政处罚法》的通知',
    confidence: 'known',
    source: ownText,
    from: '2021',
    isBare: true,
    number: '国发〔2021〕26号',
  },
  {
    title: '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见',
    confidence: 'known',
    source: ownText,
    from: '2022',
    isBare: true,
    number: '国办发〔2022〕27号',
  },
  {
    title: '国务院关于进一步规范和监督罚款设定与实施的指导意见',
    confidence: 'known',
    source: ownText,
    from: '2024',
    isBare: true,
    number: '国发〔2024〕5号',
  },
  {
    title: '国务院办公厅关于严格规范涉企行政检查的意见',
    confidence: 'known',
    source: ownText,
    from: '2024',
    isBare: true,
    number: '国办发〔2024〕54号',
  },
  {
    title: '全面推进依法行政实施纲要',
    confidence: 'known',
    source: ownText,
    isBare: true,
    from: '2004',
    number: '国发〔2004〕10号',
    remark: 'Of historic interest; 法治政府建设实施纲要 followed it.',
  },
  {
    title: '整治形式主义为基层减负若干规定',
    confidence: 'secondary',
    source: '公文条款汇编 GONGWEN',
    isBare: true,
    from: '2024-08-06',
  },
  {
    title: '中国共产党重大事项请示报告条例',
    confidence: 'secondary',
    source: '公文条款汇编 GONGWEN',
    isBare: true,
    from: '2019-01-31',
  },
  {
    title: '党政机关公文处理工作条例',
    confidence: 'secondary',
    source: '中办发〔2012〕14号（国务院公报 2013，经 GONGWEN 核对）',
    isBare: true,
    from: '2012-07-01',
    number: '中办发〔2012〕14号',
  },
];

/**
 * Plans for some years, which carry them in their titles. `from` is the day they were issued or made public.
 * Source: the plans as published; 中国青年报 2021-08-12, 贵州省 黔府发〔2018〕11号 for the two of 法治政府建设.
 */
export const plans: readonly OfficialTitle[] = [
  {
    title: '中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016—2020年）',
    replacedBy: '中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）',
    confidence: 'checked',
    source: '江苏文明网 2017-01-23',
    isBare: true,
    from: '2016',
  },
  {
    title: '中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）',
    replacedBy: '中央宣传部、司法部关于开展法治宣传教育的第九个五年规划（2026—2030年）',
    confidence: 'checked',
    source: '《株洲日报》2021-06',
    isBare: true,
    from: '2021-06-15',
  },
  {
    title: '中央宣传部、司法部关于开展法治宣传教育的第九个五年规划（2026—2030年）',
    confidence: 'secondary',
    source: '央视网 2026-07-29',
    isBare: true,
    from: '2026-07-27',
  },
  {
    title: '法治政府建设实施纲要（2015—2020年）',
    replacedBy: '法治政府建设实施纲要（2021—2025年）',
    confidence: 'checked',
    source: '黔府发〔2018〕11号所引',
    isBare: true,
    from: '2015-12-27',
    number: '中发〔2015〕36号',
  },
  {
    title: '法治政府建设实施纲要（2021—2025年）',
    confidence: 'checked',
    source: '《中国青年报》2021-08-12',
    isBare: true,
    from: '2021-08-11',
    number: '中发〔2021〕33号',
    remark:
      'Local counterparts are 实施方案 with the name of a place. Reports of early 2026 still cite it; no successor is known.',
  },
  { title: '法治社会建设实施纲要（2020—2025年）', confidence: 'known', source: common, isBare: true, from: '2020-12' },
  {
    title: '法治中国建设规划（2020—2025年）',
    confidence: 'secondary',
    source: '公开资料库',
    isBare: true,
    from: '2021-01-10',
  },
  { title: '全面深化法治领域改革纲要（2023—2027年）', confidence: 'known', source: common, isBare: true, from: '2023' },
  {
    title: '提升行政执法质量三年行动计划（2023—2025年）',
    confidence: 'known',
    source: ownText,
    from: '2023',
    isBare: true,
    number: '国办发〔2023〕27号',
  },
];

const byKey = new Map([...laws, ...documents, ...plans].map((entry) => [toNameKey(entry.title), entry]));

/** The listed law or document with this title; dashes, brackets, quotation marks and 中华人民共和国 do not count. */
export function findOfficialTitle(name: string): OfficialTitle | undefined {
  return findTitleOfKey(toNameKey(name));
}

/** The same, of a name that has the form of `toNameKey` already. */
export function findTitleOfKey(key: string): OfficialTitle | undefined {
  return byKey.get(key);
}

const issued = new Set([...documents, ...plans]);

/** It is a document of one day: nothing was called so before. */
export function isIssued(entry: OfficialTitle): boolean {
  return issued.has(entry);
}

export const officialTitles: readonly OfficialTitle[] = [...laws, ...documents, ...plans];

/** Titles that were official once, and the one that took their place. */
const formerKeys = new Map(
  officialTitles.flatMap((entry) => (entry.replaces ?? []).map((title) => [toNameKey(title), entry] as const)),
);

/** The listed title that took the place of one that was official once. */
export function findSuccessor(key: string): OfficialTitle | undefined {
  return formerKeys.get(key);
}
