import type { Figure } from '../../facts/figure.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { comesNear, isAnySlipOff } from '../near.ts';
import { figuresBefore, figuresFrom, isActualCount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isWorkload, stockOf } from './stock-of.ts';

/**
 * `受理137件，…；加上上年结转8件，共审理145件，审结131件，…，结转下年14件` (B2): what came and what was there make what there
 * was to do, of which some was done and the rest goes on.
 */
export function* findWorkloads(passage: Passage): Iterable<FoundRelation> {
  if (!stockWords.opening.test(passage.text)) return;
  for (const all of passage.figures) {
    if (!isActualCount(all) || !isWorkload(passage, all)) continue;
    const before = figuresBefore(passage, all).filter((figure) => isBeside(figure, all));
    const opening = before.findLast(
      (figure) => stockWords.opening.test(figure.before) && stockOf(figure) === 'opening',
    );
    const came = before.findLast((figure) => stockOf(figure) === 'came');
    if (opening && came) yield* belonging(all, came.index < opening.index ? [came, opening] : [opening, came]);
    const behind = figuresFrom(passage, all.end).filter((figure) => isBeside(figure, all));
    const [done] = behind;
    const left = behind.find((figure) => goesOn.test(figure.before));
    if (done && left && done !== left && stockOf(done) === 'done') yield* belonging(all, [done, left]);
  }
}

/** In the sentence, and neither a change nor a plan; what was there is of last year. */
function isBeside(figure: Figure, all: Figure): boolean {
  return (
    figure.sentence === all.sentence &&
    figure.depth === all.depth &&
    sameClass(figure, all) &&
    !figure.flags.delta &&
    !figure.flags.target
  );
}

/** 结转下年14件, 转入2026年14件. */
const goesOn = /(?:结转|转入|转)(?:至|到|入)?(?:下|明|次|20\d\d)[一-鿿]{0,4}$/;

/** What is far off, and no slip, has something between that is not told. */
function* belonging(total: Figure, parts: readonly Figure[]): Iterable<FoundRelation> {
  if (!comesNear(total, parts) && !isAnySlipOff(total, parts, 2)) return;
  yield { type: 'flow', pattern: 'B2', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}
