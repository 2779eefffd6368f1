import type { Figure } from '../../facts/figure.ts';
import { isPoint } from '../../facts/interval.ts';
import { areOfOneAspect } from '../../standards/aspects.ts';
import { waits } from '../../standards/outcomes.ts';
import {
  areBelongings,
  areNamedTogether,
  areNested,
  dividesOthers,
  dividesWhole,
  findPartition,
  isOfOutcomes,
  mayCombine,
  neverAdds,
  overlapWords,
  traits,
} from '../../standards/partitions.ts';
import { areAllLetters, areGrades, areOrdinals, isScale } from '../../standards/scales.ts';
import { comesNear, isAnySlipOff, isOneSwapOff, worth, worthOfAll } from '../near.ts';
import { figureBeside, onwards, type Passage } from '../passage.ts';
import { findSlip } from '../slip.ts';
import { divideBands } from './bands.ts';
import type { Breakdown } from './breakdown.ts';
import { bearers, isTooMuchOfClasses } from './classes.ts';
import { isCountedList, isToldByNumbers } from './counted-rows.ts';
import { passes } from './gates.ts';
import { areKinds } from './kinds-of-one-form.ts';
import { isOfMoreKinds } from './leaves-out.ts';
import { areWithinTimes, crossesClauses, goesOn } from './list-bounds.ts';
import { countNames } from './list-totals.ts';
import { leavesRest } from './rest-in-words.ts';
import { someMayWait } from './some-may-wait.ts';

/** What may be claimed of a list: that its items make the total, or that they do not exceed it; and how surely. */
export interface Completeness {
  readonly exhaustive: boolean;
  readonly certain: boolean;
}

/**
 * What is known of a list decides what is claimed: that its items are all, or that they exclude each other.
 * 其中党员30人、女性25人 are neither: people and bodies stand in several items at once, and nothing is claimed of them.
 * Events and papers seldom do: that they exceed the total is claimed, but not for certain.
 */
export function judgeCompleteness(passage: Passage, breakdown: Breakdown): Completeness | undefined {
  const { total, parts, loose } = breakdown;
  const labels = parts.map(({ before }) => before);
  const last = parts.at(-1);
  const isOfMore = isOfMoreKinds(passage, total, parts);
  const exhaustive = breakdown.exhaustive && !isOfMore;
  const isLeft = last !== undefined && (leavesRest(passage, last) || areWithinTimes(parts));
  const open = breakdown.open || isLeft || isOfMore;
  if (
    isOfAll(total, parts) ||
    areNested(labels) ||
    saysOverlap(passage, breakdown) ||
    neverAdds.test(total.before) ||
    (total.unit.discrete && mayCombine(labels))
  )
    return undefined;
  // 办结8846件、不予受理867件、满意6197件、不满意1262件: the grades divide one of the others.
  if (!exhaustive && parts.length > 3 && areGrades(labels.slice(2)) && !areGrades(labels)) return undefined;
  // 其中甲队124人、乙队87人；高级职称164人: behind the ； of others.
  if (!exhaustive && crossesClauses(passage, parts)) return undefined;
  const partition = findPartition(labels);
  if (someMayWait(passage, total, parts)) return { exhaustive: false, certain: true };
  const bands = divideBands(passage, total, parts);
  if (bands === 'mixed') return undefined;
  if (bands) return { exhaustive: bands === 'all' && !open, certain: true };
  // 线上12次、线下30次，线上线下结合4次: the two are not all.
  const areAll = () =>
    (partition?.complete ||
      ((dividesWhole(labels) || areNamedTogether(total.before, labels) || endWaiting(labels)) &&
        passes('near', total, parts)) ||
      (areAllLetters(labels) && comesNear(total, parts) && isAnySlipOff(total, parts, 3))) &&
    (comesNear(total, parts) || !dividesOthers(labels, announcedBy(passage, total) + total.after)) &&
    !(last && goesOn(passage, last));
  if (!open && (exhaustive || (namesAll(passage, total, labels) && !(last && goesOn(passage, last))) || areAll())) {
    return { exhaustive: true, certain: true };
  }
  const mayHaveTraits = countsBearersOfTraits(total);
  if (!open && isOffBySlip(total, parts))
    return { exhaustive: true, certain: !mayHaveTraits || partition !== undefined };
  // Two of four digits swapped make it exact: that does not come about by chance.
  if (!open && (isOneSwapOff(total, parts, 4) || haveAllShares(passage, parts)) && !(last && goesOn(passage, last)))
    return { exhaustive: true, certain: true };
  if (isToldByNumbers(passage, { ...breakdown, open })) return { exhaustive: true, certain: true };
  const areApart =
    areBelongings(labels) ||
    areOrdinals(labels) ||
    (areGrades(labels) && parts.every((part) => worth(part) <= worth(total))) ||
    (!open && !bearers.has(total.unit.class) && areOfOneAspect(labels));
  if (partition || areApart || (!(last && goesOn(passage, last)) && isTooMuchOfClasses(breakdown)))
    return { exhaustive: false, certain: true };
  if (isCountedList(breakdown) && !(last && goesOn(passage, last))) return { exhaustive: true, certain: true };
  if (!open && isSlightlyMore(passage, total, parts) && !(last && goesOn(passage, last)))
    return { exhaustive: false, certain: true };
  if (!loose && !open && isMoreThanAll(passage, total, parts)) return { exhaustive: false, certain: false };
  // 线路56条，其中城区线路32条，乡村线路42条: kinds that are called as what they are of, of which some things may be two.
  if (mayHaveTraits || (loose && !areCalledAlike(total, labels))) return undefined;
  // 灌溉面积62.4万亩，其中自流灌溉48.6万亩、提水灌溉31.8万亩: kinds that are called alike, and a slip of the hand.
  return { exhaustive: false, certain: !open && areKinds(total, labels) && isAnySlipOff(total, parts, 2) };
}

