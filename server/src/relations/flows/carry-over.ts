import type { Figure } from '../../facts/figure.ts';
import { cameAnew, remainderWords, stockWords } from '../../standards/stock-words.ts';
import { createFinder, type Finder } from '../../text/finder.ts';
import { countsAddUp } from '../near.ts';
import { figuresBefore, figuresFrom, figuresUntil, type Passage, placeAmong, sameClass } from '../passage.ts';

/** Words that bring cases of other years or other places into a count; where they stand, more may be concluded than accepted. */
const inSentence = createFinder(
  /结转(?![至到]?(?:下|明|次|20))|跨年(?!度?(?:实施|推进|完成|办[理结]))|历年|往年|期初|遗留|积案|旧存|(?<![较比从由与同于和])(?:上[年期]|去年|前年|前一年|年初(?!预算|计划|目标|下达|制定|部署))(?!度?[末底]?(?:同期|[为是]))|20\d\d年(?:度|底)?[^，。；]{0,4}(?:立案|受理|收到|结转)/,
);
/** In the sentence beside it 上年12件 is last year's value; 含上年立案12件 and 上年未结12件 are cases of that year. */
const besideIt = createFinder(
  /结转|跨年|历年|往年|遗留|积案|旧存|(?:含|包括|其中)[^，。；]{0,8}(?:上[年期]|去年|前年|20\d\d年)|(?:上[年期]|去年|前年|年初)[^，。；\d]{0,6}[未转剩存]/,
);
/** Words that do so only where they stand beside the figures, between two ；. */
const cumulated = createFinder(/累计|存量|历史(?!最|新|性|[纪记]录|同期)/);

/** What is said right behind a count of what else is in it: （含县级交办21件）, 其中2件为2024年立案, 另…, 多出部分…. */
const withOthers = /^[^。；]{0,6}[（，](?:包?含|包括|其中\d+[^，。]{0,3}为|另|多出)/;

/** Before the whole these say that it counts other years than the part: 历年受理20件，本年办结22件. */
const otherYears = /^(?:历年|往年|20)(?!积案|遗留)/;

/** So far from a figure are words looked for. */
const wordReach = 400;

/**
 * Whether cases of other years may be among what a step counts. A word that belongs to another count says nothing of it:
 * 上年结转欠款1265万元, 累计拆除614处; nor does one that belongs to the whole (积案4件，化解3件).
 */
export function isCarriedOver(passage: Passage, part: Figure, whole?: Figure): boolean {
  const { text, paragraph } = passage;
  if (withOthers.test(text.slice(part.end, part.end + 30))) return true;
  const { start, end } = paragraph.sentences[part.sentence] ?? part;
  const from = Math.max(start, part.start - wordReach);
  const to = Math.min(end, part.end + wordReach);
  const isOther = (figure: Figure, words: string) =>
    sameClass(figure, part) &&
    !isCompared(figure, part, whole) &&
    !isAddedTo(figure, whole) &&
    !isItemOf(passage, figure, whole) &&
    (figure !== whole || otherYears.test(words)) &&
    // 治理2698项，遗留43项: what is left of them.
    !(figure === part && /^遗留/.test(words) && remainderWords.test(part.before));
  if (mayCount(passage, inSentence, from, to, isOther)) return true;
  const segmentStart = from + text.slice(from, part.start).lastIndexOf('；') + 1;
  const segmentEnd = part.end + (/^[^；]*/.exec(text.slice(part.end, to))?.[0].length ?? 0);
  if (mayCount(passage, cumulated, segmentStart, segmentEnd, (figure) => figure === part)) return true;
  return [part.sentence - 1, part.sentence + 1].some((index) => isBesideIt(passage, part, index));
}

/** 上年结转欠款1265.5万元，新登记4564.5万元，两项共计5830万元；已清偿5526.8万元: what was there is counted in the whole. */
function isAddedTo(figure: Figure, whole: Figure | undefined): boolean {
  return (
    whole !== undefined &&
    figure.index < whole.index &&
    figure.sentence === whole.sentence &&
    /(?:合计|共计|一共|总计|应[审办处结收])[^，；。]{0,6}$/.test(whole.before)
  );
}

/** 受理各类案件14263件，其中旧存816件、新收13447件, 受理1426件（含旧存81件）: what was there is a part of the whole. */
function isItemOf({ figures, text }: Passage, figure: Figure, whole: Figure | undefined): boolean {
  if (whole === undefined || figure.index <= whole.index || figure.sentence !== whole.sentence) return false;
  if (!cameAnew.test(whole.before) && inBracket.test(text.slice(whole.end, figure.start))) return true;
  const at = placeAmong(figures, figure);
  return [figures[at - 1], figures[at + 1]].some(
    (other) => other !== undefined && other !== whole && countsAddUp(whole, [figure, other]) === true,
  );
}

/** （旧存81件）, （含上年结转81件）; what （另有旧存81件） says is no part. */
const inBracket = /^（(?:其中|含|包含|包括)?(?:旧存|积存|(?:上一?年|去年)?结转)(?:案件)?$/;

/** 提出46件，采纳39件，上年提出41件: what was counted last year, said for comparison behind both; not 含2024年立案的26件. */
function isCompared(figure: Figure, part: Figure, whole: Figure | undefined): boolean {
  return (
    whole !== undefined &&
    figure.flags.last &&
    figure.start > part.end &&
    figure.action !== undefined &&
    (figure.action === whole.action || figure.action === part.action) &&
    !/[转未剩存留]|[含括]|其中/.test(figure.before)
  );
}

/** A word between two offsets stands alone in its clause, or belongs to a figure that matters. */
function mayCount(
  passage: Passage,
  findWords: Finder,
  from: number,
  to: number,
  matters: (figure: Figure, words: string) => boolean,
): boolean {
  const said = passage.text.slice(from, to);
  for (const { index } of findWords(said)) {
    const figure = belongsTo(passage, from + index);
    if (!figure || matters(figure, said.slice(index, index + 6))) return true;
  }
  return false;
}

/** The figure that a word stands before in its clause, else that behind which it stands: 其余2个跨年度实施. */
function belongsTo(passage: Passage, offset: number): Figure | undefined {
  const [next] = figuresFrom(passage, offset);
  if (next && next.start - offset < 40 && !/[，。；：（）]/.test(passage.text.slice(offset, next.start))) return next;
  const last = figuresUntil(passage, offset).at(-1);
  // 整改金额752万元（含历年事项的整改金额）: what the brackets say is of the figure before them.
  return last &&
    offset - last.end < 20 &&
    /^(?:[^，。；：（）]{0,4}（)?[^，。；：（）]*$/.test(passage.text.slice(last.end, offset))
    ? last
    : undefined;
}

function isBesideIt(passage: Passage, part: Figure, index: number): boolean {
  const sentence = passage.paragraph.sentences[index];
  if (!sentence) return false;
  const from = Math.max(sentence.start, part.start - wordReach);
  const to = Math.min(sentence.end, part.end + wordReach);
  return mayCount(passage, besideIt, from, to, (figure) => sameClass(figure, part) && !isClosed(passage, figure));
}

/** 上年结转7件，当年受理163件，办结165件，结转5件: a sentence with all of its flow has no part in another. */
function isClosed(passage: Passage, carried: Figure): boolean {
  const flow = [...figuresBefore(passage, carried), ...figuresFrom(passage, carried.end)].filter(
    (figure) => figure.sentence === carried.sentence && sameClass(figure, carried),
  );
  return (
    flow.some(({ before }) => stockWords.came.test(before)) &&
    flow.some(({ before }) => stockWords.done.test(before) || stockWords.left.test(before))
  );
}
