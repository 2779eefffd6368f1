import type { Figure } from '../facts/figure.ts';
import type { Outline, Paragraph } from '../outline/outline.ts';

/** The figures of one paragraph with its text: what a recogniser of relations looks at. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** The paragraph as it is read. */
  readonly text: string;
  readonly figures: readonly Figure[];
}

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

/** A value of its own: no change, no value of last year, no rank, no ratio by unit. */
export function isQuantity({ flags }: Figure): boolean {
  return !flags.delta && !flags.last && !flags.rank && !flags.per;
}

export function sameClass(a: Figure, b: Figure): boolean {
  return a.unit.class === b.unit.class;
}

/** Whether two figures can count the same things: one names none, or their names end alike or hold each other. */
export function sameThing(a: Figure, b: Figure): boolean {
  const [first, second] = [a.object, b.object];
  if (first === '' || second === '') return true;
  return first.includes(second) || second.includes(first) || first.slice(-2) === second.slice(-2);
}

/** What stands between two figures of a paragraph. */
export function between({ text }: Passage, first: Figure, second: Figure): string {
  return text.slice(first.end, second.start);
}
