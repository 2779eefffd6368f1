import type { Figure } from '../../facts/figure.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { closesList, dividesWhole, grantedPosts, overlapWords } from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { gather } from '../../text/gather.ts';
import { isHardlyChance } from '../chance.ts';
import { comes, isLeaving } from '../changes/gross-movements.ts';
import { isStep } from '../flows/flows.ts';
import { stockOf } from '../flows/stock-of.ts';
import { countsAddUp, isWorth, worth, worthOfAll } from '../near.ts';
import {
  between,
  figureBeside,
  figuresBefore,
  isAddend,
  isBaseInside,
  isQuantity,
  type Passage,
  sameClass,
} from '../passage.ts';
import { shareWord } from '../shared-words.ts';
import type { Breakdown } from './breakdown.ts';
import { passes } from './gates.ts';
import { areKinds } from './kinds-of-one-form.ts';
import { isListJoint } from './list-totals.ts';

/** `建议12件、提案14件，共计26件` (A5): the items stand before their total, which says that it is their sum. */
export function findTotalLastLists(passage: Passage): Breakdown[] {
  return gather(passage.figures, (total): readonly Breakdown[] => {
    if (!isQuantity(total) || isTask(passage, total) || isBaseInside(passage, total)) return [];
    const sum = readSum(total);
    const isOfThose =
      passage.text.charAt(total.end) === '，' && cameFromThose.test(passage.text.slice(total.end, total.end + 12));
    const isYear = isYearOfQuarters(passage, total);
    if (!sum && !isOfThose && !isYear && !mayBeAll(total)) return [];
    if (sum && isOfMeasures(passage, total)) {
      const parts = mixedBefore(passage, total);
      if (parts.length < 2 || !passes('told', total, parts)) return [];
      return [toBreakdown(total, parts)];
    }
    const placed = namedBehind(passage, total);
    if (placed.length > 1 && (countsAddUp(total, placed) || passes('digit', total, placed)))
      return [toBreakdown(total, placed)];
    const items = itemsBefore(passage, total);
    const all = nearestOf(passage, total, items.slice(Math.max(0, firstOfVerb(total, items))));
    const parts = sum?.count !== undefined && sum.count < all.length ? all.slice(-sum.count) : all;
    if (parts.length < 2 || parts.some((part) => isStep(part, parts) || (part.before === '' && !isAligned(all))))
      return [];
    if (sum?.count !== undefined && sum.count !== parts.length) return [];
    // 成功率分别96.9%、97.7%，合计97.5%: of both together.
    if (total.unit.class === 'percent' && worth(total) <= 100 && worthOfAll(parts) > 100) return [];
    if (isOfOwnNames(passage, total, parts) || isAddedTo(passage, parts) || isOfAllYears(total, parts)) return [];
    if (countsAddUp(total, parts) !== true && (areMovements(total, parts) || goesOnBehind(passage, total, parts)))
      return [];
    if (isOfThose && parts.length !== 2) return [];
    const mixed = [...findOtherMeasures(passage, total, items), ...items];
    if (parts === all && mixed.length > items.length) {
      // 合同74份、文件3件、其他事务31件，共108件: what closes the list says that all of them are meant.
      const isAll = closesList(items.at(-1)?.before ?? '') && /^，?(?:共|[合共总]计)$/.test(total.before);
      if (countsAddUp(total, mixed) !== true && !(isAll && passes('told', total, mixed))) return [];
      return [toBreakdown(total, mixed)];
    }
    if (isYear && parts.length !== 4) return [];
    const isMeant =
      isOfThose ||
      isYear ||
      (sum
        ? sum.isPlain || firstOfVerb(total, parts) === 0 || isLikely(total, parts) || isBareSum(passage, total, parts)
        : isAllOf(passage, total, parts));
    if (!isMeant || overlaps(passage, total, all)) return [];
    return [toBreakdown(total, parts)];
  });
}

