import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { narrowingWords } from '../../standards/scopes.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible, worth } from '../near.ts';
import { isQuantity, type Passage, placeAmong } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation, Relation, Verdict } from '../relation.ts';
import { groupShares, kindOf, type SaidShare, type SharesOfOne } from './shares-of-one.ts';
import { mayBeTrimmed } from './trimmed-shares.ts';
import { unprintedBase } from './unprinted-bases.ts';
import { runsOf } from './unprinted-sums.ts';

/** So many figures before the first share may be the base. */
const farthest = 80;

/**
 * `咨询1188件，占受理总量65%` / `投诉359件，占受理总量20%`, of a total that an earlier paragraph tells (C4): shares that
 * say the same of what they are have one base, which is the figure that most of them agree on. The odd one is wrong.
 */
export function findFarShares(passages: readonly Passage[], relations: readonly Relation[]): FoundRelation[] {
  const known = verdictsOf(relations);
  const isOpen = ({ share }: SaidShare) => known.get(share.index) !== 'holds';
  const groups = groupShares(passages).filter(({ members }) => members.length <= mostMembers && members.some(isOpen));
  if (groups.length === 0) return [];
  const figures = passages.flatMap((passage) => passage.figures);
  return groups.flatMap((group) => [...relateGroup(group, figures, known)]);
}

/** No whole is divided into more. */
const mostMembers = 40;

/** What its own paragraph makes of a percentage: that it is right before that it is not. */
function verdictsOf(relations: readonly Relation[]): ReadonlyMap<number, Verdict> {
  const known = new Map<number, Verdict>();
  for (const { claim, verdict } of relations) {
    if (claim.form !== 'quotient') continue;
    const isRight = verdict === 'holds' || verdict === 'truncated';
    if (isRight || !known.has(claim.value.index)) known.set(claim.value.index, isRight ? 'holds' : verdict);
  }
  return known;
}

/** A figure with the shares that are right of it. */
interface Reading {
  readonly base: Figure;
  readonly right: readonly SaidShare[];
  readonly score: number;
}

function* relateGroup(
  group: SharesOfOne,
  figures: readonly Figure[],
  known: ReadonlyMap<number, Verdict>,
): Iterable<FoundRelation> {
  const bases = basesOf(group.members[0], figures);
  const best = bestOf(group, bases);
  if (!best) {
    yield* relateClosed(group, figures, known);
    for (const list of listsIn(group.members)) yield* oddOfUnprinted(list, bases, known);
    return;
  }
  const { base, right } = best;
  for (const { share, part } of right) if (known.get(share.index) !== 'holds') yield toShare(share, part, base);
  const members = group.members.filter((member) => !right.includes(member));
  // The shares of the next total may say the same.
  if (members.length > 1 && !areAmong(members, right)) return yield* relateGroup({ ...group, members }, figures, known);
  for (const odd of members) {
    const verdict = known.get(odd.share.index);
    if (verdict === 'holds' || verdict === 'violated') continue;
    if (isOwn(odd, right) && isMeant(odd, best, group) && !isExplained(odd, group, base, basesOf(odd, figures)))
      yield toShare(odd.share, odd.part, base);
  }
}

/** Two of a list of which four and more are right, before and behind them: of the same. */
function areAmong(odd: readonly SaidShare[], right: readonly SaidShare[]): boolean {
  const [first, last] = [right[0], right.at(-1)];
  if (!first || !last || odd.length > 2 || right.length < fewest) return false;
  return odd.every(({ share }) => share.index > first.share.index && share.index < last.share.index);
}

/**
 * `（一）进口412万吨，占货运量的84.1%` / `（二）出口78万吨，占货运量的19.6%`: of what is printed nowhere two kinds that leave nothing out have all, and one
 * of them is right of their sum; so the other is wrong.
 */
function* relateClosed(
  { name, members }: SharesOfOne,
  figures: readonly Figure[],
  known: ReadonlyMap<number, Verdict>,
): Iterable<FoundRelation> {
  const parts = members.map(({ part }) => part);
  if (name === '' || members.length < 2 || !dividesWhole(parts.map(({ before }) => before))) return;
  const isRight = ({ share, part }: SaidShare) => isQuotient(share, { part: [part], base: parts });
  const [odd, ...others] = members.filter((member) => !isRight(member));
  if (!odd || others.length > 0 || known.has(odd.share.index)) return;
  if (!members.some((member) => isRight(member) && precisionOf(member.share) >= precise)) return;
  if (basesOf(odd, figures).some((base) => isOf(odd, base))) return;
  yield toShareOf(odd.share, odd.part, parts);
}

