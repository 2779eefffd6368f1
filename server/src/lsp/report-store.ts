import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings.ts';
import { lint, type Problem, type RuleCrash, type StaleAcceptance } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport, type Source, withLastYear } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import { dressOf } from './documents.ts';
import type { PreviousReport } from './previous-reports.ts';
import type { Terms } from './settings-store.ts';

/** One version of a document, read and checked under what holds for it: every answer about it comes from here. */
export interface Checked extends Terms {
  /** No two have the same. */
  readonly id: string;
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  readonly report: Report | OtherDocument;
  /** The document that it was compared with. */
  readonly previous: PreviousReport | undefined;
  readonly problems: readonly Problem[];
  /** What was accepted in it and is no problem any more. */
  readonly stale: readonly StaleAcceptance[];
}

/** Of a document that is a report. */
export type CheckedReport = Checked & { readonly report: Report };

export function isOfReport(checked: Checked | undefined): checked is CheckedReport {
  return checked?.report.kind !== undefined;
}

/** What the settings say of the kinds of reports. */
export type KindSettings = Pick<Source, 'kind' | 'ownKinds'>;

export function kindsOf({ kind, kinds }: Settings): KindSettings {
  return { kind: kind === 'auto' ? undefined : kind, ownKinds: kinds };
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
    const report = readReport({ content: document.getText(), dress: dressOf(document), ...kindsOf(settings) });
    this.#read.set(uri, { version, settings, report });
    return report;
  }

  check(document: TextDocument, terms: Terms, previous: PreviousReport | undefined): Checked {
    const { uri, version } = document;
    const { settings, accepted, path } = terms;
    const known = this.#checked.get(uri);
    // Whatever is asked for again comes with settings of its own.
    if (known?.version === version && known.settings === settings && known.previous === previous) return known;
    const read = this.read(document, settings);
    const report = read.kind && previous ? withLastYear(read, previous.uri, previous.document) : read;
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
      lines: new LineIndex(report.content),
      report,
      previous,
      problems,
      stale,
    };
    this.#checked.set(uri, checked);
    return checked;
  }

  forget(uri: string): void {
    this.#read.delete(uri);
    this.#checked.delete(uri);
  }
}
