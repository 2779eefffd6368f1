import type { Figure } from '../../facts/figure.ts';
import {
  areNatures,
  closesList,
  dividesOthers,
  dividesWhole,
  findPartition,
  traits,
  traitsOfPeople,
} from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { comesNear, isOneSlipOff, worth, worthOfAll } from '../near.ts';
import { between, figureBeside, type Passage, sameClass } from '../passage.ts';
import type { Candidate } from './candidates.ts';
import { namesAll } from './completeness.ts';
import { isCountedRow, isRowToldByNumbers } from './counted-rows.ts';
import { type Gate, mayPass, passes } from './gates.ts';
import { areKindsOf } from './kinds-of-one-form.ts';
import { betweenOf, introOf, type List, readList, tailOf } from './list.ts';
import { countsLater, followerOf, hasOneMark } from './list-bounds.ts';
import { aligned, isListJoint, isNamedBy, isNeighbour, isNextButShares, subjectOf } from './list-totals.ts';
import { isNearlyAll } from './nearly-all.ts';
import { isOfOwnCases } from './own-cases.ts';
import { isPlainDivision } from './plain-divisions.ts';
import { hasEmptyKind, refuting } from './refuting.ts';
import { countsItems, saysAll, saysSubset } from './says-all.ts';

/**
 * What words and shape say of a list, the surest first: the first row that fits decides how near its items must come to the
 * total to be claimed of it.
 */
