import type { Figure } from '../../facts/figure.ts';
import {
  areNatures,
  closesList,
  denies,
  dividesOthers,
  dividesWhole,
  findPartition,
  isOfOutcomes,
  isScale,
} from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { comesNear, isOneSlipOff, worth } from '../near.ts';
import { type Passage, sameClass } from '../passage.ts';
import type { Candidate } from './candidates.ts';
import { type Gate, mayPass } from './gates.ts';
import { areKindsOf } from './kinds-of-one-form.ts';
import { followerOf } from './list-bounds.ts';
import { aligned, isListJoint, isNamedBy, isNeighbour, isNextButShares, leadOf, subjectOf } from './list-totals.ts';
import { someMayWait } from './some-may-wait.ts';

/** A list with its names; the words around it are read for those few of which a row asks for them. */
interface List extends Candidate {
  readonly passage: Passage;
  readonly first: Figure;
  readonly last: Figure;
  /** What each item is called. */
  readonly labels: readonly string[];
  /** Between the figure before it, or the beginning of its sentence, and the first number. */
  readonly lead: string;
  /** People and households bear traits:党员52人，本科以上71人. */
  readonly isBearer: boolean;
}

/**
 * What words and shape say of a list, the surest first: the first row that fits decides how near its items must come to the
 * total to be claimed of it.
 */
const evidence: readonly { readonly says: (list: List) => boolean; readonly gate: Gate }[] = [
  { says: leavesSomeOut, gate: 'none' },
  { says: isDenied, gate: 'none' },
  { says: ({ total, parts }) => someMayWait(total, parts), gate: 'none' },
  { says: statesAll, gate: 'any' },
  {
    says: (list) => dividesOthers(list.labels, introOf(list) + list.total.after) && !comesNear(list.total, list.parts),
    gate: 'none',
  },
  // 今年组织80场次、指导120场次；2024年分别为76场次、134场次: one of each, of another year.
  { says: ({ lead }) => /20\d\d年度?(?:分别|依次)/.test(lead), gate: 'none' },
  { says: (list) => list.tie === 'whole' && mayBeHighlights(list), gate: 'near' },
  { says: ({ tie }) => tie === 'whole', gate: 'any' },
  {
    says: ({ tie, last, labels }) => tie === 'named' && (closesList(last.before) || dividesWhole(labels)),
    gate: 'near',
  },
  { says: (list) => list.tie === 'told' && saysAll(list), gate: 'told' },
  { says: ({ tie }) => tie === 'told', gate: 'none' },
  { says: (list) => isCompleteOf(list) && list.total.sentence === list.first.sentence, gate: 'any' },
  { says: isCompleteOf, gate: 'near' },
  { says: (list) => spellsOut(list) && !list.isBearer, gate: 'wide' },
  { says: spellsOut, gate: 'near' },
  { says: (list) => !isTied(list), gate: 'none' },
  { says: isComplete, gate: 'near' },
  // 支队查办386件，两个大队分别查办214件和197件: what others did has the verb again.
  { says: ({ lead }) => alignedVerb.test(lead), gate: 'short' },
  { says: ({ lead }) => aligned.test(lead), gate: 'near' },
  { says: (list) => isDistributed(list) && !list.isBearer, gate: 'close' },
  { says: isDistributed, gate: 'short' },
  { says: (list) => stepsDown(list) && /^[^一-鿿]*自|以下/.test(list.last.before), gate: 'near' },
  { says: stepsDown, gate: 'short' },
  { says: (list) => areKinds(list) && isAllOf(list), gate: 'close' },
  { says: areKinds, gate: 'short' },
  // People stand in several items at once, and before more items some are left out.
  { says: (list) => list.isBearer || followerOf(list.passage, list.last) !== undefined, gate: 'none' },
  { says: ({ parts }) => parts.length > 1, gate: 'slip' },
];

/** The rows up to the last that asks nothing of the numbers. */
const stating = evidence.slice(0, evidence.findLastIndex(({ gate }) => gate === 'any') + 1);

export function findGate(passage: Passage, candidate: Candidate): Gate {
  const list = readList(passage, candidate);
  // Most of what stands behind each other makes nothing near its total: few words are read of it.
  const rows = mayPass(candidate.total, candidate.parts, candidate.tie === 'told') ? evidence : stating;
  return (list && rows.find(({ says }) => says(list))?.gate) ?? 'none';
}

/** 分别查办, not 分别为 or 分别来自. */
const alignedVerb = /(?:分别|依次)(?!为|是|有|达|占|计|来自|属于|涉及)[一-鿿]{2,4}$/;

