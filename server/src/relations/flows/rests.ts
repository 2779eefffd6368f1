import type { Figure } from '../../facts/figure.ts';
import { overlapWords } from '../../standards/partitions.ts';
import { dueWords } from '../../standards/rates.ts';
import { cameAnew, remainderWords, restWords } from '../../standards/stock-words.ts';
import { isNamedAgain } from '../lists/named-again.ts';
import { comesNear, isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, figuresUntil, isBaseInside, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isCarriedOver } from './carry-over.ts';
import { findDenied, findMissing } from './denied.ts';
import { isFilled, isItemOf, isSetOfEarlierYear, type List, toRelation } from './rest-list.ts';
import { isConfirmed, isRestByRate } from './rest-rates.ts';

/**
 * A total, what was done with most of it, and the rest (A13): 受理120件，办结118件，其余2件正在办理;
 * 发现318个，除当场改正287个外，其余31个限期改正; 其中国家级3家、省级5家，其余10家为市级.
 */
export function* findRests(passage: Passage): Iterable<FoundRelation> {
  for (const rest of passage.figures) {
    if (rest.flags.delta || rest.flags.target || rest.unit.class === 'percent') continue;
    if (!isRest(passage, rest)) {
      const list = findDenied(passage, rest) ?? findMissing(passage, rest);
      if (list) yield toRelation(list);
      continue;
    }
    const near = figuresNear(passage, rest);
    const all = withoutItems(near);
    const isClosed = all.at(-1) !== near.at(-1);
    const lists = findLists(passage, rest, all, isClosed);
    // 移送22件，立案21件，不予立案1件，判决14件，其余7件: what looks like an item may be the total.
    const others = isClosed || all === near ? [] : findLists(passage, rest, near, false);
    const right = [
      ...lists,
      ...others,
      ...ofFirst(all, rest),
      ...ofCumulated(all, rest),
      ...ofSentence(passage, rest),
      ...ofBase(passage, rest),
      ...ofEarlier(near, rest),
    ].find((list) => solve(toRelation(list)).verdict !== 'violated');
    if (right) {
      yield toRelation(right);
      continue;
    }
    const named = ofNamedItem(passage, near.at(-1), rest);
    const [nearest] = (named ? [named] : lists)
      .filter((list) => !list.isClosed && (isStated(passage, list, rest) || (!isForward(rest) && mayLeave(list, rest))))
      .sort((a, b) => distance(a) - distance(b));
    // Where cases of other years are among them, more may be done than came.
    if (
      (/另/.test(rest.before) && !isLeftWaiting(passage, rest, nearest)) ||
      isCarriedOver(passage, rest, nearest?.total)
    )
      continue;
    // 回款8124万元，仍有应收账款3905万元: what is owed is of other years as well.
    if (owed.test(rest.before) || tellsOverlap(passage, rest)) continue;
    const likely = nearest ?? findDenied(passage, rest);
    if (likely && (isOfNewOnes(likely) || isOfAnotherUnit(passage, likely, rest))) continue;
    if (likely && !isFilled(passage, likely, rest)) yield toRelation(likely);
  }
}

/** 其余10项继续沿用（新立的1项不在19项之内）: the bracket behind says what is not of it. */
function tellsOverlap({ text }: Passage, { end }: Figure): boolean {
  return overlapWords.test(/^[^，。；（）]{0,12}（[^（）]*/.exec(text.slice(end, end + 40))?.[0] ?? '');
}

const owed = /(?:应收|未收)(?:账|货)?款|欠款/;

