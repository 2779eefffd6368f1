import type { Mode } from '../config/settings.ts';
import { type Severity, severities } from '../rules/finding.ts';
import { inLanguage, type Language } from '../text/text.ts';
import { type CheckedFile, type CheckOptions, checkFile } from './check-file.ts';
import { findFiles } from './find-files.ts';
import { formatGithub } from './format-github.ts';
import { formatJson } from './format-json.ts';
import { formatPretty } from './format-pretty.ts';
import { formatSarif } from './format-sarif.ts';
import type { Host } from './host.ts';
import { troublesOf } from './messages.ts';
import { PreviousReports } from './previous-reports.ts';
import type { Projects } from './projects.ts';
import { StaleEntries } from './stale-entries.ts';
import type { Style } from './style.ts';

const formats = { pretty: formatPretty, json: formatJson, sarif: formatSarif, github: formatGithub } satisfies Record<
  string,
  (files: readonly CheckedFile[], style: Style) => string
>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats);

interface CheckFlags extends Omit<CheckOptions, 'mode' | 'ownKinds' | 'previousReports'> {
  readonly mode: Mode | undefined;
  readonly projects: Projects;
  readonly format: Format;
  readonly locale: Language;
  readonly failOn: Exclude<Severity, 'off'>;
}

/**
 * `hegao check`: exit 0 nothing at or above `failOn`, 1 something, 2 a file that could not be read or written, or settings
 * that are not understood. The answer is the only thing on standard output; where the fixed text of standard input goes
 * there, the answer makes way for it.
 */
export async function checkCommand(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const { locale, format, failOn, rules, projects } = flags;
  const found = await findFiles(host, paths);
  if (found.length === 0) {
    const nothing = { zh: '没有找到 .md、.markdown 或 .txt 文件', en: 'no .md, .markdown or .txt file was found' };
    host.writeError(`hegao: ${inLanguage(nothing, locale)}\n`);
    return 2;
  }
  const doubt = await projects.doubt(
    flags.kind,
    found.map(({ path }) => path),
  );
  if (doubt) {
    host.writeError(`hegao: --kind: ${inLanguage(doubt, locale)}\n`);
    return 2;
  }
  const previousReports = new PreviousReports(host);
  const files: CheckedFile[] = [];
  const stale = new StaleEntries();
  for (const file of found) {
    const resolved = await projects.resolve(file.path, flags);
    const checked = await checkFile(host, file, { ...flags, ...resolved, previousReports });
    if (resolved.accepted) stale.note(resolved.accepted, checked.stale);
    files.push(checked);
  }
  files.push(...stale.toFiles(flags.fix));
  const isPiped = flags.fix && found.some(({ path }) => path === '-');
  const style = { locale, coloured: host.coloured && !isPiped, hints: failOn === 'hint', version: host.version, rules };
  const answer = formats[format](files, style);
  if (isPiped) host.writeError(answer);
  else host.write(answer);
  // What went wrong is named on standard error, whatever the format.
  for (const file of files) {
    for (const trouble of troublesOf(file)) host.writeError(`hegao: ${file.path}: ${inLanguage(trouble, locale)}\n`);
  }
  if (files.some(({ error, unwritten }) => error !== undefined || unwritten !== undefined)) return 2;
  const limit = severities.indexOf(failOn);
  return files.some(({ problems }) => problems.some(({ severity }) => severities.indexOf(severity) <= limit)) ? 1 : 0;
}
