import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { rules } from '../../../server/src/rules/registry.ts';

const text = readFileSync(new URL('../../../pages/rules.md', import.meta.url), 'utf8');
const [, ...parts] = text.split(/^<!-- page (.+) -->\n+/m);

/** The Chinese and the English half of a page. */
function halvesOf(id: string, english: string): string[] {
  const at = parts.indexOf(id);
  return (parts[at + 1] ?? '').split(`\n---\n\n# ${english}\n`);
}

suite('the page of a rule says how to mend, and when nothing is wrong, in both languages', () => {
  const told = new Set<string>();
  for (const { id, rule } of rules) {
    test(id, () => {
      const [chinese = '', english = '', ...more] = halvesOf(id, rule.title.en);
      assert.equal(more.length, 0);
      assert.ok(rule.mend && !told.has(rule.mend.zh) && !told.has(rule.mend.en), 'what it says is its own');
      told.add(rule.mend.zh).add(rule.mend.en);
      assert.ok(
        chinese.includes(`## 怎样改\n\n${rule.mend.zh}`) && english.includes(`## How to mend\n\n${rule.mend.en}`),
      );
      assert.ok(chinese.includes('## 核实过，没有错') && english.includes('## When nothing is wrong'));
      assert.ok(chinese.includes(`${id}: off`) && english.includes(`${id}: off`));
      assert.ok(chinese.includes('- 依据：') && english.includes('- Basis: '));
      assert.equal(chinese.includes('## 会指出'), english.includes('## Reported'));
      assert.doesNotMatch(english.split('## Reported')[0] ?? '', /[，。：]_/);
    });
  }
});
