import type { Figure } from '../../facts/figure.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible, worth } from '../near.ts';
import { figuresBefore, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { isOneOfSeveral } from './shares.ts';
import { hasRate, withoutTotal } from './stated-shares.ts';
import { isOfOneTime, mayBeBase, type Told, withoutFrame } from './told.ts';
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
    passage.text.includes('占') ? passage.figures.filter((figure) => isOpen(figure, settled)) : [],
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
  if (!before.includes('占') && !/^[、和与及]?$/.test(before)) return false;
  // 占同期总数的 is no value of last year.
  return !flags.delta && !flags.target && (!flags.last || before.includes('占同期'));
}

/** 甲类12.8万起、乙类35.9万起，分别占全年同类事项的29.0%和41.8%: each is of the only other figure that is called so. */
function relateInOrder(passage: Passage, share: Figure, told: readonly Told[]): FoundRelation | undefined {
  const offset = passage.figures[0]?.index ?? 0;
  let first = share.index - offset;
  const isJoined = (at: number) => {
    const [one, other] = [passage.figures[at - 1], passage.figures[at]];
    return one?.unit.class === 'percent' && other && /^[、和与及]$/.test(passage.text.slice(one.end, other.start));
  };
  while (isJoined(first)) first--;
  let last = share.index - offset;
  while (isJoined(last + 1)) last++;
  const head = passage.figures[first];
  if (!head || !ofOwnKind.test(head.before)) return undefined;
  const count = last - first + 1;
  const parts = passage.figures.slice(Math.max(0, first - count), first);
  const part = parts[share.index - offset - first];
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
const totals = /(?:总[值量额数]|[保拥]有量|总人数|总户数|总件数|数量|(?<=..)[量额数值])$/;

function relate(passage: Passage, share: Figure, told: readonly Told[]): FoundRelation | undefined {
  if (!share.before.includes('占')) return undefined;
  const [, subject = '', full = ''] = phrase.exec(share.before.replace(/^[，；、（）]+/, '')) ?? [];
  if (
    otherTimes.test(full) ||
    /[合共]/.test(subject) ||
    /^(?:地(?!方|[区级市])|用(?![水电气]总?量)|[道线压据]|有(?![罪效]))/.test(full)
  )
    return undefined;
  const who = subject.replace(/(?:约|仅|均|只|所|各|的)+$/, '');
  const part = partOf(passage, share, who) ?? partCalled(share, passage, who, told);
  if (!part) return undefined;
  const name = full.replace(everything, '');
  const noun = withoutScope(name).replace(totals, '');
  const alike = told.filter(
    ({ figure, passage: { paragraph } }) =>
      figure.index < part.index &&
      sameClass(figure, part) &&
      isOfEach(figure) === isOfEach(part) &&
      paragraph.section === passage.paragraph.section,
  );
  const called = noun.length > 1 ? alike.filter((one) => isCalled(one, noun)) : totalsOf(passage, part, alike);
  const likely = called.filter(
    (one) => !hasRate(one.passage, one.figure) && isOfOneTime(one, { figure: part, passage }),
  );
  const right = likely.find(({ figure }) => isQuotient(share, { part: [part], base: [figure] }));
  if (right) return toShare(share, part, right.figure);
  if (alike.some(({ figure }) => isLike(figure, noun) && isQuotient(share, { part: [part], base: [figure] })))
    return undefined;
  const own = likely.filter((one) => noun.length < 2 || isOfOneScope(one, part, passage, noun, name));
  const base = onlyOne(own) ?? onlyOne(own.filter(({ figure }) => figure.paragraph === part.paragraph));
  if (!base || runsOf(passage, [base], part).some((run) => isQuotient(share, { part: run, base: [base] })))
    return undefined;
  // Of what is not named the last digit proves nothing.
  const off = Math.abs((100 * worth(part)) / worth(base) - worth(share));
  if (noun.length < 2 && off < 2 * 10 ** -share.decimals) return undefined;
  const points = noun.length > 1 ? Math.min(mostPoints, worth(share) / 4) : 0;
  return isPlausible(share, [part], [base], points) ? toShare(share, part, base) : undefined;
}

/** 人均支出8793元, however long its name. */
function isOfEach({ flags, before }: Figure): boolean {
  return flags.per || /[人户]均/.test(before);
}

/** So far a share may be off without a slip that explains it. */
const mostPoints = 10;

/** What stands before 占, behind comparisons at most, or the figure of the sentence that its subject names. */
function partOf(passage: Passage, share: Figure, subject: string): Figure | undefined {
  const before = figuresBefore(passage, share).filter(({ flags }) => !flags.delta && !flags.last && !flags.rank);
  const last = before.at(-1);
  if (!last || last.flags.target || last.unit.class === 'percent' || last.depth !== share.depth) return undefined;
  if (passage.text.slice(last.end, share.start).includes('；')) return undefined;
  return subject === '' || last.before.includes(subject) ? last : undefined;
}

/** 新登记甲类站点110个。…甲类站点新登记量占站点新登记量的: the only figure that has all its characters, and no others. */
function partCalled(share: Figure, passage: Passage, subject: string, told: readonly Told[]): Figure | undefined {
  const name = charactersOf(subject);
  if (name.length < 4) return undefined;
  const isNear = ({ figure }: Told) => figure.paragraph === share.paragraph && figure.sentence >= share.sentence - 2;
  const called = told.filter((one) => isNear(one) && charactersOf(labelOf(one.figure)) === name);
  return onlyOne(called.filter((one) => isOfOneTime(one, { figure: share, passage })));
}

/** The characters of a name in an order of their own. */
function charactersOf(label: string): string {
  return [...withoutFrame(label).replace(totals, '')].sort().join('');
}

function labelOf(figure: Figure): string {
  return withoutTotal(figure).replace(/^[，、；：（]+|^其中[，：]?/, '');
}

/** 全县人均支出, 在园甲类, 进出口总值; 共有 and the noun behind its number. */
function isCalled({ figure }: Told, noun: string): boolean {
  // 机动车41.7万辆，其中汽车31.9万辆 of 占汽车总量的.
  const isJust = figure.before === `其中${noun}` || charactersOf(labelOf(figure)) === charactersOf(noun);
  return (!figure.before.includes('其中') || isJust) && prefixOf(figure, noun) !== undefined;
}

/** What a label says before a noun that it ends in. */
function prefixOf(figure: Figure, noun: string): string | undefined {
  const label = labelOf(figure).replace(totals, '');
  // 进出口 is no 出口, 非居民 no 居民.
  if (noun.length > 3 && charactersOf(label) === charactersOf(noun)) return '';
  if (label.endsWith(noun))
    return otherWord.test(label.slice(0, -noun.length)) ? undefined : label.slice(0, -noun.length);
  // 受理2718件 of 占受理件的.
  if (noun.endsWith(figure.unit.text) && noun.length > 2 && label.endsWith(noun.slice(0, -figure.unit.text.length)))
    return label.slice(0, figure.unit.text.length - noun.length);
  return figure.after.startsWith(noun) && !/^[的中里]/.test(figure.after.slice(noun.length)) ? label : undefined;
}

const otherWord = /[进收不非未无]$/;

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

/**
 * What stands before the name is said of the part as well, or of the first of its list: 全县居民人均支出 of 全县居民人均甲类支出; or the name is that
 * of a total in full (占进出口总值的); or it stands in the sentence before what is said to be of it (其中).
 */
function isOfOneScope({ figure }: Told, part: Figure, passage: Passage, noun: string, name: string): boolean {
  const prefix = withoutFrame(prefixOf(figure, noun) ?? '');
  const [first] = figuresBefore(passage, part).filter((one) => sameClass(one, part));
  const heads = [part, ...(first ? [first] : [])].map((one) => withoutFrame(labelOf(one)));
  if (prefix === '' || heads.some((head) => head.startsWith(prefix))) return true;
  if (name.includes('总') && labelOf(figure).endsWith(name)) return true;
  const start = passage.paragraph.sentences[part.sentence]?.start ?? part.start;
  return (
    (noun.length > 2 || name.includes('总')) &&
    passage.text.startsWith('其中', start) &&
    figure.paragraph === part.paragraph &&
    figure.sentence === part.sentence - 1
  );
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
