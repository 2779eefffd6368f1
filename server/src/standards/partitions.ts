/**
 * Names that divide one whole: a thing that is one of them is none of the others, so that their counts never exceed the
 * whole's. `complete`: together they are the whole.
 * Source: 《行政处罚法》, 《行政许可法》, 《行政强制法》, 《行政复议法》 for acts and decisions; usage for the others.
 */
export interface Partition {
  readonly names: readonly string[];
  readonly complete: boolean;
}

export const partitions: readonly Partition[] = [
  {
    names: [
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政检查',
      '行政征收',
      '行政征用',
      '行政给付',
      '行政裁决',
      '行政确认',
      '行政奖励',
    ],
    complete: false,
  },
  { names: ['维持', '撤销', '变更', '确认违法', '驳回', '终止', '责令履行', '不予受理', '调解'], complete: false },
  { names: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'], complete: true },
  { names: ['一般程序', '普通程序', '简易程序', '听证程序'], complete: false },
  { names: ['中央', '国家级', '省级', '市级', '县级', '区级', '乡级', '镇级', '村级'], complete: false },
  { names: ['一级', '二级', '三级', '四级', '五级'], complete: false },
  { names: ['一类', '二类', '三类', '四类'], complete: false },
  { names: ['保留', '修改', '废止', '宣布失效'], complete: false },
  { names: ['男', '女'], complete: true },
  { names: ['专职', '兼职'], complete: true },
  { names: ['线上', '线下'], complete: true },
  { names: ['城镇', '农村'], complete: true },
  { names: ['建议', '提案'], complete: true },
  { names: ['合格', '不合格'], complete: true },
];

/** The partition of which every label names a member of its own, or `undefined`. */
export function findPartition(labels: readonly string[]): Partition | undefined {
  return partitions.find(({ names }) => {
    const members = new Set<string>();
    for (const label of labels) {
      const member = longestIn(label, names);
      if (member === undefined) return false;
      members.add(member);
    }
    return members.size === labels.length;
  });
}

/** 不合格 is not 合格: the longest name that a label holds. */
function longestIn(label: string, names: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const name of names) {
    if (name.length > (longest?.length ?? 0) && label.includes(name)) longest = name;
  }
  return longest;
}

/**
 * Measures that one decision can take together, so that counts of them may exceed the decisions.
 * Source: 《行政处罚法》 art. 9 and 没收 with 罚款 in one decision.
 */
const combinable = ['警告', '通报批评', '罚款', '没收', '暂扣', '吊销', '责令', '限制开展', '降低资质', '拘留'];

export function mayCombine(labels: readonly string[]): boolean {
  return labels.filter((label) => combinable.some((name) => label.includes(name))).length > 1;
}
