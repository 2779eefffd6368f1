/** Names of which each thing bears one: every member must be named once, or is `optional`. Alternatives name one member. */
export interface Whole {
  readonly members: readonly (readonly string[])[];
  readonly optional?: readonly (readonly string[])[];
}

/** Two names that leave nothing out; alternatives of one name stand between `|`. Source: usage of published reports, and the acts named. */
export const pairs: readonly (readonly [string, string])[] = [
  ['男', '女'],
  ['城镇|城市|城区|县城|城关', '农村|乡村|乡镇|镇村'],
  ['线上|网上|网络|在线', '线下|窗口|现场'],
  ['专职', '兼职'],
  ['未成年|青少年', '成年|成人'],
  ['公办|公立|国有', '民办|民营|私立'],
  ['一般程序|普通程序', '简易程序|当场'],
  ['集中', '分散'],
  ['现场', '书面'],
  ['书面', '口头'],
  ['即办', '承诺'],
  ['进口', '出口'],
  ['主办|承办', '会办|协办|分办'],
  ['牵头', '配合|协同'],
  ['属实|查实', '不实|失实|查否|不属实'],
  ['任命', '免去|免职'],
  ['新制定|新出台', '修订|修改'],
  ['单位|企业|法人', '个人|自然人'],
  ['行政人员|行政编', '事业人员|事业编'],
  ['存量|既有|原有|续建|旧存', '新增|新建|新收'],
  // Cases are of the years before or came in this one: forms of judicial and petition statistics.
  [
    '上年结转|上一年结转|上年度结转|上年未|上一年未|上年转|上年遗留|去年结转|去年未|往年|旧存',
    '新收|新立|新受理|新接|新签|新登记|新开工|当年受理|当年立案|当年收|本年受理|本年立案|本年收|今年受理|今年收',
  ],
  ['境内|国内', '境外|国外|海外|跨境'],
  ['省内|市内|县内|区内|本地|本省|本市|同城|域内', '省外|市外|县外|区外|外地|外省|外市|异地|域外|跨省|跨市|跨县|跨区'],
  ['中央', '地方'],
  ['上级|省级|市级|财政', '自筹|配套|社会'],
  ['上半年', '下半年'],
  ['主动公开', '依申请'],
  ['立行立改|立即|即时|当场', '限期|分阶段'],
  ['通过', '终止'],
  ['在编|编内', '编外|聘用|派遣'],
  ['市本级|县本级|区本级|省本级|本级', '县区|区县|县级|县（市|各县|各区|乡镇|镇街|街镇'],
  ['县直|市直|区直|省直|直属', '乡镇|镇街|街镇|街道|基层|县区|区县'],
  ['固定', '流动'],
  ['首次|初次|首套|初访', '重复|再次|二次|二套|重访'],
  ['公益', '经营'],
  ['基本支出', '项目支出'],
  ['人员经费', '公用经费'],
  ['有效', '无效'],
  ['正常', '异常'],
  ['达标', '超标'],
  ['胜诉', '败诉'],
  ['起诉', '应诉'],
  // 《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》第五条.
  ['任中', '离任'],
  ['实体', '程序'],
  // 《企业会计准则——基本准则》: assets are debts and owners' equity.
  ['负债', '所有者权益|净资产'],
  // In right reports of others these two made all of their total wherever they stood alone behind it, four times and more.
  // 《预算法》 art. 35 and the rules on limits of local debt.
  ['一般债', '专项债'],
  // 《海关法》 and 《进出口关税条例》: what customs levies.
  ['关税', '进口环节'],
  // 《社会保险法》 ch. 3.
  ['职工医保|职工基本医疗|职工医疗', '居民医保|居民基本医疗|居民医疗'],
  ['在职', '退休|离休'],
  // 《保险法》 art. 95.
  ['财产险|财产保险', '人身险|人身保险'],
  // 《环境影响评价法》 art. 16; forms for registration are put on file, and not approved.
  ['报告书', '报告表'],
  ['实物配租', '租赁补贴'],
  ['增雨', '防雹'],
  ['审定', '审减|核减'],
  ['正职', '副职'],
  ['入境', '出境'],
  ['办结', '阶段性办结|阶段办结'],
  ['站内|院内|园内|校内|场内|馆内', '站外|院外|园外|校外|场外|馆外'],
  ['上调', '下调'],
  // 《安全生产事故隐患排查治理暂行规定》第三条.
  ['一般隐患', '重大隐患'],
  // 政府信息公开工作年度报告格式, table 4.
  ['未经复议|直接起诉', '复议后起诉|复议后'],
];