/** 17个乡镇、29个县直部门共46个单位: what is counted stands behind the numbers, and no comma before 共. */
function namedBehind(passage: Passage, total: Figure): readonly Figure[] {
  if (!/^[一-鿿]{0,8}(?:合计|共计|一共|总计|共)$/.test(total.before) || total.before === '') return [];
  const parts: Figure[] = [];
  let next = total;
  for (const figure of figuresBefore(passage, total).reverse()) {
    const gap = between(passage, figure, next);
    const isItem = next === total ? /^[一-鿿]{1,8}共计?$|^[一-鿿]{1,8}[合总]计$/ : /^[一-鿿]{1,8}[、和]$/;
    if (
      figure.unit.text !== total.unit.text ||
      figure.depth !== total.depth ||
      !isQuantity(figure) ||
      !isItem.test(gap)
    )
      break;
    parts.unshift({ ...figure, before: gap.replace(/[、和]$|(?:[合共总]计|共)$/g, '') });
    next = figure;
  }
  return parts;
}

/** 甲业2.57亿元，乙业1.46亿元，丙业和丁业规模较小，合计不到0.5亿元: the clause before the sum names what it is of. */
function isOfOwnNames(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  if (!last || (!total.bound && !total.approximate)) return false;
  return /^[^，；。]{0,4}，[^，；。\d]{2,}[和、与及][^，；。\d]{4,}，[^，；。\d]*$/.test(between(passage, last, total));
}

/** 新增14个，撤并9个，总数213个: what came and what left are no items of what there is. */
function areMovements({ before }: Figure, parts: readonly Figure[]): boolean {
  if (!/总[数量额]|现[有存]|实有|在[册用]|达到?$/.test(before)) return false;
  return parts.some(isLeaving) && parts.some(({ before }) => comes.test(before));
}

/** 印发文件2件，宣布失效12件，修改3件，清理总量67件，保留52件: some of those before and the next one make it. */
function goesOnBehind({ figures, text }: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const next = figureBeside(figures, total, 1);
  if (!next || next.sentence !== total.sentence || !sameClass(next, total)) return false;
  if (!/^，[^，；。]*$/.test(text.slice(total.end, next.start))) return false;
  let sum = worth(next);
  return parts.toReversed().some((part) => {
    sum += worth(part);
    return sum === worth(total);
  });
}

/** 全年记录287种，新增4种，累计313种: all that was ever counted has more than what was counted now. */
function isOfAllYears(total: Figure, parts: readonly Figure[]): boolean {
  return (
    total.before.includes('累计') &&
    parts.some(({ before }) => before.includes('新')) &&
    worthOfAll(parts) < worth(total) &&
    !parts.every(({ before }) => before.includes('新'))
  );
}

/** 收入2860万元，…。加上级补助173万元、上年结转640万元，总计3673万元: what they are added to stands before them. */
function isAddedTo(passage: Passage, [first]: readonly Figure[]): boolean {
  return (
    first !== undefined &&
    /^加上?[一-鿿]/.test(first.before) &&
    first.labelStart === passage.paragraph.sentences[first.sentence]?.start
  );
}

function toBreakdown(total: Figure, parts: readonly Figure[]): Breakdown {
  return { pattern: 'A5', total, parts, exhaustive: true, rivals: [], loose: false, open: false };
}

/** 文件1件、合同49份、答复32份，共提出意见82件（份）: of items of both measures. */
function isOfMeasures({ text }: Passage, { end }: Figure): boolean {
  return /^（[一-鿿]{1,2}）/.test(text.slice(end, end + 4));
}

