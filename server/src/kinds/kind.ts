import type { Text } from '../text/text.ts';
import type { TableForm } from './table-form.ts';

/**
 * What is prescribed for one kind of report: its titles, its parts, their phrases. Plain data, so that users' own kinds
 * can have the same schema. Titles, openings, headings and lines are templates: `{year}` stands for the year reported
 * on, `{next}` for the year after it, `{issued}` for the year of issue, `{issuer}` for the issuing authority, `{甲|乙}`
 * for a choice whose first word is the usual one; a gap the writer fills in is `【待填：…】`, and gaps that say the same
 * are filled with the same.
 */
export interface ReportKind {
  readonly id: string;
  readonly name: Text;
  /** What a writer types to get the whole report. */
  readonly prefixes: Prefixes;
  /** Words of which a title or opening of this kind has one. Empty: the kind is never recognised by its title. */
  readonly titleWords: readonly string[];
  /** Words that make a title one of another kind all the same (法治政府建设示范创建情况报告). */
  readonly titleExcludes: readonly string[];
  /** What its titles may end in besides 报告, 年报, 总结, 汇报 and 情况: 行政执法数据. */
  readonly titleEndings: readonly string[];
  /** The year its title carries: the one reported on, or the next one, in which a report to a congress is delivered. */
  readonly titleYear: 'report' | 'next';
  /** Words of its opening: of 现将…如下, or of 我代表…报告工作. */
  readonly openingWords: readonly string[];
  /** Words that headings of this kind use: three different ones in three headings speak for it. */
  readonly headingWords: readonly string[];
  readonly titleTemplate: string;
  readonly openingTemplate: string;
  /** By when the report is to be public; the first that fits its issuer counts. Empty: nobody says. */
  readonly due: readonly Term[];
  /** Places that its reports leave empty: one that is made for the public has no recipient. */
  readonly without: readonly Place[];
  /** Issuer and date of issue stand at the end; a web page may set them elsewhere. */
  readonly signed: boolean;
  /** In the order of the regulation. */
  readonly roles: readonly Role[];
  /** The tables that the regulation prescribes. */
  readonly tables: readonly TableForm[];
  /** What this kind says besides the phrases of every report; the first of a place stands in a whole report. */
  readonly phrases: readonly Phrase[];
  readonly basis: readonly string[];
}

/** A day of the year after the one reported on. */
export interface Term {
  readonly month: number;
  readonly day: number;
  /** How the names of issuers end for whom it holds; for all others, too, if it names none. */
  readonly issuers?: readonly string[];
}

/** What a section is for, whatever its heading says. */
export interface Role {
  readonly id: string;
  readonly name: Text;
  /** What a writer types to get the section. */
  readonly prefixes: Prefixes;
  /**
   * `mandatory`: a regulation demands it. `optional`: it names it, and practice leaves it out where there is nothing to
   * report. `usual`: nothing but practice has it.
   */
  readonly need: 'mandatory' | 'optional' | 'usual';
  /** 无 is all that it need say. */
  readonly mayBeNone?: boolean;
  /** The year its heading carries: the year reported on, the next one, or none. */
  readonly year: 'report' | 'next' | 'none';
  /** Any of these in a heading gives the section this role. */
  readonly words: readonly string[];
  /** These do so only where no word of another role stands in the heading. */
  readonly weakWords: readonly string[];
  /** Headings that end so have this role, whatever words come before: 工作安排落实情况 tells what was done. */
  readonly endings: readonly string[];
  /** Sections that have no role, standing before one that has, are taken for this one: 一、强化组织领导 二、规范行政执法. */
  readonly takesUnnamed: boolean;
  /** What the section is to speak of besides; it is looked for by words. */
  readonly aspects: readonly Aspect[];
  /** Words in a paragraph that tell that the role's content is there, though it has no section. */
  readonly traces: readonly string[];
  readonly heading: string;
  /** Ids of the phrases a section of this role begins with, its template. */
  readonly phrases: readonly string[];
}

/** Chinese words and the initials of their pinyin, one letter a character: `{ 办结率: 'bjl' }`. */
export type Prefixes = Readonly<Record<string, string>>;

/** Where a phrase stands: around the body, anywhere in it, or in the section of a role, by the role's id. */
export type Place = 'title' | 'subtitle' | 'recipient' | 'opening' | 'any' | 'closing' | 'signature' | (string & {});

/** A usual way of saying something, with gaps. */
export interface Phrase {
  readonly id: string;
  readonly name: Text;
  /** What to mind when it is filled in. */
  readonly note?: Text;
  readonly prefixes: Prefixes;
  readonly place: Place;
  /** Paragraphs, one an item, or a table with its rows on lines of their own. */
  readonly lines: readonly string[];
}

/** One thing that a section is to speak of: the causes of its shortcomings. */
export interface Aspect {
  readonly id: string;
  readonly name: Text;
  /** Any of these in the section says that it is there. */
  readonly words: readonly string[];
  /** Reports on years before this one were not asked for it; 0: all were. */
  readonly since: number;
}
