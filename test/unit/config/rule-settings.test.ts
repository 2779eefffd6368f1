import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mergeRuleSettings, type RuleSettings } from '../../../server/src/config/rule-settings.ts';
import { settings } from '../../../server/src/config/settings.ts';

const read = (raw: unknown) => settings.rules.read(raw);
const complain = (raw: unknown) =>
  settings.rules.complain(raw).map(({ path, message }) => `${path.join('.')}: ${message.zh}`);

suite('what is asked of rules', () => {
  test('a severity, or a severity and options', () => {
    const raw = { 'time/years-match': 'off', 'layout/marks-uniform': { severity: 'warning', percent: 'full' } };
    assert.deepEqual(complain(raw), []);
    assert.deepEqual(
      read(raw),
      new Map([
        ['time/years-match', { severity: 'off' }],
        ['layout/marks-uniform', { severity: 'warning', options: { percent: 'full' } }],
      ]),
    );
  });

  test('what is not understood is named, and the rest holds', () => {
    const raw = {
      'time/year-match': 'off',
      'time/dates-valid': 'loud',
      'layout/marks-uniform': { percent: 'wide', per: 1, severity: 'hint' },
      'layout/pairs-closed': 'hint',
    };
    assert.deepEqual(complain(raw), [
      'time/year-match: 没有规则 time/year-match，是不是 time/years-match？',
      'time/dates-valid: 可以写 error、warning、information、hint、off',
      'layout/marks-uniform.percent: 可以写 uniform、half、full、any',
      'layout/marks-uniform.per: 没有选项 per，是不是 percent？',
    ]);
    assert.equal(read(raw)?.get('layout/pairs-closed')?.severity, 'hint');
    assert.equal(read(raw)?.get('layout/marks-uniform')?.severity, 'hint');
  });

  for (const raw of ['off', 1, ['time/years-match'], null]) {
    test(`${JSON.stringify(raw)} is none`, () => {
      assert.equal(read(raw), undefined);
      assert.deepEqual(complain(raw), [': 要写成 规则: 级别']);
    });
  }
});

test('of two settings of a rule the second holds, option by option', () => {
  const first: RuleSettings = new Map([
    ['a/a', { severity: 'off' }],
    ['b/b', { severity: 'hint', options: { x: 1, y: 2 } }],
  ]);
  const second: RuleSettings = new Map([['b/b', { severity: undefined, options: { y: 3 } }]]);
  assert.deepEqual(
    mergeRuleSettings(first, second),
    new Map([
      ['a/a', { severity: 'off' }],
      ['b/b', { severity: 'hint', options: { x: 1, y: 3 } }],
    ]),
  );
});