function mixedBefore(passage: Passage, total: Figure): readonly Figure[] {
  const parts: Figure[] = [];
  let next = total;
  for (const figure of figuresBefore(passage, total).reverse()) {
    const isItem = figure.unit.discrete && figure.depth === total.depth && isQuantity(figure) && figure.before !== '';
    const joint = next === total ? /^[，、][^，。；：]*$/ : /^、[^，。；：]*$/;
    if (!isItem || !joint.test(between(passage, figure, next))) break;
    parts.unshift(figure);
    next = figure;
  }
  // 上年转入未结286件，本年新收3412件，共审结3387件: what was done of the two leaves some.
  const isDone = stockOf(total) === 'done' && parts.some((part) => stockOf(part) === 'opening');
  return isDone ? [] : parts;
}

/** 四个季度分别立案96起、127起、138起和106起，全年467起. */
function isYearOfQuarters({ text, paragraph: { sentences } }: Passage, { before, start, sentence }: Figure): boolean {
  return (
    /^，?全年(?:共|合计|累计)?$/.test(before) && text.slice(sentences[sentence]?.start ?? 0, start).includes('季度')
  );
}

/** 城区64公里，乡镇16公里，共完成全年任务100公里的80%: what was to be done. */
function isTask({ text }: Passage, { before, end }: Figure): boolean {
  return before.includes('完成') && /^[^，；。\d]{0,6}的\d/.test(text.slice(end, end + 8));
}

/** 报考15人、34人，通过6人、29人，高级12人、中级78人、初级13人，合计103人: where not all make the total, those that 、 joins last. */
function nearestOf(passage: Passage, total: Figure, items: readonly Figure[]): readonly Figure[] {
  const from = items.findLastIndex((item, at) => {
    const previous = items[at - 1];
    return at > 0 && previous !== undefined && !isListJoint(passage, previous, item);
  });
  const last = items.slice(Math.max(0, from));
  const isPlain = /^[，、；]?(?:合计|共计|一共|总计)[为达]?$/.test(total.before);
  return isPlain && last.length > 2 && countsAddUp(total, items) === false ? last : items;
}

/** 出租收入386.2万元、处置收入1017.4万元，上缴1403.6万元，全部来自上述两项. */
const cameFromThose = /^，(?:全部|均)来自(?:上述|以上|这)两[项类块]/;

/** 持甲证6412人，持乙证5286人，同时持两证1974人，两类合计9724人; 共22人（有3人持双证）: some are counted twice. */
function overlaps({ text }: Passage, total: Figure, items: readonly Figure[]): boolean {
  const behind = /^（[^（）]*）/.exec(text.slice(total.end, total.end + 40))?.[0] ?? '';
  return overlapWords.test(text.slice(items[0]?.start ?? total.start, total.start) + behind);
}

/** A word that says that a figure is a sum. */
interface Sum {
  /** 合计26件, 两项共计26件: nothing else is said. */
  readonly isPlain: boolean;
  /** How many items it says that it sums up: 两项. */
  readonly count: number | undefined;
}

const sums =
  /^[，、；]?(?<subject>[一-鿿（）]{0,14}?)(?<word>合计|共计|一共|总计|相加|加起来|之和|总[数量额]|总人数|累计|共)(?<rest>[一-鿿]{0,12})$/;
/** 两项, 三大类. */
const counted = /([二两三四五六七八九十])(?:者|个|[类项级种块档]|大类|部分|方面|渠道)/;

function readSum({ before }: Figure): Sum | undefined {
  if (!/[计加和总共]/.test(before)) return undefined;
  const { subject = '', word = '', rest = '' } = sums.exec(before)?.groups ?? {};
  // 前两级合计 is of the first two.
  if (
    word === '' ||
    /^(?:前|其余|其他|余下|剩余)|另/.test(subject) ||
    /其中|上一?年|去年|较|比|(?<!全)年累计/.test(before)
  )
    return undefined;
  const digit = counted.exec(subject)?.[1];
  const isStrong = word === '合计' || word === '共计' || word === '总计';
  return {
    isPlain:
      (digit !== undefined && /^(?:相加|加起来|之和)$/.test(word)) ||
      // 两者共578吨, 两类会议共19次.
      (digit !== undefined && word === '共' && /^[为达]?$/.test(rest)) ||
      (isStrong &&
        (digit !== undefined || /^(?:全年|以上|上述|[一-鿿]{2}[和与及][一-鿿]{2})?$/.test(subject)) &&
        /^[为达]?$/.test(rest)),
    count: digit === undefined ? undefined : parseHanNumeral(digit),
  };
}