const evidence: readonly { readonly says: (list: List) => boolean; readonly gate: Gate }[] = [
  { says: statesAll, gate: 'any' },
  {
    says: (list) => dividesOthers(list.labels, introOf(list) + list.total.after) && !comesNear(list.total, list.parts),
    gate: 'none',
  },
  // 今年组织80场次、指导120场次；2024年分别为76场次、134场次: one of each, of another year.
  { says: ({ lead }) => /20\d\d年度?(?:分别|依次)/.test(lead), gate: 'none' },
  { says: ({ tie, passage, last }) => tie === 'whole' && countsLater(passage, last), gate: 'swap' },
  { says: (list) => list.tie === 'whole' && mayBeHighlights(list) && !countsItems(list), gate: 'near' },
  // 按事项分，甲类23416件、乙类1208件、丙类946件 of 60812件: the largest of many, though nobody says so.
  { says: ({ tie }) => tie === 'whole', gate: 'stated' },
  {
    says: ({ tie, last, labels }) => tie === 'named' && (closesList(last.before) || dividesWhole(labels)),
    gate: 'near',
  },
  { says: (list) => list.tie === 'told' && countsItems(list), gate: 'stated' },
  { says: (list) => list.tie === 'told' && saysAll(list), gate: 'told' },
  // 上缴税金850万元。三个板块新签合同额分别为190万元、382万元和317万元: of a sentence before the list may be near by chance.
  {
    says: ({ tie, parts, lead, total, first }) =>
      tie !== 'named' &&
      tie !== 'whole' &&
      parts.length > 2 &&
      aligned.test(lead) &&
      !/其[他余]/.test(lead) &&
      total.sentence < first.sentence &&
      !bearsNoun(total, lead),
    gate: 'swap',
  },
  { says: (list) => list.tie !== 'whole' && isOfOwnCases(list), gate: 'swap' },
  { says: ({ tie, lead }) => tie === 'told' && alignedVerb.test(lead), gate: 'short' },
  { says: ({ tie, parts, lead }) => tie === 'told' && parts.length > 2 && aligned.test(lead), gate: 'near' },
  { says: ({ tie }) => tie === 'told', gate: 'none' },
  // 献血者中，一次献400毫升的25876人次，献300毫升的3110人次，献200毫升的12887人次: classes of those whom the words name.
  { says: (list) => list.tie === 'named' && areClassesOf(list), gate: 'firm' },
  // 民警中取得高级资格41人、中级资格263人、基本级资格82人，持证率100%: of each grade, and of none.
  { says: (list) => isScale(list.labels) && list.tie !== 'weak' && allHave.test(tailOf(list)), gate: 'near' },
  // 75人，其中甲类16人、乙类59人；乡镇某办专职43人，兼职38人: behind a ； of others, who are named.
  {
    says: ({ tie, lead, labels: [first = '', second = ''] }) =>
      tie === 'again' && lead.startsWith('；') && first.length > second.length + 3,
    gate: 'swap',
  },
  { says: ({ tie }) => tie === 'again', gate: 'firm' },
  { says: ({ tie }) => tie === 'far', gate: 'close' },
  { says: (list) => isCompleteOf(list) && list.total.sentence === list.first.sentence, gate: 'any' },
  { says: isCompleteOf, gate: 'near' },
  { says: (list) => spellsOut(list) && (!list.isBearer || areKinds(list)), gate: 'stated' },
  { says: spellsOut, gate: 'near' },
  { says: (list) => !isTied(list), gate: 'none' },
  { says: (list) => isComplete(list) && isFirstOfThem(list), gate: 'slip' },
  { says: isComplete, gate: 'near' },
  // 应诉126件，一审86件，二审48件: of one thing at a time.
  { says: (list) => areApart(list) && hasOneMark(list) && !hasFollower(list), gate: 'more' },
  // 支队查办386件，两个大队分别查办214件和197件: what others did has the verb again.
  { says: ({ lead }) => alignedVerb.test(lead), gate: 'short' },
  { says: ({ lead }) => aligned.test(lead), gate: 'near' },
  { says: isSorted, gate: 'near' },
  { says: (list) => isPlainDivision(list) && !hasFollower(list) && comesNear(list.total, list.parts), gate: 'plain' },
  { says: (list) => isOfThese(list) && !list.isBearer, gate: 'close' },
  { says: (list) => isDistributed(list) && !list.isBearer, gate: 'firm' },
  { says: isDistributed, gate: 'short' },
  {
    says: (list) => stepsDown(list) && /^[^一-鿿]*自|以下/.test(list.last.before),
    gate: 'near',
  },
  // 全国级6个、省级27个、市级115个: of fifty lists of three steps or more in others' texts none came near its total, and was not all of it.
  {
    says: (list) => list.parts.length > 2 && stepsDown(list) && !list.labels.some((label) => /以[上下]/.test(label)),
    gate: 'beside',
  },
  { says: stepsDown, gate: 'short' },
  { says: (list) => areKinds(list) && areCalledAlike(list) && hasOneMark(list), gate: 'kinds' },
  { says: (list) => areKinds(list) && isAllOf(list) && hasOneMark(list), gate: 'kinds' },
  { says: (list) => areKinds(list) && isAllOf(list), gate: 'close' },
  { says: (list) => list.parts.length > 2 && list.tie !== 'weak' && areKinds(list), gate: 'beside' },
  // 在职438人，合同工641人、临时工97人: side by side and far off, a slip of the hand is chance.
  { says: (list) => areKinds(list) && (list.tie !== 'weak' || comesNear(list.total, list.parts)), gate: 'short' },
  { says: areKinds, gate: 'none' },
  { says: (list) => list.tie === 'strong' && list.parts.length > 2 && isNearlyAll(list), gate: 'digit' },
  { says: hasFollower, gate: 'none' },
  // People stand in several items at once; so many are not one slip away by chance.
  { says: (list) => list.isBearer && mayOverlap(list), gate: 'none' },
  // 产量14.82万吨，其中甲10.36万吨、乙2.19万吨、丙1.97万吨: what is left out may look as one digit that is another.
  { says: (list) => list.tie === 'strong' && mayLeaveSome(list), gate: 'swap' },
  // 甲类186.3亿元，乙类142.7亿元，丙类43.9亿元: three amounts side by side.
  { says: ({ parts, total, tie }) => parts.length > 1 && (total.unit.discrete || tie !== 'weak'), gate: 'slip' },
];

/** The rows that ask nothing of the numbers. */
const stating = evidence.filter(({ gate }) => gate === 'any');

