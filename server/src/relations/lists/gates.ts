import type { Figure } from '../../facts/figure.ts';
import { comesNear, isAnySlipOff, isOneSlipOff, isOneSwapOff, isSlipOf, worth, worthOfAll } from '../near.ts';

type Test = (total: Figure, parts: readonly Figure[]) => boolean;

/** How near the items of a list must come to a total to be claimed of it: the less the words say, the nearer. */
const gates = {
  /** The words state it. */
  any: () => true,
  wide: (total, parts) => isWithin(total, parts) || isAnySlipOff(total, parts, 2),
  /** As `wide`, where one digit may be the wrong one. */
  stated: (total, parts) => isWithin(total, parts) || isAnySlipOff(total, parts),
  near: (total, parts) => comesNear(total, parts) || isAnySlipOff(total, parts, 2),
  /** As `near`, of three digits or more. */
  firm: (total, parts) => comesNear(total, parts) || isAnySlipOff(total, parts, 3),
  /** As `near`, where one digit may be the wrong one. */
  told: (total, parts) => comesNear(total, parts) || isAnySlipOff(total, parts),
  close: (total, parts) => comesNear(total, parts) || isShortSlipOff(total, parts),
  /** As `close`, or more than the total by less than as much again. */
  over: (total, parts) => comesNear(total, parts) || isShortSlipOff(total, parts) || isMore(total, parts),
  /**
   * Kinds of a thing come near it, or are more than it by less than as much again, and a slip of the hand explains it: 总仓容186万吨，完好仓容171.6万吨，
   * 低温仓容64.3万吨 are of two divisions. Of two amounts four digits have to say so.
   */
  kinds: (total, parts) =>
    (comesNear(total, parts) || isMore(total, parts)) &&
    isAnySlipOff(total, parts, total.unit.discrete ? 2 : parts.length > 2 ? 3 : 4),
  /** More than two that make a little more, or what one slip of the hand in two digits or more explains: a list may leave out a few small ones. */
  plain: (total, parts) =>
    comesNear(total, parts) && ((parts.length > 2 && isMore(total, parts)) || isAnySlipOff(total, parts, 2)),
  /** No two are of one thing, so that together they are no more than all. */
  more: (total, parts) => isMore(total, parts) || (isOver(total, parts) && isAnySlipOff(total, parts, 2)),
  swap: (total, parts) => isOneSwapOff(total, parts),
  /** As `short` or `swap`, or near and one digit of two or more is the wrong one. */
  beside: (total, parts) =>
    isShortSlipOff(total, parts) ||
    isOneSwapOff(total, parts) ||
    (comesNear(total, parts) && isAnySlipOff(total, parts, 2)),
  /** One slip of the hand explains it, however short the number. */
  slips: (total, parts) => isAnySlipOff(total, parts),
  /** One digit of a count of two or more is the wrong one. */
  digit: (total, parts) => isAnySlipOff(total, parts, 2),
  short: isShortSlipOff,
  slip: (total, parts) => isOneSlipOff(total, parts) || isTenThousandMore(total, parts),
  /** The words say that it is none of its lists. */
  none: () => false,
} as const satisfies Record<string, Test>;

export type Gate = keyof typeof gates;

export function passes(gate: Gate, total: Figure, parts: readonly Figure[]): boolean {
  const test: Test = gates[gate];
  return test(total, parts);
}

/** Whether numbers come near enough for some gate that is not open to all; only of what is told one digit may be wrong. */
export function mayPass(total: Figure, parts: readonly Figure[], isTold: boolean): boolean {
  return isWithin(total, parts) || comesNear(total, parts) || isAnySlipOff(total, parts, isTold ? 1 : 2);
}

/** Far below its total a list may name a few of many. */
function isWithin(total: Figure, parts: readonly Figure[]): boolean {
  const ratio = worthOfAll(parts) / worth(total);
  return ratio > 0.7 && ratio < 2;
}

function isOver(total: Figure, parts: readonly Figure[]): boolean {
  return worthOfAll(parts) > worth(total);
}

/** 样品1364份，甲类812份，乙类552万份: without 万 it is exact. */
function isTenThousandMore(total: Figure, parts: readonly Figure[]): boolean {
  const rest = worth(total) - worthOfAll(parts);
  return (
    rest < 0 &&
    worth(total) >= 20 &&
    total.multiplier === 1n &&
    parts.some((part) => part.multiplier === 10_000n && worth(part) - worth(part) / 10_000 === -rest)
  );
}

function isMore(total: Figure, parts: readonly Figure[]): boolean {
  const ratio = worthOfAll(parts) / worth(total);
  return ratio > 1 && ratio < 2;
}

/** As near as one slip of the hand leaves them; where they are far apart, a slip in three digits or more, 万 too many or few. */
function isShortSlipOff(total: Figure, parts: readonly Figure[]): boolean {
  const printed = worth(total);
  const computed = worthOfAll(parts);
  if (Math.max(printed, computed) < 20) return false;
  // A list that leaves out a few small ones differs in the last digit, too.
  const sum = (computed / (Number(total.multiplier) * Number(total.unit.scale))).toFixed(total.decimals);
  if (computed < printed && total.digits.slice(0, -1) === sum.slice(0, -1)) return false;
  const least = comesNear(total, parts) ? 2 : computed > printed ? 3 : 4;
  return [total, ...parts].some((figure) => {
    const meant = figure === total ? computed : worth(figure) + printed - computed;
    return meant > 0 && isSlipOf(figure, meant, true, least);
  });
}
