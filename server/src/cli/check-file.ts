import type { RuleSettings } from '../config/rule-settings.ts';
import type { Mode } from '../config/settings.ts';
import type { ReportKind } from '../kinds/kind.ts';
import { type Accepted, nothingAccepted } from '../lint/accept.ts';
import { lint, type Problem, type StaleAcceptance } from '../lint/lint.ts';
import { mergeFixes } from '../lint/merge-fixes.ts';
import { type OtherDocument, type Report, readReport, withLastYear } from '../report.ts';
import type { NamedRule } from '../rules/define-rule.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { applyEdits } from '../text/edit.ts';
import type { Text } from '../text/text.ts';
import type { FoundFile } from './find-files.ts';
import type { DecodedText, Host, Unreadable, Unwritable } from './host.ts';
import type { PreviousReport, PreviousReports } from './previous-reports.ts';

export interface CheckOptions {
  readonly rules: readonly NamedRule[];
  readonly ruleSettings: RuleSettings;
  readonly kind: string | undefined;
  /** Kinds of the writer's own. */
  readonly ownKinds: readonly ReportKind[];
  readonly year: number | undefined;
  readonly mode: Mode;
  readonly accepted?: Accepted | undefined;
  /** Safe fixes are applied and written. */
  readonly fix: boolean;
  readonly previousReports: PreviousReports;
}

/** A text after the check. */
interface CheckedText {
  readonly content: string;
  /** Undefined if it is no report. */
  readonly kind: ReportKind | undefined;
  readonly kindReason: Text | undefined;
  readonly year: number | undefined;
  readonly problems: readonly Problem[];
  /** Ids of rules that failed: our mistake, and worth a word. */
  readonly crashed: readonly string[];
  /** What was accepted in it and is no problem any more. */
  readonly stale: readonly StaleAcceptance[];
}

/** One file after the check: its text as it now stands on the disk. */
export interface CheckedFile extends FoundFile, CheckedText {
  /** How many places were fixed; `undefined` if that was not asked. */
  readonly fixed: number | undefined;
  readonly error: Unreadable | undefined;
  /** Why the fixes were not written. */
  readonly unwritten: Unwritable | undefined;
}

const nothing: CheckedText = {
  content: '',
  kind: undefined,
  kindReason: undefined,
  year: undefined,
  problems: [],
  crashed: [],
  stale: [],
};

export async function checkFile(host: Host, file: FoundFile, options: CheckOptions): Promise<CheckedFile> {
  const { path } = file;
  const read = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  const fixed = options.fix ? 0 : undefined;
  if (read.error !== undefined) return { ...file, ...nothing, fixed, error: read.error, unwritten: undefined };
  const report = readText(read.content, path, options);
  const previous = report.kind ? await options.previousReports.find(path, report, options) : undefined;
  const checked = checkReport(report, previous, options);
  const asItWas = { ...file, ...checked, fixed, error: undefined, unwritten: undefined };
  if (!options.fix) return asItWas;
  const mended = mend(checked, (content) => checkReport(readText(content, path, options), previous, options));
  const unwritten = mended ? await writeMended(host, path, read, mended.text.content) : 'unsettled';
  if (!mended || unwritten !== undefined) return { ...asItWas, unwritten };
  return { ...asItWas, ...mended.text, fixed: mended.fixed };
}

function readText(content: string, path: string, { kind, ownKinds, year }: CheckOptions): Report | OtherDocument {
  return readReport({ content, dress: dressOfPath(path), kind, ownKinds, year });
}

function checkReport(
  read: Report | OtherDocument,
  previous: PreviousReport | undefined,
  { rules, ruleSettings, mode, accepted = nothingAccepted }: CheckOptions,
): CheckedText {
  const report = read.kind && previous ? withLastYear(read, previous.path, previous.document) : read;
  const { problems, crashes, stale } = lint(report, rules, { mode, ruleSettings, accepted });
  return {
    content: report.content,
    kind: report.kind,
    kindReason: report.kindReason,
    year: report.kind ? report.year : undefined,
    problems,
    crashed: crashes.map(({ rule }) => rule),
    stale,
  };
}

/** A fix may uncover another; that many rounds and still no end means that two undo each other. */
const mostRounds = 10;

/** Applies safe fixes until none is left, so that fixing twice changes nothing more; `undefined` if there is no end. */
function mend(
  text: CheckedText,
  checkAgain: (content: string) => CheckedText,
): { text: CheckedText; fixed: number } | undefined {
  let current = text;
  let fixed = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = mergeFixes(current.problems);
    if (edits.length === 0) return { text: current, fixed };
    current = checkAgain(applyEdits(current.content, edits));
    fixed += edits.length;
  }
  return undefined;
}

/** A file without a fix is not touched; whoever pipes a text through gets it back in any case. */
async function writeMended(
  host: Host,
  path: string,
  read: DecodedText,
  content: string,
): Promise<Unwritable | undefined> {
  if (path !== '-' && content === read.content) return undefined;
  if (!read.exact) return 'inexact';
  if (path !== '-') return host.writeFile(path, read, content);
  host.write(content, read.encoding);
  return undefined;
}
