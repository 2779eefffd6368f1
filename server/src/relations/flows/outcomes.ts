import type { Figure } from '../../facts/figure.ts';
import { ended, goesOn, type Outcomes, outcomes, waits } from '../../standards/outcomes.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { isDenied } from '../lists/denied.ts';
import { comesNear, headOf, isAnySlipOff, isOneSlipOff, worth, worthOfAll } from '../near.ts';
import {
  between,
  figuresBefore,
  figuresFrom,
  figuresUntil,
  isActualCount,
  isQuantity,
  onwards,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';
import { stockOf } from './stock-of.ts';

/**
 * What became of a count of things (B9, B10, B12–B14): `复议案件5件，维持4件、终止1件`, `准予许可56件、不予许可2件`,
 * `抽检24批次，合格23批次，不合格1批次`. Together they never exceed it, and of what has ended they leave nothing out.
 */
export function* findOutcomes(passage: Passage): Iterable<FoundRelation> {
  let until = -1;
  for (const first of passage.figures) {
    if (first.index <= until || !mayEnd(first)) continue;
    const { kind, parts } = collectLongest(passage, first);
    if (!kind || parts.length < 2) continue;
    const total = findTotal(passage, parts, kind);
    if (total || !isBeforeList(passage, parts)) until = parts.at(-1)?.index ?? until;
    if (!total || (!ended.test(total.before) && mayHoldOthers(passage, total, parts))) continue;
    if ((kind.pattern === 'B13' || kind.pattern === 'B9') && isBeside(passage, total, parts)) continue;
    if (!areOfTotal(total, parts, kind) || makeAnother(passage, total, parts)) continue;
    const sum = worthOfAll(parts);
    const exhaustive = sum === worth(total) || isWhole(passage, total, parts, kind);
    // What may be incomplete says something only where it is too much.
    if (exhaustive || sum > worth(total))
      yield { type: 'sum', pattern: kind.pattern, claim: { form: 'sum', total, parts, exhaustive }, certain: true };
  }
}

/** Cases of other years; 受理137件，不予受理11件；加上上年结转8件 adds them later. */
function mayHoldOthers(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const last = parts.at(-1) ?? total;
  const behind = passage.text.slice(last.end, last.end + 12);
  return !/^；(?:加上|连同)/.test(behind) && isCarriedOver(passage, last, total);
}

/**
 * 到期119处，已整改116处、未到期9处: what is not of the total. An item that is called otherwise may be one of those beside it
 * (调解成功96件、司法确认34件、调解不成15件), unless all together come near.
 */
function areOfTotal(total: Figure, parts: readonly Figure[], kind: Outcomes): boolean {
  if (isDenied(total, parts)) return false;
  const known = parts.filter((part) => isOneOf(kind, part));
  return known.length === parts.length || (worthOfAll(known) !== worth(total) && comesNear(total, parts));
}

/** 投诉49件，受理44件、不予受理5件；成立17件、驳回23件、撤回4件: they make what was accepted. */
function makeAnother(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first = total] = parts;
  const sum = worthOfAll(parts);
  return (
    sum !== worth(total) &&
    figuresBefore(passage, first).some(
      (figure) => sameClass(figure, total) && isQuantity(figure) && worth(figure) === sum,
    )
  );
}

/** 下达整改通知书128份，已整改116份、未到期9份: the first is named by a word of the outcomes that 、 joins behind it. */
function isBeforeList(passage: Passage, [first, second, third]: readonly Figure[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    third !== undefined &&
    between(passage, first, second).startsWith('，') &&
    between(passage, second, third).startsWith('、')
  );
}

/** 裁决18件，调解82件，撤回58件: ways of closing side by side, or parts that are larger than what was taken for their total. */
function isBeside(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  if (!first || /其中|[：（中]/.test(between(passage, total, first))) return false;
  if (/(?:裁决|[裁宣]判|判决)[一-鿿]?$/.test(total.before) && /调解|撤[回诉]|和解/.test(first.before)) return true;
  if (isRowBehind(passage, total, parts)) return false;
  return parts.some((part) => worth(part) > worth(total)) && !comesNear(total, parts) && !isAnySlipOff(total, parts, 2);
}

