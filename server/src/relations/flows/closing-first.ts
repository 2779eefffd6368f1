import type { Figure } from '../../facts/figure.ts';
import { closingWords, openingWords } from '../../standards/comparisons.ts';
import { comes, isLeaving } from '../changes/gross-movements.ts';
import { comesOut, isAnySlipOff, isOneSwapOff, worth } from '../near.ts';
import { between, figuresBefore, figuresFrom, figuresUntil, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { stockOf } from './stock-of.ts';

/**
 * What there was and what there is, with all that came and all that left told before the two or behind: `新聘64名，解聘19名，年末486名（年初441名）`,
 * `年末486名（年初441名），新聘64名、解聘19名`, `招录58人，辞退41人，队伍由年初的725人增加到年末的742人`, `在册1188户，新增87户、退出112户，上年末为1213户`.
 */
export function* findClosingFirst(passage: Passage): Iterable<FoundRelation> {
  if (!openingWords.test(passage.text) && !closingWords.test(passage.text)) return;
  for (const [at, second] of passage.figures.entries()) {
    const first = passage.figures[at - 1];
    if (!first || second.flags.delta || first.flags.delta) continue;
    const stocks = readBracket(passage, first, second) ?? readFromTo(passage, first, second);
    const found = stocks
      ? (toBalance(stocks, movementsBefore(passage, first)) ?? toBalance(stocks, movementsBehind(passage, second)))
      : (readHeaded(passage, second) ??
        readInBracket(passage, second) ??
        readOpeningLast(passage, second) ??
        readCumulated(passage, second) ??
        readGrown(passage, second));
    if (found) yield found;
  }
}

/** 安装26部，累计达58部，去年底累计为32部: what there was and what was added are all there are. */
function readCumulated(passage: Passage, opening: Figure): FoundRelation | undefined {
  if (!openingWords.test(opening.before) || !/累计/.test(opening.before)) return undefined;
  const [came, closing, ...others] = figuresBefore(passage, opening).filter((figure) => sameClass(figure, opening));
  if (!came || !closing || others.length > 0 || !/累计/.test(closing.before) || /累计|其中/.test(came.before))
    return undefined;
  const claim = { form: 'balance', left: [opening, came], right: [closing] } as const;
  return isMeant([opening, came, closing], 0.2) ? { type: 'flow', pattern: 'B2', claim, certain: true } : undefined;
}

/**
 * 年初46.83万卷，本年接收3.57万卷，年末50.40万卷: where nothing is told of what left, some may have, and only a slip of the hand in many digits
 * speaks.
 */
function readGrown(passage: Passage, came: Figure): FoundRelation | undefined {
  const at = placeAmong(passage.figures, came);
  const [opening, closing] = [passage.figures[at - 1], passage.figures[at + 1]];
  if (!opening || !closing || stockOf(came) !== 'came') return undefined;
  const flow = [opening, came, closing];
  const isFlow =
    openingWords.test(opening.before) &&
    closingWords.test(closing.before) &&
    flow.every((one) => sameClass(one, came) && one.sentence === came.sentence && one.depth === came.depth);
  if (!isFlow || flow.some(({ flags }) => flags.delta || flags.target)) return undefined;
  const claim = { form: 'balance', left: [opening, came], right: [closing] } as const;
  const isRight = solve({ type: 'flow', pattern: 'B2', claim, certain: true }).verdict === 'holds';
  return isRight || isOneSwapOff(closing, [opening, came])
    ? { type: 'flow', pattern: 'B2', claim, certain: true }
    : undefined;
}

/** What came and what there is differ by no more than a part, or by a slip of the hand. */
function isMeant([opening, came, closing]: readonly [Figure, Figure, Figure], most: number): boolean {
  const sum = worth(opening) + worth(came);
  return Math.abs(sum / worth(closing) - 1) < most || isAnySlipOff(closing, [opening, came], 2);
}

interface Stocks {
  readonly opening: Figure;
  readonly closing: Figure;
}

/** 年末486名（年初441名）; 年末79人，比上年末净减1人 is no stock. */
function readBracket(passage: Passage, closing: Figure, opening: Figure): Stocks | undefined {
  if (!openingWords.test(opening.before) || !sameClass(opening, closing) || /[比较]/.test(opening.before))
    return undefined;
  const gap = passage.text.slice(closing.end, opening.labelStart);
  const isTold = closingWords.test(closing.before) && /^[一-鿿]{0,4}[（，]$/.test(gap);
  return isTold || /^[一-鿿]{0,4}（$/.test(gap) ? { opening, closing } : undefined;
}

/** 存量1930处，年内拆除604处，补办118处，年底存量1208处: what heads the sentence is called as what there is at the end, and all between came or left. */
function readHeaded(passage: Passage, closing: Figure): FoundRelation | undefined {
  const name = /(?:年末|年底|期末)(?:尚余|仍有|剩余|的)?([一-鿿]{2,4})$/.exec(closing.before)?.[1];
  if (name === undefined) return undefined;
  const [opening, ...moves] = figuresBefore(passage, closing).filter(
    (figure) => sameClass(figure, closing) && figure.depth === closing.depth,
  );
  if (
    !opening?.before.includes(name) ||
    openingWords.test(opening.before) ||
    moves.length === 0 ||
    moves.some(({ before }) => before.includes(name))
  )
    return undefined;
  if (
    opening.flags.target ||
    moves.some(({ flags, before }) => flags.last || flags.target || /其中|共|计/.test(before))
  )
    return undefined;
  const came = moves.filter((figure) => !isLeaving(figure) && comes.test(figure.before));
  return balanceOrSlip(
    { opening, closing },
    came,
    moves.filter((figure) => !came.includes(figure)),
  );
}

/** 账号46个（年内关停7个，年初53个）: the bracket tells what there was and what came or left; where nothing but this is told, it comes out or is a slip away. */
function readInBracket(passage: Passage, opening: Figure): FoundRelation | undefined {
  if (!openingWords.test(opening.before) || opening.depth === 0 || /[比较]/.test(opening.before)) return undefined;
  const before = figuresBefore(passage, opening).filter((figure) => sameClass(figure, opening));
  const at = before.findLastIndex(({ depth }) => depth < opening.depth);
  const [closing, ...movements] = before.slice(Math.max(0, at));
  if (!closing || closing.depth !== opening.depth - 1 || movements.length === 0 || !movements.every(isMovement))
    return undefined;
  if (!/^[一-鿿]{0,4}（[^（）]*$/.test(between(passage, closing, opening))) return undefined;
  return balanceOrSlip(
    { opening, closing },
    movements.filter((one) => !isLeaving(one)),
    movements.filter(isLeaving),
  );
}

/** Where no word says that nothing else came or left, the two sides are one, or a slip of the hand apart. */
function balanceOrSlip(
  { opening, closing }: Stocks,
  came: readonly Figure[],
  went: readonly Figure[],
): FoundRelation | undefined {
  const claim = { form: 'balance', left: [opening, ...came], right: [closing, ...went] } as const;
  return comesOut(claim.left, claim.right) ? { type: 'flow', pattern: 'B2', claim, certain: true } : undefined;
}

/** 由年初的725人增加到年末的742人: of the same year. */
function readFromTo(passage: Passage, opening: Figure, closing: Figure): Stocks | undefined {
  const isFrom = /[由从](?:年初|上一?年[末底]|去年[末底])[^，。；]{0,4}$/.test(opening.before);
  if (!isFrom || !sameClass(opening, closing) || opening.sentence !== closing.sentence) return undefined;
  return /^[一-鿿]{0,6}[到至][^，。；]{0,6}$/.test(between(passage, opening, closing))
    ? { opening, closing }
    : undefined;
}

/** 在册1188户，新增87户、退出112户，上年末为1213户: before the movements stands what there is. */
function readOpeningLast(passage: Passage, opening: Figure): FoundRelation | undefined {
  if (!openingWords.test(opening.before) || /[比较由从与]|同期/.test(opening.before)) return undefined;
  const alike = figuresBefore(passage, opening).filter((figure) => sameClass(figure, opening));
  const [first, ...others] = alike;
  if (!first || first.depth !== opening.depth) return undefined;
  // 在册396名，…。新聘41名、解聘27名，年初为382名: what there is stands in the sentence before.
  const isAbove = alike.every(isMovement);
  const closing = isAbove ? standsAbove(passage, opening) : first;
  const movements = isAbove ? alike : others;
  if (!closing || isMovement(closing) || !stands.test(closing.before) || !movements.every(isMovement)) return undefined;
  return toBalance({ opening, closing }, movements);
}

function standsAbove(passage: Passage, opening: Figure): Figure | undefined {
  const [only, ...others] = figuresUntil(passage, opening.start).filter(
    (figure) =>
      figure.sentence === opening.sentence - 1 &&
      figure.depth === opening.depth &&
      sameClass(figure, opening) &&
      stands.test(figure.before),
  );
  return others.length === 0 ? only : undefined;
}

/** What there is at the end. */
const stands = /在[册籍编职岗管]|现有|实有|年末|年底|期末|共有/;

function toBalance({ opening, closing }: Stocks, movements: readonly Figure[]): FoundRelation | undefined {
  const left = movements.filter(isLeaving);
  const came = movements.filter((one) => !isLeaving(one));
  if (left.length === 0 || came.length === 0) return undefined;
  const claim = { form: 'balance', left: [opening, ...came], right: [closing, ...left] } as const;
  return { type: 'flow', pattern: 'B2', claim, certain: true };
}

/** All of the class that the sentence tells before, where each came or left. */
function movementsBefore(passage: Passage, stock: Figure): readonly Figure[] {
  const alike = figuresBefore(passage, stock).filter((figure) => sameClass(figure, stock));
  return alike.every((figure) => figure.depth === stock.depth && isMovement(figure)) ? alike : [];
}

/** All of the class that the sentence tells behind. */
function movementsBehind(passage: Passage, stock: Figure): readonly Figure[] {
  const behind = figuresFrom(passage, stock.end).filter(
    (figure) => sameClass(figure, stock) && figure.sentence === stock.sentence,
  );
  return behind.every(isMovement) ? behind : [];
}

function isMovement(figure: Figure): boolean {
  return comes.test(figure.before) || isLeaving(figure);
}
