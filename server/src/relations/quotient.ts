import type { Figure } from '../facts/figure.ts';
import type { Division } from './relation.ts';
import { solve } from './solve.ts';

/** Whether a percentage is, as it is printed, what the sum of the one side is of the sum of the other. */
export function isQuotient(value: Figure, division: Division): boolean {
  const claim = { form: 'quotient', value, ranks: [[division]] } as const;
  const { verdict } = solve({ type: 'rate', pattern: 'C1', claim, certain: true });
  return verdict === 'holds' || verdict === 'truncated';
}
