import type { Figure } from '../../facts/figure.ts';
import { closingWords, leavingWords, openingWords } from '../../standards/comparisons.ts';
import { comes, isAmongMovements, isLeaving } from '../changes/gross-movements.ts';
import { countsAddUp, isAnySlipOff, isOneSwapOff, worth, worthOfAll } from '../near.ts';
import { between, isActualAmount, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { Claim, FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isNotCounted, stockOf } from './stock-of.ts';

/**
 * What there was at the beginning stands anywhere in a sentence with what there is, what came and what left, or with one of these alone:
 * `点位24处，年内新建5处，上年末为19处`, `会员3124名，新发展19名，转入86名、转出71名，较年初增加34名，年初会员为3090名`,
 * `安装26部，其中已用21部、待用5部，累计达58部，去年底累计为32部`, `对象31人，解除12人，新接收9人，年末28人（年初31人）`.
 */
export function* findToldInPart(passage: Passage): Iterable<FoundRelation> {
  const { text, figures } = passage;
  if (!openingWords.test(text) && !ofYearsEnd.test(text)) return;
  for (const opening of figures) {
    const year = ofYearsEnd.exec(opening.before)?.[1];
    if (year === undefined && !isOpening(opening)) continue;
    const around = placeAmong(figures, opening);
    const alike = figures
      .slice(Math.max(0, around - far), around + far)
      .filter((figure) => figure.sentence === opening.sentence && figure !== opening && sameClass(figure, opening))
      .filter((figure) => !isNotCounted(figure));
    if (alike.length < 2 || alike.length > mostOfFlow || alike.some(isOpening)) continue;
    // 2024年末38户，2025年末41户，净增3户: of two years' ends the earlier is where it begins.
    const isEarlier = ({ before }: Figure) =>
      Number(ofYearsEnd.exec(before)?.[1]) === Number(year) + 1 ||
      (netWords.test(before) && before.includes(`${year}年`));
    if (year !== undefined && (netWords.test(opening.before) || !alike.some(isEarlier))) continue;
    const flow = toFlow(passage, alike, opening);
    if (flow) yield* relate(flow);
  }
}

const ofYearsEnd = /(20\d\d)年[末底]/;

/** So many figures before and behind are looked at. */
const far = 24;

/** So many figures of one class make a flow. */
const mostOfFlow = 10;

/** 较年初增加 compares; 由年初的326套减至 tells what there was. */
function isOpening({ before, flags }: Figure): boolean {
  return openingWords.test(before) && !flags.delta && !flags.target && !/[比较与同]|预算|计划|以来/.test(before);
}

interface Flow {
  readonly opening: Figure;
  readonly closing: Figure;
  readonly came: readonly Figure[];
  readonly left: readonly Figure[];
  /** 净增16名, 较年初增加16名, and which way. */
  readonly net: { readonly figure: Figure; readonly rises: boolean } | undefined;
  /** No word tells which way it went. */
  readonly guessed: Figure | undefined;
}

/** 离站, 期满离站: of so few characters it says what happened. */
const longestVerb = 5;

const netWords =
  /净[增减][加少长]?$|(?:^|[，、；])(?:当[期年]|本[期年])(?:收支)?结余$|^[，、]?[较比](?:年初|期初|上一?年[末底]|去年[末底]|20\d\d年[末底])[一-鿿]{0,4}(?:增加|减少|[增减多少])了?$/;
const bareNet = /^[，、]?(?:共|实际)?(?:增加|减少|增长)了?$/;
const falling = /[减少降]/;

function toFlow(passage: Passage, alike: readonly Figure[], opening: Figure): Flow | undefined {
  const outside = Math.min(...alike.map(({ depth }) => depth));
  // 减少56人（退休50人、辞职5人、调出1人）: what brackets hold is of what stands before them.
  const told = withoutItems(
    passage,
    alike.filter(({ depth }) => depth === outside),
  );
  // 年初184万元，年末239万元，增加55万元: of the two.
  const isBare = ({ before, index }: Figure) => told.length === 2 && bareNet.test(before) && index > opening.index;
  const [net, ...moreNets] = told.filter((figure) => netWords.test(figure.before) || isBare(figure));
  const rest = told.filter((figure) => figure !== net);
  if (moreNets.length > 0 || rest.some(({ flags }) => flags.per || flags.target || flags.last || flags.rank))
    return undefined;
  const closing = closingOf(passage, rest, opening);
  if (!closing || !isOfOneName(opening, closing)) return undefined;
  // 有效97张。…年内新许可13张，延续20张，注销7张，年初91张: what is neither called so nor near it is not what there is.
  const others = told.filter((figure) => figure !== closing);
  const isHead = [opening, ...others].every(({ index }) => index > closing.index);
  if (!isHead && !stands.test(closing.before) && !isAlike(closing, opening)) return undefined;
  // 今年归并14个、新建8个，净减6个，上年末92个: what there is is not told.
  if (net && !stands.test(closing.before) && isAmongMovements(passage, closing, net)) return undefined;
  const moved = rest.filter((figure) => figure !== closing);
  if (!net && /累计/.test(closing.before)) return toCumulation(passage, opening, closing, moved);
  const came = moved.filter((figure) => wayOf(figure) === 'came');
  const left = moved.filter((figure) => wayOf(figure) === 'left');
  // 对象31人，…年末28人（年初31人）: what there was, told twice.
  const isToldTwice = (figure: Figure) =>
    worth(figure) === worth(opening) ||
    (figure === rest[0] &&
      came.length > 0 &&
      left.length > 0 &&
      opening.depth > figure.depth &&
      isAlike(figure, opening));
  const unknown = moved.filter((figure) => wayOf(figure) === undefined && !isToldTwice(figure));
  const [guessed] = unknown;
  if (unknown.length > 1 || unknown.some(({ before }) => before.length > longestVerb)) return undefined;
  // 新接收14人、离站18人: right beside one of which a word tells.
  if (guessed && ![...came, ...left].some(({ index }) => Math.abs(index - guessed.index) === 1)) return undefined;
  if (guessed && (came.length === 0) === (left.length === 0)) return undefined;
  const isRise = net !== undefined && !falling.test(net.before);
  return {
    opening,
    closing,
    came: came.length === 0 ? unknown : came,
    left: came.length === 0 ? left : [...left, ...unknown],
    net: net && !isOfItem(alike, closing, net) ? { figure: net, rises: isRise } : undefined,
    guessed,
  };
}

/** 年末108家，其中理事单位31家，比上年末增加2家: what grew is what stands before it. */
function isOfItem(alike: readonly Figure[], closing: Figure, net: Figure): boolean {
  return alike.some(({ index, before }) => index > closing.index && index < net.index && before.includes('其中'));
}

/** 累计58部，当年26部，去年底累计32部: all that ever was, whatever was done; nothing leaves it. */
function toCumulation(passage: Passage, opening: Figure, closing: Figure, moved: readonly Figure[]): Flow | undefined {
  const isAdded = ({ before }: Figure) => ofPeriod.test(before) || joinedHere.test(before) || comes.test(before);
  const added = moved.filter((figure) => isAdded(figure));
  const [only, ...others] = added.length > 0 ? added : moved;
  if (!only || others.length > 0 || (added.length === 0 && !/累计/.test(opening.before))) return undefined;
  if (/[占总]|计划|目标|任务|预算/.test(only.before)) return undefined;
  // 累计2.86万条，新编0.74万条、退编0.11万条，年初2.23万条: what a 、 joins to what came may have left.
  const beside = moved.find((figure) => figure.index === only.index + 1 && isListed(passage, only, figure));
  return { opening, closing, came: [only], left: beside ? [beside] : [], net: undefined, guessed: beside };
}

/** One is not much more than the other. */
function isAlike(one: Figure, other: Figure): boolean {
  const ratio = worth(one) / worth(other);
  return ratio > 0.7 && ratio < 1.4;
}

/** 26部，其中已用21部、待用5部: kinds of the figure before them. */
function withoutItems(passage: Passage, alike: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  for (let at = 0; at < alike.length; at++) {
    const figure = alike[at] as Figure;
    const head = kept.at(-1);
    if (!head || !figure.before.includes('其中') || /本年|当年|年内|新/.test(figure.before)) {
      kept.push(figure);
      continue;
    }
    let end = at + 1;
    while (end < alike.length && countsAddUp(head, alike.slice(at, end)) !== true) end++;
    if (countsAddUp(head, alike.slice(at, end)) === true) {
      at = end - 1;
      continue;
    }
    // 其中甲类31家、乙类6家: of some kinds.
    for (let next = alike[at + 1]; next && isListed(passage, alike[at] as Figure, next); next = alike[at + 1]) at++;
  }
  return kept;
}

function isListed(passage: Passage, item: Figure, next: Figure): boolean {
  return next.index === item.index + 1 && /^[^，。；]*、[^，。；]*$/.test(between(passage, item, next));
}

const ofPeriod = /^[，、；]?(?:其中)?(?:本年|当年|今年|年内)[一-鿿]{0,4}$/;
const joinedHere = /(?:[转调迁借流]入|引进|(?:^|[，、；]|年内|本年|当年|全年|其中|又|年)新[一-鿿]{1,2})$/;
const leftHere = /(?:[转调迁借流]出|(?:^|[，、；内年])[离退][一-鿿])$/;
const leavesBehind = new RegExp(`^(?:${leavingWords.join('|')})`);

function wayOf(figure: Figure): 'came' | 'left' | undefined {
  const { before, after } = figure;
  if (/累计/.test(before) && !/本年|当年|年内/.test(before)) return undefined;
  if (isLeaving(figure) || leftHere.test(before) || (before === '' && leavesBehind.test(after))) return 'left';
  if (comes.test(before) || joinedHere.test(before)) return 'came';
  const kind = closingWords.test(before) ? undefined : stockOf(figure);
  return kind === 'came' ? 'came' : kind === 'done' ? 'left' : undefined;
}

/** The one that says so, or the only one that neither came nor left, or the one that the sentence begins with. */
function closingOf(passage: Passage, rest: readonly Figure[], opening: Figure): Figure | undefined {
  const [first] = rest;
  const next = rest.find(({ index }) => index === opening.index + 1);
  if (/[由从]/.test(opening.before))
    return next && /[到至]/.test(passage.text.slice(opening.end, next.start)) ? next : undefined;
  const others = rest.filter((figure) => wayOf(figure) === undefined);
  const [only, ...more] = others.length > 1 ? others.filter(({ before }) => stands.test(before)) : others;
  if (only) return more.length === 0 ? only : undefined;
  const isHead = first !== undefined && first.index < opening.index && first.before.length > 3;
  return isHead && !isLeaving(first) && !/新|增|本年|当年|年内|全年/.test(first.before) ? first : undefined;
}

const stands = /年末|年底|期末|累计|现有|实有|总[数量]|共有|在[册编岗管库]|目前/;

/** 会员2436名 and 年初会员为2420名; 年初为 and 现有 name nothing. */
function isOfOneName(opening: Figure, closing: Figure): boolean {
  const [name, other] = [opening, closing].map(({ before }) => before.replace(unnamed, ''));
  if (!name || !other) return true;
  return [...name].some((_, at) => at > 0 && other.includes(name.slice(at - 1, at + 1)));
}

const unnamed = new RegExp(
  `${openingWords.source}|${closingWords.source}|^[，、；（—]+|累计|总数|的|全[市县区]|[增减升降][一-鿿]?[至到]|[由从]|[为是有达共在]+$`,
  'g',
);

function* relate(flow: Flow): Iterable<FoundRelation> {
  const { opening, closing, came, left, net, guessed } = flow;
  if (came.length > 0 && left.length > 0) {
    // In the order of time, as `stocks.ts` reads it.
    const isInOrder = [...came, ...left].every(({ index }) => index > opening.index && index < closing.index);
    const right = isInOrder ? [...left, closing] : [closing, ...left];
    const claim: Claim = { form: 'balance', left: [opening, ...came], right };
    if (!guessed || holds(claim) || (!isInOrder && isMeant(flow, guessed))) yield toRelation(claim);
  }
  if (net) {
    const { figure: by, rises } = net;
    const claim: Claim = { form: 'difference', from: opening, to: closing, by, rises };
    yield { type: 'change', pattern: rises ? 'D3' : 'D4', claim, certain: true };
    if (came.length > 0 && left.length > 0 && !guessed) {
      const [more, fewer] = rises ? [came, [...left, by]] : [[...came, by], left];
      yield toRelation({ form: 'balance', left: more, right: fewer });
    }
  } else if (came.length > 0 && left.length === 0 && !guessed && isAllThatCame(flow)) {
    yield toRelation({ form: 'balance', left: [opening, ...came], right: [closing] });
  }
}

function toRelation(claim: Claim): FoundRelation {
  return { type: 'flow', pattern: 'B2', claim, certain: true };
}

function holds(claim: Claim): boolean {
  return solve(toRelation(claim)).verdict !== 'violated';
}

/** 变更5家 neither came nor left: what is off is no more than a part, and not what was guessed. */
function isMeant({ opening, closing, came, left }: Flow, guessed: Figure): boolean {
  const [there, gone] = [worth(opening) + worthOfAll(came), worth(closing) + worthOfAll(left)];
  const off = Math.abs(there - gone);
  const isGuess = [1, 2].some((times) => Math.abs(off - times * worth(guessed)) < 0.01 * worth(guessed));
  return !isGuess && off < 0.25 * Math.max(there, gone);
}

/**
 * Nothing is told of what left, and some may have: what is told is all where it adds up but for a slip of the hand, where what there is is told to be
 * all that ever was (累计), or is more than what there was and what came.
 */
function isAllThatCame({ opening, closing, came }: Flow): boolean {
  const claim: Claim = { form: 'balance', left: [opening, ...came], right: [closing] };
  if (holds(claim) || isOneSwapOff(closing, [opening, ...came])) return true;
  const sum = came.reduce((all, figure) => all + worth(figure), worth(opening));
  const ratio = worth(closing) / sum;
  if (/累计/.test(closing.before)) return Math.abs(ratio - 1) < 0.2 || isAnySlipOff(closing, [opening, ...came], 2);
  const [only] = came;
  const isPlain = came.length === 1 && only !== undefined && plainly.test(only.before);
  return isPlain && ratio > 1 && ratio < 1.35 && isActualAmount(closing);
}

/** 年内新建5处, 本年接收3.57万卷: of the same things, by a verb alone. */
const plainly = /^[，、；]?(?:年内|本年度?|当年|全年|今年|其中)*(?:新[一-鿿]|增[一-鿿]|接收|购[置入])$/;
