import type { Figure } from '../../facts/figure.ts';
import { andSoOn, closesList, dividesWhole, isOfOutcomes } from '../../standards/partitions.ts';
import { dutyVerb } from '../../standards/rates.ts';
import { areGrades } from '../../standards/scales.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { createFinder } from '../../text/finder.ts';
import { gather } from '../../text/gather.ts';
import { isStep } from '../flows/flows.ts';
import { comesNear, countsAddUp, isOneSlipOff, worth, worthOfAll } from '../near.ts';
import {
  figureBeside,
  figuresFrom,
  figuresUntil,
  isAddend,
  isBaseInside,
  isQuantity,
  type Passage,
  placeAmong,
  sameClass,
  sentenceAt,
} from '../passage.ts';
import { isDue } from '../rates/rate-ties.ts';
import { nameBehindNegative } from '../show.ts';
import { withoutBands } from './bands.ts';
import type { Breakdown } from './breakdown.ts';
import { areKinds } from './kinds-of-one-form.ts';
import { endsAtMark } from './list-bounds.ts';
import { isInLabel } from './list-totals.ts';
import { ranksBehind } from './says-all.ts';

/** `共N件，其中a类A件、b类B件` (A1), with 等 (A2); `N场，包括a类A场、b类B场等`, `N件（含a类A件）`. */
export function findAmongThemLists(passage: Passage): Breakdown[] {
  return gather(findMarks(passage.text), ({ index, 0: mark }): readonly Breakdown[] => {
    const figures = figuresFrom(passage, index);
    const followers = withoutBands(passage, figures);
    const head = followers[0];
    const [total, ...rivals] = head ? findTotals(passage, index, head) : [];
    if (!head || !total || head.sentence !== sentenceAt(passage, index)) return [];
    if (isOfOwnTopic(passage, total, index)) return [];
    // 看护点16处，巡查古建筑，其中造价80万元以上126处: bands divide what stands right before them.
    if (head !== figures[0] && !/^[^，；。]{0,12}[，；。（]?$/.test(passage.text.slice(total.end, index))) return [];
    if (/[，；。]/.test(passage.text.slice(index + mark.length, head.start).replace(/^[，：]/, ''))) return [];
    const isDeeper = head.depth > total.depth && mark === '其中';
    if (
      isDeeper
        ? !opensBracket.test(passage.text.slice(total.end, index))
        : mark !== '其中' && !isRightBehind(passage, index, mark, total, head)
    )
      return [];
    if (isOfPairsBeside(passage, total, index, head)) return [];
    const { parts: items, open, loose } = collectKinds(passage, total, followers, head.depth);
    const parts = worthOfAll(items) > worth(total) && endsAtMark(passage, items) ? [head] : items;
    if (worthOfAll(parts) > worth(total) && isJoinedToOthers(passage, total, head)) return [];
    // 审结367件，其中旧存24件，其余25件未结: what is left is not of what was done.
    const exhaustive =
      closesList(nameBehindNegative(parts.at(-1)?.before ?? '')) &&
      !parts.some(({ before }) => stockWords.opening.test(before));
    // What stands in brackets is of what stands before them.
    return [
      {
        pattern: open ? 'A2' : 'A1',
        total,
        parts,
        exhaustive,
        rivals: head.depth > total.depth ? [] : rivals,
        loose,
        open,
      },
    ];
  });
}

/** 亏损合计3670万元；丙业收入占近三分之一，其中丁业8640万元: behind a ； the words before 其中 speak of something that is not counted here. */
function isOfOwnTopic({ text }: Passage, { end }: Figure, index: number): boolean {
  return /；[^；]{4,}$/.test(text.slice(end, index));
}

/** 资助87名；结对384对，其中甲类46名: of what stands right before it, in the same part of the sentence, though that is counted otherwise. */
function isOfPairsBeside(passage: Passage, total: Figure, index: number, head: Figure): boolean {
  const nearest = figuresUntil(passage, index).at(-1);
  if (!nearest || nearest === total || !isQuantity(nearest) || !nearest.unit.discrete) return false;
  const isBeside = /^[^，；。（）\d]{0,6}，?$/.test(passage.text.slice(nearest.end, index));
  return isBeside && !sameClass(nearest, head) && passage.text.slice(total.end, nearest.start).includes('；');
}

