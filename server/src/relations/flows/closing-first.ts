import type { Figure } from '../../facts/figure.ts';
import { closingWords, openingWords } from '../../standards/comparisons.ts';
import { comes, isLeaving } from '../changes/gross-movements.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** `新聘64名，解聘19名，年末486名（年初441名）`: what came and what left are told first, then what there is and what there was. */
export function* findClosingFirst(passage: Passage): Iterable<FoundRelation> {
  for (const [at, opening] of passage.figures.entries()) {
    const closing = passage.figures[at - 1];
    if (!closing || !openingWords.test(opening.before) || !closingWords.test(closing.before)) continue;
    // 年末79人，比上年末净减1人 is no stock.
    if (opening.flags.delta || /[比较]/.test(opening.before) || closing.flags.delta) continue;
    if (!sameClass(opening, closing) || !/^[一-鿿]{0,4}[（，]$/.test(gapBefore(passage, closing, opening))) continue;
    const movements = movementsBefore(passage, closing);
    const left = movements.filter(isLeaving);
    const came = movements.filter((one) => !isLeaving(one));
    if (left.length === 0 || came.length === 0) continue;
    const claim = { form: 'balance', left: [opening, ...came], right: [closing, ...left] } as const;
    yield { type: 'flow', pattern: 'B2', claim, certain: true };
  }
}

function gapBefore(passage: Passage, closing: Figure, opening: Figure): string {
  return between(passage, closing, opening).slice(0, -opening.before.length);
}

/** All of the class that the sentence tells before, where each came or left. */
function movementsBefore(passage: Passage, closing: Figure): readonly Figure[] {
  const alike = figuresBefore(passage, closing).filter((figure) => sameClass(figure, closing));
  const isAll = alike.every(
    (figure) => figure.depth === closing.depth && (comes.test(figure.before) || isLeaving(figure)),
  );
  return isAll ? alike : [];
}
