import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings.ts';
import { lint, type Problem, type RuleCrash } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport, withLastYear } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import { dressOf } from './documents.ts';
import type { PreviousReport } from './previous-reports.ts';

/** One version of a document, read and checked under its settings: every answer about it comes from here. */
export interface Checked {
  /** No two have the same. */
  readonly id: string;
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly lines: LineIndex;
  readonly report: Report | OtherDocument;
  /** The document that it was compared with. */
  readonly previous: PreviousReport | undefined;
  readonly problems: readonly Problem[];
}

/** The kind that the settings name. */
export function kindOf({ kind }: Settings): string | undefined {
  return kind === 'auto' ? undefined : kind;
}

/** One report for each open document: that of its current version. */
export class ReportStore {
  readonly #read = new Map<string, Pick<Checked, 'version' | 'settings' | 'report'>>();
  readonly #checked = new Map<string, Checked>();
  readonly #onCrash: (crash: RuleCrash) => void;
  #count = 0;

  constructor(onCrash: (crash: RuleCrash) => void) {
    this.#onCrash = onCrash;
  }

  read(document: TextDocument, settings: Settings): Report | OtherDocument {
    const { uri, version } = document;
    const known = this.#read.get(uri);
    if (known?.version === version && known.settings === settings) return known.report;
    const report = readReport({ content: document.getText(), dress: dressOf(document), kind: kindOf(settings) });
    this.#read.set(uri, { version, settings, report });
    return report;
  }

  check(document: TextDocument, settings: Settings, previous: PreviousReport | undefined): Checked {
    const { uri, version } = document;
    const known = this.#checked.get(uri);
    if (known?.version === version && known.settings === settings && known.previous === previous) return known;
    const read = this.read(document, settings);
    const report = read.kind && previous ? withLastYear(read, previous.uri, previous.document) : read;
    const { problems, crashes } = lint(report, rules, { mode: settings.mode, ruleSettings: settings.rules });
    for (const crash of crashes) this.#onCrash(crash);
    const checked: Checked = {
      id: String(++this.#count),
      uri,
      version,
      settings,
      lines: new LineIndex(report.content),
      report,
      previous,
      problems,
    };
    this.#checked.set(uri, checked);
    return checked;
  }

  forget(uri: string): void {
    this.#read.delete(uri);
    this.#checked.delete(uri);
  }
}