/** 7名班子成员和11个单位主要负责人全部述法，其中会议述法4人、书面述法14人: of both, though the others are told by what they head. */
function isJoinedToOthers({ figures, text }: Passage, total: Figure, head: Figure): boolean {
  const next = figureBeside(figures, total, 1);
  if (!next || next.index >= head.index) return false;
  return /^[一-鿿（）]{1,10}(?:和|与|及|以及|、)$/.test(text.slice(total.end, next.start));
}

const findMarks = createFinder(/其中|[（，][内均]?含(?![税量义])|，(?:分别)?(?:包括|来自|涉及)/);

/** 28件（其中新办5件）, not 120件（比上年增加30件，其中投诉20件）. */
const opensBracket = /^[^，；。（）]{0,8}（$/;

/**
 * Less than 其中 says: `43件（含新增许可12件）`, `630人，来自乡镇408人、村187人等`; not 20件，来自12个乡镇, 公园5个，含步道12个 or 文件2件
 * （含附件7件）.
 */
function isRightBehind({ text }: Passage, index: number, mark: string, total: Figure, head: Figure): boolean {
  if (head.unit !== total.unit || /附|[子支分][一-鿿]{1,3}$/.test(head.before)) return false;
  // 公园5个，含步道12个, but 商会46个，含乡镇商会15个.
  if (head.unit.class === 'thing' && !(total.before.length > 1 && head.before.endsWith(total.before.slice(-2))))
    return false;
  // 案件15件，涉及物品30件.
  if (mark.endsWith('涉及') && !head.before.endsWith('类')) return false;
  return (
    index - total.end < 9 &&
    head.start - index - mark.length > 1 &&
    !/[，；。：（）]/.test(text.slice(total.end, index))
  );
}

/** Ratios are no wholes that have parts. */
const ratios = new Set(['percent', 'per-mille', 'percentage-point', 'multiple']);

/**
 * The quantities of the items' class before 其中, in its sentence, the nearest first; a sentence that begins with 其中 asks
 * the one before.
 */
function findTotals(passage: Passage, offset: number, head: Figure): Figure[] {
  if (ratios.has(head.unit.class)) return [];
  const sentence = sentenceAt(passage, offset);
  const before = figuresUntil(passage, offset).filter(
    (figure) => isQuantity(figure) && sameClass(figure, head) && !isBaseInside(passage, figure),
  );
  const within = before.filter((figure) => figure.sentence === sentence && figure.depth <= head.depth);
  // 跨省办理934对，占总数6247对的15.0%，其中甲类4410对: of the base that is told with the share.
  const printed = figuresUntil(passage, offset).findLast((figure) => sameClass(figure, head));
  if (
    printed &&
    isBaseInside(passage, printed) &&
    printed.sentence === sentence &&
    worth(head) > worth(within.at(-1) ?? head)
  )
    return worth(head) <= worth(printed) ? [printed] : [];
  if (within.length > 0 || passage.paragraph.sentences[sentence]?.start !== offset)
    return namedFirst(within.reverse(), head);
  const above = before.filter((figure) => figure.sentence === sentence - 1 && figure.depth === 0);
  if (above.length === 1) return above;
  // 班列312列、28704箱。其中去程187列: of what is counted as the items are.
  const alike = above.filter(({ unit }) => unit === head.unit);
  if (alike.length < 2) return alike;
  // 排查73起，调处71起。其中，镇级调处46起、村级调处25起: the deed of the item.
  const called = alike.filter(({ action }) => action !== undefined && action === head.action);
  return called.length === 1 ? called : [];
}

/** 检修1842台，合格1816台，其中甲车间检修684台: of that which is called by the deed of the items, where the nearest is not. */
function namedFirst(totals: Figure[], { before, depth }: Figure): Figure[] {
  const deed = before.slice(-2);
  const [nearest] = totals;
  // 仓容从82.5万吨增加到91.0万吨，其中: what it came to; what stands in brackets is of what they stand behind.
  if (!nearest || !before.startsWith('其中') || depth > 0 || /[到至]$/.test(nearest.before)) return totals;
  const called = totals.filter((figure) => deed.length > 1 && figure.before.slice(-6).includes(deed));
  const [only] = called;
  if (!only || called.length > 1 || only === nearest || only.sentence !== nearest.sentence) return totals;
  // 甲项收入预算84600万元，实际完成86240万元，其中乙项收入: what was done of the plan is divided.
  if (isDue(only) && !isDue(nearest)) return totals;
  return [only, ...totals.filter((figure) => figure !== only)];
}

