import type { Figure } from '../facts/figure.ts';
import { worth } from './near.ts';
import { between, figuresBefore, isQuantity, type Passage, placeAmong, sameClass } from './passage.ts';

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

/** How many figures back the total above may stand. */
const farthest = 24;

/**
 * `受理申请356件，全部办结356件。其中网上办理298件，占83.7%；窗口办理58件，占16.3%`, `在册1430名；其中专职214名`: the only number that what opens a
 * part's sentence, or stands behind its ；, can be of. What is said of the first item is said of those behind it that have shares as well.
 */
export function findOwnerAbove(passage: Passage, part: Figure): Figure | undefined {
  const { text, paragraph, figures } = passage;
  const opens = openingOf(passage, part);
  if (opens === undefined) return undefined;
  const begin = paragraph.sentences[part.sentence]?.start ?? 0;
  const from = opens === begin ? part.sentence - 1 : part.sentence;
  if (opens !== begin && text.charAt(opens - 1) !== '；') return undefined;
  const at = placeAmong(figures, part);
  const above = figures
    .slice(Math.max(0, at - farthest), at)
    .filter((figure) => figure.sentence === from && figure.end <= opens && isOfKind(figure, part))
    // 总量超过1亿户，至6月底实有1.03亿户: a mark that was passed is no total.
    .filter(({ bound }, _, all) => !bound || all.every((figure) => figure.bound));
  const [first] = above;
  return above.every((figure) => first !== undefined && worth(figure) === worth(first)) ? first : undefined;
}

/** Where 其中 or 按来源分 stands that a part is the first item of, or one behind others that each have a share. */
function openingOf(passage: Passage, part: Figure): number | undefined {
  const { text, paragraph } = passage;
  if (/^其中/.test(part.before)) return part.labelStart;
  const begin = paragraph.sentences[part.sentence]?.start ?? 0;
  const opening = listOpening.exec(text.slice(begin, Math.min(part.start, begin + 30)));
  if (!opening) return undefined;
  const items = figuresBefore(passage, part).filter((figure) => isOfKind(figure, part) && figure.depth === part.depth);
  const isItem = (item: Figure, next: Figure) => /^[^。]{0,30}占[^；。]*；[^；。]*$/.test(between(passage, item, next));
  return items.every((item, at) => isItem(item, items[at + 1] ?? part)) ? begin : undefined;
}

const listOpening = /^(?:其中|按[^，。；\d]{1,12}[分看])[，：]?/;

/** Counts what the part counts: 22105元 of each person is of 6215元 of each. */
function isOfKind({ unit, flags }: Figure, part: Figure): boolean {
  return unit.text === part.unit.text && !flags.delta && !flags.last && !flags.rank;
}