/** In three digits, 79.5% and more, or 17.96%. */
const precise = 2.9;

/** `甲2509件，占比36.2%；乙615件，占比38.9%；丙576件，占比8.3%；…`: of a whole that is not printed, where all but one are of the same. */
function* oddOfUnprinted(
  members: readonly SaidShare[],
  bases: readonly Figure[],
  known: ReadonlyMap<number, Verdict>,
): Iterable<FoundRelation> {
  const isPair = members.length === 2 && members.every(({ share }) => share.digits.length > 4);
  const odd = members.length === 3 || isPair ? oddOfSum(members) : undefined;
  if (odd && !known.has(odd.share.index) && !bases.some((one) => isOf(odd, one)))
    return yield toShareOf(
      odd.share,
      odd.part,
      members.map(({ part }) => part),
    );
  if (members.length < fewest || members.some(isOfOther)) return;
  for (const odd of members) {
    const base = unprintedBase(
      odd,
      members.filter((member) => member !== odd),
    );
    if (!base || known.has(odd.share.index) || bases.some((one) => isOf(odd, one))) continue;
    return yield toShare(odd.share, odd.part, base);
  }
}

/** 甲3120件，占62.4%；乙1204件，占24.1%；丙676件，占13.5%: of the three together, where two of the shares say so. */
function oddOfSum(members: readonly SaidShare[]): SaidShare | undefined {
  const base = members.map(({ part }) => part);
  const [odd, ...others] = members.filter(({ share, part }) => !isQuotient(share, { part: [part], base }));
  const [first] = members;
  // 分别占各自总量的: of two wholes.
  if (members.some(({ name }) => /各自|同类/.test(name ?? ''))) return undefined;
  if (!odd || !first || others.length > 0 || members.some(({ share }) => share.decimals === 0)) return undefined;
  if (!members.every(({ share }) => share.paragraph === first.share.paragraph && share.depth === first.share.depth))
    return undefined;
  return isPlausible(odd.share, [odd.part], base) ? odd : undefined;
}

/** Those of each paragraph, where one holds a list; else all of them. */
function listsIn(members: readonly SaidShare[]): readonly (readonly SaidShare[])[] {
  const lists = new Map<number, SaidShare[]>();
  for (const member of members) {
    const { paragraph } = member.share;
    lists.set(paragraph, [...(lists.get(paragraph) ?? []), member]);
  }
  const long = [...lists.values()].filter((list) => list.length >= fewest);
  return long.length > 0 ? long : [members];
}

/** So many shares of one whole tell it. */
const fewest = 4;

/** What is told before a share and counts the same, each value once, the nearest of those that are one. */
function basesOf(said: SaidShare | undefined, figures: readonly Figure[]): Figure[] {
  if (!said) return [];
  const kind = kindOf(said.part);
  const at = placeAmong(figures, said.part);
  const values = new Map<number, Figure>();
  for (const figure of figures.slice(Math.max(0, at - farthest), at)) {
    const { flags, approximate, bound } = figure;
    if (kindOf(figure) !== kind || !isQuantity(figure) || flags.target || approximate || bound) continue;
    values.set(worth(figure), figure);
  }
  return [...values.values()];
}

/** The base that the most evidence speaks for; none where it may be chance. */
function bestOf(group: SharesOfOne, bases: readonly Figure[]): Reading | undefined {
  let best: Reading | undefined;
  const called = bases.filter((base) => isCalled(base, group.name));
  for (const base of bases) {
    const right = group.members.filter((member) => isOf(member, base));
    if (right.length === 0) continue;
    const told = right.reduce((sum, { share }) => sum + precisionOf(share), 0);
    const score = called.includes(base) ? told + forName - Math.log10(called.length) : told - Math.log10(bases.length);
    if (score >= leastScore && score >= (best?.score ?? 0)) best = { base, right, score };
  }
  return best;
}

/** How much a name is worth, and how much it takes: 3.5 decimal digits that agree. */
const forName = 1.5;
const leastScore = 3.5;

/** How many digits a share agrees in where it is right: 1.8 of 65%, 2.8 of 56.9%. */
function precisionOf({ digits, decimals }: Figure): number {
  return Math.max(0, Math.log10(Number(digits)) + decimals);
}

