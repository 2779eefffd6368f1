import type { Figure } from '../../facts/figure.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { dividesWhole, industries, overlapWords, tellOfSeveralTraits } from '../../standards/partitions.ts';
import { areEnds } from '../../standards/scales.ts';
import { isSlipOf, worth } from '../near.ts';
import { between, figureBeside, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { solve } from '../solve.ts';
import { collectAligned, collectLists, type Item, namesCounted } from './share-items.ts';
import { noWholes, type Wholes } from './wholes.ts';

/**
 * Shares side by side (C5): `a类A件，占p%；b类B件，占q%；…`. The list is one relation: the base that most
 * items agree on is the base, and the odd item is wrong. Shares of all parts make 100%.
 */
export function* findShareLists(passage: Passage, wholes: Wholes = noWholes): Iterable<FoundRelation> {
  for (const all of [...collectLists(passage), ...collectAligned(passage)]) {
    if (all.length > mostItems) continue;
    const items = withoutNested(passage, all);
    yield* findShares(passage, items);
    const whole = goesOn(passage, items) ? undefined : findWhole(passage, items, wholes);
    if (whole) yield whole;
  }
}

/** No whole is divided into more; a pasted line may hold thousands, and each is held against all. */
const mostItems = 40;

/** 甲占17.9%；乙占63.4%；丙占18.7%，其中子占13.5%: where ； parts the items, what 其中 is of is one of them alone. */
function withoutNested({ text }: Passage, items: readonly Item[]): readonly Item[] {
  const startOf = (item: Item) => (item.part ?? item.share).start;
  const gaps = items.map((item, at) => text.slice(items[at - 1]?.share.end ?? startOf(item), startOf(item)));
  const nested = gaps.findIndex((gap) => /^，其中/.test(gap));
  const own = items.slice(0, nested);
  const isParted = own.length > 1 && gaps.slice(1, nested).every((gap) => gap.includes('；'));
  return nested > 1 && isParted && !gaps.slice(nested).some((gap) => gap.includes('；')) ? own : items;
}

/** Every item against the base that explains most of them. */
function* findShares(passage: Passage, items: readonly Item[]): Iterable<FoundRelation> {
  const parts = items.flatMap(({ part }) => part ?? []);
  const [first] = parts;
  if (!first || parts.length < items.length) return;
  const bases: (readonly Figure[])[] = [
    parts,
    ...figuresUntil(passage, first.start)
      .filter((figure) => mayBeBase(figure) && sameClass(figure, first) && Number(figure.digits) > 0)
      .reverse()
      .map((figure) => [figure]),
  ];
  const readings = bases.map((base) =>
    items.map(({ part, share }): FoundRelation => {
      const division = { part: part ? [part] : [], base };
      return {
        type: 'share',
        pattern: 'C5',
        claim: { form: 'quotient', value: share, ranks: [[division]] },
        certain: true,
      };
    }),
  );
  const right = readings.map(
    (relations) => relations.filter((relation) => solve(relation).verdict !== 'violated').length,
  );
  const best = Math.max(...right);
  const reading = readings[right.indexOf(best)];
  // At least two must agree, and only one may be odd; 分别占总量的66.67%和33.33% are of the two, where the first says so in all its digits.
  const isOfBoth = items.length === 2 && best === 1 && right[0] === 1 && saysOfBoth(items);
  if (!reading || (best < 2 && !isOfBoth) || items.length - best > 1) return;
  yield* reading;
}

/**
 * Of two that make a total, and are shares of it in four digits, whatever one of them is; in three where two digits are swapped: 甲8564人，
 * 占总数的82.8%，乙1779人，占71.2%.
 */
function saysOfBoth(items: readonly Item[]): boolean {
  const [first] = items;
  const digits = items.map(({ share }) => share.digits.replace('.', '').length);
  if (!first || !/占(?!各|同)[^，。；]{0,8}总[数量额](?:的|比[重例])/.test(first.share.before)) return false;
  if (digits.every((many) => many > 3)) return true;
  const all = items.reduce((sum, { part }) => sum + (part ? worth(part) : 0), 0);
  const isRight = (right: number, share: Figure) =>
    Math.abs(right - Number(share.digits)) <= 0.6 * 10 ** -share.decimals;
  return (
    digits.every((many) => many > 2) &&
    items.every(({ part, share }) => {
      const right = part ? (100 * worth(part)) / all : 0;
      return isRight(right, share) || isSwapped(share, right);
    })
  );
}

/** 人均收入43862元, of which each 来源 is so much, is a whole as well. */
function mayBeBase(figure: Figure): boolean {
  return isQuantity({ ...figure, flags: { ...figure.flags, per: false } });
}

/** Another part follows, whose share is not given. */
function goesOn({ figures, text }: Passage, items: readonly Item[]): boolean {
  const [first] = items;
  const last = items.at(-1)?.share;
  const next = last && figureBeside(figures, last, 1);
  // 占比依次为58.4%、32.5%、9.1%；完工32个.
  const isInOrder = first !== undefined && /分别|依次/.test(first.share.before);
  if (last && next && isInOrder && text.slice(last.end, next.start).includes('；')) return false;
  return (
    next !== undefined &&
    next.sentence === last?.sentence &&
    first?.part !== undefined &&
    sameClass(next, first.part) &&
    !next.flags.delta
  );
}

/**
 * 从来源看，热线占52.1%、网站占41.4%: the smallest may not have been named. 按年龄分 names all, as long as there are several; else
 * a slip of the hand must explain what is missing.
 */
function isShortBySlip({ text }: Passage, shares: readonly Figure[], missing: number): boolean {
  const start = shares[0]?.start ?? 0;
  const isDivided = /按[^，。]{1,10}分|构成|分为/.test(text.slice(Math.max(0, start - 40), start));
  if (missing < 0.5 || (isDivided && shares.length > 2)) return true;
  return isOffBySlip(shares, missing);
}

/** Names that leave nothing out (首次, 二次; 以下, 以上), or 缴存职工中，甲占…，乙占…，丙占… without counts: one slip explains the sum. */
function namesAll(passage: Passage, items: readonly Item[]): boolean {
  const { text } = passage;
  const labels = labelsOf(passage, items);
  const isScale = /以下$/.test(labels[0] ?? '') && /以上$/.test(labels.at(-1) ?? '');
  const start = items[0]?.share.start ?? 0;
  const isAmong =
    items.length > 2 &&
    items.every(({ part }) => part === undefined) &&
    /(?:^|[。；])[^，。；]{2,16}中，[^，。；]*$/.test(text.slice(Math.max(0, start - 60), start));
  return isScale || isAmong || dividesWhole(labels);
}

function labelsOf({ text }: Passage, items: readonly Item[]): readonly string[] {
  return items.map(({ part, share }, at) => {
    const before = items[at - 1]?.share.end ?? share.labelStart;
    return part?.before ?? text.slice(before, share.start).replace(/[的约]?占[^占]*$/, '');
  });
}

/** 优、良、中、差四个等次的比例分别为, 第一、二、三产业占总值的比重分别为: as many names as are counted, or all there are. */
function countsNames({ text }: Passage, items: readonly Item[]): boolean {
  const [first] = items;
  if (!first || first.part || !/(?:分别|依次|占比|比[重例])[^，。；]{0,16}$/.test(first.share.before)) return false;
  const said = text.slice(Math.max(0, first.share.start - 70), first.share.start);
  const [, names = '', numeral = ''] = namesCounted.exec(said) ?? [];
  const count = parseHanNumeral(numeral);
  if (count === items.length && names.split(/[、和与及]/).length === count) return true;
  return items.length === industries.length && threeIndustries.test(said);
}

const threeIndustries =
  /第?一、第?二[、和及]第?三(?:次)?产业(?:增加值)?占?(?:(?:地区|国内)?生产总值|GDP)?的?(?:比[重例]|所?占)[^，。；]{0,20}$/;

/** 甲、乙、丙占比分别为21.1%、85.9%、2.0%: more than all, and two digits swapped explain it; 女性、党员占比 are no parts of one. */
function isOverBySwap({ text, paragraph: { sentences } }: Passage, items: readonly Item[], sum: number): boolean {
  const [first] = items;
  if (!first || sum < 100.5 || items.some(({ part }) => part !== undefined)) return false;
  const { start, end } = sentences[first.share.sentence] ?? { start: 0, end: text.length };
  const said = text.slice(start, end);
  if (overlapWords.test(said) || traits.test(said) || /多选|可选|可多/.test(said)) return false;
  const labels = items.map(({ share }) => share.before.replace(/[的约]?占[^占]*$/, ''));
  const isInOrder =
    items.length > 2 && /(?:分别|依次)/.test(first.share.before) && !/[数量额积值]、/.test(first.share.before);
  const [one = ''] = labels;
  const isAlike =
    one.length > 3 && labels.every((label) => label.endsWith(one.slice(-2)) && label.length === one.length);
  return (isInOrder || isAlike) && items.some(({ share }) => isSwapped(share, Number(share.digits) + 100 - sum));
}

/** Several of them are true of one person. */
const traits =
  /女|党员|学历|岁|本科|硕士|少数民族|持证|职称|以上|以下|20\d\d年|上年|同期|[两多][类者个种项](?:都|均|的|。|，)/;

function isOffBySlip(shares: readonly Figure[], missing: number): boolean {
  return (
    Math.abs(missing) < 0.15 * shares.length ||
    (shares.length === 2 && shares.some((share) => isSwapped(share, Number(share.digits) + missing))) ||
    shares.some((share) => isSlipOf(share, Number(share.digits) + missing, true, 3))
  );
}

/** Two digits swapped say so of a number of two digits as well: 91.3% and 7.8%. */
function isSwapped({ digits, decimals }: Figure, meant: number): boolean {
  return decimals > 0 && findSlip(digits, meant.toFixed(decimals)) === 'swap';
}

/** …，其余选择调换，占16.9%: what is said of the last share names it the rest. */
function endsInRest({ text }: Passage, items: readonly Item[]): boolean {
  const last = items.at(-1);
  const from = items.at(-2)?.share.end;
  if (last === undefined || from === undefined) return false;
  // 婚姻、土地、其他所占比重分别为46.3%、25.8%、27.9%.
  const isAligned = /(?:其他|其余|其它)[^，。；、]{0,4}占[^，。；、]{0,4}(?:分别|依次)为?$/.test(
    items[0]?.share.before ?? '',
  );
  // 私营企业及其他企业占27.22% is a class of its own.
  return isAligned || /(?<![^，；、]及)(?:其他|其余|其它)|剩余|余下/.test(text.slice(from, last.share.start));
}

/** 甲占31%、乙占24%、其他占45%: nothing is counted in two of them. */
function isClosed({ text }: Passage, items: readonly Item[]): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.length < 3) return false;
  const said = text.slice(first.share.end, last.share.end);
  const before = text.slice(Math.max(0, first.share.start - 60), first.share.start);
  return !/[；。（]/.test(said) && !overlapWords.test(before + said) && !/多选|可选|可多/.test(before);
}

