import { toDecimal } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { closingWords, comparedWith, openingWords } from '../../standards/comparisons.ts';
import { countsAddUp, isSlipOf, isWithinTimes, isWorth, worth } from '../near.ts';
import {
  figuresBefore,
  figuresBetween,
  figuresUntil,
  isBaseInside,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { type Comparison, isValue } from './comparison.ts';
import { readComparisons } from './comparisons.ts';
import { anyDirectionOf } from './directions.ts';
import { isAmongMovements, isGrossMovement, toBalance } from './gross-movements.ts';
import { namesTime } from './joins.ts';
import { holds, holdsOf, isSlipAway, relate } from './relate-comparison.ts';
import { isItem, sumOfItems, sumsBefore } from './told-together.ts';

/**
 * Comparisons (D, C9): a value with what it was, by how much it changed, and the change in %:
 * `120件，上年100件，增加20件，增长20%` and every choice of these, `由100件增至120件`, `由82%提高到94%，提高12个百分点`.
 */
export function* findChanges(passage: Passage): Iterable<FoundRelation> {
  if (!passage.figures.some(({ flags, unit }) => isChange(flags) || unit.class === 'percentage-point')) {
    if (!/[由从自较比超于诺]/.test(passage.text)) return;
  }
  for (const comparison of readComparisons(passage)) {
    const isGross = isGrossMovement(passage, comparison);
    yield* settle(passage, isGross ? { ...comparison, by: undefined } : comparison);
    const balance = isGross || !comparison.by ? toBalance(passage, comparison) : undefined;
    if (balance) yield balance;
  }
}

/** 新纳入614户，清退739户，较年初9623户减少125户: what came and what went make the change, and what there is now is not told. */
function isMadeByTwo(readings: readonly Reading[], by: Figure): boolean {
  const beside = readings.filter(({ value }) => value.sentence === by.sentence);
  return beside.some((one, at) =>
    beside.slice(at + 1).some((other) => {
      const [less, more] = [worth(one.value), worth(other.value)].sort((a, b) => a - b);
      return less !== undefined && more !== undefined && isWorth(more, less + worth(by));
    }),
  );
}

function isChange({ delta, last }: Figure['flags']): boolean {
  return delta || last;
}

/** One way to read a comparison. */
interface Reading {
  readonly value: Figure;
  readonly relations: readonly FoundRelation[];
}

/**
 * `完成投资6300万元，其中…2800万元，增长5%，上年6000万元`: what a comparison that does not hold says of the nearest value
 * may be said of one before it, and is where it holds there.
 */
function settle(passage: Passage, comparison: Comparison): readonly FoundRelation[] {
  const { to, from, by, rate, subject } = comparison;
  const like = from ?? by;
  if (to) return relate(passage, comparison);
  if (!like || like.unit.class === 'percentage-point') {
    const stocks = readStocks(passage, comparison);
    if (stocks.length > 0) return stocks;
  }
  if (!like) return [];
  const readings = valuesFor(passage, comparison, like)
    .map((value): Reading => ({ value, relations: relate(passage, { ...comparison, to: value }) }))
    .filter(({ relations }) => relations.length > 0)
    .filter(
      (reading) =>
        !(from && by) || !hasOtherBetween(passage, reading.value, comparison) || comesNear({ rate, by, from }, reading),
    );
  const right = readings.find(({ relations }) => holds(relations));
  if (right) return right.relations;
  const above = readAbove(passage, comparison);
  if (above) return above;
  // 机关38人、中心61人、监督所146人，较上年增加20人: of one of them it would say so.
  const sums = sumsBefore(passage, comparison, like);
  if (subject === '' && readings[0] && isItem(passage, readings[0].value)) {
    // 款物1836万元，其中资金1142万元、物资694万元，比上年增加20万元 is said of what the list makes.
    const whole = readings.find(({ value }) => sums.some(({ rounded }) => meet(rounded, value.rounded)));
    if (whole) return whole.relations;
    const value = sumOfItems(passage, readings[0].value);
    const together: Reading = { value, relations: relate(passage, { ...comparison, to: value }) };
    return !holds(together.relations) && comesNear({ rate, by, from }, together) ? together.relations : [];
  }
  // 建议12件、提案39件，比上年增加6件，增长13.3%: of both together.
  if (sums.some((to) => holdsOf(passage, { ...comparison, to }))) return [];
  const alone = relate(passage, comparison);
  if (by && isMadeByTwo(readings, by)) return alone;
  if (alone.length > 0 && !holds(alone)) {
    // 48.6万人次，比上年的45.2万人次多4.3万人次，增幅7.5%: what the percentage makes of the two values tells which is wrong.
    const half = readings.find(
      ({ value, relations }) => isBeside(passage, value, comparison) && relations.some((one) => holds([one])),
    );
    return half?.relations ?? alone;
  }
  const [nearest] = readings;
  const isBesides = readings.filter(
    ({ value }) => isBeside(passage, value, comparison) && (subject === '' || isNamedBy(subject, value)),
  );
  // 标的额46.35亿元，其中…标的合计18.2亿元，标的总额较上年增长: of two that it may be said of, the one it comes near to.
  const near = isBesides.filter((reading) => comesNear({ rate, by, from }, reading));
  if (nearest && isBesides.includes(nearest)) return (near[0] ?? nearest).relations;
  if (subject === '' && ofAll.test(comparison.first.before)) return ofHead(readings, comparison.first) ?? alone;
  // 126人：8人、79人、39人。查处人数减少23人.
  const ofList = comparison.first.before.includes(`${like.unit.text}数`)
    ? ofHead(readings, comparison.first)
    : undefined;
  if (ofList) return ofList;
  // 出队15次，较上年多出动3次: what was done more of, where nothing else of it is counted.
  const beside = readings.filter(({ value }) => isBeside(passage, value, comparison));
  if (isDoneMore(comparison, beside)) return beside[0]?.relations ?? alone;
  // Of 其中涉企投诉减少38件 the value stands elsewhere.
  if (subject === '' || comparison.first.before.includes('其中')) return alone;
  // 今年收案1583件，同比上升27.0%；去年收案1246件，同比上升21.7%: since the year before that.
  if (from && rate && from === comparison.first && rate.index === from.index + 1 && ofOwnYear.test(rate.before))
    return alone;
  const hasTopic = standsUnderTopic(passage, comparison.first);
  const named = readings.filter(
    ({ value }) =>
      isNamedBy(subject, value) &&
      (denies.test(subject) || !denies.test(value.before.slice(0, -subject.length).slice(-2))) &&
      !(hasTopic && value.sentence !== comparison.first.sentence),
  );
  const ending = named.filter(({ value }) => value.before.endsWith(subject));
  const exactly = ending.length > 0 ? ending : named.filter(({ value }) => value.before.includes(subject));
  const [only, ...others] = exactly.length > 0 ? exactly : named;
  if (only && others.length === 0 && isToldOf(passage, comparison, only.value)) return only.relations;
  return only && others.length === 0 && comesNear({ rate, by, from }, only) ? only.relations : alone;
}

/** 接待7303人次。与上年的6541人次相比，增加762人次: the sentence begins with what the only value of the one before is compared with. */
function readAbove(passage: Passage, { first, from, by, ...others }: Comparison): readonly FoundRelation[] | undefined {
  if (!from || !by || from !== first || !/^[与和同较比](?:上年度?|去年|20\d\d年)(?:同期)?的?$/.test(first.before))
    return undefined;
  if (figuresBefore(passage, first).length > 0) return undefined;
  const values = figuresUntil(passage, first.start).filter(
    (figure) => figure.sentence === first.sentence - 1 && figure.depth === 0 && sameClass(figure, from),
  );
  const [to, ...more] = values;
  const rises = anyDirectionOf(by);
  if (!to || more.length > 0 || !isValue(to) || rises === undefined) return undefined;
  const relations = relate(passage, { ...others, first, from, by, to });
  return relations.length > 0 && (holds(relations) || isSlipAway(rises, to, from, by)) ? relations : undefined;
}

/** 受理149件，其余15件告知其他途径；受理数较上年增加24件: the comparison begins with the name of the value. */
function isToldOf(passage: Passage, { first, subject }: Comparison, value: Figure): boolean {
  const name = subject.replace(/总?[量额数]$/, '');
  if (name.length < 2 || first.sentence - value.sentence > 1) return false;
  const label = value.before + value.unit.text;
  // 报告传染病1873例，报告病例总数减少227例.
  const isBegun = name.length > 3 && label.startsWith(name.slice(0, 2)) && holdsAll(label, name);
  const isCalled = value.before.endsWith(name) || (name.length > 3 && isSameWords(name, value.before)) || isBegun;
  const begins = first.before.startsWith(subject) || (/^[比较]/.test(first.before) && first.before.endsWith(subject));
  return isCalled && begins && !standsUnderTopic(passage, first);
}

/** 不予受理38件 is not what 受理数 speaks of. */
const denies = /[不未非无]/;

const ofAll = /^总[数量额]/;
const ofOwnYear = /^，?同比/;

/** 企业2186家：工业612家，其他1574家。总数比上年增加147家: of what heads the list of the sentence before. */
function ofHead(readings: readonly Reading[], first: Figure): readonly FoundRelation[] | undefined {
  const own = readings.filter(({ value }) => first.sentence - value.sentence < 2).reverse();
  const [head, ...items] = own;
  return head &&
    items.length > 1 &&
    countsAddUp(
      head.value,
      items.map(({ value }) => value),
    ) === true
    ? head.relations
    : undefined;
}

/** 多出动3次 of 出队15次: a verb behind 多 or 少, which has a character of the only value beside it. */
function isDoneMore({ first, subject }: Comparison, [only, ...others]: readonly Reading[]): boolean {
  if (!only || others.length > 0 || !doneMore.test(first.before)) return false;
  return first.before.endsWith(subject) && [...subject].some((character) => only.value.before.includes(character));
}

const doneMore = /^[，、]?[比较][^，。；]{2,6}[多少][一-鿿]{2}$/;

function holdsAll(label: string, name: string): boolean {
  return [...name].every((character) => label.includes(character));
}

/** 收集病死猪 and 病死猪收集: the same characters in another order. */
function isSameWords(name: string, other: string): boolean {
  return name.length === other.length && [...name].every((character) => other.includes(character));
}

/** 水运领域，立案比上年增加5件: words without a number stand before its clause. */
function standsUnderTopic({ text, paragraph }: Passage, { labelStart, sentence }: Figure): boolean {
  const begin = paragraph.sentences[sentence]?.start ?? labelStart;
  const ahead = text.slice(Math.max(begin, text.lastIndexOf('；', labelStart - 1) + 1), labelStart).replace(/，$/, '');
  return ahead !== '' && !/\d/.test(ahead);
}

/** So many values are tried at most. */
const mostValues = 10;

/** The values before a comparison that it may be said of, the nearest first; one that it names may stand sentences before. */
function valuesFor(passage: Passage, { first, from, by, subject }: Comparison, like: Figure): Figure[] {
  const isOfOwn = subject === '' && !ofAll.test(first.before);
  const before = isOfOwn ? figuresBefore(passage, first) : figuresUntil(passage, first.start);
  const unitClass = like.unit.class === 'percentage-point' ? 'percent' : like.unit.class;
  const depth = from === first && first.before === '' ? first.depth - 1 : first.depth;
  return before
    .filter(
      (figure) =>
        isValue(figure) &&
        figure.unit.class === unitClass &&
        figure.depth <= Math.max(0, depth) &&
        figure !== from &&
        // 完成386214万元，为调整预算382000万元的101.1%，比上年增收17358万元: what was planned is not compared.
        !isBaseInside(passage, figure) &&
        !(by?.before.includes('净') && isAmongMovements(passage, figure, by)) &&
        !comparedWith.test(figure.before) &&
        (figure.flags.target === first.flags.target || from === first || (from?.depth ?? 0) > first.depth),
    )
    .slice(-mostValues)
    .reverse()
    .sort((a, b) => Number(isVague(a)) - Number(isVague(b)));
}

/** 77.0%，近八成: the exact value is what is compared; nor is it 平均每起5500元 behind the sum, as it is 平均利率3.86%. */
function isVague({ approximate, bound, flags, unit }: Figure): boolean {
  return approximate || bound || (flags.per && unit.class !== 'percent');
}

/** In its sentence, and no ； between. */
function isBeside({ text }: Passage, value: Figure, { first }: Comparison): boolean {
  return value.sentence === first.sentence && !text.slice(value.end, first.start).includes('；');
}

function isNamedBy(subject: string, { before, after, unit }: Figure): boolean {
  // 占全年案件数的56.6%，比重较去年同期的61.1%回落: it is a share that is a 比重.
  if (unit.class === 'percent' && /^(?:比重|占比)$/.test(subject) && before.includes('占')) return true;
  const label = before + after.slice(0, 8) + unit.text;
  return [...subject.replace(/总?[量额数]$/, '')].every((character) => label.includes(character));
}

/** No further off than a slip or another year's value goes. */
function comesNear(
  { rate, by, from }: Pick<Comparison, 'rate' | 'by' | 'from'>,
  { value, relations }: Reading,
): boolean {
  return relations.every((relation) => {
    const { claim, computed } = solve(relation);
    if (claim.form === 'order') return from !== undefined && isWithinTimes(value, from, 2);
    if (claim.form === 'difference' && from && by) return isSlipAway(claim.rises, value, from, by);
    const middle = computed?.low && Number(toDecimal(computed.low, 2));
    if (claim.form !== 'change' || middle === undefined || !rate) return false;
    if (Math.abs(middle - Number(rate.digits)) < 6 || isSlipOf(rate, middle, true)) return true;
    const share = (claim.rises ? 1 : -1) * (worth(rate) / 100);
    if (from)
      return isSlipOf(value, worth(from) * (1 + share), true) || isSlipOf(from, worth(value) / (1 + share), true);
    if (!by) return false;
    return (
      isSlipOf(by, (worth(value) * Math.abs(share)) / (1 + share), true) ||
      isSlipOf(value, (worth(by) / Math.abs(share)) * (1 + share), true)
    );
  });
}

/** 良207天、…、严重1天，优良天数比率83.0%，增加11天: behind several of its kind a value of another kind stands, and is what is spoken of. */
function hasOtherBetween({ figures }: Passage, value: Figure, { first }: Comparison): boolean {
  const between = figuresBetween(figures, value, first);
  return (
    between.length > 0 &&
    !between.some((figure) => sameClass(figure, value) && figure.before === '') &&
    !sameClass(between.at(-1) ?? value, value)
  );
}

/** `年初存量137栋，…年末尚余44栋，存量下降67.9%`: a stock where it began and where it stands. */
function readStocks(passage: Passage, comparison: Comparison): readonly FoundRelation[] {
  const { rate, by, first } = comparison;
  if (!rate && !by) return [];
  const before = figuresBefore(passage, first).filter((figure) => !figure.flags.delta && !figure.flags.rank);
  const closings = before.filter((figure) => closingWords.test(figure.before)).reverse();
  for (const to of closings.slice(0, 2)) {
    const from = before.findLast(
      (figure) => figure.index < to.index && sameClass(figure, to) && openingWords.test(figure.before),
    );
    if (!from || !isBeside(passage, to, comparison)) continue;
    const found = relate(passage, { ...comparison, to, from });
    if (found.length > 0 && (holds(found) || isOfStock(passage, comparison, to))) return found;
  }
  return [];
}

/** 期末余额18.2万元，支出增长40.8% speaks of something else, and so does what stands behind another value: 平均时限4.6天，压缩率77%. */
function isOfStock({ figures }: Passage, { first, subject }: Comparison, to: Figure): boolean {
  if (subject !== '') return isNamedBy(subject, to);
  const start = placeAmong(figures, to) + 1;
  const isBehindAnother = figures.slice(start, start + first.index - to.index - 1).some(isValue);
  return !isBehindAnother && !namesTime(first);
}
