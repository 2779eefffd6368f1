import type { Figure } from '../../facts/figure.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { isLeaving } from '../changes/gross-movements.ts';
import { isSlipOf, worth, worthOfAll } from '../near.ts';
import { isActual, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findClosingFirst } from './closing-first.ts';
import { findDues } from './dues.ts';
import { findMoneyLeft } from './money-left.ts';
import { findNets } from './nets.ts';
import { findRests } from './rests.ts';
import { findShortfalls } from './shortfalls.ts';
import { isMoved, isOfFlow, isWorkload, type Stock, stockOf } from './stock-of.ts';
import { findToldInPart } from './told-in-part.ts';
import { findWorkloads } from './workload.ts';

/**
 * Flows with what was there and what is left (B2, A13): 上年结转6件，新收121件，办结119件，结转下年8件;
 * 年初1843项，新增31项、取消12项，年末1862项; 受理120件，办结118件，其余2件正在办理.
 */
export function* findStocks(passage: Passage): Iterable<FoundRelation> {
  for (const one of findFlowsOfStock(passage)) if (!isNetOfMovements(one)) yield one;
}

/** 登记1247个，新成立86个、注销53个，净增33个: what came and went gives the net, and not the stock, which is that of the year's end. */
function isNetOfMovements({ claim }: FoundRelation): boolean {
  if (claim.form !== 'balance' || claim.left.length < 2) return false;
  const net = claim.right.find(({ before }) => /净[增减]/.test(before));
  const [, ...came] = claim.left;
  const went = claim.right.filter((figure) => figure !== net);
  return net !== undefined && Math.abs(worthOfAll(came) - worthOfAll(went)) === worth(net);
}

function* findFlowsOfStock(passage: Passage): Iterable<FoundRelation> {
  yield* findBalances(passage);
  yield* findWorkloads(passage);
  yield* findClosingFirst(passage);
  yield* findToldInPart(passage);
  yield* findNets(passage);
  yield* findMoneyLeft(passage);
  yield* findDues(passage);
  yield* findShortfalls(passage);
  yield* findRests(passage);
}

function isOpening(figure: Figure): boolean {
  return stockWords.opening.test(figure.before) && stockOf(figure) === 'opening';
}

/** So many figures of one class make a flow. */
const longest = 7;

/** Opening, what came, what was done and what is left, in one paragraph; the last closes the flow. */
function* findBalances({ figures, text }: Passage): Iterable<FoundRelation> {
  if (!stockWords.opening.test(text)) return;
  for (const [at, opening] of figures.entries()) {
    if (opening.flags.delta || opening.flags.target || !isOpening(opening) || isAllDone(text, opening)) continue;
    const owners = figures.slice(Math.max(0, at - longest), at).filter(({ sentence }) => sentence === opening.sentence);
    if (owners.some(isTotalIncome)) continue;
    const behind = figures
      .slice(at, at + longest * 2)
      .filter((figure) => isOfFlow(figure, opening) && !isWorkload({ figures }, figure));
    // 受理前化解17件。上年结转16件，新受理152件: what a sentence before told of is not what came.
    const isOwn = behind.some((figure) => figure.sentence === opening.sentence && stockOf(figure) === 'came');
    // 新收157件，比上年减少31件，下降16.5%；上年结转5件: what is compared stands between.
    const nearest = figures.slice(Math.max(0, at - 4), at).findLast((figure) => !isCompared(figure));
    // 立案15件，含上年结转2件、新立13件: all of the two, and nothing that came besides.
    const before = (nearest && !/^[，（]?(?:其中|包?含|包括)/.test(opening.before) ? [nearest] : [])
      .filter((figure) => isOfFlow(figure, opening) && stockOf(figure) === 'came')
      .filter((figure) => figure.sentence === opening.sentence || (!isOwn && isOnlyIntake(figures, at, figure)));
    const intake = isOwn || before.length > 0 ? undefined : intakeAbove({ figures, text }, opening);
    const flow = [...(intake ? [intake] : before), ...behind].slice(0, longest);
    // 年内退休6人 left, though 年内 is said of what came.
    const known = flow.map((figure) => (figure === intake ? 'came' : isLeaving(figure) ? 'done' : stockOf(figure)));
    const kinds = complete(text, flow, known);
    const end = kinds.indexOf('left');
    const inner = kinds.slice(0, end);
    const isWhole = inner.includes('came') && inner.includes('done') && !inner.includes(undefined);
    if (end < 3 || !isWhole || inner.filter((kind) => kind === 'opening').length !== 1) continue;
    if (flow.slice(0, end).some(isTotalIncome)) continue;
    const [sources, all] = sidesOf(flow.slice(0, end + 1), kinds);
    const left = worthOfAll(sources) === worthOfAll(all) ? sources : withoutDivided(sources, opening);
    const right = withoutAmong({ figures }, left, all);
    const guessed = flow.slice(0, end).filter((_, index) => known[index] === undefined);
    if (guessed.length > 0 && !areMeant(opening, left, right, guessed)) continue;
    if (intake && !areNear(left, right)) continue;
    const meant = balancedBy(left, right) ?? withGoneBefore(left, right, nearest);
    // Far off and no slip of the hand between them: as likely something came or went that is not told.
    const certain = areNear(left, meant ?? right);
    yield { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right: meant ?? right }, certain };
  }
}

