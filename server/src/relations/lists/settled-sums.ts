import type { Figure } from '../../facts/figure.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { remainderWords, restWords, stockWords } from '../../standards/stock-words.ts';
import { isFromTo } from '../changes/from-to.ts';
import { isWorth, worth, worthOfAll } from '../near.ts';
import {
  between,
  figureBeside,
  figuresBetween,
  isAddend,
  isBaseInside,
  isQuantity,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import type { Relation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isSettledBeside } from './items-beside.ts';
import { toSum } from './list-totals.ts';
import { isNamedAgain } from './named-again.ts';
import { isOfOtherHead } from './other-heads.ts';
import { isOfOtherMatter } from './other-matters.ts';
import { isSibling } from './siblings.ts';
import { hasSharesOfLess, isSaidToBeLess } from './told-by-shares.ts';

/** A sum that does not add up, with what else the passage says. */
export interface Sum {
  readonly passage: Passage;
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly first: Figure;
  readonly last: Figure;
  /** What the parts make. */
  readonly made: number;
  /** The relations of the passage that hold. */
  readonly right: readonly Relation[];
}

/** Each way in which something else in the passage settles that the parts are not all of the total. */
const settled: readonly ((sum: Sum) => boolean)[] = [
  isChanged,
  isContained,
  isOfOtherRest,
  hasLeftOver,
  isWithOtherCounters,
  isRestOfOthers,
  isDoneWithRest,
  isItemOfHead,
  isLeftOfItem,
  isRestBeside,
  isTwoDivisions,
  isSaidAgain,
  isAllAndSome,
  isPlanAndDone,
  isFarAboveItem,
  isCutShort,
  isOfChange,
  isPartOfDivision,
  isMadeByOthers,
  hasItemAgain,
  countsEach,
  isFilledBehind,
  goesOnBehind,
  holdsOpening,
  hasSharesOfLess,
  isSaidToBeLess,
  isSibling,
  isSettledBeside,
  isOfOtherHead,
  ({ passage, total, parts }) => isOfOtherMatter(passage, total, parts),
];

/** Without sums and balances that something else in the passage settles. */
export function withoutSettled(passage: Passage, relations: readonly Relation[]): Relation[] {
  const right = relations.filter(({ verdict }) => verdict === 'holds' || verdict === 'truncated');
  return relations.filter(({ claim, verdict }) => {
    if (verdict !== 'violated') return true;
    if (claim.form === 'balance') return !hasOtherIntake(passage, claim.left, claim.right);
    if (claim.form !== 'sum') return true;
    const { total, parts } = claim;
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return true;
    const sum: Sum = { passage, total, parts, first, last, made: worthOf(parts), right };
    return !settled.some((settles) => settles(sum));
  });
}

function worthOf(figures: readonly Figure[]): number {
  return worthOfAll(figures);
}

/** 由1059项变为1073项，新认定30项，注销16项: where the way begins. */
function isChanged({ total, first }: Sum): boolean {
  return isFromTo(total, first);
}

/** 不合格13批；不合格的13批全部复检，复检合格12批: the first is the total again, and all of it. */
function isSaidAgain({ total, first }: Sum): boolean {
  return (
    first.index > total.index &&
    worth(first) === worth(total) &&
    (/的$/.test(first.before) || /^[全均]/.test(first.after))
  );
}

/** 诉讼案件27件，出庭应诉27件，败诉1件: what was done of all, and something of some. */
function isAllAndSome({ passage, total, parts, first }: Sum): boolean {
  const isPlain = first.index > total.index && /^，[^，。；：（）]*$/.test(between(passage, total, first));
  // 胜诉13件、败诉1件 leave nothing out.
  const isDivided = dividesWhole(parts.map(({ before }) => before));
  return isPlain && parts.length === 2 && worth(first) === worth(total) && !isDivided && !first.before.includes('其中');
}

/**
 * 收到236件，其中受理198件，不予受理14件，转送24件 adds up, so what 受理 and 不予受理 make together is not what was received, nor what follows
 * 受理 what was 受理.
 */
function isContained({ total, parts, right }: Sum): boolean {
  return right.some(({ claim }) => {
    if (claim.form !== 'sum' || !claim.exhaustive || claim.parts.length <= parts.length) return false;
    const all = [claim.total, ...claim.parts];
    return [total, ...parts].every((figure) => all.includes(figure));
  });
}

/** 总藏量267.8万册，图书251.1万册，…，视听文献3.2万件，其余8.1万册: with what stands between, in a counter of its own, they make it. */
function isWithOtherCounters({ passage: { figures }, total, parts, first, last, made }: Sum): boolean {
  const others = figures
    .slice(placeAmong(figures, first), placeAmong(figures, last))
    .filter((figure) => isOther(figure, parts) && figure.depth === first.depth && figure.unit.class !== 'percent');
  return others.length > 0 && isWorth(worthOfAll(others), worth(total) - made);
}

/** 隐患517条，重大4条；…，一般销号506条，余7条: the rest is of all but an item that was told before. */
function isRestOfOthers({ passage: { figures }, total, parts, first, last, made }: Sum): boolean {
  if (!restWords.test(last.before)) return false;
  return figuresBetween(figures, total, first).some(
    (one) => isOther(one, parts) && sameClass(one, total) && isWorth(worth(one), worth(total) - made),
  );
}

/** 隐患1406条，其中重大3条，整改1401条，未到期5条: the last of them and the rest behind it make the total. */
function isDoneWithRest({ passage: { figures }, total, parts, last }: Sum): boolean {
  const behind = figures.slice(placeAmong(figures, last) + 1);
  const rest = behind.find((figure) => figure !== total && isOther(figure, parts) && sameClass(figure, total));
  return rest?.sentence === last.sentence && left.test(rest.before) && isWorth(worth(last) + worth(rest), worth(total));
}

/** 事项154件次（文件14件，合同83件，其他57件): with the first item they make what heads the bracket. */
function isItemOfHead({ passage: { figures }, total, made }: Sum): boolean {
  const head = figureBeside(figures, total, -1);
  return head !== undefined && head.depth < total.depth && isWorth(worth(head), worth(total) + made);
}

/** 问题217个，立改183个，限期整改34个，限期类仅剩2个: the others make the total, and what is left is left of one of them. */
function isLeftOfItem({ total, parts, last, made }: Sum): boolean {
  const isLeft = restWords.test(last.before) || /剩[下余有]?$/.test(last.before);
  return parts.length > 2 && isLeft && isWorth(made - worth(last), worth(total));
}

/** 未到期5条, 余7条; not 申请不予执行6件. */
const left = /^[，；]?(?:其[余他它]|余|剩|未|尚|仍|另有|待)/;

function isOther(figure: Figure, parts: readonly Figure[]): boolean {
  return isQuantity(figure) && !parts.includes(figure);
}

/** 总收入2685万元，含上年结余142万元、上级补助2436万元、其他107万元: what was left of the year before is the first item. */
function hasLeftOver({ passage: { figures }, total, first, made }: Sum): boolean {
  const left = figureBeside(figures, first, -1);
  if (!left?.flags.last || left === total || left.sentence !== first.sentence || !sameClass(left, first)) return false;
  return isAddend(left) && isWorth(made + worth(left), worth(total));
}

/**
 * 补偿户628户，签约611户，作出补偿决定11户，其中申请强制执行2户，其余6户: the rest closes the list of all, which adds up, and not that of the 11户; nor do
 * others with some of its items make the total.
 */
function isOfOtherRest({ total, parts, last, right }: Sum): boolean {
  return right.some(({ claim }) => {
    if (claim.form !== 'sum' || !claim.exhaustive) return false;
    const rest = claim.parts.at(-1);
    if (!rest || !remainderWords.test(rest.before)) return false;
    const isRest = rest.index === last.index && parts.some((part) => !claim.parts.includes(part));
    return isRest || (claim.total === total && parts.filter((part) => claim.parts.includes(part)).length > 1);
  });
}

/** 计划26个，调增3个、调减2个，实施27个，出具报告25篇，尚有2个: with what stands right before it, in a counter of its own, the rest makes one of them. */
function isRestBeside({ passage: { figures }, total, parts, last }: Sum): boolean {
  const previous = figureBeside(figures, last, -1);
  if (!previous || !restWords.test(last.before) || sameClass(previous, last) || !previous.unit.discrete) return false;
  const made = worth(previous) + worth(last);
  return previous.sentence === last.sentence && [total, ...parts].some((figure) => worth(figure) === made);
}

/** 排查83264栋，甲级、乙级分别为147栋和63栋，已整治198栋，其余12栋: up to the rest the same is divided twice, which is not printed, and is not the total. */
function isTwoDivisions({ total, parts, first, last }: Sum): boolean {
  if (!remainderWords.test(last.before)) return false;
  const all = first.index > total.index ? [total, ...parts] : parts;
  return [all, parts].some((figures) => {
    const half = worthOf(figures) / 2;
    let made = 0;
    return figures.some((figure, at) => {
      made += worth(figure);
      return at > 0 && at < figures.length - 2 && made === half && half >= leastShared;
    });
  });
}

/** Smaller sums are the same by chance. */
const leastShared = 20;

/** 总投资1500万元，今年计划投资800万元，已完成投资640万元: what was planned has what was done in it. */
function isPlanAndDone({ parts }: Sum): boolean {
  const isPlanned = ({ before }: Figure) => /计划|预算|概算/.test(before);
  return parts.some(isPlanned) && parts.some((part) => !isPlanned(part) && /完成|到位|实际|已/.test(part.before));
}

/** 其中提请审批17项，由科室审批162项；退回13项: what is itself an item is no total of what is many times as much. */
function isFarAboveItem({ passage, total, first, made }: Sum): boolean {
  return total.before.includes('其中') && made > 2 * worth(total) && !ofIt.test(between(passage, total, first));
}

/** Marks between a total and its items that say that they are of it: 其中联络员96名，来自市直61名、县区35名. */
const ofIt = /[：（]|来自|其中|包括|分别/;

/** 上报1831件，占92.8%；返工103件；舆情27件，占1.4%: an item with its share follows, so the list goes on. */
function isCutShort({ passage, total, first, last, made }: Sum): boolean {
  if (made >= worth(total) || !hasShare(passage, first)) return false;
  const at = placeAmong(passage.figures, last) + 1;
  return passage.figures
    .slice(at, at + 4)
    .some((figure) => figure.sentence === last.sentence && sameClass(figure, total) && hasShare(passage, figure));
}

/** 1831件，占: a share stands right behind it. */
function hasShare({ text }: Passage, { end }: Figure): boolean {
  return /^[，（]占/.test(text.slice(end, end + 2));
}

/** 企业312家，较上年净增14家（新备案29家、注销15家）: what the brackets hold is of what they stand behind. */
function isOfChange({ passage: { figures }, total, first }: Sum): boolean {
  const head = figureBeside(figures, first, -1);
  return head !== undefined && head !== total && head.depth < first.depth && head.flags.delta && sameClass(head, first);
}

/**
 * Of several divisions (滑坡148处，崩塌61处，其余27处 make with the first what was told before, 236处), or of a total that stands nearer: the
 * first of a division taken for its total, the last of the division before, or the item that is named again (立案120件，普通程序110件、
 * 简易程序10件。普通程序结案105件，其余5件在办).
 */
function isPartOfDivision({ passage, total, first, made }: Sum): boolean {
  const { figures } = passage;
  if (total.index > first.index) return false;
  return figures.some((figure) => {
    if (figure === total || figure.index >= first.index || !sameClass(figure, total)) return false;
    // 工单9532件，转派3817件，在线办结5715件，综合办结9519件: with the first of its items it makes what stands before it.
    const isItem = figure.index === total.index - 1 && first.index === total.index + 1;
    if (isItem && worth(figure) >= 20 && worth(figure) === worth(total) + worth(first)) return true;
    // 受理咨询1276件，接收举报118件。办结1371件，在办23件: of both that came.
    const isBoth = figure.index === total.index + 1 && worth(figure) + worth(total) === made;
    if (figure.index > total.index)
      return (
        isNamedAgain(figure, first) ||
        ((worth(figure) === made || isBoth) && first.index === figure.index + 1) ||
        // 复议21件，占全部25件的84%，其中…16件。结果为：维持12件、…: of all 25.
        (worth(figure) === made && isBaseInside(passage, figure))
      );
    return worth(figure) === made + worth(total) || (worth(figure) === made && made > worth(total));
  });
}

/** 任务2400批次，完成2415批次，超额15批次; 上半年183人次，下半年828人次，全年1011人次: one of them is what all others make. */
function isMadeByOthers({ total, parts, first, last, made }: Sum): boolean {
  // 6件（维持4件、驳回1件、终止11件): what brackets hold is of what stands before them.
  if (first.depth > total.depth) return false;
  // 16场，9场，73场，三项共48场: the words say which of them is the sum.
  if (first.index < total.index && /[两三四五六]项共$|合计$|共计$/.test(total.before)) return false;
  const all = made + worth(total);
  const others = parts.length > 2 ? [last] : parts;
  return others.some((part) => isWorth(2 * worth(part), all));
}

/** 排查3764起，稳控77起。按等级，高28起，中341起，低3395起，高风险化解25起: an item that is named again begins what became of it. */
function hasItemAgain({ parts }: Sum): boolean {
  return parts.some((part, at) => at > 1 && parts.slice(0, at).some((item) => isNamedAgain(item, part)));
}

/** 设施293处（图书馆、文化馆各1处，文化站19处）: so many of each that is named. */
function countsEach({ parts }: Sum): boolean {
  return parts.some(({ before }) => /[、和与及][^，；（]*各(?:有|设|建)?$|[》”]各[一-鿿]?$/.test(before));
}

/** 评查128卷，其中优秀109卷、合格9卷，优秀率85.2%，不合格10卷: what is missing stands behind, or a sentence on (。目前尚有6条在查). */
function isFilledBehind({ passage: { figures, text }, total, parts, first, last, made }: Sum): boolean {
  // 问题276处，当场整改219处，限期整改51处，立案处罚6起: the last is counted in a counter of its own.
  const next = figureBeside(figures, last, 1);
  const isOwn = next?.unit.discrete && !sameClass(next, total) && next.sentence === last.sentence && isQuantity(next);
  if (isOwn && worth(next) === worth(total) - made && /^[，、][^，。；：（）]*$/.test(text.slice(last.end, next.start)))
    return true;
  const isSpread = parts.length > 1 && text.slice(first.end, last.start).includes('；');
  return figures.some(
    (figure) =>
      figure.index > last.index &&
      (figure.sentence === last.sentence ||
        (figure.sentence === last.sentence + 1 && open.test(figure.before + figure.after))) &&
      sameClass(figure, total) &&
      !figure.flags.delta &&
      isWorth(worth(figure), worth(total) - made) &&
      // 分为三档：一档6家、二档13家、三档22家；新增1家: behind a ； a small one is of something else.
      (isSpread ||
        worth(figure) >= 100 ||
        open.test(figure.before + figure.after) ||
        !text.slice(last.end, figure.start).includes('；')),
  );
}

/**
 * 装卸6432吨。其中，甲类装卸812吨；乙类装卸3547吨。丙类装卸2073吨: what stands right behind the full stop, called as the items are, completes
 * the sum.
 */
function goesOnBehind({ passage: { figures }, total, parts, first, last, made }: Sum): boolean {
  const at = placeAmong(figures, last) + 1;
  const next = figures.slice(at).find(({ sentence }) => sentence > last.sentence);
  if (first.index < total.index || !next || next.sentence !== last.sentence + 1 || next.unit !== last.unit)
    return false;
  if (made > worth(total) || !isQuantity(next) || next.flags.target || next.depth > first.depth) return false;
  const end = next.before.slice(-2);
  const isAlike = end.length > 1 && [first, last].every(({ before }) => before.endsWith(end));
  return isAlike && solve(toSum(total, [...parts, next])).verdict === 'holds';
}

/** What is said of those that are missing. */
const open = /其[余他它]|余下|剩|另|[未不尚待]|正在|[还仍]有/;

/** 新收案件221件，办结218件（含旧存4件），其余7件: more than came, by what was left from before. */
function holdsOpening({ passage: { figures }, total, parts, first, made }: Sum): boolean {
  return figures.some(
    (figure) =>
      !parts.includes(figure) &&
      figure.sentence === first.sentence &&
      sameClass(figure, total) &&
      stockWords.opening.test(figure.before) &&
      worth(total) + worth(figure) === made,
  );
}

/** 全市受理1538件，其中市本级497件。结转181件，审结1513件，206件结转: with another intake it is even. */
function hasOtherIntake({ figures }: Passage, left: readonly Figure[], right: readonly Figure[]): boolean {
  const own = new Set([...left, ...right].map(({ index }) => index));
  const [one, other] = [worthOf(left), worthOf(right)];
  return left.some((figure) =>
    figures.some(
      (candidate) =>
        !own.has(candidate.index) && sameClass(candidate, figure) && one - worth(figure) + worth(candidate) === other,
    ),
  );
}
