/**
 * The form in which names of documents are compared: without blanks, quotation marks and 中华人民共和国, with one kind of
 * dash and of bracket. `（2026－2030年）` and `(2026年至2030年)` are one name.
 */
export function toNameKey(name: string): string {
  if (!varied.test(name)) return name;
  return name
    .replace(/[\s“”‘’"'「」『』]/g, '')
    .replaceAll('中华人民共和国', '')
    .replace(/[—–―－‐‑−\-～~〜]{1,4}/g, '-')
    .replace(/(\d{4})年?[-至](?=\d{4})/g, '$1-')
    .replace(/[([〔【]/g, '（')
    .replace(/[)\]〕】]/g, '）')
    .replace(/[《<]/g, '〈')
    .replace(/[》>]/g, '〉')
    .replace(/[・•]/g, '·');
}

/** Holds something that is written in several ways: most names do not. */
const varied = /[\s“”‘’"'「」『』—–―－‐‑−\-～~〜至([〔【)\]〕】《<》>・•]|中华人民共和国/;

/**
 * What the names of documents end in that are cited again and again by one name. 清单, 通知, 预案 and the like are not
 * here: a body has many of them with nearly the same name. The longest first.
 * Source: 《党政机关公文处理工作条例》 art. 8, 《行政法规制定程序条例》 art. 5, 《规章制定程序条例》 art. 7, and usage.
 */
export const documentNouns: readonly string[] = [
  '条例',
  '规定',
  '办法',
  '细则',
  '规则',
  '规程',
  '准则',
  '制度',
  '纲要',
  '规划',
  '方案',
  '计划',
  '意见',
  '决定',
];

/** Nouns of which one is easily written for another. */
export const nounFamilies: readonly (readonly string[])[] = [
  ['纲要', '方案', '规划'],
  ['条例', '规定', '办法', '细则', '规则'],
];

/**
 * Words that narrow nothing: a name with one of them and the same name without it are hardly two documents.
 * Source: usage in titles of regulations.
 */
export const neutralWords: readonly string[] = [
  ...['社会', '行政', '工作', '管理', '实施', '推进', '促进', '加强', '强化', '优化', '完善', '规范', '深化', '做好'],
  ...['全面', '进一步', '有关', '相关', '若干', '暂行', '试行', '具体', '多元', '的', '和', '与', '及', '以及', '等'],
];

/**
 * What is done with a thing, before 管理: 《某县农村公路管理办法》, 《某县农村公路建设管理办法》 and 《某县农村公路养护管理办法》 are three.
 * Elsewhere a name may have lost such a word: 法治政府建设实施方案.
 * Source: titles of regulations that stand side by side in the collections of provinces and cities.
 */
export const managedActivities: readonly string[] = [
  ...['规划', '建设', '代建', '施工', '养护', '管护', '保护', '维护', '运行', '运维', '经营', '生产', '销售', '流通'],
  ...['运输', '挖掘', '照明', '设置', '处置', '核准', '代理', '追溯', '绩效', '限额', '治安', '质量', '器具', '服务'],
  ...['缴存', '提取', '贷款', '等级', '星级'],
];

/**
 * Words that make another document of a name: they say for whom, where, or what is done with it. 《某市生活垃圾分类管理条例》 and
 * 《某市农村生活垃圾分类管理条例》 are two.
 * Source: titles of regulations that stand side by side in the collections of provinces and cities.
 */
export const narrowingWords: readonly string[] = [
  // Where and for whom.
  ...['农村', '乡村', '城市', '城镇', '城乡', '乡镇', '街道', '社区', '村级', '基层', '区域', '地方', '园区', '流域'],
  ...['国有', '集体', '公共', '民办', '民营', '私营', '个体', '外资', '企业', '单位', '机关', '部门', '行业', '系统'],
  ...['省级', '市级', '区级', '县级', '中央', '国家', '中小', '微型', '大型', '小型', '特种', '特殊', '困难', '重点'],
  ...[
    '未成年',
    '青少年',
    '儿童',
    '老年',
    '妇女',
    '残疾',
    '学生',
    '学校',
    '学前',
    '幼儿',
    '职工',
    '农民',
    '居民',
    '业主',
  ],
  ...[
    '居家',
    '社会化',
    '住宅',
    '住房',
    '商业',
    '网络',
    '互联网',
    '电子',
    '数据',
    '电动',
    '机动',
    '绿化',
    '绿色',
    '历史',
  ],
  ...['消防', '食堂', '集贸', '前期', '规模', '旅客', '客运', '货物', '货运', '巡游', '租赁', '衔接', '执法'],
  // What is done with it.
  ...[
    '听证',
    '审计',
    '评估',
    '考核',
    '考评',
    '评价',
    '监督',
    '监察',
    '检查',
    '监测',
    '处罚',
    '公示',
    '公开',
    '备案',
    '审查',
  ],
  ...[
    '审核',
    '验收',
    '奖励',
    '补助',
    '补贴',
    '补偿',
    '资金',
    '经费',
    '收费',
    '价格',
    '应急',
    '救助',
    '救援',
    '信用',
    '统计',
  ],
  ...[
    '档案',
    '证件',
    '许可',
    '审批',
    '招标',
    '采购',
    '招商',
    '征收',
    '拆除',
    '改造',
    '维修',
    '运营',
    '交易',
    '培训',
    '巡查',
  ],
  ...[
    '责任',
    '追究',
    '问责',
    '投诉',
    '举报',
    '调解',
    '复议',
    '应诉',
    '起草',
    '清理',
    '总体',
    '专项',
    '详细',
    '年度',
    '行动',
  ],
  // Documents on documents.
  ...['贯彻', '落实', '印发', '转发', '修改', '修订', '废止', '学习', '宣传', '解读', '配套', '补充'],
  // Single characters that turn the sense.
  ...[
    '非',
    '未',
    '副',
    '新',
    '老',
    '不',
    '无',
    '反',
    '县',
    '市',
    '省',
    '区',
    '乡',
    '镇',
    '村',
    '中',
    '小',
    '高',
    '低',
    '大',
  ],
];

/**
 * Words that are written for one another in titles: what stands in a title of the list is the second. A name that is a
 * listed title but for them is no other document.
 * Source: slips in published reports; the right words are those of the titles.
 */
export const confusedWords: readonly (readonly [written: string, right: string])[] = [
  ['预防', '防治'],
  ['防控', '防治'],
  ['防治', '预防'],
  ['体检', '检查'],
  ['机密', '秘密'],
  ['制订', '制定'],
];

/** What is no word at all, in titles of any length: 审记法, and 发 at the end. */
/** What no name of a document holds, listed or not. */
export const certainSlips: readonly (readonly [written: RegExp, right: string])[] = [
  [/条列(?=$|（)/, '条例'],
  [/陪偿/, '赔偿'],
  [/规化(?=$|纲要|（)/, '规划'],
  [/管里/, '管理'],
  [/处里(?=$|办法|规定|程序|费|意见|工作)/, '处理'],
  [/办发(?=$|（)/, '办法'],
];

export const misspelledWords: readonly (readonly [written: RegExp, right: string])[] = [
  [/发$/, '法'],
  [/审记/, '审计'],
  [/统记/, '统计'],
  [/挡案/, '档案'],
  [/予算/, '预算'],
  [/爱滋/, '艾滋'],
  [/条列/, '条例'],
  [/法点$/, '法典'],
  [/陪偿/, '赔偿'],
  [/规化/, '规划'],
  [/管里/, '管理'],
  [/处里/, '处理'],
  [/安全生厂/, '安全生产'],
  [/监查(?=法|条例)/, '监察'],
  [/实施纲耍/, '实施纲要'],
  [/^中华人民共国/, ''],
];
