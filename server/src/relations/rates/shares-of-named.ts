import type { Figure } from '../../facts/figure.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible, isSlipOf, worth, worthOfAll } from '../near.ts';
import { figuresBefore, isActual, isShareInWords, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { isOfThoseBehind } from './share-phrases.ts';
import { isOneOfSeveral } from './shares.ts';
import { hasRate } from './stated-shares.ts';
import { isOfOneTime, mayBeBase, type Told, withoutFrame } from './told.ts';
import { charactersOf, isCalled, isJustSo, isOfOneScope, labelOf, nameOf, totals } from './told-names.ts';
import { isOfBoth, topicOf } from './topics.ts';
import { runsOf } from './unprinted-sums.ts';

/** So many figures before a share may be its base. */
const farthest = 160;

/**
 * `甲类支出8793元，增长8.7%，占支出的比重为57.5%`, `占全县甲类的比例`, `占进出口总值的`: the base is what the section tells before under this name, of the scope
 * of the part (全县人均支出15294元, and not that of 城镇), however far. `乙类党员680万名，占7.4%` is of the 总数 that has the noun of the part.
 * Claimed where the value comes near, or where one slip explains it.
 */
export function* findSharesOfNamed(
  passages: readonly Passage[],
  settled: ReadonlySet<number>,
): Iterable<FoundRelation> {
  const open = passages.map((passage) =>
    passage.figures.filter((figure) => isOpen(figure, settled) && !isOfThoseBehind(passage, figure)),
  );
  const last = open.findLastIndex((shares) => shares.length > 0);
  const told: Told[] = [];
  for (const [at, passage] of passages.slice(0, last + 1).entries()) {
    for (const figure of passage.figures) if (mayBeBase(figure)) told.push({ figure, passage });
    for (const share of open[at] ?? []) {
      const before = told.slice(-farthest);
      const relation = isOneOfSeveral(passage, share)
        ? relateInOrder(passage, share, before)
        : relate(passage, share, before);
      if (relation) yield relation;
    }
  }
}

function isOpen(share: Figure, settled: ReadonlySet<number>): boolean {
  const { unit, flags, bound, approximate, before } = share;
  if (unit.class !== 'percent' || settled.has(share.index) || bound || approximate) return false;
  if (!before.includes('占') && !/^[、和与及]?$|率(?:为|达到?|是)?$/.test(before)) return false;
  // 占同期总数的 is no value of last year.
  return !flags.delta && !flags.target && (!flags.last || before.includes('占同期'));
}

/** So many shares stand side by side at most. */
const mostJoined = 24;

/** 甲类12.8万起、乙类35.9万起，分别占全年同类事项的29.0%和41.8%: each is of the only other figure that is called so. */
function relateInOrder(passage: Passage, share: Figure, told: readonly Told[]): FoundRelation | undefined {
  let first = placeAmong(passage.figures, share);
  const least = first - mostJoined;
  const isJoined = (at: number) => {
    const [one, other] = [passage.figures[at - 1], passage.figures[at]];
    return one?.unit.class === 'percent' && other && /^[、和与及]$/.test(passage.text.slice(one.end, other.start));
  };
  while (first > least && isJoined(first)) first--;
  let last = placeAmong(passage.figures, share);
  while (last < first + mostJoined && isJoined(last + 1)) last++;
  const head = passage.figures[first];
  if (!head || !ofOwnKind.test(head.before)) return undefined;
  const count = last - first + 1;
  const parts = passage.figures.slice(Math.max(0, first - count), first);
  const part = parts[placeAmong(passage.figures, share) - first];
  const isList = parts.length === count && parts.every((one) => one.sentence === head.sentence && mayBeBase(one));
  if (!part || !isList) return undefined;
  const name = withoutFrame(labelOf(part));
  const same = told.filter(
    ({ figure }) =>
      figure.index < part.index &&
      (figure.paragraph !== part.paragraph || figure.sentence !== part.sentence) &&
      sameClass(figure, part) &&
      isSameName(withoutFrame(labelOf(figure)), name),
  );
  const base = name.length > 1 ? onlyOne(same) : undefined;
  return base && isPlausible(share, [part], [base], mostPoints) ? toShare(share, part, base) : undefined;
}

/** 参与社会服务 is 社会服务. */
function isSameName(label: string, name: string): boolean {
  return label === name || (name.length > 3 && label.endsWith(name));
}

const ofOwnKind = /分别占(?:全[年国省市县区]|同期)?(?:同类|各自|各类?)[^，。；]{0,8}的$/;

/** 占支出的比重为, 占全县甲类总数的, 占: what the share is one of. */
const phrase = /^(.*?)占(?:到|了|比)?([^，。；：、（）占\d]{0,24}?)的?(?:比[重例率])?(?:约|仅|只)*(?:为|是|达到?|约)*$/;
const otherTimes = /上[年期月季]|去年|前年|计划|目标|任务|预算|应/;
const everything = /^(?:全部|所有|整个|同期|全年|当年|本年|当期|总的?)+/;

/** What is said to be of what: `part`, and the name of its base. */
interface Said {
  readonly part: Figure;
  /** As it is printed, without 全部 and the like; empty where none is named. */
  readonly name: string;
  /** Without its scope and 总数. */
  readonly noun: string;
}

function readShare(passage: Passage, share: Figure, told: readonly Told[]): Said | undefined {
  const said = share.before.replace(/^[，；、（）]+/, '').replace(/（[^（）]{1,8}）/g, '');
  const [, subject = '', full] = phrase.exec(said) ?? [];
  if (full === undefined) return readRate(passage, share);
  if (
    otherTimes.test(full) ||
    /[合共]/.test(subject) ||
    /^(?:地(?!方|[区级市])|用(?![水电气]总?量)|[道线压据]|有(?![罪效]))/.test(full)
  )
    return undefined;
  const who = subject.replace(/(?:约|仅|均|只|所|各|的)+$/, '');
  const part = partOf(passage, share, who) ?? partCalled(share, passage, who, told);
  // 受理事项中，超期的19件，占22.1%: of what the topic names; 支出中，基本支出占63.0%；项目支出占37.0% are of the two.
  const isTopical = part !== undefined && !isOneOfAll(passage, share);
  const name = full.replace(everything, '') || (isTopical && topicOf(passage, part)?.name) || '';
  return part && { part, name, noun: withoutScope(name).replace(totals, '') };
}

/** The shares of the sentence make 100%. */
function isOneOfAll({ figures }: Passage, share: Figure): boolean {
  const at = placeAmong(figures, share);
  const shares = figures
    .slice(Math.max(0, at - mostJoined), at + mostJoined)
    .filter(({ unit, flags, sentence }) => unit.class === 'percent' && !flags.delta && sentence === share.sentence);
  const sum = worthOfAll(shares);
  return shares.length > 1 && Math.abs(sum - 100) < 0.1 * shares.length;
}

/** `签约项目中已开工51个，开工率79.7%`: what was done among what another paragraph counts, and the rate of it. */
function readRate(passage: Passage, rate: Figure): Said | undefined {
  const verb = /^([一-鿿]{2,4})率(?:为|达到?|是)?$/.exec(rate.before)?.[1];
  const part = verb === undefined ? undefined : figuresBefore(passage, rate).at(-1);
  if (!part || !isActual(part) || part.depth !== rate.depth || part.index !== rate.index - 1) return undefined;
  const [, name, done] = amongNamed.exec(part.before) ?? [];
  return name !== undefined && done === verb ? { part, name, noun: name } : undefined;
}

const amongNamed = /^[，；]?([一-鿿]{3,8}?)(?<![集其])中(?:已经?|均|共)?([一-鿿]{2,4})$/;

function relate(passage: Passage, share: Figure, told: readonly Told[]): FoundRelation | undefined {
  const said = readShare(passage, share, told);
  if (!said) return undefined;
  const { part, name, noun } = said;
  const alike = told.filter(
    ({ figure }) => figure.index < part.index && sameClass(figure, part) && isOfEach(figure) === isOfEach(part),
  );
  const inSection = alike.filter((one) => one.passage.paragraph.section === passage.paragraph.section);
  const isLikely = (one: Told) =>
    (!hasRate(one.passage, one.figure) || isJustSo(one, noun)) && isOfOneTime(one, { figure: part, passage });
  const isMeant = (one: Told) =>
    isCalled(one, noun) && (share.before.includes(`${noun}（`) || !isOfBoth(one.passage, one.figure, noun));
  const called = noun.length > 1 ? alike.filter(isMeant) : totalsOf(passage, part, inSection);
  const likely = called.filter(isLikely);
  const right = likely.find(({ figure }) => isQuotient(share, { part: [part], base: [figure] }));
  if (right) return toShare(share, part, right.figure);
  if (alike.some(({ figure }) => isLike(figure, noun) && isQuotient(share, { part: [part], base: [figure] })))
    return undefined;
  const base = baseOf(likely, said, passage);
  if (!base || runsOf(passage, [base], part).some((run) => isQuotient(share, { part: run, base: [base] })))
    return undefined;
  // Of what is not named the last digit proves nothing.
  const off = Math.abs((100 * worth(part)) / worth(base) - worth(share));
  if (noun.length < 2 && off < 2 * 10 ** -share.decimals) return undefined;
  const isNamedSo = name.length > 2 && noun.length > 1 && name.startsWith(noun);
  // 总标的额12.8亿元 of contracts, and 占总标的额的六成 of cases: a share in words is sure of nothing far off.
  if (isShareInWords(share) && isFarOff(share, part, base)) return undefined;
  if (isNamedSo && called.some((one) => one.figure === base && isJustSo(one, noun))) return toShare(share, part, base);
  const points = noun.length > 1 ? Math.min(mostPoints, worth(share) / 4) : 0;
  return isPlausible(share, [part], [base], points) ? toShare(share, part, base) : undefined;
}

/** Four times as much or more, and no slip of the hand in four digits. */
function isFarOff(share: Figure, part: Figure, base: Figure): boolean {
  const ratio = (100 * worth(part)) / worth(base) / worth(share);
  if (ratio > 0.25 && ratio < 4) return false;
  return !isSlipOf(part, worth(part) / ratio, true, 4) && !isSlipOf(base, worth(base) * ratio, true, 4);
}

/** The only one of its name and scope, of the section, else of the report. */
function baseOf(likely: readonly Told[], { part, name, noun }: Said, passage: Passage): Figure | undefined {
  // 别处立案21件 is less than the 22件 that are a part of 立案数.
  const least = likely.filter(({ figure }) => worth(figure) >= worth(part));
  const fit = least.length > 0 ? least : likely;
  // 缴存额 and not 缴存总额 of 占缴存额的.
  const exact = fit.filter((one) => nameOf(one).endsWith(name));
  const bases = noun !== name && exact.length > 0 ? exact : fit;
  const near = bases.filter((one) => one.passage.paragraph.section === passage.paragraph.section);
  const own = (near.length > 0 ? near : bases).filter(
    (one) => noun.length < 2 || isOfOneScope(one, { figure: part, passage }, noun, name),
  );
  return onlyOne(own) ?? onlyOne(own.filter(({ figure }) => figure.paragraph === part.paragraph));
}

/** 人均支出8793元, however long its name. */
function isOfEach({ flags, before }: Figure): boolean {
  return flags.per || /[人户]均/.test(before);
}

/** So far a share may be off without a slip that explains it. */
const mostPoints = 10;

/** What stands before 占, behind comparisons and other shares of it at most, or the figure of the sentence that its subject names. */
function partOf(passage: Passage, share: Figure, subject: string): Figure | undefined {
  const before = figuresBefore(passage, share).filter(({ flags }) => !flags.delta && !flags.last && !flags.rank);
  const last = before.findLast(({ unit, before: label }) => unit.class !== 'percent' || !/^[，、]?占/.test(label));
  if (!last || last.flags.target || last.unit.class === 'percent' || last.depth !== share.depth) return undefined;
  if (passage.text.slice(last.end, share.start).includes('；')) return undefined;
  // 22件移送案件占立案数的11.4%.
  return subject === '' || last.end === share.labelStart || last.before.includes(subject) ? last : undefined;
}

/** 新登记甲类站点110个。…甲类站点新登记量占站点新登记量的: the only figure that has all its characters, and no others. */
function partCalled(share: Figure, passage: Passage, subject: string, told: readonly Told[]): Figure | undefined {
  const name = charactersOf(subject);
  if (name.length < 4) return undefined;
  const isNear = ({ figure }: Told) => figure.paragraph === share.paragraph && figure.sentence >= share.sentence - 2;
  const called = told.filter((one) => isNear(one) && charactersOf(labelOf(one.figure)) === name);
  return onlyOne(called.filter((one) => isOfOneTime(one, { figure: share, passage })));
}

/** 党员总数9191万名 of 女党员2559万名 and 少数民族党员: a total that is called as the part is, whatever of it. */
function totalsOf(passage: Passage, part: Figure, alike: readonly Told[]): readonly Told[] {
  const label = labelOf(part);
  // 企业320户，其中甲类120户，占37.5%: of what its own paragraph counts.
  const isOther = ({ figure }: Told) =>
    figure.paragraph === part.paragraph && worth(figure) >= worth(part) && !hasRate(passage, figure);
  if (alike.some(isOther)) return [];
  return alike.filter(({ figure }) => {
    const name = withoutFrame(labelOf({ ...figure, before: figure.before.replace(/(?:达到?|为)$/, '') }));
    const total = totalName.exec(name)?.[1];
    return total !== undefined && total.length > 1 && label.endsWith(total.slice(-2)) && name.length > 3;
  });
}

const totalName = /([一-鿿]{2,})(?:总数|总人数|总量)$/;

function withoutScope(name: string): string {
  return name.replace(/^(?:我国|全[国省市县区州盟旗镇乡])/, '');
}

/** Has two characters of the name. */
function isLike({ before, after }: Figure, noun: string): boolean {
  const label = before + after.slice(0, 8);
  for (let at = 0; at + 2 <= noun.length; at++) if (label.includes(noun.slice(at, at + 2))) return true;
  return noun.length < 2;
}

/** The one value that they all have. */
function onlyOne(all: readonly Told[]): Figure | undefined {
  const [first] = all;
  return all.every(({ figure }) => worth(figure) === worth(first?.figure ?? figure)) ? first?.figure : undefined;
}

function toShare(value: Figure, part: Figure, base: Figure): FoundRelation {
  return claimOf(value, { part: [part], base: [base] }, 'C4');
}
