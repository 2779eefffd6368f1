import type { FormColumn, FormMention, TableForm } from './table-form.ts';

/**
 * The tables of the yearly figures of law enforcement, as published ones have them; no regulation prescribes
 * them, and heads and columns vary from place to place. Categories of penalties: 《行政处罚法》 article 9; of compulsion:
 * 《行政强制法》 articles 9, 12. That the total of the penalties is the sum of the categories was computed again on published
 * tables; of the other tables not all variants are known.
 */

const total: FormColumn = {
  id: 'total',
  name: { zh: '合计（宗）', en: 'total' },
  heads: ['合计', '总计'],
  isCount: true,
};

function column(id: string, zh: string, en: string, ...heads: readonly string[]): FormColumn {
  return { id, name: { zh, en }, heads: heads.length > 0 ? heads : [zh], isCount: true };
}

function amount(id: string, zh: string, en: string, ...heads: readonly string[]): FormColumn {
  return { id, name: { zh, en }, heads, isAmount: true };
}

/**
 * How the text says what the row of all numbers holds: 全年作出行政处罚决定212宗. Loose words may
 * mean another count: 开展行政检查86户次.
 */
function statedAs(
  id: FormMention['id'],
  words: RegExp,
  column: string,
  topic: RegExp,
  how: Partial<FormMention> = {},
): FormMention {
  return { id, words, rows: ['all'], column, topic, ...how };
}

const loosely: Partial<FormMention> = { isLoose: true };
/** What was handled is not what was decided, but a slip makes them differ by a digit. */
const vaguely: Partial<FormMention> = { isVague: true };

const penalties: readonly FormColumn[] = [
  column('warnings', '警告、通报批评', 'warnings', '警告', '通报批评'),
  column('fines', '罚款', 'fines', '罚款'),
  column('confiscations', '没收违法所得、没收非法财物', 'confiscations', '没收'),
  column('suspensions', '暂扣许可证件、降低资质等级', 'suspensions', '暂扣', '降低资质'),
  column('revocations', '吊销许可证件', 'revocations', '吊销'),
  column('restrictions', '限制开展生产经营活动', 'restrictions', '限制开展', '限制生产', '限制经营'),
  column(
    'closures',
    '责令停产停业、责令关闭、限制从业',
    'closures',
    ...['责令停产', '责令停业', '责令关闭', '停产停业', '限制从业'],
  ),
  column('detentions', '行政拘留', 'detentions', '行政拘留', '拘留'),
  column('others', '其他行政处罚', 'other penalties', '其他', '其它', '法律行政法规规定的其他'),
];

const all = [{ id: 'all', name: { zh: '数据', en: 'figures' }, cells: [], words: [] }];

/** 行政处罚实施情况统计表. */
export const penaltyTable: TableForm = {
  id: 'penalties',
  name: { zh: '行政处罚实施情况统计表', en: 'table of penalties' },
  layout: 'headed',
  head: [[...penalties, total].map(({ name }) => name.zh).concat('罚没金额（万元）')],
  columns: [...penalties, total, amount('amount', '罚没金额（万元）', 'amount', '金额', '罚没款', '罚没收入')],
  rows: all,
  fewestRows: 1,
  fewestColumns: 4,
  identities: [
    {
      id: 'T-P1',
      within: 'rows',
      left: ['total'],
      right: penalties.map(({ id }) => id),
      weight: 'usual',
      text: { zh: '合计等于各种行政处罚之和', en: 'the total is the sum of all kinds of penalties' },
    },
  ],
  overYears: [],
  mentions: [
    statedAs('T-P2', /(?:作出|实施)(?:各类)?行政处罚(?:决定)?(?:案件)?(?:共计?)?$/, 'total', /处罚/),
    statedAs('T-P2', /行政处罚(?:决定|案件)?(?:数量)?(?:合计|总计|总数)(?:数量|为|是)?$/, 'total', /处罚/),
    statedAs('T-P2', /(?:办理|办结|查办|^[，、]?)(?:各类)?行政处罚(?:案件)?(?:共计?)?$/, 'total', /处罚/, vaguely),
    statedAs('T-P6', /罚没(?:款物?)?(?:总)?(?:金额|收入|款)?(?:合计|总计|共计?|为|是|达)*$/, 'amount', /罚没/, {
      isAmount: true,
    }),
  ],
};

