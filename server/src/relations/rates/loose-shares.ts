import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { reached } from '../../standards/stock-words.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { isListJoint } from '../lists/list-totals.ts';
import { countsAddUp, worth } from '../near.ts';
import {
  between,
  figuresBefore,
  figuresUntil,
  isActualAmount,
  isBaseInside,
  isQuantity,
  isShareInWords,
  type Passage,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { shareOfOnlyNear } from './only-near.ts';
import { isFormer, withFormerLabel } from './rate-names.ts';
import { isDue } from './rate-ties.ts';
import { findResumed } from './resumed-names.ts';
import { isOfThoseBehind, type Phrase, readPhrase } from './share-phrases.ts';
import { asPlanned, isOfOtherVersion, isOneOfSeveral } from './shares.ts';
import { findStated, hasRate, isAllOfThem, isBeside, withoutTotal } from './stated-shares.ts';
import { isNamed, isOfBoth, isOfMore, isOfTopic, topicOf } from './topics.ts';
import { headOfList, isAmong, noWholes, onlyHead, shareOfItems, type Wholes } from './wholes.ts';

/**
 * `N件，占受理总量的p%`, `噪声和大气两类合计占80.4%`, `非现场查处所占比例为71.2%` (`standards.md` §9.3 C4): the part is the figure right
 * before 占, or what stands before 占 names it; the base is what 占… names, the total of which the part is an item, or what
 * the topic of the sentence names (`主办件中，…271件，占77%`). One that holds settles it; where none does, it is claimed of the
 * one that comes near.
 */
export function* findLooseShares(passage: Passage, wholes: Wholes = noWholes): Iterable<FoundRelation> {
  if (!/[占完比]|[务划算标]的|[，（][^，。；]{0,3}成|分之|[过一]半/.test(passage.text)) return;
  const settled = new Map<string, Settled>();
  for (const share of passage.figures) {
    if (share.unit.class !== 'percent' || share.flags.delta || share.flags.target || share.flags.last) continue;
    const isOfOthers = isOneOfSeveral(passage, share) || isFormer(passage, share) || isOfThoseBehind(passage, share);
    const phrase = isOfOthers ? undefined : readPhrase(passage, share);
    if (!phrase || isOfOwnCount(passage, share, phrase) || isOfPlanned(phrase)) continue;
    const divisions = phrase.parts.flatMap((part): readonly Candidate[] => [
      ...(phrase.isPlan ? [] : shareOfItems(part, phrase.base, wholes)),
      ...findDivisions(passage, share, part, phrase, wholes),
    ]);
    const chosen =
      choose(share, divisions) ??
      choose(share, ofOnlyHead(passage, phrase, wholes).filter(mayBeOfAll)) ??
      choose(share, ofNamesake(passage, phrase, settled)) ??
      choose(share, isBare(phrase) ? shareOfOnlyNear(passage, share, divisions.filter(mayBeOfAll)) : []);
    if (!chosen || isCumulated(chosen)) continue;
    const found = [...toRelations(passage, share, chosen, wholes)];
    yield* found;
    const [base] = chosen.base;
    if (base && found[0] && isSettled(found[0], share, chosen, phrase)) settled.set(phrase.base, { base, share });
  }
}

/** 共33家。配备顾问381家，占92.5%: ten times as many as the sentence before has are others. */
function mayBeOfAll({ part: [one], base: [whole] }: Candidate): boolean {
  return !one || !whole || one.sentence === whole.sentence || worth(one) <= 10 * worth(whole);
}

/** 前五位合计36528件: what is less stands before it, and makes it. */
function isItemOfSum(figure: Figure, part: Figure): boolean {
  return /合计|共计|总计|相加/.test(part.before) && worth(figure) < worth(part) && figure.sentence === part.sentence;
}

/** The first of three or more that 、 joins, up to the part. */
function isItemOfOne(passage: Passage, figure: Figure, part: Figure): boolean {
  const offset = passage.figures[0]?.index ?? 0;
  const items = passage.figures.slice(figure.index - offset, part.index + 1 - offset);
  return items.length > 2 && items.every((item, at) => at === 0 || isListJoint(passage, items[at - 1] ?? item, item));
}

/** 治理46.8平方公里，年度任务45平方公里，占比104.0%: what was planned is no part. */
function isOfPlanned(phrase: Phrase): boolean {
  return isBare(phrase) && phrase.parts.flat().every(isDue);
}

/** Of one part, and no word of what it is of. */
function isBare({ base, parts: [part, ...others], isPlan }: Phrase): boolean {
  return base === '' && !isPlan && others.length === 0 && part?.length === 1;
}

/** 今年通过考试9人，累计71人，占9.1%; 改造6个，使其达到13个，占总数七成: what has been so all along is no part of what came now. */
function isCumulated({ part: [first], base: [whole] }: Candidate): boolean {
  return (
    first !== undefined &&
    whole !== undefined &&
    (/^[，；]?累计/.test(first.before) || reached.test(first.before)) &&
    worth(first) > worth(whole)
  );
}

/** 在册1.86万人，其中甲类0.72万人。新招7390人，其中甲类占比41.6%: 其中 is said of those just counted, of whom those of the kind are not. */
function isOfOwnCount(passage: Passage, share: Figure, { parts }: Phrase): boolean {
  const [part] = parts[0] ?? [];
  if (!part || part.sentence === share.sentence || !/^[，；]?其中/.test(share.before)) return false;
  return figuresBefore(passage, share).some((figure) => isActualAmount(figure) && sameClass(figure, part));
}

/** 在编民警182名，男147名、女35名；大专以上学历180名，占98.9%: of the only figure before that may be its whole. */
function ofOnlyHead(passage: Passage, { parts, base, isPlan }: Phrase, wholes: Wholes): Candidate[] {
  const [part, ...others] = parts;
  const head = part?.[0] && onlyHead(passage, part[0], wholes);
  if (!part || !head || others.length > 0 || isPlan || base !== '') return [];
  return [{ part, base: [head], isMeant: true, points: fewPoints }];
}

/** 388.5万元，占政府采购支出的94.2%，其中301.75万元，占政府采购支出的73.1%: what was right of one base is said of it again. */
function ofNamesake(
  { figures }: Passage,
  { parts, base, isPlan, isClear }: Phrase,
  settled: ReadonlyMap<string, Settled>,
): Candidate[] {
  const [[part, ...more] = [], ...others] = parts;
  const whole = settled.get(base);
  if (!part || !whole || part === whole.base || others.length + more.length > 0 || isPlan || !isClear) return [];
  // 占全年项目的87.0%；上年项目50个，占全年项目的80.0%: of another one of this name.
  const between = figures.filter(({ index }) => index > whole.share.index && index < part.index);
  if (between.some((figure) => sharesWord(figure, base))) return [];
  return [{ part: [part], base: [whole.base], isMeant: true, isStated: true }];
}

interface Settled {
  readonly base: Figure;
  readonly share: Figure;
}

/** Of one figure, named, and right in three digits. */
function isSettled(found: FoundRelation, share: Figure, { base }: Candidate, phrase: Phrase): boolean {
  if (phrase.base.length < 3 || phrase.isPlan || base.length > 1 || share.digits.replace('.', '').length < 3)
    return false;
  return solve(found).verdict === 'holds';
}

/** So many figures before the share may be its base. */
const farthest = 16;
/** One whose base is named may be further off. */
const namedPoints = 12;
/** A share whose base is not named must come near. */
const fewPoints = 6;

function findDivisions(
  passage: Passage,
  value: Figure,
  part: readonly Figure[],
  phrase: Phrase,
  wholes: Wholes,
): Candidate[] {
  const [first] = part;
  if (!first) return [];
  const bases = figuresUntil(passage, value.start)
    .filter(
      (figure) =>
        isQuantity(figure) &&
        (phrase.isPlan ? isDue(figure) : !figure.flags.target) &&
        // 任务800户。甲类460户，完成任务的92.0%；乙类340户，完成任务的113.3%: each kind has a task of its own.
        !(phrase.isPlan && figure.sentence !== value.sentence && isOneOfPlans(passage, value)) &&
        // 完成314.8万亩，占总任务300万亩的104.9%。其中甲类109.4万亩，占任务的109.4%: each has a task of its own.
        !(
          figure.sentence !== value.sentence &&
          (phrase.base === '' || /任务|计划|目标|预算/.test(phrase.base)) &&
          isBaseInside(passage, figure)
        ) &&
        // 占全市新增总数4.63万户的11.3%；注销1836户，占全市的10.4%: of all that were struck off.
        !(ofPlace.test(phrase.base) && figure.end !== value.start - 1 && isBaseInside(passage, figure)) &&
        sameClass(figure, first) &&
        !/^(?:不足|不到|少于|低于)/.test(figure.text) &&
        // 集中在甲队3872宗、乙队461宗、丙队734宗，占处罚总量的82.7%: none of the items is all.
        !(phrase.base !== '' && part.length === 1 && isItemOfOne(passage, figure, first)) &&
        !part.includes(figure) &&
        // 甲类3416件、乙类2640件，两类合计6056件，占总量的: an item of the part is not what it is of.
        !(part.length === 1 && (wholes.get(figure.index)?.total === first || isItemOfSum(figure, first))) &&
        !isFormer(passage, figure) &&
        !isOfOtherVersion(figure, phrase.base) &&
        figure.depth <= first.depth,
    )
    // 总量超过1亿户，实有1.06亿户: what is told is the base, and not the mark.
    .filter(({ bound }, _, all) => !bound || all.every((figure) => figure.bound))
    .slice(-farthest)
    .map((figure) => withLabelAhead(passage, withFormerLabel(passage, figure)))
    .map((figure) => (phrase.isPlan ? asPlanned(figure) : figure))
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
    const wider = ofPlace.test(phrase.base) && part.length === 1 ? widerOf(first, bases) : undefined;
    if (wider) return [{ ...toCandidate(wider, true), isStated: phrase.isClear === true }];
    if (phrase.base !== '') {
      const called = bases.filter(
        (base) => !isOfMore(base, phrase.base, first) && !isOfBoth(passage, base, phrase.base),
      );
      const stated = phrase.isClear && phrase.isOwn ? findStated(passage, value, phrase.base, called) : undefined;
      return bases
        .filter((base) => phrase.isPlan || sharesWord(base, phrase.base) || isNamed(base, phrase.base))
        .map((base) => ({
          ...toCandidate(
            base,
            phrase.isPlan || base === stated || (called.includes(base) && isNamed(base, phrase.base)),
            namedPoints,
          ),
          isStated: base === stated,
        }));
    }
    const [nearest] = bases;
    // 327份资源中确认为古老品种的138份，占42.2%; 12个站所仅有5个设了专岗，占41.7%.
    const isClear = phrase.isClear || /^[一-鿿“”]{2,14}，占$/.test(between(passage, first, value));
    if (nearest && part.length === 1 && isClear && isAmong(passage, nearest, first))
      return [{ ...toCandidate(nearest, true), isStated: 'alone' as const }];
    const topic = topicOf(passage, first);
    if (topic) {
      const called = bases.filter((base) => base.end <= topic.start && isOfTopic(base, topic));
      // 检查865家次：专项检查236家次、调处检查217家次。上述检查中: of all, not of what makes it up.
      const wholesOnly = called.filter(({ index }) => wholes.get(index) === undefined);
      const named = wholesOnly.length > 0 ? wholesOnly : called;
      return bases.map((base) => ({
        ...toCandidate(base, named.includes(base), fewPoints),
        isStated: phrase.isClear === true && named.length === 1 && named[0] === base && !hasRate(passage, base),
      }));
    }
    const resumed = phrase.isClear && part.length === 1 ? findResumed(passage, first) : undefined;
    // 22座已封顶19座，区间贯通31个，占73.8%: of what is counted in another word, and is less, it is no part.
    const mayHold = (base: Figure) => base.unit.text === first.unit.text || worth(first) <= worth(base);
    const owner = resumed ?? ownerOf(passage, part, bases.filter(mayHold));
    const isWhole = (base: Figure) =>
      base === resumed ||
      isBeside(passage, base, first, value) ||
      (phrase.isClear === true && isDivided(bases, base, first));
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
  if (!addsUp && !isWholeList(passage, list))
    // 不足九成 is right of too much.
    return value.bound || isAllOfThem(passage, list[0] ?? first, first)
      ? found
      : [...found, { part, base: list, isMeant: false }];
  const isMeant = addsUp || !found.some((candidate) => candidate.isMeant);
  return [...found, { part, base: list, isMeant, isStated: addsUp, points: fewPoints }];
}

/** Several shares of plans are told in the sentence. */
function isOneOfPlans({ figures }: Passage, value: Figure): boolean {
  return figures.some(
    ({ index, sentence, unit, before }) =>
      index !== value.index &&
      sentence === value.sentence &&
      unit.class === 'percent' &&
      /(?:任务|计划|预算|目标)[数额量]?的$/.test(before),
  );
}

/** 占全市的, 占全县的; 市本级 is a place in it, 区本级进口 is more than that. */
const ofPlace = /^全[省市县区州盟旗镇乡]$/;
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

/** 业务收入（不含手续费）38.42亿元: what a bracket stands behind names it. */
function withLabelAhead({ text }: Passage, figure: Figure): Figure {
  if (figure.before !== '' || text.charAt(figure.start - 1) !== '）') return figure;
  const said = /([一-鿿]{2,16})（[^（）]{1,40}）$/.exec(text.slice(Math.max(0, figure.start - 60), figure.start));
  return said ? { ...figure, before: said[1] ?? '', labelStart: figure.start - said[0].length } : figure;
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
    isActualAmount(figure) &&
    figure.sentence === first.sentence &&
    figure.depth === first.depth &&
    sameClass(figure, first);
  let start = first.index - offset;
  const isBelow = (item: Figure | undefined) =>
    item !== undefined && text.slice(item.labelStart - 3, item.start).includes('其中');
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

/** The label of a figure and the name of a base have two characters or more in common: 参评企业6430户, 占参评企业的. */
function sharesWord({ before, after, term, unit }: Figure, name: string): boolean {
  const label = before + after.slice(0, 8) + unit.text;
  if (term !== '' && name.includes(term)) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (label.includes(name.slice(at, at + 2))) return true;
  return [...name].every((character) => label.includes(character));
}

function* toRelations(passage: Passage, value: Figure, division: Candidate, wholes: Wholes): Iterable<FoundRelation> {
  yield claimOf(value, division, 'C4');
  yield* headOfList(passage, division, wholes);
  const [part] = division.part;
  const [whole] = division.base;
  // 过半 of less than the part: what a share in words is of is no more than likely, and that a part is no more than its whole is certain.
  if (part && whole && isShareInWords(value) && division.part.length + division.base.length === 2)
    yield { type: 'part', pattern: 'C4', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
}
