import type { Figure } from '../../facts/figure.ts';
import { rateQualifiers } from '../../standards/measures.ts';
import { leftAside, planRates, yields } from '../../standards/rates.ts';
import { reached, restWords } from '../../standards/stock-words.ts';
import { gather } from '../../text/gather.ts';
import { isCarriedOver } from '../flows/carry-over.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { isWorth, partsOf, worth } from '../near.ts';
import {
  between,
  betweenBrackets,
  figureBeside,
  figuresFrom,
  figuresUntil,
  isQuantity,
  type Passage,
  sameClass,
  withLabelOf,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { closedRates, restOfRate } from './closed-rates.ts';
import { firmRates, isRightBehind } from './firm-rates.ts';
import { lessenedBy, lessenedRates } from './lessened.ts';
import { coversOthers, isDeniedIn, isMeant, isOfOtherYears, isShare } from './meant-bases.ts';
import { isItemBeside, isOneOfTurns } from './neighbours.ts';
import { rateOfOnlyNear } from './only-near.ts';
import { findRateNames, isFormer } from './rate-names.ts';
import { hasOwnBase, isOfAnother, isOfThese } from './rate-populations.ts';
import { isDue, isRest, isSibling, tieOf } from './rate-ties.ts';
import { doneByRest, exceptBehind, ofOwnBase, ratesByName } from './rates-by-name.ts';
import { isOfOtherOutcome, ratesOfOutcomes } from './rates-of-outcomes.ts';
import { sumsOf } from './rates-of-sums.ts';
import {
  actsOn,
  findTopical,
  isDuty,
  isOfBoth,
  isOfOneBreath,
  lacksBudget,
  partial,
  savingsOf,
  withNegation,
} from './stated-rates.ts';
import { ofStock } from './stock-bases.ts';
import { findAllDone, findTested } from './tested.ts';
import { headOfList, noWholes, onlyHead, rateOfItem, type Wholes } from './wholes.ts';

/**
 * `在岗人员64人，持证上岗61人，持证率95.3%` (C1): the two figures before a rate, where the word of the rate
 * stands in the label of the second. `抽取案卷30卷开展评查，优秀率86.7%`: a rate of what was tested is some whole number of it.
 */
export function* findNamedRates(passage: Passage, wholes: Wholes = noWholes): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (!isShare(value) || value.flags.delta || value.flags.target || value.flags.last) continue;
    if (isFormer(passage, value) || isOfOneThing(passage, value)) continue;
    if (hasOwnBase(passage, value)) {
      const own = ofOwnBase(passage, value);
      if (own) yield own;
      continue;
    }
    for (const name of findRateNames(passage, value)) yield* findNamedRate(passage, value, name, wholes);
  }
}

/** 9件完成，1件（改造工程）进度82%: how far one thing has come. */
function isOfOneThing(passage: Passage, value: Figure): boolean {
  const owner = figuresUntil(passage, value.start).findLast(({ depth }) => depth <= value.depth);
  if (!owner || worth(owner) !== 1 || !owner.unit.discrete) return false;
  return /^[一-鿿]{0,12}$/.test(betweenBrackets(passage, owner, value));
}

/** 办结 of 办结率, 优良 of 优良比例, 知晓 of 知晓度. */
const named = /^(.+?)(?:比?率|比例|占比|比重|进度|密度|比|(?<=满意|知晓)度|(?<=[覆盖通报受益参与惠及知晓亏损]{2})面)$/;

/** 城镇 of 城镇化率 where 城镇人口213.4万人 is counted: what is made so is what is called so. */
function wordOf(passage: Passage, value: Figure, stem: string | undefined): string | undefined {
  if (stem === undefined || !/..化$/.test(stem)) return stem;
  const isCounted = figuresUntil(passage, value.start).some(({ before }) => before.includes(stem.slice(-3)));
  return isCounted ? stem : stem.slice(0, -1);
}

