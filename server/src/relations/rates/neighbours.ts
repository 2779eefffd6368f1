import type { Figure } from '../../facts/figure.ts';
import { examinedWords, testWords } from '../../standards/rates.ts';
import { stepWords } from '../../standards/step-words.ts';
import { isListJoint } from '../lists/list-totals.ts';
import { figureBeside, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isDue } from './rate-ties.ts';
import { isByTurns } from './turn-bases.ts';

/**
 * 甲类76.2万人次、乙类17.6万人次、丙类3.6万人次，丙类率43.1%: what 、 joins are items side by side, and a rate of the last is none of the one beside it;
 * 受理62件、办结60件 are steps.
 */
export function isItemBeside(passage: Passage, base: Figure, part: Figure, stem: string): boolean {
  if (base.index >= part.index || base.sentence !== part.sentence || isStepTo(base, part, stem)) return false;
  const items = passage.figures.slice(placeAmong(passage.figures, base), placeAmong(passage.figures, part) + 1);
  return items.every((item, at) => {
    const previous = items[at - 1];
    if (!previous) return true;
    return sameClass(item, base) && item.depth === base.depth && isListJoint(passage, previous, item);
  });
}

/**
 * 活动6.83万人次，其中甲类6.12万人次、丙类0.15万人次；丙类率6.9%: an item that is counted by turns and called just as the rate is; of those who take the
 * turns, who may stand elsewhere, as well as of all of them.
 */
export function isOneOfTurns(passage: Passage, part: Figure, stem: string): boolean {
  const previous = figureBeside(passage.figures, part, -1);
  if (!isByTurns(part) || !previous || !sameClass(previous, part) || previous.sentence !== part.sentence) return false;
  return part.before.replace(/^[^一-鿿]+|^其中/g, '') === stem && isListJoint(passage, previous, part);
}

/** What something may be done of: 受理, 应检, 抽检, 发现问题; of 办理甲项 and 乙项 it is not. */
function isStepTo(base: Figure, part: Figure, stem: string): boolean {
  const { before, action, object } = base;
  if (isDue(base) || testWords.test(before) || examinedWords.test(before)) return true;
  if (action !== undefined && (object === '' || part.before.includes(object))) return true;
  return stepWords.some(({ done, of }) => done.test(stem) && of.test(before));
}