/** 维持14件、驳回3件、尚未审结1件: how cases end, and those that have not ended. */
function endWaiting(labels: readonly string[]): boolean {
  return labels.length > 2 && waits.test(labels.at(-1) ?? '') && isOfOutcomes(labels.slice(0, -1));
}

/** 甲类20.10万元，占88.86%；乙类2.52万元，占11.14%: each has its share of what they make together, and the shares are all. */
function haveAllShares({ figures, text }: Passage, parts: readonly Figure[]): boolean {
  const made = worthOfAll(parts);
  let all = 0;
  for (const part of parts) {
    const share = figureBeside(figures, part, 1);
    if (share?.unit.class !== 'percent' || share.decimals === 0) return false;
    if (!/^[，（]占?$|^[，（]占[一-鿿]{0,8}$/.test(text.slice(part.end, share.start))) return false;
    all += Number(share.digits);
    if (Math.abs((100 * worth(part)) / made - Number(share.digits)) > 10 ** -share.decimals) return false;
    // ，两类占甲项经费的100%: of something else.
    if (part === parts.at(-1) && /^[，；][^，。；]{0,8}占/.test(text.slice(share.end, share.end + 12))) return false;
  }
  return Math.abs(all - 100) < 0.1 * parts.length;
}

/** Each label ends in the last two characters of the total's, and has two of its own. */
function areCalledAlike({ before }: Figure, labels: readonly string[]): boolean {
  const noun = /[一-鿿]{2}$/.exec(before)?.[0] ?? '';
  return (
    !/^[总金数][额量数值]$|^$/.test(noun) &&
    labels.every((label) => label.endsWith(noun) && label.replace(/^[^一-鿿]+|^其中/g, '').length > 3)
  );
}

/**
 * 调处纠纷115起，其中当场调处108起，调查调处9起: kinds behind 其中 that make a little more than all of it, in published texts six slips of seven.
 * Where they are two, or of people and bodies, a slip of the hand has to explain it; people and bodies may be of several kinds, unless these
 * are steps of one scale. None is a trait, or a step beside things.
 */
