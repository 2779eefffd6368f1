/**
 * Words before a count that say which part of a thing it covers: a period, a campaign, an office. Two counts of one thing
 * agree only where none of these stands before either of them.
 * Source: usage of published reports (H1: 全系统/本局, 上半年/全年, 国抽/省抽, 截至11月).
 */
export const narrowingWords: readonly string[] = [
  ...[
    '上半年',
    '下半年',
    '季度',
    '月份',
    '月至',
    '当月',
    '每月',
    '截至',
    '截止',
    '以来',
    '期间',
    '大会',
    '闭会',
    '前三季',
    '历年',
    '近年',
  ],
  ...['春节', '国庆', '中秋', '端午', '清明', '两节', '节假日', '暑期', '寒假', '汛期', '春季', '秋季', '夏季', '冬季'],
  ...['宣传周', '宣传月', '宣传日', '活动周', '活动月', '生产月', '集中周', '五年', '三年', '十三五'],
  ...['系统', '机关', '本级', '分局', '直属', '下属', '所属', '基层', '局属', '市直', '县直', '区直', '委托', '受托'],
  ...[
    '联合',
    '专项',
    '行动',
    '整治',
    '首次',
    '首个',
    '回头看',
    '国抽',
    '省抽',
    '市抽',
    '县抽',
    '省级',
    '市级',
    '县级',
    '国家级',
  ],
  ...[
    '试点',
    '领域，',
    '示范',
    '典型',
    '其中',
    '此外',
    '另有',
    '围绕',
    '针对',
    '聚焦',
    '结合',
    '配合',
    '协助',
    '协同',
    '会同',
  ],
];

/** Before a noun they make of it some of its kind: 女党员 are not all 党员. */
export const someOfKind = '[男女新老未不非]';

/**
 * Words within a label that make it a part of what the rest of it names, and are lost on nobody: 检查重点企业 is not 检查企业.
 * Source: as above.
 */
export const distinguishing =
  /系统|机关|本级|分局|直属|下属|所属|基层|联合|专项|首次|新增|再次|重复|国抽|省抽|市抽|县抽|双随机|夜间|跨|试点|示范|重点|典型|带队|带头|亲自|牵头|率队|包联|包案|督办|批示|签批|审签|领办|阅批|挂牌|代表|网上|线上|线下|现场|重大|一般|疑难|复杂|困难|突出|集中|补充|上级|省|市级|县级|未|不|无|非|尚|剩|其余|除|含|涉|外|人均|累计/;

/** Words that say that a count is that of the whole year. */
export const yearTotalWords: readonly string[] = ['全年', '一年来', '年内共', '今年共', '共', '共计', '总计', '合计'];

/**
 * Words around a thing counted that do not change what is counted: time of the report, adverbs, verbs that only carry
 * (开展, 作出), nouns that only count (案件, 数量). The longest first.
 * Source: usage of published reports.
 */
export const fillers: readonly string[] = [
  ...[
    '一年来',
    '全年',
    '今年',
    '本年度',
    '本年',
    '年度',
    '当年',
    '年内',
    '同时',
    '累计',
    '共计',
    '总计',
    '合计',
    '一共',
    '共有',
    '总共',
  ],
  ...['我局', '本局', '全局', '我县', '我市', '我区', '全县', '全市', '全区', '全州', '全旗', '全镇', '全乡', '街道'],
  ...[
    '依法',
    '依规',
    '及时',
    '成功',
    '主动',
    '积极',
    '认真',
    '扎实',
    '持续',
    '深入',
    '先后',
    '分别',
    '切实',
    '全面',
    '有效',
    '累计',
  ],
  ...[
    '各类',
    '各项',
    '各级',
    '有关',
    '相关',
    '所有',
    '全部',
    '上述',
    '这些',
    '以上',
    '达到',
    '主持',
    '召开',
    '组织',
    '开展',
    '进行',
  ],
  ...[
    '实施',
    '作出',
    '做出',
    '推动',
    '督促',
    '指导',
    '专题',
    '完成',
    '处理',
    '连同',
    '加上',
    '案件',
    '数量',
    '总数',
    '总量',
    '总额',
    '金额',
  ],
  ...[
    '件数',
    '个数',
    '人数',
    '次数',
    '数额',
    '情况',
    '主要负责人',
    '主要负责同志',
    '主要领导',
    '负责人',
    '领导班子',
    '各单位',
    '各部门',
  ],
  ...['只有', '仅有', '仅仅', '仅', '只', '就有', '仍有', '尚有', '还有', '尚余', '仍'],
  ...[
    '共',
    '均',
    '已',
    '了',
    '的',
    '地',
    '有',
    '为',
    '达',
    '是',
    '对',
    '从',
    '将',
    '把',
    '由',
    '在',
    '等',
    '并',
    '还',
    '也',
    '其',
    '数',
    '额',
    '中',
    '和',
    '与',
    '及',
  ],
];

