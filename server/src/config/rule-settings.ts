import type { Severity } from '../rules/finding.ts';

/** What a user asks of one rule; what is left out is as the rule has it. */
export interface RuleSetting {
  /** Caps the severities that findings bring along; `off` silences the rule. */
  readonly severity?: Severity | undefined;
  /** Values of the rule's options, as they were written. */
  readonly options?: unknown;
}

/** By the ids of rules. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

export const noRuleSettings: RuleSettings = new Map();