/** Each figure before the rest may be the total, and what stands behind it, or the last of that, what is not left. */
function findLists(passage: Passage, rest: Figure, all: readonly Figure[], isClosed: boolean): List[] {
  const before = all.slice(-6);
  return before.slice(0, -1).flatMap((total, at): List[] => {
    const middle = before.slice(at + 1);
    // 一般隐患913处、重大隐患24处；已整改928处: what was done is of both.
    if (middle.length > 1 && isListJoined(passage, total, middle[0])) return [];
    const isJoined = middle.length > 1 && middle.every((figure, index) => isItemOf(passage, middle[index - 1], figure));
    const [only] = middle;
    // 签订2376家，应签2418家，仍有42家未签: what was to be done stands behind what was.
    if (only && middle.length === 1 && dueWords.test(only.before) && !dueWords.test(total.before))
      return [{ total: only, parts: [total, rest], isJoined: false, isTight: true, isClosed }];
    const isTight = areTight(passage, total, middle, rest);
    // 累计化解38件，其中当年化解9件，剩余2件: what is left is not among what was done.
    if (only && middle.length === 1 && newAmong.test(only.before)) return [];
    // 签约611户，作出补偿决定11户，其中申请强制执行2户，其余6户仍在协商: what is among an item is no item.
    const items = middle.filter(({ before }, index) => index === 0 || !/^[，；、]?其中/.test(before));
    // 任务1865台，已检定1247台，其中甲类871台；在检291台，其余327台: the ； ends what is among the first step.
    const isStepwise = items.length < middle.length && total.sentence === rest.sentence;
    const whole = { total, parts: [...items, rest], isJoined, isTight: isTight || isStepwise, isClosed };
    const ofLast = { total, parts: [...middle.slice(-1), rest], isJoined: false, isTight: false, isClosed };
    // 甲类场所207起；乙类场所38起；丙类场所52起；其余172起: side by side, none is of another.
    const areBeside = before.slice(at).every((figure, index, all) => {
      const next = all[index + 1] ?? rest;
      return between(passage, figure, next).startsWith('；');
    });
    return middle.length === 1 || areBeside ? [whole] : [whole, ofLast];
  });
}

/** 项目23个，完工21个，投产16个，其余2个跨年: the rest is of what stands before the last step. */
function ofFirst(all: readonly Figure[], rest: Figure): List[] {
  const [total, part, last] = all.slice(-3);
  if (!total || !part || !last || worth(last) > worth(part)) return [];
  return [{ total, parts: [part, rest], isJoined: false, isTight: false }];
}

/** 累计收集146份，今年补充采集19份，其中入库87份、活体保存31份，剩余28份: what came now is among all that ever did. */
function ofCumulated(all: readonly Figure[], rest: Figure): List[] {
  return all.slice(0, -1).flatMap((total, at): List[] => {
    const [now, ...parts] = all.slice(at + 1);
    if (!now || parts.length === 0 || !total.before.includes('累计') || !cameNow.test(now.before)) return [];
    return [{ total, parts: [...parts, rest], isJoined: false, isTight: false }];
  });
}

/** 审结836件。按案由分，甲214件、乙187件、丙165件。按方式分，判决382件，调解297件，撤诉118件，其余39件: all of its sentence, of a total before. */
function ofSentence(passage: Passage, rest: Figure): List[] {
  const near = figuresUntil(passage, rest.start).filter(
    (figure) =>
      sameClass(figure, rest) &&
      isQuantity(figure) &&
      figure.depth === rest.depth &&
      figure.sentence >= rest.sentence - farthestTotal,
  );
  const parts = near.filter(({ sentence }) => sentence === rest.sentence);
  if (parts.length < 2) return [];
  return near
    .filter(({ sentence }) => sentence < rest.sentence)
    .map((total) => ({ total, parts: [...parts, rest], isJoined: false, isTight: false }));
}

/** 出庭应诉2次，占6次出庭的三分之一，其余4次: the rest is of what the share is of. */
function ofBase(passage: Passage, rest: Figure): List[] {
  const before = figuresBefore(passage, rest).filter((figure) => sameClass(figure, rest));
  const [part, total] = before.slice(-2);
  return part && total && isBaseInside(passage, total)
    ? [{ total, parts: [part, rest], isJoined: false, isTight: true }]
    : [];
}

/** So many sentences before its list a total stands at most. */
const farthestTotal = 3;

const cameNow = /^[，；、（]?(?:今年|本年|当年|年内|新)/;
const newAmong = /^[，；、（]?其中(?:今年|本年|当年|年内|20\d\d年|新)/;

/** 普通程序110件、简易程序10件。普通程序结案105件，其余5件在办: the rest is of the item that is named again. */
function ofNamedItem(passage: Passage, part: Figure | undefined, rest: Figure): List | undefined {
  if (!part) return undefined;
  const [item, ...others] = figuresUntil(passage, part.start).filter(
    (figure) =>
      figure.sentence >= part.sentence - 1 &&
      sameClass(figure, rest) &&
      isQuantity(figure) &&
      isNamedAgain(figure, part),
  );
  if (!item || others.length > 0) return undefined;
  return { total: item, parts: [part, rest], isJoined: false, isTight: true };
}

