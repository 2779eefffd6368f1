import type { Report } from '../report.ts';
import type { OptionShape, Values } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import type { Finding, Severity } from './finding.ts';

/** One check. Its id is the path of its folder below `rules/`; the registry knows it, the rule does not repeat it. */
export interface Rule<S extends OptionShape = OptionShape> {
  /** What holds when the report is right; the rule list shows it. */
  readonly title: Text;
  readonly why: Text;
  /** How a writer mends what is found; every rule of ours says it, as a test sees to. */
  readonly mend?: Text;
  /** An example of a reason for which a finding may stand; there is none where nothing can be accepted. */
  readonly excuse?: Text;
  /** Articles and standards; empty for a convention of our own. */
  readonly basis: readonly string[];
  /** Until the user says otherwise. */
  readonly severity: Severity;
  /** In mode `draft`, where the report is still being written. */
  readonly draftSeverity?: Severity;
  /** In mode `publish`, where everybody is to read it. */
  readonly publishSeverity?: Severity;
  /** Where it speaks besides, or instead of, in reports; one that finds nothing in reports has no fixtures. */
  readonly elsewhere?: Text;
  readonly options: S;
  check(report: Report, options: Values<S>): Iterable<Finding>;
}

/** A rule with the id that its folder gives it: `numbers/parts-within-whole`. */
export interface NamedRule {
  readonly id: string;
  readonly rule: Rule;
}

export function defineRule<const S extends OptionShape>(rule: Rule<S>): Rule<S> {
  return rule;
}
