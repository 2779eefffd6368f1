import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { check, hegao } from './run-command.ts';

const slip =
  '云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';

const kindFile = `id: work-safety
name: 安全生产工作年度报告
titleWords: [安全生产]
roles:
  - id: measures
    name: 工作开展情况
  - id: plan
    name: 下一年工作安排
    year: next
    words: [安排, 打算]
    heading: '{next}年工作安排'
`;
const safety =
  '# 云岭县水务局2025年安全生产工作情况报告\n\n现将有关情况报告如下：\n\n## 一、工作开展情况\n\n全年检查20家。\n\n云岭县水务局\n\n2026年1月9日\n';
const drills = safety.replace('安全生产工作情况', '应急演练情况');

let folder: string;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hegao-settings-'));
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  write('hegao.yaml', 'rules:\n  numbers/rates-match: information\n');
  write('above.md', slip);
  write('inner/deep/slip.md', slip);
  write('own/hegao.yaml', '\ufeffrules:\r\n  numbers/rates-match: off\r\n');
  write('own/slip.md', slip);
  write('wrong/hegao.yaml', 'mode: careful\nlanguage: en\nrules:\n  numbers/rate-match: off\n');
  write('wrong/slip.md', slip);
  write('kinds/hegao.yaml', 'kind: rule-of-law\n');
  write('kinds/slip.md', slip);
  write('named/.hegao/safety.kind.yaml', kindFile);
  write('named/.hegao/notes.txt', '不是类型');
  write('named/hegao.yaml', 'kinds:\n  - id: drills\n    name: 应急演练情况\n    titleWords: [演练]\n');
  write('named/2025/report.md', safety);
  write('named/2025/drills.md', drills);
  write('named/2026/.hegao/accepted.json', '{ "version": 1, "accepted": [] }');
  write('named/2026/report.md', safety);
  write('broken/.hegao/safety.kind.yaml', kindFile.replace('year: next', 'year: nxt'));
  write('broken/report.md', safety);
  write(
    'several/hegao.yaml',
    'rules:\n  numbers/rates-match: information\nfiles:\n  - match: [公开/]\n    rules:\n      numbers/rates-match: error\n  - match: [公开/旧/*]\n    rules:\n      numbers/rates-match: off\n  - match: ["*年报.md"]\n    kind: open-government\n',
  );
  for (const name of ['slip.md', '公开/slip.md', '公开/旧/slip.md', '深/公开/slip.md']) write(`several/${name}`, slip);
  write('several/深/2025年报.md', slip);
  write('other.yaml', 'rules:\n  numbers/rates-match: error\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const severitiesIn = (args: readonly string[], where = folder) =>
  check(args, { folder: where }).answer.files.map(({ problems }) =>
    problems.filter(({ rule }) => rule === 'numbers/rates-match').map(({ severity }) => severity),
  );

suite('hegao.yaml', () => {
  test('the nearest one above a file holds', () => {
    assert.deepEqual(severitiesIn(['above.md', 'inner/deep/slip.md', 'own/slip.md']), [
      ['information'],
      ['information'],
      [],
    ]);
    assert.deepEqual(severitiesIn(['slip.md'], path.join(folder, 'inner/deep')), [['information']]);
  });

  test('for standard input that of the current folder', () => {
    const { stdout } = hegao(['check', '--format', 'json', '-'], { folder: path.join(folder, 'own'), input: slip });
    assert.doesNotMatch(stdout, /rates-match/);
  });

  test('some files have settings of their own, by their paths', () => {
    const files = ['slip.md', '公开/slip.md', '公开/旧/slip.md', '深/公开/slip.md'];
    const where = path.join(folder, 'several');
    assert.deepEqual(severitiesIn(files, where), [['information'], ['error'], [], ['error']]);
    assert.deepEqual(severitiesIn(files.slice(0, 2).map((name) => `several/${name}`)), [['information'], ['error']]);
    const kinds = check(['深/2025年报.md', 'slip.md'], { folder: where }).answer.files.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['open-government', 'generic']);
  });

  test('a flag goes before it, and another file takes its place', () => {
    assert.deepEqual(severitiesIn(['--rule', 'numbers/rates-match=warning', 'own/slip.md']), [['warning']]);
    assert.deepEqual(severitiesIn(['--config', 'other.yaml', 'own/slip.md']), [['error']]);
  });

  test('it names the kind, for other commands as well', () => {
    assert.equal(check(['kinds/slip.md'], { folder }).answer.files[0]?.kind, 'rule-of-law');
    assert.match(hegao(['outline', 'kinds/slip.md'], { folder }).stdout, /法治政府建设年度报告/);
  });

  test('what is not understood is said by commands that check nothing, too: exit 2', () => {
    const where = path.join(folder, 'wrong');
    for (const args of [
      ['new', 'generic'],
      ['rules'],
      ['kinds'],
      ['outline', 'slip.md'],
      ['kinds', 'derive', 'slip.md'],
    ]) {
      const { status, stderr } = hegao(args, { folder: where });
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /hegao\.yaml:1:7: one of draft, review, publish is expected/);
    }
  });

  test('what is not understood is said with its place, the rest holds: exit 2', () => {
    const { status, stdout, stderr } = hegao(['check', 'wrong/slip.md'], { folder });
    assert.equal(status, 2);
    assert.match(stdout, /办结率写作/);
    assert.equal(
      stderr,
      'hegao: wrong/hegao.yaml:1:7: 可以写 draft、review、publish\n' +
        'hegao: wrong/hegao.yaml:4:3: 没有规则 numbers/rate-match，是不是 numbers/rates-match？\n',
    );
    const inside = hegao(['check', 'slip.md'], { folder: path.join(folder, 'wrong') });
    assert.match(inside.stdout, /The rate is 80%/);
    assert.match(inside.stderr, /^hegao: hegao\.yaml:1:7: one of draft, review, publish is expected\n/);
  });

  test('one that is named and missing is said: exit 2', () => {
    const { status, stderr } = hegao(['check', '--config', 'none.yaml', 'above.md'], { folder });
    assert.deepEqual([status, stderr], [2, 'hegao: none.yaml: 没有这个文件\n']);
  });
});

