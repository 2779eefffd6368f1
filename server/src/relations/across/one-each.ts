import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import { between, isActualCount, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { slipBetween } from '../slips-between.ts';

/**
 * `培育示范户124户，覆盖全部124个行政村，做到一村一户`, `21个村聘请法律顾问21名，实现一村一法律顾问`: as many of one as of the other (E4). One may serve two villages, so that
 * only a slip of the hand is called wrong.
 */
export function* findOneEach(passage: Passage): Iterable<FoundRelation> {
  for (const { index, 1: place = '', 2: thing = '' } of passage.text.matchAll(oneEach)) {
    const at = passage.figures.findLastIndex(({ end }) => end <= index);
    const [first, second] = [passage.figures[at - 1], passage.figures[at]];
    if (!first || !second || !areBeside(passage, first, second, index)) continue;
    const isPaired =
      (isCalled(first, place) && isCalled(second, thing)) || (isCalled(second, place) && isCalled(first, thing));
    if (!isPaired || !(meet(first.rounded, second.rounded) || slipBetween(first, second))) continue;
    yield { type: 'universal', pattern: 'E4', claim: { form: 'equal', one: second, other: first }, certain: true };
  }
}

/** 一村一户, “一村一法律顾问”, 一户一档. */
const oneEach = /(?<=[，现到“])一([一-鿿]{1,2})一([一-鿿]{1,5}?)(?=[”，。；]|全覆盖)/g;

/** One clause between them, and at most one behind. */
function areBeside(passage: Passage, first: Figure, second: Figure, index: number): boolean {
  if (first.sentence !== second.sentence || first.depth !== second.depth || ![first, second].every(isActualCount))
    return false;
  const gaps = [between(passage, first, second), passage.text.slice(second.end, index)];
  return gaps.every((gap) => /^[^，；。、]{0,16}，?[^，；。、]{0,16}$/.test(gap));
}

/** 行政村 of 一村一户, 顾问 of 一村一顾问: in its unit or beside its number. */
function isCalled({ before, after, unit }: Figure, name: string): boolean {
  const beside = `${before.slice(-8)}${unit.text}${/^[一-鿿]{0,8}/.exec(after)?.[0] ?? ''}`;
  return beside.includes(name) || (name.length > 2 && beside.includes(name.slice(-2)));
}
