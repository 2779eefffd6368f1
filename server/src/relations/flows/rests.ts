import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { due, missing, presence, remainderWords, restWords } from '../../standards/stock-words.ts';
import { comesNear, countsAddUp, isAnySlipOff, isOneSlipOff, worth } from '../near.ts';
import { between, figuresBefore, figuresFrom, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isCarriedOver } from './carry-over.ts';

/**
 * A total, what was done with most of it, and the rest (`standards.md` §9.3 A13): 受理120件，办结118件，其余2件正在办理;
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
    const right = [...lists, ...others, ...ofFirst(all, rest), ...ofEarlier(near, rest)].find(
      (list) => solve(toRelation(list)).verdict !== 'violated',
    );
    if (right) {
      yield toRelation(right);
      continue;
    }
    const [nearest] = lists
      .filter((list) => !list.isClosed && (isStated(passage, list, rest) || (!isForward(rest) && mayLeave(list, rest))))
      .sort((a, b) => distance(a) - distance(b));
    // Where cases of other years are among them, more may be done than came.
    if (/另/.test(rest.before) || isCarriedOver(passage, rest, nearest?.total)) continue;
    const likely = nearest ?? findDenied(passage, rest);
    if (likely && (isOfNewOnes(likely) || isOfAnotherUnit(passage, likely, rest))) continue;
    if (likely && !isFilled(passage, likely, rest)) yield toRelation(likely);
  }
}

/** 新收4364件，审结4477件，未结187件: of those that came before some were done as well. */
function isOfNewOnes({ total, parts: [part] }: List): boolean {
  return part !== undefined && /新收|新受理|新立|收案/.test(total.before) && worth(part) > worth(total);
}

/** 超期7件。热线接听512个，其余924件: of what the 512 are of, in another unit. */
function isOfAnotherUnit(passage: Passage, { parts: [part] }: List, rest: Figure): boolean {
  const beside = figuresBefore(passage, rest).filter((figure) => isQuantity(figure) && figure.unit.discrete);
  return part?.sentence !== rest.sentence && beside.length > 0 && !beside.some((figure) => sameClass(figure, rest));
}

/**
 * `应签1402户，签约1356户，未签约46户`, `征集97家，交稿95家，交稿率97.9%，尚未交稿的2家`: what was not done, of what was. Of a
 * decision (同意51个，不同意8个) the others may be waiting, unless there are more than all, or a slip explains them.
 */
function findDenied(passage: Passage, rest: Figure): List | undefined {
  const word = deniedIn(rest);
  if (word === undefined) return undefined;
  const before = figuresUntil(passage, rest.start)
    .filter(
      (figure) =>
        sameClass(figure, rest) &&
        figure.sentence === rest.sentence &&
        figure.depth === rest.depth &&
        isQuantity(figure),
    )
    .slice(-8);
  const done = before.at(-1);
  // 纠纷358件，其中邻里97件、其他85件；化解349件，化解率97.5%，未化解的9件: the rate says of what, or the two make it.
  const told =
    done &&
    before
      .slice(0, -2)
      .findLast(
        (total) => isConfirmed(passage, { total, parts: [done] }, rest) || countsAddUp(total, [done, rest]) === true,
      );
  const total = told ?? before.at(-2);
  if (!done || !total || !says(done, word) || /；/.test(between(passage, told ? done : total, rest))) return undefined;
  // 签约1356户，应签约1402户: what was to be done stands behind.
  const [all, part] = dueWords.test(done.before) && !dueWords.test(total.before) ? [done, total] : [total, done];
  const list = { total: all, parts: [part, rest], isJoined: false, isTight: true };
  // 甲类9家、乙类126家，达标121家，不达标的14家: what was done is of both.
  if (isItemOf(passage, all, part) || (!told && isListed(passage, before, total))) return undefined;
  const isRight = solve(toRelation(list)).verdict !== 'violated';
  // 参训1053人，合格1017人，合格率96.6%，不合格的36人补考: what the rate is not of, is the rest, and there is no third.
  const isTold =
    isConfirmed(passage, list, rest) ||
    isLeftBy(passage, all, part, rest, word) ||
    // 快检7308批次，301批次合格，合格率99.9%，不合格7批次: the rate says that the rest is right, and so what was not of it is another.
    isLeft(passage, all, part, rest);
  if (isTold && !goesOn(passage, list, rest)) return list;
  // 调成687件、未调成141件、尚在调解25件: there is a third.
  const [next] = figuresFrom(passage, rest.end);
  if (!isRight && next && next.sentence === rest.sentence && sameClass(next, rest)) return undefined;
  const isOver = worth(part) + worth(rest) > worth(all);
  const isLikely = /未|没|待/.test(rest.before)
    ? comesNear(all, list.parts) || isAnySlipOff(all, list.parts, 2)
    : comesNear(all, list.parts) && (isOver || isOneSlipOff(all, list.parts));
  return isRight || (isLikely && !isCarriedOver(passage, rest)) ? list : undefined;
}

