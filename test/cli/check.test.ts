import assert from 'node:assert/strict';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { check, hegao, hegaoUnheard } from './run-command.ts';

const slip =
  '云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率80%。\n\n云岭县水务局\n\n2026年1月9日\n';
const right = slip.replace('80%', '90%');

let folder: string;
const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hegao-cli-'));
  write('slip.md', slip);
  write('right.md', right);
  write('notes.md', '# 会议记录\n\n今天讨论了三件事。\n');
  write('reports/b.txt', right);
  write('reports/a.markdown', right);
  write('reports/inner/c.md', slip);
  write('reports/.hidden/d.md', slip);
  write('reports/node_modules/e.md', slip);
  write('reports/f.html', slip);
  write('minutes/notes.md', '# 会议记录\n\n今天讨论了三件事。\n');
  write('unsigned.md', right.replace(/云岭县水务局\n\n2026.*\n$/, ''));
  write('long.txt', `${slip}${'长'.repeat(1_000_000)}`);
  write('latin.txt', Buffer.from('Année écoulée: trente affaires traitées', 'latin1'));
  write('binary.txt', new Uint8Array(64));
  write('empty.md', '');
  write(
    'mark.md',
    `\ufeff${slip.replaceAll('\n', '\r\n').replace('云岭县水务局2025', '[bookmark: _GoBack]云岭县水务局2025')}`,
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

suite('hegao check', () => {
  test('finds a slip: exit 1, the place and the evidence in JSON', () => {
    const { status, answer } = check(['slip.md'], { folder });
    assert.equal(status, 1);
    assert.equal(answer.version, 1);
    const [file] = answer.files;
    assert.deepEqual([file?.path, file?.kind, file?.year], ['slip.md', 'generic', 2025]);
    const [problem] = file?.problems ?? [];
    assert.equal(problem?.rule, 'numbers/rates-match');
    assert.deepEqual(problem?.range, { start: { line: 4, character: 19 }, end: { line: 4, character: 22 } });
    assert.equal(problem?.related.length, 2);
    assert.deepEqual(problem?.fixes[0]?.edits, [
      { range: { start: { line: 4, character: 19 }, end: { line: 4, character: 21 } }, newText: '90' },
    ]);
    assert.deepEqual(answer.summary, { files: 1, error: 0, warning: 1, information: 0, hint: 0 });
  });

  test('says nothing about a right report: exit 0', () => {
    const { status, answer } = check(['right.md'], { folder });
    assert.deepEqual([status, answer.files[0]?.problems], [0, []]);
  });

  test('a file that is no report has no kind, no year, no problem, and pretty says why', () => {
    const { status, answer } = check(['notes.md', 'empty.md'], { folder });
    assert.equal(status, 0);
    for (const file of answer.files) assert.deepEqual([file.kind, file.year, file.problems], [null, null, []]);
    assert.match(hegao(['check', 'notes.md'], { folder }).stdout, /看不出是报告.*--kind/s);
  });

  test('pretty passes over what is no report in a folder or under a glob, unless it is named, too', () => {
    for (const paths of [['minutes'], ['minutes/*.md']]) {
      assert.equal(hegao(['check', ...paths], { folder }).stdout, '共 1 个文件：错误 0，警告 0，信息 0\n');
      assert.match(hegao(['check', ...paths, 'minutes/notes.md'], { folder }).stdout, /看不出是报告/);
    }
  });

  test('a file of more than a million characters is not checked, and pretty says so', () => {
    const { status, answer } = check(['long.txt'], { folder });
    assert.deepEqual([status, answer.files[0]?.kind, answer.files[0]?.problems], [0, null, []]);
    assert.match(hegao(['check', 'long.txt'], { folder }).stdout, /100万/);
  });

  test('a folder means its reports below it, sorted, without hidden files and node_modules', () => {
    const { answer } = check(['reports'], { folder });
    assert.deepEqual(
      answer.files.map((file) => file.path),
      ['reports/a.markdown', 'reports/b.txt', 'reports/inner/c.md'],
    );
  });

  test('a glob is expanded, and a file named twice is checked once', () => {
    const { answer } = check(['reports/**/*.md', 'reports/inner/c.md'], { folder });
    assert.deepEqual(
      answer.files.map((file) => file.path),
      ['reports/inner/c.md'],
    );
  });

  test('standard input is named -', () => {
    const { status, answer } = check(['-'], { folder, input: slip });
    assert.deepEqual([status, answer.files[0]?.path], [1, '-']);
  });

  test('an unreadable file is said, exit 2, and the others are still checked', () => {
    const { status, answer, stderr } = check(['missing.md', 'latin.txt', 'binary.txt', 'slip.md'], { folder });
    assert.equal(status, 2);
    assert.deepEqual(
      answer.files.map(({ error }) => error !== undefined),
      [true, true, true, false],
    );
    assert.equal(answer.files[3]?.problems.length, 1);
    assert.match(stderr, /missing\.md.*没有这个文件/);
    assert.match(stderr, /latin\.txt.*UTF-8/);
  });

  test('pretty leaves an unreadable file to standard error', () => {
    const { stdout, stderr } = hegao(['check', 'missing.md', 'right.md'], { folder });
    assert.equal(stderr, 'hegao: missing.md: 没有这个文件\n');
    assert.doesNotMatch(stdout, /missing\.md/);
    assert.match(stdout, /^共 1 个文件/m);
    assert.equal(hegao(['check', 'missing.md'], { folder }).stdout, '');
  });

  test('standard input that cannot be read is said like a file that cannot', () => {
    const stdin = openSync(path.join(folder, 'written-only'), 'w');
    const { status, answer, stderr } = check(['-'], { folder, stdin });
    closeSync(stdin);
    assert.deepEqual([status, answer.files[0]?.error, stderr], [2, '读取失败', 'hegao: -: 读取失败\n']);
  });

  test('a reader who has seen enough is no failure', async () => {
    const { status, stderr } = await hegaoUnheard(['check', 'slip.md'], { folder });
    assert.deepEqual([status, stderr], [1, '']);
  });

  test('an answer that cannot be written is a failure, said in a line', { skip: !existsSync('/dev/full') }, () => {
    const stdout = openSync('/dev/full', 'w');
    const { status, stderr } = hegao(['check', 'right.md'], { folder, stdout });
    closeSync(stdout);
    assert.equal(status, 2);
    assert.match(stderr, /^hegao: ENOSPC.*\n$/);
  });

  test('a Word file is answered with what to do', () => {
    const { status, stderr } = hegao(['check', 'report.docx'], { folder });
    assert.equal(status, 2);
    assert.match(stderr, /请另存为文本或粘贴/);
  });

  test('characters do not count the byte order mark, and CRLF ends a line', () => {
    const { answer } = check(['mark.md'], { folder });
    const residue = answer.files[0]?.problems.find(({ rule }) => rule === 'wording/no-residue');
    assert.deepEqual(residue?.range.start, { line: 0, character: 0 });
    const rate = answer.files[0]?.problems.find(({ rule }) => rule === 'numbers/rates-match');
    assert.deepEqual(rate?.range.start, { line: 4, character: 19 });
  });

  test('--fail-on moves the limit', () => {
    assert.equal(check(['--fail-on', 'error', 'slip.md'], { folder }).status, 0);
    assert.equal(check(['--fail-on', 'hint', 'slip.md'], { folder }).status, 1);
  });

  test('pretty shows hints where they fail the check', () => {
    const draft = ['check', '--mode', 'draft', 'unsigned.md'];
    const hidden = hegao(draft, { folder });
    assert.equal(hidden.status, 0);
    assert.match(hidden.stdout, /✓ 没有问题\n\n共 1 个文件：错误 0，警告 0，信息 0\n$/);
    const shown = hegao([...draft, '--fail-on', 'hint'], { folder });
    assert.equal(shown.status, 1);
    assert.match(shown.stdout, /提示 .*structure\/signature-present\n\n共 1 个文件：错误 0，警告 0，信息 0，提示 1\n$/);
  });

  test('--kind and --year overrule what the text says', () => {
    const { answer } = check(['--kind', 'rule-of-law', '--year', '2024', 'right.md'], { folder });
    assert.deepEqual([answer.files[0]?.kind, answer.files[0]?.year], ['rule-of-law', 2024]);
  });

  test('--locale en speaks English', () => {
    const { answer } = check(['--locale', 'en', 'slip.md'], { folder });
    assert.equal(answer.files[0]?.problems[0]?.message, 'The rate is 80%, but 18÷20 is 90%');
  });

  for (const [name, args] of [
    ['no path', ['check']],
    ['an unknown kind', ['check', '--kind', 'novel', 'slip.md']],
    ['a bad year', ['check', '--year', '25', 'slip.md']],
    ['an unknown format', ['check', '--format', 'xml', 'slip.md']],
    ['an unknown flag', ['check', '--frobnicate', 'slip.md']],
    ['an unknown command', ['frobnicate']],
    ['a folder without reports', ['check', 'reports/node_modules/../.hidden/..nothing*']],
  ] as const) {
    test(`${name} is wrong usage: exit 2, said on standard error, nothing on standard output`, () => {
      const { status, stdout, stderr } = hegao(args, { folder });
      assert.deepEqual([status, stdout], [2, '']);
      assert.notEqual(stderr, '');
    });
  }

  test('help and version are asked for: exit 0', () => {
    assert.equal(hegao(['--help']).status, 0);
    assert.match(hegao(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
