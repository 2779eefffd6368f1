import type { Mode } from '../config/settings.ts';
import { lint, type Problem } from '../lint/lint.ts';
import { readReport } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { dressOfPath } from '../syntax/dress.ts';
import type { Text } from '../text/text.ts';
import type { FoundFile } from './find-files.ts';
import type { Host, Unreadable } from './host.ts';

export interface CheckOptions {
  readonly kind: string | undefined;
  readonly year: number | undefined;
  readonly mode: Mode;
}

/** One file after the check. */
export interface CheckedFile extends FoundFile {
  readonly content: string;
  /** The id of its kind; `undefined` if it is no report. */
  readonly kind: string | undefined;
  readonly kindReason: Text | undefined;
  readonly year: number | undefined;
  readonly problems: readonly Problem[];
  /** Ids of rules that failed: our mistake, and worth a word. */
  readonly crashed: readonly string[];
  readonly error: Unreadable | undefined;
}

export async function checkFile(host: Host, file: FoundFile, { kind, year, mode }: CheckOptions): Promise<CheckedFile> {
  const { path } = file;
  const read = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  if (read.error !== undefined) {
    const nothing = { content: '', kind: undefined, kindReason: undefined, year: undefined, problems: [], crashed: [] };
    return { ...file, ...nothing, error: read.error };
  }
  const report = readReport({ content: read.content, dress: dressOfPath(path), kind, year });
  const { problems, crashes } = lint(report, rules, { mode });
  return {
    ...file,
    content: read.content,
    kind: report.kind?.id,
    kindReason: report.kindReason,
    year: report.kind ? report.year : undefined,
    problems,
    crashed: crashes.map(({ rule }) => rule),
    error: undefined,
  };
}
