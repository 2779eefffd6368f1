// `npm run bench:speed`, which bundles this file first, as the code is shipped: what understanding and checking a report costs beside remark-parse, in one process on the same texts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { extractFacts } from '../../server/src/facts/facts.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { parseOutline } from '../../server/src/outline/parse-outline.ts';
import { findRelations } from '../../server/src/relations/find-relations.ts';
import { type Report, readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { parseBlocks } from '../../server/src/syntax/parse-blocks.ts';

const usage = `npm run bench:speed -- [FOLDER] [options]
  FOLDER        reports to read; without it those of test/corpus
  --rounds N    measured rounds, after half as many to warm up (default 300)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '300' }, help: { type: 'boolean', default: false } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

if (values.help) say(usage);
else measure(readTexts(positionals[0] ?? 'test/corpus/'), Number(values.rounds));

/** Every report as Markdown: in a pasted text each line is a paragraph. */
function readTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return name.endsWith('.txt') ? text.replaceAll('\n', '\n\n') : text;
    });
}

/**
 * Each stage of each round begins with objects of its own, as after a key was pressed. Prints the median of each stage in
 * ms a report, and as a multiple of that of remark-parse.
 */
function measure(texts: readonly string[], rounds: number): void {
  const processor = unified().use(remarkParse);
  const times = new Map<string, number[]>();
  const first = texts.map((content) => readReport({ content, dress: 'markdown' }));
  const reports = texts.filter((_text, i) => first[i]?.kind !== undefined);
  const read = (content: string) => readReport({ content, dress: 'markdown' }) as Report;
  for (let round = 0; round < rounds * 1.5; round++) {
    const time = <T>(stage: string, run: (content: string, i: number) => T): T[] => {
      const start = performance.now();
      const answers = reports.map(run);
      const known = times.get(stage) ?? [];
      if (round >= rounds / 2) known.push((performance.now() - start) / reports.length);
      times.set(stage, known);
      return answers;
    };
    time('remark-parse', (content) => processor.parse(content));
    const blocks = time('blocks', (content) => parseBlocks(content, 'markdown'));
    const outlines = time('outline', (content, i) => parseOutline(content, blocks[i] ?? []));
    const kinds = reports.map(read);
    const facts = time('facts', (_content, i) => {
      const [outline, known] = [outlines[i], kinds[i]];
      if (!outline || !known) throw new Error('A report lost its outline.');
      return extractFacts(outline, known.kind, known.year);
    });
    time('relations', (_content, i) => {
      const [outline, known] = [outlines[i], facts[i]];
      if (!outline || !known) throw new Error('A report lost its facts.');
      return findRelations(outline, known);
    });
    time('rules', (_content, i) => lint(kinds[i] as Report, rules, { mode: 'review' }));
    time('whole check', (content) => lint(read(content), rules, { mode: 'review' }));
  }
  print(times, reports.length);
}

function print(times: ReadonlyMap<string, readonly number[]>, count: number): void {
  const base = median(times.get('remark-parse') ?? []);
  const line = (name: string, time: number) =>
    say(`${name.padEnd(26)} ${time.toFixed(3).padStart(8)} ms  × ${(time / base).toFixed(2)}`);
  for (const [stage, list] of times) line(stage, median(list));
  const together = ['facts', 'relations', 'rules'].reduce((sum, stage) => sum + median(times.get(stage) ?? []), 0);
  line('facts + relations + rules', together);
  say(`${count} reports; the median of ${times.get('rules')?.length ?? 0} rounds`);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
