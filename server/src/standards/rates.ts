/**
 * What was to be done, of which a rate is taken: 应种8624剂次, 应收水费1460万元, 拟抽查60户, 年初预算1800万元, 调解总数20件.
 * Source: statistics of duties count 应…数 and 实…数; usage of published reports.
 */
export const dueWords =
  /应(?![急诉对用届])|[须需拟](?!求)|计划|(?<!公共|基金|经营)预算|安排|任务|目标|总[数量额]|核定|编制(?:人?数)?$/;

/**
 * What a plan is called when it is made, and when it has been changed: what is said of one version is not of the other.
 * Source: 《预算法》 art. 67 (预算调整).
 */
export const planVersions: readonly RegExp[] = [/年初|期初|原定|原计划/, /调整|变动|变更|调[增减]|追加/];

/** The first character of what was to be done: 种 of 应种8624剂次, 签 of 应签2418家. */
export const dutyVerb = /应(?:当|该)?(?![急诉对用届])([一-鿿])/;

/** What comes of a thing done, not how much of it was done: 检出率, 考试合格率. */
export const outcomes = /^(?:[出中优良过准获合])/;

/**
 * Verbs that test each of what they count, so that a rate behind is of it: 抽检168份, 回访500人.
 * Source: usage of published reports.
 */
export const testWords = /(?:抽[取检查测]|巡检|评查|回访|测评|测试|考核|考试|检[验测]|筛查|扦取|参评)[一-鿿]{0,8}$/;

/**
 * What was tested in the clause that counts it, and the name of a test before the rate of it: 抽取案卷30卷开展评查, 业务测试合格率.
 * Source: usage of published reports.
 */
export const testedWords = /抽取|抽检|抽查|评查|回访|测评|测试|考核|考试|检验|检测|扦取|参评|对$/;
export const testNames = /^[一-鿿]{0,6}(?:考核|考试|测试|测评)(?:合格|通过|及格|优[秀良]|达标)$/;

/**
 * States that each of them is in or not, and whose they are: 执法人员26人，持证上岗率96.2%; 现有消火栓612个，完好率97.4%.
 * Source: usage of published reports.
 */
export const statesOfAll = /^(?:持证(?:上岗)?|完好|在线|联网)$/;
export const stateOwners = /(?:人员|[驾教调监巡协检船]员|总数(?:达到?|为)?|共有?|现有|在[用册])$/;

/** All that there are of a kind, not what came or was found. Source: usage of published reports. */
export const stockOwners = /现有|共有|在[管编册岗职校用库]|全[县市区镇乡村局所校院部体]|注册|户籍|常住|适龄/;

/** Rates of how a thing done came out, not of how much of it was done: 应考120人，实考118人，合格率95.8%. */
export const resultRates = /(?:合格|优[秀良]|良好|及格|通过|满意|达标|阳性|检出|取证)$/;

/**
 * What is said of all there are, or of all that came: 在册学员3160人, 现有重点单位168家, 受理申请320件; not of an outcome (撤诉6件).
 * Source: usage of published reports.
 */
export const wholeWords =
  /共|总|现有|全[县市区镇乡村局所校院部体]|在[管编册岗职校用库]|[收接]到|受理|交办|转办|登记|排查|发现|查出|申请|申领|下达|安排|投入|注册|户籍|常住|适龄/;

/**
 * Rates of what was left of a sum: 预算5320万元，实际采购4986万元，节支率6.3%; 送审8.46亿元，审定7.78亿元，核减率8.0%.
 * Source: usage of published reports on procurement and of audits.
 */
export const savingRates = /^(?:资金|总体|综合|平均)?(?:节[约支资]|[核审]减)(?:资金)?$/;
/** Rates of all that was told of so far, whatever stands right before them. Source: usage of published reports. */
export const overallRates = /^(?:总|综合|整体|平均|全[省市县区州旗镇乡局年部])/;
/** Rates of money, whatever is counted beside them: 项目102个，完工98个，支付率96.4%. Source: usage of published reports. */
export const ratesOfMoney = /支付|支出|拨付|资金|执行|到位|投资/;
export const budgetWords = /(?:预算|概算|控制价|送审|计划)[一-鿿]{0,5}$/;
export const spentWords = /(?:实际|采购|成交|中标|审定|合同)[一-鿿]{0,5}$/;

/**
 * Rates of what was taken away, of what there was before, which what is left does not say: 精简率, 压减率.
 * Source: usage of published reports on meetings, papers and inspections.
 */
export const lesseningRates = /(?:[精压缩削裁清核]减|精简|压降|取消|撤并)$/;

/** What was taken away, what there was before it, and what is left: 取消12项, 原有50项, 精简后保留38项. */
export const takenAway = /(?:取消|[精压缩削裁核]减|精简|减少|撤销|废止)[一-鿿]{0,8}$/;
export const thereBefore = /原[有来设定]?|上年|去年|[由从]|清理前|精简前/;
export const keptBehind = /后[一-鿿]{0,6}$|保留[一-鿿]{0,6}$/;