function* findNamedRate(passage: Passage, value: Figure, name: string, wholes: Wholes): Iterable<FoundRelation> {
  const stem = wordOf(passage, value, named.exec(name)?.[1]);
  // 占全县出口比重27.2% is a share of what it names, and no rate; 50周岁以下占比65.3% is of several bands.
  if (
    stem === undefined ||
    /^占./.test(stem) ||
    /[岁级]以[下上]$/.test(stem) ||
    changes.test(stem) ||
    yields.test(stem)
  )
    return;
  // 137项，立行立改98项，限期整改39项，已完成35项，总整改率97.1%: of what all the steps together have done.
  const isOfSteps =
    ofAll.test(stem) && figuresUntil(passage, value.start).filter((one) => isStepBefore(one, value)).length > 2;
  const lessened = lessenedBy(passage, value, stem);
  if (lessened) {
    if (choose(value, [lessened])) yield claimOf(value, lessened, 'C1');
    return;
  }
  // 61卷优秀案卷中甲队26卷，优秀率54.2%: all of these are excellent.
  const isOfThem = ({ part, base }: Candidate) =>
    !isOfNamed(passage, value, part) &&
    !isOfClause(passage, value, part) &&
    !base.some(({ after }) => after.startsWith(stem));
  const divisions = [...rateOfItem(passage, value, stem, wholes), ...findDivisions(passage, value, stem, wholes)].map(
    (division) => {
      const { base, part, rest = [], isMeant, isBaseNamed } = division;
      if (!isMeant || isBaseNamed) return division;
      if (isOfSteps || !isOfThem(division)) return { ...division, isMeant: false };
      const figures = [...base, ...part, ...rest].map((figure) => withLabel(passage, figure));
      return isOfThese(passage, value, stem, figures) ? division : { ...division, isMeant: false };
    },
  );
  const division =
    choose(value, divisions) ??
    choose(value, ofOnlyHead(passage, value, stem, wholes).filter(isOfThem)) ??
    choose(value, ofStock(passage, value, stem).filter(isOfThem)) ??
    choose(value, ratesByName(passage, value, stem).filter(isOfThem)) ??
    choose(value, rateOfOnlyNear(passage, value, stem, divisions));
  yield* doneByRest(passage, value, stem);
  if (division) {
    if (lacksBudget(value, stem, division)) return;
    yield claimOf(value, division, 'C1');
    yield* headOfList(passage, division, wholes);
    yield* restOfRate(passage, value, stem, division);
    return;
  }
  const whole = findAllDone(passage, value, stem);
  if (whole && worth(value) !== partsOf(value)) {
    yield claimOf(value, { part: [whole], base: [whole] }, 'C1');
    return;
  }
  const base = whole ?? findTested(passage, value, stem);
  if (base) yield { type: 'rate', pattern: 'C1', claim: { form: 'count', rate: value, base }, certain: true };
}

/** 村级127件，镇级54件，县级4件；村、镇两级调处成功176件，成功率97.2%: of those that are named, together. */
function isOfNamed({ text, paragraph: { sentences } }: Passage, value: Figure, [part]: readonly Figure[]): boolean {
  if (!part || part.index > value.index) return false;
  const from = Math.max(sentences[part.sentence]?.start ?? 0, part.start - 24);
  return /(?:^|[，；。])[一-鿿]+(?:、[一-鿿]+)+[两三四五六](?:[级类项者种]|个[一-鿿])[^，；。]*$/.test(
    text.slice(from, part.start),
  );
}

/** 不合格108批次，甲类产品问题突出，不合格率19.6%: a clause between them says of whom it is; of 1700 rates in others' texts none had one. */
function isOfClause(passage: Passage, value: Figure, [part]: readonly Figure[]): boolean {
  if (!part || part.index !== value.index - 1) return false;
  return /^[^，；。（）：]*，[^，；。（）：]{4,}，[^，；。（）：]*$/.test(between(passage, part, value));
}

