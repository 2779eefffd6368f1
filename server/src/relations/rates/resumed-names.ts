import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, isActual, type Passage, sameClass } from '../passage.ts';
import { withoutTotal } from './stated-shares.ts';

/** A name of fewer characters is one of many things. */
const shortest = 3;

/**
 * `规范合同338份、问题合同74份，总计412份；问题合同已整改68份`: the only figure before a part whose whole label the part's begins with, before it
 * says what was done with them.
 */
export function findResumed(passage: Passage, part: Figure): Figure | undefined {
  const said = part.before.replace(leading, '');
  if (said.length < shortest + 2 || !doneWord.test(said)) return undefined;
  const named = figuresUntil(passage, part.labelStart).filter((figure) => {
    if (!sameClass(figure, part) || !isActual(figure) || figure.depth > part.depth) return false;
    const name = withoutTotal(figure).replace(leading, '');
    return name.length >= shortest && said.startsWith(name) && done.test(said.slice(name.length));
  });
  const [only, ...others] = named;
  return only && others.length === 0 ? only : undefined;
}

const leading = /^(?:[，、；：]|其中|全年|共|现有|有)+/;
const doneWord = /已|均|全部|按[期时]|及时|实际|完成/;
/** 已整改, 按期办结, 中已转运: a verb, and no other noun (违法图斑面积). */
const done = /^中?(?:已经?|均|全部|按[期时]|及时|实际|完成)+[一-鿿]{2,6}$/;