/** 结转项目28.5万亩全部竣工，新建46万亩，余下6.2万亩: what was there is done, and none of what is left. */
function isAllDone(text: string, opening: Figure): boolean {
  return /^[^，。；\d]{0,8}(?:全部|均已?|都已?)[^，。；\d]{2,8}[，。；]/.test(
    text.slice(opening.end, opening.end + 20),
  );
}

/** 收入总计75.4亿元，包括：补助46.9亿元，…，上年结转4.3亿元; 上年结转1.0亿元，加上本级收入，收入总量65.4亿元: what was there is an item of it. */
function isTotalIncome({ before }: Figure): boolean {
  return /收入(?:总[计量额]|合计)(?:为|达到?|是)?$/.test(before);
}

/** 清收欠款214万元，年初余额1362万元，新增19万元，核销63万元，年末1104万元: some went, told before what was there. */
function withGoneBefore(
  left: readonly Figure[],
  right: readonly Figure[],
  previous: Figure | undefined,
): readonly Figure[] | undefined {
  const [opening] = left;
  if (!previous || !opening || previous.sentence !== opening.sentence || !isOfFlow(previous, opening)) return undefined;
  const all = [previous, ...right];
  return !left.includes(previous) && worthOfAll(all) === worthOfAll(left) ? all : undefined;
}

/** 收到246件，受理225件、不予受理21件: what came is told once more by what became of it. */
function withoutDivided(sources: readonly Figure[], opening: Figure): readonly Figure[] {
  const whole = sources.findIndex((figure, at) => {
    const items = sources.slice(at + 1);
    return figure !== opening && items.length > 1 && worthOfAll(items) === worth(figure);
  });
  return whole < 0 ? sources : sources.slice(0, whole + 1);
}

/** 结转12万元，收入52万元，可用64万元；安排58万元，支出54万元，结余10万元: one of what stands between is what was done, and the others are sums and plans. */
function balancedBy(left: readonly Figure[], right: readonly Figure[]): readonly Figure[] | undefined {
  const closing = right.at(-1);
  if (!closing || right.length < 3 || worthOfAll(left) === worthOfAll(right)) return undefined;
  const done = right.slice(0, -1).find((figure) => worth(figure) + worth(closing) === worthOfAll(left));
  return done && [done, closing];
}

/**
 * 审结872件，其中调解416件；裁决291件。未结29件: what stands in the sentence behind 其中 is a part of what was done, if the flow is balanced without it.
 */
function withoutAmong(
  { figures }: Pick<Passage, 'figures'>,
  left: readonly Figure[],
  right: readonly Figure[],
): readonly Figure[] {
  const first = right[0] ? placeAmong(figures, right[0]) : 0;
  const own = right.filter((item) => {
    const between = figures.slice(first, placeAmong(figures, item));
    return !between.some(({ before, sentence }) => before.startsWith('其中') && sentence === item.sentence);
  });
  return own.length < right.length && worthOfAll(own) === worthOfAll(left) ? own : right;
}

function isCompared(figure: Figure): boolean {
  return figure.unit.class === 'percent' || figure.flags.last || (figure.flags.delta && !isMoved(figure));
}

/** 受理信访60件，接收留言40件。上年结转5件: of two that came neither is all. */
function isOnlyIntake(figures: readonly Figure[], at: number, intake: Figure): boolean {
  return !figures
    .slice(Math.max(0, at - longest), at)
    .some(
      (figure) =>
        figure !== intake &&
        figure.sentence === intake.sentence &&
        sameClass(figure, intake) &&
        isQuantity(figure) &&
        worth(figure) !== worth(intake) &&
        stockOf(figure) === 'came',
    );
}

