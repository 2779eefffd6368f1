import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { groupSnippets } from '../../server/src/docs/snippets.ts';
import type { Phrase } from '../../server/src/kinds/kind.ts';
import { kinds } from '../../server/src/kinds/registry.ts';
import { gapPattern } from '../../server/src/kinds/template.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Dress } from '../../server/src/syntax/block.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { expandSnippet } from '../support/expand-snippet.ts';
import { fillGaps } from '../support/fill-gaps.ts';
import { root } from '../support/fixtures.ts';
import { showProblem } from '../support/problems.ts';
import { putIntoReport, reportsAround } from '../support/report-around.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** As VS Code reads them; `generated.test.ts` keeps the file as fresh as the kinds. */
const file = JSON.parse(readFileSync(path.join(root, 'snippets/hegao.json'), 'utf8')) as Record<string, Snippet>;
const phrases = new Map<string, Phrase>(
  groupSnippets(kinds).flatMap((group) => group.snippets.map(({ name, phrase }) => [name, phrase])),
);
const snippets = Object.entries(file).map(([name, snippet]) => ({ name, phrase: phrases.get(name), ...snippet }));
const dresses = ['markdown', 'plain'] as const;
const expand = (body: readonly string[]) => expandSnippet(body.join('\n'), { CURRENT_YEAR: '2025' });

test('there are at least forty snippets, besides those that differ in their headings only', () => {
  const count = snippets.filter(({ name }) => !name.endsWith('（井号标题）')).length;
  assert.ok(count >= 40, `there are ${count}`);
});

test('no two snippets have one name', () => {
  const count = groupSnippets(kinds).reduce((sum, group) => sum + group.snippets.length, 0);
  assert.equal(snippets.length, count);
});

test('every snippet has prefixes and a description', () => {
  const incomplete = snippets.filter(({ prefix, description }) => prefix.length < 2 || description.length < 4);
  assert.deepEqual(
    incomplete.map(({ name }) => name),
    [],
  );
});

test('no prefix belongs to two snippets', () => {
  const all = snippets.flatMap(({ prefix }) => prefix);
  assert.deepEqual(
    all.filter((prefix, index) => all.indexOf(prefix) !== index),
    [],
  );
});

suite('snippets expand to text without a problem but its gaps', () => {
  for (const dress of dresses) {
    test(`the reports around them have none (${dress})`, () => {
      assert.deepEqual(
        reportsAround.flatMap((report) => complain(report, dress)),
        [],
      );
    });
  }
  for (const { name, phrase, body } of snippets) {
    for (const dress of dresses) {
      test(`${name} (${dress})`, () => {
        assert.ok(phrase);
        const text = expand(body);
        const content = putIntoReport(text, phrase);
        assert.ok(content.includes(text));
        assert.deepEqual(complain(content, dress), []);
        // The writer fills in figures that follow from each other as the gaps say.
        const filled = fillGaps(content);
        assert.doesNotMatch(filled, /[【】]|待填/);
        assert.deepEqual(complain(filled, dress), []);
      });
    }
  }
});

suite('a whole report is recognised', () => {
  for (const form of ['', '（井号标题）']) {
    for (const dress of dresses) {
      for (const kind of kinds) {
        test(`${kind.name.zh}${form} (${dress})`, () => {
          const text = expand(file[kind.name.zh + form]?.body ?? []);
          for (const content of [text, fillGaps(text)]) {
            const report = readReport({ content, dress, year: 2024 });
            assert.equal(report.kind?.id, kind.id);
            assert.ok(report.outline.title && report.outline.date);
            assert.equal(report.outline.issuer === undefined, kind.without.includes('signature'));
            const missing = report.kind ? report.roles.filter(({ state }) => state !== 'present') : [];
            assert.deepEqual(
              missing.map(({ role }) => role.id),
              [],
            );
          }
        });
      }
    }
  }
});

/** What rules say above hint, but for the gaps that the writer is to fill in. */
function complain(content: string, dress: Dress): string[] {
  const { problems, crashes } = lint(readReport({ content, dress, year: 2024 }), rules, { mode: 'review' });
  assert.deepEqual(crashes, []);
  const gaps = [...content.matchAll(gapPattern)].map(({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
  }));
  return problems
    .filter(({ severity }) => severity !== 'hint')
    .filter(({ span }) => !gaps.some((gap) => overlaps(gap, span)))
    .map((problem) => showProblem(content, problem));
}
