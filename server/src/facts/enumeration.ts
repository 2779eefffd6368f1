import type { Enumerator } from './enumerators.ts';

/** Enumerators that count on from one another: 一、二、三、 or 一是…二是…三是…. */
export interface Enumeration {
  /** In the order of the text. */
  readonly items: readonly Enumerator[];
  readonly breaks: readonly Break[];
}

/**
 * An item that does not count on from the one before it: `missing` are items before it, `repeated` is its number, or it
 * is `mixed` in from another family (一是…第二…; （一）（二）3.（四）).
 */
export interface Break {
  readonly item: Enumerator;
  readonly expected: number;
  readonly why: 'missing' | 'repeated' | 'mixed';
}

/** An enumeration while it is read. */
export interface Run {
  readonly items: Enumerator[];
  readonly breaks: Break[];
  /** The number that was reached. */
  last: number;
  /** The number that belonged where the last slip stands: （一）（二）（二）（四） goes on from three. */
  meant: number | undefined;
  /** Numbers that were passed over; one that comes later is out of order, not a slip of its own. */
  readonly skipped: Set<number>;
}

export function startRun(item: Enumerator): Run {
  return { items: [item], breaks: [], last: item.value, meant: undefined, skipped: new Set() };
}

/** Counts on with an item, and notes where it is out of order. */
export function countOn(run: Run, item: Enumerator, isMixed = false): void {
  const expected = run.last + 1;
  const goesOn = item.value === expected || item.value - 1 === run.meant;
  run.items.push(item);
  run.meant = undefined;
  if (isMixed) run.breaks.push({ item, expected, why: 'mixed' });
  else if (!goesOn) {
    // 一、三、二、四: the 二 that comes late belongs to the slip that was noted at 三.
    if (run.skipped.delete(item.value)) return;
    run.breaks.push({ item, expected, why: item.value > expected ? 'missing' : 'repeated' });
    run.meant = expected;
    for (let value = expected; value < item.value; value++) run.skipped.add(value);
  }
  run.last = item.value;
}
