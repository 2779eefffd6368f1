// Each file shows words and, below them, what they are: ^ points at a character, ＾ at a wide one, <-- at the first ones.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { createRegistry, ownGrammars } from './grammars.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** All our scopes; a test says `- hegao` where none may be. */
const ownScopes = [
  ...new Set(ownGrammars.flatMap(({ path }) => readFileSync(path, 'utf8').match(/[\w.-]+\.hegao(?=[ "])/g) ?? [])),
];

suite('the grammar', () => {
  const registry = createRegistry({ own: true });

  for (const file of files) {
    test(file, async () => {
      const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
      const narrow = lines.map((line) => (/^[%％][\s＾^<]/.test(line) ? toAssertion(line) : line));
      const testCase = parseGrammarTestCase(narrow.join('\n'));
      // One that is not understood would be taken for words of the report.
      assert.deepEqual(
        testCase.source.filter((line) => /^[%％]/.test(line)),
        [],
      );
      const failures = await runGrammarTestCase(registry, testCase);
      const shown = failures.map(({ line, srcLine, start, end, missing, unexpected }) => ({
        line: line + 1,
        text: testCase.source[srcLine]?.slice(start, end),
        ...(missing.length > 0 && { missing }),
        ...(unexpected.length > 0 && { unexpected }),
      }));
      assert.deepEqual(shown, []);
    });
  }
});

const longest = 100_000;

/** What a pasted report may repeat on one line, and what begins like something and never ends. */
const repeated = [
  '《',
  '《办法》',
  '《甲《乙》',
  '1',
  '1,234,',
  '12—',
  '12件',
  '【待填：',
  '【待填：件数】',
  '澄政发〔',
  '2021—2025年',
  '，一是',
  '12 　',
  '受理312件，办结率99.0%；',
];

suite('twice as long a line takes twice as long', () => {
  const registry = createRegistry({ own: true });

  for (const words of repeated) {
    test(words, async () => {
      const grammar = await registry.loadGrammar('text.html.markdown');
      assert.ok(grammar);
      const measure = (length: number) => {
        const line = words.repeat(Math.ceil(length / words.length));
        const start = process.cpuUsage();
        grammar.tokenizeLine(line, null);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      };
      measure(longest / 10);
      let half = Number.POSITIVE_INFINITY;
      let whole = Number.POSITIVE_INFINITY;
      // What else the machine does only ever adds to the time, so the best of a few tries counts.
      for (let tries = 0; tries < 6 && !(whole < 3 * half); tries += 1) {
        half = Math.min(half, measure(longest / 2));
        whole = Math.min(whole, measure(longest));
      }
      assert.ok(whole < 3 * half, `${half} µs, then ${whole} µs`);
    });
  }
});

/** As the library reads it: one narrow sign for each character above. */
function toAssertion(line: string): string {
  const signs: Readonly<Record<string, string>> = { '％': '%', '＾': '^', '　': ' ' };
  return line.replace(/[％＾　]/g, (sign) => signs[sign] ?? sign).replace(/- hegao$/, `- ${ownScopes.join(' ')}`);
}
