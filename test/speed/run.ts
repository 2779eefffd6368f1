// `npm run bench:speed`, which bundles this file first, as the code is shipped: what understanding and checking a report costs beside remark-parse, in one process on the same texts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { extractFacts } from '../../server/src/facts/facts.ts';
import { assignRoles } from '../../server/src/kinds/assign-roles.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { parseOutline } from '../../server/src/outline/parse-outline.ts';
import { findRelations } from '../../server/src/relations/find-relations.ts';
import { readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { parseBlocks } from '../../server/src/syntax/parse-blocks.ts';
import { forgetTexts } from '../../server/src/text/keep.ts';

const usage = `npm run bench:speed -- [FOLDER] [options]
  FOLDER        reports to read; without it those of test/corpus
  --rounds N    measured rounds, after half as many to warm up (default 300)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '300' }, help: { type: 'boolean', default: false } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

if (values.help) say(usage);
else {
  const texts = readTexts(positionals[0] ?? 'test/corpus/');
  for (const reading of ['first reading', 'after a key'] as const) measure(texts, Number(values.rounds), reading);
}

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

/** What is measured: a report that was never seen, or one in which a digit of one paragraph is another one than before. */
type Reading = 'first reading' | 'after a key';

/**
 * Prints the median of each stage in ms a report, and as a multiple of that of remark-parse. Each stage of each round begins
 * with objects of its own and is the first to see what is new in the text.
 */
function measure(texts: readonly string[], rounds: number, reading: Reading): void {
  const processor = unified().use(remarkParse);
  const times = new Map<string, number[]>();
  const known = texts.flatMap((content) => {
    const report = readReport({ content, dress: 'markdown' });
    return report.kind === undefined ? [] : [report];
  });
  for (let round = 0; round < rounds * 1.5; round++) {
    const time = <T, R>(stage: string, from: readonly T[], run: (one: T) => R): R[] => {
      if (reading === 'first reading') forgetTexts();
      const start = performance.now();
      const answers = from.map(run);
      const before = times.get(stage) ?? [];
      if (round >= rounds / 2) before.push((performance.now() - start) / from.length);
      times.set(stage, before);
      return answers;
    };
    const typed = (key: number) =>
      reading === 'first reading'
        ? known
        : known.map((report) => ({ ...report, content: withKey(report.content, key) }));
    const reports = typed(2 * round);
    time('remark-parse', reports, ({ content }) => processor.parse(content));
    const blocks = time('blocks', reports, (report) => ({
      ...report,
      blocks: parseBlocks(report.content, 'markdown'),
    }));
    const outlines = time('outline', blocks, (report) => ({
      ...report,
      outline: parseOutline(report.content, report.blocks),
    }));
    const facts = time('facts', outlines, (report) => ({
      ...report,
      facts: extractFacts(report.outline, report.kind, report.year),
    }));
    const relations = time('relations', facts, (report) => ({
      ...report,
      relations: findRelations(report.outline, report.facts),
    }));
    const read = relations.map((report) => ({
      ...report,
      roles: assignRoles(report.outline, report.kind, report.year),
    }));
    time('rules', read, (report) => lint(report, rules, { mode: 'review' }));
    time('whole check', typed(2 * round + 1), ({ content }) =>
      lint(readReport({ content, dress: 'markdown' }), rules, { mode: 'review' }),
    );
  }
  say(reading);
  print(times, known.length);
}

/** The text with one digit changed, another one with each key. */
function withKey(text: string, key: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = places[(key * 7) % places.length];
  if (at === undefined) throw new Error('A report without a digit is no report.');
  const digit = (Number(text.charAt(at)) + 1 + (Math.floor(key / places.length) % 9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
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
