/**
 * What was done with the things counted: one English name for each Chinese term of the field.
 * `partOf` names the steps of which this one is a part, so that its count can be at most theirs: 办结 ≤ 受理.
 * Source: 《政府信息公开条例》 art. 50, 《行政处罚法》, 《信访工作条例》 and the flows of published reports.
 */
export interface Measure {
  readonly name: string;
  readonly terms: readonly string[];
  readonly partOf: readonly string[];
}

export const measures: readonly Measure[] = [
  { name: 'applied', terms: ['申请', '申报'], partOf: [] },
  { name: 'received', terms: ['收到', '接到', '接收', '接受', '收件'], partOf: [] },
  { name: 'accepted', terms: ['受理'], partOf: ['applied', 'received'] },
  { name: 'approved', terms: ['批准', '核准', '准予', '获批', '获准'], partOf: ['applied', 'accepted'] },
  { name: 'concluded', terms: ['办结', '办理完毕', '办理完结'], partOf: ['received', 'accepted'] },
  { name: 'replied', terms: ['回复', '答复'], partOf: ['received', 'accepted'] },
  { name: 'filed', terms: ['立案'], partOf: [] },
  { name: 'closed', terms: ['结案'], partOf: ['filed'] },
  { name: 'tried', terms: ['审结'], partOf: ['accepted', 'received'] },
  { name: 'investigated', terms: ['排查', '摸排', '梳理', '排查出', '排查发现'], partOf: [] },
  {
    name: 'resolved',
    terms: ['化解', '调处', '成功化解'],
    partOf: ['investigated', 'accepted', 'received', 'mediated'],
  },
  { name: 'mediated', terms: ['调解', '开展调解'], partOf: [] },
  {
    name: 'settled',
    terms: ['调解成功', '成功调解', '调处成功', '达成协议'],
    partOf: ['mediated', 'resolved', 'accepted', 'received'],
  },
  { name: 'found', terms: ['发现', '查出', '查找'], partOf: [] },
  { name: 'rectified', terms: ['整改', '完成整改', '整改到位', '整改完成', '销号'], partOf: ['found', 'investigated'] },
  { name: 'attended', terms: ['参加', '参考', '参训', '应考', '实考', '报考', '报名'], partOf: [] },
  { name: 'passed', terms: ['合格', '通过', '取证', '取得证书', '及格'], partOf: ['attended', 'sampled', 'tested'] },
  { name: 'sampled', terms: ['抽检', '抽查', '抽样'], partOf: [] },
  { name: 'tested', terms: ['检测', '检验', '监测'], partOf: [] },
  { name: 'inspected', terms: ['检查', '巡查', '督查'], partOf: [] },
  { name: 'proposed', terms: ['提出'], partOf: [] },
  { name: 'adopted', terms: ['采纳'], partOf: ['proposed'] },
  { name: 'reviewed', terms: ['审查', '审核'], partOf: [] },
  { name: 'punished', terms: ['处罚'], partOf: [] },
  { name: 'handled', terms: ['办理', '查处', '处置', '处理'], partOf: [] },
  { name: 'transferred', terms: ['移送', '移交', '转办', '交办'], partOf: [] },
  { name: 'carriedOver', terms: ['结转'], partOf: [] },
  { name: 'pending', terms: ['在办', '正在办理', '未办结', '尚未审结'], partOf: ['received', 'accepted'] },
];

/** Every word that names a measure. */
export const measureTerms: readonly string[] = measures.flatMap(({ terms }) => terms);

/** Verbs that say nothing of what was done: the step stands behind the number (组织86人参加考试). */
export const lightVerbs = ['组织', '安排', '选派', '选送', '派出', '动员', '抽调', '共有', '有', '对', '全体'];

/** Words before a term that tell that it was not done, or not yet: 未办结, 不合格, 正在整改, 责令整改. */
export const negations = [
  '未',
  '不',
  '没',
  '没有',
  '尚未',
  '无',
  '非',
  '不予',
  '未予',
  '不再',
  '拒绝',
  '正在',
  '尚在',
  '仍在',
  '待',
  '拟',
  '需',
  '应',
  '责令',
  '督促',
  '要求',
  '限期',
];

/**
 * Words before 率 that give it a base of its own, not the whole: 按期办结率 counts what was due.
 * Source: usage; published reports with carried-over cases and 按期办结率100%.
 */
export const rateQualifiers = [
  '审限内',
  '按期',
  '按时',
  '及时',
  '限时',
  '限期',
  '到期',
  '当场',
  '当日',
  '一次',
  '一次性',
  '提前',
  '网上',
  '即时',
  '应',
  '初次',
  '首次',
  '期限内',
  '时限内',
];

/**
 * Rates of which more than all is impossible. Not 完成率, 增长率, 使用率, 负债率, 执行率, 抽查率, which may exceed 100%.
 * Source: usage of published reports (`standards` C1).
 */
export const boundedRates = [
  '办结率',
  '结案率',
  '审结率',
  '回复率',
  '答复率',
  '反馈率',
  '响应率',
  '合格率',
  '优秀率',
  '优良率',
  '通过率',
  '及格率',
  '化解率',
  '调解率',
  '成功率',
  '履行率',
  '出庭率',
  '应诉率',
  '满意率',
  '满意度',
  '知晓率',
  '知晓度',
  '覆盖率',
  '参学率',
  '参考率',
  '参训率',
  '参与率',
  '达标率',
  '公示率',
  '公开率',
  '审查率',
  '审核率',
  '备案率',
  '采纳率',
  '核查率',
  '整改率',
  '纠错率',
  '败诉率',
  '胜诉率',
  '准确率',
  '及时率',
  '查处率',
  '处置率',
  '办理率',
  '入驻率',
  '网办率',
  '持证率',
  '普及率',
  '管理率',
  '接种率',
  '访视率',
  '建册率',
  '签约率',
  '就业率',
  '参保率',
  '解决率',
  '合规率',
  '送达率',
  '占比',
  '比重',
];

/**
 * What may fall by more than all of it, because it can turn negative: 利润同比下降115%.
 * Source: usage of published reports (`standards` D2).
 */
export const balances = /利润|盈利|盈余|结余|顺差|差额|净额|净收益|净流入|净现金流|收益率|利润率|回报率/;

/**
 * Rates that are called so but are not of a part: a cover of reserves, subscriptions by household, stores against a norm,
 * trade against the gross product.
 * Source: 《商业银行资本管理办法》; communiqués of the communications administrations.
 */
export const boundlessRates =
  /生产总值[^，。；]{0,4}比重|(?:拨备|准备金?|流动性|利息|偿债|资本|资金|现金)覆盖率|(?:电话|宽带|家庭|住户|用户|网络)[^，。；]{0,4}普及率|储备[^，。；]{0,4}(?:达标率|覆盖率)/;

/**
 * What else was counted, so that a rate of a part may be more than all: 办结率101.9%（含上年结转6件）, 参保率101.4%（按户籍人口计算）.
 * Source: usage of published reports.
 */
export const besidesWords =
  /[，（；]含(?!量)|包含|结转|旧存|遗留|积案|跨年|往年|历年|上年度?[未转剩遗存]|清欠|流动[人儿]|外来|户籍|口径/;

/** Of what is visited more than once the coverage is more than all: 检查176家次，覆盖率200%. Source: usage of published reports. */
export const visits = /[家户店所处点]次/;

/** Why a fall may be one of more than all: 由正转负, 转为净流出, 因退库冲减. Source: usage of published reports. */
export const turns = /由[正盈顺][转变]|转为|转负|转亏|冲减|冲回|退库|红字/;
