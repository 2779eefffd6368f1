import type { Figure } from '../../facts/figure.ts';
import { dividesWhole, isOfOutcomes } from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { comesNear, isAnySlipOff, isOneSlipOff, worth } from '../near.ts';
import type { Passage } from '../passage.ts';

/**
 * Whether the words around a list say that it leaves nothing of its total out, and its items come as near to it as one slip
 * of the hand leaves them: 从四个渠道受理96件 before four items, 三类占比 behind three, shares that make 100%, 由…构成, 分别来自,
 * names that divide a whole between them, a rest.
 */
export function saysAll(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  if (parts.length < 2 || !(comesNear(total, parts) || isAnySlipOff(total, parts))) return false;
  const list = readList(passage, total, parts);
  if (!list || leavesOut.test(list.lead) || saysSubset(list)) return false;
  if (othersMayWait(total, parts)) return false;
  const shares = addUpShares(passage, parts);
  // Shares of each item that stay below 100% say that there is more.
  if (shares !== undefined && Math.abs(shares - 100) > 0.6) return false;
  return (
    shares !== undefined ||
    isAnnounced(list) ||
    isComposed(list) ||
    namesRest(list.labels) ||
    dividesWhole(list.labels) ||
    (concludes.test(total.before + list.lead) && !isOfOutcomes([total.before]) && isOfOutcomes(list.labels))
  );
}

/** 受理158件，许可129件，不予许可19件: the others may be under way, unless there are more than all, or a slip explains them. */
function othersMayWait(total: Figure, parts: readonly Figure[]): boolean {
  const isDecided = parts.some(({ before }) =>
    /[不未]予|[不未](?:同意|批准|许可|通过|采纳|支持|受理|立案)/.test(before),
  );
  if (!isDecided || !stockWords.came.test(total.before)) return false;
  return parts.reduce((sum, part) => sum + worth(part), 0) < worth(total) && !isOneSlipOff(total, parts);
}

/** A list with the words around it. */
interface List {
  /** What each item is called. */
  readonly labels: readonly string[];
  /** Before its total, back to 。 or ；. */
  readonly intro: string;
  /** Between its total, or the beginning of its sentence, and the first number. */
  readonly lead: string;
  /** Behind its last item, on to 。 or ；. */
  readonly tail: string;
  /** What stands before the last item's number, back to the number before it. */
  readonly lastGap: string;
}

/** So far the words around a list are read. */
const reach = 80;

function readList(
  { text, paragraph: { sentences } }: Passage,
  total: Figure,
  parts: readonly Figure[],
): List | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  const beforeLast = parts.at(-2);
  if (!first || !last || !beforeLast) return undefined;
  const introStart = Math.max(sentences[total.sentence]?.start ?? 0, total.start - reach);
  const ownStart = sentences[first.sentence]?.start ?? first.start;
  const leadStart = Math.max(total.sentence === first.sentence ? total.end : ownStart, first.start - reach);
  const end = Math.min(sentences[last.sentence]?.end ?? last.end, last.end + reach);
  return {
    labels: parts.map(({ before }) => before),
    intro: text.slice(introStart, total.start).split('；').at(-1) ?? '',
    lead: text.slice(leadStart, first.start),
    tail: text.slice(last.end, end).split('。')[0] ?? '',
    lastGap: text.slice(beforeLast.end, last.start),
  };
}

/** Words before a list that say that it names only some: 主要集中在, 前三类, 较多的. */
export const leavesOut =
  /主要(?!负责|领导|职责)|集中在|集中于|突出|重点|典型|尤其|特别是|前[两三四五六七八九十]|较[多高大]|最[多高大]|为主|大头|例如|比如|如[：:]/;

