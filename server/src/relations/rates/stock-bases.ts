import type { Figure } from '../../facts/figure.ts';
import { stockOwners } from '../../standards/rates.ts';
import type { Candidate } from '../lists/divisions.ts';
import { isActual, isActualCount, type Passage, placeAmong, sameClass } from '../passage.ts';
import { tieOf } from './rate-ties.ts';
import { partial } from './stated-rates.ts';

/** So many figures before a rate its paragraph may have told all there are. */
const farthest = 60;

/** A rate that names its base by a noun alone is told by a slip of the hand alone. */
const fewPoints = 0;

/**
 * `全县登记在册渔船1398艘…。渔船互助保险参保1342艘，参保率96.0%`: of all there are in the paragraph, where the part bears their name and nothing
 * else that is all there are does.
 */
export function ofStock({ figures }: Passage, value: Figure, stem: string): Candidate[] {
  const at = placeAmong(figures, value);
  const part = figures[at - 1];
  if (!part || part.sentence !== value.sentence || !isActualCount(part)) return [];
  if (value.bound || value.approximate || tieOf(stem, part) !== 'word' || !value.before.startsWith(`${stem}率`))
    return [];
  const stocks = figures
    .slice(Math.max(0, at - farthest), at - 1)
    .filter(
      (figure) =>
        sameClass(figure, part) &&
        isActual(figure) &&
        !figure.approximate &&
        figure.depth === 0 &&
        stockOwners.test(figure.before) &&
        !partial.test(figure.before),
    );
  const [base, ...others] = stocks.filter((figure) => bearsName(part, figure));
  if (!base || others.length > 0 || base.unit.text !== part.unit.text) return [];
  return [{ part: [part], base: [base], isMeant: true, points: fewPoints }];
}

/** 渔船 of 登记在册海洋渔船1398艘 begins 渔船互助保险参保1342艘, 人防工程 ends 平时利用人防工程1397处. */
function bearsName({ before }: Figure, stock: Figure): boolean {
  const noun = /[一-鿿]{2,}$/.exec(stock.before)?.[0].replace(/(?:共有?|总[数量]|合计|总计|达到?|有)+$/, '') ?? '';
  const word = noun.slice(-2);
  if (word.length < 2 || stockOwners.test(word)) return false;
  const label = before.replace(/^[，；、]/, '');
  return label.startsWith(word) || label.endsWith(noun.length > 3 ? noun.slice(-4) : word);
}
