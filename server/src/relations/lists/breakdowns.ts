import type { Figure } from '../../facts/figure.ts';
import { neverAdds } from '../../standards/partitions.ts';
import { isCarriedOver } from '../flows/carry-over.ts';
import { worth, worthOfAll } from '../near.ts';
import { figuresBefore, figuresBetween, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findAmongThemLists } from './among-them-lists.ts';
import { findBracketLists } from './bracket-lists.ts';
import type { Breakdown } from './breakdown.ts';
import { judgeCompleteness } from './completeness.ts';
import { isSummedUp } from './counted-rows.ts';
import { findDivided, isMade } from './divided-items.ts';
import { findEnumeratedLists } from './enumerated-lists.ts';
import { isNamedBy, toSum as toExactSum } from './list-totals.ts';
import { fitsInPart } from './loose-sums.ts';
import { findMixedLists } from './mixed-counters.ts';
import { readSigned } from './signed-items.ts';
import { findSomeOfThem } from './some-of-them.ts';
import { findTotalLastLists } from './total-last-lists.ts';

/**
 * Totals and their breakdowns (A): `共N件，其中…、…` (A1), `N项，一是…二是…` (A3), `N件（…、…）` (A4),
 * `…、…，共计N件` (A5).
 * Less than the total without evidence of completeness is silent, unless one slip of the hand explains the difference.
 */
export function* findBreakdowns(passage: Passage): Iterable<FoundRelation> {
  for (const find of lists) {
    for (const breakdown of find(passage)) yield* relate(passage, breakdown);
  }
}

const lists = [
  findAmongThemLists,
  findEnumeratedLists,
  findBracketLists,
  findTotalLastLists,
  findSomeOfThem,
  findMixedLists,
];

/** 办理建议9件、提案14件，其中主办7件、协办16件: the items are those of both. */
function isOfSeveral(passage: Passage, { total, parts }: Breakdown): boolean {
  const before = figuresBefore(passage, total).filter((figure) => sameClass(figure, total) && isQuantity(figure));
  const sum = worthOfAll(parts);
  let totals = worth(total);
  return before.reverse().some((figure) => {
    totals += worth(figure);
    return totals === sum;
  });
}

/** 收到建议17件、提案24件，其中重点件26件: of both. */
function findParallel(passage: Passage, total: Figure): Figure[] {
  const before = figuresBefore(passage, total).filter((figure) => isQuantity(figure));
  const found: Figure[] = [];
  for (let next = total, at = before.length - 1; at >= 0; at--) {
    const figure = before[at];
    if (
      !figure ||
      !sameClass(figure, total) ||
      !/^[一-鿿]{0,8}(?:、|[和与及])[^，；。、]*$/.test(passage.text.slice(figure.end, next.start))
    )
      break;
    found.push(figure);
    next = figure;
  }
  return found;
}

/**
 * 巡查2864处次。发现58处次。其中，甲队完成的740处次: behind a full stop 其中 may go back to what was told before the nearest count, unless the part
 * is called as that one is (其中，发现甲类41处次).
 */
function toldEarlier(passage: Passage, total: Figure, part: Figure): Figure[] {
  if (part.sentence === total.sentence || isNamedBy(total, part.before + part.after.slice(0, 8))) return [];
  return figuresUntil(passage, total.start).filter(
    (figure) =>
      figure.sentence < total.sentence &&
      figure.sentence >= total.sentence - 2 &&
      figure.depth === 0 &&
      figure.unit === total.unit &&
      isQuantity(figure) &&
      !figure.flags.target,
  );
}

/** 平均办理时长由4.6天压减到3.1天，其中简单事项1.2天、复杂事项6.8天: some take longer. */
function isMean({ text, paragraph: { sentences } }: Passage, { unit, sentence, start }: Figure): boolean {
  if (unit.class !== 'time') return false;
  return /平均|时[长限]/.test(text.slice(Math.max(sentences[sentence]?.start ?? 0, start - reach), start));
}

/** 立案5起加卫片53个中须立案的31起，共36起: what follows is added. */
function isSummand({ text }: Passage, { end }: Figure): boolean {
  return /^，?(?:再|另)?加(?!上年|大|强|快|工|密|装)/.test(text.slice(end, end + 4));
}

