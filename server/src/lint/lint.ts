import { noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import type { Mode } from '../config/settings.ts';
import type { OtherDocument, Report } from '../report.ts';
import type { NamedRule, Rule } from '../rules/define-rule.ts';
import { type Finding, milderOf, type Severity } from '../rules/finding.ts';
import { type OptionShape, readValues } from '../schema/options.ts';
import { oncePer } from '../text/once-per.ts';
import { suppress, unusedRule } from './suppress.ts';
import { findSuppressions } from './suppressions.ts';

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
    if ((asked?.severity ?? usualSeverity(rule, mode)) === 'off') continue;
    try {
      const values = asked?.options ? readValues(rule.options, asked.options).values : defaultsOf(rule.options);
      for (const finding of rule.check(report, values)) {
        const severity = severityOf(rule, finding.severity, mode, asked?.severity);
        if (severity !== 'off') problems.push({ ...finding, rule: id, severity });
      }
    } catch (error) {
      crashes.push({ rule: id, error });
    }
  }
  const shown = withoutSuppressed(report, problems, rules, { mode, ruleSettings });
  shown.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { problems: shown, crashes };
}

/** What no comment of the writer silences, and a word about comments that silence nothing. */
function withoutSuppressed(
  { content, outline }: Report,
  problems: Problem[],
  rules: readonly NamedRule[],
  { mode, ruleSettings = noRuleSettings }: LintOptions,
): Problem[] {
  const suppressions = findSuppressions(content, outline);
  if (suppressions.length === 0) return problems;
  const isOff = ({ id, rule }: NamedRule) => (ruleSettings.get(id)?.severity ?? rule.severity) === 'off';
  const { shown, unused } = suppress(problems, suppressions, {
    known: rules.map(({ id }) => id),
    asked: rules.filter((rule) => !isOff(rule)).map(({ id }) => id),
  });
  const named = rules.find(({ id }) => id === unusedRule);
  if (!named || isOff(named)) return shown;
  const severity = severityOf(named.rule, undefined, mode, ruleSettings.get(unusedRule)?.severity);
  if (severity === 'off') return shown;
  return [...shown, ...unused.map((finding): Problem => ({ ...finding, rule: unusedRule, severity }))];
}

/** What the options of a rule are that nobody set. */
const defaultsOf = oncePer((options: OptionShape) => readValues(options, undefined).values);

/**
 * A finding's own severity replaces the rule's, and a draft is treated more gently; a severity the user set holds in
 * every mode and caps both.
 */
function severityOf(rule: Rule, own: Severity | undefined, mode: Mode, asked: Severity | undefined): Severity {
  if (asked !== undefined) return own === undefined ? asked : milderOf(own, asked);
  if (mode === 'draft' && rule.draftSeverity !== undefined) return rule.draftSeverity;
  return own ?? usualSeverity(rule, mode);
}

/** A rule that is off elsewhere may speak where the report is made public. */
function usualSeverity({ severity, publishSeverity }: Rule, mode: Mode): Severity {
  return mode === 'publish' ? (publishSeverity ?? severity) : severity;
}