/**
 * `行政复议8件，维持7件、撤销1件；`: right behind the total, and nothing of their class or of what waits is told behind them up to the ；. Of 170
 * such rows in others' right texts one left something out, and none was more than its total.
 */
function isRowBehind(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first.index !== total.index + 1 || total.bound || total.approximate) return false;
  const lead = between(passage, total, first);
  if (/其中|[；。]/.test(lead)) return false;
  const [tail = ''] = /^[^；。]*/.exec(onwards(passage, { start: last.end, end: last.end }, last.sentence)) ?? [];
  if (/[未尚余他]|正在|在审/.test(tail)) return false;
  const { figures } = passage;
  for (let at = placeAmong(figures, last) + 1; ; at++) {
    const next = figures[at];
    if (!next || next.start >= last.end + tail.length) return true;
    if (sameClass(next, last)) return false;
  }
}

const anyOutcome = new RegExp(outcomes.map(({ first, instead }) => `${first.source}|${instead.source}`).join('|'));

/** Behind the word of the outcome stands at most what ended so: 改变结论, 不合格样品. */
const longestTail = 4;

/** 许可申请3256件 is what came, though it bears the word of an outcome. */
function mayEnd(figure: Figure): boolean {
  return isActualCount(figure) && anyOutcome.test(figure.before) && !asks.test(figure.before);
}

const asks = /申[请报](?:材料)?$/;

function isOneOf({ first, instead }: Outcomes, { before }: Figure, tail = longestTail): boolean {
  return [first, instead].some((words) => {
    const found = words.exec(before);
    if (found === null) return false;
    if (before.length - found.index - found[0].length <= tail) return true;
    // 撤销、确认违法9件: of two words the last one.
    const at = before.lastIndexOf('、');
    return at >= found.index + found[0].length && words.test(before.slice(at));
  });
}

/** 驳回 is an outcome of several kinds of cases: the kind that most of what follows is of. */
function collectLongest(passage: Passage, first: Figure): { kind: Outcomes | undefined; parts: readonly Figure[] } {
  let longest: { kind: Outcomes | undefined; parts: readonly Figure[] } = { kind: undefined, parts: [] };
  for (const kind of outcomes) {
    const parts = isOneOf(kind, first) ? collect(passage, first, kind) : [];
    if (parts.length > longest.parts.length) longest = { kind, parts };
  }
  return longest;
}

/**
 * The outcomes side by side, from the first one on; between two of them 、 may join others as well (调解成功96件，转入仲裁34件、引导起诉15件，
 * 尚在调解5件).
 */
function collect(passage: Passage, first: Figure, kind: Outcomes): Figure[] {
  const parts = [first];
  let others: Figure[] = [];
  let last = first;
  for (const figure of figuresFrom(passage, first.end)) {
    if (!isQuantity(figure) || !sameClass(figure, first) || !isJoined(passage, last, figure)) break;
    if (parts.some((part) => endsAsWell(kind, part, figure) || isSaidAgain(part, figure))) break;
    if (isOneOf(kind, figure)) {
      parts.push(...others, figure);
      others = [];
    } else if (others.length < mostOthers && between(passage, last, figure).includes('、')) others.push(figure);
    else break;
    last = figure;
  }
  return parts;
}

/** 已整改447个，交办问题整改188个、自查问题整改259个: the same end again, of some; 整改178处，销号165处: a later step. */
function endsAsWell({ first, instead, areSteps }: Outcomes, { before }: Figure, next: Figure): boolean {
  if (areSteps && first.test(before) && first.test(next.before) && !instead.test(next.before)) return true;
  const [word = ''] = first.exec(before) ?? [];
  return word !== '' && before.endsWith(word) && next.before.endsWith(word) && !instead.test(next.before);
}