/** So far from 100 shares are of several wholes, or not all are given. */
const mostPoints = 12;

/** 项目共34个，产业19个、基础设施11个、人居4个，资金占比依次为58.4%、32.5%、9.1%: the things that make up a whole have all of the shares. */
function isAllOfWhole(items: readonly Item[], wholes: Wholes): boolean {
  const [first] = items;
  const whole = first?.part && wholes.get(first.part.index);
  if (!whole || whole.parts.length !== items.length || !/分别|依次/.test(first.share.before)) return false;
  return items.every(({ part }) => part !== undefined && whole.parts.includes(part));
}

/** All parts of a whole: the last is the rest, or the counts make up a total that the text gives. */
function findWhole(passage: Passage, items: readonly Item[], wholes: Wholes): FoundRelation | undefined {
  // 企业及其他占27.22%，其余为…: there are others.
  const end = items.at(-1)?.share.end ?? 0;
  if (/^[，；](?:其余|余下|剩余|其他)/.test(passage.text.slice(end, end + 4))) return undefined;
  const shares = items.map(({ share }) => share);
  const last = items.at(-1);
  const isRest = endsInRest(passage, items);
  const isSplit = /按[^，。]{1,10}分|从[^，。]{1,12}看|分[^，。]{1,8}看|构成|分为/.test(
    passage.text.slice(Math.max(0, (items[0]?.share.start ?? 0) - 60), items[0]?.share.start ?? 0),
  );
  const sum = shares.reduce((left, { digits }) => left + Number(digits), 0);
  const isNear = Math.abs(sum - 100) <= mostPoints || isOffBySlip(shares, 100 - sum);
  // 整改128个（通知类70个、口头类58个），分别占84.3%和92.1%: each of a whole of its own.
  const isNamed =
    (isAllOfWhole(items, wholes) && (isNear || items.length > 2)) ||
    (namesAll(passage, items) && isOffBySlip(shares, 100 - sum));
  const isSwapOff =
    shares.length > 2 && isSplit && shares.some((share) => isSwapped(share, Number(share.digits) + 100 - sum));
  // 从区域看，东、中、西部比重分别为76.9%、51.7%和7.4%: far from 100, but for two digits that are swapped.
  const isInOrder = /(?:分别|依次)/.test(shares[0]?.before ?? '') && Math.abs(sum - 100) < 3 * mostPoints;
  if (
    Math.abs(sum - 100) > mostPoints &&
    !isNamed &&
    !(isRest && isClosed(passage, items)) &&
    !(isSwapOff && isInOrder)
  )
    return undefined;
  const isCounted =
    countsNames(passage, items) &&
    (sum > 100 || shares.some((share) => isSwapped(share, Number(share.digits) + 100 - sum)));
  if (sum < 100 && !isNamed && !isRest && !isCounted && !isShortBySlip(passage, shares, 100 - sum)) return undefined;
  const isAligned =
    items.length > 2 && items.every(({ part }) => part !== undefined) && /(?:分别|依次)/.test(shares[0]?.before ?? '');
  const [a, b] = shares;
  // 甲占31.5%，其中子占8.2%，乙占24.2%: a share of a share is none of the whole.
  if (a && last && between(passage, a, last.share).includes('其中')) return undefined;
  // 主要集中在甲、乙，分别占25%、25%: not all are named.
  const said = a ? passage.text.slice(passage.paragraph.sentences[a.sentence]?.start ?? 0, a.start) : '';
  if (sum < 100 && !isRest && /主要|集中在|居前|排名|前[二两三四五六七八九十\d]位/.test(said)) return undefined;
  // 占71.8%（购买占9.3%，租赁占9.3%，其他占0.1%）: what the brackets divide is a share itself.
  const head = a && figureBeside(passage.figures, a, -1);
  if (a && head && head.unit.class === 'percent' && head.depth < a.depth) return undefined;
  // 百分比分别为甲业44.9%，乙业占8.1%，…，其他占14.1%: the first stands before what is read as the list.
  if (head?.unit.class === 'percent' && !head.flags.delta && head.sentence === a?.sentence && sum < 100) {
    if (Math.abs(sum + Number(head.digits) - 100) < 0.15 * (shares.length + 1)) return undefined;
  }
  const labels = labelsOf(passage, items);
  if (tellOfSeveralTraits(labels) || (sum < 100 && areEnds(labels))) return undefined;
  const isDivided = isRest || isSplit || isAligned || isNamed || isCounted || isOverBySwap(passage, items, sum);
  if (!a || !b || !isDivided || between(passage, a, last?.share ?? b).includes('等')) return undefined;
  return { type: 'share', pattern: 'C5', claim: { form: 'whole', shares }, certain: true };
}
