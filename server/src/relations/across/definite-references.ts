import type { Figure } from '../../facts/figure.ts';
import { meet, sum } from '../../facts/interval.ts';
import { someOfKind } from '../../standards/scopes.ts';
import { isWithinTimes, isWorth, worth } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { slipBetween } from '../slips-between.ts';
import { areOfTwoYears, type Mention, scopeOf, withoutFillers } from './mentions.ts';
import { isElsewhere } from './retold.ts';

/**
 * `347起违章中，…`, `21家基层社里`, `这12户经营户`: so many as were told before (H1). Whoever says this
 * speaks of a number the reader knows; where no figure before is that number, the one that carries the name is meant.
 * `对287家定点医药机构开展检查` may speak of some of them: it is the same number only where it is a slip away from it.
 */
export function* findDefiniteReferences(
  figures: readonly Figure[],
  mentions: readonly Mention[],
): Iterable<FoundRelation> {
  yield* relateBack(mentions, (mention, earlier) => {
    const reference = readReference(mention);
    return reference && findNamed(reference, earlier(), figures);
  });
}

/** Each mention with the figure before it that it refers to, if `find` has one; it is handed those that may be meant. */
export function* relateBack(
  mentions: readonly Mention[],
  find: (mention: Mention, earlier: () => readonly Mention[]) => Figure | undefined,
): Iterable<FoundRelation> {
  for (const [at, mention] of mentions.entries()) {
    // 2019年：审结的142件…。2020年：审结的494件: each of its own year.
    const other = find(mention, () =>
      mentions.slice(Math.max(0, at - mostMentions), at).filter((one) => !areOfTwoYears(mention, one)),
    );
    if (!other) continue;
    const claim = { form: 'equal', one: mention.figure, other } as const;
    yield { type: 'same', pattern: 'H1', claim, certain: true };
  }
}

interface Reference {
  readonly mention: Mention;
  /** What it calls the thing it speaks of, with what was done: 查扣电动三轮车. */
  readonly name: string;
  /** What was done, where it says so. */
  readonly verb: string;
  /** So many and no others are meant: among them are some, more is said of some or of each of them; or some of them may be meant. */
  readonly tie: 'among' | 'topic' | 'all' | 'each' | 'likely';
}

/** So many mentions before it a reference is compared with. */
const mostMentions = 300;

function readReference(mention: Mention): Reference | undefined {
  const { figure, before, behind, text } = mention;
  if (figure.depth > 0) return undefined;
  const isShown = /(?:这|上述|以上)$/.test(figure.before);
  const opening = before === '' ? ['', '', ''] : led.exec(figure.before);
  if (opening) {
    const [, preposition = '', verb = ''] = opening;
    const pattern = isShown ? shown : preposition === '从' ? seen : among;
    const said = pattern.exec(text.slice(figure.end, figure.end + 20))?.[1]?.replaceAll('的', '');
    if (said) return { mention, name: verb + nameOf(said), verb, tie: 'among' };
    const topic = parted.exec(text.slice(figure.end, figure.end + 24))?.[1];
    if (topic && preposition === '') return { mention, name: topic, verb, tie: 'topic' };
  }
  if (ofAll.test(figure.before) && behind.length > 1) return { mention, name: behind, verb: '', tie: 'all' };
  const ofEach =
    before === '' && opensSentence(mention) ? saidOfEach.exec(text.slice(figure.end, figure.end + 24))?.[1] : undefined;
  if (ofEach !== undefined) return { mention, name: nameOf(ofEach), verb: '', tie: 'each' };
  const isLed = before === '' || /^(?:对|组织|将|把|让|向|为|给|与|和)$/.test(before);
  return isLed && behind.length > 2 ? { mention, name: behind, verb: '', tie: 'likely' } : undefined;
}

/** What may stand before a reference: 一是查扣的241辆, 从1687件, 对立案查处的88起. */
const led = /^(?:[一二三四五六七八九]是)?[，、]?(从|对|在)?(?:全年)?(?:([一-鿿]{2,6})的)?$/;
/** 初次信访 of 从1687件初次信访看. */
const seen = /^(?:的)?([一-鿿]{2,12}?)(?:看|来看|中)(?=[，。；])/;
/** 违章 of 347起违章中, not 中 of another word. */
const among = /^(?:的)?([一-鿿]{2,12}?)(?:(?<![集其])中(?![心央国标小层期医介等学])|里(?!程))/;
/** 对全部37户备案企业, 覆盖全部12个社区. */
const ofAll =
  /^(?:[一二三四五六七八九]是)?(?:[对将把为给向])?(?:实现|覆盖|涉及|惠及)?(?:全[省市县区州旗镇乡])?(?:全部|所有)的?$/;
