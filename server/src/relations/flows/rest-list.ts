import type { Figure } from '../../facts/figure.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, figuresFrom, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

export interface List {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The items between the total and the rest are joined: the rest is that of all of them. */
  readonly isJoined: boolean;
  /** Nothing of the class stands between the total and the rest but the parts, and no ； among them. */
  readonly isTight: boolean;
  /** Items that make a total stand before the rest: it is of something else, and of what only the sum tells. */
  readonly isClosed?: boolean;
}

export function toRelation({ total, parts }: List): FoundRelation {
  return { type: 'sum', pattern: 'A13', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}

/** 国家级3家、省级5家 are items of one list. */
export function isItemOf(passage: Passage, previous: Figure | undefined, figure: Figure): boolean {
  return previous === undefined || /^[^，；。]{0,8}、[^，；。]*$/.test(between(passage, previous, figure));
}

/** 办结100批，正在办理15批，5批已转送: what stands behind the rest makes up the total with them. */
export function isFilled(passage: Passage, { total, parts }: List, rest: Figure): boolean {
  const [next] = figuresFrom(passage, rest.end);
  const sum = worthOfAll(parts);
  return (
    next !== undefined && next.sentence === rest.sentence && sameClass(next, rest) && sum + worth(next) === worth(total)
  );
}

/**
 * `2023年度审计查出的312个问题，已整改297个`: what was found in an earlier year is what this year's work is done on; not `2023年查出的312个问题相比`,
 * a value to compare with.
 */
export function isSetOfEarlierYear({ flags, before, after }: Figure): boolean {
  if (!flags.last || flags.delta) return false;
  return earlierSet.test(before) && /^[一-鿿]{2}/.test(after) && !/[比较增减升降]|持平/.test(after);
}

const earlierSet = /^[，；]?(?:20\d\d年度?|[上去]年度?)(?!同期)[^，。；]*[一-鿿]{2}的$/;
