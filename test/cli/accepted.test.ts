import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { check, hegao } from './run-command.ts';

const rule = 'numbers/rates-match';
const slip =
  '云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';
const entry = {
  file: '2025/年报.md',
  rule,
  clause: '办结率80%',
  values: ['80%', '18件', '20件'],
  reason: '依据统计口径',
  date: '2026-01-12',
};
const fileOf = (...accepted: object[]) => JSON.stringify({ version: 1, accepted }, undefined, 2);

let folder: string;
const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hegao-accepted-'));
  write('.hegao/accepted.json', `\ufeff${fileOf(entry, { ...entry, file: '2024/年报.md' })}`);
  write('2025/年报.md', slip);
  write('2024/年报.md', slip.replace('80%', '90%'));
  write('2025/初稿/年报（改）.md', slip.replace('有关情况', '工作情况'));
  write('own/.hegao/accepted.json', fileOf({ ...entry, reason: '', date: '今天' }));
  write('own/slip.md', slip);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const rulesIn = (args: readonly string[], where = folder) =>
  check(args, { folder: where }).answer.files.map(({ path: file, problems }) => [
    file,
    ...problems.map((problem) => problem.rule),
  ]);

suite('.hegao/accepted.json', () => {
  test('what it names is shown no more, wherever the command is called and however the report is named', () => {
    assert.deepEqual(rulesIn(['2025/年报.md', '2025/初稿/年报（改）.md']), [
      ['2025/年报.md'],
      ['2025/初稿/年报（改）.md'],
    ]);
    assert.deepEqual(rulesIn(['年报.md'], path.join(folder, '2025')), [['年报.md']]);
    assert.deepEqual(rulesIn(['../2025/年报.md'], path.join(folder, '2024')), [['../2025/年报.md']]);
    const { stdout, status } = hegao(['check', '--format', 'json', '-'], { folder, input: slip });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /rates-match/);
  });

  test('an entry that accepts nothing in its report is reported in the file, with a fix', () => {
    const { answer, status } = check(['2024/年报.md', '2025/年报.md', './2024/年报.md'], { folder });
    assert.equal(status, 0);
    const [, , , accepted, ...others] = answer.files;
    assert.deepEqual(others, []);
    assert.equal(accepted?.path, '.hegao/accepted.json');
    assert.equal(accepted.kind, null);
    const [problem, ...more] = accepted.problems;
    assert.deepEqual(more, []);
    assert.equal(problem?.rule, 'hegao/suppression-unused');
    assert.equal(problem.severity, 'information');
    assert.equal(problem.range.start.line, 18);
    assert.equal(problem.fixes[0]?.title, '删去这一条');
    assert.deepEqual(answer.summary, { files: 4, error: 0, warning: 0, information: 1, hint: 0 });
    assert.equal(hegao(['check', '--fail-on', 'information', '2024/年报.md'], { folder }).status, 1);
  });

  test('people are told its place', () => {
    const { stdout } = hegao(['check', '年报.md'], { folder: path.join(folder, '2024') });
    assert.match(stdout, /\n\.\.\/\.hegao\/accepted\.json\n {3}19:\d+ {2}信息 {2}报告里已经没有这个问题/);
    assert.match(stdout, /共 2 个文件：错误 0，警告 0，信息 1\n$/);
  });

  test('it is not rewritten by --fix', () => {
    const before = readFileSync(path.join(folder, '.hegao/accepted.json'), 'utf8');
    const { answer } = check(['--fix', '2024/年报.md'], { folder });
    assert.deepEqual(
      answer.files.map(({ fixed }) => fixed),
      [0, 0],
    );
    assert.equal(readFileSync(path.join(folder, '.hegao/accepted.json'), 'utf8'), before);
  });

  test('the nearest .hegao holds; what is not filled in is said with its place, and the entry holds: exit 2', () => {
    const { status, stderr, answer } = check(['own/slip.md'], { folder });
    assert.equal(status, 2);
    assert.deepEqual(
      answer.files.map(({ problems }) => problems),
      [[]],
    );
    assert.equal(
      stderr,
      'hegao: own/.hegao/accepted.json:13:17: 还没有写理由：为什么可以接受\n' +
        'hegao: own/.hegao/accepted.json:14:15: 日期写作 2026-01-12\n',
    );
  });
});
