import type { Figure } from '../facts/figure.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from './passage.ts';

/** The total to which 其中, or 46个单位中, makes it a part. */
export function findOwner(passage: Passage, part: Figure): Figure | undefined {
  const before = figuresBefore(passage, part);
  const [first] = before;
  if (!first) return undefined;
  const behind = passage.text.slice(first.end, part.start).lastIndexOf('其中');
  const amongThem = behind < 0 ? -1 : first.end + behind;
  const owner = before.findLast(
    (figure) =>
      sameClass(figure, part) &&
      isQuantity(figure) &&
      (figure.end <= amongThem ||
        /^[^，；。]{0,12}(?:中(?:，|共?有|已)|里有?)/.test(passage.text.slice(figure.end, figure.end + 14))),
  );
  return owner && !between(passage, owner, part).includes('；') ? owner : undefined;
}
