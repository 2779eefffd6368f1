// `node check-accuracy.mjs FILE…`: whether reports and their relations are in form, and whether every claim holds.
import { readFileSync } from 'node:fs';
import { explain } from './claim.ts';
import { patterns } from './patterns.ts';
import { readReport } from './read-report.ts';
import { figuresOf, judgeAll } from './verdicts.ts';

/** What is wrong with a report, in lines; and how many relations of each pattern it has. */
export function checkReport(marked: string, relationLines: string) {
  const report = readReport(marked, relationLines);
  const lines = [...report.complaints];
  const figures = figuresOf(report);
  const texts = new Map(report.operands.map(({ id, text }) => [id, text]));
  for (const [i, verdict] of judgeAll(report).entries()) {
    const relation = report.relations[i];
    if (!relation || verdict === 'holds' || verdict === 'cut-off') continue;
    const printed = relation.ids.map((id) => `${id}=${texts.get(id)}`).join(' ');
    lines.push(
      `.relations line ${relation.line}: ${relation.text}: ${verdict === 'false' ? 'does not hold' : 'divides by zero'}: ` +
        `${explain(relation.claim, figures)}  (${printed})`,
    );
  }
  const counts = new Map<string, number>();
  for (const { pattern } of report.relations) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return { lines, counts, relations: report.relations.length, operands: report.operands.length };
}

export function relationsPath(reportPath: string): string {
  return reportPath.replace(/\.[^.]*$/, '.relations');
}

export function main(files: readonly string[], write: (line: string) => void): boolean {
  const totals = new Map<string, number>();
  let good = true;
  for (const file of files) {
    const { lines, counts, relations, operands } = checkReport(
      readFileSync(file, 'utf8'),
      readFileSync(relationsPath(file), 'utf8'),
    );
    for (const [pattern, count] of counts) totals.set(pattern, (totals.get(pattern) ?? 0) + count);
    good &&= lines.length === 0;
    write(`${lines.length === 0 ? '✓' : '✗'} ${file}: ${relations} relations, ${operands} marks`);
    for (const line of lines) write(`    ${line}`);
  }
  const sorted = [...totals].sort(([a], [b]) => patterns.indexOf(a) - patterns.indexOf(b));
  write(`by pattern: ${sorted.map(([pattern, count]) => `${pattern} ${count}`).join(', ')}`);
  return good;
}