/** 行政许可实施情况统计表: none of its numbers follows from others, for many a case is carried over, withdrawn or changed. */
export const licenceTable: TableForm = {
  id: 'licences',
  name: { zh: '行政许可实施情况统计表', en: 'table of licences' },
  layout: 'headed',
  head: [['申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量']],
  columns: [
    column('applied', '申请数量', 'applied for', '申请'),
    column('accepted', '受理数量', 'accepted', '受理'),
    column('granted', '许可数量', 'granted', '许可', '准予许可', '予以许可'),
    column('refused', '不予许可数量', 'refused', '不予许可', '不予行政许可'),
    column('revoked', '撤销许可数量', 'revoked', '撤销'),
  ],
  rows: all,
  fewestRows: 1,
  fewestColumns: 3,
  identities: [],
  overYears: [],
  mentions: [
    statedAs('T-L1', /收到(?:各类)?行政许可申请(?:共计?)?$/, 'applied', /许可/, loosely),
    statedAs('T-L2', /受理(?:各类)?行政许可(?:申请|事项)?(?:共计?)?$/, 'accepted', /许可/, loosely),
    statedAs('T-L3', /准予(?:行政)?许可(?:决定)?(?:共计?)?$/, 'granted', /许可/, loosely),
    // Some decisions refuse.
    statedAs('T-L3', /作出(?:各类)?(?:行政)?许可决定(?:共计?|合计)?$/, 'granted', /许可/, {
      ...loosely,
      orWith: ['refused'],
    }),
    statedAs('T-L3', /(?:办理|办结|^[，、]?)(?:各类)?行政许可(?:事项)?(?:共计?|合计)?$/, 'granted', /许可/, vaguely),
  ],
};

const compulsions: readonly FormColumn[] = [
  column('liberty', '限制公民人身自由', 'liberty restricted', '限制公民人身自由', '限制人身自由'),
  column('sealed', '查封场所、设施或者财物', 'sealed', '查封'),
  column('seized', '扣押财物', 'seized', '扣押'),
  column('frozen', '冻结存款、汇款', 'frozen', '冻结'),
  column('other-measures', '其他行政强制措施', 'other measures', '其他行政强制措施', '其他强制措施', '其他'),
  column('surcharges', '加处罚款或者滞纳金', 'surcharges', '加处罚款'),
  column('transfers', '划拨存款、汇款', 'transfers', '划拨'),
  column('auctions', '拍卖或者依法处理查封、扣押的场所、设施或者财物', 'auctions', '拍卖'),
  column('removals', '排除妨碍、恢复原状', 'removals', '排除妨碍', '恢复原状'),
  column('substitutes', '代履行', 'done by others', '代履行', '代为履行'),
  column('other-execution', '其他强制执行', 'other execution', '其他强制执行', '其他行政强制执行', '其他'),
  column('court', '申请法院强制执行', 'by the court', '申请法院', '申请人民法院'),
];

/** 行政强制实施情况统计表. What the court executes may be left out of the total. */
export const compulsionTable: TableForm = {
  id: 'compulsions',
  name: { zh: '行政强制实施情况统计表', en: 'table of compulsion' },
  layout: 'headed',
  head: [[...compulsions.slice(1), total].map(({ name }) => name.zh)],
  columns: [...compulsions, total],
  rows: all,
  fewestRows: 1,
  fewestColumns: 4,
  identities: [
    {
      id: 'T-P3',
      within: 'rows',
      left: ['total'],
      right: compulsions.map(({ id }) => id),
      mayBeOut: ['court'],
      weight: 'likely',
      text: {
        zh: '合计等于各种强制措施和强制执行之和',
        en: 'the total is the sum of all measures and all kinds of execution',
      },
    },
  ],
  overYears: [],
  mentions: [],
};

const otherActs: readonly FormColumn[] = [
  column('levies', '行政征收次数', 'levies', '行政征收', '征收次数'),
  amount('levied', '行政征收金额（万元）', 'levied', '金额'),
  column('requisitions', '行政征用次数', 'requisitions', '行政征用', '征用次数'),
  column('inspections', '行政检查次数', 'inspections', '行政检查', '检查次数'),
  column('adjudications', '行政裁决次数', 'adjudications', '行政裁决', '裁决次数'),
  column('confirmations', '行政确认次数', 'confirmations', '行政确认', '确认次数'),
  column('rewards', '行政奖励次数', 'rewards', '行政奖励', '奖励次数'),
  column('payments', '行政给付次数', 'payments', '行政给付', '给付次数'),
  amount('paid', '行政给付金额（万元）', 'paid', '金额'),
  column('others', '其他行政执法行为', 'other acts', '其他', '其它'),
];

/** 其他行政执法行为实施情况统计表: amounts are no part of the total. */
export const otherActsTable: TableForm = {
  id: 'other-acts',
  name: { zh: '其他行政执法行为实施情况统计表', en: 'table of other acts' },
  layout: 'headed',
  head: [[...otherActs.filter(({ id }) => id !== 'requisitions'), total].map(({ name }) => name.zh)],
  columns: [...otherActs, total],
  rows: all,
  fewestRows: 1,
  fewestColumns: 4,
  identities: [
    {
      id: 'T-P4',
      within: 'rows',
      left: ['total'],
      right: otherActs.flatMap(({ id, isAmount }) => (isAmount ? [] : [id])),
      weight: 'likely',
      text: {
        zh: '合计等于各种行政执法行为的次数之和，金额不计',
        en: 'the total is the sum of all counts, without amounts',
      },
    },
  ],
  overYears: [],
  mentions: [statedAs('T-P5', /(?:开展|实施)行政检查(?:共计?)?$/, 'inspections', /检查/, loosely)],
};