/** 发出1200份，收回有效问卷1146份、无效问卷22份，共收回1168份: the sum has the verb of its items, which begin where it stands. */
function firstOfVerb({ before }: Figure, items: readonly Figure[]): number {
  const verb = /^[，、；]?(?:合计|共计|一共|总计|共)([一-鿿]{2})$/.exec(before)?.[1];
  return verb === undefined ? -1 : items.findIndex((item) => item.before.includes(verb));
}

/** 建议87件、提案106件，193件全部办复: said of all, without 共. */
function mayBeAll({ before, after }: Figure): boolean {
  return (before === '' && saidOfAll.test(after)) || /^[，]?(?:已|均|全部)?[一-鿿]{0,2}办[一-鿿]{0,2}$/.test(before);
}

/** 全部办复, 隐患均已整改. */
const saidOfAll = /^[一-鿿]{0,4}?(?:全部|均)/;

/** The items divide a whole between them, or are two of a kind (司法建议3份、检察建议8份，11份均), and all of it was done. */
function isAllOf(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const behind = passage.text.slice(total.end, total.end + 14);
  const [first, second, ...others] = parts;
  if (!first || !second || others.length > 0 || !(saidOfAll.test(behind) || /率[均达为]*100%/.test(behind)))
    return false;
  const isDivided = dividesWhole(parts.map(({ before }) => before));
  return (isDivided || areOfOneKind(passage, first, second)) && passes('told', total, parts);
}

/** 一般隐患531处、重大隐患2处. */
function areOfOneKind(passage: Passage, first: Figure, second: Figure): boolean {
  const kind = first.before.slice(-1);
  return kind !== '' && second.before.endsWith(kind) && isListJoint(passage, first, second);
}

/** 检测仪12台、测距仪26台、记录仪45台，共83台: nothing but 共, right behind three items or more that 、 joins. */
function isBareSum(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  return (
    parts.length > 2 &&
    total.before === '共' &&
    parts.every((part, at) => at === 0 || isListJoint(passage, parts[at - 1] ?? part, part)) &&
    passes('over', total, parts)
  );
}

/** 共9件 right behind the items; 共清理制度50项 behind 修订制度27项, 新建14项: the sum is of what they count. */
function isLikely(total: Figure, parts: readonly Figure[]): boolean {
  const thing =
    /(?:合计|共计|一共|总计|共|累计|相加|总[数量额]|之和|总人数)[为达]?([一-鿿]*)$/.exec(total.before)?.[1] ?? '';
  const labels = parts.map(({ before }) => before);
  // 通过考核的共234人 is another thing than those trained.
  const subject = sums.exec(total.before)?.groups?.subject ?? '';
  const isOther =
    !/^(?:全年|年内|全市|全县|以上|上述|总)?$/.test(subject) &&
    !shareWord(subject, labels.join('，')) &&
    !isBlendOf(subject, labels);
  // 追回427.8万元，处罚款139.5万元，挽损共567.3万元: by another name the numbers have to say it.
  if (isOther && !/[两三四五六七八九十]/.test(subject))
    return isWorth(worth(total), worthOfAll(parts)) || isHardlyChance(total, parts);
  // 发现173个，限期整改35个，共完成整改168个: what the sum is of is said of a later item alone.
  if (thing !== '' && !shareWord(thing, labels[0] ?? '') && shareWord(thing, labels.slice(1).join('，'))) return false;
  const isStrong = /合计|共计|一共|总计/.test(total.before);
  // 省级3项，市级8项，共11项.
  const isOfSteps = total.before === '，共' && isScale(labels);
  return dividesWhole(labels) ||
    isOfSteps ||
    (isStrong && !isOther) ||
    (thing === '' && areKinds(total, labels) && parts.length > 2)
    ? passes('told', total, parts)
    : (isStrong || thing === '' || shareWord(thing, labels.join('，'))) && passes('firm', total, parts);
}

