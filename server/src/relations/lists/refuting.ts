import type { Figure } from '../../facts/figure.ts';
import { dealings } from '../../standards/deeds.ts';
import { ended } from '../../standards/outcomes.ts';
import { endsHigh, isScale } from '../../standards/scales.ts';
import { due, presence, reached } from '../../standards/stock-words.ts';
import { headOf, worth, worthOfAll } from '../near.ts';
import { isDenied } from './denied.ts';
import { leavesSomeOut } from './leaves-out.ts';
import { betweenOf, type List, tailOf } from './list.ts';
import { crossesClauses, endsAtMark } from './list-bounds.ts';
import { isRestOfMixed } from './mixed-counters.ts';
import { someMayWait } from './some-may-wait.ts';

/** What says that a list is not all of its total, whatever else is said of it. */
export const refuting: readonly ((list: List) => boolean)[] = [
  leavesSomeOut,
  (list) => endsHigh(list.labels) && isLess(list.total, list.parts) && !hasEmptyKind(list),
  ({ total, parts }) => isDenied(total, parts),
  ({ passage, total, parts }) => someMayWait(passage, total, parts),
  isOfOwnDeed,
  isKindBeside,
  // 发放7286万元，人月均补差，甲类468元、乙类398元: so much each.
  ({ total, lead }) => ofEach.test(lead) && !ofEach.test(total.before),
  // 5家未签约企业中3家签约，签约企业达到28家: how many there are since is no item.
  ({ labels: [first = '', ...others] }) => !reached.test(first) && others.some((label) => reached.test(label)),
  // 编制2136名，在编1748名，聘用612名: who is there without a post is none of them.
  ({ total, labels }) =>
    due.test(total.before) && labels.some((label) => presence.test(label)) && !labels.every((label) => due.test(label)),
  // 市本级390卷，各县区90卷，13个县区共1170卷: so many of each, and of all of them.
  ({ labels }) => labels.some((label) => /^[，、；]?[各每]/.test(label)) && /共|[合总]计/.test(labels.at(-1) ?? ''),
  // 其中甲队114人、乙队67人；高级职称104人: behind the ； of others.
  (list) => betweenOf(list).includes('其中') && crossesClauses(list.passage, list.parts),
  // 结婚3128对，离婚申请1764对，领证1029对，撤回735对: the first is what the others make.
  ({ parts }) => isHeadOfOthers(parts),
  // 诉讼132件，已结118件，败诉5件: how some of those ended.
  ({ labels: [first = '', ...others] }) => ended.test(first) && others.some((label) => /[胜败]诉/.test(label)),
  // 等级道20968公里，二级及以上2874公里: some of the first.
  ({ labels: [first = '', ...others] }) =>
    others.some((label) => /以上$/.test(label)) && !/[级等以上下]$|\d/.test(first),
  // 化解112件；省交办的全部化解，市交办34件、区自排69件: one of the items is told without its number.
  ({ lead, total }) => isToldInWords(lead, total),
  // 换届437个（应换2283个，已换1846个）: what was due, and what was done of it.
  ({ labels: [first = '', second = ''] }) => /^[，（]?应/.test(first) && /^[，、]?[已实]/.test(second),
  ({ passage, total, first }) => isRestOfMixed(passage, total, first),
  (list) => betweenOf(list).includes('其中') && endsAtMark(list.passage, list.parts),
  // 其中网页3310件、自助机3件；市级平台12650件，窗口2118件，其他1件: behind ； stands nothing of the last item before it.
  (list) => list.tie === 'weak' && list.lead.startsWith('；') && isItemBefore(list),
];

/** 省交办的全部化解 behind 化解112件: the verb of the total again, and 全部 for a number. */
function isToldInWords(lead: string, { before }: Figure): boolean {
  const verb = /[^，；。\d]{2,10}的?(?:全部|均已?)([一-鿿]{2})，/.exec(lead)?.[1];
  return verb !== undefined && before.endsWith(verb);
}

/** 建议555件，建议案3件、提案593件: what an item is called but for its last character is another paper beside it. */
function isKindBeside({ total, labels }: List): boolean {
  const noun = /[一-鿿]{2}$/.exec(total.before)?.[0];
  if (noun === undefined) return false;
  return labels.some((label) => /[案书函]$/.test(label) && label.slice(0, -1).endsWith(noun));
}

const ofEach = /[人户件家月日](?:月|日)?均/;

/** 审议议案31件，办理建议12件、提案9件: what another verb counts, and none of its things is called as the total is. */
function isOfOwnDeed({ total, labels: [first = '', ...others] }: List): boolean {
  const label = first.replace(/^[^一-鿿]+|^其中/g, '');
  const verb = dealings.exec(label)?.[0];
  const noun = /[一-鿿]{2}$/.exec(total.before.replace(/[共计为了达到]+$/, ''))?.[0];
  if (verb === undefined || noun === undefined || total.before.includes(verb)) return false;
  return total.before.length > 3 && ![label, ...others].some((one) => one.includes(noun));
}

/** The last item of another list, or one that has its share as the items do. */
function isItemBefore({ passage: { text }, total, isItem }: List): boolean {
  return isItem === true || /^[，（]占/.test(text.slice(total.end, total.end + 2));
}

/** 优秀7卷、合格13卷，无不合格档案; 货物类86万元，服务类326万元，无工程类支出; 甲类零报告，乙类612例、丙类1261例: a kind that has none. */
export function hasEmptyKind(list: List): boolean {
  const { labels } = list;
  const empty =
    /^[，、](?:无|没有|未出现)([一-鿿]{2,6})/.exec(tailOf(list))?.[1] ??
    /^，([^，；。：]{2,8})(?:零报告|为零|未发生|没有发生)，/.exec(betweenOf(list))?.[1];
  if (empty === undefined) return false;
  const [ending] = /[类级型等档]$/.exec(labels[0] ?? '') ?? [];
  return (
    isScale([...labels, empty]) ||
    (ending !== undefined && empty.includes(ending) && labels.every((label) => label.endsWith(ending)))
  );
}

function isLess(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) < worth(total);
}

/** Small numbers make one another by chance. */
function isHeadOfOthers(parts: readonly Figure[]): boolean {
  const [first] = parts;
  return first !== undefined && parts.length > 2 && worth(first) >= 100 && headOf(parts) === first;
}
