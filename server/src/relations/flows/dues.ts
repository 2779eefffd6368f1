import type { Figure } from '../../facts/figure.ts';
import { aroundStep } from '../../standards/step-words.ts';
import { cameAnew, stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import { between, figuresBefore, figuresFrom, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';
import { stockOf } from './stock-of.ts';

/** What was to be done, what was, and what was not: in one sentence, or with what came told sentences before. */
export function* findDues(passage: Passage): Iterable<FoundRelation> {
  for (const figure of passage.figures) {
    const found = readDue(passage, figure) ?? readEnded(passage, figure) ?? readLeftBehind(passage, figure);
    if (!found) continue;
    const [total, done, left] = found;
    const claim = { form: 'sum', total, parts: [done, left], exhaustive: true } as const;
    yield { type: 'sum', pattern: 'B2', claim, certain: true };
  }
}

type Due = readonly [total: Figure, done: Figure, left: Figure];

/** `应审案件1625件，审结1452件，年末未结173件`. */
function readDue(passage: Passage, total: Figure): Due | undefined {
  if (!/应[审核办处结查收][一-鿿]{0,4}$/.test(total.before) || !isQuantity(total)) return undefined;
  const [done, left, next] = figuresFrom(passage, total.end)
    .filter((figure) => sameClass(figure, total) && figure.sentence === total.sentence && isQuantity(figure))
    .slice(0, 3);
  if (!done || !left || stockOf(done) !== 'done' || stockOf(left) !== 'left' || next) return undefined;
  return [total, done, left];
}

const ends = /^(?:[办审执]|审执)结(?:案件)?$/;
const waits = /^(?:尚|仍)?(?:未到期)?(?:正在[办审]理|在办|在审|未[办审]?结)(?:的|案件)*$/;
const comesIn = /受理|收到|接收|接报|登记/;

/** `受理举报276件，按要素分，…。截至年末，办结271件，正在办理5件`: of the only count that came, sentences before. */
function readEnded(passage: Passage, left: Figure): Due | undefined {
  if (!waits.test(left.before) || !isQuantity(left)) return undefined;
  const done = figuresBefore(passage, left).at(-1);
  if (!done || !sameClass(done, left) || !ends.test(done.before.replace(aroundStep, ''))) return undefined;
  if (
    !/^[，、][^，；。]*$/.test(between(passage, done, left)) ||
    figuresBefore(passage, done).some((one) => sameClass(one, left))
  )
    return undefined;
  const above = figuresUntil(passage, done.start).filter((one) => sameClass(one, left) && one.depth === 0);
  if (above.some(({ before }) => stockWords.opening.test(before) || ends.test(before))) return undefined;
  const [total, ...others] = above.filter((one) => isQuantity(one) && comesIn.test(one.before));
  if (!total || cameAnew.test(total.before) || others.some((one) => worth(one) !== worth(total))) return undefined;
  return isCarriedOver(passage, left, total) ? undefined : [total, done, left];
}

/** `受理14263件，其中旧存816件、新收13447件；审结13529件。未结734件`: what was there is counted in what is to be done. */
function readLeftBehind(passage: Passage, left: Figure): Due | undefined {
  if (!waits.test(left.before) || !isQuantity(left) || figuresBefore(passage, left).length > 0) return undefined;
  const [total, first, second, done, ...others] = figuresUntil(passage, left.start).filter(
    (one) => one.sentence === left.sentence - 1 && sameClass(one, left) && isQuantity(one) && one.depth === 0,
  );
  if (!total || !first || !second || !done || others.length > 0 || !/[审执办]结$/.test(done.before)) return undefined;
  const isSum = worth(first) + worth(second) === worth(total);
  return isSum && stockWords.opening.test(first.before) && comesIn.test(total.before) ? [total, done, left] : undefined;
}
