import { removeEntry, removeTitle } from '../config/accepted-edits.ts';
import type { AcceptedProblems } from '../config/project.ts';
import type { Problem, StaleAcceptance } from '../lint/lint.ts';
import { unusedRule } from '../lint/suppress.ts';
import type { CheckedFile } from './check-file.ts';

/** Entries of files with accepted problems that accept nothing any more, from all reports that they name. */
export class StaleEntries {
  readonly #found = new Map<
    string,
    { readonly file: AcceptedProblems; readonly stale: Map<number, StaleAcceptance> }
  >();

  note(file: AcceptedProblems, stale: readonly StaleAcceptance[]): void {
    const found = this.#found.get(file.uri) ?? { file, stale: new Map() };
    // A report that was named twice is checked twice.
    for (const one of stale) found.stale.set(one.acceptance.index, one);
    this.#found.set(file.uri, found);
  }

  /** The files that have some, as if they had been checked themselves. */
  toFiles(fix: boolean): CheckedFile[] {
    return [...this.#found.values()].flatMap(({ file: { uri, content }, stale }): CheckedFile[] => {
      if (stale.size === 0) return [];
      const problems = [...stale.values()].map((one) => toProblem(content, one));
      problems.sort((a, b) => a.span.start - b.span.start);
      return [
        {
          path: uri,
          named: false,
          content,
          kind: undefined,
          kindReason: undefined,
          year: undefined,
          problems,
          crashed: [],
          stale: [],
          fixed: fix ? 0 : undefined,
          error: undefined,
          unwritten: undefined,
        },
      ];
    });
  }
}

function toProblem(content: string, { acceptance, severity, message }: StaleAcceptance): Problem {
  const edit = removeEntry(content, acceptance.index);
  return {
    rule: unusedRule,
    severity,
    span: acceptance.span,
    message,
    fixes: edit ? [{ title: removeTitle, safe: false, edits: [edit] }] : [],
  };
}
