import { closesList, dividesWhole, findPartition } from '../../standards/partitions.ts';
import { areGrades, areOrdinals, isScale } from '../../standards/scales.ts';
import type { List } from './list.ts';

/**
 * 办理甲项侵权案件46件，赔付2180万元。和解、移送案件分别为29件、21件: in a sentence of their own, and of what is only called by the same head noun,
 * names that leave others out are not those of what has a name of its own.
 */
export function isOfOwnCases({ lead, total, first }: List): boolean {
  if (total.sentence >= first.sentence) return false;
  const said = names.exec(lead)?.[1];
  if (said === undefined) return false;
  const noun = commonEnd(said, total.before);
  const own = total.before.slice(0, total.before.length - noun.length).replace(times, '');
  if (noun.length < 2 || own.length < 4) return false;
  const items = said.slice(0, -noun.length).split(/[、和与及]/);
  return !divide(items) && !items.every((item) => total.before.includes(item));
}

/** 一审 and 二审, 简易程序 and 一般程序, 甲类 and 其他; 轻罚 and 不罚 leave 重罚 out. */
function divide(items: readonly string[]): boolean {
  if (closesList(items.at(-1) ?? '')) return true;
  if (isScale(items) || areGrades(items) || areOrdinals(items) || findPartition(items)) return true;
  const denied = items.find((item) => denies.test(item));
  return dividesWhole(items) && (denied === undefined || items.includes(denied.replace(denies, '')));
}

const denies = /[不未非无]予?/;

/** 和解、移送案件 of 和解、移送案件分别为, 据统计，和解、移送案件分别为. */
const names =
  /^(?:[^，；：。、]{2,8}，)?([^，；：。]*[、和与及][^，；：。]*?)(?:数|数量)?(?:分别|依次|各)[一-鿿]{0,4}$/;

/** What stands before the verb: 全年办理. */
const times = /^(?:[，、；]|全年|年内|当年|本年|共计?|累计)+/;

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length === 0 ? '' : one.slice(-length);
}
