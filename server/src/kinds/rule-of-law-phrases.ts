import type { Phrase } from './kind.ts';

export const titleTemplate = '{issuer}关于{year}年法治政府建设情况的报告';
export const openingTemplate = '现将{year}年法治政府建设情况报告如下：';

/** Source: 《党政主要负责人履行推进法治建设第一责任人职责规定》 (2016), the four in this order. */
const inPerson = '对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办';

/**
 * What an annual report on building a rule-of-law government says, part by part. Sources: the chapters of 《法治政府建设
 * 实施纲要（2021—2025年）》; names of systems and procedures as the regulations word them (《行政处罚法》,
 * 《重大行政决策程序暂行条例》, 国办发〔2018〕118号, 国办发〔2024〕54号); sentences with figures: practice of published reports.
 */
export const ruleOfLawPhrases: readonly Phrase[] = [
  {
    id: 'title',
    name: { zh: '报告标题', en: 'Title' },
    note: { zh: '发文机关、年度、事由、文种', en: 'Issuer, year, matter, kind of document' },
    prefixes: { 标题: 'bt', 报告标题: 'bgbt' },
    place: 'title',
    lines: [titleTemplate],
  },
  {
    id: 'recipient-party-and-government',
    name: { zh: '主送本级党委和政府', en: 'Recipient: party committee and government' },
    note: { zh: '政府部门的年度报告报本级党委和政府，有常用的可选', en: 'To whom a department reports' },
    prefixes: { 主送党委政府: 'zsdwzf' },
    place: 'recipient',
    lines: ['{【待填：主送机关】|县委、县政府|市委、市政府|区委、区政府|州委、州政府|省委、省政府}：'],
  },
  {
    id: 'opening',
    name: { zh: '开头', en: 'Opening' },
    note: { zh: '先写总体情况，再写“现将……报告如下”', en: 'The year in general, then the formula' },
    prefixes: { 开头: 'kt' },
    place: 'opening',
    lines: [`{year}年，{issuer}【待填：指导思想和总体情况】。${openingTemplate}`],
  },
  {
    id: 'opening-thought',
    name: { zh: '开头：指导思想', en: 'Opening: guiding thought' },
    prefixes: { 指导思想: 'zdsx' },
    place: 'opening',
    lines: [
      `{year}年，{issuer}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，【待填：总体情况】。${openingTemplate}`,
    ],
  },
  {
    id: 'opening-regulation',
    name: { zh: '开头：根据规定', en: 'Opening: under the regulation' },
    prefixes: { 根据规定: 'gjgd' },
    place: 'opening',
    lines: [`根据《法治政府建设与责任落实督察工作规定》要求，${openingTemplate}`],
  },

  // 主要举措和成效.
  {
    id: 'measures',
    name: { zh: '举措和成效分条写', en: 'Measures one by one' },
    note: { zh: '每条先写举措，再写数量和结果', en: 'First the measure, then figures and results' },
    prefixes: { 分条举措: 'ftjc' },
    place: 'achievements',
    lines: [
      '（一）【待填：举措一】。【待填：举措一的做法、覆盖范围、数量和结果】。',
      '（二）【待填：举措二】。【待填：举措二的做法、覆盖范围、数量和结果】。',
    ],
  },
  {
    id: 'chapters',
    name: { zh: '按纲要章目分九个方面写', en: 'By the chapters of the national outline' },
    note: { zh: '没有内容的方面删去，序号顺延', en: 'Leave out what does not apply and number on' },
    prefixes: { 纲要章目: 'gyzm' },
    place: 'achievements',
    lines: [
      '（一）健全政府机构职能体系。【待填：职能转变、权责清单、政务服务、营商环境】。',
      '（二）健全依法行政制度体系。【待填：规范性文件制定、审核、备案、清理】。',
      '（三）健全行政决策制度体系。【待填：重大行政决策、合法性审查、法律顾问】。',
      '（四）健全行政执法工作体系。【待填：三项制度、执法队伍、执法监督】。',
      '（五）健全突发事件应对体系。【待填：应急预案、演练、依法处置】。',
      '（六）健全社会矛盾纠纷行政预防调处化解体系。【待填：调解、信访、行政复议】。',
      '（七）健全行政权力制约和监督体系。【待填：人大监督、政协监督、司法监督、政务公开】。',
      '（八）健全法治政府建设科技保障体系。【待填：数据共享、线上办理、智慧监管】。',
      '（九）加强党的领导。【待填：理论学习、组织推动、考核和培训】。',
    ],
  },
  {
    id: 'study',
    name: { zh: '学习贯彻习近平法治思想', en: 'Study of the thought on the rule of law' },
    prefixes: { 法治思想: 'fzsx' },
    place: 'achievements',
    lines: [
      '深入学习贯彻习近平法治思想，将其作为理论学习中心组学习重点内容，全年开展专题学习【待填：学习次数】次，举办专题培训【待填：培训期数】期，培训【待填：培训人次】人次。',
    ],
  },
  {
    id: 'study-before-meetings',
    name: { zh: '会前学法', en: 'Law studied before meetings' },
    prefixes: { 会前学法: 'hqxf' },
    place: 'achievements',
    lines: ['落实领导干部会前学法制度，全年开展会前学法【待填：次数】次，学习法律法规【待填：部数】部。'],
  },
  {
    id: 'organised',
    name: { zh: '组织推动', en: 'Led and organised' },
    prefixes: { 组织推动: 'zztd' },
    place: 'achievements',
    lines: [
      '将法治政府建设纳入年度工作要点和绩效考核内容，召开法治政府建设工作会议【待填：会议次数】次，研究解决【待填：问题】等问题【待填：问题数】个。',
    ],
  },
  {
    id: 'power-list',
    name: { zh: '权责清单', en: 'List of powers and duties' },
    prefixes: { 权责清单: 'qzqd' },
    place: 'achievements',
    lines: ['动态调整权责清单，新增事项【待填：新增数】项，取消事项【待填：取消数】项，变更事项【待填：变更数】项。'],
  },
  {
    id: 'services-online',
    name: { zh: '政务服务', en: 'Government services' },
    note: { zh: '占比等于网上可办数除以事项总数', en: 'The share is of all services' },
    prefixes: { 政务服务: 'zwfw' },
    place: 'achievements',
    lines: [
      '深化“放管服”改革，梳理政务服务事项【待填：事项总数】项，其中网上可办【待填：网上可办数】项，占【待填：网上可办数÷事项总数】%。',
    ],
  },
  {
    id: 'fair-competition',
    name: { zh: '公平竞争审查', en: 'Fair competition review' },
    prefixes: { 公平竞争: 'gpjz' },
    place: 'achievements',
    lines: ['落实公平竞争审查制度，审查政策措施【待填：件数】件，提出修改意见【待填：条数】条。'],
  },
  {
    id: 'normative-documents',
    name: { zh: '制定规范性文件', en: 'Normative documents made' },
    prefixes: { 规范性文件: 'gfxwj' },
    place: 'achievements',
    lines: ['全年制定行政规范性文件【待填：制定数】件，全部经过合法性审核和集体讨论决定，并按规定备案。'],
  },
  {
    id: 'documents-reviewed',
    name: { zh: '清理规范性文件', en: 'Normative documents reviewed' },
    note: { zh: '各项相加等于清理总数', en: 'The parts make the total' },
    prefixes: { 文件清理: 'wjql' },
    place: 'achievements',
    lines: [
      '清理行政规范性文件【待填：清理总数】件，其中继续有效【待填：有效数】件、修改【待填：修改数】件、废止【待填：清理总数－有效数－修改数】件。',
    ],
  },
  {
    id: 'legality-review',
    name: { zh: '合法性审查', en: 'Legality review' },
    note: { zh: '采纳率以提出的意见数为基数', en: 'The rate is of the opinions given' },
    prefixes: { 合法性审查: 'hfxsc' },
    place: 'achievements',
    lines: [
      '对重大行政决策、行政协议等开展合法性审查【待填：审查数】件，提出意见【待填：意见数】条，采纳【待填：采纳数】条，采纳率【待填：采纳数÷意见数】%。',
    ],
  },
  {
    id: 'major-decisions',
    name: { zh: '重大行政决策', en: 'Major administrative decisions' },
    note: { zh: '五道程序，顺序固定', en: 'Five steps in a fixed order' },
    prefixes: { 重大决策: 'zdjc' },
    place: 'achievements',
    lines: [
      '严格执行公众参与、专家论证、风险评估、合法性审查、集体讨论决定等重大行政决策程序，全年作出重大行政决策【待填：件数】件。',
    ],
  },
  {
    id: 'legal-counsel',
    name: { zh: '法律顾问', en: 'Legal counsel' },
    prefixes: { 法律顾问: 'flgw' },
    place: 'achievements',
    lines: [
      '发挥法律顾问和公职律师作用，参与重大事项研究【待填：研究次数】次，审查合同【待填：合同数】份，出具法律意见书【待填：意见书数】份。',
    ],
  },
  {
    id: 'three-systems',
    name: { zh: '行政执法三项制度', en: 'Three systems of law enforcement' },
    prefixes: { 三项制度: 'sxzd' },
    place: 'achievements',
    lines: [
      '全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，公示行政执法信息【待填：公示数】条，开展重大执法决定法制审核【待填：审核数】件。',
    ],
  },
  {
    id: 'random-inspection',
    name: { zh: '双随机、一公开', en: 'Random inspection, open results' },
    prefixes: { 双随机: 'ssj' },
    place: 'achievements',
    lines: [
      '开展“双随机、一公开”监管，抽查【待填：户次】户次，发现问题【待填：问题数】个，完成整改【待填：整改数】个，整改率【待填：整改数÷问题数】%，抽查结果全部公开。',
    ],
  },
  {
    id: 'enterprise-inspection',
    name: { zh: '规范涉企行政检查', en: 'Inspections of enterprises' },
    note: { zh: '百分比以上年数为基数', en: 'The percentage is of last year’s figure' },
    prefixes: { 涉企检查: 'sqjc' },
    place: 'achievements',
    lines: [
      '严格规范涉企行政检查，全年开展【待填：本年数】次，比上年减少【待填：减少数】次，下降【待填：减少数÷上年数】%。',
    ],
  },
  {
    id: 'licences',
    name: { zh: '行政许可', en: 'Licences' },
    prefixes: { 行政许可: 'xzxk' },
    place: 'achievements',
    lines: [
      '受理行政许可申请【待填：受理数】件，作出准予行政许可决定【待填：准予数】件、不予行政许可决定【待填：不予数】件。',
    ],
  },
  {
    id: 'penalties',
    name: { zh: '行政处罚', en: 'Penalties' },
    note: { zh: '按作出处罚决定的日期统计；两类程序相加等于总数', en: 'By date of decision; the parts make the total' },
    prefixes: { 行政处罚: 'xzcf' },
    place: 'achievements',
    lines: [
      '作出行政处罚决定【待填：处罚总数】件，其中适用普通程序【待填：普通程序数】件、适用简易程序【待填：处罚总数－普通程序数】件，罚没款【待填：金额】万元。',
    ],
  },
  {
    id: 'discretion',
    name: { zh: '行政裁量权基准', en: 'Benchmarks of discretion' },
    prefixes: { 裁量基准: 'cljz' },
    place: 'achievements',
    lines: ['落实行政裁量权基准制度，制定、修订行政裁量权基准【待填：项数】项。'],
  },
  {
    id: 'files-reviewed',
    name: { zh: '案卷评查', en: 'Case files reviewed' },
    note: { zh: '两类案卷相加等于总数', en: 'The parts make the total' },
    prefixes: { 案卷评查: 'ajpc' },
    place: 'achievements',
    lines: [
      '评查行政执法案卷【待填：案卷总数】份，其中行政处罚案卷【待填：处罚案卷数】份、行政许可案卷【待填：案卷总数－处罚案卷数】份，发现的问题已全部整改。',
    ],
  },
  {
    id: 'officers-trained',
    name: { zh: '执法人员培训考试', en: 'Officers trained and examined' },
    note: { zh: '合格率以参加考试人数为基数', en: 'The rate is of those examined' },
    prefixes: { 执法培训: 'zfpx' },
    place: 'achievements',
    lines: [
      '组织行政执法人员培训【待填：期数】期，参加考试【待填：考试人数】人，合格【待填：合格人数】人，合格率【待填：合格人数÷考试人数】%。',
    ],
  },
  {
    id: 'officers-certified',
    name: { zh: '持证上岗', en: 'Officers with certificates' },
    prefixes: { 持证上岗: 'czsg' },
    place: 'achievements',
    lines: ['严格落实行政执法人员持证上岗和资格管理制度，现有持证行政执法人员【待填：人数】人。'],
  },
  {
    id: 'crimes-transferred',
    name: { zh: '行刑衔接', en: 'Cases handed to criminal justice' },
    prefixes: { 行刑衔接: 'xxxj' },
    place: 'achievements',
    lines: ['落实行政执法与刑事司法衔接机制，向司法机关移送涉嫌犯罪案件【待填：件数】件。'],
  },
  {
    id: 'emergencies',
    name: { zh: '突发事件应对', en: 'Emergencies' },
    prefixes: { 突发事件: 'tfsj' },
    place: 'achievements',
    lines: [
      '制定、修订应急预案【待填：预案数】个，开展应急演练【待填：演练次数】次，参加演练【待填：演练人次】人次，依法处置突发事件【待填：事件数】起。',
    ],
  },
  {
    id: 'disputes',
    name: { zh: '矛盾纠纷化解', en: 'Disputes resolved' },
    note: { zh: '化解率以排查数为基数', en: 'The rate is of the disputes found' },
    prefixes: { 矛盾纠纷: 'mdjf', 化解率: 'hjl' },
    place: 'achievements',
    lines: ['排查矛盾纠纷【待填：排查数】件，化解【待填：化解数】件，化解率【待填：化解数÷排查数】%。'],
  },
  {
    id: 'petitions',
    name: { zh: '信访', en: 'Petitions' },
    prefixes: { 信访: 'xf' },
    place: 'achievements',
    lines: ['依法办理信访事项，全年受理【待填：受理数】件，办结【待填：办结数】件，办结率【待填：办结数÷受理数】%。'],
  },
  {
    id: 'reconsideration',
    name: { zh: '行政复议', en: 'Administrative reconsideration' },
    note: { zh: '作为被申请人的案件；各项相加等于审结数', en: 'As respondent; the parts make the total' },
    prefixes: { 行政复议: 'xzfy' },
    place: 'achievements',
    lines: [
      '本机关作为被申请人的行政复议案件审结【待填：审结数】件，其中维持【待填：维持数】件、撤销【待填：撤销数】件、其他【待填：审结数－维持数－撤销数】件。',
    ],
  },
  {
    id: 'litigation',
    name: { zh: '行政应诉', en: 'Administrative litigation' },
    note: {
      zh: '出庭应诉率以应当由负责人出庭的件数为基数',
      en: 'The rate is of the cases that call for the principal',
    },
    prefixes: { 行政应诉: 'xzys', 出庭应诉率: 'ctysl' },
    place: 'achievements',
    lines: [
      '办理行政应诉案件【待填：应诉数】件，行政机关负责人应出庭【待填：应出庭数】件，实际出庭【待填：出庭数】件，负责人出庭应诉率【待填：出庭数÷应出庭数】%。',
    ],
  },
  {
    id: 'proposals',
    name: { zh: '建议提案办理', en: 'Proposals of deputies' },
    note: { zh: '建议数加提案数等于合计', en: 'The parts make the total' },
    prefixes: { 建议提案: 'jyta' },
    place: 'achievements',
    lines: [
      '办理人大代表建议【待填：建议数】件、政协提案【待填：提案数】件，共计【待填：建议数＋提案数】件，全部按期答复。',
    ],
  },
  {
    id: 'judicial-advice',
    name: { zh: '司法建议和检察建议', en: 'Advice of courts and procuratorates' },
    prefixes: { 司法建议: 'sfjy' },
    place: 'achievements',
    lines: ['自觉接受司法监督，收到司法建议【待填：司法建议数】件、检察建议【待填：检察建议数】件，均按期回复。'],
  },
  {
    id: 'disclosure',
    name: { zh: '政府信息公开', en: 'Disclosure' },
    prefixes: { 信息公开: 'xxgk' },
    place: 'achievements',
    lines: ['主动公开政府信息【待填：公开数】条，收到政府信息公开申请【待填：申请数】件，均依法按期答复。'],
  },
  {
    id: 'publicity',
    name: { zh: '谁执法谁普法', en: 'Law made known by who enforces it' },
    prefixes: { 普法: 'pf', 谁执法谁普法: 'szfspf' },
    place: 'achievements',
    lines: [
      '落实“谁执法谁普法”普法责任制，开展法治宣传活动【待填：活动次数】场次，覆盖群众【待填：覆盖人次】人次，发放宣传资料【待填：资料数】份。',
    ],
  },
  {
    id: 'constitution-day',
    name: { zh: '宪法宣传', en: 'Constitution Day' },
    prefixes: { 宪法宣传: 'xfxc' },
    place: 'achievements',
    lines: ['结合“12·4”国家宪法日开展宪法宣传活动【待填：活动次数】场次，参加人员【待填：参加人次】人次。'],
  },
  {
    id: 'court-attendance',
    name: { zh: '旁听庭审', en: 'Court hearings attended' },
    prefixes: { 旁听庭审: 'ptts' },
    place: 'achievements',
    lines: ['组织工作人员旁听庭审【待填：旁听次数】次，参加【待填：旁听人次】人次。'],
  },

  // 存在的不足和原因.
  {
    id: 'shortcomings-and-causes',
    name: { zh: '不足和原因分两条写', en: 'Shortcomings, then causes' },
    note: { zh: '不足和原因两样都要写', en: 'Both are required' },
    prefixes: { 存在不足: 'czbz' },
    place: 'shortcomings',
    lines: [
      '（一）存在的不足。一是【待填：不足一】。二是【待填：不足二】。',
      '（二）产生的原因。一是【待填：原因一】。二是【待填：原因二】。',
    ],
  },
  {
    id: 'measured-against',
    name: { zh: '对照要求有差距', en: 'Measured against what is demanded' },
    prefixes: { 对照要求: 'dzyq' },
    place: 'shortcomings',
    lines: [
      '对照法治政府建设要求和群众期盼，工作中还存在一些不足：一是【待填：不足一】；二是【待填：不足二】；三是【待填：不足三】。',
    ],
  },
  {
    id: 'ability-short',
    name: { zh: '依法行政能力不足', en: 'Ability falls short' },
    prefixes: { 能力不足: 'nlbz' },
    place: 'shortcomings',
    lines: ['部分工作人员运用法治思维和法治方式解决问题的能力还不强，主要表现为【待填：表现】。'],
  },
  {
    id: 'enforcement-short',
    name: { zh: '执法规范化不足', en: 'Enforcement falls short' },
    prefixes: { 执法不足: 'zfbz' },
    place: 'shortcomings',
    lines: ['行政执法规范化水平还需提高，主要表现为【待填：表现】。'],
  },
  {
    id: 'publicity-short',
    name: { zh: '普法实效不足', en: 'Publicity falls short' },
    prefixes: { 普法不足: 'pfbz' },
    place: 'shortcomings',
    lines: ['法治宣传的针对性、实效性还不够强，主要表现为【待填：表现】。'],
  },
  {
    id: 'causes',
    name: { zh: '主观原因和客观原因', en: 'Causes inside and outside' },
    prefixes: { 主要原因: 'zyyy' },
    place: 'shortcomings',
    lines: ['产生上述不足的原因：主观方面，【待填：主观原因】；客观方面，【待填：客观原因】。'],
  },

  // 主要负责人履行第一责任人职责情况.
  {
    id: 'duties-met',
    name: { zh: '履行职责总体情况', en: 'Duties met' },
    note: { zh: '会议次数与前面各部分一致', en: 'The number of meetings is the same throughout' },
    prefixes: { 履职情况: 'lzqk' },
    place: 'first-responsible-person',
    lines: [
      `主要负责人切实履行推进法治建设第一责任人职责，${inPerson}。{year}年主持召开会议研究法治政府建设工作【待填：研究次数】次，解决【待填：问题】。`,
    ],
  },
  {
    id: 'in-person',
    name: { zh: '四个亲自', en: 'Four things done in person' },
    note: { zh: '四项的顺序固定', en: 'In this order' },
    prefixes: { 四个亲自: 'sgqz', 亲自部署: 'qzbs' },
    place: 'first-responsible-person',
    lines: [`主要负责人${inPerson}。`],
  },
  {
    id: 'studied-in-person',
    name: { zh: '带头学法', en: 'Studied the law' },
    prefixes: { 带头学法: 'dtxf' },
    place: 'first-responsible-person',
    lines: [
      '主要负责人带头学法，主持理论学习中心组法治专题学习【待填：学习次数】次，讲授法治课【待填：讲课次数】次，旁听庭审【待填：旁听次数】次。',
    ],
  },
  {
    id: 'same-as-business',
    name: { zh: '法治建设五个同', en: 'Law and business planned together' },
    prefixes: { 同部署: 'tbs' },
    place: 'first-responsible-person',
    lines: ['将法治建设与业务工作同部署、同推进、同督促、同考核、同奖惩，推动【待填：任务】落实。'],
  },
  {
    id: 'colleagues-urged',
    name: { zh: '督促班子成员依法办事', en: 'Colleagues urged to keep to the law' },
    prefixes: { 督促班子: 'dcbz' },
    place: 'first-responsible-person',
    lines: ['督促领导班子其他成员和所属单位负责人依法办事，不得违规干预司法活动、插手具体案件处理。'],
  },
  {
    id: 'court-in-person',
    name: { zh: '主要负责人出庭应诉', en: 'In court in person' },
    prefixes: { 带头出庭: 'dtct' },
    place: 'first-responsible-person',
    lines: ['主要负责人带头出庭应诉【待填：出庭次数】次，推动案涉行政争议实质性化解。'],
  },
  {
    id: 'accounted',
    name: { zh: '年终述法', en: 'Account given at the year’s end' },
    prefixes: { 述法: 'sf' },
    place: 'first-responsible-person',
    lines: ['主要负责人将履行推进法治建设第一责任人职责情况列入年终述职内容，向【待填：述法对象】述法。'],
  },

  // 下一年度主要安排.
  {
    id: 'tasks',
    name: { zh: '任务分条写', en: 'Tasks one by one' },
    note: { zh: '每条写明任务和完成时限', en: 'Each with its deadline' },
    prefixes: { 分条任务: 'ftrw' },
    place: 'plan',
    lines: [
      '（一）【待填：任务一】。【待填：任务一的内容和完成时限】。',
      '（二）【待填：任务二】。【待填：任务二的内容和完成时限】。',
    ],
  },
  {
    id: 'next-steps',
    name: { zh: '下一年重点工作', en: 'Main tasks of the next year' },
    prefixes: { 下一步: 'xyb' },
    place: 'plan',
    lines: ['{next}年，{issuer}将重点做好以下工作：一是【待填：任务一】；二是【待填：任务二】；三是【待填：任务三】。'],
  },
  {
    id: 'shortcoming-answered',
    name: { zh: '针对不足的措施', en: 'A shortcoming answered' },
    note: { zh: '与前面写的不足一一对应', en: 'One for each shortcoming named before' },
    prefixes: { 整改措施: 'zgcs' },
    place: 'plan',
    lines: ['针对【待填：不足】的问题，{next}年【待填：月】月底前【待填：措施】，由【待填：责任部门】负责落实。'],
  },
  {
    id: 'study-planned',
    name: { zh: '计划学习培训', en: 'Study planned' },
    prefixes: { 学习计划: 'xxjh' },
    place: 'plan',
    lines: [
      '持续深入学习贯彻习近平法治思想，计划开展专题学习不少于【待填：学习次数】次，组织行政执法人员培训不少于【待填：培训期数】期。',
    ],
  },
  {
    id: 'enforcement-planned',
    name: { zh: '计划规范执法', en: 'Enforcement planned' },
    prefixes: { 规范执法: 'gfzf' },
    place: 'plan',
    lines: ['坚持严格规范公正文明执法，完善【待填：制度】，开展案卷评查不少于【待填：评查次数】次。'],
  },
  {
    id: 'publicity-planned',
    name: { zh: '计划普法', en: 'Publicity planned' },
    prefixes: { 普法计划: 'pfjh' },
    place: 'plan',
    lines: ['落实普法责任清单，围绕【待填：主题】开展法治宣传活动不少于【待填：活动次数】场次。'],
  },

  // 其他需要报告的情况.
  {
    id: 'nothing-else',
    name: { zh: '其他情况，没有的写“无”', en: 'Anything else, or 无' },
    prefixes: { 其他情况: 'qtqk' },
    place: 'other-matters',
    lines: ['{【待填：其他需要报告的情况；没有的，写“无”】|无}。'],
  },
];
