import { add, subtract } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { isPoint } from '../facts/interval.ts';
import type { Fix } from './finding.ts';
import { rewriteFigure } from './rewrite-figure.ts';

/**
 * Each figure that could be changed so that the parts make the total; the writer knows which is wrong. A total that is
 * `confirmed` by others is not.
 */
export function suggestSums(total: Figure, parts: readonly Figure[], confirmed = false): Fix[] {
  const values = [total, ...parts].map(({ rounded }) => (isPoint(rounded) ? rounded.low : undefined));
  const [whole, ...items] = values;
  if (whole === undefined || items.some((item) => item === undefined)) return [];
  const sum = items.reduce((left, right) => (left && right ? add(left, right) : undefined));
  const changed = parts.flatMap((part, index) => {
    const item = items[index];
    return rewriteFigure(part, item && sum && add(item, subtract(whole, sum)));
  });
  return confirmed ? changed : [...rewriteFigure(total, sum), ...changed];
}