/** 违规经营户 of 12户违规经营户整治后又有2户反弹: so many of them are told behind. */
const parted = /^([一-鿿]{4,14})[又仍还就]有(?=\d)/;
const shown = /^([一-鿿]{2,10}?)(?=[，。；]|中|里|均|都|全部|已|仍|还)/;

/** 86件行政处罚案件均经审核, 1286.4万元资金全部用于. */
const saidOfEach = /^([一-鿿]{2,12}?)(?<!覆盖|惠及|涉及|走访)(?:已|现已)?(?:均|全部|逐[一件项个条]|悉数)/;

function opensSentence({ ahead }: Mention): boolean {
  return ahead.replace(/^(?:全年|目前)，?/, '') === '';
}

/** 接收人员 of 428名当年接收人员: of this year they are all; 复议 of 142件复议案件, as what was told is called without its 案件. */
function nameOf(name: string): string {
  const own = name.replace(/^(?:当年|今年|全年|年内|本年度?)/, '');
  const plain = own.replace(/(?:案件|情况)$/, '');
  return plain.length > 1 && plain !== own ? withoutFillers(plain) : own;
}

/** The figure that the reference should equal: one that does, or the only one of its name where none of the class does. */
function findNamed(reference: Reference, earlier: readonly Mention[], figures: readonly Figure[]): Figure | undefined {
  const { mention, name, verb, tie } = reference;
  const { figure } = mention;
  const named = earlier.filter(
    (other) =>
      other.figure.unit.class === figure.unit.class && isElsewhere(mention, other) && isNamed(other, reference),
  );
  const same = named.find((other) => meet(other.figure.rounded, figure.rounded));
  if (same) return same.figure;
  const slipped = onlyOne(named.filter((other) => isSlip(other.figure, figure)));
  // 改造薄弱基层社3个: of 22个基层社 something was done to a few.
  const whole = named.filter(
    (other) => verb !== '' || other.thing.length - name.length < 2 || isSaidJustBefore(other, mention, figures),
  );
  if (tie === 'each') {
    const [first] = named;
    const isNear =
      first && (slipBetween(figure, first.figure) || (name.length > 3 && isNearlyAs(figure, first.figure)));
    const isOther = !first || !onlyOne(named) || isNarrowed(mention, name) || isNarrowed(first, first.thing);
    return !isNear || isOther || isTold(figure, figures) || isToldBeside(figure, first.figure, figures)
      ? undefined
      : first.figure;
  }
  const isCertain = tie === 'among' || tie === 'all';
  const only = isCertain ? ((onlyOne(named) && onlyOne(whole)) ?? slipped) : slipped;
  if (!only || isNarrowed(mention, name) || isNarrowed(only, name)) return undefined;
  if (isTold(figure, figures) || isToldBeside(figure, only.figure, figures)) return undefined;
  if (tie === 'likely' && !slipBetween(figure, only.figure)) return undefined;
  return isWithinTimes(figure, only.figure, 10) || slipped ? only.figure : undefined;
}

/** 查处违章案件37件，同比减少5件。97件案件中: the sentence before counts nothing else of the kind. */
function isSaidJustBefore({ figure: other, thing }: Mention, { figure }: Mention, figures: readonly Figure[]): boolean {
  if (other.paragraph !== figure.paragraph || other.sentence !== figure.sentence - 1) return false;
  const between = figures.slice(Math.max(0, other.index - nearby), figure.index);
  return (
    between.every(
      (one) =>
        one === other ||
        one.flags.delta ||
        one.flags.last ||
        one.unit.class !== figure.unit.class ||
        one.sentence !== other.sentence ||
        one.paragraph !== other.paragraph,
    ) && thing.length > 3
  );
}

/** Neither is half as many again. */
function isNearlyAs(a: Figure, b: Figure): boolean {
  return worth(a) < 1.5 * worth(b) && worth(b) < 1.5 * worth(a);
}

/** A digit or two, or 万 too many or too few. */
function isSlip(a: Figure, b: Figure): boolean {
  return findSlip(a.digits, b.digits) !== undefined || (a.digits === b.digits && a.multiplier !== b.multiplier);
}

/** The first, where all are of one value. */
export function onlyOne([first, ...more]: readonly Mention[]): Mention | undefined {
  return first && more.every((other) => meet(other.figure.rounded, first.figure.rounded)) ? first : undefined;
}

/** By words that are not of the name itself: 基层 of 基层社 narrows nothing, and neither does 查处87起：. */
export function isNarrowed(mention: Mention, thing: string): boolean {
  return scopeOf(mention)
    .split(' ')
    .some((word) => word !== '' && !thing.includes(word) && !/\d/.test(word));
}

