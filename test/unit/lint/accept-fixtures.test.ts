import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addEntry } from '../../../server/src/config/accepted-edits.ts';
import { readAcceptedFile } from '../../../server/src/config/accepted-file.ts';
import { type Fixture, isLoud } from '../../../server/src/docs/fixture.ts';
import { fingerprintsOf } from '../../../server/src/lint/fingerprint.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { unusedRule } from '../../../server/src/lint/suppress.ts';
import { type Report, readReport } from '../../../server/src/report.ts';
import type { NamedRule } from '../../../server/src/rules/define-rule.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { findFixtures } from '../../support/fixtures.ts';

const path = '年报.md';

suite('what is loud in a fixture falls silent when it is accepted, each problem by an entry of its own', () => {
  for (const named of rules) {
    const loud = findFixtures(named.id).filter((fixture) => isLoud(fixture) && named.id !== unusedRule);
    if (loud.length > 0) {
      test(named.id, () => {
        for (const fixture of loud) assertAcceptable(named, fixture);
      });
    }
  }
});

function assertAcceptable(named: NamedRule, { content: source, dress, name, options }: Fixture): void {
  const { kind, year, mode = 'review', severity } = options;
  const known = readReport({ content: source, dress, kind, year });
  const report = known.kind ? known : (readReport({ content: source, dress, kind: kind ?? 'generic', year }) as Report);
  const settings = { mode, ruleSettings: new Map([[named.id, { severity, options }]]) };
  const fingerprintOf = fingerprintsOf(report);
  const file = lint(report, [named], settings).problems.reduce((text, problem) => {
    const entry = { ...fingerprintOf(problem), file: path, reason: '甲', date: '2026-01-12' };
    return applyEdits(text, [addEntry(text, entry) ?? { span: { start: 0, end: 0 }, newText: 'broken' }]);
  }, '');
  const { acceptances, problems } = readAcceptedFile(file);
  assert.deepEqual(problems, [], name);
  const all = lint(report, [named], { ...settings, accepted: { acceptances, path } });
  assert.deepEqual([all.problems, all.stale], [[], []], name);
  for (const acceptance of acceptances) {
    const others = acceptances.filter((other) => other !== acceptance);
    const one = lint(report, [named], { ...settings, accepted: { acceptances: others, path } });
    assert.equal(one.problems.length, 1, `${name}: ${acceptance.clause}`);
  }
}
