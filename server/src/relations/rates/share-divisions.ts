import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import type { Candidate } from '../lists/divisions.ts';
import { countsAddUp, worth } from '../near.ts';
import { between, isActualAmount, type Passage, placeAmong, sameClass } from '../passage.ts';
import { findResumed } from './resumed-names.ts';
import { basesOf, ofPlace } from './share-bases.ts';
import type { Phrase } from './share-phrases.ts';
import { findStated, hasRate, isAllOfThem, isBeside, withoutTotal } from './stated-shares.ts';
import { isNamed, isOfBoth, isOfMore, isOfTopic, topicOf } from './topics.ts';
import { isAmong, type Wholes } from './wholes.ts';

/** One whose base is named may be further off. */
const namedPoints = 12;
/** A share whose base is not named must come near. */
export const fewPoints = 6;
/** So many figures are looked at for a list. */
const longestList = 16;

/** What is known when it is asked what a share is of. */
interface Asked {
  readonly passage: Passage;
  readonly value: Figure;
  readonly part: readonly Figure[];
  /** The first of the part. */
  readonly first: Figure;
  readonly phrase: Phrase;
  readonly wholes: Wholes;
  /** What may be the base, the nearest first. */
  readonly bases: readonly Figure[];
}

/** How the base is told; `undefined` where it is not told so. */
type Way = (asked: Asked) => Candidate[] | undefined;

/** The first way in which it is told decides. */
const ways: readonly Way[] = [ofStatedWhole, ofWiderPlace, ofNamed, ofThoseAmong, ofTheTopic, ofTheOwner];

/** What a share may be of: bases one by one, and the list that the part stands in. */
export function findDivisions(
  passage: Passage,
  value: Figure,
  part: readonly Figure[],
  phrase: Phrase,
  wholes: Wholes,
): Candidate[] {
  const [first, ...more] = part;
  if (!first) return [];
  const bases = basesOf(passage, value, [first, ...more], phrase, wholes);
  const asked: Asked = { passage, value, part, first, phrase, wholes, bases };
  let found: Candidate[] = [];
  for (const way of ways) {
    const told = way(asked);
    if (!told) continue;
    found = told;
    break;
  }
  return [...found, ...ofOwnList(asked, found)];
}

function toCandidate({ part, phrase }: Asked, base: Figure, isMeant: boolean, points?: number): Candidate {
  return { part, base: [base], isMeant, mayExceed: phrase.isPlan, ...(points === undefined ? {} : { points }) };
}

function ofStatedWhole(asked: Asked): Candidate[] | undefined {
  const { part, phrase, bases } = asked;
  if (!phrase.whole) return undefined;
  return [{ part, base: phrase.whole, isMeant: true }, ...bases.map((base) => toCandidate(asked, base, false))];
}

/** 占全市的: of what is called the same before, and is of no place. */
function ofWiderPlace(asked: Asked): Candidate[] | undefined {
  const { part, first, phrase, bases } = asked;
  const wider = ofPlace.test(phrase.base) && part.length === 1 ? widerOf(first, bases) : undefined;
  return wider && [{ ...toCandidate(asked, wider, true), isStated: phrase.isClear === true }];
}

/** 占受理总量的. */
function ofNamed(asked: Asked): Candidate[] | undefined {
  const { passage, value, first, phrase, bases } = asked;
  if (phrase.base === '') return undefined;
  const called = bases.filter((base) => !isOfMore(base, phrase.base, first) && !isOfBoth(passage, base, phrase.base));
  const stated = phrase.isClear && phrase.isOwn ? findStated(passage, value, phrase.base, called) : undefined;
  return bases
    .filter((base) => phrase.isPlan || sharesWord(base, phrase.base) || isNamed(base, phrase.base))
    .map((base) => {
      const isMeant = phrase.isPlan || base === stated || (called.includes(base) && isNamed(base, phrase.base));
      return { ...toCandidate(asked, base, isMeant, namedPoints), isStated: base === stated };
    });
}

/** 327份资源中确认为古老品种的138份，占42.2%; 12个站所仅有5个设了专岗，占41.7%. */
function ofThoseAmong(asked: Asked): Candidate[] | undefined {
  const { passage, value, part, first, phrase, bases } = asked;
  const [nearest] = bases;
  const isClear = phrase.isClear || /^[一-鿿“”]{2,14}，占$/.test(between(passage, first, value));
  if (!nearest || part.length > 1 || !isClear || !isAmong(passage, nearest, first)) return undefined;
  return [{ ...toCandidate(asked, nearest, true), isStated: 'alone' }];
}