/** 加上本年转派工单, 连同本年受理的: what came is said to be added, and was counted before. */
const added = /(?:加上|连同)(?:本年|当年|今年|全年)?新?(受理|收到|接收|转派|转办|登记|立案|排查)(?![一-鿿]{0,2}\d)/;

/**
 * `转派112846件…。上年结转1306件，加上本年转派工单，办结112791件，年末在办1361件`: the only figure before that counts what is added, or 受理 where
 * what was there is (加上上年结转12件).
 */
function intakeAbove({ figures, text }: Pick<Passage, 'figures' | 'text'>, opening: Figure): Figure | undefined {
  const verb =
    added.exec(text.slice(opening.end, opening.end + 20))?.[1] ??
    (/^(?:加上|连同)/.test(opening.before) ? '受理' : undefined);
  if (verb === undefined) return undefined;
  const at = placeAmong(figures, opening);
  const [only, ...others] = figures
    .slice(Math.max(0, at - 2 * longest), at)
    .filter((figure) => sameClass(figure, opening) && isActual(figure))
    .filter(({ before }) => before.includes(verb) && !/不予|未|[前后]/.test(before));
  return only && others.every((other) => worth(other) === worth(only)) ? only : undefined;
}

/**
 * What no word tells, the place does: `年初486名，收治357名，期满出所398名，年末428名`: what a 、 joins is of one kind, behind the opening
 * stands what came, behind that what was done, and a second year's end is the last.
 */
function complete(text: string, flow: readonly Figure[], known: readonly (Stock | undefined)[]): (Stock | undefined)[] {
  const kinds: (Stock | undefined)[] = [];
  for (const [at, figure] of flow.entries()) {
    const previous = flow[at - 1];
    const kind = known[at];
    if (kind !== undefined) {
      const isLast = kind === 'opening' && at > 2 && kinds.includes('came') && kinds.includes('done');
      kinds.push(isLast ? 'left' : kind);
    } else if (previous && kinds[at - 1] === 'came' && /^[一-鿿]{0,2}、/.test(text.slice(previous.end, figure.start))) {
      kinds.push('came');
    } else if (kinds.includes('came')) kinds.push('done');
    else kinds.push(at > 0 && stockWords.period.test(figure.before) ? 'came' : undefined);
  }
  return kinds;
}

/** 2025年末3246人，招收978人，毕业872人，2024年末3136人: what was there is what the earlier year left. */
function sidesOf(flow: readonly Figure[], kinds: readonly (Stock | undefined)[]): [Figure[], Figure[]] {
  const [first, last] = [flow[0], flow.at(-1)];
  const of = (kind: Stock) => flow.filter((_, index) => kinds[index] === kind);
  const [from, to] = [first, last].map((figure) => Number(/20\d\d(?=年)/.exec(figure?.before ?? '')?.[0]));
  const isBackwards = from !== undefined && to !== undefined && from > to;
  const [there, left] = isBackwards ? [of('left'), of('opening')] : [of('opening'), of('left')];
  return [
    [...there, ...of('came')],
    [...of('done'), ...left],
  ];
}

/** Told by their place alone they are meant in one sentence from the opening on, where none of them is of another kind. */
function areMeant(
  opening: Figure,
  left: readonly Figure[],
  right: readonly Figure[],
  guessed: readonly Figure[],
): boolean {
  const off = worthOfAll(left) - worthOfAll(right);
  // 变更5家 neither came nor went; what was taken for done may have come.
  if (
    guessed.some((figure) =>
      [1, 2].some((times) => Math.abs(Math.abs(off) - times * worth(figure)) < 0.01 * worth(figure)),
    )
  )
    return false;
  const isOneSentence = [...left, ...right].every(({ sentence }) => sentence === opening.sentence);
  return (isOneSentence && guessed.length === 1) || areNear(left, right);
}

/** What came and what went differ by little, or by one slip of the hand. */
function areNear(left: readonly Figure[], right: readonly Figure[]): boolean {
  const off = worthOfAll(left) - worthOfAll(right);
  if (Math.abs(off) < 0.12 * Math.max(worthOfAll(left), worthOfAll(right))) return true;
  const isSlip = (figure: Figure, meant: number) => meant > 0 && isSlipOf(figure, meant, true, 2);
  return (
    left.some((figure) => isSlip(figure, worth(figure) - off)) ||
    right.some((figure) => isSlip(figure, worth(figure) + off))
  );
}
