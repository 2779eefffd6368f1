import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { countsAddUp, partsOf, worth } from '../near.ts';
import { between, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isFormer, withFormerLabel } from './rate-names.ts';
import { isDue } from './rate-ties.ts';
import { isOneOfSeveral } from './shares.ts';
import { findStated, hasRate, isBareTenths, isBeside, isRightBefore, withoutTotal } from './stated-shares.ts';
import { general, isNamed, isOfTopic, topicOf } from './topics.ts';
import { findInOrder, headOfList, noWholes, shareOfItems, type Wholes } from './wholes.ts';

/**
 * `N件，占受理总量的p%`, `噪声和大气两类合计占80.4%`, `非现场查处所占比例为71.2%` (`standards.md` §9.3 C4): the part is the figure right
 * before 占, or what stands before 占 names it; the base is what 占… names, the total of which the part is an item, or what
 * the topic of the sentence names (`主办件中，…271件，占77%`). One that holds settles it; where none does, it is claimed of the
 * one that comes near.
 */
export function* findLooseShares(passage: Passage, wholes: Wholes = noWholes): Iterable<FoundRelation> {
  if (!/[占完比]|[，（][^，。；]{0,3}成|分之|[过一]半/.test(passage.text)) return;
  for (const share of passage.figures) {
    if (share.unit.class !== 'percent' || share.flags.delta || share.flags.target || share.flags.last) continue;
    const phrase = isOneOfSeveral(passage, share) || isFormer(passage, share) ? undefined : readPhrase(passage, share);
    if (!phrase) continue;
    const chosen = choose(
      share,
      phrase.parts.flatMap((part) => [
        ...(phrase.isPlan ? [] : shareOfItems(part, phrase.base, wholes)),
        ...findDivisions(passage, share, part, phrase),
      ]),
    );
    if (chosen) yield* toRelations(passage, share, chosen, phrase);
  }
}

interface Phrase {
  /** What may be the part, the likeliest first; several figures are added up. */
  readonly parts: readonly (readonly Figure[])[];
  /** The name of the base: 受理 of 占受理总量的; empty where none is named. */
  readonly base: string;
  /** 完成年度任务的105%: more than planned may be done. */
  readonly isPlan: boolean;
  /** The part is named, or stands right before 占. */
  readonly isClear?: boolean;
  /** The base is named here, and of no other period (占全年投诉的) than the figures may be. */
  readonly isOwn?: boolean;
  /** The base, where it is told. */
  readonly whole?: readonly Figure[];
}

/** 占… with what stands before it in the clause; 占地, 占用 and 占道 are other words. */
const share =
  /^(?<subject>.{0,40}?)[，（、]?(?:约|共|各|仅|均|只|合计?|总共|所)*(?<verb>占|完成|比重|比例|份额|在)(?<base>[^，；。占]{0,24}?)(?:中?的|比重?|比例|份额)*(?:为|是|达到?|约|近|超过?|逾|到|[：])*$/;

/** 11人，不足两成 says as much as 占不足两成. */
const bareShare = { subject: '', verb: '占', base: '' };

function readPhrase(passage: Passage, value: Figure): Phrase | undefined {
  const { text, paragraph } = passage;
  const clause = paragraph.sentences[value.sentence]?.clauses[value.clause];
  const previous = figuresUntil(passage, value.start).findLast((figure) => !isComparison(figure, value));
  const from = Math.max(previous?.end ?? 0, (clause?.start ?? 0) - 1, value.start - 60);
  const said =
    mostOf.exec(text.slice(Math.max(0, value.start - 50), value.start))?.[1] ?? text.slice(from, value.start);
  const isBare = previous !== undefined && isBareTenths(passage, previous, value);
  const { subject, verb, base } =
    (isBare ? bareShare : /占|完成|比[重例]|份额/.test(said) ? share.exec(said)?.groups : undefined) ?? {};
  if (subject === undefined || verb === undefined || base === undefined || /^[地用道线压据]/.test(base))
    return undefined;
  const isPlan = verb === '完成';
  if (
    (isPlan && (!/的$/.test(said) || !dueWords.test(base))) ||
    (verb === '在' && !/中的?(?:比[重例]|份额)/.test(said))
  )
    return undefined;
  // 税收收入25.3亿元，同比增长6.8%，占税费收入的59.4%: comparisons stand between.
  const name = subject.replace(/^[，、（：；。]/, '').replace(compared, '');
  const near = previous && isCount(previous) && previous.sentence === value.sentence ? [[previous]] : undefined;
  const named = name.length < 2 && !near ? nameCompared(passage, value) : name;
  const pair = /^[前后]者/.test(named) ? findPair(passage, value) : undefined;
  if (pair && base.replace(general, '') === '')
    return { parts: [[pair[named.startsWith('前') ? 0 : 1]]], base: '', isPlan: false, whole: pair };
  const own = base.replace(general, '') || baseBefore(passage, value);
  const all = findLast(passage, value, named);
  if (all) return { parts: [all], base: own, isPlan: false };
  const parts = name.length < 2 && near ? near : findNamed(passage, value, named, base);
  return (
    (own === '' && parts !== near ? findCompound(passage, value, named) : undefined) ?? {
      parts,
      base: own,
      isPlan,
      isClear: parts.length === 1 && (parts !== near || isRightBefore(passage, previous, value)),
      isOwn: base !== '' && !/全年|同期/.test(base),
    }
  );
}

