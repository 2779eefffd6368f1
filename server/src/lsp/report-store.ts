import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lint, type Problem, type RuleCrash, type StaleAcceptance } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import { dressOf } from './documents.ts';
import type { Terms } from './settings-store.ts';

/** One version of a document, read and checked under what holds for it: every answer about it comes from here. */
export interface Checked extends Terms {
  /** No two have the same. */
  readonly id: string;
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  readonly report: Report | OtherDocument;
  readonly problems: readonly Problem[];
  /** What was accepted in it and is no problem any more. */
  readonly stale: readonly StaleAcceptance[];
}

/** One report for each open document: that of its current version. */
export class ReportStore {
  readonly #checked = new Map<string, Checked>();
  readonly #onCrash: (crash: RuleCrash) => void;
  #count = 0;

  constructor(onCrash: (crash: RuleCrash) => void) {
    this.#onCrash = onCrash;
  }

  check(document: TextDocument, terms: Terms): Checked {
    const { uri, version } = document;
    const { settings, accepted, path } = terms;
    const known = this.#checked.get(uri);
    // Whatever is asked for again comes with settings of its own.
    if (known?.version === version && known.settings === settings) return known;
    const content = document.getText();
    const kind = settings.kind === 'auto' ? undefined : settings.kind;
    const report = readReport({ content, dress: dressOf(document), kind, ownKinds: settings.kinds });
    const { problems, crashes, stale } = lint(report, rules, {
      mode: settings.mode,
      ruleSettings: settings.rules,
      accepted: { acceptances: accepted?.acceptances ?? [], path },
    });
    for (const crash of crashes) this.#onCrash(crash);
    const checked: Checked = {
      ...terms,
      id: String(++this.#count),
      uri,
      version,
      lines: new LineIndex(content),
      report,
      problems,
      stale,
    };
    this.#checked.set(uri, checked);
    return checked;
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
  }
}