export function findGate(passage: Passage, candidate: Candidate): Gate {
  const list = readList(passage, candidate);
  if (!list) return 'none';
  // Most of what stands behind each other makes nothing near its total: few words are read of it.
  const mayBeShort = ['told', 'again', 'named', 'whole'].includes(candidate.tie) || spellsOut(list);
  const isNear = mayPass(candidate.total, candidate.parts, mayBeShort);
  if (!isNear && !isCountedRow(list) && !stating.some(({ says }) => says(list))) return 'none';
  if (refuting.some((says) => says(list))) return 'none';
  const gate = evidence.find(({ says }) => says(list))?.gate ?? 'none';
  const isOpen = (isNear || gate === 'any') && passes(gate, candidate.total, candidate.parts);
  return !isOpen && (isCountedRow(list) || isRowToldByNumbers(list))
    ? 'slips'
    : isNear || gate === 'any'
      ? gate
      : 'none';
}

/** 分别查办, not 分别为 or 分别来自. */
const alignedVerb = /(?:分别|依次)(?!为|是|有|达|占|计|来自|属于|涉及)[一-鿿]{2,4}$/;

/** Kinds of one partition, which make more than the total right before them. */
function areApart({ passage, total, first, parts, labels }: List): boolean {
  const sum = worthOfAll(parts);
  return sum > worth(total) && isNeighbour(passage, total, first) && findPartition(labels)?.isNature === true;
}

/** The last item takes up what is left, or the names leave nothing out. */
function isComplete({ last, labels }: List): boolean {
  return closesList(last.before) || /另外|剩余/.test(last.before) || findPartition(labels)?.complete === true;
}

/** 甲线完成3.64亿元，乙线1.87亿元，丙线0.93亿元，其他0.39亿元: the same mark before all of them, and no word that the first is what the others make. */
function isFirstOfThem(list: List): boolean {
  const { passage, total, parts } = list;
  if (
    parts.length < 3 ||
    (total.unit.discrete && total.multiplier === 1n) ||
    /[共总计全各]/.test(total.before) ||
    !isFirst(passage, total)
  )
    return false;
  return [total, ...parts.slice(0, -1)].every((one, at) =>
    /^，[^，。；：（）]{1,14}$/.test(between(passage, one, parts[at] ?? one)),
  );
}

/**
 * The total stands right before the list, or the words before it name it: 有效投诉按类型分 divides what its words name;
 * 所立案件中 names 立案38件.
 */
function isTied({ passage, total, first, lead, labels }: List): boolean {
  const subject = subjectOf(lead);
  if (subject !== '' && !isNamedBy(total, subject)) return false;
  const whole = among.exec(lead)?.[1];
  if (whole !== undefined && !isNamedBy(total, whole)) return passage.text.startsWith(whole, total.end);
  return (
    isNeighbour(passage, total, first) ||
    (isScale(labels) && isNextButShares(passage, total, first)) ||
    isNamedBy(total, lead)
  );
}

/**
 * Forms that leave no other reading, whatever the numbers are: 违法建设46处，其中存量38处、新增8处; 案卷20卷，优秀7卷、合格13卷，无不合格;
 * 刑事案件687件, …其余刑事案件196件; 坟墓214座，分类处置到位：拆除96座，….
 */
function statesAll(list: List): boolean {
  const { passage, total, first, last, labels, parts } = list;
  const rest = /其余([一-鿿]{2,})$/.exec(last.before)?.[1];
  const isBeside = total.sentence === first.sentence && isNeighbour(passage, total, first);
  if ((rest === undefined && !isBeside) || saysSubset(list)) return false;
  // 取消证明事项12项，承诺23项，其余证明事项41项: a rest larger than the first is of what is not printed.
  const isWhole = parts.every((part) => worth(part) < worth(total)) || isOneSlipOff(total, parts);
  if (rest !== undefined)
    return isWhole && total.before.endsWith(rest) && (isFirst(passage, first) || isNeighbour(passage, total, first));
  if (isOneOfList(passage, total)) return false;
  return (
    (hasEmptyKind(list) && isWhole) ||
    areNatures(labels, total.before) ||
    (namesAll(passage, total, labels) && !betweenOf(list).includes('其中')) ||
    (isDistributed(list) && /到位：|全部[^，：]*：/.test(betweenOf(list)))
  );
}

