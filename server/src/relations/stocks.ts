import type { Figure } from '../facts/figure.ts';
import { restWords, stockWords } from '../standards/stock-words.ts';
import { isCarriedOver } from './carry-over.ts';
import { comesNear, isOneSlipOff, worth } from './near.ts';
import { figuresBefore, figuresUntil, type Passage, sameClass } from './passage.ts';
import type { Claim, FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

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
    // Of four figures the one between what came and what is left is what was done, whatever its verb.
    if (end === 3 && kinds[2] === undefined && kinds[1] === 'came') kinds[2] = 'done';
    const inner = kinds.slice(0, end);
    const isWhole = inner.includes('came') && inner.includes('done') && !inner.includes(undefined);
    if (!isWhole || inner.filter((kind) => kind === 'opening').length !== 1) continue;
    const left = flow.slice(0, end).filter((_, index) => kinds[index] !== 'done');
    const right = flow.slice(0, end + 1).filter((_, index) => kinds[index] === 'done' || kinds[index] === 'left');
    yield { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true };
  }
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

/** A total, what was done with most of it, and the rest: the total is the sum. */
function* findRests(passage: Passage): Iterable<FoundRelation> {
  for (const rest of passage.figures) {
    if (rest.flags.delta || rest.flags.target || rest.unit.class === 'percent') continue;
    const isLeft = isRest(passage, rest);
    if (!isLeft && !isDenied(passage, rest)) continue;
    const before = figuresUntil(passage, rest.start)
      .filter(
        (figure) =>
          sameClass(figure, rest) &&
          figure.sentence >= rest.sentence - 1 &&
          figure.depth === rest.depth &&
          !figure.flags.delta &&
          !figure.flags.last &&
          !figure.flags.target,
      )
      .slice(-6);
    const claims = before.slice(0, -1).flatMap((total, at): Claim[] => {
      const middle = before.slice(at + 1);
      const last = middle.slice(-1);
      const sums = middle.length > 1 ? [middle, last] : [middle];
      return sums.map((parts): Claim => ({ form: 'sum', total, parts: [...parts, rest], exhaustive: true }));
    });
    const relations = claims.map((claim): FoundRelation => ({ type: 'sum', pattern: 'A13', claim, certain: true }));
    const right = relations.find((relation) => solve(relation).verdict !== 'violated');
    const near = relations.filter(
      ({ claim }) =>
        claim.form === 'sum' &&
        comesNear(claim.total, claim.parts) &&
        claim.parts.length === 2 &&
        (isLeft || isTooMuch(claim.total, claim.parts)),
    );
    const [only] = near;
    if (right) yield right;
    // Where cases of other years are among them, more may be done than came.
    else if (only && near.length === 1 && !/另/.test(rest.before) && !isCarriedOver(passage, rest)) yield only;
  }
}

/** 通过37506份，通过率97.1%，未通过1134份: what was not done, behind what was. */
function isDenied(passage: Passage, rest: Figure): boolean {
  const word = /(?:[未不]予?|没有|未能)([一-鿿]{2,5}?)[的有为共计]*$/.exec(rest.before)?.[1];
  if (word === undefined) return false;
  const done = figuresBefore(passage, rest).findLast((figure) => sameClass(figure, rest));
  const label = done?.before.replace(/[的有为共计]+$/, '') ?? '';
  return label.endsWith(word) && !/[不未予有]$/.test(label.slice(0, -word.length));
}

/** 同意51个，不同意8个 of 63个: the others may be waiting, unless there are more than all, or a slip explains them. */
function isTooMuch(total: Figure, parts: readonly Figure[]): boolean {
  return parts.reduce((sum, part) => sum + worth(part), 0) > worth(total) || isOneSlipOff(total, parts);
}

/** 其余18件, 尚有2件, 剩余3处; 18件正在办理. */
function isRest({ text, paragraph }: Passage, { before, end, sentence, clause }: Figure): boolean {
  const bounds = paragraph.sentences[sentence]?.clauses[clause];
  const behind = text.slice(end, Math.min(bounds?.end ?? end, end + 10));
  if (/其中|新增|发现/.test(before)) return false;
  return restWords.test(before) || (before === '' && /^(?:正在|尚|仍|未|转入|结转|在|待|列入)/.test(behind));
}