/** Source: scales of appraisals, risks and accidents in national standards; what a clean-up of documents comes to. */
export const scales: readonly Whole[] = [
  { members: [['合格'], ['不合格']], optional: [['基本合格'], ['优秀'], ['良好']] },
  { members: [['满意'], ['不满意']], optional: [['基本满意'], ['非常满意'], ['一般']] },
  { members: [['通过'], ['不通过', '未通过']], optional: [['终止'], ['整改后通过', '暂缓']] },
  {
    members: [
      ['乡科级', '科级'],
      ['一般干部', '一般人员', '股级', '科员'],
    ],
    optional: [['县处级'], ['厅局级', '地厅级', '司局级'], ['省部级'], ['其他人员']],
  },
  { members: [['高风险'], ['低风险']], optional: [['中风险'], ['中高风险'], ['中低风险']] },
  { members: [['红色'], ['橙色'], ['黄色'], ['蓝色']] },
  {
    members: [
      ['第一产业', '一产'],
      ['第二产业', '二产'],
      ['第三产业', '三产'],
    ],
  },
  {
    members: [
      ['民营', '私营', '民间'],
      ['国有', '国企'],
      ['外资', '外商', '港澳台'],
    ],
    optional: [['集体'], ['混合']],
  },
  // What is built with money from above, of the body itself, and of those who have the use of it.
  {
    members: [
      ['上级', '中央', '省级', '财政'],
      ['配套', '自筹'],
    ],
    optional: [['居民', '群众', '业主', '产权', '社会']],
  },
  // 《国税地税征管体制改革方案》: what tax bureaus collect.
  { members: [['税收'], ['社会保险费', '社保费'], ['非税']] },
  { members: [['一季度'], ['二季度'], ['三季度'], ['四季度']] },
  // Forms of complaints and petitions: what an inquiry finds.
  {
    members: [
      ['属实', '查实'],
      ['不属实', '失实', '不实', '查否'],
    ],
    optional: [['部分属实', '部分查实', '基本属实']],
  },
  // 《社会团体登记管理条例》, 《民办非企业单位登记管理暂行条例》 and 《基金会管理条例》.
  {
    members: [
      ['社会团体', '社团'],
      ['民办非企业', '社会服务机构', '民非'],
    ],
    optional: [['基金会']],
  },
  // 《传染病防治法》 art. 3.
  { members: [['乙类'], ['丙类']], optional: [['甲类']] },
  // 政府信息公开工作年度报告格式, table 4.
  {
    members: [['结果维持'], ['结果纠正']],
    optional: [
      ['其他结果', '结果其他'],
      ['尚未审结', '未审结'],
    ],
  },
  // 《审计机关审计项目质量控制办法》: what money an audit finds fault with.
  { members: [['违规金额'], ['管理不规范金额']], optional: [['损失浪费金额']] },
  { members: [['事前'], ['事后', '事故']], optional: [['事中']] },
  {
    members: [
      ['保留', '有效', '继续执行', '继续实施', '沿用'],
      ['废止', '宣布失效', '失效', '停止执行', '清退'],
    ],
    optional: [['修改', '修订'], ['宣布失效', '失效', '废止'], ['重新公布', '重新制定'], ['合并', '整合'], ['暂停']],
  },
];
