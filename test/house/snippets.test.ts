import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { lint } from '../../server/src/lint/lint.ts';
import { readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Dress } from '../../server/src/syntax/block.ts';
import { contains, overlaps } from '../../server/src/text/span.ts';
import { expandSnippet } from '../support/expand-snippet.ts';
import { root } from '../support/fixtures.ts';
import { showProblem } from '../support/problems.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

interface NamedSnippet extends Snippet {
  readonly name: string;
  readonly file: string;
}

const snippets = readdirSync(path.join(root, 'snippets'))
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(path.join(root, 'snippets', file), 'utf8')) as Record<string, Snippet>).map(
      ([name, snippet]): NamedSnippet => ({ file, name, ...snippet }),
    ),
  );

test('there are at least a dozen snippets', () => assert.ok(snippets.length >= 12, `there are ${snippets.length}`));

test('every snippet has a prefix and a description', () => {
  const incomplete = snippets.filter(({ prefix, description }) => prefix.length === 0 || !description);
  assert.deepEqual(
    incomplete.map(({ name }) => name),
    [],
  );
});

suite('snippets expand to clean text', () => {
  for (const { file, name, body } of snippets) {
    for (const dress of ['markdown', 'plain'] as const) {
      test(`${file}: ${name} (${dress})`, () => {
        const text = expandSnippet(typeof body === 'string' ? body : body.join('\n'), { CURRENT_YEAR: '2025' });
        assert.deepEqual(complain(text, dress), []);
      });
    }
  }
});

/** What rules say at warning or above, but for the gaps that the writer is to fill in. */
function complain(text: string, dress: Dress): string[] {
  const content = putIntoReport(text, dress);
  const report = readReport({ content, dress, kind: 'generic', year: 2024 });
  const { problems, crashes } = lint(report, rules, { mode: 'review' });
  assert.deepEqual(crashes, []);
  const gaps = [...content.matchAll(/【待填：[^】]*】/g)].map(({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
  }));
  return problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ span }) => !gaps.some((gap) => contains(gap, span) || overlaps(gap, span)))
    .map((problem) => showProblem(content, problem));
}

/** A whole report stays alone, a title becomes the title, anything else a part of the body. */
function putIntoReport(text: string, dress: Dress): string {
  const title = text.trim();
  const isTitle = /^[^\n]*报告$/.test(title);
  if (!isTitle && readReport({ content: text, dress }).kind) return text;
  const rest = /[。：\n]$/.test(text) ? text : `${text}。`;
  return [
    ...[isTitle ? title : '临河县人民政府关于2024年重点工作情况的报告', '临河县人民代表大会常务委员会：'],
    ...['现将2024年重点工作情况报告如下：', ...(isTitle ? [] : [rest.trimEnd()])],
    ...['　　　　　　　　临河县人民政府', '　　　　　　　　2025年1月10日', ''],
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
