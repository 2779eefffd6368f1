import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { RuleSetting } from '../../../server/src/config/rule-settings.ts';
import { type LintOptions, lint } from '../../../server/src/lint/lint.ts';
import { type Report, readReport } from '../../../server/src/report.ts';
import type { NamedRule, Rule } from '../../../server/src/rules/define-rule.ts';
import type { Finding, Severity } from '../../../server/src/rules/finding.ts';
import { integer } from '../../../server/src/schema/options.ts';

const text = { zh: '甲', en: 'a' };
const content = '# 甲县乙局2025年工作报告\n\n全年受理投诉120件。\n';

type FindingOf = readonly [start: number, end: number, severity?: Severity];

function rule(id: string, findings: readonly FindingOf[], more: Partial<Rule> = {}): NamedRule {
  return {
    id,
    rule: {
      title: text,
      why: text,
      basis: [],
      severity: 'warning',
      options: {},
      *check(): Iterable<Finding> {
        for (const [start, end, severity] of findings) {
          yield { span: { start, end }, message: text, ...(severity ? { severity } : {}) };
        }
      },
      ...more,
    },
  };
}

/** Problems in order: `warning a/a 0–1`; then the rules that crashed. */
function run(rules: readonly NamedRule[], mode: LintOptions['mode'] = 'review', source = content): string[] {
  const { problems, crashes } = lint(readReport({ content: source, dress: 'markdown' }), rules, { mode });
  return [
    ...problems.map(({ rule: id, severity, span }) => `${severity} ${id} ${span.start}–${span.end}`),
    ...crashes.map(({ rule: id, error }) => `crash ${id} ${error instanceof Error ? error.message : String(error)}`),
  ];
}

test('problems are ordered by position, then rule, whatever the order of the rules', () => {
  const rules = [
    rule('c/c', [[5, 6]]),
    rule('b/b', [
      [5, 6],
      [0, 3],
      [0, 2],
    ]),
    rule('a/a', [[5, 6]]),
  ];
  const expected = ['warning b/b 0–2', 'warning b/b 0–3', 'warning a/a 5–6', 'warning b/b 5–6', 'warning c/c 5–6'];
  assert.deepEqual(run(rules), expected);
  assert.deepEqual(run([...rules].reverse()), expected);
});

test('findings of one rule at one place keep their order', () => {
  const named = rule('a/a', [], {
    *check() {
      for (const zh of ['一', '二', '三']) yield { span: { start: 0, end: 1 }, message: { zh, en: zh } };
    },
  });
  const { problems } = lint(readReport({ content, dress: 'markdown' }), [named], { mode: 'review' });
  assert.deepEqual(problems.map(({ message }) => message.zh).join(''), '一二三');
});

suite('severities', () => {
  test('a finding’s own replaces the rule’s', () => {
    const named = rule('a/a', [
      [0, 1],
      [1, 2, 'information'],
      [2, 3, 'error'],
    ]);
    assert.deepEqual(run([named]), ['warning a/a 0–1', 'information a/a 1–2', 'error a/a 2–3']);
  });
  test('off is no problem', () => {
    assert.deepEqual(run([rule('a/a', [[0, 1]], { severity: 'off' })]), []);
    assert.deepEqual(run([rule('a/a', [[0, 1, 'off']])]), []);
  });
  test('a rule that is off is not asked', () => {
    assert.deepEqual(run([rule('a/a', [[0, 1, 'hint']], { severity: 'off' })]), []);
  });
  test('a rule may speak in public text only', () => {
    const rules = [rule('a/a', [[0, 1]], { severity: 'off', publishSeverity: 'warning' })];
    assert.deepEqual(run(rules), []);
    assert.deepEqual(run(rules, 'draft'), []);
    assert.deepEqual(run(rules, 'publish'), ['warning a/a 0–1']);
  });
  test('a draft is treated more gently', () => {
    const rules = [rule('a/a', [[0, 1]], { draftSeverity: 'hint' }), rule('b/b', [[0, 1]])];
    assert.deepEqual(run(rules, 'draft'), ['hint a/a 0–1', 'warning b/b 0–1']);
    for (const mode of ['review', 'publish'] as const) {
      assert.deepEqual(run(rules, mode), ['warning a/a 0–1', 'warning b/b 0–1']);
    }
  });
});

test('a rule that throws keeps what it found, and the others speak', () => {
  const broken = rule('b/b', [], {
    *check() {
      yield { span: { start: 0, end: 1 }, message: text };
      throw new Error('ours');
    },
  });
  const worse = rule('c/c', [], {
    check() {
      throw new Error('at once');
    },
  });
  const rules = [rule('a/a', [[0, 1]]), broken, worse, rule('d/d', [[0, 1]])];
  assert.deepEqual(run(rules), [
    'warning a/a 0–1',
    'warning b/b 0–1',
    'warning d/d 0–1',
    'crash b/b ours',
    'crash c/c at once',
  ]);
});

test('a rule gets its options and the report', () => {
  const seen: unknown[] = [];
  const options = { limit: integer({ minimum: 0, maximum: 9, default: 3, description: text }) };
  const named = rule('a/a', [], {
    options,
    check(report: Report, values) {
      seen.push(report.year, report.kind.id, values);
      return [];
    },
  });
  run([named]);
  assert.deepEqual(seen, [2025, 'generic', { limit: 3 }]);
});

test('about a document that is no report nothing is said', () => {
  assert.deepEqual(run([rule('a/a', [[0, 1]])], 'review', '# 购物清单\n\n- 牛奶\n'), []);
});

suite('what the user asks of a rule', () => {
  const findings: readonly FindingOf[] = [
    [0, 1],
    [2, 3, 'information'],
  ];
  const severitiesOf = (rule: NamedRule, mode: LintOptions['mode'], setting: RuleSetting) => {
    const options = { mode, ruleSettings: new Map([[rule.id, setting]]) };
    return lint(readReport({ content, dress: 'markdown' }), [rule], options).problems.map(({ severity }) => severity);
  };

  test('a severity caps what findings bring along, and raises the others', () => {
    const named = rule('a/a', findings);
    assert.deepEqual(severitiesOf(named, 'review', { severity: 'error' }), ['error', 'information']);
    assert.deepEqual(severitiesOf(named, 'review', { severity: 'hint' }), ['hint', 'hint']);
  });

  test('a severity holds in a draft, too', () => {
    assert.deepEqual(severitiesOf(rule('a/a', [[0, 1]], { draftSeverity: 'hint' }), 'draft', { severity: 'warning' }), [
      'warning',
    ]);
  });

  test('off silences a rule, and anything else wakes one that is off', () => {
    assert.deepEqual(severitiesOf(rule('a/a', findings), 'review', { severity: 'off' }), []);
    const off = rule('a/a', findings, { severity: 'off' });
    assert.deepEqual(severitiesOf(off, 'review', {}), []);
    assert.deepEqual(severitiesOf(off, 'review', { severity: 'warning' }), ['warning', 'information']);
  });

  test('options reach the rule', () => {
    const named = rule('a/a', [], {
      options: { least: integer({ minimum: 0, maximum: 9, default: 0, description: text }) },
      *check(_, { least }) {
        if (least === 5) yield { span: { start: 0, end: 1 }, message: text };
      },
    });
    assert.deepEqual(severitiesOf(named, 'review', { options: { least: 5 } }), ['warning']);
    assert.deepEqual(severitiesOf(named, 'review', {}), []);
  });
});
