import type { Figure } from '../facts/figure.ts';
import { findSentence, type Outline, type Paragraph } from '../outline/outline.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';

/** The figures of one paragraph with its text: what a recogniser of relations looks at. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** The paragraph as it is read. */
  readonly text: string;
  /** In the order of the text; each figure's index is that of the one before it plus one. */
  readonly figures: readonly Figure[];
}

/** How many figures a recogniser looks back or ahead: no sentence ties more, and a pasted line may hold thousands. */
const reach = 24;

/** How many characters it looks back or ahead for a word that changes the meaning. */
const wordReach = 400;

export function toPassages(outline: Outline, figures: readonly Figure[]): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  while (at < figures.length) {
    const index = figures[at]?.paragraph;
    let end = at;
    while (figures[end]?.paragraph === index) end++;
    const paragraph = index === undefined ? undefined : outline.paragraphs[index];
    if (paragraph) passages.push({ paragraph, text: paragraph.reading.text, figures: figures.slice(at, end) });
    at = end;
  }
  return passages;
}

/** A share in words, which stands for a figure printed beside it: 三成, 近半, 三分之一; 百分之三十五 is a percentage as 35% is. */
export function isShareInWords({ spelled, text }: Figure): boolean {
  return spelled && !text.includes('百分之');
}

/** The figures before one in its sentence, the nearest last, as far as a recogniser looks. */
export function figuresBefore({ figures }: Passage, figure: Figure): Figure[] {
  const at = placeAmong(figures, figure);
  const least = Math.max(0, at - reach);
  let first = at;
  while (first > least && figures[first - 1]?.sentence === figure.sentence) first--;
  return figures.slice(first, at);
}

/** The only quantity of its class before a figure in its sentence: what alone there may be the whole of it. */
export function onlyBefore(passage: Passage, figure: Figure): Figure | undefined {
  const [only, ...others] = figuresBefore(passage, figure).filter((one) => sameClass(one, figure) && isQuantity(one));
  return others.length === 0 ? only : undefined;
}

/** The figures from an offset on, as far as a recogniser looks. */
export function figuresFrom({ figures }: Passage, offset: number): Figure[] {
  const first = lowerBound(figures, ({ start }) => start >= offset);
  return figures.slice(first, first + reach);
}

/** The last figures that end before an offset, the nearest last, as far as a recogniser looks. */
export function figuresUntil({ figures }: Passage, offset: number): Figure[] {
  const end = lowerBound(figures, (figure) => figure.end > offset);
  return figures.slice(Math.max(0, end - reach), end);
}

/** The figures of those sentences in which a pattern is found: what is asked of a sentence need not be asked of each of them. */
export function figuresWhere({ paragraph: { sentences }, text, figures }: Passage, says: RegExp): readonly Figure[] {
  let sentence = -1;
  let isSaid = false;
  return figures.filter((figure) => {
    if (figure.sentence !== sentence) {
      sentence = figure.sentence;
      isSaid = says.test(text.slice(sentences[sentence]?.start, sentences[sentence]?.end));
    }
    return isSaid;
  });
}

/** The index of the sentence that an offset stands in. */
export function sentenceAt({ paragraph }: Passage, offset: number): number {
  return findSentence(paragraph, offset);
}

/** The text of a stretch and on to the end of the sentence, as far as a recogniser looks. */
export function onwards({ paragraph: { sentences }, text }: Passage, { start, end }: Span, sentence: number): string {
  return text.slice(start, Math.min(sentences[sentence]?.end ?? end, end + wordReach));
}

/** A quantity, and no target: what there was or was done. */
export function isActual(figure: Figure): boolean {
  return isQuantity(figure) && !figure.flags.target;
}

/** What there was or was done, counted in whole things: no money, no share. */
export function isActualCount(figure: Figure): boolean {
  return isActual(figure) && figure.unit.discrete;
}

/** What there was or was done, in a unit of its own, be it things or money: no percentage. */
export function isActualAmount(figure: Figure): boolean {
  return isActual(figure) && figure.unit.class !== 'percent';
}

/** A value of its own: no change, no value of last year, no rank, no ratio by unit. */
export function isQuantity({ flags }: Figure): boolean {
  return !flags.delta && !flags.last && !flags.rank && !flags.per;
}

/** A quantity, or what is left from last year: 上年结转欠款1265万元，本年新登记4564万元，两项共计. */
export function isAddend(figure: Figure): boolean {
  return (
    isQuantity(figure) || (figure.flags.last && !figure.flags.delta && /结转|结余|转入|遗留|未/.test(figure.before))
  );
}

export function sameClass(a: Figure, b: Figure): boolean {
  return a.unit.class === b.unit.class;
}

/** Whether two figures can count the same things: one names none, or one name holds the other. */
export function sameThing(a: Figure, b: Figure): boolean {
  const [first, second] = [a.object, b.object];
  if (first === '' || second === '') return true;
  return first.includes(second) || second.includes(first);
}

/** A figure with the label of another, which holds for both. */
export function withLabelOf(figure: Figure, { before, labelStart }: Figure): Figure {
  return { ...figure, before, labelStart };
}

/** Nothing stands between two figures but what a bracket behind the first holds: 纠错4件（撤销3件、确认违法1件），纠错率8.2%. */
export function isNext({ figures }: Passage, first: Figure, second: Figure): boolean {
  if (second.index === first.index + 1) return true;
  if (second.index <= first.index || second.index - first.index > reach) return false;
  return figuresBetween(figures, first, second).every(({ depth }) => depth > first.depth);
}

/** What stands between two figures, without brackets. */
export function betweenBrackets(passage: Passage, first: Figure, second: Figure): string {
  return between(passage, first, second).replace(/（[^（）]*）/g, '');
}

/** 为年初预算103581万元的99.2%, 占全市498.13亿元的7.1%, 占6次出庭的三分之一: the base of a share, told with it. */
export function isBaseInside({ text, figures }: Passage, figure: Figure): boolean {
  const next = figureBeside(figures, figure, 1);
  if (next?.unit.class !== 'percent') return false;
  const gap = text.slice(figure.end, next.start);
  return /^）?的$/.test(gap) || (/^[一-鿿]{1,6}的$/.test(gap) && /(?:占|相当于)[^，。；]{0,8}$/.test(figure.before));
}

/** What stands between two figures of a paragraph. */
export function between({ text }: Passage, first: Figure, second: Figure): string {
  return text.slice(first.end, second.start);
}

/** Where a figure stands among those of its passage. */
export function placeAmong(figures: readonly Figure[], { index }: Pick<Figure, 'index'>): number {
  return index - (figures[0]?.index ?? 0);
}

/** The figure so many places from another in its passage, if one stands there. */
export function figureBeside(
  figures: readonly Figure[],
  figure: Pick<Figure, 'index'>,
  step: number,
): Figure | undefined {
  return figures[placeAmong(figures, figure) + step];
}

/** The figures between two of their passage, without them. */
export function figuresBetween(figures: readonly Figure[], first: Figure, second: Figure): readonly Figure[] {
  return figures.slice(placeAmong(figures, first) + 1, placeAmong(figures, second));
}
