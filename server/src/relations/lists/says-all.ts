import type { Figure } from '../../facts/figure.ts';
import { closesList, dividesWhole, isOfOutcomes } from '../../standards/partitions.ts';
import { figureBeside } from '../passage.ts';
import { gapOf, introOf, type List, tailOf } from './list.ts';

/**
 * The words around a list say that it leaves nothing of its total out: 从四个渠道受理96件 before four items, 三类占比 behind three,
 * shares that make 100%, 由…构成, 分别来自, names that divide a whole between them, a rest.
 */
export function saysAll(list: List): boolean {
  const { total, parts, labels } = list;
  const gap = gapOf(list);
  if (parts.length < 2 || leavesOut.test(gap) || saysSubset(list)) return false;
  const shares = addUpShares(list);
  // Shares of each item that stay below 100% say that there is more.
  if (shares !== undefined) return Math.abs(shares - 100) <= 0.6;
  return (
    isAnnounced(list) ||
    isComposed(list) ||
    namesRest(labels) ||
    dividesWhole(labels) ||
    (concludes.test(total.before + gap) &&
      isEven(list) &&
      // 审结15件，其中维持11件、撤销1件: two of several; 审核426件，退回47件。不予处罚286件，减轻处罚195件: of something else.
      (labels.length > 2 || !/其中|\d/.test(gap)) &&
      !isOfOutcomes([total.before]) &&
      isOfOutcomes(labels))
  );
}

/** How many items there are, or what the total is made of, is said around the list, in the sentence of its total. */
export function countsItems(list: List): boolean {
  if (list.total.sentence !== list.first.sentence || gapOf(list).includes('；')) return false;
  if (list.parts.length < 2 || leavesOut.test(gapOf(list)) || saysSubset(list)) return false;
  return addUpShares(list) === undefined && (isAnnounced(list) || isComposed(list));
}

/** Behind the items: ，居前两位, ，其他类型较少. */
export const ranksBehind =
  /^[，、；]前[一-鿿\d]{1,2}[位名大](?:合计|共|一共)?占|^[，、；](?:分列|位?[居列]|排名?|占比?)[^，。；\d]{0,3}(?:前[一两二三四五六]|[较最][大多高])|^[，；][^，。；\d]{2,14}(?:为主|居多|[较极]少|次之)(?:[，。；]|$)/;

/** Words before a list that say that it names only some: 主要集中在, 前三类, 较多的. */
export const leavesOut =
  /主要(?!负责|领导|职责)|集中在|集中于|突出|重点|典型|尤其|特别是|前[两三四五六七八九十]|较[多高大]|最[多高大]|为主|大头|例如|比如|如[：:]/;

/** Behind the items: 两类合计占八成, 三类共170件; of fewer than all it says nothing of the list (前两类占58%, of four). */
export function saysSubset(list: List): boolean {
  const { labels } = list;
  const tail = tailOf(list);
  const [, subject = '', verb = ''] =
    /^[，；、]?([^，。；\d]{0,14}?)(合计|共计|一共|总计|共|之和|累计|占)/.exec(tail) ?? [];
  const counted = verb === '' ? undefined : counting.exec(subject)?.groups?.count;
  if (verb === '' || /分别|依次|各|全部/.test(subject)) return false;
  return counted === undefined
    ? verb !== '占' && /^(?:以上|上述|[两三四五六]者)?$/.test(subject)
    : isNumberOf(counted, labels) &&
        !/^[^，。；]{0,4}(?:分别|依次|100%)/.test(tail.slice(tail.indexOf(verb) + verb.length));
}

/** Whether a numeral says how many labels there are. */
function isNumberOf(digit: string | undefined, { length }: readonly string[]): boolean {
  if (digit === undefined) return false;
  return numerals.includes(digit) ? numerals.indexOf(digit) + 2 === length : Number(digit) === length;
}

const numerals = '两三四五六七八九十';
const count = `(?<![前第近约余多几十百千\\d.“一二三四五六七八九]|[一二三四五六七八九]、)(?<count>[${numerals}]|[2-9])`;
const counting = new RegExp(count);
const kind =
  '(?:个|大|种|项)?(?:类|级|种|部分|块|档|方面|者|层|阶段|渠道|途径|来源|方式|环节|领域|板块|产业|次产业|等级|结论|形式|情形)';
