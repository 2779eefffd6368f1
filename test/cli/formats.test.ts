import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Log } from 'sarif';
import { encode } from '../../server/src/entry/encodings.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { check, hegao } from './run-command.ts';

const slip =
  '云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';

suite('hegao check --format', () => {
  test('sarif knows all rules and gives the problem', () => {
    const { status, stdout, stderr } = hegao(['check', '--format', 'sarif', '-'], { input: slip });
    assert.deepEqual([status, stderr], [1, '']);
    const { runs }: Log = JSON.parse(stdout);
    const [run] = runs;
    assert.deepEqual(
      run?.tool.driver.rules?.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    const [result, ...others] = run?.results ?? [];
    assert.deepEqual(others, []);
    assert.equal(result?.ruleId, 'numbers/rates-match');
    assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'numbers/rates-match');
    assert.deepEqual([result?.level, result?.relatedLocations?.length], ['warning', 2]);
  });

  test('github gives a line', () => {
    const { status, stdout, stderr } = hegao(['check', '--format', 'github', '-'], { input: slip });
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^::warning line=5,col=20,endLine=5,endColumn=23,title=numbers\/rates-match::办结率.*\n$/);
    const silent = hegao(['check', '--format', 'github', '-'], { input: slip.replace('80%', '90%') });
    assert.deepEqual([silent.status, silent.stdout], [0, '']);
  });
});

suite('hegao check --rule', () => {
  const rule = (...settings: string[]) => settings.flatMap((setting) => ['--rule', setting]);

  test('raises, lowers, silences; the last of several for one rule holds', () => {
    for (const [settings, severities, expected] of [
      [['numbers/rates-match=error'], ['error'], 1],
      [['numbers/rates-match=hint', 'time/years-match=off'], ['hint'], 0],
      [['numbers/rates-match=off'], [], 0],
      [['numbers/rates-match=off', 'numbers/rates-match=information'], ['information'], 0],
    ] as const) {
      const { status, answer } = check([...rule(...settings), '-'], { input: slip });
      assert.deepEqual(
        answer.files[0]?.problems.map(({ severity }) => severity),
        severities,
      );
      assert.equal(status, expected);
    }
  });

  for (const [setting, message] of [
    ['numbers/rates-mach=off', /是不是 numbers\/rates-match？.*did you mean numbers\/rates-match/],
    ['rates-match=off', /是不是 numbers\/rates-match？/],
    ['nothing/like-it=off', /没有这条规则/],
    ['numbers/rates-match=warn', /是不是 warning？/],
    ['numbers/rates-match=loud', /error, warning, information, hint, off/],
    ['numbers/rates-match', /ID=SEVERITY/],
    ['numbers/rates-match=', /ID=SEVERITY/],
    ['=off', /ID=SEVERITY/],
  ] as const) {
    test(`${setting} is wrong usage`, () => {
      const { status, stdout, stderr } = hegao(['check', ...rule(setting), '-'], { input: slip });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});

test('every encoding gives the same answer', () => {
  const expected = check(['-'], { input: slip }).answer;
  assert.equal(expected.summary.warning, 1);
  for (const encoding of ['utf-16le', 'utf-16be', 'gb18030'] as const) {
    for (const mark of ['', '\ufeff']) {
      assert.deepEqual(check(['-'], { input: encode(mark + slip, encoding) }).answer, expected);
    }
  }
});

test('a text in GB18030 has an outline, too', () => {
  const { status, stdout } = hegao(['outline', '-'], { input: encode(slip, 'gb18030') });
  assert.equal(status, 0);
  assert.match(stdout, /^云岭县水务局2025年工作报告\n/);
});
