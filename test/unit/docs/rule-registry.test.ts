import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderRegistry } from '../../../server/src/docs/rule-registry.ts';

const lines = (...ids: string[]) => renderRegistry(ids).split('\n');

test('rules are sorted, whatever order their folders come in', () => {
  assert.deepEqual(lines('time/years-match', 'numbers/rates-match'), [
    '// Written by `npm run generate` from the folder names; do not edit.',
    "import type { NamedRule } from './define-rule.ts';",
    "import numbersRatesMatch from './numbers/rates-match/rule.ts';",
    "import timeYearsMatch from './time/years-match/rule.ts';",
    '',
    'export const rules: readonly NamedRule[] = [',
    "  { id: 'numbers/rates-match', rule: numbersRatesMatch },",
    "  { id: 'time/years-match', rule: timeYearsMatch },",
    '];',
    '',
  ]);
});

test('imports are sorted by their source, as the linter wants them', () => {
  assert.deepEqual(lines('citation/marks', 'time/years-match').slice(1, 4), [
    "import citationMarks from './citation/marks/rule.ts';",
    "import type { NamedRule } from './define-rule.ts';",
    "import timeYearsMatch from './time/years-match/rule.ts';",
  ]);
});

test('one rule stands on the line of its list, as the formatter puts it', () => {
  assert.equal(
    lines('citation/marks').at(-2),
    "export const rules: readonly NamedRule[] = [{ id: 'citation/marks', rule: citationMarks }];",
  );
});

test('no rule is a registry too', () => {
  assert.equal(lines().at(-2), 'export const rules: readonly NamedRule[] = [];');
});
