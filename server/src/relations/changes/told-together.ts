import type { Figure } from '../../facts/figure.ts';
import { sum } from '../../facts/interval.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import { amountOf } from '../show.ts';
import { type Comparison, isValue } from './comparison.ts';

/** So many values are tried at most. */
const mostValues = 10;

/** Joined by 、 to a value of its kind before it, with a name between the two. */
export function isItem(passage: Passage, value: Figure): boolean {
  const before = figuresBefore(passage, value).at(-1);
  if (!before || !isValue(before) || !sameClass(before, value) || before.depth !== value.depth) return false;
  return /^[^，；。：、]{0,4}、[^，；。：、]{2,12}$/.test(between(passage, before, value));
}

/** The sum of the list that a value is the last item of. */
export function sumOfItems(passage: Passage, last: Figure): Figure {
  const items = [last];
  for (let item = last; isItem(passage, item) && items.length < mostValues; ) {
    const before = figuresBefore(passage, item).at(-1);
    if (!before) break;
    items.unshift(before);
    item = before;
  }
  return sumOf(items);
}

/** The sums of the values that stand one behind the other right before a comparison: the last two, the last three …. */
export function sumsBefore(passage: Passage, { first }: Comparison, like: Figure): Figure[] {
  const run: Figure[] = [];
  const before = figuresBefore(passage, first);
  const last = before.findLastIndex((figure) => isValue(figure) && sameClass(figure, like));
  for (let at = last; at >= 0 && run.length < mostValues; at--) {
    const figure = before[at];
    if (!figure || !isValue(figure) || !sameClass(figure, like)) break;
    run.unshift(figure);
  }
  return run.slice(1).map((_, at) => sumOf(run.slice(run.length - at - 2)));
}

/** A figure that stands where the last of them does, and is shown as their sum. */
export function sumOf(figures: readonly Figure[]): Figure {
  const last = figures.at(-1) as Figure;
  const rounded = sum(figures.map((figure) => figure.rounded));
  const decimals = Math.max(...figures.map((figure) => figure.decimals));
  const total = worthOfAll(figures) / worth({ ...last, digits: '1' });
  const digits = total.toFixed(decimals);
  const text = figures.map(amountOf).join('+') + last.unit.text;
  const cutOff = sum(figures.map((figure) => figure.cutOff));
  return { ...last, rounded, cutOff, digits, decimals, text, before: '', labelStart: last.start, plain: false };
}