const heldIn = /(?:含于|含在|计入|列入|属于|包[含括]在)(?:上述|前述|以上)?$/;

/** So far before a value its name may stand. */
const reach = 30;

function* relate(passage: Passage, breakdown: Breakdown): Iterable<FoundRelation> {
  const { pattern, total, parts, rivals, loose } = breakdown;
  if (isMean(passage, total) || isSummand(passage, total)) return;
  // 换届437个（应换2283个，已换1846个): what was due, and what was done of it.
  if (parts.length === 2 && /^[，（]?应/.test(parts[0]?.before ?? '') && /^[，、]?[已实]/.test(parts[1]?.before ?? ''))
    return;
  // 出庭2件（含于上述6件之内）: the other way round.
  if (parts.length === 1 && heldIn.test(parts[0]?.before ?? '')) return;
  const signed = readSigned(passage, total, parts);
  if (signed) {
    yield* signed;
    return;
  }
  const sum = parts.length > 1 ? toSum(passage, breakdown) : undefined;
  const divided = parts.length > 2 ? findDivided(passage, total, parts) : undefined;
  if (divided && !isMade(total, parts)) {
    yield { ...toExactSum(divided.item, divided.items), pattern };
    return;
  }
  if (sum?.certain) {
    yield sum;
    return;
  }
  const part = loose ? parts[0] : largestOf(parts);
  if (!part || (parts.length === 1 && isCarriedOver(passage, part))) return;
  // That the items may overlap says nothing of one alone: of 296人 none of them is 1877人. Before a total that stands last there may be
  // another (处罚1787件，警告466件、罚款498件，合计964件).
  const isMore = part.index > total.index && worth(part) > worth(total) && !neverAdds.test(total.before);
  // 净流出18人，其中调入24人、调出42人: each of the two may be more than what they leave.
  if (/净[一-鿿]{1,3}$/.test(total.before)) return;
  // 清单1份26项，另一清单2份，其中甲类251项、乙类87项，总数338项: what they make is told behind them.
  if (isMore && parts.length > 1 && isSummedUp(passage, parts)) return;
  if (parts.length === 1 || isMore) {
    // 改造小区26个，其中加装电梯54部: what is counted in another counter, and is more, is of another kind.
    if (total.unit.class === 'thing' && part.unit !== total.unit && worth(part) > worth(total)) return;
    // 聘顾问1名，19个村均有顾问，其中甲类7名、乙类12名: what they make stands nearer.
    if (parts.length > 1 && makesNearer(passage, total, parts)) return;
    const besides = findParallel(passage, total);
    const others = [...rivals, ...toldEarlier(passage, total, part)];
    const claim = { form: 'at-most', part, whole: total, besides, rivals: others } as const;
    yield { type: 'part', pattern, claim, certain: true };
  } else if (sum) yield sum;
}

/** A figure in another counter between a total and items that are more than it is what these make. */
function makesNearer(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  const sum = worthOfAll(parts);
  return first !== undefined && figuresBetween(passage.figures, total, first).some((one) => worth(one) === sum);
}

function largestOf(parts: readonly Figure[]): Figure | undefined {
  return parts.reduce<Figure | undefined>(
    (most, part) => (most && worth(most) >= worth(part) ? most : part),
    undefined,
  );
}

function toSum(passage: Passage, breakdown: Breakdown): FoundRelation | undefined {
  const { pattern, total, parts, rivals } = breakdown;
  const known = judgeCompleteness(passage, breakdown);
  // What a bracket holds is all of it.
  const isEnclosed = (parts[0]?.depth ?? 0) > total.depth;
  // 9个，一是6个，二是3个，三是1个: where the items are counted, the last is one as well.
  const isWhole = isEnclosed || pattern === 'A3';
  if (!known || isOfSeveral(passage, breakdown) || (!isWhole && fitsInPart(breakdown))) return undefined;
  const { exhaustive, certain } = known;
  const claim = { form: 'sum', total, parts, exhaustive, rivals } as const;
  return { type: 'sum', pattern, claim, certain };
}
