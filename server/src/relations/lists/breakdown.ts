import type { Figure } from '../../facts/figure.ts';
import type { Pattern } from '../../standards/patterns.ts';

/** A list of items behind a total. */
export interface Breakdown {
  readonly pattern: Pattern;
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The writer says or shows that nothing is missing. */
  readonly exhaustive: boolean;
  /** Other totals of the sentence that the list may belong to. */
  readonly rivals: readonly Figure[];
  /** Its items are joined by ， or ；: they may be statements side by side rather than items. */
  readonly loose: boolean;
  /** 等 leaves the list open. */
  readonly open: boolean;
}