/** 新收4364件，审结4477件，未结187件: of those that came before some were done as well. */
function isOfNewOnes({ total, parts: [part] }: List): boolean {
  return part !== undefined && cameAnew.test(total.before) && worth(part) > worth(total);
}

/** 超期7件。热线接听512个，其余924件: of what the 512 are of, in another unit. */
function isOfAnotherUnit(passage: Passage, { parts: [part] }: List, rest: Figure): boolean {
  const beside = figuresBefore(passage, rest).filter((figure) => isQuantity(figure) && figure.unit.discrete);
  return part?.sentence !== rest.sentence && beside.length > 0 && !beside.some((figure) => sameClass(figure, rest));
}

/** 甲合同27份、乙合同138份、丙合同16份，总计181份。乙合同竞价率94.2%，即130份，其余8份: of any before it. */
function ofEarlier(near: readonly Figure[], rest: Figure): List[] {
  const part = near.at(-1);
  if (!part) return [];
  // Small ones are the same by chance.
  const totals = near.slice(0, -1).filter((total, at) => at < near.length - 6 || worth(total) >= 100);
  return totals.map((total) => ({ total, parts: [part, rest], isJoined: false, isTight: false }));
}

/** The figures before a rest that it may be of. */
function figuresNear(passage: Passage, rest: Figure): readonly Figure[] {
  const near = figuresUntil(passage, rest.start).filter(
    (figure) =>
      sameClass(figure, rest) &&
      figure.sentence >= rest.sentence - 1 &&
      figure.depth === rest.depth &&
      !isBaseInside(passage, figure) &&
      !figure.flags.delta &&
      // 月度数据36条，每月3条，其余21条: so many in each are counted already.
      !(figure.flags.per || /每[年季月周日天个]$/.test(figure.before)) &&
      (!figure.flags.last || isSetOfEarlierYear(figure)) &&
      // 清理438件，拟废止12件、修改9件，其余417件: what is to be done with each.
      (!figure.flags.target || /^[，；、]?拟/.test(figure.before)),
  );
  // 两项合计771人。未落实的589人中，求职的287人，其余302人: the rest is of those that 中 singles out.
  const whole = near.findLastIndex(({ after }) => /^中[，：]/.test(after));
  return whole > 0 ? near.slice(whole) : near;
}

/**
 * 入学603人，其中普校318人、特校204人、送教81人，其余9人缓学: the list is closed, and the rest is of what stands before its total. Of
 * 隐患95处，当场整改61处、限期整改34处，已整改93处，其余2处 the items are left out, and the rest is of the total.
 */
function withoutItems(figures: readonly Figure[]): readonly Figure[] {
  const last = figures.at(-1);
  for (let at = figures.length - 3; at >= 0; at--) {
    const total = figures[at];
    if (!total || !last) break;
    let left = worth(total);
    for (let end = at + 1; end < figures.length && left > 0; end++) {
      left -= worth(figures[end] ?? total);
      const isOfSentence = total.sentence === last.sentence || end === figures.length - 1;
      if (left === 0 && end > at + 1 && isOfSentence) return [...figures.slice(0, at + 1), ...figures.slice(end + 1)];
    }
  }
  return figures;
}

/** The parts stand in one sentence and between two ；, with their total or with the rest. */
function areTight(passage: Passage, total: Figure, middle: readonly Figure[], rest: Figure): boolean {
  const [first = total] = middle;
  const last = middle.at(-1) ?? total;
  if (first.sentence !== last.sentence || middle.some(({ before }) => remainderWords.test(before))) return false;
  if (first.sentence !== rest.sentence) return !/[；。]/.test(between(passage, total, last));
  const head = between(passage, total, first);
  return !between(passage, first, last).includes('；') && !head.includes('；');
}

/** 913处、重大隐患24处: a 、 right behind the total makes it one of several. */
function isListJoined({ text }: Passage, total: Figure, next: Figure | undefined): boolean {
  return next !== undefined && text.charAt(total.end) === '、';
}

/**
 * `发现75个，整改72个，剩下3个`: they come near, or, where the rest is called so, are a slip apart. Not of one item alone where
 * it is one of a list.
 */
function mayLeave({ total, parts, isTight }: List, rest: Figure): boolean {
  const isCalled = isTight && remainderWords.test(rest.before);
  if (parts.length !== 2 && !isCalled) return false;
  return comesNear(total, parts) || (isCalled && isAnySlipOff(total, parts));
}

