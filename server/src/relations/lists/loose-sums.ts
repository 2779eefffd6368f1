import type { Figure } from '../../facts/figure.ts';
import {
  andSoOn,
  caps,
  closesList,
  dividesWhole,
  findPartition,
  isScale,
  mayCombine,
  overlapWords,
} from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { isStep } from '../flows/flows.ts';
import { comesNear, countsAddUp, isAnySlipOff, isOneSlipOff, worth } from '../near.ts';
import { figuresFrom, figuresUntil, isQuantity, onwards, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { areKindsOf, isShortSlipOff } from './kinds-of-one-form.ts';
import { leavesOut, saysAll } from './list-evidence.ts';
import {
  aligned,
  divides,
  findCalledTotal,
  findTotal,
  findWhole,
  isItem,
  isListJoint,
  isNamedBy,
  isNeighbour,
  isNextButShares,
  leadOf,
  marks,
  subjectOf,
  toSum,
} from './list-totals.ts';
import { findRuns } from './runs.ts';

/**
 * Totals and items that no word ties (`standards.md` §9.3 A1, A5, A7, A11): 供应41宗，出让29宗，划拨12宗; 按来源分，甲5件、乙8件, with
 * the total a sentence before; items with their total behind. The figures themselves say that they belong together: they
 * add up, or come as near as only a slip comes.
 */
export function* findLooseSums(passage: Passage): Iterable<FoundRelation> {
  const runs = findRuns(passage);
  let previous: Candidate | undefined;
  for (const [at, run] of runs.entries()) {
    const candidates = findCandidates(passage, run, runs.slice(Math.max(0, at - reach), at + reach + 1), previous);
    const meant = candidates.find(({ tie }) => tie === 'whole' || tie === 'named');
    const right = candidates.filter(isRight);
    previous = meant ?? right[0];
    if (right.length > 0) {
      yield* right.map(toRelation);
      continue;
    }
    if (hasSumBehind(passage, run)) continue;
    const told = findTold(passage, run, runs.slice(Math.max(0, at - reach), at + reach + 1));
    if (told) {
      yield toRelation(told);
      continue;
    }
    // 按来源分 is of what it divides, whatever else stands before it.
    const likely = (meant ? [meant] : candidates).filter(
      (candidate) =>
        isLikely(passage, candidate) &&
        !makesSeveral(passage, candidate) &&
        (isEnumerated(passage, candidate) || !fitsInPart(candidate)),
    );
    const [only] = likely;
    if (!only || likely.length > 1) continue;
    previous ??= only;
    yield toRelation(only);
  }
}

/** So many lists on either side may divide the same total; a pasted line may hold thousands. */
const reach = 12;

function isRight({ total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  return countsAddUp(total, parts) ?? solve(toRelation({ total, parts })).verdict !== 'violated';
}

function toRelation({ total, parts }: Pick<Candidate, 'total' | 'parts'>): FoundRelation {
  return toSum(total, parts);
}

/** 按项目分，游泳83家、攀岩11家、潜水1家: each is an item, the last as well. */
function isEnumerated(passage: Passage, { parts, tie }: Candidate): boolean {
  const isListed = parts.every((part, at) => at === 0 || isListJoint(passage, parts[at - 1] ?? part, part));
  return tie === 'whole' && parts.length > 2 && isListed;
}

/** 网站信息分为概况类58条、动态类762条，共820条: that total is nearer than one said before. */
function hasSumBehind({ figures, text }: Passage, run: readonly Figure[]): boolean {
  const last = run.at(-1);
  const next = last && figures[last.index - (figures[0]?.index ?? 0) + 1];
  return (
    last !== undefined &&
    next !== undefined &&
    sameClass(next, last) &&
    next.sentence === last.sentence &&
    /^[一-鿿]{0,4}[，、]?(?:以上|上述)?(?:[两三四五六七八九十](?:者|项|个?[类级种块方]面?))?(?:合计|共计|总计|共|总数)为?$/.test(
      text.slice(last.end, next.start),
    )
  );
}

interface Candidate {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** What ties the list to the total: words or marks, or their being neighbours alone. */
  readonly tie: 'whole' | 'named' | 'strong' | 'weak';
  /** The total is an item of another list. */
  readonly isItem?: boolean;
}

/** Which of the figures may be the total of which. */
function findCandidates(
  passage: Passage,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
  previous: Candidate | undefined,
): Candidate[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first) return [];
  const before = figuresUntil(passage, first.start)
    .filter((figure) => isQuantity(figure) && sameClass(figure, first) && figure.depth === 0)
    .slice(-8)
    .reverse();
  const lead = leadOf(passage, first);
  const isMarked = marks.test(lead);
  const isGraded = isScale(run.map((figure) => figure.before));
  const neighbour = before.find(
    (figure) => isNeighbour(figure, first) || (isGraded && isNextButShares(passage, figure, first)),
  );
  const own = run.length > 2 && !isMarked ? [{ total: first, parts: run.slice(1), tie: tieOf(passage, run) }] : [];
  const behind =
    last && run.length > 2 && sums.test(last.before)
      ? [{ total: last, parts: run.slice(0, -1), tie: 'strong' as const }]
      : [];
  // 按类型分，甲、乙；按程序分，丙、丁: another division of the same.
  const isAgain = previous?.parts.at(-1) === neighbour && neighbour !== undefined && subjectOf(lead) === '';
  const whole = divides.test(lead) ? (isAgain ? previous?.total : findWhole(passage, run, before, runs)) : undefined;
  const called = whole ? undefined : findCalledTotal(lead, before, last !== undefined && closesList(last.before));
  const outer = before
    .filter((figure) => isMarked || figure === neighbour || figure === called)
    .map(
      (total): Candidate => ({
        total,
        parts: run,
        tie: total === whole ? 'whole' : total === called ? 'named' : isMarked ? 'strong' : 'weak',
        isItem: isItem(passage, total, run, runs),
      }),
    );
  return [...outer, ...own, ...behind];
}

/**
 * The list whose words say that nothing is left out of its total: the first of the run is the total of the others, or the
 * nearest figure before the run, or that which the words before the list name (办结的申请中).
 */
function findTold(
  passage: Passage,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
): Candidate | undefined {
  const [first, ...rest] = run;
  const last = run.at(-1);
  if (!first || !last || goesOn(passage, last)) return undefined;
  const isOwn =
    rest.length > 1 &&
    !marks.test(leadOf(passage, first)) &&
    (tieOf(passage, run) !== 'weak' || dividesWhole(rest.map(({ before }) => before)));
  const own: Candidate[] = isOwn ? [{ total: first, parts: rest, tie: 'strong' }] : [];
  const total = findTotal(passage, run, runs);
  const outer: Candidate[] = total ? [{ total, parts: run, tie: 'strong' }] : [];
  return [...own, ...outer].find(
    (candidate) =>
      !makesAnother(passage, candidate) &&
      isClosed(passage, candidate) &&
      saysAll(passage, candidate.total, candidate.parts) &&
      !fitsInPart(candidate),
  );
}

/**
 * The items make another figure near them, or several together: of 一审88件，审结81件。经复议22件，未经复议66件 it is the first, of
 * 建议28件、提案20件，协办9件，主办39件 both.
 */
function makesAnother(passage: Passage, { total, parts }: Candidate): boolean {
  const [first = total] = parts;
  const last = parts.at(-1) ?? total;
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  const isOther = (figure: Figure) => figure !== total && sameClass(figure, first) && !figure.flags.delta;
  const before = figuresUntil(passage, first.start);
  const around = [...before, ...figuresFrom(passage, last.end).slice(0, reach)];
  return around.some((one) => isOther(one) && worth(one) === sum) || makesSeveral(passage, { total, parts });
}

/** 建议28件、提案20件，协办9件，主办39件: the items are of both. */
function makesSeveral(passage: Passage, { total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  const [first = total] = parts;
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  let both = 0;
  return figuresUntil(passage, first.start)
    .filter((figure) => figure.sentence === first.sentence && sameClass(figure, first))
    .reverse()
    .some((figure) => {
      both += worth(figure);
      return figure !== total && both === sum;
    });
}

/** 供应41宗，出让29宗、划拨12宗: another mark stands behind a total than between its items. */
function tieOf(passage: Passage, [total, ...parts]: readonly Figure[]): Candidate['tie'] {
  const { text } = passage;
  const [first, second] = parts;
  if (!total || !first || !second) return 'weak';
  const lead = leadOf(passage, first);
  if (divides.test(lead) && parts.length > 2) return 'whole';
  if (marks.test(lead)) return 'strong';
  const [outer, inner] = [text.slice(total.end, first.start), text.slice(first.end, second.start)];
  return /^[，：]/.test(outer) && /^、/.test(inner) ? 'strong' : 'weak';
}

/** Marks behind a total that spell it out: （, ： and 即. */
const spelledOut = /^[^，。；]{0,6}(?:[（：]|，?即)(?:[^，。；（）]|（[^（），。；]*）){0,14}$/;
const sums = /合计|共计|总计|累计|共|[两三四五六七八九十]项|[两三四五六七八九十]类|相加/;

/** 年初1843项，新增31项、取消12项，年末1862项 is a flow, not a list. */
function isStock(label: string): boolean {
  return stockWords.opening.test(label) || stockWords.left.test(label) || /新增|取消|净增/.test(label);
}

/** How near the items of a list must come to its total to be claimed of it: the less the words say, the nearer. */
const gates = {
  any: () => true,
  half: (total: Figure, parts: readonly Figure[]) => isWithinTwice(total, parts) || isAnySlipOff(total, parts, 2),
  near: (total: Figure, parts: readonly Figure[]) => comesNear(total, parts) || isAnySlipOff(total, parts, 2),
  close: (total: Figure, parts: readonly Figure[]) => comesNear(total, parts) || isShortSlipOff(total, parts),
  short: isShortSlipOff,
  slip: isOneSlipOff,
} as const;

/**
 * A list that does not add up: what says that it should. Where words tie it to the total it comes near, or is one slip off;
 * neighbours must be one slip off, or name the rest or two that exclude each other.
 */
function isLikely(passage: Passage, candidate: Candidate): boolean {
  const { total, parts } = candidate;
  const last = parts.at(-1);
  if (!last || goesOn(passage, last) || !isClosed(passage, candidate)) return false;
  const gate = findGate(passage, candidate);
  return gate !== undefined && gates[gate](total, parts);
}

function findGate(passage: Passage, candidate: Candidate): keyof typeof gates | undefined {
  const { total, parts, tie } = candidate;
  const labels = parts.map(({ before }) => before);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const lead = leadOf(passage, first);
  // 集中于, 主要, 前三类; 上季度分别为60件、40件.
  if (leavesOut.test(lead) || /上[年季月期]|去年|同期/.test(lead + first.before)) return undefined;
  // 按来源分 leaves nothing out: the total right before, or that of the division before, is meant.
  if (tie === 'whole') return highlights.test(lead) && !closesList(last.before) ? 'near' : 'any';
  if (tie === 'named' && (closesList(last.before) || dividesWhole(labels))) return 'near';
  const isBearer = ['person', 'household'].includes(total.unit.class);
  const names = closesList(last.before) || /另外|剩余/.test(last.before) || findPartition(labels)?.complete === true;
  const subject = subjectOf(lead);
  // 有效投诉按类型分 divides what its words name.
  const isMeant = subject === '' || isNamedBy(total, subject);
  const isTied =
    isMeant &&
    (isNeighbour(total, first) ||
      (isScale(labels) && isNextButShares(passage, total, first)) ||
      isNamed(passage, total, first));
  if (names && tie === 'strong' && !candidate.isItem && isTied)
    return total.sentence === first.sentence ? 'any' : 'near';
  if (spellsOut(passage, total, parts)) return isBearer ? 'near' : 'half';
  if (!isTied) return undefined;
  if (names || aligned.test(lead)) return 'near';
  if (isNeighbour(total, first) && distributes.test(passage.text.slice(total.end, first.start)))
    return isBearer ? 'short' : 'close';
  if (!isBearer && stepsDown(passage, total, parts)) return /^[^一-鿿]*自|以下/.test(last.before) ? 'near' : 'short';
  if (areKindsOf(passage, total, parts)) return isAllOf(passage, total, first) ? 'close' : 'short';
  // People stand in several items at once, and behind 其中 or before more of them some are left out.
  return isBearer || followerOf(passage, last) !== undefined || parts.length < 2 ? undefined : 'slip';
}

/** 试验37组，国家级6组，省级19组，自设12组; behind 其中 some may be left out, and the total may be the first step itself. */
function stepsDown({ text }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before }) => before);
  const between = text.slice(total.end, parts[0]?.start);
  return isScale(labels) && !isScale([total.before, ...labels]) && !/其中|中[，：]?[^，：]*$|以上/.test(between);
}

