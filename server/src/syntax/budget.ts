/** What a text would cost the parser. */
export interface Cost {
  /** `*`, `[`, `<` and the like: of many of them the parser takes time with the square of their number. */
  readonly delimiters: number;
  /** `|`: the same for the cells of tables. */
  readonly pipes: number;
  /** Quotes and lists within each other: each takes stack, and time on every line. */
  readonly nesting: number;
  readonly characters: number;
}

/** How a text is read: as Markdown, as its blocks without the marks inside them, or line by line. */
export type Reading = 'markdown' | 'blocks' | 'lines';

const most: Cost = { delimiters: 600, pipes: 600, nesting: 40, characters: 200_000 };

/** The fullest reading that takes about as long for each character as it takes for prose. */
export function chooseReading(cost: Cost): Reading {
  if (cost.pipes > most.pipes || cost.nesting > most.nesting || cost.characters > most.characters) return 'lines';
  return cost.delimiters > most.delimiters ? 'blocks' : 'markdown';
}
