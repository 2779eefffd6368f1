/**
 * How a list is announced with the number of its items: `存在以下三个方面的问题：一是…`. Objects that are counted before a
 * list of measures (对3个乡镇开展检查：一是…) announce nothing, so the nouns are those of matters, not of things.
 * Source: practice of official writing.
 */
export const announcedNouns: readonly string[] = [
  ...['方面', '问题', '不足', '短板', '困难', '难点', '矛盾', '差距', '原因', '因素', '情形', '情况', '特点', '变化'],
  ...['措施', '举措', '任务', '工作', '做法', '重点', '要求', '途径', '抓手', '环节', '步骤', '阶段', '机制', '制度'],
  ...['原则', '目标', '内容', '方式', '渠道', '关系', '建议', '意见', '经验', '成效', '亮点', '打算', '安排', '行动'],
  ...['转变', '提升', '突破', '保障', '关口', '事', '实事', '事项', '清单', '点', '步', '方向'],
];

/** Classifiers of what is announced. */
export const announcedClassifiers: readonly string[] = [
  '个方面',
  '方面',
  '个',
  '项',
  '条',
  '点',
  '大',
  '类',
  '种',
  '件',
  '张',
  '步',
];

/** Words that say that a list follows, also where no colon does. */
export const announcingWords: readonly string[] = [
  '以下',
  '如下',
  '下列',
  '存在',
  '主要有',
  '主要是',
  '表现在',
  '体现在',
  '分为',
  '有',
];

/** What a clause begins with that answers to the things it counts: 针对三个问题：一是… lists measures. */
export const answeringWords: readonly string[] = [
  '针对',
  '围绕',
  '对照',
  '对',
  '就',
  '根据',
  '按照',
  '结合',
  '聚焦',
  '从',
  '在',
  '为',
  '把',
  '将',
  '通过',
];

/** Verbs whose object is announced all the same: 对政务公开做好三件事：…. */
export const announcingVerbs: readonly string[] = [
  '做好',
  '做到',
  '抓好',
  '抓住',
  '推行',
  '实行',
  '建立',
  '健全',
  '落实',
  '采取',
  '实施',
  '明确',
  '提出',
  '制定',
  '突出',
  '存在',
  '有',
];