/** The number stands before under whatever name, or is the sum of some that follow each other: 结转14件，新交办32件; 46件积案中. */
export function isTold(figure: Figure, figures: readonly Figure[]): boolean {
  const isSame = (other: Figure) => other.unit.class === figure.unit.class && meet(other.rounded, figure.rounded);
  if (figure.digits.length > 1 && figures.slice(Math.max(0, figure.index - mostTold), figure.index).some(isSame))
    return true;
  const before = figures.slice(Math.max(0, figure.index - nearby), figure.index);
  const alike = before.filter((other) => other.unit.class === figure.unit.class);
  if (isLeftOf(figure, alike)) return true;
  return alike.some((first, from) => {
    // 抽查处罚案卷86卷、许可案卷34卷, sections before 120卷案卷: of a sentence elsewhere what stands side by side.
    const before = alike[from - 1];
    const isHead = !before || !isSideBySide(first, before);
    const row = alike
      .slice(from, from + longestSum)
      .filter((one) => one === first || first.paragraph === figure.paragraph || (isHead && isSideBySide(first, one)));
    return row.some((_one, last) => meet(sum(row.slice(0, last + 1).map(({ rounded }) => rounded)), figure.rounded));
  });
}

function isSideBySide(first: Figure, one: Figure): boolean {
  return one.paragraph === first.paragraph && one.sentence === first.sentence && one.depth === first.depth;
}

/** 安排项目24个，实施26个: 26个项目中 speaks of those that follow the name. */
export function isToldBeside(figure: Figure, named: Figure, figures: readonly Figure[]): boolean {
  for (let at = named.index + 1; at < figure.index; at++) {
    const other = figures[at];
    if (!other || other.paragraph !== named.paragraph || other.sentence > named.sentence + 1) return false;
    if (other.unit.class === figure.unit.class && meet(other.rounded, figure.rounded)) return true;
  }
  return false;
}

/** So many figures before a reference may be what it speaks of, under another name. */
const nearby = 40;

/** And so many, the very number itself. */
const mostTold = 120;

/** 检测8256个，合格8243个，…。不合格的13个: what two neighbours among those of its class leave. */
export function isLeftOf(figure: Figure, alike: readonly Figure[]): boolean {
  if (!/[不未非]/.test(figure.before)) return false;
  return alike.some((one, at) => {
    const beside = alike[at - 1];
    return beside !== undefined && isWorth(Math.abs(worth(one) - worth(beside)), worth(figure));
  });
}

/** So many figures are added up to what is referred to. */
const longestSum = 4;

/**
 * 对口开通单位 names what 对口单位 refers to: its characters in their order, to the end. Where no 中 shows how far a name goes
 * (组织143名在职职工参加考试), it begins as the other one ends.
 */
function isNamed({ thing, figure }: Mention, { name, verb, tie }: Reference): boolean {
  if (figure.depth > 0) return false;
  // 立案的19起案件中 where 立案19起 was told, or 立案查处19起.
  const isOfVerb = verb.startsWith(thing) || (thing.startsWith(verb) && thing.length < verb.length + 3);
  if (verb !== '' && isOfVerb && plainNouns.test(name.slice(verb.length))) return true;
  if (tie === 'all') return figure.after.startsWith(name) || isHeldBy(thing, name);
  // 办结行政处罚 of 行政处罚: what was done, and no kind of them.
  if (tie === 'each')
    return thing.endsWith(name) && thing.length - name.length < 4 && !isOfSome.test(thing.slice(0, -name.length));
  if (tie !== 'among') return isTail(thing, name);
  // 接收转岗职工428人 and 428名当年接收人员.
  if (name.length > 3 && name.endsWith('人员') && thing.startsWith(name.slice(0, -2))) return true;
  // 不合格28批次 and 上述28批次不合格样品.
  if (tie === 'among' && thing.length > 2 && name.startsWith(thing)) return true;
  if (!thing.endsWith(name.slice(-1))) return false;
  let at = 0;
  let others = '';
  for (const character of thing) {
    if (character === name.charAt(at)) at++;
    else others += character;
  }
  // 发展女党员77.7万名 is not what 发展的196.5万名党员中 speaks of.
  return at === name.length && !isOfSome.test(others);
}

const isOfSome = new RegExp(someOfKind);

/** 收购企业备案 holds 备案企业, of which one ends as the other does or begins. */
function isHeldBy(thing: string, name: string): boolean {
  const endsAlike = thing.endsWith(name.slice(-1)) || thing.endsWith(name.slice(0, 2));
  return name.length > 2 && endsAlike && [...name].every((character) => thing.includes(character));
}

/** Nouns that add nothing to the unit. */
const plainNouns = /^(?:案件?|问题|事项|项目|线索|任务)$/;

/** Whether three or more of the first characters of `name` are the last of `thing`. */
function isTail(thing: string, name: string): boolean {
  for (let length = Math.min(thing.length, name.length); length > 2; length--) {
    if (thing.endsWith(name.slice(0, length))) return true;
  }
  return false;
}
