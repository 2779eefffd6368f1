import type { Acceptance } from '../config/accepted-file.ts';
import { noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import type { Mode } from '../config/settings.ts';
import type { OtherDocument, Report } from '../report.ts';
import type { NamedRule, Rule } from '../rules/define-rule.ts';
import { type Finding, milderOf, type Severity } from '../rules/finding.ts';
import { readValues } from '../schema/options.ts';
import { oncePer } from '../text/once-per.ts';
import type { Text } from '../text/text.ts';
import { type Accepted, accept, nothingAccepted } from './accept.ts';
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
  /** What was accepted in this report and is no problem of it any more. */
  readonly stale: readonly StaleAcceptance[];
}

/** A word about an entry of `accepted.json`, which is another document. */
export interface StaleAcceptance extends Pick<Problem, 'severity' | 'message'> {
  readonly acceptance: Acceptance;
}

export interface LintOptions {
  readonly mode: Mode;
  readonly ruleSettings?: RuleSettings;
  readonly accepted?: Accepted;
}

/** Runs rules over a report. About a document that is no report nothing is said. */
export function lint(report: Report | OtherDocument, rules: readonly NamedRule[], options: LintOptions): LintResult {
  const { mode, ruleSettings = noRuleSettings, accepted: entries = nothingAccepted } = options;
  const found: Problem[] = [];
  const crashes: RuleCrash[] = [];
  if (report.kind === undefined) return { problems: found, crashes, stale: [] };
  const running = withDefaults(rules).filter((rule) => !isOff(rule, options));
  for (const { id, rule, defaults } of running) {
    const own = ruleSettings.get(id);
    try {
      const values = own?.options ? readValues(rule.options, own.options).values : defaults;
      for (const finding of rule.check(report, values)) {
        const severity = severityOf(rule, finding.severity, mode, own?.severity);
        // A spread takes twice as long where each rule's findings have a form of their own.
        if (severity !== 'off') found.push(Object.assign({}, finding, { rule: id, severity }));
      }
    } catch (error) {
      crashes.push({ rule: id, error });
    }
  }
  const asked = running.map(({ id }) => id);
  const failed = crashes.map(({ rule }) => rule);
  const { accepted, stale } = accept(report, found, entries, (id) => asked.includes(id) && !failed.includes(id));
  const { silenced, unused } = suppress(found, findSuppressions(report.content, report.outline), {
    known: rules.map(({ id }) => id),
    asked,
  });
  const problems = found.filter((problem) => !accepted.has(problem) && !silenced.has(problem));
  const severity = severityOfUnused(rules, options);
  if (severity !== 'off') problems.push(...unused.map((finding) => ({ ...finding, rule: unusedRule, severity })));
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return {
    problems,
    crashes,
    stale: severity === 'off' ? [] : stale.map((acceptance) => ({ acceptance, severity, message: staleMessage })),
  };
}

const staleMessage: Text = {
  zh: '报告里已经没有这个问题（改好了，或者句子、数字变了），这一条可以删去',
  en: 'the report has this problem no more: it is mended, or sentence or figures have changed; the entry can go',
};

/** How serious it is that something is suppressed or accepted in vain. */
function severityOfUnused(rules: readonly NamedRule[], options: LintOptions): Severity {
  const named = rules.find(({ id }) => id === unusedRule);
  if (!named || isOff(named, options)) return 'off';
  return severityOf(named.rule, undefined, options.mode, options.ruleSettings?.get(unusedRule)?.severity);
}

function isOff({ id, rule }: NamedRule, { mode, ruleSettings }: LintOptions): boolean {
  return (ruleSettings?.get(id)?.severity ?? usualSeverity(rule, mode)) === 'off';
}

/** Rules with what their options are where nobody set them. */
const withDefaults = oncePer((rules: readonly NamedRule[]) =>
  rules.map((named) => ({ ...named, defaults: readValues(named.rule.options, undefined).values })),
);

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
