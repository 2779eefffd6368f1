/**
 * How reports say that a value is compared with another one: 较上年的212件减少26件，下降12.3%.
 * Source: usage of published reports; 国家统计局《统计用语》 for 同比, 环比 and 百分点.
 */

/** Verbs of a change, each direction with its own; 增 and 减 carry what was done behind them: 增配, 减发. */
export const risingWords: readonly string[] = [
  ...[
    '增加',
    '增长',
    '新增',
    '净增',
    '增收',
    '增支',
    '增产',
    '增',
    '多收',
    '多',
    '上升',
    '提升',
    '提高',
    '升',
    '高出',
    '高',
  ],
  ...[
    '扩大',
    '扩',
    '扩充',
    '充实',
    '壮大',
    '拓展',
    '扩展',
    '延长',
    '攀升',
    '上涨',
    '涨',
    '上浮',
    '上调',
    '多出',
    '拉长',
    '超出',
    '超过',
    '溢价',
  ],
];
export const fallingWords: readonly string[] = [
  ...['减少', '缩减', '压减', '净减', '精简', '减收', '减支', '减产', '减', '少收', '少', '下降', '降低', '降', '低'],
  ...['压缩', '缩短', '缩小', '缩', '压降', '压', '下浮', '下调', '回落', '下跌', '跌', '收窄', '节约', '节省', '节支'],
];

/**
 * Morphemes that say a direction, whatever is done behind them: 多运了7.5万人次, 增发11940本, 扩面2.72万亩, 少清运1.14万吨. Said of
 * what stands behind the value it was, or goes on with a comparison; elsewhere 多 and 提 say other things.
 */
export const risingMorphemes = '多增升涨扩';
export const fallingMorphemes = '少减降跌缩压';

/** What stands before them: 今年扩面, 一年间上浮, 在上年基础上扩了. */
export const changeOpenings: readonly string[] = [
  ...['同比', '环比', '相比', '今年', '本年', '全年', '一年', '一年来', '一年间', '又', '再', '共', '名义', '实际'],
  ...['总体', '相当于', '在上年基础上', '较上年', '比上年', '净'],
];

/** What may stand between the verb of a change and its number: 降幅为, 增长率达, 压缩比例, 增长了约. */
export const changeEndings: readonly string[] = [
  ...['了', '约', '近', '为', '达到', '达', '超过', '超', '逾', '幅度', '幅', '速度', '速', '率', '比例', '比'],
];

/** The verb of `由A增至B` with its 至: 上升至, 发展到, 调整为. Those of no direction leave it to the words behind. */
export const reachingWords: readonly string[] = [
  ...[
    '增加',
    '增长',
    '增',
    '提高',
    '提升',
    '上升',
    '升',
    '攀升',
    '扩大',
    '拓展',
    '扩展',
    '扩充',
    '扩',
    '延长',
    '延伸',
    '延',
    '涨',
  ],
  ...[
    '减少',
    '减',
    '下降',
    '降低',
    '降',
    '缩短',
    '缩减',
    '缩',
    '压缩',
    '压减',
    '压',
    '回落',
    '精简',
    '跌',
    '下调',
    '上调',
  ],
  ...['优化', '调整', '发展', '壮大', '变', '改', '缩小', '充实'],
];

/** A morpheme of direction with what is done: 增设至, 提至. */
export const reachingMorphemes = /[增减升降涨跌扩缩压提][一-鿿]?[至到]$/;

/** The signs of a change below nothing, and the words that a change behind them has: 同比-10.9%, 增速为−3.2%. */
export const minuses = '−－–-';
export const namesChange = /(?:[同环]比|增[长加]|[增降]幅|增速|增长率|下降|分别)[了为约达]*$/;

/** What left beside what came: 新增7个、撤销4个. */
export const leavingWords: readonly string[] = [
  ...[
    '取消',
    '注销',
    '撤销',
    '撤并',
    '废止',
    '核减',
    '报废',
    '退出',
    '退会',
    '停航',
    '停运',
    '停开',
    '除名',
    '转出',
    '关停',
    '关闭',
    '淘汰',
    '解聘',
    '辞退',
    '辞职',
    '退休',
  ],
  ...[
    '调出',
    '调离',
    '移出',
    '剔除',
    '清退',
    '拆除',
    '停用',
    '合并',
    '失效',
    '吊销',
    '迁出',
    '减少',
    '压减',
    '精简',
    '下降',
    '流失',
    '流出',
    '借出',
    '离职',
    '离任',
    '去世',
    '退役',
    '核销',
    '销号',
  ],
];

/** Verbs of what came, beside those of `newlyDone`. */
export const comingWords =
  /新[聘招进入取发评任录调开]|增加|补[充录]|引进|[转调迁借流]入|招[录聘收]|聘用|录用|吸纳|发展/;

/** What was added: 新设服务站12个, 增配队员5名. */
export const newlyDone = /新[增设建添扩认登]|增[设建配添]/;