/** ，比上年减少24件，降幅9.2%: said of the total on the way to its items. */
const comparisons =
  /[，、](?:同比|环比|[较比][^，；。：]{0,10}?(?=[增减升降提多少])|[增减升降](?=[长加幅少升低]))[^，；。：（）]*/g;

/** So far the words around a list are read. */
const reach = 80;

function readList(passage: Passage, candidate: Candidate): List | undefined {
  const { total, parts, tie, isItem = false } = candidate;
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const isBearer = total.unit.class === 'person' || total.unit.class === 'household';
  const labels = parts.map(({ before }) => before);
  return { total, parts, tie, isItem, passage, first, last, labels, lead: leadOf(passage, first), isBearer };
}

/** Before its total, back to 。 or ；. */
function introOf({ passage: { text, paragraph }, total }: List): string {
  const start = Math.max(paragraph.sentences[total.sentence]?.start ?? 0, total.start - reach);
  return text.slice(start, total.start).split('；').at(-1) ?? '';
}

/** Between its total and the first number, without comparisons with last year. */
function betweenOf({ passage: { text }, total, first }: List): string {
  return text.slice(Math.max(total.end, first.start - 3 * reach), first.start).replace(comparisons, '');
}

/** As `betweenOf`, from the beginning of its sentence on. */
function gapOf(list: List): string {
  const { passage, total, first } = list;
  if (total.sentence === first.sentence) return betweenOf(list).slice(-reach);
  const start = passage.paragraph.sentences[first.sentence]?.start ?? first.start;
  return passage.text.slice(start, first.start).slice(-reach);
}

/** Behind its last item, on to 。 or ；. */
function tailOf({ passage: { text, paragraph }, last }: List): string {
  const end = Math.min(paragraph.sentences[last.sentence]?.end ?? last.end, last.end + reach);
  return text.slice(last.end, end).split('。')[0] ?? '';
}

/** The last item takes up what is left, or the names leave nothing out. */
function isComplete({ last, labels }: List): boolean {
  return closesList(last.before) || /另外|剩余/.test(last.before) || findPartition(labels)?.complete === true;
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
  if (othersMayWait(total, parts) || saysSubset(list)) return false;
  const rest = /其余([一-鿿]{2,})$/.exec(last.before)?.[1];
  // 取消证明事项12项，承诺23项，其余证明事项41项: a rest larger than the first is of what is not printed.
  const isWhole = parts.every((part) => worth(part) < worth(total)) || isOneSlipOff(total, parts);
  if (rest !== undefined)
    return isWhole && total.before.endsWith(rest) && (isFirst(passage, first) || isNeighbour(passage, total, first));
  if (total.sentence !== first.sentence || !isNeighbour(passage, total, first) || isOneOfList(passage, total))
    return false;
  const none = /^，(?:无|没有|未出现)([一-鿿]{2,3}?)(?:[案的等项]|[，。；])/.exec(tailOf(list))?.[1];
  const isScaleOfAll = none !== undefined && isScale([...labels, none]) && isWhole;
  return (
    isScaleOfAll ||
    areNatures(labels, total.before) ||
    (isDistributed(list) && /到位：|全部[^，：]*：/.test(betweenOf(list)))
  );
}

function isFirst({ figures }: Passage, first: Figure): boolean {
  return figures[first.index - (figures[0]?.index ?? 0) - 1]?.sentence !== first.sentence;
}

/** 种子12吨、农膜30吨，存量8吨、新增34吨: the figure before the items is itself one of several. */
function isOneOfList(passage: Passage, total: Figure): boolean {
  const previous = passage.figures[total.index - (passage.figures[0]?.index ?? 0) - 1];
  return previous !== undefined && sameClass(previous, total) && isListJoint(passage, previous, total);
}

/** 散客中老年320人次 is of 散客; 46件积案中 says what was counted. */
const among = /(?:^|[，；])(?:其中)?([^，；：]{2,12}?)(?<![其集])中(?![央心国小层期介医等学型旬高])[^，；：]*$/;

/** 准予许可6801件，不予许可5件，撤销许可1件: an item denies the total, and no other item is what it denies. */
function isDenied({ total, parts }: List): boolean {
  return parts.some(
    ({ before }) =>
      denies(before, total.before) &&
      !parts.some((other) => denies(before, other.before) && !takesBack.test(other.before)),
  );
}

const takesBack = /撤销|撤回|注销|吊销|退回|变更|延续/;