/** 主办件中，…271件，占77%. */
function ofTheTopic(asked: Asked): Candidate[] | undefined {
  const { passage, first, phrase, wholes, bases } = asked;
  const topic = topicOf(passage, first);
  if (!topic) return undefined;
  const called = bases.filter((base) => base.end <= topic.start && isOfTopic(base, topic));
  // 检查865家次：专项检查236家次、调处检查217家次。上述检查中: of all, not of what makes it up.
  const wholesOnly = called.filter(({ index }) => wholes.get(index) === undefined);
  const named = wholesOnly.length > 0 ? wholesOnly : called;
  return bases.map((base) => ({
    ...toCandidate(asked, base, named.includes(base), fewPoints),
    isStated: phrase.isClear === true && named.length === 1 && named[0] === base && !hasRate(passage, base),
  }));
}

/** The total of which the part is an item. */
function ofTheOwner(asked: Asked): Candidate[] {
  const { passage, value, part, first, phrase, bases } = asked;
  const resumed = phrase.isClear && part.length === 1 ? findResumed(passage, first) : undefined;
  // 22座已封顶19座，区间贯通31个，占73.8%: of what is counted in another word, and is less, it is no part.
  const mayHold = (base: Figure) => base.unit.text === first.unit.text || worth(first) <= worth(base);
  const owner = resumed ?? ownerOf(passage, part, bases.filter(mayHold));
  const isWhole = (base: Figure) =>
    base === resumed ||
    isBeside(passage, base, first, value) ||
    (phrase.isClear === true && isDivided(bases, base, first));
  return bases.map((base) => ({
    ...toCandidate(asked, base, base === owner, fewPoints),
    isStated: base === owner && part.length === 1 && isWhole(base),
  }));
}

/** The figures side by side that the part stands among, as one whole. */
function ofOwnList({ passage, value, part, first, phrase, bases }: Asked, found: readonly Candidate[]): Candidate[] {
  const list = phrase.isPlan ? undefined : listOf(passage, value, part);
  if (!list) return [];
  // 项目206个，产业类94个、就业类58个、公益类54个，产业类占45.6%: a list that adds up is whole.
  const addsUp = phrase.base === '' && bases.some((base) => addUp(base, list));
  if (addsUp || isWholeList(passage, list)) {
    const isMeant = addsUp || !found.some((candidate) => candidate.isMeant);
    return [{ part, base: list, isMeant, isStated: addsUp, points: fewPoints }];
  }
  // 登记个体户1200户，企业320户，占21.1%: of both, as it may be. 不足九成 is right of too much.
  if (value.bound || isAllOfThem(passage, list[0] ?? first, first)) return [];
  return [{ part, base: list, isMeant: false }];
}

/** The label of a figure and the name of a base have two characters or more in common: 参评企业6430户, 占参评企业的. */
export function sharesWord({ before, after, term, unit }: Figure, name: string): boolean {
  const label = before + after.slice(0, 8) + unit.text;
  if (term !== '' && name.includes(term)) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (label.includes(name.slice(at, at + 2))) return true;
  return [...name].every((character) => label.includes(character));
}

const place = /^(?:[，、；]|其中)*[一-鿿]{0,3}[级区市县旗镇乡街道]$/;

/** 成交金额198.43亿元 of 市本级成交金额87.26亿元，占全市的44.0%: the only figure before that is called the same, and of no place. */
function widerOf(part: Figure, bases: readonly Figure[]): Figure | undefined {
  const name = withoutTotal(part);
  const named = bases.filter((base) => {
    const label = withoutTotal(base).replace(/^[，、；：]|^全[省市县区州盟旗镇乡]/, '');
    const isSo = base.index < part.index && label.length > 2 && name.endsWith(label);
    return isSo && place.test(name.slice(0, -label.length));
  });
  return named.length === 1 ? named[0] : undefined;
}

/** Between the two a list stands that makes up the first. */
function isDivided(bases: readonly Figure[], whole: Figure, part: Figure): boolean {
  return addUp(
    whole,
    bases.filter(({ index }) => index > whole.index && index < part.index),
  );
}

