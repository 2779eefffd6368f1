import type { Acceptance } from '../config/accepted-file.ts';
import type { Report } from '../report.ts';
import { fingerprintsOf, keyOf } from './fingerprint.ts';
import type { Problem } from './lint.ts';

/** What was accepted in the project of a report. */
export interface Accepted {
  readonly acceptances: readonly Acceptance[];
  /** The report, from the folder that holds `.hegao`; `undefined` for one that has no place yet. */
  readonly path: string | undefined;
}

export const nothingAccepted: Accepted = { acceptances: [], path: undefined };

/**
 * Which problems are accepted, and which entries of this report accept none though their rule was asked. One entry accepts
 * all that are alike: who finds a sentence right finds it right wherever it stands. So it holds in a report that was renamed,
 * too; a report without a title is known by its name alone.
 */
export function accept(
  report: Report,
  problems: readonly Problem[],
  { acceptances, path }: Accepted,
  asked: (rule: string) => boolean,
): { readonly accepted: ReadonlySet<Problem>; readonly stale: readonly Acceptance[] } {
  const accepted = new Set<Problem>();
  if (acceptances.length === 0) return { accepted, stale: [] };
  const rules = new Set(acceptances.map(({ rule }) => rule));
  const fingerprintOf = fingerprintsOf(report);
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (!rules.has(problem.rule)) continue;
    const key = keyOf(fingerprintOf(problem));
    const before = alike.get(key);
    if (before) before.push(problem);
    else alike.set(key, [problem]);
  }
  const stale = acceptances.filter((acceptance) => {
    const isOwn = acceptance.file !== undefined && acceptance.file === path;
    const found = acceptance.clause !== '' || isOwn ? alike.get(keyOf(acceptance)) : undefined;
    for (const problem of found ?? []) accepted.add(problem);
    return found === undefined && isOwn && asked(acceptance.rule);
  });
  return { accepted, stale };
}