/** 集中于, 主要, 前三类; 上季度分别为60件、40件; ，居前两位 and ，其他类型较少 behind the items. */
function leavesSomeOut(list: List): boolean {
  const { lead, first, last, tie } = list;
  if (ranksBehind.test(tailOf(list)) && !closesList(last.before)) return true;
  return tie !== 'told' && (leavesOut.test(lead) || /上[年季月期]|去年|同期/.test(lead + first.before));
}

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
const spelledOut = /^[^，。；]{0,6}(?:[（：]|，?即)(?:[^，。；（）]|（[^（），。；]*）){0,14}$/;
/** 286个：村241个，乡镇18个，企业27个; of people a bracket may name traits. */
function spellsOut(list: List): boolean {
  const { passage, total, first, parts } = list;
  if (!isNeighbour(passage, total, first)) return false;
  const between = betweenOf(list);
  return spelledOut.test(between) && !/含|包括|其中|主要/.test(between) && !hasOtherItem(passage, parts);
}

/** 58万头只：猪31万头，牛6万头，羊20万只: an item in another measure goes on with the list. */
function hasOtherItem({ figures, text }: Passage, parts: readonly Figure[]): boolean {
  const [beforeLast, last] = parts.slice(-2);
  const next = last && figures[last.index - (figures[0]?.index ?? 0) + 1];
  if (!beforeLast || !next || next.sentence !== last.sentence || sameClass(next, last)) return false;
  const isItem = /^([，、；])[一-鿿（）]{1,8}$/.exec(text.slice(last.end, next.start));
  return isItem !== null && next.unit.class !== 'percent' && isItem[1] === text.charAt(beforeLast.end);
}

/**
 * The words around a list say that it leaves nothing of its total out: 从四个渠道受理96件 before four items, 三类占比 behind three,
 * shares that make 100%, 由…构成, 分别来自, names that divide a whole between them, a rest.
 */
function saysAll(list: List): boolean {
  const { total, parts, labels } = list;
  const gap = gapOf(list);
  if (parts.length < 2 || leavesOut.test(gap) || saysSubset(list) || othersMayWait(total, parts)) return false;
  const shares = addUpShares(list);
  // Shares of each item that stay below 100% say that there is more.
  if (shares !== undefined) return Math.abs(shares - 100) <= 0.6;
  return (
    isAnnounced(list) ||
    isComposed(list) ||
    namesRest(labels) ||
    dividesWhole(labels) ||
    (concludes.test(total.before + gap) &&
      // 审结15件，其中维持11件、撤销1件: two of several.
      (labels.length > 2 || !gap.includes('其中')) &&
      !isOfOutcomes([total.before]) &&
      isOfOutcomes(labels))
  );
}

/** 受理158件，许可129件，不予许可19件: the others may be under way, unless there are more than all, or a slip explains them. */
function othersMayWait(total: Figure, parts: readonly Figure[]): boolean {
  const isDecided = parts.some(({ before }) =>
    /[不未]予|[不未](?:同意|批准|许可|通过|采纳|支持|受理|立案)/.test(before),
  );
  if (!isDecided || !stockWords.came.test(total.before)) return false;
  return parts.reduce((sum, part) => sum + worth(part), 0) < worth(total) && !isOneSlipOff(total, parts);
}

const ranksBehind =
  /^[，、；](?:分列|位?[居列]|排名?|占比?)[^，。；\d]{0,3}(?:前[一两二三四五六]|[较最][大多高])|^[，；][^，。；\d]{2,14}(?:为主|居多|[较极]少|次之)(?:[，。；]|$)/;

/** Words before a list that say that it names only some: 主要集中在, 前三类, 较多的. */
const leavesOut =
  /主要(?!负责|领导|职责)|集中在|集中于|突出|重点|典型|尤其|特别是|前[两三四五六七八九十]|较[多高大]|最[多高大]|为主|大头|例如|比如|如[：:]/;

/** Behind the items: 两类合计占八成, 三类共170件; of fewer than all it says nothing of the list (前两类占58%, of four). */
function saysSubset(list: List): boolean {
  const { labels } = list;
  const tail = tailOf(list);
  const [, subject = '', verb = ''] = /^[，；、]?([^，。；\d]{0,14}?)(合计|共计|总计|共|之和|累计|占)/.exec(tail) ?? [];
  const counted = new RegExp(`${count}`).exec(subject)?.groups?.count;
  if (verb === '' || /分别|依次|各|全部/.test(subject)) return false;
  return counted === undefined
    ? verb !== '占' && /^(?:以上|上述|[两三四五六]者)?$/.test(subject)
    : isCount(counted, labels) &&
        !/^[^，。；]{0,4}(?:分别|依次|100%)/.test(tail.slice(tail.indexOf(verb) + verb.length));
}

function isCount(digit: string | undefined, { length }: readonly string[]): boolean {
  if (digit === undefined) return false;
  return numerals.includes(digit) ? numerals.indexOf(digit) + 2 === length : Number(digit) === length;
}

