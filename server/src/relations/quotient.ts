import type { Figure } from '../facts/figure.ts';
import { partsOf, worth, worthOfAll } from './near.ts';
import type { Division } from './relation.ts';
import { solve } from './solve.ts';

/** Whether a percentage is, as it is printed, what the sum of the one side is of the sum of the other. */
export function isQuotient(value: Figure, division: Division): boolean {
  if (isFar(value, division)) return false;
  const claim = { form: 'quotient', value, ranks: [[division]] } as const;
  const { verdict } = solve({ type: 'rate', pattern: 'C1', claim, certain: true });
  return verdict === 'holds' || verdict === 'truncated';
}

/** What needs no exact arithmetic: more than twice as far away as the rounding of all three explains. */
function isFar(value: Figure, { part, base, rest }: Division): boolean {
  const all = [value, ...part, ...base];
  if (rest || all.some(({ approximate, bound }) => approximate || bound)) return false;
  const computed = (partsOf(value) * worthOfAll(part)) / worthOfAll(base);
  const off = Math.abs(computed - worth(value)) / computed;
  return off > 2 * all.reduce((sum, figure) => sum + leewayOf(figure), 0);
}

/** By how much of itself a printed number may be off, even if it was cut off. */
function leewayOf({ digits, decimals }: Figure): number {
  return 10 ** -decimals / Number(digits);
}