/** 维持3件，撤销2件，终止1件，撤销2件都是某类: what was counted is spoken of. */
function isSaidAgain(part: Figure, { before, digits }: Figure): boolean {
  return (
    part.digits === digits &&
    before.length > 1 &&
    part.before.replace(/^[，、：]/, '') === before.replace(/^[，、：]/, '')
  );
}

/** So many items between two outcomes may be called otherwise. */
const mostOthers = 2;

/** One ， or 、 stands between them. */
function isJoined(passage: Passage, last: Figure, figure: Figure): boolean {
  return (
    figure.depth === last.depth &&
    figure.sentence === last.sentence &&
    /^[一-鿿]{0,4}[，、和及][^，。；：（）]{0,16}$/.test(between(passage, last, figure))
  );
}

/** The nearest count before them, of what ends so, and of these alone: not 建议9件、提案14件; 审结的案件中 names it. */
function findTotal(passage: Passage, parts: readonly Figure[], kind: Outcomes): Figure | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const before = figuresBefore(passage, first).filter(
    (figure) => sameClass(figure, first) && isQuantity(figure) && figure.depth <= first.depth,
  );
  const nearest = before.at(-1);
  const start = nearest?.end ?? passage.paragraph.sentences[first.sentence]?.start ?? first.start;
  const gap = passage.text.slice(Math.max(start, first.start - longestTailRead), first.start);
  const called = calling.exec(gap)?.[1];
  if (called !== undefined) return findCalled(passage, first, called);
  if (before.length === 0) {
    const above = findAbove(passage, first, kind);
    // A sentence on, the outcomes may be of another matter.
    return above && isPaired(parts, kind) && comesNear(above, parts) ? above : undefined;
  }
  const total = headOf(before) ?? nearest;
  // 裁决711件、调解468件、撤回259件: the first of the list is no total.
  if (!total || (total === nearest && /；|^[^，：（]{0,8}、/.test(gap))) return undefined;
  // 初审通过的1702户全部提交复核 is what the next step had before it.
  const isAnother = mayBeTotal(kind, total) || /^(?:已?全部|均)/.test(total.after);
  const isOfKind = isAnother && kind.of.test(total.before + total.after);
  return isOfKind && !isListed(passage, before, total) ? total : undefined;
}

/** 受理申请2400件，新办814件、延续1586件。准予许可2365件，…: the total of the sentence before, or the only count in it. */
function findAbove(passage: Passage, first: Figure, kind: Outcomes): Figure | undefined {
  const start = passage.paragraph.sentences[first.sentence]?.start ?? first.start;
  if (!/^(?:经[^，。；：]{2,10}，)?[^，。；：、]{0,8}$/.test(passage.text.slice(start, first.start))) return undefined;
  const above = figuresUntil(passage, start).filter(
    (figure) =>
      figure.sentence === first.sentence - 1 && figure.depth === 0 && sameClass(figure, first) && isQuantity(figure),
  );
  const total = headOf(above) ?? (above.length === 1 ? above[0] : undefined);
  return total && kind.of.test(total.before + total.after) && mayBeTotal(kind, total) ? total : undefined;
}

/** 许可申请58件 and 整改通知书128份 are named by the word of an outcome, and are none. */
function mayBeTotal(kind: Outcomes, total: Figure): boolean {
  return asks.test(total.before) || !isOneOf(kind, total, 2);
}

/** 审结的案件中, 在审结案件中, 办结案件里. */
const calling = /(?:^|[，；])在?([一-鿿]{2})的?(?:案件|申请|问题|样品)?[中里]，?[^，；]{0,6}$/;

