import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** Error, warning, information and hint of the Language Server Protocol, and `off`. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];

export function milderOf(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b;
}

/** As VS Code names them in Chinese and English. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '关闭', en: 'off' },
};

/** Evidence beside a finding. */
export interface Note {
  readonly span: Span;
  readonly message: Text;
  /** Where the span stands, if not in the document itself. */
  readonly file?: OtherFile;
}

/** Another document, such as last year's report. */
export interface OtherFile {
  /** As the reader of files names it: a path, or an address. */
  readonly path: string;
  readonly content: string;
}

/** A way to mend the text. `safe`: no reader could tell that the meaning changed, so fix-all may apply it. */
export interface Fix {
  readonly title: Text;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule yields. The span is never empty and never a whole paragraph. */
export interface Finding {
  readonly span: Span;
  readonly message: Text;
  /** A stable sub-id, such as the role of a missing section. */
  readonly detail?: string;
  /** It is about the document as a whole, such as something that is missing: where it stands is only where it is said. */
  readonly isOfWhole?: boolean;
  /** Replaces the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly Note[];
  readonly fixes?: readonly Fix[];
}
