import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { bareMeeting, chairedBodies } from '../../standards/scopes.ts';
import { isWithinTimes } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { slipBetween } from '../slips-between.ts';
import { isLeftOf } from './definite-references.ts';
import { keyOf } from './mention-keys.ts';
import {
  areaOf,
  areOfTwoYears,
  isIndefinite,
  isOfPrincipal,
  isOwnDoing,
  isPart,
  isRaised,
  isReference,
  isThreshold,
  isYearTotal,
  type Mention,
  ownTimeOf,
  retells,
  scopeOf,
} from './mentions.ts';
import { agree, findRetold, isElsewhere } from './retold.ts';

/**
 * One quantity said in several places (H1, H2; F6: 8000余份 and 8125份; G4: 15.7万元 and 157000元). A
 * figure that any mention of the same thing agrees with is settled; one that none agrees with is claimed to be equal only
 * where two values are all that is said of the thing: three and more are values of several things with one name.
 */
export function* findRepeats({ figures }: Facts, mentions: readonly Mention[]): Iterable<FoundRelation> {
  const groups = groupByThing(mentions);
  for (const group of groups.values()) yield* relate(group, figures);
  yield* relateMeetings(mentions, groups, figures);
  const isGrouped = (mention: Mention) => (groups.get(groupOf(mention))?.length ?? 0) > 1;
  for (const { later, earlier, certain } of findRetold(mentions, isGrouped)) yield toRelation(later, earlier, certain);
}

/** Those of one class and one thing, where there are several. */
function groupByThing(mentions: readonly Mention[]): Map<string, Mention[]> {
  const alike = new Map<string, Map<number, number>>();
  for (const { figure, bits } of mentions) {
    const ofClass = alike.get(figure.unit.class) ?? new Map<number, number>();
    if (ofClass.size === 0) alike.set(figure.unit.class, ofClass);
    ofClass.set(bits, (ofClass.get(bits) ?? 0) + 1);
  }
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const isAlone = alike.get(mention.figure.unit.class)?.get(mention.bits) === 1;
    if (!isAlone) append(groups, groupOf(mention), mention);
  }
  return groups;
}

