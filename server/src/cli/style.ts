import type { NamedRule } from '../rules/define-rule.ts';
import type { Language } from '../text/text.ts';

/** How an answer is to be given. */
export interface Style {
  readonly locale: Language;
  readonly coloured: boolean;
  /** Hints are shown to people when they count, too. */
  readonly hints: boolean;
  /** Of the command, and the rules that it knows. */
  readonly version: string;
  readonly rules: readonly NamedRule[];
}
