import type { Figure } from '../../facts/figure.ts';
import { worth } from '../near.ts';
import { between, type Passage, placeAmong, sameClass } from '../passage.ts';

/** From where to where a class reaches: 50万元至100万元, 100万元以上. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/** Figures without those that bound what is counted: 其中100万元以上案件12起、50万元至100万元案件27起 holds two items. */
export function withoutBands(passage: Passage, figures: readonly Figure[]): readonly Figure[] {
  if (bandLength(passage, figures, 0) === 0) return figures;
  const items: Figure[] = [];
  const some = figures.slice(0, most);
  for (let at = 0; at < some.length; at++) {
    at += bandLength(passage, some, at);
    const item = some[at];
    if (item) items.push(item);
  }
  return items;
}

/** So many figures of a list are read at most. */
const most = 48;

/** How many figures at this place bound what is counted behind them. */
function bandLength(passage: Passage, figures: readonly Figure[], at: number): number {
  const [first, second, third] = figures.slice(at, at + 3);
  if (!first || !second) return 0;
  if (!sameClass(first, second)) return first.bound && isCountedBehind(passage, first, second) ? 1 : 0;
  const joint = between(passage, first, second);
  const isRange = /^[至到—～~-]{1,2}$/.test(joint) || (joint === '' && first.bound && second.bound);
  return isRange && third && !sameClass(second, third) && isCountedBehind(passage, second, third) ? 2 : 0;
}

function isCountedBehind(passage: Passage, bound: Figure, counted: Figure): boolean {
  return (
    counted.start - bound.end < 10 &&
    counted.depth === bound.depth &&
    counted.unit.discrete &&
    /^[^，。；：、（）\d]*$/.test(between(passage, bound, counted))
  );
}

/**
 * Whether the items are bands of one measure: `all` of 100万元以上、50万元至100万元、50万元以下, `apart` where they exclude each other but may leave
 * some out, `mixed` where one thing may be in two (100万元以上、50万元以上).
 */
export function divideBands(
  passage: Passage,
  total: Figure,
  parts: readonly Figure[],
): 'all' | 'apart' | 'mixed' | undefined {
  const bands = parts.flatMap((part) => bandOf(passage, part) ?? []);
  if (bands.length === 0) return undefined;
  if (bands.length < parts.length) return 'mixed';
  bands.sort((one, other) => one.low - other.low);
  const joints = bands.slice(1).map(({ low }, at) => low - (bands[at]?.high ?? low));
  if (joints.some((gap) => gap < 0)) return 'mixed';
  const from = bandOf(passage, total)?.low ?? 0;
  const isAll = joints.every((gap) => gap === 0) && bands[0]?.low === from && bands.at(-1)?.high === Infinity;
  return isAll ? 'all' : 'apart';
}

function bandOf(passage: Passage, counted: Figure): Band | undefined {
  const { figures } = passage;
  const at = placeAmong(figures, counted);
  if (at > 1 && bandLength(passage, figures, at - 2) === 2) {
    const [low, high] = figures.slice(at - 2, at).map(worth);
    return low !== undefined && high !== undefined && low < high ? { low, high } : undefined;
  }
  const bound = figures[at - 1];
  if (!bound || bandLength(passage, figures, at - 1) !== 1) return undefined;
  if (!bound.rounded.high) return { low: worth(bound), high: Infinity };
  return bound.rounded.low && worth(bound) > 0 && !isBelow(bound) ? undefined : { low: 0, high: worth(bound) };
}

function isBelow({ text }: Figure): boolean {
  return /以[下内]|不[足到满超]/.test(text);
}
