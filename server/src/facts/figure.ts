import type { Unit } from '../standards/units.ts';
import type { Span } from '../text/span.ts';
import type { Interval } from './interval.ts';

/** What keeps a figure from being a total, a part or a base. */
export interface FigureFlags {
  /** A change, not a value: 增加12件. */
  readonly delta: boolean;
  /** Last year's value: 上年受理30件. */
  readonly last: boolean;
  /** A place in an order: 第3名 does not count, 排名前5位. */
  readonly rank: boolean;
  /** A ratio by unit: 每户3次, 人均2件. */
  readonly per: boolean;
  /** What is aimed at: 力争达到98%, and all that stands in the plan. */
  readonly target: boolean;
}

/**
 * A number as the report prints it: every value the writer can have meant.
 *
 * `rounded` and `cutOff` are exact intervals in the first unit of the unit's class: 1.2亿元 is [115 000 000, 125 000 000]
 * in 元, 98.5% is [98.45, 98.55] in %, cut off [98.5, 98.6). A count such as 128件 is one point.
 * Source: GB/T 8170—2008《数值修约规则与极限数值的表示和判定》.
 */
export interface Figure {
  /**
   * What it is known by: its place in `Facts.figures`; cells of tables and claims of nothing are numbered on behind these. A figure that a recogniser
   * reads in its own way, with another label or as an exact price, keeps it.
   */
  readonly index: number;
  readonly rounded: Interval;
  readonly cutOff: Interval;
  readonly unit: Unit;
  /** 约, 近, 余, 多, 左右: what is concluded from it is no more than likely. */
  readonly approximate: boolean;
  /** 以上, 不少于, 超过 and the like: a limit, not a value. */
  readonly bound: boolean;
  /** The digits stand for themselves: no 万, no limit, no approximation; a figure computed instead can be written in their place. */
  readonly plain: boolean;
  /** How many decimals are printed. */
  readonly decimals: number;
  /** 1, 10 000 (万) or 100 000 000 (亿). */
  readonly multiplier: bigint;
  /** The digits as printed, without separators. */
  readonly digits: string;
  /** In Chinese numerals: 二十余场, 三成. */
  readonly spelled: boolean;
  readonly flags: FigureFlags;
  /** The clause before the number, from the figure before it on; the label of what is counted. */
  readonly before: string;
  /**
   * Where the label begins in the paragraph's reading, which goes on with it from there; without a label, where the number
   * begins with its 约 or 近. Of a cell, whose label stands in others, its own begin.
   */
  readonly labelStart: number;
  /** The clause behind the unit, up to the next figure. */
  readonly after: string;
  /** The name of the measure (`standards/measures.ts`) that the number counts, if one is named. */
  readonly action: string | undefined;
  /** The word that names it: 办结. */
  readonly term: string;
  /** What is counted, as far as the clause says it. */
  readonly object: string;
  /** Number and unit as they are read. */
  readonly text: string;
  readonly span: Span;
  /** The digits alone. */
  readonly number: Span;
  /** Indices and offsets into the outline: paragraph, sentence and clause, and the place in the paragraph's reading. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}