/**
 * `应考412人，缺考19人，实考393人`, `编制186名，实有171名，空编15名`, `受理29件，办成27件，当事人撤回2件`: what was missing, refused or
 * given up, beside what was there or done. Only 应 and 实 leave nothing out: of what came some may be under way.
 */
function findMissing(passage: Passage, rest: Figure): List | undefined {
  if (!missing.test(rest.before === '' ? rest.after.slice(0, 6) : rest.before)) return undefined;
  const isNear = (figure: Figure) =>
    sameClass(figure, rest) && figure.sentence === rest.sentence && figure.depth === rest.depth && isQuantity(figure);
  const before = figuresUntil(passage, rest.start).filter(isNear).slice(-2);
  const [behind] = figuresFrom(passage, rest.end).filter(isNear);
  const [first, second] = before;
  const isBefore = behind !== undefined && presence.test(behind.before);
  const [total, done] = isBefore ? [before.at(-1), behind] : [first, second];
  if (!total || !done || missing.test(total.before) || missing.test(done.before)) return undefined;
  const [one, other] = [total, done].every((figure) => figure.index < rest.index) ? [total, rest] : [total, done];
  if (/；/.test(between(passage, one, other)) || isItemOf(passage, total, done)) return undefined;
  const list = { total, parts: isBefore ? [rest, done] : [done, rest], isJoined: false, isTight: true };
  if (solve(toRelation(list)).verdict !== 'violated') return list;
  if (isCarriedOver(passage, rest)) return undefined;
  const isDue = due.test(total.before) && presence.test(done.before);
  // 编制18名，实有16名，空编2名，编外人员23名: what stands behind is of others.
  if (!isBefore && behind && !isDue) return undefined;
  if (isConfirmed(passage, list, rest)) return list;
  if (isDue) return comesNear(total, list.parts) || isAnySlipOff(total, list.parts, 2) ? list : undefined;
  return isOneSlipOff(total, list.parts) && comesNear(total, list.parts) ? list : undefined;
}

function isListed(passage: Passage, before: readonly Figure[], total: Figure): boolean {
  const previous = before[before.indexOf(total) - 1];
  return previous !== undefined && isItemOf(passage, previous, total);
}

/** 未通过1134份, 尚未交稿的2家, 不满意的3件: the step that was not taken. */
function deniedIn({ before, after }: Figure): string | undefined {
  const said = before === '' ? (/^[^，；。]{0,8}/.exec(after)?.[0] ?? '') : before;
  const word =
    /^(?:[，；、]|其中|仅|只|有|还|仍|尚|暂|另)*(?:未能|未予|没有|不予|未|没|不|待)([一-鿿]{2,5}?)[的有为共计]*$/.exec(
      said,
    )?.[1];
  return word;
}

/** What was done is called by the same word: 合格301批次, 301批次合格. */
function says({ before, after }: Figure, word: string): boolean {
  const said = before === '' ? (/^[一-鿿]{0,6}/.exec(after)?.[0] ?? '') : before;
  const at = said.lastIndexOf(word.slice(0, 2));
  return at >= 0 && !/[不未没无]予?$/.test(said.slice(0, at));
}

/** 不合格的3批次为蔬菜、6批次为水果. */
function goesOn(passage: Passage, list: List, rest: Figure): boolean {
  return /^[^，；。、]{0,12}、/.test(passage.text.slice(rest.end, rest.end + 14)) || isFilled(passage, list, rest);
}

/** 办结100批，正在办理15批，5批已转送: what stands behind the rest makes up the total with them. */
function isFilled(passage: Passage, { total, parts }: List, rest: Figure): boolean {
  const [next] = figuresFrom(passage, rest.end);
  const sum = parts.reduce((left, part) => left + worth(part), 0);
  return (
    next !== undefined && next.sentence === rest.sentence && sameClass(next, rest) && sum + worth(next) === worth(total)
  );
}

interface List {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The items between the total and the rest are joined: the rest is that of all of them. */
  readonly isJoined: boolean;
  /** Nothing of the class stands between the total and the rest but the parts, and no ； among them. */
  readonly isTight: boolean;
  /** Items that make a total stand before the rest: it is of something else, and of what only the sum tells. */
  readonly isClosed?: boolean;
}