/** What a sum that was saved is taken of, besides the budget: 报审造价, 合同价, 限价. Source: usage of published reports on audits. */
export const auditedWords =
  /预算|概算|控制价|限价|标底|送审|报审|送评|申报|上报|造价|合同|计划|原[价有]|总投资|审[减核]前/;

/**
 * What a rate leaves out of its base: 撤回19件, 停用3台, 转送5件, 不计入.
 * Source: usage of published reports; 《国家行政机关政府信息公开申请办理答复规范》 for 撤回 and 转送.
 */
export const leftOut =
  /撤[回销诉]|取消|停[用产运业]|[终中]止|转[送交移办出]|移[送交]|禁忌|暂缓|缓[考办]|注销|退[出回]|放弃|免|病假|请假|除外|除去|[扣剔]除|[不未](?:计|含|列|纳|予受理|属|需|出[具报结]|到期|满)|无[需须法]/;

/** The label of what is left aside: 除外出36人外, 不含免缴36户, 企业除3家停产的以外; not 拆除96处, 除险加固12座. Source: usage. */
export const leftAside =
  /^[，；、]?(?:除(?![险草雪尘害虫冰患锈臭])|不含|扣除|剔除)(?:$|[一-鿿])|(?<![拆清删解排消铲扫免去撤破废切根开剪移剔])除$/;

/** That it is left out is said itself: 撤回19件不计, 扣除撤回19件. */
export const notCounted = /不(?:计|含|列|纳|属)|除外|除去|[扣剔]除|另有/;

/** What may still be done, so that a rate of all is none of what was done: 在办5件, 尚未整改, 其余. */
export const stillOpen = /[尚待剩]|其[余他]|余下|正在|在[办建审查]|[未不欠缺没]/;

/**
 * Words before the name of a rate that do not give it another base: 全年办结率, 案件平均结案率, 预算执行率, 按笔数计算成功率.
 * Source: usage of published reports.
 */
export const commonQualifiers =
  /^(?:全[年县市区镇局省州旗校院]|其中|今年|本年度?|年度|目前|现|总体|综合|平均|累计|实际|整体|总|实现|均|各类|依法|群众|人[员命口]|案件|事项|质量|预算|计划|年初|任务|定期|法定|按.{1,3}计算?|的|一(?![年次季月]))+/;

/**
 * Who or what was asked, and so a base, never the part: 群众评价8.87万件，好评率99.97%.
 * Source: usage of published reports.
 */
export const askedWords = /(?:评价|参评|回访|测评|评议|问卷|访问)(?:了|人数|件数|共)?$/;

/** What was done of it: 实种8541剂次, 已收1423万元, 完成登记139处. */
export const doneWords = /^(?:其中|年[内底末]前?|目前|现)?(?:实际?|已经?|完成)/;

/** Rates of what was planned, which may be more than all: 完成率105.7%. */
export const planRates = /完成|执行|到位|进度/;

/**
 * A rate and what it counts where both are said in different words: 预算执行率 and 支出67.9万元, 检出率 and 阳性31批次.
 * Source: 《现代汉语词典》, words of one meaning; usage of published reports.
 */
export const countedWords: readonly { readonly rate: RegExp; readonly counted: RegExp }[] = [
  { rate: /执行|支出/, counted: /支出|支付|使用/ },
  { rate: /回收|收缴|征收|清收/, counted: /实收|收回|收缴/ },
  { rate: /查实|属实/, counted: /查实|属实|核实/ },
  { rate: /(?:调解|调处)成功$/, counted: /成功|达成[一-鿿]{0,2}协议|达成和解/ },
  { rate: /成功$/, counted: /(?<![完建组达])成$/ },
  { rate: /到位$/, counted: /到账|到位/ },
  { rate: /组建$/, counted: /成立|组建/ },
  { rate: /赔付$/, counted: /赔付|赔款|理赔/ },
  { rate: /上线$/, counted: /上线|线[以之]?上/ },
  { rate: /采纳/, counted: /吸收|采用/ },
  { rate: /合格|通过|取证|达标/, counted: /合格|通过|取得|达标|符合/ },
  { rate: /检出|阳性|查出/, counted: /阳性|检出|查出|不合格|超标/ },
  { rate: /(?:符合|一致|吻合|相符)$/, counted: /一致|符合|吻合|相符/ },
  // 30分钟内送达1331次 counts what was in time.
  { rate: /^(?:及时|按时|按期|限时)$/, counted: /^(?:[以之]?内|当[日天场])/ },
  { rate: /(?:救助|救援|施救)(?:成功)?$/, counted: /救起|救出|获救|救助|施救/ },
  { rate: /配备|满编|到岗/, counted: /实有|在岗|到岗|实配|配备/ },
  { rate: /参[与训学考会检]|出勤|到[训会岗]/, counted: /参[加与训学考会检]|实到|到会|出席|出勤/ },
  { rate: /结案|审结|执结/, counted: /[审执办]结$/ },
  { rate: /办结|办理|办复/, counted: /办结|办毕|办复|完结/ },
  { rate: /出庭|应诉/, counted: /出庭|到庭/ },
  { rate: /持证/, counted: /取得|持/ },
];

