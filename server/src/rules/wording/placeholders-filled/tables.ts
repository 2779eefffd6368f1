import type { Report } from '../../../report.ts';
import type { Finding } from '../../finding.ts';

/** So many gaps of a table are said one by one; a table that nobody has filled in yet has 200. */
const mostOfOne = 3;

/** Of a table with many gaps the first stands for all of them. */
export function* sayOnceInTables(
  { outline: { tables } }: Pick<Report, 'outline'>,
  gaps: Iterable<Finding>,
): Iterable<Finding> {
  const rest = [...gaps];
  for (const { span } of tables) {
    const own = rest.filter((gap) => gap.span.start >= span.start && gap.span.end <= span.end);
    const [first] = own;
    if (!first || own.length <= mostOfOne) continue;
    const some = new Set(own);
    const others = rest.filter((gap) => !some.has(gap));
    const { zh, en } = first.message;
    const message = { zh: `${zh}；这张表里一共有${own.length}处`, en: `${en}; ${own.length} in this table` };
    rest.splice(0, rest.length, ...others, { ...first, message });
  }
  yield* rest.sort((a, b) => a.span.start - b.span.start);
}
