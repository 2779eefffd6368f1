// Real reports that the project does not carry, held against what a reader found in them: where HEGAO_SEEDS names a
// folder with texts and expected.jsonl. Rules that are not registered are expected to say nothing.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { lint, type Problem } from '../server/src/lint/lint.ts';
import { readReport } from '../server/src/report.ts';
import { severities } from '../server/src/rules/finding.ts';
import { rules } from '../server/src/rules/registry.ts';
import { dressOfPath } from '../server/src/syntax/dress.ts';
import { LineIndex } from '../server/src/text/line-index.ts';
import { showProblem } from './support/problems.ts';

interface Identity {
  readonly file: string;
  readonly kind: string | null;
  readonly year: number | null;
}

interface Place {
  readonly rule: string;
  readonly detail?: string;
  /** 1-based; null: anywhere. */
  readonly line: number | null;
  readonly quote: string;
}

interface Expectation extends Place {
  readonly file: string;
  readonly verdict: 'error' | 'note' | 'silent';
  /** The least severity that counts as found; `warning` unless said otherwise. */
  readonly min?: Problem['severity'];
  /** Other places where the same finding may stand just as well. */
  readonly or?: readonly Partial<Place>[];
  readonly why: string;
}

const folder = process.env.HEGAO_SEEDS;
const known = new Set(rules.map(({ id }) => id));

if (!folder) {
  test('real reports: HEGAO_SEEDS names no folder with texts and expected.jsonl', { skip: true });
} else if (!existsSync(path.join(folder, 'expected.jsonl'))) {
  test('real reports', () => assert.fail(`HEGAO_SEEDS: there is no expected.jsonl in ${folder}`));
} else {
  const lines = readFileSync(path.join(folder, 'expected.jsonl'), 'utf8').split('\n').filter(Boolean);
  const entries = lines.map((line) => JSON.parse(line) as Identity | Expectation);
  for (const file of new Set(entries.map((entry) => entry.file))) {
    const own = entries.filter((entry) => entry.file === file);
    const expectations = own.filter((entry) => 'rule' in entry);
    const identities = own.filter((entry) => 'kind' in entry);
    suite(`real report ${file}`, () => checkReport(path.join(folder, file), expectations, identities));
  }
}

function checkReport(file: string, expectations: readonly Expectation[], identities: readonly Identity[]): void {
  const content = readFileSync(file, 'utf8');
  const report = readReport({ content, dress: dressOfPath(file) });
  const { problems, crashes } = lint(report, rules, { mode: 'review' });
  const index = new LineIndex(content);
  const show = (problem: Problem) =>
    `line ${index.positionAt(problem.span.start).line + 1}: ${showProblem(content, problem)}`;
  const hitsOf = (expectation: Expectation) => findHits(content, index, problems, expectation);

  test('no rule throws', () => assert.deepEqual(crashes, []));

  for (const { kind, year } of identities) {
    test(`is ${kind} ${year}`, () => {
      const actual = report.kind ? [report.kind.id, report.year ?? null] : [null, null];
      assert.deepEqual(actual, [kind, year]);
    });
  }

  for (const expectation of expectations) {
    const { rule, detail, line, quote, verdict, why } = expectation;
    if (rule !== '*' && !known.has(rule)) continue;
    const place = `${rule}${detail ? `:${detail}` : ''} at line ${line ?? 'any'} “${quote}”`;
    if (verdict === 'error') {
      test(`finds ${place}`, () => {
        const hits = hitsOf(expectation);
        assert.ok(
          hits.some(isAtLeast(expectation.min ?? 'warning')),
          `${why}\nsaid of it: ${hits.map(show).join('\n')}`,
        );
      });
    } else if (verdict === 'silent') {
      test(`is silent on ${place}`, () => assert.deepEqual(hitsOf(expectation).map(show), [], why));
    } else if (rule !== '*') {
      test(`says no more than information on ${place}`, () => {
        assert.deepEqual(hitsOf(expectation).filter(isAtLeast('warning')).map(show), [], why);
      });
    }
  }

  test('nothing at warning or above that nobody expects', () => {
    const expected = new Set(expectations.flatMap(hitsOf));
    const surplus = problems.filter((problem) => isAtLeast('warning')(problem) && !expected.has(problem));
    assert.deepEqual(surplus.map(show), []);
  });
}

/** The problems that stand where the expectation, or one of its alternatives, looks for them. */
function findHits(
  content: string,
  index: LineIndex,
  problems: readonly Problem[],
  expectation: Expectation,
): Problem[] {
  // What is missing may be said anywhere in the document.
  const isAnywhere = expectation.verdict === 'error' && /^structure\/.*present/.test(expectation.rule);
  const places = [expectation, ...(expectation.or ?? []).map((other) => ({ ...expectation, ...other }))];
  return problems.filter((problem) =>
    places.some((place) => isOfRule(problem, place) && (isAnywhere || touches(content, index, problem, place))),
  );
}

function isOfRule(problem: Problem, { rule, detail }: Place): boolean {
  return (rule === '*' || problem.rule === rule) && (detail === undefined || problem.detail === detail);
}

/** The problem overlaps or touches the quote. */
function touches(content: string, index: LineIndex, { span }: Problem, { line, quote }: Place): boolean {
  if (line === null || quote === '') return true;
  const lineStart = index.lineStart(line - 1);
  const start = lineStart + content.slice(lineStart, index.lineStart(line)).indexOf(quote);
  assert.ok(start >= lineStart, `line ${line} does not hold “${quote}”`);
  return span.end >= start && span.start <= start + quote.length;
}

function isAtLeast(least: Problem['severity']): (problem: Problem) => boolean {
  return ({ severity }) => severities.indexOf(severity) <= severities.indexOf(least);
}
