import type { Figure } from '../../facts/figure.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { isSlipOf, worth } from '../near.ts';
import { type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findRests } from './rests.ts';

/**
 * Flows with what was there and what is left (`standards.md` §9.3 B2, A13): 上年结转6件，新收121件，办结119件，结转下年8件;
 * 年初1843项，新增31项、取消12项，年末1862项; 受理120件，办结118件，其余2件正在办理.
 */
export function* findStocks(passage: Passage): Iterable<FoundRelation> {
  yield* findBalances(passage);
  yield* findRests(passage);
}

type Stock = keyof typeof stockWords;

function isOpening(figure: Figure): boolean {
  return stockWords.opening.test(figure.before) && stockOf(figure) === 'opening';
}

/** The stock a figure counts: the most telling word of its label. */
function stockOf({ before, after }: Figure): Stock | undefined {
  const label = before === '' ? after.slice(0, 12) : before + after.slice(0, 8);
  const isForward = /(?:结转|转入|转)(?:至|到|入)?(?:下|明|20\d\d)/.test(label);
  if (!isForward && stockWords.opening.test(before)) return 'opening';
  if (isForward || stockWords.left.test(label)) return 'left';
  if (stockWords.came.test(before)) return 'came';
  return stockWords.done.test(before) ? 'done' : undefined;
}

/** So many figures of one class make a flow. */
const longest = 7;

/** Opening, what came, what was done and what is left, in one paragraph; the last closes the flow. */
function* findBalances({ figures }: Passage): Iterable<FoundRelation> {
  for (const [at, opening] of figures.entries()) {
    if (opening.flags.delta || opening.flags.target || !isOpening(opening)) continue;
    const before = figures
      .slice(Math.max(0, at - 1), at)
      .filter((figure) => isOfFlow(figure, opening) && stockOf(figure) === 'came');
    const behind = figures.slice(at, at + longest * 2).filter((figure) => isOfFlow(figure, opening));
    const flow = [...before, ...behind].slice(0, longest);
    const kinds = flow.map(stockOf);
    const end = kinds.indexOf('left');
    if (end < 3) continue;
    const guessed = kinds.indexOf(undefined) >= 0 && kinds.indexOf(undefined) < end;
    // Of four figures the second is what came, if its words say when, and the third what was done, whatever its verb.
    const [, second, third] = flow;
    if (end === 3 && kinds[1] === undefined && second && stockWords.period.test(second.before)) kinds[1] = 'came';
    if (end === 3 && kinds[2] === undefined && kinds[1] === 'came' && third) kinds[2] = 'done';
    const inner = kinds.slice(0, end);
    const isWhole = inner.includes('came') && inner.includes('done') && !inner.includes(undefined);
    if (!isWhole || inner.filter((kind) => kind === 'opening').length !== 1) continue;
    const left = flow.slice(0, end).filter((_, index) => kinds[index] !== 'done');
    const right = flow.slice(0, end + 1).filter((_, index) => kinds[index] === 'done' || kinds[index] === 'left');
    if (guessed && !areNear(left, right)) continue;
    yield { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true };
  }
}

/** What came and what went differ by little, or by one slip of the hand. */
function areNear(left: readonly Figure[], right: readonly Figure[]): boolean {
  const sum = (figures: readonly Figure[]) => figures.reduce((all, figure) => all + worth(figure), 0);
  const off = sum(left) - sum(right);
  if (Math.abs(off) < 0.12 * Math.max(sum(left), sum(right))) return true;
  const isSlip = (figure: Figure, meant: number) => meant > 0 && isSlipOf(figure, meant, true, 2);
  return (
    left.some((figure) => isSlip(figure, worth(figure) - off)) ||
    right.some((figure) => isSlip(figure, worth(figure) + off))
  );
}

function isOfFlow(figure: Figure, opening: Figure): boolean {
  return (
    sameClass(figure, opening) &&
    figure.depth === opening.depth &&
    figure.sentence <= opening.sentence + 1 &&
    !figure.flags.delta &&
    !figure.flags.per &&
    !/其中|合计|共计|两项|应/.test(figure.before)
  );
}
