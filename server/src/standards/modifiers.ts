/** What stands around the digits and says how the number is meant. */
export type Modifier =
  | 'none'
  | 'about' // 约3000, 3000左右
  | 'over' // 8000余, 200多
  | 'above' // 超过N, 逾N
  | 'at-least' // 98%以上, 不少于2
  | 'nearly' // 近80
  | 'below' // 不足20%
  | 'at-most'; // 不超过5, 3以下

/** What multiplies the digits before a unit; the longest first. Source: GB/T 15835—2011 5.3. */
export interface Multiplier {
  readonly text: string;
  readonly value: bigint;
}

export const multipliers: readonly Multiplier[] = [
  { text: '万亿', value: 1_000_000_000_000n },
  { text: '亿', value: 100_000_000n },
  { text: '万', value: 10_000n },
];

/** Words before the digits. Source: usage; 《民法典》 art. 1259 for 以上, 以下, 不足, 超过. */
export interface Prefix {
  readonly text: string;
  readonly modifier: Modifier;
  /** Words that end in the prefix and mean something else: 签约 ends in 约. */
  readonly not?: RegExp;
}

/** The longest first. */
export const modifiersBefore: readonly Prefix[] = [
  { text: '不少于', modifier: 'at-least' },
  { text: '不低于', modifier: 'at-least' },
  { text: '至少', modifier: 'at-least' },
  { text: '不超过', modifier: 'at-most' },
  { text: '不高于', modifier: 'at-most' },
  { text: '至多', modifier: 'at-most' },
  { text: '最多', modifier: 'at-most' },
  { text: '超过了', modifier: 'above' },
  { text: '突破了', modifier: 'above' },
  { text: '超过', modifier: 'above' },
  { text: '突破', modifier: 'above' },
  { text: '超', modifier: 'above', not: /[商高赶英]超$/ },
  { text: '逾', modifier: 'above' },
  // 查找不足12项 and 材料不足32件 count what is lacking; 占比不足20% is a limit.
  {
    text: '不足',
    modifier: 'below',
    not: /(?:查找|发现|存在|查摆|剖析|梳理|整改|问题|短板|差距|材料|资料|证据|依据|手续|条件|间距|人手|力量|警力|运力|理由|光照|采光|动力|能力|经验|意识|认识|担当|准备|[的出和与及、])不足$/,
  },
  { text: '不到', modifier: 'below' },
  { text: '将近', modifier: 'nearly' },
  { text: '近', modifier: 'nearly', not: /[附最远靠临新]近$/ },
  { text: '大约', modifier: 'about' },
  { text: '约', modifier: 'about', not: /[签履违预邀解节合公条爽失守立]约$/ },
];

/** Words behind the unit. */
export interface Suffix {
  readonly text: string;
  readonly modifier: Modifier;
}

/** 跨越2000亿元大关, 站上80亿元（不含划转）关口, 迈上500亿元新台阶: what was passed is a mark. */
export const markBehind = /^(?:（[^（）]{1,12}）)?的?新?(?:大关|关口|台阶|门槛)/;

export const modifiersAfter: readonly Suffix[] = [
  { text: '（含）以上', modifier: 'at-least' },
  { text: '以上', modifier: 'at-least' },
  { text: '以下', modifier: 'at-most' },
  { text: '以内', modifier: 'at-most' },
  { text: '左右', modifier: 'about' },
  { text: '上下', modifier: 'about' },
];
