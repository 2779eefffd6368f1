import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';

/** An item told by two figures. */
export type Pair = readonly [Figure, Figure];

/** What makes two figures one item, and one item the next of a list. */
interface Form {
  readonly isPair: (text: string, pair: Pair) => boolean;
  readonly follows: (text: string, last: Pair, next: Pair) => boolean;
}

/** So many items are read at most. */
const longest = 16;

/** Two items or more one behind the other, each told by two figures: 培训52场5.71万人，演练4场618人; 甲站收到318件，办结302件；乙站…. */
export function collectPairs({ figures, text }: Passage, { isPair, follows }: Form): Pair[][] {
  const lists: Pair[][] = [];
  let list: Pair[] = [];
  for (let at = 0; at + 1 < figures.length; at++) {
    const [one, other] = figures.slice(at, at + 2);
    if (!one || !other || !isPair(text, [one, other])) continue;
    const last = list.at(-1);
    if (last && list.length < longest && follows(text, last, [one, other])) list.push([one, other]);
    else {
      if (list.length > 1) lists.push(list);
      list = [[one, other]];
    }
    at++;
  }
  if (list.length > 1) lists.push(list);
  return lists;
}