const ofAll = /^(?:总|综合|整体|总体|累计)/;

function isStepBefore(figure: Figure, { sentence }: Figure): boolean {
  return figure.sentence === sentence && isQuantity(figure) && figure.unit.discrete;
}

/** 判处罪犯902人。…对未成年犯依法适用缓刑318人，缓刑适用率35.3%: of the only figure before that may be the whole of what stands right before. */
function ofOnlyHead(passage: Passage, value: Figure, stem: string, wholes: Wholes): Candidate[] {
  const part = figuresUntil(passage, value.start).at(-1);
  if (!part || part.sentence !== value.sentence || part.depth !== value.depth || !isQuantity(part)) return [];
  if (part.flags.target || tieOf(stem, part) !== 'word' || ownBase.test(stem)) return [];
  const base = onlyHead(passage, part, wholes);
  if (!base || isCarriedOver(passage, part, base) || partial.test(base.before) || actsOn(passage, base, part))
    return [];
  if (coversOthers(part, base) || isDeniedIn(base, stem) || isOfAnother(part, base) || isSibling(base, stem)) return [];
  return isOfThese(passage, value, stem, [base, part])
    ? [{ part: [part], base: [base], isMeant: true, points: fewPoints }]
    : [];
}

/** A rate that is tied to its figures by a character alone must come very near. */
const fewPoints = 4;
/** One that may be of others is told of what is printed by a slip of the hand alone. */
const onlySlips = 0.5;

/** 升学718人，出国53人，两项合计771人，深造率15.98%: of what the two make. */
const ofSeveral = /^[，；]?(?:以上)?[两二三四五][项类者](?:合计|共计|一共|共|总计)[一-鿿]{0,2}$/;

/** Rates of a change; 增值率 is of the price that was asked, and is read with it. */
const changes = /压缩|缩短|减少|下降|增长|提升|^(?:增值|溢价)$/;
/** Rates that have a base of their own, unless what they count is counted: 按期办结率 beside 按期办结61件. */
const ownBase = new RegExp(`^(?:${rateQualifiers.join('|')}|完成)`);