function isOf({ share, part }: SaidShare, base: Figure): boolean {
  const off = Math.abs((100 * worth(part)) / worth(base) - worth(share));
  return off <= 2 * 10 ** -share.decimals + 0.1 * worth(share) && isQuotient(share, { part: [part], base: [base] });
}

/** 受理咨询、投诉共1828件 of 占受理总量, 涉及财产保险公司1542件 of 占财产保险公司投诉总量. */
function isCalled({ before, after, unit }: Figure, name: string): boolean {
  const label = before + after.slice(0, 8) + unit.text;
  if (name.length > 1 && (label.includes(name) || (name.length > 5 && label.includes(name.slice(0, -2))))) return true;
  // 登记生效的甲类户2720户 of 占有效甲类户的: the noun alone.
  return name.length > 3 && before.endsWith(name.slice(-2));
}

/** Names what it is of, or stands in one sentence with those that are right; what 其中 is of is another. */
function isOwn({ share, part, name }: SaidShare, right: readonly SaidShare[]): boolean {
  if (isOfOther({ part }) || right.some((one) => one.part.depth !== part.depth)) return false;
  const isBeside = right.some(
    (one) => one.share.paragraph === share.paragraph && one.share.sentence === share.sentence,
  );
  // 发展甲类党员204.2万名，占46.6%。发展乙类党员40.0万名，占9.1%: one sentence behind the other, of one noun.
  const isAlike = right.filter(
    (one) => one.share.paragraph === share.paragraph && isOneName(one.part.before, part.before),
  );
  return (name !== undefined && name !== '') || isBeside || isAlike.length > 1;
}

/** 发展甲类党员 and 发展乙类党员 begin and end as one. */
function isOneName(one: string, other: string): boolean {
  return one.length > 3 && one.slice(0, 2) === other.slice(0, 2) && one.slice(-2) === other.slice(-2);
}

/** Of something else, or of another time; 其中 at the head of a sentence is of what stands before that. */
function isOfOther({ part: { before, clause } }: Pick<SaidShare, 'part'>): boolean {
  return otherWhole.test(clause < 2 ? before.replace(/^其中/, '') : before);
}

const otherWhole = new RegExp(['其中', '累计', ...narrowingWords].join('|'));

/** Several say of what the list is, and it is called so; of fewer, or of another name, the odd one must come near. */
function isMeant({ share, part }: SaidShare, { base, right }: Reading, { name }: SharesOfOne): boolean {
  const hasName = isCalled(base, name);
  if (!hasName && right.length < 2) return false;
  const times = (100 * worth(part)) / worth(base) / worth(share);
  const isFar = Math.max(times, 1 / times) > mostTimes || worth(part) > worth(base);
  if (right.length > 2 || (hasName && right.length > 1)) return !isFar;
  return isPlausible(share, [part], [base]);
}

/** More than that is no slip of the hand. */
const mostTimes = 12;

/** Something else that is told explains the share. */
function isExplained(odd: SaidShare, { members }: SharesOfOne, base: Figure, bases: readonly Figure[]): boolean {
  const { passage, share, part } = odd;
  if (runsOf(passage, [base], part).some((run) => isQuotient(share, { part: run, base: [base] }))) return true;
  const beside = passage.figures.filter((figure) => kindOf(figure) === kindOf(part) && figure !== part);
  if ([...bases, ...beside].some((one) => one !== base && isOf(odd, one))) return true;
  return mayBeTrimmed(
    share,
    part,
    base,
    members.map((member) => member.share),
  );
}

function toShare(value: Figure, part: Figure, base: Figure): FoundRelation {
  return toShareOf(value, part, [base]);
}

function toShareOf(value: Figure, part: Figure, base: readonly Figure[]): FoundRelation {
  return claimOf(value, { part: [part], base }, 'C4');
}

/** Without what a paragraph makes of a share that is right of a total told before it. */
export function withoutFarShares(relations: readonly Relation[], far: readonly Relation[]): Relation[] {
  const right = new Set<number>();
  for (const { claim, verdict } of far)
    if (claim.form === 'quotient' && verdict !== 'violated') right.add(claim.value.index);
  if (right.size === 0) return [...relations];
  return relations.filter(
    ({ claim, verdict }) => claim.form !== 'quotient' || verdict !== 'violated' || !right.has(claim.value.index),
  );
}
