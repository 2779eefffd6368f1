/** What a text would cost the parser. */
export interface Cost {
  readonly lines: number;
  /** `*`, `[`, `<` and the like: of many of them the parser takes time with the square of their number. */
  readonly delimiters: number;
  /** `|`: the same for the cells of tables. */
  readonly pipes: number;
  /** Quotes and lists within each other: each takes stack, and time on every line. */
  readonly nesting: number;
  readonly characters: number;
}

/** How a text is read: as Markdown, as its blocks without the marks inside them, or not by the parser at all. */
export type Depth = 'markdown' | 'blocks' | 'lines';

/** Chooses how the next text of a document is read. */
export type Budget = (cost: Cost) => Depth;

/** For one text. */
const most = { delimiters: 600, pipes: 600, nesting: 40, characters: 200_000 };

/**
 * The budget of one document: what the parser may do for each text, and for all of them together.
 *
 * The parser takes some 0.1 ms for a line. Prose, emphasis, headings, tables and code outside of lists never reach it,
 * so a report needs a few dozen lines of it; what needs thousands is no report, but must not keep the writer waiting.
 */
export function createBudget(characters: number): Budget {
  let credit = 2000 + characters / 250;
  return (cost) => {
    if (cost.pipes > most.pipes || cost.nesting > most.nesting || cost.characters > most.characters) return 'lines';
    const work = 1 + cost.lines * (1 + cost.nesting / 4) + cost.delimiters;
    if (work > credit) return 'lines';
    credit -= work;
    return cost.delimiters > most.delimiters ? 'blocks' : 'markdown';
  };
}
