import type { Sourced } from './confidence.ts';
import { type PeriodKind, yearsOfPeriod } from './numbered-periods.ts';

/** Something that reports name and that existed for a time only. Dates are `2024-07-18`, `2024-07` or `2024`. */
export interface TimedTerm extends Sourced {
  readonly title: string;
  /** How reports write it. */
  readonly forms: readonly string[];
  readonly from: string;
  /** The last day, where it ended. */
  readonly until?: string;
  readonly replacedBy?: string;
  readonly remark?: string;
  /** It is named in many ways, and told to be out of time only where it is carried out: 实施“十四五”规划. */
  readonly carriedOut?: CarriedOut;
}

/** What stands right before and right behind the name of something that is being carried out. */
interface CarriedOut {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** A plenum of the Central Committee, `二十届三中`. */
export interface Plenum extends Sourced {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly remark?: string;
}

const calendar = { source: '政治日历：中国政府网、新华社', confidence: 'secondary' } as const;
const known = { source: '历次全会公报', confidence: 'known' } as const;

const plenum = (title: string, from: string, until: string, sourced: Sourced = known): Plenum => ({
  title,
  from,
  until,
  ...sourced,
});

/** In the order of time; the congress itself opens each term. Source: communiqués of the plenums. */
export const plenums: readonly Plenum[] = [
  plenum('十八届三中', '2013-11-09', '2013-11-12'),
  plenum('十八届四中', '2014-10-20', '2014-10-23'),
  plenum('十八届五中', '2015-10-26', '2015-10-29'),
  plenum('十八届六中', '2016-10-24', '2016-10-27'),
  plenum('十八届七中', '2017-10-11', '2017-10-14'),
  plenum('十九届一中', '2017-10-25', '2017-10-25'),
  plenum('十九届二中', '2018-01-18', '2018-01-19'),
  plenum('十九届三中', '2018-02-26', '2018-02-28'),
  plenum('十九届四中', '2019-10-28', '2019-10-31'),
  plenum('十九届五中', '2020-10-26', '2020-10-29'),
  plenum('十九届六中', '2021-11-08', '2021-11-11'),
  plenum('十九届七中', '2022-10-09', '2022-10-12'),
  plenum('二十届一中', '2022-10-23', '2022-10-23', calendar),
  plenum('二十届二中', '2023-02-26', '2023-02-28', calendar),
  plenum('二十届三中', '2024-07-15', '2024-07-18', calendar),
  plenum('二十届四中', '2025-10-20', '2025-10-23', {
    source: '新华社 2025-10-23（四中全会公报）',
    confidence: 'checked',
  }),
  {
    ...plenum('二十届五中', '2026-10-26', '2026-10-29', { source: '新华社 2026-09-22 的预告', confidence: 'likely' }),
    remark: 'Announced; that it was held is not confirmed.',
  },
];

/** A plan that is made, weighed up or closed, and what it paid for, are of other years, too. */
const planIsUsed: CarriedOut = {
  before:
    /(?:推进|实施|落实|贯彻|执行|完成|围绕|聚焦)(?:好|了|落实|国家|全国|全省|全市|全县|省|市|县|区|我[省市县区]){0,2}$/,
  behind:
    /^(?:[^，。；、“”《》]{0,8}规划)?(?:纲要)?(?:，|。|；|$|和|实施|落实|落地|执行|开局|起步|各项|确定|目标|任务|要求|的)(?![^，。；]{0,12}(?:项目|工程|前期|思路|储备|课题|调研|编|谋|评估|总结|考核|衔接|收官|收尾|修订))/,
};

function spanOfPeriod(kind: PeriodKind, name: string): Pick<TimedTerm, 'from' | 'until'> {
  const years = yearsOfPeriod(kind, name.slice(0, -1));
  if (!years) throw new Error(`There is no ${name}.`);
  return { from: String(years.first), until: `${years.last}-12-31` };
}

/** A campaign of making laws known, and the one behind it. */
const campaignPeriod = (name: string, next: string | undefined, sourced: Sourced): TimedTerm => ({
  title: `“${name}”普法`,
  forms: [`“${name}”普法`, `${name}普法`, `“${name}普法”`],
  ...spanOfPeriod('campaign', name),
  ...(next !== undefined && { replacedBy: `“${next}”普法` }),
  ...sourced,
});

/** A plan of five years and the one behind it. Its proposal and its 纲要 are of the year before and of its first spring. */
const planPeriod = (name: string, next: string | undefined, sourced: Sourced): TimedTerm => ({
  title: `“${name}”规划`,
  forms: [`“${name}”`, `${name}规划`],
  ...spanOfPeriod('plan', name),
  ...(next !== undefined && { replacedBy: `“${next}”规划` }),
  carriedOut: planIsUsed,
  ...sourced,
});

/** Congresses, plans, meetings, concepts and campaigns. */
export const timedTerms: readonly TimedTerm[] = [
  { title: '党的十八大', forms: ['党的十八大'], from: '2012-11-08', ...calendar },
  { title: '党的十九大', forms: ['党的十九大'], from: '2017-10-18', ...calendar },
  { title: '党的二十大', forms: ['党的二十大'], from: '2022-10-16', ...calendar },
  {
    title: '党的二十一大',
    forms: ['党的二十一大'],
    from: '2027',
    source: '五年一次的惯例',
    confidence: 'likely',
    remark: 'Expected; no date is known.',
  },
  planPeriod('十三五', '十四五', {
    source: '国民经济和社会发展第十三个五年规划纲要（2016—2020年）',
    confidence: 'known',
  }),
  planPeriod('十四五', '十五五', {
    source: '国民经济和社会发展第十四个五年规划纲要（2021—2025年）',
    confidence: 'known',
  }),
  planPeriod('十五五', undefined, {
    source: '新华社 2025-10-23（四中全会公报）：第十五个五年规划（2026—2030年）的建议',
    confidence: 'checked',
  }),
  campaignPeriod('七五', '八五', {
    source: '中央宣传部、司法部第七个五年规划（2016—2020年）',
    confidence: 'checked',
  }),
  campaignPeriod('八五', '九五', {
    source: '中央宣传部、司法部第八个五年规划（2021—2025年）',
    confidence: 'checked',
  }),
  campaignPeriod('九五', undefined, {
    source: '央视网 2026-07-29：第九个五年规划（2026—2030年）',
    confidence: 'secondary',
  }),
  {
    title: '习近平新时代中国特色社会主义思想',
    forms: ['习近平新时代中国特色社会主义思想'],
    from: '2017-10-18',
    source: '党的十九大报告',
    confidence: 'known',
  },
  {
    title: '习近平法治思想',
    forms: ['习近平法治思想'],
    from: '2020-11-16',
    source: '中央全面依法治国工作会议（中工网 2020-11-18）',
    confidence: 'checked',
  },
  {
    title: '“两个确立”',
    forms: ['两个确立'],
    from: '2021-11-11',
    source: '党的十九届六中全会决议',
    confidence: 'secondary',
  },
  {
    title: '“不忘初心、牢记使命”主题教育',
    forms: ['“不忘初心、牢记使命”主题教育'],
    from: '2019-05',
    until: '2020-01-31',
    source: '党中央关于开展主题教育的部署和总结大会',
    confidence: 'known',
  },
  {
    title: '党史学习教育',
    forms: ['党史学习教育'],
    from: '2021-02',
    until: '2021-12-31',
    source: '党中央关于开展党史学习教育的部署和总结',
    confidence: 'known',
  },
  {
    title: '学习贯彻习近平新时代中国特色社会主义思想主题教育',
    forms: ['学习贯彻习近平新时代中国特色社会主义思想主题教育', '习近平新时代中国特色社会主义思想主题教育'],
    from: '2023-04',
    until: '2024-01-31',
    source: '党中央关于开展主题教育的部署',
    confidence: 'likely',
  },
  {
    title: '党纪学习教育',
    forms: ['党纪学习教育'],
    from: '2024-04',
    until: '2024-07-31',
    source: '党中央关于开展党纪学习教育的部署',
    confidence: 'known',
  },
  {
    title: '深入贯彻中央八项规定精神学习教育',
    forms: ['深入贯彻中央八项规定精神学习教育', '贯彻中央八项规定精神学习教育'],
    from: '2025-03',
    until: '2025-07-31',
    source: '党中央关于开展学习教育的部署',
    confidence: 'known',
  },
  {
    title: '树立和践行正确政绩观学习教育',
    forms: ['树立和践行正确政绩观学习教育'],
    from: '2026',
    source: '公开报道 2026-04 至 2026-09',
    confidence: 'secondary',
  },
  {
    title: '领导干部应知应会党内法规和国家法律清单制度',
    forms: ['应知应会党内法规和国家法律清单'],
    from: '2023-08',
    source: '《关于建立领导干部应知应会党内法规和国家法律清单制度的意见》',
    confidence: 'known',
  },
  {
    title: '规范涉企行政检查“扫码入企”',
    forms: ['扫码入企'],
    from: '2024',
    source: '国办发〔2024〕54号',
    confidence: 'likely',
    remark: 'Some places had it before the document of January 2025.',
  },
  {
    title: '高效办成一件事',
    forms: ['“高效办成一件事”'],
    from: '2023',
    source: '国发〔2024〕3号',
    confidence: 'known',
    remark: 'The document is of January 2024; places tried it out before.',
  },
];

/** An office that has another name since the reform of institutions. */
export interface FormerOffice extends Sourced {
  readonly title: string;
  readonly forms: readonly string[];
  /** Since when the new name holds everywhere. */
  readonly until: string;
  /** The name now; `undefined` for a name of today in which a former one stands. */
  readonly replacedBy: string | undefined;
  /** Names of today end in it: 农牧和乡村振兴局. Only behind its place it is told to be the former one. */
  readonly isEnding?: boolean;
}

const reform = { until: '2019-12-31', source: '2018—2019年机构改革', confidence: 'known' } as const;

export const formerOffices: readonly FormerOffice[] = [
  ...(
    [
      ['卫生和计划生育局', ['卫生和计划生育局', '卫计局', '卫生计生局'], '卫生健康局'],
      ['卫生和计划生育委员会', ['卫生和计划生育委员会', '卫计委', '卫生计生委'], '卫生健康委员会'],
      ['工商行政管理局', ['工商行政管理局', '工商局'], '市场监督管理局'],
      ['质量技术监督局', ['质量技术监督局', '质监局'], '市场监督管理局'],
      ['食品药品监督管理局', ['食品药品监督管理局', '食药监局'], '市场监督管理局'],
      ['政府法制办公室', ['政府法制办', '政府法制办公室'], '司法局'],
      ['国土资源局', ['国土资源局', '国土局'], '自然资源局'],
      ['环境保护局', ['环境保护局', '环保局'], '生态环境局'],
      ['农业局', ['农业局'], '农业农村局'],
      ['安全生产监督管理局', ['安全生产监督管理局', '安监局'], '应急管理局'],
    ] as const
  ).map(([title, forms, replacedBy]) => ({ title, forms, replacedBy, ...reform })),
  ...(
    [
      ['文化局', '文化和旅游局'],
      ['旅游局', '文化和旅游局'],
      ['监察局', '监察委员会'],
    ] as const
  ).map(([title, replacedBy]) => ({ title, forms: [title], replacedBy, isEnding: true, ...reform })),
  {
    title: '扶贫开发办公室',
    forms: ['扶贫开发办公室', '扶贫办'],
    replacedBy: '乡村振兴局或农业农村局',
    until: '2021-12-31',
    source: '2021年、2023—2024年机构改革',
    confidence: 'known',
  },
  {
    title: '乡村振兴局',
    forms: ['乡村振兴局'],
    replacedBy: '农业农村局',
    isEnding: true,
    until: '2024-12-31',
    source: '2023—2024年机构改革',
    confidence: 'known',
  },
  {
    title: '依法治县领导小组',
    forms: ['依法治省领导小组', '依法治市领导小组', '依法治县领导小组', '依法治区领导小组'],
    replacedBy: '全面依法治县（市、区）委员会',
    ...reform,
  },
  // Names of today in which a former one stands.
  {
    title: '矿山安监局',
    forms: [
      '矿山安监局',
      '农业局部',
      '农业局面',
      '农业局势',
      '农业局限',
      '农业局地',
      '农业局域',
      '国土局部',
      '环保局部',
      ...['面', '限', '部', '势', '域'].flatMap((end) => [`文化局${end}`, `旅游局${end}`]),
    ],
    replacedBy: undefined,
    ...reform,
  },
];

/** The office of a place: behind its 省, 市 or 县, or beside another office. */
export const beforeOffice = /(?:[省市县区州盟旗]|原|会同|联合|配合|协同|协调|[、和与及同]|^)$/;

/** The office of a place; not of a 城市. */
export const beforeEnding = /(?:[省县区州盟旗]|(?<![城都])市|原|会同|联合|配合|协同|协调|^)$/;

/** A sentence that tells of what was, or names what has kept the old name. */
export const tellsOfPast =
  /原|老|旧|前身|加挂|改革|更名|改名|改为|划转|划入|撤销|撤并|合并|整合|组建|挂牌|历史|遗留|档案|移交|以前|过去|曾|当年|大楼|宿舍|小区|家属院|(?:19\d\d|200\d|201\d)年/;

/** What is still to come, or only prepared. */
export const looksForward =
  /即将|将于|将在|将要|拟|准备|筹备|迎接|喜迎|明年|下一年|下一步|新的一年|草案|征求意见|立法|起草|谋划|编制|研究|实施后|施行后|出台后|召开后|待/;

/** What is done with a campaign or plan that goes on. */
export const goesOn = /(?:深入|扎实|全面|持续|大力|认真|深化|正在)?(?:开展|推进|实施|启动|抓好|落实|推动)(?:了)?$/;

/** What looks back on several years: 过去五年, 五年来, “十四五”时期. */
export const ofSeveralYears =
  /[两三四五几多]年[来间]|(?:过去|这|近)的?[两三四五几]年|“?十[二三四五六]五”?(?:时期|期间|以来|五年)|本届[^，。]{0,6}以来|(?:十[八九]|二十)大以来|历年来/;

/** What is done with one that has ended. */
export const hasEnded =
  /成果|成效|常态|长效|以来|期间|巩固|拓展|经验|总结|验收|终期|收官|评估|表彰|先进|优秀|通报|中期/;

/** How a law is named that holds: 学习宣传《…》. */
export const holdsNow = /学习|宣传|贯彻|落实|宣讲|培训|依据|根据|按照|执行|严格/;

/** Where a law that no longer holds is applied to what was done under it. */
export const appliesOldLaw =
  /旧案|积案|案例|历年|往年|以前|纠纷|审理|审结|判决|裁定|裁决|仲裁|诉讼|修订|修改|废止|原|旧|历史|(?:19|20)\d\d年(?!.{0,3}(?:全|度|我))/;
