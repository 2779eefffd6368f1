// What the rules say of figures does not hang on how these are printed, nor on which of two words is used.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFixture, type Fixture } from '../server/src/docs/fixture.ts';
import type { NamedRule } from '../server/src/rules/define-rule.ts';
import { rules } from '../server/src/rules/registry.ts';
import { findFixtures } from './support/fixtures.ts';

/** Ways to write the same; each is tried on every fixture of the rules that compare figures. */
const rewritings: Readonly<Record<string, (line: string) => string>> = {
  'thousands have separators': (line) => line.replace(/(?<![\d.,，年])(\d)(\d{3})(?=[^\d年])/g, '$1,$2'),
  'percent signs are full-width, and a space stands behind numbers': (line) =>
    line.replaceAll('%', '％').replace(/(\d)(?=[一-鿿％])/g, '$1 '),
  'other verbs of change and of being': (line) =>
    line
      .replace(/率(?=\d)/g, '率为')
      .replace(/占比(?=\d)/g, '占比为')
      .replace(/增长(?=\d)/g, '增幅')
      .replaceAll('提高', '提升')
      .replaceAll('下降', '降低')
      .replace(/增至/g, '升至')
      .replaceAll('共计', '总计'),
};

for (const [name, rewrite] of Object.entries(rewritings)) {
  suite(name, () => {
    for (const named of rules.filter(({ id }) => id.startsWith('numbers/'))) {
      test(named.id, () => {
        for (const fixture of findFixtures(named.id)) {
          const lines = fixture.content.split('\n');
          const others = lines.map((line) => (line.startsWith('#') ? line : rewrite(line)));
          const [before, after] = [lines, others].map((all) => countByLine(named, fixture, all.join('\n')));
          const differing = others.filter((_, at) => before?.get(at) !== after?.get(at));
          assert.deepEqual(differing, [], fixture.name);
        }
      });
    }
  });
}

/** How many problems stand in each line, by its index. */
function countByLine(named: NamedRule, fixture: Fixture, content: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { span } of checkFixture(named, fixture, content).problems) {
    const line = content.slice(0, span.start).split('\n').length - 1;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
