import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings.ts';
import { lint, type Problem, type RuleCrash } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import { dressOf } from './documents.ts';

/** One version of a document, read and checked under its settings: every answer about it comes from here. */
export interface Checked {
  /** No two have the same. */
  readonly id: string;
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly lines: LineIndex;
  readonly report: Report | OtherDocument;
  readonly problems: readonly Problem[];
}

/** One report for each open document: that of its current version. */
export class ReportStore {
  readonly #checked = new Map<string, Checked>();
  readonly #onCrash: (crash: RuleCrash) => void;
  #count = 0;

  constructor(onCrash: (crash: RuleCrash) => void) {
    this.#onCrash = onCrash;
  }

  check(document: TextDocument, settings: Settings): Checked {
    const { uri, version } = document;
    const known = this.#checked.get(uri);
    if (known?.version === version && known.settings === settings) return known;
    const content = document.getText();
    const kind = settings.kind === 'auto' ? undefined : settings.kind;
    const report = readReport({ content, dress: dressOf(document), kind, ownKinds: settings.kinds });
    const { problems, crashes } = lint(report, rules, { mode: settings.mode, ruleSettings: settings.rules });
    for (const crash of crashes) this.#onCrash(crash);
    const checked: Checked = {
      id: String(++this.#count),
      uri,
      version,
      settings,
      lines: new LineIndex(content),
      report,
      problems,
    };
    this.#checked.set(uri, checked);
    return checked;
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
  }
}
