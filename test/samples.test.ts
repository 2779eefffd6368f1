// The samples give exactly the problems that samples/expected.json names; clean ones have none when they are published, either.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import type { Mode } from '../server/src/config/settings.ts';
import { kinds } from '../server/src/kinds/registry.ts';
import { lint } from '../server/src/lint/lint.ts';
import { readReport } from '../server/src/report.ts';
import { rules } from '../server/src/rules/registry.ts';
import { type Document, findDocuments, root } from './support/fixtures.ts';

interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly text: string;
  readonly detail?: string;
}

const file = readFileSync(path.join(root, 'samples/expected.json'), 'utf8');
const expectations = new Map(Object.entries(JSON.parse(file) as Record<string, readonly Expected[]>));
const samples = findDocuments('samples');

test('each sample has its expectations', () => {
  assert.deepEqual(samples.map(({ name }) => name).sort(), [...expectations.keys()].sort());
});

test('every kind but the plain one has a clean sample, and one with slips', () => {
  const read = samples.map(({ name, content, dress }) => {
    const isClean = expectations.get(name)?.length === 0;
    return `${readReport({ content, dress }).kind?.id} ${isClean ? 'clean' : 'spoilt'}`;
  });
  for (const { id } of kinds) {
    if (id === 'generic') continue;
    assert.ok(read.includes(`${id} clean`) && read.includes(`${id} spoilt`), id);
  }
});

for (const sample of samples) {
  const expected = expectations.get(sample.name) ?? [];
  suite(sample.name, () => {
    test('gets what it holds', () => {
      const found = problemsOf(sample, 'review');
      assert.equal(found.length, expected.length, found.map(show).join('\n'));
      for (const [index, one] of found.entries()) {
        const { text = '', detail, ...other } = expected[index] ?? {};
        assert.deepEqual({ rule: one.rule, severity: one.severity, line: one.line }, other);
        assert.ok(one.text.includes(text), `${one.text} ${text}`);
        assert.ok(detail === undefined || detail === one.detail, `${one.detail} ${detail}`);
      }
    });
    if (expected.length === 0) {
      test('is clean when it is published', () => assert.deepEqual(problemsOf(sample, 'publish').map(show), []));
    }
  });
}

/** In the order of where they stand, hints apart. */
function problemsOf({ content, dress }: Document, mode: Mode) {
  const { problems, crashes } = lint(readReport({ content, dress }), rules, { mode });
  assert.deepEqual(crashes, []);
  return problems
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity, detail, span }) => ({
      rule,
      severity,
      detail,
      line: content.slice(0, span.start).split('\n').length,
      text: content.slice(span.start, span.end),
    }));
}

function show({ rule, line, text }: { rule: string; line: number; text: string }): string {
  return `${rule} ${line} ${text}`;
}