/** 行政处罚类占比最高，为42.2%; 网上信访成为主渠道，比重为50.1% is of 网上信访. */
const mostOf = /(?:^|[，。；])([^，。；]{2,20}占比)(?:最[高大多]|居[首前一]位?|第一|过半)，(?:为|达到?)$/;

/** 同比增长6.8%, 上年为112件, beside what a share is of. */
function isComparison({ flags, sentence }: Figure, value: Figure): boolean {
  return sentence === value.sentence && (flags.delta || flags.last);
}

/** 综合利用8600吨，占产生量的63.2%，危险废物426吨，占3.1%: both are shares of what the first names. */
function baseBefore(passage: Passage, value: Figure): string {
  const other = figuresUntil(passage, value.start).findLast(
    ({ unit, flags }) => unit.class === 'percent' && !flags.delta,
  );
  if (other?.sentence !== value.sentence) return '';
  return (/占([^，；。占]{1,20}?)的$/.exec(other.before)?.[1] ?? '').replace(general, '');
}

/** 税收收入 of `税收收入比上年增加1.6亿元，占税费收入的59.4%`: what it says of a figure before, it says of its share. */
function nameCompared(passage: Passage, value: Figure): string {
  const before = figuresUntil(passage, value.start).filter(({ sentence }) => sentence === value.sentence);
  return /^(.{2,12}?)(?:比|较|同比)/.exec(before[0]?.before ?? '')?.[1] ?? '';
}

/** 出院直免1489人次，柜台报销138人次，前者占比91.5%: the two of one class right before it, one behind the other. */
function findPair(passage: Passage, value: Figure): readonly [Figure, Figure] | undefined {
  const [first, second] = figuresUntil(passage, value.start).slice(-2);
  if (!first || !second || !isCount(first) || !isCount(second) || !sameClass(first, second)) return undefined;
  const isOne = first.sentence === value.sentence && second.sentence === value.sentence && first.depth === second.depth;
  return isOne && !/其中/.test(between(passage, first, second)) ? [first, second] : undefined;
}

/** 噪声612条、垃圾407条、停车355条，三者合占61.4%: the last so many of one class. */
function findLast(passage: Passage, value: Figure, name: string): readonly Figure[] | undefined {
  const count = ' 二三四五六'.indexOf(name.replace('两', '二').charAt(0)) + 1;
  if (count < 2 || !/^.(?:者|项|类|个?方面)(?:合计?|共计?|总共)*$/.test(name)) return undefined;
  const last = figuresUntil(passage, value.start).slice(-count);
  const [first] = last;
  const isOneList =
    first !== undefined &&
    last.length === count &&
    last.every((one) => isCount(one) && sameClass(one, first) && one.depth === first.depth) &&
    last.every(({ sentence }) => sentence === value.sentence);
  return isOneList ? last : undefined;
}