const numerals = '两三四五六七八九十';
const count = `(?<![前第近约余多几十百千\\d.“一二三四五六七八九])(?<count>[${numerals}]|[2-9])`;
const kind =
  '(?:个|大|种|项)?(?:类|级|种|部分|块|档|方面|者|层|阶段|渠道|途径|来源|方式|环节|领域|板块|产业|次产业|等级|结论|形式|情形)';
/** 从四个渠道受理, 三类许可申请, 投诉、咨询、建议三类，数量分别为, 来自三个乡镇. */
const announcing = new RegExp(
  `${count}${kind}|(?:来自|分布在|分为|分成|由|覆盖)${count.replace('count', 'places')}[个家项支]`,
  'g',
);
/** Right behind the items: 三块, 三级构成, ，三类占比依次为, ，两项分别占. */
const announcedBehind = new RegExp(
  `^(?:（[^（）]*）)?[，；、]?[^，。；、\\d]{0,6}?${count}(?:${kind}|(?:个|项|家)(?=[^，。；]{0,4}(?:分别|占比|依次|构成|组成)))`,
);

/** The number of kinds is that of the items. */
function isAnnounced(list: List): boolean {
  const { labels } = list;
  for (const { groups } of `${introOf(list)}#${gapOf(list)}`.matchAll(announcing)) {
    if (isCount(groups?.count, labels) || isCount(groups?.places, labels)) return true;
  }
  return isCount(announcedBehind.exec(tailOf(list))?.groups?.count, labels);
}

/** Between a total and its items: ，分别来自, ，即, 分为. */
const composes =
  /分为|分成|^，?即|^(?:、[^，。；]{0,16})?[，：]?(?:其中|数量|人数|件数|户数|金额|面积|结果|结论|来源)?[，：]?(?:分别|依次)(?:为|是|来自|属于|由)/;
/** ；分别移送, not 两个大队分别查办. */
const sharesOut = /^[，；]分别(?!为|是)[一-鿿]{2}[^，。；\d]+$/;
/** Names and then their numbers: 涉及服务、收费、安全的分别为8件、5件和3件. */
const alignedNames = /(?:其中|涉及|包括|属于|来自)[^，。；\d]*[、和与及][^，。；\d]*(?:分别|依次)为$/;

function isComposed(list: List): boolean {
  const { labels } = list;
  const [gap, tail] = [gapOf(list), tailOf(list)];
  if (composes.test(gap) || alignedNames.test(gap)) return true;
  // 移送14件；分别移送甲5件、乙1件、丙8件: each has its name.
  if (sharesOut.test(gap) && labels.slice(1).every((label) => label !== '')) return true;
  if (
    /(?:包括|即|分为|涵盖)[^，。；]*$/.test(gap) &&
    isCount(/^([两三四五六七八九十])[项类种]/.exec(tail)?.[1], labels)
  )
    return true;
  if (gap.includes('由') && /^(?:（[^（）]*）)?[^，。；]{0,8}(?:构成|组成)/.test(tail)) return true;
  // A list that 和 closes: 包括人员经费1742万元和公用经费243万元.
  const { passage, parts, last } = list;
  const lastGap = passage.text.slice(parts.at(-2)?.end ?? last.start, last.start);
  return /(?:包括|来自|用于|涵盖)[^，。；]*$/.test(gap) && /[和及与]/.test(lastGap);
}

function namesRest(labels: readonly string[]): boolean {
  return /^[，；和及与]?(?:其他|其余|其它|余下|剩余)/.test(labels.at(-1) ?? '');
}

/** Cases of which the outcome is known. */
const concludes = /审结|办结|结案|作出[^，。；]{0,4}(?:决定|结论)|结论|结果/;

/** What the shares of all items make together, behind each of them or one behind the other after the last. */
function addUpShares({ passage: { figures }, parts }: List): number | undefined {
  const offset = figures[0]?.index ?? 0;
  const next = (figure: Figure, steps: number): Figure | undefined => {
    const share = figures[figure.index - offset + steps];
    return share?.unit.class === 'percent' && share.sentence === figure.sentence && !share.flags.delta
      ? share
      : undefined;
  };
  const own = parts.map((part) => next(part, 1));
  const last = parts.at(-1);
  const listed = last ? parts.map((_, index) => next(last, index + 1)) : [];
  const isAlone = last !== undefined && next(last, parts.length + 1) === undefined;
  for (const shares of [own, ...(isAlone ? [listed] : [])]) {
    if (shares.every((share) => share !== undefined && /[占比重]|分别|依次|^[、和与及（]?$/.test(share.before))) {
      return shares.reduce((sum, share) => sum + Number(share?.digits), 0);
    }
  }
  return undefined;
}