function isSlightlyMore({ text }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  // 党组会24次，其中研究法治10次；集中学习12次: behind a ； other things are told.
  if (text.slice(total.end, parts.at(-1)?.start).includes('；')) return false;
  const sum = worthOfAll(parts);
  if (sum <= worth(total) || worth(total) < 20 || parts.length < 2 || !comesNear(total, parts)) return false;
  // 存款11.2亿元，其中储蓄9.1亿元，贷款2.5亿元: of money lists go on with other things.
  if (!total.unit.discrete && (parts.length < 3 || !isAnySlipOff(total, parts, 3))) return false;
  if (![total, ...parts].every((figure) => isPrintedAs(figure, total))) return false;
  const labels = parts.map(withoutMark);
  // 机构40所，其中甲类25所、乙类10所、丙类6所: one may be of two kinds.
  if (total.unit.class === 'institution') return false;
  if (!isScale(labels) && (bearers.has(total.unit.class) || labels.some((label) => traits.test(label)))) return false;
  const acted = parts.filter(({ action }) => action !== undefined);
  if (acted.length > 0 && acted.length < parts.length) return false;
  return parts.length > 2 || isAnySlipOff(total, parts, 2);
}

/**
 * 关员219人，其中本部146人、驻外83人: people by classes that 、 joins, none of them a trait and none with a bracket that may say otherwise; of
 * traders one may be of two classes.
 */
function isMoreThanAll({ text }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  if (total.unit.class !== 'person' || text.slice(total.end, parts.at(-1)?.start).includes('（')) return false;
  const labels = parts.map(withoutMark);
  const sum = worthOfAll(parts);
  const isMore = sum > worth(total) && sum < 2 * worth(total) && parts.every((part) => worth(part) < worth(total));
  // 律师60人，其中仲裁员25人、调解员30人、代表12人: of few, one may have several offices.
  if (!isMore || worth(total) < 100 || !isAnySlipOff(total, parts, 2)) return false;
  return labels.every((label) => label.length > 1 && !traits.test(label));
}

function withoutMark({ before }: Figure): string {
  return before.replace(/^[，；]?其中[，：]?/, '');
}

/** The writer says that one thing is counted in several items. */
/** 监督项目85个，其中甲站85个、乙站85个: one of them is of all there are, and so the others are of some of these. */
function isOfAll(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) > worth(total) && parts.length > 1 && parts.some((part) => worth(part) === worth(total));
}

function saysOverlap(passage: Passage, { total, parts }: Breakdown): boolean {
  const last = parts.at(-1) ?? total;
  const list = onwards(passage, { start: total.end, end: last.end }, last.sentence);
  return overlapWords.test(list);
}

function countsBearersOfTraits({ unit }: Figure): boolean {
  return ['person', 'person-time', 'household', 'institution', 'thing', 'place', 'vehicle'].includes(unit.class);
}

/** 建议和提案48件，其中建议28件、提案20件: the total is announced by the names of its items. */
export function namesAll(passage: Passage, total: Figure, labels: readonly string[]): boolean {
  const { text } = passage;
  const announced = announcedBy(passage, total);
  let names = labels.map((label) => label.replace(/^.*其中[，：]?|^[^一-鿿]+|类$|折[款价合算]$/g, ''));
  if (areNamedBehind(text.slice(total.end, total.end + 16), names)) return true;
  const ending = endingOf(names, announced);
  // 房屋建筑和市政基础设施工程118个，其中房屋建筑工程83个、市政基础设施工程35个: the total names their common noun once.
  if (ending > 0) names = names.map((name) => name.slice(0, -ending));
  if (new Set(names).size < names.length || !names.every((name) => name !== '' && announced.includes(name)))
    return false;
  // 修复路灯、井盖、护栏等设施1260处: of others as well; 等三类 are all there are.
  if (/^[^，。；、]{0,4}等(?![两三四五六七八九十\d])/.test(announced.slice(lastEnd(announced, names)))) return false;
  // 甲、乙、丙三类课程合计127课时（乙48课时、丙31课时）: one of the kinds is not given.
  if (countNames(passage, total) > names.length) return false;
  // “清源”“护苗”“净网”3个行动: of a list of names that goes on some are left out.
  const left = names.reduce((text, name) => text.replace(name, ''), announced);
  return !/“[^”]+”/.test(left) && !/[，；]/.test(announced.slice(lastEnd(announced, names)));
}