suite('kinds of report of one’s own', () => {
  const named = () => path.join(folder, 'named');

  test('hold for the reports below them, whichever file describes them', () => {
    const { answer, status } = check(['2025/report.md', '2025/drills.md'], { folder: named() });
    assert.deepEqual(
      answer.files.map(({ kind, problems }) => [kind, problems.map(({ message }) => message)]),
      [
        ['work-safety', ['缺少“下一年工作安排”部分']],
        ['drills', []],
      ],
    );
    assert.equal(status, 1);
  });

  test('hold below a folder with accepted problems only, too', () => {
    const { answer, stderr } = check(['report.md'], { folder: path.join(named(), '2026') });
    assert.deepEqual([answer.files[0]?.kind, stderr], ['work-safety', '']);
    assert.match(hegao(['kinds'], { folder: path.join(named(), '2026') }).stdout, /^work-safety /m);
  });

  test('are listed, and reports are written from them', () => {
    assert.match(hegao(['kinds'], { folder: named() }).stdout, /^drills|work-safety {2}安全生产工作年度报告$/m);
    const { stdout } = hegao(['new', 'work-safety', '--year', '2025', '--org', '云岭县水务局'], { folder: named() });
    assert.match(stdout, /^## 二、2026年工作安排\n\n【待填：下一年工作安排】。$/m);
  });

  test('what is not understood in one is named with its place, and the rest holds', () => {
    const { answer, status, stderr } = check(['report.md'], { folder: path.join(folder, 'broken') });
    assert.equal(stderr, 'hegao: .hegao/safety.kind.yaml:9:11: 可以写 report、next、none\n');
    assert.equal(status, 2);
    assert.equal(answer.files[0]?.kind, 'work-safety');
  });

  test('one that is named and not there is said to be missing', () => {
    const { stderr, status } = hegao(['check', '--kind', 'safety', '2025/report.md'], { folder: named() });
    assert.match(stderr, /^hegao: --kind: 没有报告类型 safety，可以写 work-safety、drills、/);
    assert.equal(status, 2);
    assert.equal(hegao(['new', 'safety'], { folder: named() }).status, 2);
  });
});