/** 团支部2163个，…五星级412个…，五星级团支部占19%: the name is made of that of the part and that of the whole. */
function findCompound(passage: Passage, value: Figure, name: string): Phrase | undefined {
  const before = figuresUntil(passage, value.start).filter(
    (figure) => isCount(figure) && figure.sentence >= value.sentence - 1,
  );
  for (const part of before.toReversed()) {
    const label = withoutTotal(part).replace(/^[，、；：（]/, '');
    const noun = name.slice(label.length);
    if (label.length < 2 || noun.length < 2 || !name.startsWith(label)) continue;
    const wholes = before.filter(
      (figure) => figure.index < part.index && sameClass(figure, part) && withoutTotal(figure).endsWith(noun),
    );
    const [whole] = wholes;
    if (whole && wholes.length === 1 && !hasRate(passage, whole))
      return { parts: [[part]], base: '', isPlan: false, whole: [whole] };
  }
  return undefined;
}

/** What comparisons leave between a figure and its share. */
const compared = /^.*\d(?:[^，；。]{0,6}[，）])+/;

function isCount(figure: Figure): boolean {
  return isQuantity(figure) && !figure.flags.target && figure.unit.class !== 'percent';
}

/** The figures that a subject names: 噪声和大气两类 names those of 噪声118件 and 大气104件. */
function findNamed(passage: Passage, value: Figure, subject: string, base: string): Figure[][] {
  const names = subject
    .replace(/[两三四五][类项个级者种][^、和与及]*$/, '')
    .replace(/(?:合计|共|总共|一共|所|件数|起数|数量|金额|的)*$/, '')
    .replace(/(?<=.{2})[类件数量级人]$/, '')
    .split(/[、和与及]/)
    .filter((name) => name.length > 1);
  const before = figuresUntil(passage, value.start).filter(isCount);
  const inOrder = findInOrder(passage, value, subject);
  if (inOrder) return [[inOrder]];
  const found = names.map(
    (name) =>
      before.findLast((figure) => figure.before.includes(name) && !isDenied(figure.before, name)) ??
      before.findLast((figure) => isBegun(name, withoutTotal(figure), base)) ??
      before.findLast((figure) => isShort(name, figure)) ??
      onlyOne(before.filter((figure) => isOfKind(name, figure))),
  );
  return names.length > 0 && found.every((figure) => figure !== undefined) ? [found as Figure[]] : [];
}

/** 高风险点占总数的 speaks of 高风险9项, 农民工受援人占全部受援人的 of 农民工402人; 少儿类经费 does not of 少儿类4200册. */
function isBegun(name: string, label: string, base: string): boolean {
  const rest = name.slice(label.length);
  if (!name.startsWith(label) || label.length < 2) return false;
  // 房建面积占在建总面积的 is none of 房建52个.
  return label.length > 2
    ? rest.length < 2 || base.includes(rest)
    : base.includes(rest) && !/[积额值量数入资款口]$/.test(rest);
}

/** 定向捐款占 is not of 非定向捐款45.73万元, which stands nearer. */
function isDenied(label: string, name: string): boolean {
  return /[不非未无]/.test(label.slice(0, label.indexOf(name)));
}

/** 心理类来电占 speaks of 心理咨询1541个. */
function isOfKind(name: string, figure: Figure): boolean {
  const kind = /^(.{2,6})类/.exec(name)?.[1];
  return kind !== undefined && withoutTotal(figure).replace(/^其中/, '').startsWith(kind);
}

function onlyOne(figures: readonly Figure[]): Figure | undefined {
  return figures.length === 1 ? figures[0] : undefined;
}

/** 自筹资金占 speaks of 社里自筹214万元, and 女子项目占 not of 女子348人. */
function isShort(name: string, figure: Figure): boolean {
  const head = name.replace(/(?:资金|经费|投资)$/, '');
  return figure.unit.class === 'yuan' && head !== name && head.length > 1 && withoutTotal(figure).endsWith(head);
}

/** So many figures before the share may be its base. */
const farthest = 16;
/** A share whose base is not named must come near. */
const fewPoints = 6;

