import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings.ts';
import { lint, type Problem, type RuleCrash } from '../lint/lint.ts';
import { type OtherDocument, type Report, readReport } from '../report.ts';
import { rules } from '../rules/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Text } from '../text/text.ts';
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

/** The longest report is a tenth as long; reading more would keep the editor waiting for seconds at every key. */
const longest = 1_000_000;

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
    const report = read(document, content, settings);
    const { problems, crashes } = lint(report, rules, settings);
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

function read(document: TextDocument, content: string, { kind }: Settings): Report | OtherDocument {
  const dress = dressOf(document);
  if (content.length > longest) return { ...readReport({ content: '', dress }), kind: undefined, kindReason: tooLong };
  return readReport({ content, dress, kind: kind === 'auto' ? undefined : kind });
}

const tooLong: Text = {
  zh: '文件超过100万字，没有检查',
  en: 'longer than a million characters, so it is not checked',
};
