import type { Figure } from '../../facts/figure.ts';
import { growthShares, industries } from '../../standards/partitions.ts';
import { comesNear, isOneSlipOff, worth } from '../near.ts';
import { between, figureBeside, isActualCount, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/**
 * Percentages that make 100 by what they are called: a rate and its opposite (`不合格率2.09%，合格率97.91%`), the last of a list behind which
 * `无丙类` says that there is none (`甲类占88.5%，乙类占11.5%，无丙类的`), what each of the three industries adds to growth. And shares without
 * counts that are all so many of what the sentence before counts (`问题共103个。…占0.97%；…占31.07%`).
 */
export function* findClosedShares(passage: Passage): Iterable<FoundRelation> {
  const shares = passage.figures.filter(isShare);
  for (const [at, share] of shares.entries()) {
    const before = shares[at - 1];
    const grade = shares[at - 2];
    if (before && areOpposites(passage, before, share) && !(grade && isBetterGrade(passage, grade, before)))
      yield toWhole([before, share]);
    const list = closedList(passage, shares.slice(Math.max(0, at - longest), at + 1));
    if (list.length > 1) yield toWhole(list);
    const joint = jointOf(passage, shares.slice(Math.max(0, at - longest), at), share);
    if (joint) yield joint;
    const three = shares.slice(at, at + 3);
    if (areOfIndustries(passage, three)) yield toWhole(three);
  }
  yield* findOddCounts(passage, shares);
}

/** So many shares of one whole are looked back at; a pasted line may hold thousands. */
const longest = 24;

function isShare({ unit, flags, bound, approximate }: Figure): boolean {
  return unit.class === 'percent' && !flags.delta && !flags.last && !flags.target && !bound && !approximate;
}

function toWhole(shares: readonly Figure[]): FoundRelation {
  return { type: 'share', pattern: 'C5', claim: { form: 'whole', shares }, certain: true };
}

const rateName = /^[，、；]?(?:其中)?([一-鿿]{0,8}?)(不?)([一-鿿]{2})率(?:为|达到?|是|仅|约)*$/;

/** 不合格率2.09%，合格率97.91%, side by side; 抽检不合格率 and 整改合格率 are of two things. */
function areOpposites(passage: Passage, one: Figure, other: Figure): boolean {
  if (other.index !== one.index + 1 || other.sentence !== one.sentence || other.depth !== one.depth) return false;
  if (!/^[，、]/.test(between(passage, one, other))) return false;
  const [first, second] = [one, other].map(({ before }) => rateName.exec(before));
  if (!first || !second || first[3] !== second[3] || first[2] === second[2]) return false;
  return second[1] === '' || second[1] === first[1];
}

/** 优秀率31.4%，良好率42.7%，合格率24.1%，不合格率1.8%: 合格 leaves out those that are better. */
function isBetterGrade(passage: Passage, grade: Figure, one: Figure): boolean {
  const isBeside = one.index === grade.index + 1 && one.sentence === grade.sentence && one.depth === grade.depth;
  return isBeside && /^[，、]/.test(between(passage, grade, one)) && /[优良中]/.test(grade.before.slice(-4));
}

/** 甲类占88.5%，乙类占11.5%，无丙类的: the shares up to the last are all, where what there is none of is named as they are. */
function closedList({ text }: Passage, shares: readonly Figure[]): readonly Figure[] {
  const last = shares.at(-1);
  const none =
    last && /^[，、](?:无|没有)([一-鿿]{2,8}?)的?(?=[，。；])/.exec(text.slice(last.end, last.end + 14))?.[1];
  if (!last || none === undefined) return [];
  const list = shares.filter(
    ({ index, sentence }, at) => sentence === last.sentence && last.index - index === shares.length - 1 - at,
  );
  const names = list.map(({ before }) => /([一-鿿]{2,8}?)(?:约|各|仅)?占比?(?:约|为)?$/.exec(before)?.[1]);
  return names.every((name) => name?.at(-1) === none.at(-1) && !name?.endsWith(none)) ? list : [];
}

const together =
  /^[，；、]?(?:以上|上述|前)?([两二三四五六])?(?:者|[项类个种][一-鿿]{0,4})?(?:合计|共计?|一共|总共|总计)占(?:比|([^，。；]{1,12}?)(?:的|的?比[重例]))?(?:约|为|达到?)*$/;

/** `甲类占40.1%，乙类占35.2%，两类合计占75.3%`: the share of both is the sum of theirs, where all are of one whole. */
function jointOf(passage: Passage, before: readonly Figure[], share: Figure): FoundRelation | undefined {
  const [, numeral, name = ''] = together.exec(share.before) ?? [];
  if (!together.test(share.before)) return undefined;
  const own = before.filter(({ sentence, depth }) => sentence === share.sentence && depth === share.depth);
  const said = passage.text.slice(own[0]?.start ?? share.start, share.start);
  if (
    own.length < 2 ||
    own.length > 6 ||
    /其中|。/.test(said) ||
    !own.every(({ before: one }) => /占|[、和]/.test(one))
  )
    return undefined;
  // 占甲类的40%…合计占总量的: of another whole.
  const names = own.map(({ before: one }) => /占(?!比)([^，。；]{1,12}?)的?(?:比[重例])?为?$/.exec(one)?.[1] ?? '');
  if (name !== '' && names.some((one) => one !== name) && !names.includes(name)) return undefined;
  const count = numeral === undefined ? own.length : ' 一二三四五六'.indexOf(numeral.replace('两', '二'));
  const parts = own.slice(-count);
  const toSum = (all: readonly Figure[]): FoundRelation => {
    return {
      type: 'sum',
      pattern: 'A11',
      claim: { form: 'sum', total: share, parts: all, exhaustive: true },
      certain: true,
    };
  };
  const right = own.map((_, at) => toSum(own.slice(at))).find((one) => solve(one).verdict !== 'violated');
  if (right) return right;
  if (parts.length !== count) return undefined;
  return comesNear(share, parts) || isOneSlipOff(share, parts) ? toSum(parts) : undefined;
}

/** 第一产业贡献率为6.6%，…；第二产业…；第三产业…: what each adds to the growth of the whole economy. */
function areOfIndustries({ text }: Passage, shares: readonly Figure[]): boolean {
  const [first, , last] = shares;
  if (!first || !last || last.sentence !== first.sentence) return false;
  if (!shares.every(({ before }, at) => before.includes(industries[at] ?? before))) return false;
  const said = text.slice(Math.max(0, first.start - 60), first.start);
  return shares.every(({ before }) => /贡献率(?:为|达到?|是)?$/.test(before)) && growthShares.test(said);
}

/** So many shares agree with a count at least before one that does not is wrong of it. */
const fewest = 4;

/** Several shares without counts are each so many of what was counted before; the one that is not is no share of it. */
function* findOddCounts(passage: Passage, shares: readonly Figure[]): Iterable<FoundRelation> {
  const lists = new Map<number, Figure[]>();
  for (const share of shares) {
    const previous = figureBeside(passage.figures, share, -1);
    const isAlone = previous?.sentence !== share.sentence || previous.unit.class === 'percent';
    if (!isAlone || !/占(?:比)?(?:为)?$/.test(share.before) || share.decimals < 1) continue;
    lists.set(share.sentence, [...(lists.get(share.sentence) ?? []), share]);
  }
  for (const [sentence, list] of lists) {
    if (list.length <= fewest) continue;
    const base = passage.figures.findLast((figure) => figure.sentence === sentence - 1 && isActualCount(figure));
    const [odd, ...others] = base ? list.filter((share) => !isCountOf(share, base)) : [];
    if (!base || !odd || others.length > 0 || !isTelling(base, odd)) continue;
    yield { type: 'rate', pattern: 'C1', claim: { form: 'count', rate: odd, base }, certain: true };
  }
}

/** Few of all percentages are some whole number of it. */
function isTelling(base: Figure, { decimals }: Figure): boolean {
  return base.plain && worth(base) > 20 && worth(base) * 20 < 100 * 10 ** decimals;
}

function isCountOf({ digits, decimals }: Figure, base: Figure): boolean {
  const count = Math.round((Number(digits) * worth(base)) / 100);
  return Math.abs((100 * count) / worth(base) - Number(digits)) < 0.75 * 10 ** -decimals;
}