/** 继续有效156件，拟修改23件，宣布失效36件: names that exclude each other are kinds, though they may be steps as well. */
function collectKinds(passage: Passage, total: Figure, followers: readonly Figure[], depth: number): Items {
  const kinds = collectItems(passage, total, followers, depth, true);
  const labels = kinds.parts.map(({ before }) => before);
  const areKinds = labels.length > 1 && (dividesWhole(labels) || areGrades(labels) || isOfOutcomes(labels));
  return areKinds ? kinds : collectItems(passage, total, followers, depth, false);
}

type Items = Pick<Breakdown, 'parts' | 'open' | 'loose'>;

const strengths = '、，；。';

/** Items of the total's class one behind the other; the first joint fixes the separator, a stronger one ends the list. */
function collectItems(
  passage: Passage,
  total: Figure,
  followers: readonly Figure[],
  depth: number,
  mayBeSteps: boolean,
): Items {
  const { text, figures } = passage;
  const parts: Figure[] = [];
  let listJoint: number | undefined;
  for (const figure of followers) {
    if (parts.length > 0 && isInLabel(passage, placeAmong(figures, figure), parts[0] ?? total)) continue;
    // 甲类19个、426万元，乙类23个、318万元: an item in two measures.
    const item = parts.at(-1);
    if (item && !sameClass(figure, total) && text.slice(item.end, figure.start) === '、') continue;
    // What stands in brackets behind an item, and its share, belong to the item.
    if (figure.depth > depth || (parts.length > 0 && figure.unit.class === 'percent')) continue;
    // 其中上年结转19个、今年新开工27个: what is left from last year is a kind.
    const isItem = mayBeSteps ? isAddend(figure) : isQuantity(figure);
    if (figure.depth < depth || !sameClass(figure, total) || !isItem) break;
    const previous = parts.at(-1);
    if (previous) {
      // （其中重点24件），较上年（891件）: another bracket.
      if (depth > total.depth && closes.test(text.slice(previous.end, figure.start))) break;
      const joint = jointOf(text.slice(previous.end, figure.start));
      // 其中，稻谷55.32万吨；全年棉花产量4436吨: what is told of the year begins anew.
      if (joint === strengths.indexOf('；') && /^；?(?:全[年省市县区州国]|今年|本年)/.test(figure.before)) break;
      const isStronger = joint !== undefined && listJoint !== undefined && joint > listJoint;
      if (joint === undefined) break;
      const goesOn = () =>
        isClosedSoon(text, figure, followers, joint) || isCompletedSoon(text, total, parts, followers, figure);
      if (isStronger && !goesOn()) break;
      listJoint = isStronger ? joint : (listJoint ?? joint);
      if (isTotalAgain(text, figure, total) || (!mayBeSteps && beginsStep(figure, [total, ...parts], joint))) break;
    }
    if (listJoint === strengths.indexOf('；') && isBesideTotal(passage, total, [...parts, figure])) break;
    parts.push(figure);
  }
  // What brackets hold is one list, whatever joins it.
  return { parts, open: isLeftOpen(text, parts), loose: (listJoint ?? 0) > 0 && depth === total.depth };
}

/** 甲5家、乙9家，丙14家，其他7家: the mark changes before the end, and the list is one. */
function isClosedSoon(text: string, figure: Figure, followers: readonly Figure[], joint: number): boolean {
  if (joint !== 1) return false;
  const at = followers.indexOf(figure);
  for (const next of followers.slice(at + 1, at + 3)) {
    const last = followers[followers.indexOf(next) - 1] ?? figure;
    if (!sameClass(next, figure) || jointOf(text.slice(last.end, next.start)) !== joint) return false;
    if (closesList(next.before)) return true;
  }
  return false;
}

/** 少儿活动612场、成人活动187场，特殊群体活动96场: behind the mark that changes the items that make the total to the last one. */
function isCompletedSoon(
  text: string,
  total: Figure,
  parts: readonly Figure[],
  followers: readonly Figure[],
  figure: Figure,
): boolean {
  const all = [...parts];
  for (const next of followers.slice(followers.indexOf(figure), followers.indexOf(figure) + mostBehind)) {
    const joint = jointOf(text.slice(all.at(-1)?.end ?? next.start, next.start));
    if (!sameClass(next, total) || !isQuantity(next) || joint === undefined || joint > 1) return false;
    all.push(next);
    if (countsAddUp(total, all)) return true;
    if (
      areKinds(
        total,
        all.map(({ before }) => before),
      ) &&
      comesNear(total, all) &&
      isOneSlipOff(total, all)
    )
      return true;
  }
  return false;
}