/** 从内容看 may go on to what stands out. */
const highlights = /[从就][^，。；]*看/;

/** 46处，来自热线31处、来访15处; 214座，分类处置到位：拆除96座，迁走118座. */
const distributes =
  /^[一-鿿]{0,6}，?(?:分别)?(?:来自|投向|用于|分布在|分属)[^，。；\d]*$|^[一-鿿]{0,6}，(?!.{0,4}(?:主要|重点|其中))[^，。；：]{2,10}：[^，。；：]*$/;

/** 共受理, 各类案件, 计30头: the figure right before the list is said to be all. */
function isAllOf({ text }: Passage, total: Figure, first: Figure): boolean {
  return (
    total.index === first.index - 1 &&
    /共(?!育|享)|总|[合总共]?计(?!划|算)|各[类级项种]/.test(total.before) &&
    !/其中/.test(text.slice(total.end, first.start))
  );
}

function isWithinTwice(total: Figure, parts: readonly Figure[]): boolean {
  const ratio = parts.reduce((sum, part) => sum + worth(part), 0) / worth(total);
  return ratio > 0.5 && ratio < 2;
}

/** No 等, no overlap, and items that are none of each other's steps. */
function isClosed(passage: Passage, { total, parts, tie }: Candidate): boolean {
  const labels = parts.map(({ before }) => before);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return false;
  const isAligned = /分别|依次/.test(leadOf(passage, first) + first.before);
  const isOpen =
    /^[^，；。]{0,4}等|^[^，；。]{0,4}[，；](?:其余|其他|余下|剩余)[^，；。\d]*[，；。]/.test(
      passage.text.slice(last.end, last.end + 16),
    ) || labels.some((label) => endsOpen.test(label));
  const said = onwards(passage, { start: first.start, end: last.end }, last.sentence);
  if (
    isOpen ||
    caps.test(total.before) ||
    overlapWords.test(said) ||
    ofEach.test(passage.text.slice(first.start, last.end + 1))
  )
    return false;
  // 乡镇（街道）14个 and 90平方米以下612笔 have their labels, cut off at a bracket or a figure.
  const isBare = parts.some(
    ({ before, start }) => before === '' && /[，、；：。（和及与]/.test(passage.text.charAt(start - 1)),
  );
  // 应签约1402户 is no part of 签约1356户.
  if (labels.some((label) => /(?<![反供相对响适感效])应(?![急诉对用届])/.test(label)) && !total.before.includes('应'))
    return false;
  if (
    (isBare && !isAligned) ||
    (tie !== 'whole' && labels.some((label) => isStock(label) && !closesList(label))) ||
    mayCombine(labels)
  )
    return false;
  // 按要求分，立行立改426个、限期整改186个: a division says that they are kinds.
  return tie === 'whole' || !parts.some((part) => isStep(part, [total, ...parts.filter((other) => other !== part)]));
}