/** Less than the total by more than the half of a hundredth: who leaves a few small ones out leaves more. */
function mayLeaveSome({ total, parts }: List): boolean {
  return worthOfAll(parts) < 0.995 * worth(total);
}

/** A、B、O型甲类品分别供应 of 甲类品供应67893单位, 资金分别为 of 资金计划: what the values are of is what the total counts; 贷款余额 is no 存款余额. */
function bearsNoun(total: Figure, lead: string): boolean {
  const [, said = ''] = /([^，、。；]*)(?:分别|依次|各)[一-鿿]{0,4}$/.exec(lead) ?? [];
  const noun = said.replace(/(?:余额|总额|金额|数量|[额数量])$/, '').slice(-3);
  return noun.length > 1 && total.before.includes(noun);
}

function isFirst({ figures }: Passage, first: Figure): boolean {
  return figureBeside(figures, first, -1)?.sentence !== first.sentence;
}

/** 种子12吨、农膜30吨，存量8吨、新增34吨: the figure before the items is itself one of several. */
function isOneOfList(passage: Passage, total: Figure): boolean {
  const previous = figureBeside(passage.figures, total, -1);
  return previous !== undefined && sameClass(previous, total) && isListJoint(passage, previous, total);
}

/** 散客中老年320人次 is of 散客; 46件积案中 says what was counted. */
const among = /(?:^|[，；])(?:其中)?([^，；：]{2,12}?)(?<![其集])中(?![央心国小层期介医等学型旬高])[^，；：]*$/;

/** 从内容看 may go on to what stands out, 按等级分 to the highest grades, and of two that stand far off there may be more. */
function mayBeHighlights({ lead, last, labels, total, first }: List): boolean {
  if (closesList(last.before) || dividesWhole(labels)) return false;
  return (
    /[从就][^，。；]*看/.test(lead) || isScale(labels) || (labels.length === 2 && total.sentence !== first.sentence)
  );
}

function isCompleteOf(list: List): boolean {
  return list.tie === 'strong' && !list.isItem && isComplete(list) && isTied(list);
}

/** 试验37组，国家级6组，省级19组，自设12组; behind 其中 some may be left out, and the total may be the first step itself. */
function stepsDown(list: List): boolean {
  const { total, labels, isBearer } = list;
  if (isBearer || !isScale(labels) || isScale([total.before, ...labels])) return false;
  return !/其中|中[，：]?[^，：]*$|以上/.test(betweenOf(list));
}

/** Of fewer than three classes or five digits, or where several are called by what people are besides, or some are left out. */
function mayOverlap({ total, parts, labels }: List): boolean {
  if (parts.length < 3 || total.digits.length < 5) return true;
  const sum = worthOfAll(parts);
  return sum < worth(total) || labels.filter((label) => traitsOfPeople.test(label)).length > 1;
}

/** 61例，经分类诊断，一般反应48例、异常反应9例、偶合症4例: what was found of all of them. */
function isSorted(list: List): boolean {
  const { passage, total, first, parts, isBearer } = list;
  return (
    parts.length > 2 &&
    !isBearer &&
    isNeighbour(passage, total, first) &&
    /^，经[^，。；：\d]{2,10}，[^，。；：\d]*$/.test(betweenOf(list)) &&
    parts.every((part, at) => at === 0 || isListJoint(passage, parts[at - 1] ?? part, part))
  );
}