/** Behind the items: 两类合计占八成, 三类共170件; of fewer than all it says nothing of the list (前两类占58%, of four). */
function saysSubset({ tail, labels }: List): boolean {
  const [, subject = '', verb = ''] = /^[，；、]?([^，。；\d]{0,14}?)(合计|共计|总计|共|之和|累计|占)/.exec(tail) ?? [];
  const counted = new RegExp(`${count}`).exec(subject)?.groups?.count;
  if (verb === '' || /分别|依次|各|全部/.test(subject)) return false;
  return counted === undefined
    ? verb !== '占' && /^(?:以上|上述|[两三四五六]者)?$/.test(subject)
    : isCount(counted, labels) &&
        !/^[^，。；]{0,4}(?:分别|依次|100%)/.test(tail.slice(tail.indexOf(verb) + verb.length));
}

function isCount(digit: string | undefined, { length }: readonly string[]): boolean {
  if (digit === undefined) return false;
  return numerals.includes(digit) ? numerals.indexOf(digit) + 2 === length : Number(digit) === length;
}

const numerals = '两三四五六七八九十';
const count = `(?<![前第近约余多几十百千\\d.“一二三四五六七八九])(?<count>[${numerals}]|[2-9])`;
const kind =
  '(?:个|大|种|项)?(?:类|级|种|部分|块|档|方面|者|层|阶段|渠道|途径|来源|方式|环节|领域|板块|产业|次产业|等级|结论|形式|情形)';
/** 从四个渠道受理, 三类许可申请, 投诉、咨询、建议三类，数量分别为, 来自三个乡镇. */
const announcing = new RegExp(
  `${count}${kind}|(?:来自|分布在|分为|分成|由|覆盖)${count.replace('count', 'places')}[个家项支]`,
  'g',
);
/** Right behind the items: 三块, 三级构成, ，三类占比依次为, ，两项分别占. */
const announcedBehind = new RegExp(
  `^(?:（[^（）]*）)?[，；、]?[^，。；、\\d]{0,6}?${count}(?:${kind}|(?:个|项|家)(?=[^，。；]{0,4}(?:分别|占比|依次|构成|组成)))`,
);

/** The number of kinds is that of the items. */
function isAnnounced({ labels, intro, lead, tail }: List): boolean {
  for (const { groups } of `${intro}#${lead}`.matchAll(announcing)) {
    if (isCount(groups?.count, labels) || isCount(groups?.places, labels)) return true;
  }
  return isCount(announcedBehind.exec(tail)?.groups?.count, labels);
}

/** Between a total and its items: ，分别来自, ，即, 分为. */
const distributes =
  /分为|分成|^，?即|^(?:、[^，。；]{0,16})?[，：]?(?:其中|数量|人数|件数|户数|金额|面积|结果|结论|来源)?[，：]?(?:分别|依次)(?:为|是|来自|属于|由)/;
/** Names and then their numbers: 涉及服务、收费、安全的分别为8件、5件和3件. */
const aligned = /(?:其中|涉及|包括|属于|来自)[^，。；\d]*[、和与及][^，。；\d]*(?:分别|依次)为$/;

function isComposed({ lead, tail, lastGap }: List): boolean {
  if (distributes.test(lead) || aligned.test(lead)) return true;
  if (/由/.test(lead) && /^(?:（[^（）]*）)?[^，。；]{0,8}(?:构成|组成)/.test(tail)) return true;
  // A list that 和 closes: 包括人员经费1742万元和公用经费243万元.
  return /(?:包括|来自|用于|涵盖)[^，。；]*$/.test(lead) && /[和及与]/.test(lastGap);
}

function namesRest(labels: readonly string[]): boolean {
  return /^[，；和及与]?(?:其他|其余|其它|余下|剩余)/.test(labels.at(-1) ?? '');
}

/** Cases of which the outcome is known. */
const concludes = /审结|办结|结案|作出[^，。；]{0,4}(?:决定|结论)|结论|结果/;

/** What the shares of all items make together, behind each of them or one behind the other after the last. */
function addUpShares({ figures }: Passage, parts: readonly Figure[]): number | undefined {
  const offset = figures[0]?.index ?? 0;
  const next = (figure: Figure, steps: number): Figure | undefined => {
    const share = figures[figure.index - offset + steps];
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