/** What was counted by the word, in its paragraph before; the only one, or else it cannot be told. */
function findCalled(passage: Passage, first: Figure, called: string): Figure | undefined {
  const named = figuresUntil(passage, first.start).filter(
    (figure) => sameClass(figure, first) && isQuantity(figure) && figure.depth === 0 && figure.before.endsWith(called),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** 建议9件、提案14件; 一审结案12件，二审结案5件: what follows is of both. */
function isListed(passage: Passage, before: readonly Figure[], total: Figure): boolean {
  const previous = before[before.indexOf(total) - 1];
  if (!previous) return false;
  const isSame = total.before.length > 2 && previous.before.endsWith(total.before.slice(-2));
  return isSame || /^[^，；。]{0,8}[、和及与][^，；。]*$/.test(between(passage, previous, total));
}

/** Words and grammar say that the outcomes are those of all. */
function isWhole(passage: Passage, total: Figure, parts: readonly Figure[], kind: Outcomes): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return false;
  const tail = onwards(passage, { start: last.end, end: last.end }, last.sentence).slice(0, longestTailRead);
  if (goesOn.test(tail.split('；')[0] ?? '') || hasOther(passage, total, parts, last)) return false;
  if (isRowBehind(passage, total, parts) && leavesNoneOut(total, parts, kind)) return true;
  const isPair = isPaired(parts, kind);
  const lead = between(passage, total, first);
  if (/^[一-鿿]{0,8}[：（][一-鿿]{0,12}$/.test(lead) || (isPair && kind.isSettled)) return true;
  // 审结120件；维持原判60件，改判12件: of so many the others may have been withdrawn.
  const isMost = worthOfAll(parts) >= 0.7 * worth(total) || isAnySlipOff(total, parts, 2);
  if (isPair && isMost && !(worth(total) < 100 && /其中/.test(lead)) && ended.test(total.before + total.after + lead))
    return true;
  // 审结15件，其中维持11件、撤销1件: of few the others may have ended otherwise.
  const isFew = worth(total) < 100 && worthOfAll(parts) < worth(total) && /其中/.test(lead);
  if (isFew) return false;
  const isDone = /[。，]经[^，。；\d]{2,10}，/.test(lead) || parts.some(({ before }) => waits.test(before));
  const mayWait = stockWords.came.test(total.before) && !isDone;
  // 受理284569人，经审查，批准194082人，不批准88953人: some are still examined, unless a slip explains it.
  const isNear = stockWords.came.test(total.before)
    ? worthOfAll(parts) > worth(total) || isAnySlipOff(total, parts, 2)
    : comesNear(total, parts);
  return isOneSlipOff(total, parts) || (isPair && comesNear(total, parts) && isNear && !mayWait);
}

/** 败诉3件 alone leaves out what was won; of what was applied for some may wait, unless a slip of the hand explains the rest. */
function leavesNoneOut(total: Figure, parts: readonly Figure[], { pattern }: Outcomes): boolean {
  // 收到复议申请12件，维持8件、撤销1件: of what came some may wait.
  if (pattern === 'B13')
    return !stockWords.came.test(total.before) && parts.some(({ before }) => /维持|胜诉/.test(before));
  return pattern === 'B14' && parts.length > 2 && isAnySlipOff(total, parts);
}

/** Both ends are named. */
function isPaired(parts: readonly Figure[], kind: Outcomes): boolean {
  return parts.some(({ before }) => kind.instead.test(before)) && parts.some(({ before }) => isFirst(kind, before));
}

function isFirst({ first, instead }: Outcomes, before: string): boolean {
  return first.test(before) && !instead.test(before);
}

/** So far behind the last outcome something is said of the others. */
const longestTailRead = 60;

/** 维持4件、终止1件、听证3件: what is counted on is none of these outcomes. */
function hasOther(passage: Passage, total: Figure, parts: readonly Figure[], last: Figure): boolean {
  const [next] = figuresFrom(passage, last.end);
  const beforeLast = parts.at(-2);
  if (!next || !beforeLast || !sameClass(next, last) || next.sentence !== last.sentence) return false;
  // 审结131件，…、终止42件，结转下年14件: what goes on has not ended.
  if (ended.test(total.before) && stockOf(next) === 'left') return false;
  const joint = /[，、]/.exec(between(passage, beforeLast, last))?.[0] ?? '、';
  return next.depth === last.depth && /[，、；]/.exec(between(passage, last, next))?.[0] === joint;
}
