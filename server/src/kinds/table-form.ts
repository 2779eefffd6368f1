import type { Text } from '../text/text.ts';

/** A table whose rows, columns and sums a regulation prescribes, or practice has settled. */
export interface TableForm {
  readonly id: string;
  readonly name: Text;
  /**
   * `labelled`: each row begins with its label, whatever the cells of merged groups before it hold; `one-line`: the rows stand
   * side by side in one line of numbers, under heads that repeat; `headed`: each column has its own head, in whatever order
   * and number, and each line below is a row of the same kind. Of the rows the form has one, `all`: the only line, or 合计.
   */
  readonly layout: 'labelled' | 'one-line' | 'headed';
  /** The lines above the numbers, as a template prints them. */
  readonly head: readonly (readonly string[])[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** So many of the rows must be there for the table to be this one. */
  readonly fewestRows: number;
  /** So many different columns of the form must have a head, where columns are known by theirs. */
  readonly fewestColumns?: number;
  /** Heads of the form that it replaced, by which a table copied from an old report is known. */
  readonly older?: {
    readonly heads: readonly string[];
    /** The first year whose reports have the form of today. */
    readonly until: number;
    /** What is used now. */
    readonly text: Text;
  };
  readonly identities: readonly TableIdentity[];
  /** What it has in common with the same table of the year before. */
  readonly overYears: readonly YearIdentity[];
  /** How the text says what cells of the table hold. */
  readonly mentions: readonly FormMention[];
}

/** `全年收到政府信息公开申请35件` says what the cell 本年新收·总计 holds. */
export interface FormMention {
  /** The code of the comparison, T-X1. */
  readonly id: `T-${string}`;
  /** What stands right before the number. */
  readonly words: RegExp;
  /** The text gives the sum of these rows in one column. */
  readonly rows: readonly string[];
  readonly column: string;
  /** With these words in the sentence it may count other rows as well: 含上年结转1件. */
  readonly including?: { readonly words: RegExp; readonly rows: readonly string[] };
  /** It may be the sum with these columns that is meant: 许可决定, granted and refused. */
  readonly orWith?: readonly string[];
  /** The sentence up to the number, or the heading of the section, is to speak of this. */
  readonly topic: RegExp;
  /** The words are plain enough without the topic, unless the sentence speaks of this. */
  readonly otherTopic?: RegExp;
  /** The sentence up to the number says which of several it is of. */
  readonly within?: RegExp;
  /** A sentence that says this up to the number tells of something else. */
  readonly unless?: RegExp;
  /** The heading of the section in which loose words are sure to mean what the table counts. */
  readonly section?: RegExp;
  /** It gives an amount of money. */
  readonly isAmount?: boolean;
  /** What it is said that there was none of. */
  readonly none?: RegExp;
  /** Said of a part of what was counted before it: 其中予以公开5件. */
  readonly isPart?: boolean;
  /** The words may mean another count, unless what stands beside it agrees with the table. */
  readonly isLoose?: boolean;
  /** The words often mean another count: what differs by more than a slip of the hand is one. */
  readonly isVague?: boolean;
}

export interface FormColumn {
  readonly id: string;
  readonly name: Text;
  /** What its head says; the heads of a line stand in the order of the columns. Where rows are `headed`: how it begins. */
  readonly heads: readonly string[];
  /** An amount of money. Where rows are `headed`, its head contains one of the words. */
  readonly isAmount?: boolean;
  /** A whole number that is never negative; of others that are no amount nobody says. */
  readonly isCount?: boolean;
}

export interface FormRow {
  readonly id: string;
  /** As messages name it. */
  readonly name: Text;
  /** The cells before its numbers, as a template prints them. */
  readonly cells: readonly string[];
  /** Lines above the row, as a template prints them. */
  readonly above?: readonly (readonly string[])[];
  /** How its label begins, without its number, blanks, quotation marks and what stands in brackets. */
  readonly words: readonly string[];
  /** Ids of the columns it has numbers in; all, if it names none. */
  readonly columns?: readonly string[];
  /** Who has none of it: by the names of issuers, the surest first. */
  readonly noneFor?: readonly NoneFor[];
}

/** Issuers of whom a row is 0. */
export interface NoneFor {
  readonly issuers: RegExp;
  /** The name leaves no doubt. */
  readonly isSure: boolean;
  readonly why: Text;
}

/** The sum of the cells on the left is that of the cells on the right. */
export interface TableIdentity {
  /** Its code, T-B1. */
  readonly id: string;
  /** In each column its members are rows, in each row they are columns. */
  readonly within: 'columns' | 'rows';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Some leave these of the right side out. */
  readonly mayBeOut?: readonly string[];
  /**
   * `prescribed` by a regulation: a table that does not add up is an error. `usual`: it is what the words of published tables
   * say, a contradiction all the same. `likely`: not all variants of the table are known.
   */
  readonly weight: 'prescribed' | 'usual' | 'likely';
  /** What must be equal, for messages. */
  readonly text: Text;
}

/** What a cell holds follows from the table of the year before: 上年结转 from what was carried over then. */
export interface YearIdentity {
  /** Its code, T-B1. */
  readonly id: string;
  /** In each column its members are rows; in rows they are columns. */
  readonly within: 'columns' | 'rows';
  readonly now: string;
  /** Of last year's table. */
  readonly before: string;
  /** Of this year's table: what came and what went since. */
  readonly came?: string;
  readonly went?: string;
  /** Nothing else can have changed it. */
  readonly isSure: boolean;
  /** What must be equal, for messages. */
  readonly text: Text;
}

/** The form as a pipe table, `gap` in each of its cells. */
export function toPipeTable({ layout, head, columns, rows }: TableForm, gap: string): string {
  const width = Math.max(...head.map((cells) => cells.length));
  const toLine = (cells: readonly string[]) =>
    `| ${[...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].join(' | ')} |`;
  const gaps = (count: number) => Array<string>(count).fill(gap);
  const [first = [], ...others] = head;
  const body =
    layout !== 'labelled'
      ? [gaps(layout === 'headed' ? width : rows.length * columns.length)]
      : rows.flatMap((row) => [...(row.above ?? []), [...row.cells, ...gaps(row.columns?.length ?? columns.length)]]);
  return [toLine(first), toLine(Array<string>(width).fill('---')), ...[...others, ...body].map(toLine)].join('\n');
}