function findDivisions(passage: Passage, value: Figure, part: readonly Figure[], phrase: Phrase): Candidate[] {
  const [first] = part;
  if (!first) return [];
  const bases = figuresUntil(passage, value.start)
    .filter(
      (figure) =>
        isQuantity(figure) &&
        (phrase.isPlan ? isDue(figure) : !figure.flags.target) &&
        sameClass(figure, first) &&
        !part.includes(figure) &&
        !isFormer(passage, figure) &&
        figure.depth <= first.depth,
    )
    .slice(-farthest)
    .map((figure) => withFormerLabel(passage, figure))
    .reverse();
  const toCandidate = (base: Figure, isMeant: boolean, points?: number): Candidate => ({
    part,
    base: [base],
    isMeant,
    mayExceed: phrase.isPlan,
    ...(points === undefined ? {} : { points }),
  });
  const candidates = () => {
    if (phrase.whole)
      return [{ part, base: phrase.whole, isMeant: true }, ...bases.map((base) => toCandidate(base, false))];
    if (phrase.base !== '') {
      const stated = phrase.isClear && phrase.isOwn ? findStated(passage, value, phrase.base, bases) : undefined;
      return bases
        .filter((base) => phrase.isPlan || sharesWord(base, phrase.base) || isNamed(base, phrase.base))
        .map((base) => ({
          ...toCandidate(base, phrase.isPlan || base === stated || isNamed(base, phrase.base)),
          isStated: base === stated,
        }));
    }
    const topic = topicOf(passage, first);
    if (topic) {
      const named = bases.filter((base) => base.end <= topic.start && isOfTopic(base, topic));
      return bases.map((base) => ({
        ...toCandidate(base, named.includes(base), fewPoints),
        isStated: phrase.isClear === true && named.length === 1 && named[0] === base && !hasRate(passage, base),
      }));
    }
    const owner = ownerOf(passage, part, bases);
    const isWhole = (base: Figure) =>
      isBeside(passage, base, first, value) || (phrase.isClear === true && isDivided(bases, base, first));
    return bases.map((base) => ({
      ...toCandidate(base, base === owner, fewPoints),
      isStated: base === owner && part.length === 1 && isWhole(base),
    }));
  };
  const found = candidates();
  const list = phrase.isPlan ? undefined : listOf(passage, value, part);
  // 项目206个，产业类94个、就业类58个、公益类54个，产业类占45.6%: a list that adds up is whole.
  const addsUp = list !== undefined && phrase.base === '' && bases.some((base) => addUp(base, list));
  if (!list) return found;
  // 登记个体户1200户，企业320户，占21.1%: of both, as it may be.
  if (!addsUp && !isWholeList(passage, list)) return [...found, { part, base: list, isMeant: false }];
  const isMeant = addsUp || !found.some((candidate) => candidate.isMeant);
  return [...found, { part, base: list, isMeant, isStated: addsUp, points: fewPoints }];
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
  const offset = figures[0]?.index ?? 0;
  const isItem = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined &&
    figure.end <= value.start &&
    isCount(figure) &&
    figure.sentence === first.sentence &&
    figure.depth === first.depth &&
    sameClass(figure, first);
  let start = first.index - offset;
  const isBelow = (item: Figure | undefined) =>
    item !== undefined && text.slice(item.start - item.before.length - 3, item.start).includes('其中');
  while (isItem(figures[start - 1]) && !isBelow(figures[start]) && first.index - offset - start < farthest) start--;
  let end = first.index - offset;
  while (isItem(figures[end + 1]) && end + 1 - start < farthest) end++;
  const list = figures.slice(start, end + 1);
  return list.length > part.length && part.every((figure) => list.includes(figure)) ? list : undefined;
}

/** A list that was announced as all of a whole, or that ends in the rest. */
function isWholeList(passage: Passage, list: readonly Figure[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || /等/.test(between(passage, first, last) + last.after)) return false;
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

/** The label of a figure and the name of a base have two characters or more in common: 参评企业6430户, 占参评企业的. */
function sharesWord({ before, after, term, unit }: Figure, name: string): boolean {
  const label = before + after.slice(0, 8) + unit.text;
  if (term !== '' && name.includes(term)) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (label.includes(name.slice(at, at + 2))) return true;
  return [...name].every((character) => label.includes(character));
}

function* toRelations(passage: Passage, value: Figure, division: Candidate, phrase: Phrase): Iterable<FoundRelation> {
  yield claimOf(value, division, 'C4');
  yield* headOfList(passage, division);
  const [part] = division.part;
  const [whole] = division.base;
  if (phrase.isPlan || !part || !whole || division.part.length + division.base.length > 2) return;
  // 完成101.2亿元，占年度计划98亿元的103.3%: more than planned may be done, and the share says so.
  if (isDue(whole) || worth(value) > partsOf(value)) return;
  if (phrase.base !== '' || division.isMeant) {
    yield { type: 'part', pattern: 'C4', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
  }
}