/** So many items stand behind the mark that changes, at most. */
const mostBehind = 3;

/** 收入总额86亿元，其中甲类51亿元；支出总额79亿元，其中…: with what is of it, and with the first far more than the total, it stands beside that. */
function isBesideTotal({ text, paragraph }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [[first], last] = [parts, parts.at(-1)];
  if (!first || !last || worth(first) > worth(total) || comesNear(total, parts)) return false;
  if (worthOfAll(parts) <= worth(total)) return false;
  const end = Math.min(paragraph.sentences[last.sentence]?.end ?? last.end, last.end + farthest);
  const holdsOthers = (from: number, to: number) => (text.slice(from, to).split('；')[0] ?? '').includes('其中');
  return holdsOthers(last.end, end) && !holdsOthers(first.end, last.start);
}

/** So far behind an item what is of it begins. */
const farthest = 60;

/** A bracket is closed that was not opened here. */
const closes = /^[^（）]*(?:（[^（）]*）[^（）]*)*）/;

/** The strongest separator between two items; `undefined` where the second is no item of the list. */
function jointOf(gap: string): number | undefined {
  // 其中联络员96名，来自市直61名、县区35名: a division of the item.
  // 出口28.63亿元，进口17.24亿元，贸易顺差11.39亿元: what is between two items is none.
  // 居民岛4个，辖行政村7个: what belongs to them.
  if (/合计|共计|一共|同比|其中|总计|累计|^等|^[，；](?:分别|来自|下?辖)|[顺逆]差|差额/.test(gap)) return undefined;
  const strength = Math.max(...[...gap].map((character) => strengths.indexOf(character)));
  return strength < 0 || strengths[strength] === '。' ? undefined : strength;
}

/** An item behind ， or ； that says what was done next: 其中行政处罚14件，办结12件. */
function beginsStep(figure: Figure, others: readonly Figure[], joint: number): boolean {
  const last = others.at(-1);
  if (isStep(figure, others) || (last !== undefined && isDoneOf(figure, last))) return true;
  if (joint === 0 || figure.action === undefined || figure.action === others[1]?.action) return false;
  return !endsAs(figure, others[1]);
}

/** 其中主动公开1027条，依申请公开459条: the word for a step stands in the name of a kind, and what the kinds are called is the same. */
function endsAs({ before, term }: Figure, item: Figure | undefined): boolean {
  const ending = before.slice(-2);
  return (
    ending.length > 1 && !ending.includes(term) && !term.includes(ending) && item?.before.endsWith(ending) === true
  );
}

/** 其中应出庭35件、实际出庭34件: what was done of what was due, no other item; 应出庭35件、不需出庭6件 are two. */
function isDoneOf({ before }: Figure, due: Figure): boolean {
  const verb = dutyVerb.exec(due.before)?.[1];
  return verb !== undefined && before.includes(verb) && !dutyVerb.test(before) && !/[不未免无尚]/.test(before);
}

/** 327份，其中新征集45份；经鉴定，327份资源中: the total said again is no part of itself. */
function isTotalAgain(text: string, figure: Figure, total: Figure): boolean {
  const isAgain =
    figure.digits === total.digits && figure.multiplier === total.multiplier && figure.unit === total.unit;
  return isAgain && /^[^，；。\d]{0,8}[中里]/.test(text.slice(figure.end, figure.end + 9));
}

function isLeftOpen(text: string, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const behind = text.slice(last.end, last.end + 24);
  if (ranksBehind.test(behind) && !closesList(last.before)) return true;
  return (
    /^[^，；。、（）]{0,6}等|^[^，；。、（）\d]{0,4}[，；](?:其余|余下|剩余)(?:[^，；。\d]*[，；。]|[^，；。\d]*$)/.test(
      behind,
    ) || parts.some(({ before }) => endsOpen.test(before) && !closesList(before))
  );
}

const endsOpen = new RegExp(`${andSoOn}(?!其他|其余|其它)[^，、]{0,4}$`);
