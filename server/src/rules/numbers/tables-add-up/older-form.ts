import { leafOf } from '../../../facts/table-cells.ts';
import type { Report } from '../../../report.ts';
import type { Finding } from '../../finding.ts';

/** Tables with the heads of a form that was replaced before the year reported on. */
export function* checkOlderForm({ kind, year, outline }: Report): Iterable<Finding> {
  for (const { name, older } of kind.tables) {
    if (!older || year === undefined || year < older.until) continue;
    for (const { rows } of outline.tables) {
      const heads = rows.flat().filter(({ reading }) => older.heads.includes(leafOf(reading.text)));
      const [first] = heads;
      // One may be a word of another table.
      if (!first || new Set(heads.map(({ reading }) => leafOf(reading.text))).size < 2) continue;
      const { text } = first.reading;
      yield {
        span: first.span,
        detail: 'older-form',
        severity: 'information',
        message: {
          zh: `${name.zh}用了旧的栏目“${text}”；${older.text.zh}`,
          en: `The ${name.en} has the old column “${text}”; ${older.text.en}`,
        },
      };
      break;
    }
  }
}
