import { toHanNumeral } from './numerals.ts';

/**
 * Words that count the items of an enumeration inside running text, by family; the families are not mixed in one list.
 * Source: GB/T 15834—2011 B.3.1, B.3.7 (第一，其一，首先，；一是…二是…); 一要…二要… is practice.
 */
export const enumeratorFamilies = ['is', 'must', 'ordinal', 'among', 'first'] as const;
export type EnumeratorFamily = (typeof enumeratorFamilies)[number];

/** 首先、其次、再次: the words of a family that has no numbers, from 1. 最后 closes any list and is not counted. */
export const spokenOrdinals: readonly string[] = ['首先', '其次', '再次'];

/** How an item of a family is counted: 三是, 第三, 再次; 首先 has no fourth and goes on with 第四. */
export function writeEnumerator(family: EnumeratorFamily, value: number): string {
  const numeral = toHanNumeral(value);
  switch (family) {
    case 'is':
      return `${numeral}是`;
    case 'must':
      return `${numeral}要`;
    case 'among':
      return `其${numeral}`;
    case 'first':
      return spokenOrdinals[value - 1] ?? `第${numeral}`;
    case 'ordinal':
      return `第${numeral}`;
  }
}

/** What stands before 一是 where it is no enumerator: 统一是, 唯一是, 之一是, 第一是. */
export const joinsOne = '统唯万单逐同专合归划第之其每任某不惟进';

/** What makes 一要 and 三要 other words: 三要素, 一要件. */
export const joinsMust = '素件点务领害道';