function toRelation({ total, parts }: List): FoundRelation {
  return { type: 'sum', pattern: 'A13', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}

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
    const whole = { total, parts: [...middle, rest], isJoined, isTight, isClosed };
    const ofLast = { total, parts: [...middle.slice(-1), rest], isJoined: false, isTight: false, isClosed };
    return middle.length === 1 ? [whole] : [whole, ofLast];
  });
}

/** 项目23个，完工21个，投产16个，其余2个跨年: the rest is of what stands before the last step. */
function ofFirst(all: readonly Figure[], rest: Figure): List[] {
  const [total, part, last] = all.slice(-3);
  if (!total || !part || !last || worth(last) > worth(part)) return [];
  return [{ total, parts: [part, rest], isJoined: false, isTight: false }];
}

/** 投诉1436件，属实879件，不属实557件；按期答复1429件，超期7件。热线接听512个，其余924件: of any before it. */
function ofEarlier(near: readonly Figure[], rest: Figure): List[] {
  const part = near.at(-1);
  if (!part) return [];
  return near.slice(0, -6).map((total) => ({ total, parts: [part, rest], isJoined: false, isTight: false }));
}

/** The figures before a rest that it may be of. */
function figuresNear(passage: Passage, rest: Figure): readonly Figure[] {
  return figuresUntil(passage, rest.start).filter(
    (figure) =>
      sameClass(figure, rest) &&
      figure.sentence >= rest.sentence - 1 &&
      figure.depth === rest.depth &&
      !figure.flags.delta &&
      !figure.flags.last &&
      !figure.flags.target,
  );
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

/** 国家级3家、省级5家 are items of one list. */
function isItemOf(passage: Passage, previous: Figure | undefined, figure: Figure): boolean {
  return previous === undefined || /^[^，；。]{0,8}、[^，；。]*$/.test(between(passage, previous, figure));
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

/** 盘活29处，盘活率67.4%，其余14处: the rate between says that the one is the greater part of the other. */
function isConfirmed(passage: Passage, { total, parts: [part] }: Pick<List, 'total' | 'parts'>, rest: Figure): boolean {
  if (!part || worth(part) > worth(total) || 2 * worth(part) < worth(total)) return false;
  const value = passage.figures[part.index + 1 - (passage.figures[0]?.index ?? 0)];
  if (!value || value.start > rest.start || value.unit.class !== 'percent' || value.flags.delta) return false;
  return isQuotient(value, { part: [part], base: [total] });
}

/** The rate between what was done and the rest is what the rest leaves of the total. */
function isLeft(passage: Passage, total: Figure, part: Figure, rest: Figure): boolean {
  const value = passage.figures[part.index + 1 - (passage.figures[0]?.index ?? 0)];
  if (value?.unit.class !== 'percent' || value.start > rest.start || value.flags.delta) return false;
  if (total.index !== part.index - 1 || doneAtFirst.test(part.before)) return false;
  return isQuotient(value, { part: [], base: [total], rest: [rest] });
}

/** 初检合格400批次: more were done later. */
const doneAtFirst = /初|首|当场|一次|按[期时]/;

/** 参训1053人，合格1016人，合格率96.6%，不合格36人: the rate says that those who did not are the rest, whatever the others are. */
function isLeftBy(passage: Passage, total: Figure, done: Figure, rest: Figure, word: string): boolean {
  return done.before.endsWith(word) && isRestByRate(passage, total, done, rest, word);
}

/** 催还350册，追还率93.4%，其余21册 of 逾期318册. */
function isRestByRate(passage: Passage, total: Figure, done: Figure, rest: Figure, word = ''): boolean {
  const value = passage.figures[done.index + 1 - (passage.figures[0]?.index ?? 0)];
  return (
    value !== undefined &&
    value.start < rest.start &&
    value.unit.class === 'percent' &&
    !value.flags.delta &&
    value.before.includes(`${word}率`) &&
    worth(value) > 50 &&
    !doneAtFirst.test(done.before) &&
    isQuotient(value, { part: [], base: [total], rest: [rest] })
  );
}

/** Before all there is of a thing. */
const ofAll = /全[省市县区州盟旗镇乡]|[现共原]有|辖|登记|在册|规划|累计/;
/** What was done in the year, or as something new. */
const ofYear = /新|今年|本年|当年|年内|年度|再|首|[本当]期/;

function distance({ total, parts, isJoined }: List): number {
  const sum = parts.reduce((left, part) => left + worth(part), 0);
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
    (before === '' && /^(?:正在|尚|仍|未|转入|结转|在|待|列入)/.test(behind))
  );
}
