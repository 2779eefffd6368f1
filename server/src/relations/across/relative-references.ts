import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { distinguishing, someOfKind } from '../../standards/scopes.ts';
import { comesNear } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { slipBetween } from '../slips-between.ts';
import { isLeftOf, isNarrowed, isTold, isToldBeside, onlyOne, relateBack } from './definite-references.ts';
import { isPart, isSingledOut, isThreshold, type Mention, withoutFillers } from './mentions.ts';
import { isElsewhere } from './retold.ts';

/**
 * `听取和审议的28项专项工作报告`, `对查实的64家违规机构逐一审核`, `对全年18例行政处罚案件逐案过问`, `对排查出的违法搭建39处全部拆除` (H1, H2): what stands before a number says which ones are
 * meant, and all of them. Whatever the two values are they are one, where one mention alone is called so and the number is told nowhere
 * before.
 */
export function* findRelativeReferences(
  figures: readonly Figure[],
  mentions: readonly Mention[],
): Iterable<FoundRelation> {
  yield* relateBack(mentions, (mention, earlier) => {
    const reference = readReference(mention);
    return reference && findNamed(reference, earlier(), figures);
  });
}

interface Reference {
  readonly mention: Mention;
  /** What was done with them; empty where only a noun is said. */
  readonly verb: string;
  /** What they are called behind the number, and what goes on from there. */
  readonly noun: string;
  /** 督促12份退回的材料补正 may be said of some of them. */
  readonly isOfSome?: boolean;
}

const lead = '^(?:[一二三四五六七八九]是)?[，、]?(?:对|将|把|从|就|推动|督促|组织|加强|参与)?';
/** 查实的64家, 对审结的681件. */
const relative = new RegExp(`${lead}(?:全年)?([一-鿿、]{2,16})的$`);
/** 对全年18例行政处罚案件逐案, 对排查出的违法搭建39处全部; 对限期整改的隐患36处全部 is of some. */
const ledToEach =
  /^(?:[一二三四五六七八九]是)?[，、]?[对将把](?:全年)?(?:[一-鿿]{0,4}(?:出|发现|查获|查实)的)?([一-鿿]{0,12})$/;
const each = /^([一-鿿]{0,12}?)(?:逐[一-鿿]|全部|均|分别)/;

const isLeading = new RegExp(`${lead}$`);
/** 审结的行政复议案件 of 152件, 被撤销的复议案件 of 3件. */
const doneBehind = /^被?([一-鿿]{2,6})的([一-鿿]{2,16})/;

function readReference(mention: Mention): Reference | undefined {
  const { figure, text } = mention;
  const { before, end } = figure;
  const isRelative = before.endsWith('的');
  const isLed = before === '' || isLeading.test(before);
  if (figure.depth > 0 || isSingledOut(figure) || !(isRelative || isLed || /[对将把]/.test(before))) return undefined;
  const behind = /^[一-鿿“”]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  const done = isRelative ? withoutFillers(relative.exec(before)?.[1] ?? '') : '';
  const verb = done.replace(/^被/, '');
  // 督促152件审结的行政复议案件履行到位, 3件被撤销的复议案件均: what was done stands behind the number.
  const [, later = '', counted = ''] = (isLed && doneBehind.exec(behind)) || [];
  if (later !== '' && (before !== '' || /[均都全逐]/.test(counted)))
    return { mention, verb: later, noun: withoutFillers(counted), isOfSome: before !== '' };
  // 被劝阻的376人次多集中在夏季: no noun need follow.
  if (verb.length > 1) return { mention, verb, noun: verb === done ? withoutFillers(behind) : '' };
  const treated = ledToEach.exec(before)?.[1];
  const said = treated === undefined ? undefined : each.exec(behind)?.[1];
  if (treated === undefined || said === undefined) return undefined;
  const noun = withoutFillers(treated + said);
  return noun.length > 2 ? { mention, verb: '', noun } : undefined;
}

