import { noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import type { Mode } from '../config/settings.ts';
import type { OtherDocument, Report } from '../report.ts';
import type { NamedRule, Rule } from '../rules/define-rule.ts';
import { type Finding, milderOf, type Severity } from '../rules/finding.ts';
import { readValues } from '../schema/options.ts';

/** A finding after settings: with its rule and the severity that holds. */
export interface Problem extends Omit<Finding, 'severity'> {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
}

/** A rule that threw: our mistake, never the author's. The others still speak. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: unknown;
}

export interface LintResult {
  /** Ordered by position, then rule. */
  readonly problems: readonly Problem[];
  readonly crashes: readonly RuleCrash[];
}

export interface LintOptions {
  readonly mode: Mode;
  readonly ruleSettings?: RuleSettings;
}

/** Runs rules over a report. About a document that is no report nothing is said. */
export function lint(
  report: Report | OtherDocument,
  rules: readonly NamedRule[],
  { mode, ruleSettings = noRuleSettings }: LintOptions,
): LintResult {
  const problems: Problem[] = [];
  const crashes: RuleCrash[] = [];
  if (report.kind === undefined) return { problems, crashes };
  for (const { id, rule } of rules) {
    const asked = ruleSettings.get(id);
    if ((asked?.severity ?? rule.severity) === 'off') continue;
    try {
      const { values } = readValues(rule.options, asked?.options);
      for (const { severity: own, ...finding } of rule.check(report, values)) {
        const severity = severityOf(rule, own, mode, asked?.severity);
        if (severity !== 'off') problems.push({ rule: id, severity, ...finding });
      }
    } catch (error) {
      crashes.push({ rule: id, error });
    }
  }
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { problems, crashes };
}

/**
 * A finding's own severity replaces the rule's, and a draft is treated more gently; a severity the user set holds in
 * every mode and caps both.
 */
function severityOf(rule: Rule, own: Severity | undefined, mode: Mode, asked: Severity | undefined): Severity {
  if (asked !== undefined) return own === undefined ? asked : milderOf(own, asked);
  if (mode === 'draft' && rule.draftSeverity !== undefined) return rule.draftSeverity;
  return own ?? rule.severity;
}
