import type { Figure } from '../../facts/figure.ts';
import { finalPrice, firstPrice } from '../../standards/comparisons.ts';
import { between, figuresBefore, figuresFrom, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** What was aimed at: 年初计划, 下达任务, 预算收入. */
const planned = /计划|目标|任务|[预概]算/;
const beyond =
  /^(?:比|较)?(?:超出?|超过|多于|超额完成?)(?:年初|年度|全年|原)?(?:计划|目标|任务)(?:数|量|指标|值)?$|^(?:比|较)(?:年初|年度|原)?(?:计划|目标|任务)数?多$|^(?:超[收支额]|多[一-鿿]{1,2})$/;
const short =
  /^(?:比|较)?(?:少于|低于|不及)(?:年初|年度|全年|原)?(?:计划|目标|任务)(?:数|量|指标|值)?$|^(?:比|较)(?:年初|年度|原)?(?:计划|目标|任务)数?少$|^(?:[短欠]收|少[一-鿿]{1,2})$/;

/** What was asked and what it came to, and the words for what lies between them: 合同价386万元，结算价371万元，节约15万元. */
const asked =
  /(?:控制|预算|概算|合同|送审|报审|申报|申请|预计|计划|标底|招标|核定|定额)总?(?:投[资入]|[一-鿿]{0,2})(?:价格?|金?额|造价|资金)?(?:为|是|共)?$/;
/** What was sent in to be looked through, whatever it is called behind that. */
const submitted = /送审|报审|申报/;
const settled =
  /(?:中标|成交|结算|审定|核定|合同|采购|决算|批复|批准|实际)总?(?:投[资入]|[一-鿿]{0,2})(?:价格?|金?额|造价|资金)?(?:为|是|共)?$/;
const saved = /^[，、]?(?:节[约省支资余]|核减|审减|压减)(?:资金|金额)?(?:了|共|为)?$/;

/** `计划检查512家次，实际检查547家次，超出计划35家次`: what was planned, what was done, and by how much the two differ. */
export function* findBeyondPlan(passage: Passage): Iterable<FoundRelation> {
  for (const by of passage.figures) {
    const found = readPlan(passage, by) ?? readSaved(passage, by);
    if (found) yield found;
  }
}

function readPlan(passage: Passage, by: Figure): FoundRelation | undefined {
  const rises = by.unit.class === 'time' ? isLater(by) : isBeyond(by);
  if (rises === undefined) return undefined;
  const [first, second, ...others] = valuesBefore(passage, by);
  if (!first || !second || others.length > 0) return undefined;
  const [from, to] = planned.test(first.before) ? [first, second] : [second, first];
  if (!planned.test(from.before) || planned.test(to.before)) return undefined;
  // 多投放64盏 is of what was done, 投放1136盏.
  const verb = /^[多少]([一-鿿]{1,2})$/.exec(by.before)?.[1];
  if (verb !== undefined && ![...verb].some((character) => to.before.includes(character))) return undefined;
  return { type: 'change', pattern: 'D3', claim: { form: 'difference', from, to, by, rises }, certain: true };
}

function isBeyond({ before }: Figure): boolean | undefined {
  if (beyond.test(before)) return true;
  return short.test(before) ? false : undefined;
}

/** 计划工期180天，实际工期162天，提前18天. */
function isLater({ before }: Figure): boolean | undefined {
  if (/^(?:超期|延期|延后|滞后|推迟|超出?)$/.test(before)) return true;
  return /^(?:提前|缩短|节约|节省)$/.test(before) ? false : undefined;
}

function readSaved(passage: Passage, by: Figure): FoundRelation | undefined {
  if (!saved.test(by.before)) return readPremium(passage, by);
  // 核减18万元、核增3万元 make it together.
  const [next] = figuresFrom(passage, by.end);
  if (next && sameClass(next, by) && /^[一-鿿]{0,6}[、和，][^，；。]{0,8}$/.test(between(passage, by, next)))
    return undefined;
  const [from, to, ...others] = valuesBefore(passage, by);
  if (!from || !to || others.length > 0 || !asked.test(from.before) || !settled.test(to.before)) return undefined;
  // 概算43.2亿元，送审结算额17.6亿元，审减1.38亿元: taken from what was sent in.
  if (submitted.test(to.before)) return undefined;
  return { type: 'change', pattern: 'D4', claim: { form: 'difference', from, to, by, rises: false }, certain: true };
}

/** 挂牌价486万元，成交价532万元，溢价46万元. */
function readPremium(passage: Passage, by: Figure): FoundRelation | undefined {
  if (by.unit.class !== 'yuan' || !/^[，、]?(?:溢价|增值)(?:额|了|为)?$/.test(by.before)) return undefined;
  const [from, to, ...others] = valuesBefore(passage, by);
  if (!from || !to || others.length > 0 || !firstPrice.test(from.before) || !finalPrice.test(to.before))
    return undefined;
  return { type: 'change', pattern: 'D3', claim: { form: 'difference', from, to, by, rises: true }, certain: true };
}

function valuesBefore(passage: Passage, by: Figure): readonly Figure[] {
  const isPoints = by.unit.class === 'percentage-point';
  return figuresBefore(passage, by).filter((figure) =>
    isPoints ? figure.unit.class === 'percent' : sameClass(figure, by),
  );
}
