import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNearest } from '../../../server/src/text/nearest.ts';

const names = ['numbers/rates-match', 'numbers/sums-match', 'time/years-match', 'wording/no-residue'];

for (const [word, nearest] of [
  ['numbers/rates-mach', 'numbers/rates-match'],
  ['numbers/rtaes-match', 'numbers/rates-match'],
  ['Numbers/Rates-Match', 'numbers/rates-match'],
  ['rates-match', 'numbers/rates-match'],
  ['rate-match', 'numbers/rates-match'],
  ['wording/years-match', 'time/years-match'],
  ['number/sums-match', 'numbers/sums-match'],
  ['no-resid', 'wording/no-residue'],
  ['residue', 'wording/no-residue'],
  ['wording', 'wording/no-residue'],
  ['numbers', undefined],
  ['x', undefined],
  ['', undefined],
  ['长'.repeat(100_000), undefined],
] as const) {
  test(`${word.slice(0, 30)} → ${nearest}`, () => assert.equal(findNearest(word, names), nearest));
}

test('of severities', () => {
  const severities = ['error', 'warning', 'information', 'hint', 'off'];
  assert.deepEqual(
    ['warn', 'info', 'err', 'waring', 'Off', 'of', 'hin', 'fatal', '警告'].map((word) => findNearest(word, severities)),
    ['warning', 'information', 'error', 'warning', 'off', 'off', 'hint', undefined, undefined],
  );
});