function groupOf(mention: Mention): string {
  return `${mention.figure.unit.class} ${keyOf(mention)}`;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** What a report says more often is no single quantity but a form of words. */
const most = 6;

function* relate(group: readonly Mention[], figures: readonly Figure[]): Iterable<FoundRelation> {
  if (group.length < 2 || group.length > most) return;
  for (const [index, mention] of group.entries()) {
    // 退回作其他处理4起…。退回的4起已计入: it speaks of what stands right before it, and of nothing else.
    const earlier = group.slice(0, index).filter((other) => isElsewhere(mention, other) && !isToldNear(other, figures));
    const agreeing = earlier.find((other) => agree(mention, other));
    if (agreeing) yield toRelation(mention, agreeing, true);
    else if (earlier.length > 0 && countValues(group) === 2) {
      const other = earlier.find((one) => weigh(mention, one) !== undefined);
      const evidence = other && weigh(mention, other);
      if (other && evidence && !isToldNear(mention, figures)) yield toRelation(mention, other, evidence === 'strong');
    }
  }
}

/** So many figures back what a reference speaks of may be told in other words. */
const near = 30;

/** 排查出12处，…；发现的12处隐患中: the reference speaks of what its own section told before. */
function isToldNear(mention: Mention, figures: readonly Figure[]): boolean {
  if (!isReference(mention)) return false;
  const { figure } = mention;
  const before = figures.slice(Math.max(0, figure.index - near), figure.index);
  const alike = before.filter((other) => other.unit.class === figure.unit.class);
  return alike.some((other) => meet(other.rounded, figure.rounded)) || isLeftOf(figure, alike);
}

/** 研究法治议题的党委会8次 beside 召开党委会22次，其中研究法治议题的9次: where no other names the meeting, what was done there tells. */
function* relateMeetings(
  mentions: readonly Mention[],
  groups: ReadonlyMap<string, readonly Mention[]>,
  figures: readonly Figure[],
): Iterable<FoundRelation> {
  for (const [at, mention] of mentions.entries()) {
    if (!mention.isPrincipal || !meetingBehind.test(mention.thing) || groups.has(groupOf(mention))) continue;
    const bare = { ...mention, thing: mention.thing.replace(meetingBehind, '') };
    const key = groupOf(bare);
    yield* relate([...mentions.slice(0, at).filter((other) => groupOf(other) === key), bare], figures);
  }
}

const meetingBehind = /(?<=.{5})(?:党组|党委|党工委|局务|办公|常务|常委)会?议?$/;

/** How many values that do not agree with each other a group holds. */
function countValues(group: readonly Mention[]): number {
  const values: Mention[] = [];
  for (const mention of group) if (!values.some((value) => agree(value, mention))) values.push(mention);
  return values.length;
}

/** What speaks for it that two figures with one name are one quantity. */
function weigh(a: Mention, b: Mention): 'strong' | 'weak' | undefined {
  if (ownTimeOf(a) !== ownTimeOf(b) || areOfTwoYears(a, b)) return undefined;
  if (scopeOf(a) !== '' || scopeOf(b) !== '' || isThreshold(a) !== isThreshold(b)) return undefined;
  // 抽检2400批次 and, planned, 抽检增至2600批次.
  if (isRaised(a) !== isRaised(b)) return undefined;
  // 带头讲课3次 beside 主要负责人带头讲课3次.
  if ([a, b].some(isOwnDoing) && ![a, b].every((one) => isOwnDoing(one) || isOfPrincipal(one))) return undefined;
  const [area, otherArea] = [areaOf(a), areaOf(b)];
  if (area && otherArea && area !== otherArea) return undefined;
  if (a.thing.replace(bareMeeting, '') === '' || areOfOtherMatters(a, b)) return undefined;
  const slip = slipBetween(a.figure, b.figure);
  // A rate may be told of another group in the same words.
  if (a.figure.unit.class === 'percent') return slip && retells(a) !== retells(b) ? 'strong' : undefined;
  const refers = isReference(a) || isReference(b);
  if ([a, b].some((one) => (isPart(one) || isIndefinite(one)) && !isReference(one)) && !areOfMeetings(a, b)) {
    return slip === 'long' && refers ? 'strong' : undefined;
  }
  const isNear =
    slip !== undefined ||
    isWithinTimes(a.figure, b.figure, 2) ||
    [a, b].some(({ figure }) => chairedBodies.test(figure.before));
  const isRetold = retells(a) !== retells(b) || a.isPrincipal !== b.isPrincipal;
  // What an overview tells of all a section may tell of its own; what is lacking is told last.
  const isToldAgain = retells(a) && !retells(b);
  const isLong = a.thing.length >= 4;
  // 22个基层社中 is of no 3 that were rebuilt.
  if (!isNear) return isToldAgain && isLong && standsAlone(a) && standsAlone(b) ? 'weak' : undefined;
  if (refers) return 'strong';
  if (a.isPrincipal !== b.isPrincipal && isLong) return 'strong';
  if (slip === 'long' && isRetold) return 'strong';
  if ((isYearTotal(a) || isYearTotal(b)) && (slip || isRetold)) return 'strong';
  // 未结案件仍有734件: what is still there is what was left.
  if (isToldAgain && (isLong ? standsAlone(a) && standsAlone(b) : isStillThere(a) || isStillThere(b))) return 'strong';
  return slip ? 'weak' : undefined;
}

/** 召开党委会22次，其中研究法治议题的9次: those that the principal chaired are called by what was done there. */
function areOfMeetings(a: Mention, b: Mention): boolean {
  const isTopic = ({ figure: { depth, unit }, thing }: Mention) =>
    depth === 0 && unit.class === 'occasion' && /^(?:研究|讨论|学习|听取|审议)/.test(thing) && thing.length > 5;
  return a.isPrincipal !== b.isPrincipal && [a, b].every(isTopic);
}

/** Nothing in its sentence before it may say of whom or when: 城区中队编制少，执法人员31名. */
function standsAlone({ ahead }: Mention): boolean {
  return /(?:^|[；：]|是)$/.test(ahead.replace(openings, ''));
}

/** 我们清醒地看到，. */
const openings = /(?:^|[；：])[^，；：]{0,14}看到，$/;

function isStillThere({ figure: { before } }: Mention): boolean {
  return /[仍尚还](?:剩|余)?有$/.test(before);
}

/** 审结 says of what only by where it stands: under 行政复议 and under 行政应诉 it is of two things. */
function areOfOtherMatters(a: Mention, b: Mention): boolean {
  const tellsAgain = a.isPrincipal !== b.isPrincipal || retells(a) !== retells(b);
  return a.thing.length <= 2 && a.section !== b.section && !tellsAgain;
}

function toRelation(later: Mention, earlier: Mention, certain: boolean): FoundRelation {
  const [one, other] = [later.figure, earlier.figure];
  const isMoney = one.unit.class === 'yuan' && one.multiplier !== other.multiplier;
  const isNear = one.approximate || other.approximate;
  const pattern = isNear ? 'F6' : isMoney ? 'G4' : retells(later) || later.isPrincipal ? 'H2' : 'H1';
  return { type: 'same', pattern, claim: { form: 'equal', one, other }, certain };
}