/** 从四个渠道受理, 三类许可申请, 投诉、咨询、建议三类，数量分别为, 来自三个乡镇. */
const announcing = new RegExp(
  `${count}(?:${kind}|[个项家种](?=，?(?:分别|依次)))|(?:来自|分布在|分为|分成|由|覆盖)${count.replace('count', 'places')}[个家项支]`,
  'g',
);
/** Right behind the items: 三块, 三级构成, ，三类占比依次为, ，两项分别占. */
const announcedBehind = new RegExp(
  `^(?:（[^（）]*）)?[，；、]?[^，。；、\\d]{0,6}?${count}(?:${kind}|(?:个|项|家)(?=[^，。；]{0,4}(?:分别|占比|依次|构成|组成)))`,
);

/** The number of kinds is that of the items. */
function isAnnounced(list: List): boolean {
  const { labels } = list;
  for (const { groups } of `${introOf(list)}#${gapOf(list)}`.matchAll(announcing)) {
    if (isNumberOf(groups?.count, labels) || isNumberOf(groups?.places, labels)) return true;
  }
  return isNumberOf(announcedBehind.exec(tailOf(list))?.groups?.count, labels);
}

/** Between a total and its items: ，分别来自, ，即, 分为. */
const composes =
  /分为|分成|具体[为是]|^，?即|^(?:、[^，。；]{0,16})?[，：]?(?:其中|数量|人数|件数|户数|金额|面积|结果|结论|来源)?[，：]?(?:分别|依次)(?:为|是|来自|属于|由)/;
/** ；分别移送, not 两个大队分别查办. */
const sharesOut = /^[，；]分别(?!为|是)[一-鿿]{2}[^，。；\d]+$/;
/** Names and then their numbers: 涉及服务、收费、安全的分别为8件、5件和3件. */
const alignedNames = /(?:其中|涉及|包括|属于|来自)[^，。；\d]*[、和与及][^，。；\d]*(?:分别|依次)为$/;

function isComposed(list: List): boolean {
  const { labels } = list;
  const [gap, tail] = [gapOf(list), tailOf(list)];
  if (composes.test(gap) || alignedNames.test(gap)) return true;
  // 移送14件；分别移送甲5件、乙1件、丙8件: each has its name.
  if (sharesOut.test(gap) && labels.slice(1).every((label) => label !== '')) return true;
  if (
    /(?:包括|即|分为|涵盖)[^，。；]*$/.test(gap) &&
    isNumberOf(/^([两三四五六七八九十])[项类种]/.exec(tail)?.[1], labels)
  )
    return true;
  if (gap.includes('由') && /^(?:（[^（）]*）)?[^，。；]{0,8}(?:构成|组成)/.test(tail)) return true;
  // A list that 和 closes: 包括人员经费1742万元和公用经费243万元.
  const { passage, parts, last } = list;
  const lastGap = passage.text.slice(parts.at(-2)?.end ?? last.start, last.start);
  return /(?:包括|来自|用于|涵盖)[^，。；]*$/.test(gap) && /[和及与]/.test(lastGap);
}

/** One mark stands between all items: not 公开21件，占43.8%；无法提供12件，不予公开13件. */
function isEven({ passage: { text }, parts }: List): boolean {
  const breaks = parts.slice(1).filter(({ start }, at) => text.slice(parts[at]?.end, start).includes('；'));
  return breaks.length === 0 || breaks.length === parts.length - 1;
}

function namesRest(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  return closesList(last) || /^[，；和及与]?(?:余下|剩余)/.test(last);
}

/** Cases of which the outcome is known. */
const concludes = /审结|办结|结案|作出[^，。；]{0,4}(?:决定|结论)|结论|结果/;

/** What the shares of all items make together, behind each of them or one behind the other after the last. */
function addUpShares({ passage: { figures }, parts }: List): number | undefined {
  const next = (figure: Figure, steps: number): Figure | undefined => {
    const share = figureBeside(figures, figure, steps);
    return share?.unit.class === 'percent' && share.sentence === figure.sentence && !share.flags.delta
      ? share
      : undefined;
  };
  const own = parts.map((part) => next(part, 1));
  const last = parts.at(-1);
  const listed = last ? parts.map((_, index) => next(last, index + 1)) : [];
  const isAlone = last !== undefined && next(last, parts.length + 1) === undefined;
  for (const shares of [own, ...(isAlone ? [listed] : [])]) {
    if (shares.every((share) => share !== undefined && /[占比重]|分别|依次|^[、和与及（]?$/.test(share.before))) {
      return shares.reduce((sum, share) => sum + Number(share?.digits), 0);
    }
  }
  return undefined;
}
