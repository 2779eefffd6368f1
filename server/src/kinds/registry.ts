import { generic } from './generic.ts';
import type { ReportKind } from './kind.ts';
import { lawEnforcement } from './law-enforcement.ts';
import { openGovernment } from './open-government.ts';
import { reconsideration } from './reconsideration.ts';
import { ruleOfLaw } from './rule-of-law.ts';
import { workReport } from './work-report.ts';

/** The built-in kinds; `generic` is what is left when no other fits. */
export const kinds: readonly ReportKind[] = [
  ruleOfLaw,
  openGovernment,
  lawEnforcement,
  workReport,
  reconsideration,
  generic,
];