/** As they are printed, counts and amounts. */
function addUp(whole: Figure, parts: readonly Figure[]): boolean {
  const known = countsAddUp(whole, parts);
  if (known !== undefined) return known && parts.length > 1;
  const isOne = parts.every(({ unit, decimals }) => unit === whole.unit && decimals === whole.decimals && decimals > 0);
  const sum = parts.reduce((left, { digits }) => left + Number(digits), 0);
  return isOne && parts.length > 1 && Math.abs(sum - Number(whole.digits)) < 10 ** -whole.decimals / 2;
}

/** 从客体看，商品类13259件、服务类8125件，商品类占62.0%: the figures side by side that the part stands among. */
function listOf({ figures, text }: Passage, value: Figure, part: readonly Figure[]): readonly Figure[] | undefined {
  const [first] = part;
  if (!first) return undefined;
  const isItem = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined &&
    figure.end <= value.start &&
    isActualAmount(figure) &&
    figure.sentence === first.sentence &&
    figure.depth === first.depth &&
    sameClass(figure, first);
  let start = placeAmong(figures, first);
  const isBelow = (item: Figure | undefined) =>
    item !== undefined && text.slice(item.labelStart - 3, item.start).includes('其中');
  while (isItem(figures[start - 1]) && !isBelow(figures[start]) && placeAmong(figures, first) - start < longestList)
    start--;
  let end = placeAmong(figures, first);
  while (isItem(figures[end + 1]) && end + 1 - start < longestList) end++;
  const list = figures.slice(start, end + 1);
  return list.length > part.length && part.every((figure) => list.includes(figure)) ? list : undefined;
}

/** A list that was announced as all of a whole, or that ends in the rest. */
function isWholeList(passage: Passage, list: readonly Figure[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || /等/.test(between(passage, first, last) + last.after)) return false;
  // 男312人，女108人，女性占25.7%: there are no others.
  if (list.length === 2 && /[男女]$/.test(first.before) && dividesWhole(list.map(withoutTotal))) return true;
  return /其[他余它]/.test(last.before) || announces(passage, first);
}

/**
 * The total of which a part is an item: the figure of its class before it in the sentence (住宅小区96个，成立委员会的41个), the
 * first one where a list stands between; that of the sentence before where the parts are announced (按行业分，…).
 */
function ownerOf(passage: Passage, [part]: readonly Figure[], bases: readonly Figure[]): Figure | undefined {
  if (!part) return undefined;
  // 财政补助160万元，自筹214万元，共计投入374万元，自筹占57.2%.
  const [last] = bases;
  if (last && last.index > part.index && totalsUp.test(last.before) && last.sentence === part.sentence) return last;
  const before = bases.filter(({ index, sentence }) => index < part.index && sentence === part.sentence);
  const [nearest] = before;
  const head = before.at(-1);
  if (!nearest || !head) return announces(passage, part) ? totalBefore(passage, part, bases) : undefined;
  // 专职17人、兼职309人，总数326人，有资质的88人: what is called a total is one.
  if (/(?:[合共总]计|[一总]?共|总[数量额])[有为达]?$/.test(nearest.before) && !hasRate(passage, nearest))
    return nearest;
  const isAmong = /其中/.test(between(passage, head, part));
  // 车辆164台：洗扫车46台，洒水车28台，收运车90台；新能源车61台: the list makes up the whole.
  const list = before.slice(0, -1);
  if (list.length > 1 && !hasRate(passage, head) && addUp(head, list)) return head;
  if (between(passage, nearest, part).includes('；') && !isAmong) return undefined;
  return before.find((figure) => figure === head || (figure === nearest && isAmong && before.length === 1)) &&
    !hasRate(passage, head)
    ? head
    : undefined;
}

const totalsUp = /^[，；]?(?:[合共总]计|[一总]?共)/;

/** 按行业分，从来源看: parts of what was counted before. */
function announces({ text, paragraph: { sentences } }: Passage, { sentence, start }: Figure): boolean {
  const from = Math.max(sentences[sentence]?.start ?? 0, start - 120);
  return /(?:按|从|分)[^，。；\d]{1,12}[分看析计][，：]?/.test(text.slice(from, start));
}

function totalBefore(passage: Passage, part: Figure, bases: readonly Figure[]): Figure | undefined {
  const last = bases.find(({ index }) => index < part.index);
  const heads = bases.filter(({ sentence }) => sentence === last?.sentence);
  const head = heads.at(-1);
  return head && last && last.sentence >= part.sentence - 2 && !hasRate(passage, head) ? head : undefined;
}
