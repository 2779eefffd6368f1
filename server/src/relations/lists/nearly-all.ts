import { isWholeCount, worth, worthOfAll } from '../near.ts';
import type { List } from './list.ts';
import { hasOneMark } from './list-bounds.ts';

/**
 * Counts with one mark between them, a twentieth off at the most: in others' texts one list in ninety that leaves some out comes so
 * near, and of those most leave out one or two (商会96个，其中市级9个、县级33个、乡镇53个).
 */
export function isNearlyAll(list: List): boolean {
  const { total, parts, isBearer } = list;
  const rest = worth(total) - worthOfAll(parts);
  if (isBearer || rest === 1 || rest === 2 || Math.abs(rest) > 0.05 * worth(total)) return false;
  // 办理86件，其中甲类12件，乙类26件，丙类9件，丁类4件，戊类31件: four of others.
  if (rest > 0 && worth(total) < 100) return false;
  return [total, ...parts].every(isWholeCount) && hasOneMark(list) && !crossesClause(list);
}

/** 项目417项，其中国家级86项；竞赛获奖213项，一等37项: a ； stands between. */
function crossesClause({ passage, total, last }: List): boolean {
  return passage.text.slice(total.end, last.start).includes('；');
}