/**
 * `许可申请347件，除5件不予受理外，其余342件办结`, `隐患45处，整改42处，其余3处`: two figures alone, and what is called the rest. Of all there
 * is (全县180个) some may have been done before, and what was done this year is said to be.
 */
function isStated(passage: Passage, { total, parts: [part, ...others], isTight }: List, rest: Figure): boolean {
  if (!part || others.length !== 1) return false;
  if (!remainderWords.test(rest.before) && !isLeftOver(total, part, rest)) return false;
  if (isTight && isRestByRate(passage, total, part, rest)) return true;
  if (worth(part) > worth(total)) return false;
  if (isConfirmed(passage, { total, parts: [part] }, rest)) return true;
  const near = figuresUntil(passage, rest.start).filter(
    (figure) =>
      figure.sentence === rest.sentence &&
      sameClass(figure, rest) &&
      figure.depth <= rest.depth &&
      !figure.flags.delta &&
      !figure.flags.last,
  );
  const isAlone = withoutItems(near).every((figure) => figure === total || figure === part);
  // 返还69辆，移送3辆，其余2辆: so far from each other the three are parts of something unsaid.
  const parts = [part, rest];
  const ratio = (worth(part) + worth(rest)) / worth(total);
  if (!(ratio > 0.5 && ratio < 2) && !isAnySlipOff(total, parts)) return false;
  const isExcept = /除[了去]?[^，、；。]{0,10}$/.test(part.before) && /外[，：]/.test(between(passage, part, rest));
  return isAlone && (isExcept || (isTight && !ofAll.test(total.before) && !ofYear.test(part.before)));
}

/**
 * 收到申请87件，已答复75件，结转下年2件: what came is more than what became of it, and what was there before only makes that more;
 * 隐患21处，已销号19处，尚有22处: less, where nothing comes from elsewhere.
 */
function isLeftOver(total: Figure, part: Figure, rest: Figure): boolean {
  const sum = worth(part) + worth(rest);
  if (isForward(rest)) return sum < worth(total);
  return sum > worth(total) && /^(?:尚|仍|还)有/.test(rest.before) && faults.test(total.before);
}

/** 结转下年2件. */
function isForward({ before }: Pick<Figure, 'before'>): boolean {
  return /^[，；]?结转(?:至|到|入)?(?:下|明)[一-鿿]{1,4}$/.test(before);
}

/** What is found and mended, each once. */
const faults = /(?:隐患|问题|缺陷|风险点?|不符合项)$/;

/** Before all there is of a thing. */
const ofAll = /全[省市县区州盟旗镇乡]|[现共原]有|辖|登记|在册|规划|累计/;
/** What was done in the year, or as something new. */
const ofYear = /新|今年|本年|当年|年内|年度|再|首|[本当]期/;

function distance({ total, parts, isJoined }: List): number {
  const sum = worthOfAll(parts);
  const off = Math.abs(sum / worth(total) - 1);
  return isJoined ? off - 1 : off;
}

/** 其余18件, 尚有2件, 剩余3处; 18件正在办理. */
function isRest({ text, paragraph }: Passage, { before, end, sentence, clause }: Figure): boolean {
  const bounds = paragraph.sentences[sentence]?.clauses[clause];
  const behind = text.slice(end, Math.min(bounds?.end ?? end, end + 10));
  if (/其中|新增|发现/.test(before)) return false;
  return (
    restWords.test(before) ||
    isForward({ before }) ||
    (before === '' && /^(?:正在|尚|仍|未|转入|结转|在(?![\d一两二三四五六七八九十半])|待|列入)/.test(behind)) ||
    (besides.test(before) && waiting.test(behind))
  );
}

/** 立案67件，办结58件，另7件尚在办理中: less than all; with what is told besides (另有12件正在办理) it may be more. */
function isLeftWaiting(passage: Passage, rest: Figure, list: List | undefined): boolean {
  const [done, , ...others] = list?.parts ?? [];
  if (!list || !done || others.length > 0 || !besides.test(rest.before)) return false;
  if (!waiting.test(passage.text.slice(rest.end, rest.end + 4)) || between(passage, done, rest).includes('；'))
    return false;
  return worth(done) + worth(rest) < worth(list.total);
}

const besides = /^[，；]?另外?(?:[还尚]?有)?$/;
const waiting = /^(?:正在|尚[在未]|仍在|未[办审结完]|在办|待[办审])/;
