import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { due, missing, presence } from '../../standards/stock-words.ts';
import { comesNear, countsAddUp, isAnySlipOff, isOneSlipOff, worth } from '../near.ts';
import { between, figuresFrom, figuresUntil, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import { solve } from '../solve.ts';
import { isCarriedOver } from './carry-over.ts';
import { isFilled, isItemOf, isSetOfEarlierYear, type List, toRelation } from './rest-list.ts';
import { isConfirmed, isLeft, isLeftBy } from './rest-rates.ts';

/**
 * `应签1402户，签约1356户，未签约46户`, `征集97家，交稿95家，交稿率97.9%，尚未交稿的2家`: what was not done, of what was. Of a
 * decision (同意51个，不同意8个) the others may be waiting, unless there are more than all, or a slip explains them.
 */
export function findDenied(passage: Passage, rest: Figure): List | undefined {
  const word = deniedIn(rest);
  if (word === undefined) return undefined;
  const before = figuresUntil(passage, rest.start)
    .filter(
      (figure) =>
        sameClass(figure, rest) &&
        figure.sentence === rest.sentence &&
        figure.depth === rest.depth &&
        (isQuantity(figure) || isSetOfEarlierYear(figure)),
    )
    .slice(-8);
  const last = before.at(-1);
  // 辅导216家，占新增企业228家的94.7%，未辅导的12家: the share says of what.
  const base = last && before.length > 1 && isBaseOfShare(passage, last) ? last : undefined;
  const done = base ? before.at(-2) : last;
  // 纠纷358件，其中邻里97件、其他85件；化解349件，化解率97.5%，未化解的9件: the rate says of what, or the two make it.
  const told =
    base ??
    (done &&
      before
        .slice(0, -2)
        .findLast(
          (total) => isConfirmed(passage, { total, parts: [done] }, rest) || countsAddUp(total, [done, rest]) === true,
        ));
  const total = told ?? before.at(-2);
  if (!done || !total || !says(done, word) || /；/.test(between(passage, told ? done : total, rest))) return undefined;
  // 签约1356户，应签约1402户: what was to be done stands behind.
  const [all, part] = dueWords.test(done.before) && !dueWords.test(total.before) ? [done, total] : [total, done];
  const list = { total: all, parts: [part, rest], isJoined: false, isTight: true };
  // 甲类9家、乙类126家，达标121家，不达标的14家: what was done is of both.
  if ((!base && isItemOf(passage, all, part)) || (!told && isListed(passage, before, total))) return undefined;
  const isRight = solve(toRelation(list)).verdict !== 'violated';
  // 参训1053人，合格1017人，合格率96.6%，不合格的36人补考: what the rate is not of, is the rest, and there is no third.
  const isTold =
    base !== undefined ||
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
export function findMissing(passage: Passage, rest: Figure): List | undefined {
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
  // 96件申请中，因处罚提起的71件，占74%，被撤销3件: a share is of what they are, and not of what was done.
  if (/^[，（]占/.test(passage.text.slice(done.end, done.end + 2))) return undefined;
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

/** 占新增企业228家的94.7%: the share that the figure before it makes, most of all. */
function isBaseOfShare({ figures }: Passage, base: Figure): boolean {
  const at = placeAmong(figures, base);
  const [part, , share] = figures.slice(at - 1, at + 2);
  return (
    part !== undefined &&
    share?.unit.class === 'percent' &&
    /^[，、]?占/.test(base.before) &&
    !share.flags.delta &&
    2 * worth(part) > worth(base) &&
    isQuotient(share, { part: [part], base: [base] })
  );
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
  // 实训216人 of 未参训.
  const taken = /^[参到]([一-鿿])$/.exec(word)?.[1];
  if (taken !== undefined && said.endsWith(`实${taken}`)) return true;
  const at = said.lastIndexOf(word.slice(0, 2));
  return at >= 0 && !/[不未没无]予?$/.test(said.slice(0, at));
}

/** 不合格的3批次为蔬菜、6批次为水果. */
function goesOn(passage: Passage, list: List, rest: Figure): boolean {
  return /^[^，；。、]{0,12}、/.test(passage.text.slice(rest.end, rest.end + 14)) || isFilled(passage, list, rest);
}
