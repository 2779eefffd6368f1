import type { Figure } from '../../facts/figure.ts';
import { closesList, dividesWhole } from '../../standards/partitions.ts';
import { isAnySlipOff, worth } from '../near.ts';
import { between, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { findDivided, isMade } from './divided-items.ts';
import type { Sum } from './settled-sums.ts';

/** Whether what stands beside the items of a sum says that they are no list of it, or not all of it. */
export function isSettledBeside(sum: Sum): boolean {
  // 14件（维持4件、撤销3件、驳回6件）: what brackets hold is one list.
  if (sum.first.index < sum.total.index || sum.first.depth > sum.total.depth)
    return hasSubtotal(sum) || isLessWhatIsBoth(sum);
  return (
    hasOtherMark(sum) ||
    findDivided(sum.passage, sum.total, sum.parts) !== undefined ||
    hasSubtotal(sum) ||
    goesOnBehind(sum) ||
    beginsBefore(sum) ||
    isLessWhatIsBoth(sum) ||
    isLessWhatIsTwo(sum) ||
    isNext(sum)
  );
}

/** So many figures beside a list are looked at. */
const reach = 8;

/** Of small numbers four make a fifth by chance. */
const least = 20;

/** 其中名木12株、古树96株，樟树42株，其他66株: where the mark changes before 其他 the list may be two, unless a slip of the hand makes it one. */
function hasOtherMark({ passage, total, parts, last }: Sum): boolean {
  if (parts.length < 4 || !closesList(last.before)) return false;
  const joints = parts.slice(1).map((part, at) => between(passage, parts[at] ?? part, part).charAt(0));
  return joints[0] === '、' && joints.at(-1) === '，' && !isAnySlipOff(total, parts, 2);
}

/** 甲类6835次、乙类3418次，甲乙类合计10253次；丙类4127次: what is said to be the sum of those before it is none of the items. */
function hasSubtotal({ passage, parts }: Sum): boolean {
  return parts.some((part) => {
    if (!/[合小共]计|一共|总共/.test(part.before)) return false;
    const before = besideOf(passage, part, -1);
    return before.some((_, at) => at > 0 && isMade(part, before.slice(0, at + 1)));
  });
}

/** 重点12件，闭会期间14件，甲类142件，乙类31件，丙类13件: another run, which begins among the items and goes on behind them, makes the total. */
function goesOnBehind({ passage, total, parts, last }: Sum): boolean {
  // 终止1件；另案3件: behind a ； others are told.
  const behind = besideOf(passage, last, 1).filter(({ start }) => !passage.text.slice(last.end, start).includes('；'));
  if (worth(total) < least) return false;
  return parts.some((_, from) => {
    const items = parts.slice(from);
    return (
      from > 0 &&
      behind.some((_, at) => {
        const all = [...items, ...behind.slice(0, at + 1)];
        return all.length > 2 && isMade(total, all);
      })
    );
  });
}

/**
 * 41家，其中甲5家、乙9家、丙6家，丁14家，其他7家: with the items before them, of which the last may have been taken for the total, they make what
 * stands before all.
 */
function beginsBefore({ passage, total, parts, first }: Sum): boolean {
  const before = besideOf(passage, first, -1);
  return before.some((head, at) => {
    const items = [...before.slice(0, at).reverse(), ...parts];
    const isLonger = at > 1 || (at === 1 && (head === total || before[0] === total));
    return isLonger && items.length > 3 && worth(head) >= least && isMade(head, items);
  });
}

/** 党纪86人，政务52人，双重31人，共107人: in both, and told as an item; 两种共有的6处，甲18处，乙14处，合计26处: told before them. */
function isLessWhatIsBoth({ passage, total, parts, first, made }: Sum): boolean {
  const isBoth = ({ before, after }: Figure) => bothOf.test(before + after);
  if (parts.some((part) => isBoth(part) && 2 * worth(part) === made - worth(total))) return true;
  const [ahead] = besideOf(passage, first, -1);
  return ahead !== undefined && isBoth(ahead) && worth(ahead) === made - worth(total);
}

/** 24次，其中甲14次、乙12次，套开2次: so many were counted twice, as the next count says; 198件（其中11件为上年立案）: as many are no items of the year. */
function isLessWhatIsTwo({ passage, total, parts, last, made }: Sum): boolean {
  if (made <= worth(total) || parts.some((part) => part.decimals > 0 || part.multiplier > 1n)) return false;
  const [twice] = besideOf(passage, last, 1);
  const isLess = (figure: Figure | undefined) => figure !== undefined && worth(figure) === made - worth(total);
  return isLess(twice) || inBracketsOf(passage, parts).some((figure) => isLess(figure) && ofBefore.test(figure.after));
}

const bothOf = /[两二双][种类项者个处]?[^，。；]{0,6}(?:共|均|都|同)|共同|双重|同时/;
const ofBefore = /^[一-鿿]{0,3}(?:上一?年|去年|往年|跨年|前年|20\d\d年|结转)/;

/** What brackets behind the items hold. */
function inBracketsOf({ figures }: Passage, parts: readonly Figure[]): Figure[] {
  return parts.flatMap((part) => {
    const behind = figures.slice(placeAmong(figures, part) + 1, placeAmong(figures, part) + 3);
    return behind.filter((figure) => sameClass(figure, part) && figure.depth > part.depth);
  });
}

/**
 * 固定设备186台，其中新型设备112台；移动设备64台: behind a ； the noun of the total with another word before it begins another count; 夏季产量 and
 * 秋季产量 have more than the noun in common.
 */
function isNext({ passage, total, parts, first, last }: Sum): boolean {
  if (!between(passage, total, first).includes('其中')) return false;
  // 固定设备186台，其中新型设备112台；移动设备64台，备用设备31台: one ； alone stands between two counts, each with what is of it.
  const joints = parts.slice(1).map((part, at) => between(passage, parts[at] ?? part, part));
  if (!joints[0]?.includes('；') || joints.slice(1).some((joint) => joint.includes('；'))) return false;
  if (dividesWhole(parts.map(({ before }) => before))) return false;
  const next = parts[1] ?? last;
  const noun = /[一-鿿]{2}$/.exec(total.before)?.[0];
  const whole = total.before.slice(0, -2).replace(inGeneral, '');
  if (noun === undefined || whole.length < 2 || !next.before.endsWith(noun)) return false;
  const own = next.before.replace(/^[，；]/, '').slice(0, -2);
  return own.length > 1 && ![...own].some((character) => (whole + first.before.slice(0, -2)).includes(character));
}

/** Words before a noun that say when, where or that all of it is meant: 全年, 年末, 各类. */
const inGeneral = /^[^一-鿿]+|全[年市县区省州]|本[年市县区省州]|年[末底]|各[类级项]|现有|[总共]/g;

/** The counts of the class in the sentence before a figure or behind it, the nearest first. */
function besideOf({ figures }: Passage, figure: Figure, step: 1 | -1): Figure[] {
  const found: Figure[] = [];
  let at = placeAmong(figures, figure) + step;
  for (let other = figures[at]; other && found.length < reach; other = figures[at]) {
    if (other.sentence !== figure.sentence) break;
    if (sameClass(other, figure) && isQuantity(other) && other.depth === figure.depth) found.push(other);
    at += step;
  }
  return found;
}
