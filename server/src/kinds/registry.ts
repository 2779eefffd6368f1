import { generic } from './generic.ts';
import type { ReportKind } from './kind.ts';
import { openGovernment } from './open-government.ts';
import { ruleOfLaw } from './rule-of-law.ts';

/** The built-in kinds; `generic` is what is left when no other fits. */
export const kinds: readonly ReportKind[] = [ruleOfLaw, openGovernment, generic];

export function findKind(id: string): ReportKind | undefined {
  return kinds.find((kind) => kind.id === id);
}