/** The figure that carries the name, where it is the only one and the number is none that was told. */
function findNamed(reference: Reference, earlier: readonly Mention[], figures: readonly Figure[]): Figure | undefined {
  const { mention, verb } = reference;
  const { figure } = mention;
  const named = earlier.filter(
    (other) =>
      other.figure.unit.class === figure.unit.class && isElsewhere(mention, other) && isNamed(other, reference),
  );
  const same = named.find((other) => meet(other.figure.rounded, figure.rounded));
  if (same) return same.figure;
  const only = onlyOne(named);
  if (!only || isThreshold(only) || isNarrowed(mention, verb) || isNarrowed(only, only.thing)) return undefined;
  // Another may have done more of it, or found more: only a slip of the hand is between them.
  if ((isDoneBy(only, verb, reference.noun) || isFoundByOthers(only, verb)) && !slipBetween(figure, only.figure))
    return undefined;
  if (reference.isOfSome && !slipBetween(figure, only.figure) && !comesNear(only.figure, [figure])) return undefined;
  // 撤销3件 and 5件被撤销的复议案件: of few a number is told of other things as well.
  const isFew = verb !== '' && only.thing === verb && figure.digits.length < 3;
  const isToldOf = isFew ? isToldInParagraph(figure, figures) : isTold(figure, figures);
  if (isToldOf || isToldBeside(figure, only.figure, figures)) return undefined;
  return only.figure;
}

function isToldInParagraph(figure: Figure, figures: readonly Figure[]): boolean {
  const alike: Figure[] = [];
  for (let at = figure.index - 1; figures[at]?.paragraph === figure.paragraph; at--) {
    const other = figures[at];
    if (other && other.unit.class === figure.unit.class) alike.push(other);
  }
  return alike.some((other) => meet(other.rounded, figure.rounded)) || isLeftOf(figure, alike);
}

/** 查实违法违规机构 is what 查实的违规机构 are, 审结681件 what 审结的复议案件 are where the same paragraph speaks of them. */
function isNamed(other: Mention, { mention, verb, noun }: Reference): boolean {
  const { thing } = other;
  // 收到行政复议申请 and 对13件复议申请逐件.
  if (verb === '')
    return thing === noun || (noun.length > 3 && thing.endsWith(noun) && isPlainHead(thing.slice(0, -noun.length)));
  // 非法就业39名 and 查获的39名非法就业外国人.
  // 未建会的6家非公企业 are none of those that 非公企业137家 counts.
  if (thing.length > 3 && noun.startsWith(thing) && verb.length < 5 && !/^[未没不尚]/.test(verb)) return true;
  if (thing.length > 4 && verb.includes(thing) && !/[未不非新首再]/.test(verb)) return true;
  // 发现问题126个 and 督查发现的126个问题.
  const [, found = ''] = finds.exec(verb) ?? [];
  if (found !== '' && thing.startsWith(found) && thing.length > 3 && noun.startsWith(thing.slice(2))) return true;
  if (isDoneBy(other, verb, noun)) return true;
  if (!thing.startsWith(verb) || (isPart(other) && other.figure.depth > 0)) return false;
  const rest = thing.slice(verb.length);
  if (noun === '') return comesNear(other.figure, [mention.figure]);
  // 转办的12件涉企投诉 are some of 转办96件.
  if (rest === '') return plain.test(noun) || other.text.slice(0, other.figure.start).includes(noun.slice(0, 2));
  if (noun.startsWith(rest)) return true;
  // 发展女党员77.7万名 is not what 发展的196.5万名党员 are.
  for (let length = Math.min(noun.length, rest.length); length > 1; length--)
    if (rest.endsWith(noun.slice(0, length)) && !endsInSome.test(rest.slice(0, -length))) return true;
  return verb.length > 3 && plain.test(noun);
}

/** 各级站点排查险情 and 排查的险情: who did it is said in front. */
function isDoneBy({ thing, figure }: Mention, verb: string, noun: string): boolean {
  const at = thing.indexOf(verb);
  const rest = thing.slice(at + verb.length);
  if (verb === '' || at < 2 || at > 6 || rest.length < 2 || !noun.startsWith(rest)) return false;
  return figure.depth === 0 && !distinguishing.test(thing.slice(0, at));
}

/** 远程巡查发现问题218条 and 执法发现的963条问题: nothing before the first says that these looked. */
function isFoundByOthers({ text, figure }: Mention, verb: string): boolean {
  const found = finds.exec(verb)?.[1];
  if (found === undefined) return false;
  const who = verb.slice(0, -found.length).slice(-2);
  return !text.slice(Math.max(0, figure.start - farthest), figure.start).includes(who);
}

/** So far before what was found it may stand who looked. */
const farthest = 60;

/** 督查发现, not what was not found. */
const finds = /^[^未不没]{2,6}(发现|查出|查获|查实|排查)$/;

/** 收到行政 of 收到行政复议申请: what was done, and no kind. */
function isPlainHead(head: string): boolean {
  return /^(?:收到|受理|接收|办理|承办)?(?:行政)?$/.test(head);
}

const endsInSome = new RegExp(`${someOfKind}$`);

/** Nouns that add nothing to the unit, and what is said of them. */
const plain = /^(?:案|问题|事项|项目|线索|任务|隐患|逐|均|$)/;