/**
 * Ratios of money to what is invested, owed or turned over, which is hardly ever printed: 增值收益率 is of the average balance.
 * Source: usage of financial reports.
 */
export const yields = /(?:收益|利润|毛利|回报|负债|税负|周转)$/;

/** Answers that come in grades, the last of which deny it: 非常满意, 满意, 不满意. Source: questionnaires of satisfaction. */
export const gradedRates = /满意|了解|认可|知晓/;

/**
 * A state of each, and what all the others are in. Source: 《国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见》 for 好评 and 差评;
 * usage of published reports on housing and property for the others.
 */
export const oppositeStates: readonly { readonly rate: RegExp; readonly opposite: RegExp }[] = [
  { rate: /好评$/, opposite: /差评/ },
  { rate: /入住$|[出配招]租$|利用$|使用$/, opposite: /^[，、]?(?:其中)?(?:仍|尚)?(?:空置|闲置)/ },
];

/** A rate that is one less another. Source: 国家统计局 communiqués, where 自然增长率 is 出生率 less 死亡率. */
export const rateNets: readonly { readonly rate: string; readonly from: string; readonly less: string }[] = [
  { rate: '自然增长率', from: '出生率', less: '死亡率' },
];

/**
 * What was looked at one by one, so that what was found is a rate of it though it is counted in a unit of its own: 检测48210人次，检出135例.
 * Source: usage of published reports on examinations.
 */
export const examinedWords = /体检|[检抽巡筛]查|[检监]测|检验|发现|审核|核[查验]|受检/;

/** What is left to be done, right behind a rate: ，未到期43处, ，其余正在办理43处. Source: usage of published reports. */
export const leftWaiting = /^[，（](?:[其剩]余的?|仍?还?有|仍|另有|尚有?)*(?:未|没有|待|正在|在办|未到)[一-鿿]{0,6}$/;

/**
 * Ratios that are called by a short name of what they divide, and how both are called.
 * Source: 中国人民银行, 金融机构信贷收支统计 (存贷比); 国家统计局, 主要统计指标解释 (恩格尔系数, 城镇化率, 产品销售率); 财政部, 《政府收支分类科目》 with usage of
 * budget reports (财政自给率); 《关于健全住房公积金信息披露制度的通知》（建金〔2015〕26号） (个人住房贷款率, 逾期率); CJJ 92—2016《城镇供水管网漏损控制及评定标准》 and DL/T 686—2018《电力网电能损耗计算导则》 (产销差率,
 * 线损率); 财政部, 《企业财务通则》 with usage of enterprises' reports (资产负债率).
 */
export const calledRatios: readonly {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly base: RegExp;
  /** What is called is what the ratio leaves of its base: 售 of 产销差率. */
  readonly isRest?: true;
}[] = [
  { rate: /存贷(?:款)?比例?$/, part: /贷款(?:余额)?$/, base: /存款(?:余额)?$/ },
  { rate: /恩格尔系数$/, part: /食品(?:烟酒)?(?:消费)?(?:支出)?$/, base: /消费(?:性)?支出$/ },
  { rate: /财政自给率$/, part: /一般公共预算收入$/, base: /一般公共预算支出$/ },
  { rate: /城镇化率$/, part: /城镇(?:常住)?人口$/, base: /(?<!城镇)常住人口$/ },
  { rate: /产销率$|产品销售率$/, part: /销售产值$/, base: /(?:生产|工业)(?:总)?产值$/ },
  { rate: /个(?:人住房)?贷款?率$/, part: /(?:贷款|个贷)余额$/, base: /(?:缴存|归集)余额$/ },
  { rate: /逾期率$/, part: /逾期(?:贷款)?$/, base: /(?<!逾期)贷款余额$/ },
  { rate: /产销差率$/, part: /售[水气]$/, base: /供[水气]$/, isRest: true },
  { rate: /线损率$/, part: /售电$/, base: /供电$/, isRest: true },
  { rate: /资产负债率$/, part: /(?<![息动])负债$/, base: /(?<![净固动定])资产$/ },
  { rate: /不良(?:贷款)?率$/, part: /不良贷款(?:余额)?$/, base: /各项贷款(?:余额)?$/ },
];

/**
 * What is called an average and is made of no total: what people have or spend is asked of households (人均可支配收入, 国家统计局《住户收支与生活状况调查方案》), and
 * the highest is one of many (人均最高赔付).
 */
export const ofNoTotal = /(?:可支配|纯|消费)(?:收入|支出)|最[高低多少]|得分|评分/;

/** A price, and what is told of what was sold for it: 均价6438元/平方米 is of sales, and not of what was invested. */
export const priceWords = /[均单]价(?:格)?[为达到]*$/;
export const soldWords = /[销售价款卖拍]|成交|收入|产值|合同|金额/;
