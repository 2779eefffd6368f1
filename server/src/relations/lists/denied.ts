import type { Figure } from '../../facts/figure.ts';
import { denies } from '../../standards/partitions.ts';

/** 准予许可6801件，不予许可5件，撤销许可1件: an item denies the total, and no other item is what it denies. */
export function isDenied(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some(
    ({ before }) =>
      denies(before, total.before) &&
      !parts.some((other) => denies(before, other.before) && !takesBack.test(other.before)),
  );
}

const takesBack = /撤销|撤回|注销|吊销|退回|变更|延续/;