function findDivisions(passage: Passage, value: Figure, stem: string, wholes: Wholes): Candidate[] {
  const ownBased = ownBase.test(stem);
  const mayExceed = planRates.test(stem);
  const { before, around } = figuresAround(passage, value, mayExceed);
  const sum = around.findLast(({ start }) => start < value.start);
  const isSummedUp = (figure: Figure) => sum !== undefined && figure.index < sum.index && ofSeveral.test(sum.before);
  const ties = new Map(
    around.map((figure) => [figure, isSummedUp(figure) ? undefined : tieOf(stem, withLabel(passage, figure))]),
  );
  // 列入移交计划的48家，移交率95.8%，已移交46家: what was to be done is not the part.
  const isNamedBefore = around.some(
    (figure) => figure.end <= value.start && ties.get(figure) === 'word' && !isDue(figure),
  );
  const behind = around.filter(({ start }) => start > value.start);
  const divisions = gather(around, (part): readonly Candidate[] => {
    const tie = ties.get(part);
    if (tie === undefined || /分别|依次/.test(part.before))
      return isRest(stem, part) ? dividedByRest(passage, [...before, ...behind], part, stem) : [];
    if (ownBased && !part.before.includes(stem) && tie !== 'done' && (tie !== 'word' || stem.length > 2)) return [];
    // Behind the rate only what bears its word is meant: 整改率96.5%，整改完毕55个.
    if (part.start > value.start && (isNamedBefore || tie !== 'word')) return [];
    const bases = [...before, ...around].filter((base, at, all) => all.indexOf(base) === at && mayBeBase(base, part));
    const all = bases.filter((base) => base.index < part.index && (mayExceed || !isLesserItem(base, part))).reverse();
    const whole = wholeOfBoth(all, part, stem);
    const earlier = whole ? all.slice(1) : all;
    const topical = tie === 'word' ? findTopical(value, part, before) : undefined;
    if (topical) return [topical];
    // 甲类建成面积2860万平方米，建成总面积3120万平方米: all of them are no part of some.
    const mayBePart = (base: Figure) => isDue(base) || !saysAll(part) || worth(part) <= worth(base);
    const candidates = [
      ...earlier.filter(mayBePart).slice(0, 12),
      ...bases.filter(({ index }) => index > part.index),
    ].map((base) => {
      const reading = { value, part, base, tie, earlier, stem };
      const isFirm = base === whole && isRightBehind(passage, part, value, stem);
      const isStated = isDuty(passage, reading)
        ? 'alone'
        : isFirm
          ? 'firmly'
          : isOfBoth(passage, reading, mayExceed) || isOfOneBreath(passage, reading);
      return {
        part: [part],
        base: [base],
        mayExceed,
        ...(tie === 'character' ? { points: fewPoints } : {}),
        ...(isOneOfTurns(passage, part, stem) ? { points: onlySlips } : {}),
        isMeant:
          (tie === 'word' && isItemBeside(passage, base, part, stem)) ||
          // 投诉17件、意见413件，满意率99.1%: what shares a character with the rate, and is more, is another thing.
          (tie === 'character' && !mayExceed && worth(part) > worth(base)) ||
          actsOn(passage, base, part) ||
          // 3人中2人通过考试，持证人员增至27人，持证率96.4%: of all there are since.
          (!mayExceed && worth(part) > worth(base) && reached.test(part.before))
            ? false
            : isStated === 'alone'
              ? !isOfOtherYears(passage, base, value)
              : isMeant(passage, reading) && !isCarriedOver(passage, part, base),
        isStated,
      };
    });
    // 胜诉13件、调解4件、败诉2件，胜诉率68.4%: the list itself is the base.
    const lists = listsWith(around, part).map((base) => ({ part: [part], base, isMeant: false }));
    return [...candidates, ...lists];
  });
  const outcomes = ratesOfOutcomes(passage, value, stem, before);
  return [
    ...firmRates(passage, value, stem, before),
    ...divisions.filter((division) => !isOfOtherOutcome(division, outcomes)),
    ...sumsOf(passage, before, around, ties, stem, wholes),
    ...savingsOf(passage, value, before, stem),
    ...exceptBehind(passage, value, stem, before),
    ...withNegation(passage, value, before, stem),
    ...lessenedRates(passage, value, before, stem),
    ...closedRates(passage, value, stem, before, wholes),
    ...outcomes,
  ];
}

/** 31.6万平方米，在用28.9万平方米，闲置2.7万平方米，闲置率8.5%: of what the last two make up, and neither of the other. */
function wholeOfBoth([nearest, whole]: readonly Figure[], part: Figure, stem: string): Figure | undefined {
  if (!nearest || !whole || !part.before.endsWith(stem) || nearest.index !== part.index - 1) return undefined;
  // 市领导出席9场、部门负责人出席38场，负责人出席率100%: of both.
  if (nearest.before.includes(stem.slice(-2))) return undefined;
  const isMade = whole.index === nearest.index - 1 && isWorth(worth(whole), worth(nearest) + worth(part));
  return isMade && whole.sentence === part.sentence ? whole : undefined;
}

/** 赔付6起、83.4万元, 赔付6起83.4万元, 赔付6起、金额83.4万元: both are said of one. */
function withLabel({ text, figures }: Passage, figure: Figure): Figure {
  const previous = figureBeside(figures, figure, -1);
  if (!previous || sameClass(previous, figure) || !/^、?(?:金额|资金)?$/.test(text.slice(previous.end, figure.start)))
    return figure;
  return withLabelOf(figure, previous);
}