/** Headings of sections that tell again what others told: shortcomings, a summary. */
export const retellingHeadings = /不足|问题|短板|困难|总体|概况|基本情况|综述|其他需要报告/;

/** Words of a sentence that tells what is still lacking, where no heading says so. */
export const weaknesses = /不足|差距|短板|薄弱|问题|困难/;

/** Occasions that narrow what is done on them, and not what is told of the year behind them. */
export const occasions =
  /期间|结合|春节|国庆|中秋|端午|清明|两节|[春夏秋]季|宣传[周月日]|活动[周月]|生产月|集中周|汛期|月份/g;

/** Headings of the section on the duties of the body's principal. */
export const principalHeadings = /第一责任人|主要负责|责任人职责/;

/** The words by which a principal is named elsewhere. */
export const principalNames = /主要负责[人同]|主要领导|第一责任人|一把手/;

/** The bodies whose meetings a principal chairs: what he and what the body is said to have done is one. */
export const chairedBodies = /党组|党委|党工委|局务|办公会|常务会|常委会|班子|中心组|行务|院务|校务/;

/** What names no more than a meeting: 党组会议 was held for many things, of which 专题研究法治工作 is one. */
export const bareMeeting = /党组|党委|党工委|局务|办公|常务|常委|班子|理论学习|中心组|行务|院务|校务|扩大|全体|会议?/g;

/** Words that say whose count it is: of all the county, or of the office alone. */
export const wholeArea = /全[省市县区州旗镇乡]|各[县区镇乡]/;
export const ownOffice = /[本我全]局|[本我]委|局机关|本级|本单位/;

/** Words that make a table one of some cases only. */
export const partOfTable = /其中|部分|重点|主要|典型|突出|居前|靠前|前[一二三四五六七八九十\d]|较[多高大]/;

/** Verbs with which a principal is said to have brought about what the body did. */
export const broughtAbout = /推动|督促|指导|推进|确保|促成/;

/** Headings of the first level that tell of what is to come. */
export const planHeadings = /下一步|下步|下一年|明年|计划|打算|安排|任务|目标|思路|展望/;

/** A heading that ends in a plan for a year it names: 存在的问题和2026年工作打算. */
export const planAtEnd = /20\d\d年度?[^，。、及和与]{0,14}(?:安排|打算|思路|计划|展望|谋划)$/;

/** 2025年工作总结 of 2025年工作总结和2026年工作打算: the plan behind the noun of a title. */
export const planBehindTitle = /(总结|报告|情况)(?:和|及|与|暨|、)[^，。]{0,16}(?:打算|思路|计划|安排|要点|谋划|重点)$/;

/** Words of a title that is about a plan itself. */
export const planNouns = /安排|打算|思路|计划|规划|展望|谋划/;

/** A report on a part of the year goes on with the rest of the same year. */
export const partsOfYear = /半年|季度|月|旬|期间|阶段|中期/;

/** From the first to the last day of a year, said of the figures of a report. */
export const periodOfFigures =
  /(?:数据|统计|信息)[^，。；]{0,12}(?:期限|时限|时间|起止|区间)[^，。；]{0,10}?20\d\d年1月1日[^，。；]{0,6}?(?:20\d\d年|同年)?12月31日/;

/** Words that make a heading one of what was done, whatever else it names: 重点任务完成情况. */
export const pastHeadings = /情况|成效|成绩|完成|落实|举措|做法|问题|不足/;

/** Words with which a paragraph tells what the table before it shows. */
export const commentsOnTable = /上表|表中|表列|从表[上看]|由表|表内/;

/** Words with which a paragraph introduces a table. */
export const refersToTable = /如下|下表|见表|表\d|附表|列表|表所示/;

/** Before what is counted: said of the whole body and of all its year, so that it is no part. Source: usage of published reports. */
export const ofWholeBody =
  /20\d\d年度?|本年度?|今年|全年|年内|一年来|[全本][县市区镇乡省州旗局院厅]|我[县市区镇乡局院厅委]|本(?:机关|单位|部门|行政机关|级|街道)|各级|行政机关|共计?|累计|总共|合计|新(?=收|$)|依法|因|对|就|政府|信息|公开|工作|引起|引发|导致|而|被|申请|提起|发生|收到|接到|受理|办理|涉及|产生|出现|存在|的|了|、|，|：|；/g;

/** Words that make a count of requests one of a part: by one way of asking, one kind of asker, another time. */
export const channelWords =
  /通过|网络|网上|网站|平台|信函|信件|邮件|邮箱|邮寄|当面|现场|来信|传真|窗口|上半年|下半年|季度|\d月|月份|上年(?!度?结转)|去年(?!结转)|同期|自然人|法人|企业|下属|基层|所属|部门|其余|其他/;