/** 未处罚的259起中，移送91起、不予处罚136起、撤案32起: what was counted is said again, and its items follow. */
function isOfThese(list: List): boolean {
  const { passage, parts, labels } = list;
  return (
    parts.length > 2 &&
    /^[^，。；：]{0,4}(?<![其集])中[，：]?[^，。；：]*$/.test(betweenOf(list)) &&
    parts.every((part, at) => at === 0 || isListJoint(passage, parts[at - 1] ?? part, part)) &&
    !labels.some((label) => traits.test(label.replace(/[不未]予/g, '')))
  );
}

/** 46处，来自热线31处、来访15处; 214座，分类处置到位：拆除96座，迁走118座. */
const distributes =
  /^[一-鿿]{0,6}，?(?:分别)?(?:来自|投向|用于|分布在|分属)[^，。；\d]*$|^[一-鿿]{0,6}，(?!.{0,4}(?:主要|重点|其中))[^，。；：]{2,10}：[^，。；：]*$/;

function isDistributed(list: List): boolean {
  const { passage, total, first } = list;
  return isNeighbour(passage, total, first) && distributes.test(betweenOf(list));
}

function areKinds({ passage, total, parts }: List): boolean {
  return areKindsOf(passage, total, parts);
}

/** 岗位3624个，返乡岗位1420个、见习岗位1652个、实习岗位552个: three kinds or more that bear the name of the whole. */
function areCalledAlike({ total, parts, labels, isBearer }: List): boolean {
  const name = /([一-鿿]{2})$/.exec(total.before)?.[1];
  return name !== undefined && parts.length > 2 && !isBearer && labels.every((label) => label.endsWith(name));
}

/** 持证率100% behind grades; 合格率100% leaves room for those that are no more than that. */
const allHave = /^，(?![^，；。\d]{0,6}(?:合格|及格|达标|通过)率)[^，；。\d]{2,8}率[均达为到]*100%/;

/** Three classes or more behind 中，, none of which may be said of a thing of another class. */
function areClassesOf({ labels, lead }: List): boolean {
  return labels.length > 2 && /(?<![其集])中，/.test(lead) && !labels.some((label) => traits.test(label));
}

function hasFollower({ passage, last }: List): boolean {
  return followerOf(passage, last) !== undefined;
}

/** 共受理, 各类案件, 计30头: the figure right before the list is said to be all. */
function isAllOf(list: List): boolean {
  const { passage, total, first } = list;
  return (
    isNeighbour(passage, total, first) &&
    /共(?!育|享)|总|[合总共]?计(?!划|算)|各[类级项种]/.test(total.before) &&
    !betweenOf(list).includes('其中')
  );
}

/** Marks behind a total that spell it out: （, ： and 即. */
const spelledOut =
  /^[^，。；]{0,6}(?:[（：]|—{1,2}|，?即(?![时办日期将便可]))(?:[^，。；（）]|（[^（），。；]*）){0,14}$/;
/** 286个：村241个，乡镇18个，企业27个; of people a bracket may name traits. */
function spellsOut(list: List): boolean {
  const { passage, total, first, parts } = list;
  if (!isNeighbour(passage, total, first) && !isNextButShares(passage, total, first)) return false;
  // 处理93家，占32.5%：约谈41家、…: the share is of the total.
  const between = betweenOf(list).replace(/^，占[^，；：。]*%(?=：)/, '');
  return spelledOut.test(between) && !/含|包括|其中|主要/.test(between) && !hasOtherItem(passage, parts);
}

/** 58万头只：猪31万头，牛6万头，羊20万只: an item in another measure goes on with the list. */
function hasOtherItem({ figures, text }: Passage, parts: readonly Figure[]): boolean {
  const [beforeLast, last] = parts.slice(-2);
  const next = last && figureBeside(figures, last, 1);
  if (!beforeLast || !next || next.sentence !== last.sentence || sameClass(next, last)) return false;
  const isItem = /^([，、；])(?!.*[总共合累]|提出|发现|查出|涉及|罚[没款])[一-鿿（）]{1,8}$/.exec(
    text.slice(last.end, next.start),
  );
  return isItem !== null && next.unit.class !== 'percent' && isItem[1] === text.charAt(beforeLast.end);
}