/** The words before the list name its total: 所立案件中 names 立案38件. */
function isNamed(passage: Passage, total: Figure, first: Figure): boolean {
  return isNamedBy(total, leadOf(passage, first));
}

/** 286个：村241个，乡镇18个，企业27个; of people a bracket may name traits. */
function spellsOut(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  if (!first || !isNeighbour(total, first) || !spelledOut.test(passage.text.slice(total.end, first.start)))
    return false;
  if (/含|包括|其中|主要/.test(passage.text.slice(total.end, first.start)) || hasOtherItem(passage, parts))
    return false;
  return true;
}

/** 58万头只：猪31万头，牛6万头，羊20万只: an item in another measure goes on with the list. */
function hasOtherItem({ figures, text }: Passage, parts: readonly Figure[]): boolean {
  const [beforeLast, last] = parts.slice(-2);
  const next = last && figures[last.index - (figures[0]?.index ?? 0) + 1];
  if (!beforeLast || !next || next.sentence !== last.sentence || sameClass(next, last)) return false;
  const isItem = /^([，、；])[一-鿿（）]{1,8}$/.exec(text.slice(last.end, next.start));
  return isItem !== null && next.unit.class !== 'percent' && isItem[1] === text.charAt(beforeLast.end);
}

const endsOpen = new RegExp(`${andSoOn}[^其]{0,4}$`);