/** 抽检420批次，不合格9批次，合格率97.9%: of a figure before it in the sentence, all but these; where there are several, it cannot be told of which. */
function dividedByRest(passage: Passage, before: readonly Figure[], rest: Figure, stem: string): Candidate[] {
  const all = before.filter(
    (figure) =>
      figure.index < rest.index &&
      figure.sentence === rest.sentence &&
      sameClass(figure, rest) &&
      tieOf(stem, figure) !== 'word',
  );
  // 甲类检测8760项，合格率99.9%；乙类检测1324项，不合格16项，合格率98.8%: of what stands behind ；.
  const beside = all.filter((figure) => !between(passage, figure, rest).includes('；'));
  const bases = beside.length > 0 ? beside : all;
  return bases.map((base) => ({
    part: [],
    rest: [rest],
    base: [base],
    isMeant: bases.length === 1,
    points: fewPoints,
  }));
}

interface Around {
  /** What may be a base: all before the rate, as far as a recogniser looks. */
  readonly before: readonly Figure[];
  /** What may be the part: the figures of the sentence before the rate and behind it. */
  readonly around: readonly Figure[];
}

function figuresAround(passage: Passage, value: Figure, mayBePlanned: boolean): Around {
  // 按笔数计算…，按金额计算…
  const counted = /按[一-鿿]{0,2}([额资款数])[^，]{0,1}计算?/.exec(value.before)?.[1];
  const counts = (figure: Figure) =>
    // 除外出36人外，不含免缴36户: left out of what is counted.
    !leftAside.test(figure.before) &&
    isQuantity(figure) &&
    (mayBePlanned || !figure.flags.target) &&
    !isShare(figure) &&
    (counted === undefined || (figure.unit.class === 'yuan') === (counted !== '数'));
  const before = figuresUntil(passage, value.start).filter(counts);
  // 初次651件，重复32件；重复率4.7%: the first ； of a sentence may stand right before the name of the rate.
  const isFirst = (at: number) =>
    !passage.text.slice(passage.paragraph.sentences[value.sentence]?.start ?? at, at).includes('；');
  const isBeside = ({ sentence, start, end }: Figure) => {
    const gap = passage.text.slice(Math.min(end, value.end), Math.max(start, value.start));
    if (sentence !== value.sentence || !gap.includes('；')) return sentence === value.sentence;
    const at = value.labelStart - 1;
    return end <= at && passage.text.charAt(at) === '；' && isFirst(at);
  };
  const behind = figuresFrom(passage, value.end).slice(0, 3);
  const next = behind.findIndex(isShare);
  const until = next < 0 ? behind : behind.slice(0, next);
  return {
    before,
    around: [...before.filter(isBeside).slice(-6), ...until.filter((one) => counts(one) && isBeside(one))],
  };
}

/** What stands behind the part is its base only where it says so: 调解成功18件，调解总数20件. */
function mayBeBase(base: Figure, part: Figure): boolean {
  if (base === part || !sameClass(base, part)) return false;
  // Of 4380小时 12分钟 are not 12.
  if (base.unit.class === 'time' && base.unit.text !== part.unit.text) return false;
  if (base.index < part.index) return base.depth <= part.depth;
  // 完成46个，完成率92%，剩余4个计划明年完工: what is left is no base.
  return (isDue(base) && !restWords.test(base.before)) || saysAll(base);
}

/** 建成总面积3120万平方米, behind what is a part of it. */
function saysAll({ before }: Figure): boolean {
  return /总(?![一-鿿]{0,2}[人员])[一-鿿]{1,2}$/.test(before);
}

/** 在编62人，其中海上41人，持证59人: what is more than an item counts none of it. */
function isLesserItem(base: Figure, part: Figure): boolean {
  return base.before.includes('其中') && worth(base) < worth(part);
}

/** The figures of the class side by side that a part stands among, from each of those before it. */
function listsWith(before: readonly Figure[], part: Figure): Figure[][] {
  const list = before.filter((figure) => sameClass(figure, part) && figure.depth === part.depth);
  return list.slice(0, -1).flatMap((_, start) => (list.indexOf(part) >= start ? [list.slice(start)] : []));
}