/** How many characters the names end with in common, where the total ends with them, too. */
function endingOf(names: readonly string[], announced: string): number {
  const [first = ''] = names;
  let length = 0;
  while (names.every((name) => name.length > length + 2 && name.endsWith(first.slice(-length - 1)))) length++;
  return length > 1 && announced.endsWith(first.slice(-length)) ? length : 0;
}

/** What is said before a total, back to 。 or ；. */
function announcedBy({ text, paragraph }: Passage, total: Figure): string {
  const start = Math.max(paragraph.sentences[total.sentence]?.start ?? 0, total.start - 80);
  return text.slice(start, total.start).split('；').at(-1) ?? '';
}

/** 21个村（社区），其中行政村17个、社区4个: the noun behind the total names both. */
function areNamedBehind(behind: string, names: readonly string[]): boolean {
  const nouns = (/^[^，。；：]*/.exec(behind)?.[0] ?? '').split(/[、和与及（）]/).filter((noun) => noun !== '');
  if (nouns.length !== names.length || nouns.length < 2) return false;
  return nouns.every((noun) => names.some((name) => name.replace(/^(?:行政|建制)/, '') === noun));
}

/** Where the last of the names ends. */
function lastEnd(text: string, names: readonly string[]): number {
  return Math.max(...names.map((name) => text.lastIndexOf(name) + name.length));
}

/** To the same place, in the same unit: 4.16亿件, 3.27亿件. */
function isPrintedAs({ approximate, bound, decimals, multiplier, unit }: Figure, total: Figure): boolean {
  const isSame = decimals === total.decimals && multiplier === total.multiplier && unit === total.unit;
  return isSame && !approximate && !bound;
}

/** Of less than three digits that say something. */
function isRound(number: number): boolean {
  return String(number).replace(/0+$/, '').length < 3;
}

/** As if there were no point: 416 of 4.16亿件. */
function digitsOf({ digits }: Figure): number {
  return Number(digits.replace('.', ''));
}

/**
 * The items' sum misses the total by one slip, of the total or of an item. Real lists either add up or stay well below
 * their total: a swap in the total is evidence by itself, everything else only where the two are close. Small and round
 * totals differ so by chance.
 */
function isOffBySlip(total: Figure, parts: readonly Figure[]): boolean {
  if (![total, ...parts].every((figure) => isPrintedAs(figure, total))) return false;
  const numbers = parts.map(digitsOf);
  const printed = digitsOf(total);
  const computed = numbers.reduce((left, right) => left + right, 0);
  // What is rounded may be off by as many units of the last place as there are items, and says less: 9.6亿元 of 2.1亿元 and 4.8亿元.
  const isExact = [total, ...parts].every(({ rounded, plain }) => plain && isPoint(rounded));
  if (printed < 20 || Math.abs(printed - computed) <= (isExact ? 0 : parts.length)) return false;
  const isClose = computed >= 0.88 * printed && computed <= 1.12 * printed;
  if (!isExact && (!isClose || isRound(printed) || isRound(computed))) return false;
  const slip = findSlip(String(printed), String(computed));
  if (slip === 'swap' && printed > 99) return true;
  if (!isClose) return false;
  const mended = numbers.map((number) => String(number + printed - computed));
  // 3.17万吨，其中甲1.46万吨、乙1.53万吨: of three digits that were rounded something is left out as often.
  const isOfGoods = !total.unit.discrete && total.unit.class !== 'yuan';
  const least = isOfGoods && computed < printed ? 4 : 1;
  const isSwapped = (number: number, meant = '') =>
    String(number).length >= least && findSlip(String(number), meant) === 'swap';
  if (numbers.some((number, index) => isSwapped(number, mended[index]))) return true;
  // Lists that leave out a few small ones differ in the last digit, too.
  const inLast = String(printed).slice(0, -1) === String(computed).slice(0, -1);
  const mayLeaveOut = !isExact && computed < printed;
  // Of three digits chance makes one in ten of those that are near.
  return (
    slip === 'digit' &&
    String(printed).length > 3 &&
    !inLast &&
    !mayLeaveOut &&
    !isRound(computed) &&
    !countsBearersOfTraits(total)
  );
}