/** 罚没款 of 罚款 and 没收违法所得, 干群 of 干部 and 群众: each item gives a character. */
function isBlendOf(subject: string, labels: readonly string[]): boolean {
  const characters = [...subject];
  return (
    characters.length > 1 &&
    characters.length <= 4 &&
    characters.every((character) => labels.some((label) => label.includes(character))) &&
    labels.every((label) => characters.some((character) => label.includes(character)))
  );
}

/** 已整改的分别为421个、132个和25个: the names stand elsewhere. */
function isAligned([first]: readonly Figure[]): boolean {
  return /分别|依次/.test(first?.before ?? '');
}

/** 接待来访93批、来信17件、网上信访302件，共计412件（批）: items in another measure before the first. */
function findOtherMeasures(passage: Passage, total: Figure, [first]: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  let next = first;
  for (const figure of first ? figuresBefore(passage, first).reverse() : []) {
    const isItem =
      figure.unit.discrete && !figure.flags.delta && figure.depth === total.depth && figure.sentence === total.sentence;
    if (!isItem || !next || !/^、[^，；。：（）]*$/.test(passage.text.slice(figure.end, next.start))) break;
    found.unshift(figure);
    next = figure;
  }
  return found;
}

/** 盗窃、诈骗等侵财犯罪118人 is an item. */
const listBreaks = /[；：（]|其中/;

/** 编制9名，在编8人；编制6名，在编5人，编外11人，总人数24人: the items go back over a ； where those behind it do not make the total, and all do. */
function itemsBefore(passage: Passage, total: Figure): Figure[] {
  const items = collectItems(passage, total);
  if (countsAddUp(total, items) !== false) return items;
  const all = collectItems(passage, total, /[：（]|其中/);
  if (countsAddUp(total, all) === true) return all;
  const done = doneOf(total, items);
  return countsAddUp(total, done) === true ? done : items;
}

/** 立行立改241个，已完成241个，分阶段整改109个，已完成68个，合计完成309个: of each item, what the total counts. */
function doneOf({ before }: Figure, items: readonly Figure[]): Figure[] {
  const verb = before.replace(/^[，、；]|[共合总]计|共|[已了为达到]/g, '');
  return verb.length < 2 ? [] : items.filter((item) => item.before.endsWith(verb));
}

/** Back over figures of the total's class side by side, to a ；, another total, 其中 or another class. */
function collectItems(passage: Passage, total: Figure, breaks = listBreaks): Figure[] {
  const parts: Figure[] = [];
  let next = total;
  for (const figure of figuresBefore(passage, total).reverse()) {
    // What stands in brackets behind an item belongs to it, and so does its share; 编制62名、在岗58人 are of one.
    if (figure.depth > total.depth || (figure.unit.class === 'percent' && /占/.test(figure.before))) continue;
    if (grantedPosts.test(figure.before) && !grantedPosts.test(total.before)) continue;
    const gap = between(passage, figure, next).replace(/（[^（）]*）/g, '');
    const isItem = sameClass(figure, total) && figure.depth === total.depth && isAddend(figure);
    if (!isItem || breaks.test(gap) || gap.startsWith('等') || /共|总计|合计|其中|累计|总数/.test(figure.before)) break;
    parts.unshift(figure);
    next = figure;
  }
  // 上年转入未结286件，本年新收3412件，共审结3387件: what was done of the two leaves some.
  const isDone = stockOf(total) === 'done' && parts.some((part) => stockOf(part) === 'opening');
  return isDone ? [] : parts;
}
