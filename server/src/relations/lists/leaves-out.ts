import type { Figure } from '../../facts/figure.ts';
import { closesList, ofSome } from '../../standards/partitions.ts';
import { isWholeCount, worth, worthOfAll } from '../near.ts';
import { figuresUntil, type Passage, placeAmong } from '../passage.ts';
import { type List, tailOf } from './list.ts';
import { areWithinTimes } from './list-bounds.ts';
import { leavesOut, ranksBehind } from './says-all.ts';

/** 集中于, 主要, 前三类; 上季度分别为60件、40件; ，居前两位 and ，其他类型较少 behind the items. */
export function leavesSomeOut(list: List): boolean {
  const { lead, first, last, tie } = list;
  if (ranksBehind.test(tailOf(list)) && !closesList(last.before)) return true;
  // ，还有甲类、乙类等: others that are not counted.
  if (/^，(?:还|另|此外|同时)[有含][^，；。\d]{2,}$/.test(tailOf(list))) return true;
  // 办结1069件，回访满意947件、不满意38件: of those who were asked.
  if (asked.test(first.before) && !asked.test(list.total.before) && worthOfAll(list.parts) < worth(list.total))
    return true;
  // 岛屿21个，有居民岛4个，辖行政村7个: what belongs to them.
  if (list.labels.slice(1).some((label) => /^[，；]?[下管]?辖/.test(label))) return true;
  if (
    list.labels.some((label) => ofSome.test(label)) ||
    isEachChanged(list) ||
    areWithinTimes(list.parts) ||
    isOfMoreKinds(list.passage, list.total, list.parts) ||
    areOfShare(list)
  )
    return true;
  // 甲区、乙区分别为12例、18例，两区合计占30%: of a whole that has others.
  if (tie !== 'whole' && shareOfThem.test(tailOf(list)) && !closesList(last.before)) return true;
  if (tie === 'told' && /居前|前[两三四五][位名]|集中(?:在|于|反映)|排名/.test(lead)) return true;
  // 主要涉及：甲类1256件、乙类896件、其他592件: the rest is among them.
  return (
    tie !== 'told' &&
    ((leavesOut.test(lead) && !closesList(last.before)) || /上[年季月期]|去年|同期/.test(lead + first.before))
  );
}

const asked = /回访|测评|评价|问卷/;

/** 10种13753例，其中甲种7845例，乙种3126例: of more kinds than are told. */
export function isOfMoreKinds(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const kinds = figuresUntil(passage, total.start).at(-1);
  const isBeside = kinds?.end === total.labelStart && /[种类项]$/.test(kinds.unit.text);
  return isBeside && isWholeCount(kinds) && worth(kinds) > parts.length;
}

/** 登记1837家；年检参检率92.0%，不合格32家，基本合格87家，合格1571家: they make the share that a rate between them tells. */
function areOfShare({ passage, total, first, parts }: List): boolean {
  const rate = figuresUntil(passage, first.start).at(-1);
  if (rate?.unit.class !== 'percent' || rate.index <= total.index || !/率(?:为|是|达到?|约)*$/.test(rate.before))
    return false;
  return Math.abs((100 * worthOfAll(parts)) / worth(total) - worth(rate)) <= 0.5 * 10 ** -rate.decimals;
}

/** 甲类3.26万亩，乙类2.41万亩，丙类及其他0.57万亩，分别增长1.8%、2.6%和下降4.1%: as many changes as figures from the first on, which is an item, too. */
function isEachChanged({ passage: { figures, text }, total, first, parts, last }: List): boolean {
  const behind = placeAmong(figures, last) + 1;
  const rates = figures
    .slice(behind, behind + parts.length + 2)
    .filter(({ unit, sentence }) => unit.class === 'percent' && sentence === last.sentence);
  const isSaid = /^[^，。；]{0,4}，(?:同比|比上年)?(?:分别|依次)[^，。；\d]*[增减升降]/.test(
    text.slice(last.end, last.end + 20),
  );
  return isSaid && total.index === first.index - 1 && rates.length === parts.length + 1;
}

const shareOfThem = /^[一-鿿]{0,3}，[^，。；]{0,10}(?:合计|共计?|之和|总计|合)占(?![^，。；]{0,12}(?<![\d.])100%)/;
