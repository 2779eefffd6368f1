import type { Figure } from '../../facts/figure.ts';
import { rateQualifiers } from '../../standards/measures.ts';
import { leftAside } from '../../standards/rates.ts';
import { stepWords } from '../../standards/step-words.ts';
import type { Candidate } from '../lists/divisions.ts';
import { someWait } from '../lists/some-may-wait.ts';
import { comesNear, countsAddUp, isSlipOf, worth, worthOfAll } from '../near.ts';
import { between, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isOfThese } from './rate-populations.ts';
import { isDue, isRest, tieOf } from './rate-ties.ts';
import { hasRate } from './stated-shares.ts';
import { isNamed, isOfMore, topicOf } from './topics.ts';

/** A list that adds up to its total. */
export interface Whole {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** The wholes of a passage by their items; none for an item of several. */
export type Wholes = ReadonlyMap<number, Whole | undefined>;

export const noWholes: Wholes = new Map();

/**
 * `受理5463单，当日办结5217单，次日办结198单，其余48单`: what the sums of a passage say of their items. Where they add up, the first is the
 * base of a rate or a share of an item, whatever the percentage is.
 */
export function findWholes(found: readonly FoundRelation[]): Wholes {
  const wholes = new Map<number, Whole | undefined>();
  for (const one of found) {
    const { claim } = one;
    if (claim.form !== 'sum' || !claim.exhaustive || claim.parts.length < 2) continue;
    const { total, parts } = claim;
    if (!(countsAddUp(total, parts) ?? solve(one).verdict === 'holds')) continue;
    for (const { index } of parts) {
      const known = wholes.get(index);
      const isOther = known !== undefined && worth(known.total) !== worth(total);
      wholes.set(index, isOther ? undefined : (known ?? { total, parts }));
    }
  }
  return wholes;
}

/** 财产险、人身险分别为7.41亿元和17.42亿元，人身险占70.2%: of what they make up, where no other base is named. */
export function shareOfItems(part: readonly Figure[], base: string, wholes: Wholes): Candidate[] {
  const [first] = part;
  const whole = first && wholes.get(first.index);
  if (!whole || part.length === whole.parts.length || !part.every((figure) => whole.parts.includes(figure))) return [];
  const isCalled = isNamed(whole.total, base) && !isOfMore(whole.total, base, first);
  return base === '' || isCalled ? [ofTotal(whole, part)] : [];
}

/** 集中安置587户、分散安置224户，集中安置率72.4%: of what they make up, where one item alone has the word of the rate. */
export function rateOfItem(passage: Passage, value: Figure, stem: string, wholes: Wholes): Candidate[] {
  if (wholes.size === 0) return [];
  const last = figuresUntil(passage, value.start).findLast(({ unit }) => unit.class !== 'percent');
  const whole = last && wholes.get(last.index);
  if (!whole || last.sentence !== value.sentence) return [];
  const { parts, total } = whole;
  const [own, ...twins] = parts.filter(({ before }) => isCalledOf(before, total, stem));
  if (own && twins.length === 0) return [ofTotal(whole, [own])];
  const called = parts.filter(({ before }) => before.includes(stem));
  const named = called.length === 1 ? called : parts.filter((figure) => tieOf(stem, figure) === 'word');
  // 应转出8124人，已转接7953人，衔接率97.9%，未转接171人: right between the total and the rate.
  const isBetween = last.index === total.index + 1 && value.index === last.index + 1;
  const [part, ...others] = named.length === 0 && isBetween && tieOf(stem, last) ? [last] : named;
  if (!part || others.length > 0 || part.sentence !== value.sentence) return [];
  // 限期整改40处，限期整改率: of these, not of all.
  if (/[限到]期/.test(part.before) || isQualified(stem, part) || !isOfThese(passage, value, stem, [total, ...parts]))
    return [];
  // 优秀46人、良好139人、合格7人，合格率: of those that are better as well.
  if (/合格|及格|达标|良|通过/.test(stem) && !parts.every((other) => other === part || isRest(stem, other))) return [];
  // 超限超载率 is of all that was looked at, not of the cases that it is a kind of.
  const isStep = part.action !== undefined || isDue(total) || stepWords.some(({ done }) => done.test(stem));
  // 市领导出席9场、主要负责人出席38场，主要负责人出席率: the others may be of it as well.
  const isAlone = !parts.some(
    (other) => other !== part && other.before.includes(stem.slice(-2)) && !isRest(stem, other),
  );
  // 征集97家，交稿95家，交稿率97.9%，尚未交稿的2家: the word of the rate divides them.
  const isDivided = parts.every((other) => other === part || isRest(stem, other));
  if (isAlone) return isStep || isDivided ? [ofTotal(whole, [part])] : [];
  return [{ ...ofTotal(whole, [part]), isStated: false }];
}

/** 供养1264人，集中398人: 集中 is what 集中供养率 is of. */
function isCalledOf(label: string, total: Figure, stem: string): boolean {
  const name = label.replace(/^[，、；]/, '');
  return name.length > 1 && stem.startsWith(name) && stem !== name && total.before.endsWith(stem.slice(name.length));
}

/** 按时办结率, 一次办结率 have a base of their own, unless it is what was counted. */
function isQualified(stem: string, { before }: Figure): boolean {
  return rateQualifiers.some((word) => stem.includes(word) && !before.includes(word));
}

function ofTotal({ total }: Whole, part: readonly Figure[]): Candidate {
  return { part, base: [total], isMeant: true, isStated: 'firmly' };
}

/**
 * `办理主动披露588件，不予处罚46件、从轻处罚12件，不予处罚占79.3%`: a share that is right of a list says that nothing is missing from it; what
 * stands before it is its total, where one slip of the hand makes it another.
 */
export function* headOfList(
  passage: Passage,
  { base, rest, leavesOthers }: Candidate,
  wholes: Wholes,
): Iterable<FoundRelation> {
  const [first] = base;
  if (!first || base.length < 2 || rest || leavesOthers) return;
  const sum = worthOfAll(base);
  const before = figuresUntil(passage, first.start).filter(
    (figure) =>
      isQuantity(figure) &&
      sameClass(figure, first) &&
      figure.sentence >= first.sentence - 1 &&
      // 公益岗位274人…。参保2702人，参保率94.0%，未参保172人: what is an item of its own sentence, or far less, is the total of nothing in the next.
      (figure.sentence === first.sentence || (wholes.get(figure.index) === undefined && comesNear(figure, base))),
  );
  if (before.some((figure) => worth(figure) === sum)) return;
  const [total, ...others] = before.filter((figure) =>
    isSlipOf(figure, sum, true, figure === before.at(-1) && comesNear(figure, base) ? 2 : 3),
  );
  // 受理653人，起诉471人，不起诉142人，不起诉率23.2%: of those that were decided; some may wait.
  if (!total || others.length > 0 || total.flags.target || someWait(passage, total, base)) return;
  const claim = { form: 'sum', total, parts: base, exhaustive: true } as const;
  yield { type: 'sum', pattern: 'A11', claim, certain: true };
}

/**
 * The only figure before a part that what the paragraph tells may be of: 判处罪犯902人 of `适用缓刑318人，缓刑适用率35.3%`; what makes up another,
 * what 其中 begins and what has a share of its own are none.
 */
export function onlyHead(passage: Passage, part: Figure, wholes: Wholes): Figure | undefined {
  if (part.unit.class === 'percent' || part.unit.class === 'per-mille' || topicOf(passage, part)) return undefined;
  const before = figuresUntil(passage, part.labelStart).filter(
    (figure) =>
      sameClass(figure, part) &&
      isQuantity(figure) &&
      figure.depth <= part.depth &&
      wholes.get(figure.index) === undefined,
  );
  const [head, ...others] = before;
  const isBase =
    head &&
    !head.flags.target &&
    !head.approximate &&
    !head.bound &&
    !/其中|新增/.test(head.before) &&
    !leftAside.test(head.before);
  return isBase && !hasRate(passage, head) && others.every((other) => worth(other) === worth(head)) ? head : undefined;
}

const among =
  /^[^，。；：（）\d]{0,10}(?:(?<![集其心])中(?:$|，|[^，。；：（）心央小学国医型标期][^，。；：（）]{0,16}$)|[仅只还尚已]有$)/;

/** 327份资源中确认为古老品种的138份, 机关执法人员11人中取得行政执法证10人, 12个站所仅有5个: one stands among the other. */
export function isAmong(passage: Passage, base: Figure, part: Figure): boolean {
  return part.index === base.index + 1 && part.sentence === base.sentence && among.test(between(passage, base, part));
}