/** 甲5件、乙8件均: what is said of each stands behind it; 亩均 and 平均 are averages. */
const ofEach = /(?<![人户件次场亩日月年平])均(?![价值])/;

/** An item that was not read as one. */
function goesOn(passage: Passage, last: Figure): boolean {
  const next = followerOf(passage, last);
  return (
    next !== undefined &&
    !beginsAnew.test(passage.text.slice(last.end, next.start)) &&
    !isBeyondList(passage, last, next)
  );
}

/** The next figure, if it is another of the class in the sentence. */
function followerOf({ figures }: Passage, last: Figure): Figure | undefined {
  const next = figures[last.index - (figures[0]?.index ?? 0) + 1];
  if (!next || next.sentence !== last.sentence || next.depth !== last.depth || next.flags.delta) return undefined;
  // 甲41件、乙33件，74件全部办结: said again of all.
  if (next.before === '' && /^(?:全部|均)/.test(next.after)) return undefined;
  return sameClass(next, last) ? next : undefined;
}

/** 咨询类40件、其他类5件；派发82件: behind a ； that the items do not have, and no rest, is no item of the list. */
function isBeyondList({ figures, text }: Pick<Passage, 'figures' | 'text'>, last: Figure, next: Figure): boolean {
  const previous = figures[last.index - (figures[0]?.index ?? 0) - 1];
  const gap = text.slice(last.end, next.start);
  // 零售药店183家，检查实现全覆盖，检查287家: a whole clause stands between.
  if (/^[^，；。、]{0,8}[，；][^，；。：]{4,}[，；]/.test(gap) && !/其他|其余|其它|另|剩|余/.test(gap)) return true;
  if (!previous || !/^[^，；。、]{0,8}；/.test(gap)) return false;
  return !/；/.test(text.slice(previous.end, last.start)) && !/其他|其余|其它|另|剩|余/.test(next.before);
}

/** Another division, a sum, or a statement of all: what follows is no item. */
const beginsAnew = new RegExp(
  `^[^，；。]{0,4}(?:构成|组成)|[，；](?:${divides.source})|合计|共计|总计|[，；]共|其中|[，；][^，；]*(?:全部|均)$`,
);

/** 乙类6230例，丙类12412例，死亡9例: the first items make the total, and the last is none. */
export function fitsInPart({ total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  return parts.some((_, index) => {
    const [head, tail] = [parts.slice(0, index), parts.slice(index)];
    return index > 0 && [head, tail].some((some) => some.length > 1 && isRight({ total, parts: some }));
  });
}