/** More or less than what is named behind: 低于全市平均水平4.2个百分点, 超过年度任务2.6公里. */
export const aboveWords = /(?:高于|高出|超过|超出|多于|好于|优于|快于|领先)[^，；。]{1,14}$/;
export const belowWords = /(?:低于|少于|慢于|落后)[^，；。]{1,14}$/;

/** What something is compared with, at the end of what stands before its value: 比年初的, 较年度计划; not 较大事故, 比赛. */
export const comparedWith =
  /(?:(?<!占)比(?![例赛武重拼对价学])|(?<!比)较(?![大好重高快为少强小严低长]|多(?!年)))[^，；。、]{2,16}$/;
export const comparedTogether = /[与和同][^，；。、]{2,16}相比/;

/** What the bracket behind a change begins with where it gives the value before: （年初82.4%）, （上年为0.5%）. */
export const comparedInBrackets = /^(?:上|去|前年|20\d\d|年初|期初|同期|原|计划|目标|任务)/;

/** Bases that are not printed: what is said is no plain change of the figures that are. */
export const otherBases =
  /可比|同口径|剔除|扣除|不变价|目标|计划|预算|预期|任务|平均|累计|年均|全[国省市]|标准|法定|进度/;

/**
 * What grows in constant prices, whatever its amounts are printed in, and how a text says so of other things. Source: 国家统计局
 * 《中国国民经济核算体系（2016）》 and the notes of statistical communiqués: 增长速度按不变价格计算.
 */
export const grownInRealTerms = /生产总值|GDP|增加值|农(?:林牧渔)?业总产值/;
export const inRealTerms = /实际(?:年均)?增(?!加)|实际上升|(?:不变|可比)价|(?:剔除|扣除)[^，。]{0,4}价格/;

/** A place in an order, which is the better the smaller its number is. Source: usage of published reports. */
export const rankWords = /排名|排位|位次|名次|名列|位列|位居/;

/** Where a stock began and where it stands: 年初存量137栋, 年末达到412家. */
export const openingWords = /年初|期初|上年[末底]|去年[末底]|上期末/;
export const closingWords = /年末|年底|期末|月底|截至|目前|现有|至今|尚[有余存]|仍有/;

/** What a comparison is made of; what else stands before a change names another thing: 信访量下降10%. */
export const comparingWords = new RegExp(
  [
    // 较上年收窄, 比去年上浮; 多收缴 says what was done.
    ...[...risingWords, ...fallingWords].filter((word) => /^.+[^收支产]$/.test(word) && word !== '多出'),
    `[${minuses}]$`,
    '偏(?=[多少高低])|[人户件起笔宗处项场次个家]数(?![据字])|同比|环比|上一?年度?|前一年|上月|上季度?|去年|前年|今年|本年度?|而(?!且)|名义|在上年基础上|相当于|20\\d\\d[年届级]度?|一年|年度?|同期|相比|对比|相应|分别|总体|全年|实际|净|约|近|超过?|逾|达到?|为|了|的|是|也|亦|同|均|又|则|已|仅|发生|新增|增加|增长|增幅|增速|增|减少|减幅|减|下降|降低|降幅|降|上升|升幅|升|提高|提升|缩短|压缩|压减|压|缩减|缩|扩大|多|少|高出|高|低|回落|涨幅?|幅度?|速度?|率|比例|数量?|持平|水平|年?[底末初]|时限|时间|用时|时长|周期|环节|存量|总量|总数|规模|金额|件均|每|（|）|计划|目标|法定|规定|承诺',
  ].join('|'),
  'g',
);

/**
 * What comparisons are made of and percentages are not: time, steps and amounts. 占比由46.2%提高到53.7%，承诺时限压缩比例83.6% names two things.
 * Source: usage of published reports.
 */
export const amountWords = /时限|期限|时间|用时|时长|周期|环节|存量|总量|总数|规模|金额|件均/;

/** The base that a change names: two changes of different bases are two comparisons. */
export const baseWords = /同比|环比|上一?年度?|去年|同期|前年|20\d\d[年届]|年初|上[月季]|计划|目标|任务/;

/** A part of a year that a change is since: 比二季度缩短1.2小时, 较6月增加3件. */
export const sincePartOfYear = /[比较](?:[一二三四]季度|(?:1[0-2]|[1-9])月|[上下]半年)/;

/** The price that was asked, the one that was paid, and the rate between the two, at the end of what stands before each. */
export const firstPrice = /(?:评估|起[拍始]|控制|挂牌|标底|保留|底)价?[格款]?(?:为|是|共|合计)?$/;
export const finalPrice = /(?:成交|中标|拍卖成交|合同)[总]?价?[格款额]?(?:为|是|共|合计)?$/;
export const priceRate = /^[，、]?(?:溢价|增值|节约|节支|节资|下浮|降幅)(?:资金)?率?(?:为|达到?|约|是)?$/;
