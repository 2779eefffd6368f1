import type { Mode } from '../config/settings.ts';
import { type LintResult, lint } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport } from '../report.ts';
import type { NamedRule } from '../rules/define-rule.ts';
import type { Severity } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Dress } from '../syntax/block.ts';

/** A small report beside a rule, with ⟦…⟧ around what the rule reports. */
export interface Fixture {
  /** Its file name: `exceeds.md`. */
  readonly name: string;
  readonly dress: Dress;
  readonly marked: string;
  /** The report without the marks. */
  readonly content: string;
  /** The report after its safe fixes, from `exceeds.fixed.md`. */
  readonly fixed: string | undefined;
  readonly options: FixtureOptions;
}

/** What `exceeds.options.json` says; every other key is an option of the rule. */
export interface FixtureOptions {
  readonly severity?: Severity;
  readonly mode?: Mode;
  readonly kind?: string;
  readonly year?: number;
  /** Ids of rules that run along, for a rule that speaks of what others find. */
  readonly with?: readonly string[];
}

export interface CheckedFixture extends Omit<LintResult, 'stale'> {
  readonly report: Report | OtherDocument;
}

export function stripMarks(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '');
}

export function isLoud({ marked }: Fixture): boolean {
  return marked.includes('⟦');
}

/** The fixtures of one folder, from the names and texts of its files. */
export function extractFixtures(files: ReadonlyMap<string, string>): Fixture[] {
  const fixtures: Fixture[] = [];
  for (const name of [...files.keys()].sort()) {
    const [, stem, extension] = /^(.*?)(?<!\.fixed)\.(md|txt)$/.exec(name) ?? [];
    const marked = files.get(name);
    if (stem === undefined || marked === undefined) continue;
    fixtures.push({
      name,
      dress: extension === 'txt' ? 'plain' : 'markdown',
      marked,
      content: stripMarks(marked),
      fixed: files.get(`${stem}.fixed.${extension}`),
      options: JSON.parse(files.get(`${stem}.options.json`) ?? '{}') as FixtureOptions,
    });
  }
  return fixtures;
}

/** Runs one rule over a fixture, or over another text in its place. */
export function checkFixture(named: NamedRule, fixture: Fixture, content = fixture.content): CheckedFixture {
  const report = readFixture(fixture, content);
  const { severity, mode = 'review' } = fixture.options;
  const ruleSettings = new Map([[named.id, { severity, options: fixture.options }]]);
  const companions = rules.filter(({ id }) => fixture.options.with?.includes(id));
  const { problems, crashes } = lint(report, [named, ...companions], { mode, ruleSettings });
  return { report, problems: problems.filter(({ rule }) => rule === named.id), crashes };
}

/** A text too short to be recognised is read as a report all the same: silence would prove nothing. */
function readFixture({ dress, options: { kind, year } }: Fixture, content: string): Report | OtherDocument {
  const report = readReport({ content, dress, kind, year });
  return report.kind ? report : readReport({ content, dress, kind: kind ?? 'generic', year });
}
