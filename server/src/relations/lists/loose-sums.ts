import type { Figure } from '../../facts/figure.ts';
import { closesList } from '../../standards/partitions.ts';
import { countsAddUp, isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { between, figureBeside, figuresFrom, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { type Candidate, findCandidates, findToldCandidates } from './candidates.ts';
import { isJoinedRow } from './counted-rows.ts';
import { passes } from './gates.ts';
import { readList } from './list.ts';
import { followerOf, goesOn, isClosed } from './list-bounds.ts';
import { findGate } from './list-evidence.ts';
import { aligned, isListJoint, leadOf, toSum } from './list-totals.ts';
import { leavesRest } from './rest-in-words.ts';
import { findRuns } from './runs.ts';

/**
 * Totals and items that no word ties (A1, A5, A7, A11): 供应41宗，出让29宗，划拨12宗; 按来源分，甲5件、乙8件, with
 * the total a sentence before; items with their total behind. The figures themselves say that they belong together: they
 * add up, or come as near as only a slip comes.
 */
export function* findLooseSums(passage: Passage): Iterable<FoundRelation> {
  const runs = findRuns(passage);
  let previous: Candidate | undefined;
  let divided: Candidate | undefined;
  for (const [at, run] of runs.entries()) {
    const last = run.at(-1);
    const others = runs.slice(Math.max(0, at - reach), at + reach + 1);
    const candidates = findCandidates(passage, run, others, previous);
    const meant = candidates.find(({ tie }) => tie === 'whole' || tie === 'again' || tie === 'named');
    const right = candidates.filter(isRight);
    // 按产业，甲类21个、乙类14个，其余为丙类等；按来源，…: what leaves a rest is not all of what it makes by chance.
    previous = meant ?? (last && leavesRest(passage, last) ? undefined : right[0]);
    divided = previous ?? divided;
    if (right.length > 0) {
      yield* right.map(toRelation);
      continue;
    }
    if (hasSumBehind(passage, run)) continue;
    const mayBeTold = findToldCandidates(passage, run, others, divided);
    // 活动286场。讲座48场、展览22场、共读136场、研学80场: so many do not make it by chance.
    const isAll = !last || !leavesRest(passage, last);
    divided = mayBeTold.find((candidate) => isAll && candidate.parts.length > 2 && isRight(candidate)) ?? divided;
    const told = mayBeTold.find(
      (candidate) =>
        !makesAnother(passage, candidate) &&
        isStated(passage, candidate) &&
        (isListed(passage, candidate) || !fitsInPart(candidate)),
    );
    if (told) {
      previous ??= told;
      yield mayLeaveOut(passage, told) ? { ...toRelation(told), certain: false } : toRelation(told);
      continue;
    }
    // 按来源分 is of what it divides, whatever else stands before it.
    const likely = (meant ? [meant] : candidates).filter(
      (candidate) =>
        isStated(passage, candidate) &&
        !makesSeveral(passage, candidate) &&
        !makesEarlier(passage, candidate) &&
        (isEnumerated(passage, candidate) || !fitsInPart(candidate)),
    );
    const [only] = likely;
    if (!only || likely.length > 1) continue;
    previous ??= only;
    yield mayLeaveOut(passage, only) ? { ...toRelation(only), certain: false } : toRelation(only);
  }
}

/**
 * 按要素分，甲类784件、乙类506件、丙类198件 of 1672件, 4862万元，其中中央2716万元、地方1583万元: that some are left out unsaid is as likely as that one is
 * wrong, unless a slip of the hand explains it.
 */
function mayLeaveOut(passage: Passage, { total, parts, tie }: Candidate): boolean {
  const [first = total] = parts;
  const isAmong =
    tie === 'told' && between(passage, total, first).includes('其中') && !closesList(parts.at(-1)?.before ?? '');
  return (tie === 'whole' || isAmong) && worthOfAll(parts) < worth(total) && !isAnySlipOff(total, parts);
}

/** A list that does not add up, though words and shape say that it should. */
function isStated(passage: Passage, candidate: Candidate): boolean {
  const { total, parts } = candidate;
  const last = parts.at(-1);
  // 拟组织80场次、120场次；2025年分别为76场次、134场次: what is aimed at is no total of what was done.
  if (!last || total.flags.target !== last.flags.target || isOfAnotherYear(passage, total, last)) return false;
  return (
    passes(findGate(passage, candidate), total, parts) &&
    !goesOn(passage, last) &&
    !isCompleted(passage, candidate, last) &&
    !isMadeBehind(passage, candidate) &&
    isClosed(passage, candidate, isRow(passage, candidate))
  );
}

/** What stands in such a row may be a step besides: 受理来访146批，当场答复55批、交办91批. */
function isRow(passage: Passage, candidate: Candidate): boolean {
  const list = readList(passage, candidate);
  return list !== undefined && isJoinedRow(list);
}

/** 1号线91万人次、2号线78万人次，3号线去年开通，全年42万人次: with the next figure, behind another clause, they make the total. */
function isCompleted(passage: Passage, { total, parts }: Candidate, last: Figure): boolean {
  const next = followerOf(passage, last);
  if (!next || passage.text.slice(last.end, next.start).includes('；')) return false;
  return isRight({ total, parts: [...parts, next] });
}

/** 立案327件，结案309件，移送5件；甲类143件，…，其他44件: what stands behind the ； makes another of those before. */
function isMadeBehind(passage: Passage, { total, parts }: Candidate): boolean {
  const [first = total] = parts;
  const from = parts.findIndex((part, at) => at > 0 && between(passage, parts[at - 1] ?? part, part).includes('；'));
  const tail = parts.slice(from);
  if (from < 1 || tail.length < 2) return false;
  return figuresUntil(passage, first.start).some(
    (one) => sameClass(one, total) && isRight({ total: one, parts: tail }),
  );
}

/** 2018年承办227件。2019年承办建议89件、提案108件; 2018年审结2520万件，2019年审结2906万件: the clause of each begins with its own year. */
function isOfAnotherYear({ text, paragraph: { sentences } }: Passage, one: Figure, other: Figure): boolean {
  const [year, another] = [one, other].map(({ sentence, clause, start }) => {
    const from =
      one.sentence === other.sentence ? sentences[sentence]?.clauses[clause]?.start : sentences[sentence]?.start;
    return /^20\d\d年/.exec(text.slice(from ?? start, start))?.[0];
  });
  return year !== undefined && another !== undefined && year !== another;
}

/** So many lists on either side may divide the same total; a pasted line may hold thousands. */
const reach = 12;

function isRight({ total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  return countsAddUp(total, parts) ?? solve(toRelation({ total, parts })).verdict !== 'violated';
}

function toRelation({ total, parts }: Pick<Candidate, 'total' | 'parts'>): FoundRelation {
  return toSum(total, parts);
}

/** 按项目分，游泳83家、攀岩11家、潜水1家: where words state that the list is all, the last is an item as well. */
function isEnumerated(passage: Passage, candidate: Candidate): boolean {
  return (
    candidate.parts.length > 2 &&
    isListed(passage, candidate) &&
    (candidate.tie === 'whole' || findGate(passage, candidate) === 'any' || isAligned(passage, candidate))
  );
}

/** One 、 stands between all items. */
function isListed(passage: Passage, { parts }: Candidate): boolean {
  return parts.every((part, at) => at === 0 || isListJoint(passage, parts[at - 1] ?? part, part));
}

/** 36场，分别为21场、15场、9场. */
function isAligned(passage: Passage, { parts: [first] }: Candidate): boolean {
  return first !== undefined && aligned.test(leadOf(passage, first));
}

/** 网站信息分为概况类58条、动态类762条，共820条: that total is nearer than one said before. */
function hasSumBehind({ figures, text }: Passage, run: readonly Figure[]): boolean {
  const last = run.at(-1);
  const next = last && figureBeside(figures, last, 1);
  return (
    last !== undefined &&
    next !== undefined &&
    sameClass(next, last) &&
    next.sentence === last.sentence &&
    /^[一-鿿]{0,4}[，、]?(?:以上|上述)?(?:[两三四五六七八九十](?:者|项|个?[类级种块方]面?))?(?:合计|共计|一共|总计|共|总数)为?$/.test(
      text.slice(last.end, next.start),
    )
  );
}

/**
 * The items make another figure near them, or several together: of 一审88件，审结81件。经复议22件，未经复议66件 it is the first, of
 * 建议28件、提案20件，协办9件，主办39件 both.
 */
function makesAnother(passage: Passage, { total, parts }: Candidate): boolean {
  const [first = total] = parts;
  const last = parts.at(-1) ?? total;
  const sum = worthOfAll(parts);
  const isOther = (figure: Figure) => figure !== total && sameClass(figure, first) && !figure.flags.delta;
  const before = figuresUntil(passage, first.start);
  const around = [...before, ...figuresFrom(passage, last.end).slice(0, reach)];
  // 235件，来自甲142件、乙61件、丙33件，全部236件均办结: the total again.
  const isAgain = (one: Figure) => one.index > last.index && /^(?:，?全部|均|已全部)/.test(one.before || one.after);
  return (
    around.some((one) => isOther(one) && !isAgain(one) && worth(one) === sum) || makesSeveral(passage, { total, parts })
  );
}

/** 新收692件，加上结转27件，应办719件。自然人628件，法人64件: they make what stands before the nearest. */
function makesEarlier(passage: Passage, { total, parts }: Candidate): boolean {
  const sum = worthOfAll(parts);
  return figuresUntil(passage, total.start).some(
    (one) => sameClass(one, total) && isQuantity(one) && worth(one) === sum,
  );
}

/** 建议28件、提案20件，协办9件，主办39件: the items are of both. */
function makesSeveral(passage: Passage, { total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  const [first = total] = parts;
  const sum = worthOfAll(parts);
  let both = 0;
  return figuresUntil(passage, first.start)
    .filter((figure) => figure.sentence === first.sentence && sameClass(figure, first))
    .reverse()
    .some((figure) => {
      both += worth(figure);
      return figure !== total && both === sum;
    });
}

/** 乙类6230例，丙类12412例，死亡9例: the first items make the total, and the last is none. */
export function fitsInPart({ total, parts }: Pick<Candidate, 'total' | 'parts'>): boolean {
  return parts.some((_, index) => {
    const [head, tail] = [parts.slice(0, index), parts.slice(index)];
    // 火灾468起、抢险395起、其他59起: where 其他 is left over, the others make the total by chance.
    const isLeftOver = /其[他它]/.test(tail[0]?.before ?? '') && tail.length === 1;
    return index > 0 && !isLeftOver && [head, tail].some((some) => some.length > 1 && isRight({ total, parts: some }));
  });
}
