import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { encode } from '../../server/src/entry/encodings.ts';
import { check, hegao, startHegao } from './run-command.ts';

const right =
  '云岭县水务局2025年工作报告\n\n现将有关情况报告如下：\n\n全年受理投诉20件，办结18件，办结率90%。\n\n云岭县水务局\n\n2026年1月9日\n';
/** Two places that a safe fix mends. */
const marked = right
  .replace('云岭县水务局2025', '[bookmark: _GoBack]云岭县水务局2025')
  .replace('全年受理', '全年[bookmark: OLE_LINK1]受理');

let folder: string;
const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name));
const write = (name: string, content: string | Uint8Array, mode = 0o644) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  chmodSync(at(name), mode);
};
/** What a test leaves in its part of the folder: no temporary file is among it. */
const names = (part: string) => readdirSync(at(part)).sort();

before(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'hegao-fix-')));
});
after(() => rmSync(folder, { recursive: true, force: true }));

suite('hegao check --fix', () => {
  test('applies safe fixes, says how many, and reports what remains', () => {
    write('remains/a.md', marked.replace('90%', '80%'));
    const { status, answer, stderr } = check(['--fix', 'remains/a.md'], { folder });
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(read('remains/a.md').toString(), right.replace('90%', '80%'));
    const [file] = answer.files;
    assert.equal(file?.fixed, 2);
    assert.deepEqual(
      file?.problems.map(({ rule, range }) => [rule, range.start]),
      [['numbers/rates-match', { line: 4, character: 19 }]],
    );
    assert.deepEqual(names('remains'), ['a.md']);
  });

  test('decides by what remains', () => {
    write('decides/a.md', marked);
    const { status, stdout } = hegao(['check', '--fix', 'decides/a.md'], { folder });
    assert.equal(status, 0);
    assert.match(stdout, / {2}✎ 已修正 2 处\n {2}✓ 没有问题\n/);
  });

  test('twice changes nothing more, and what needs no fix is not touched', () => {
    write('twice/a.md', marked);
    hegao(['check', '--fix', 'twice/a.md'], { folder });
    const fixed = read('twice/a.md');
    const long = new Date('2020-01-01T00:00:00Z');
    utimesSync(at('twice/a.md'), long, long);
    const { ino } = statSync(at('twice/a.md'));
    const { answer } = check(['--fix', 'twice/a.md'], { folder });
    assert.equal(answer.files[0]?.fixed, 0);
    assert.deepEqual(read('twice/a.md'), fixed);
    assert.deepEqual([statSync(at('twice/a.md')).mtime, statSync(at('twice/a.md')).ino], [long, ino]);
  });

  test('without it nothing is written and nothing is said of fixes', () => {
    write('without/a.md', marked);
    const { answer } = check(['without/a.md'], { folder });
    assert.ok(!('fixed' in (answer.files[0] ?? {})));
    assert.equal(read('without/a.md').toString(), marked);
  });

  test('what is no report is left alone', () => {
    const notes = '# 会议记录\n\n[bookmark: _GoBack]今天讨论了三件事。\n';
    write('notes/a.md', notes);
    assert.equal(hegao(['check', '--fix', 'notes/a.md'], { folder }).status, 0);
    assert.equal(read('notes/a.md').toString(), notes);
  });

  test('a rule that is off fixes nothing', () => {
    write('off/a.md', marked);
    assert.equal(hegao(['check', '--fix', '--rule', 'wording/no-residue=off', 'off/a.md'], { folder }).status, 0);
    assert.equal(read('off/a.md').toString(), marked);
  });
});

suite('--fix keeps', () => {
  const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;

  test('encoding, byte order mark and line ends', () => {
    const variants = encodings.flatMap((encoding) =>
      ['', '\ufeff'].flatMap((mark) =>
        ['\n', '\r\n', '\r'].map((end) => ({
          name: [encoding, mark && 'mark', { '\n': 'lf', '\r\n': 'crlf' }[end] ?? 'cr'].join('-'),
          bytes: (text: string) => encode(mark + text.replaceAll('\n', end), encoding),
        })),
      ),
    );
    for (const { name, bytes } of variants) write(`kept/${name}.txt`, bytes(marked));
    const { status, answer, stderr } = check(['--fix', 'kept'], { folder });
    assert.deepEqual([status, stderr, answer.files.map(({ fixed }) => fixed)], [0, '', variants.map(() => 2)]);
    for (const { name, bytes } of variants) assert.deepEqual(read(`kept/${name}.txt`), bytes(right), name);
    assert.equal(names('kept').length, variants.length);
  });

  for (const encoding of encodings) {
    test(`the encoding of standard input: ${encoding}`, () => {
      const bytes = (text: string) => encode(`\ufeff${text.replaceAll('\n', '\r\n')}`, encoding);
      assert.deepEqual(hegao(['check', '--fix', '-'], { input: bytes(marked) }).bytes, bytes(right));
    });
  }

  test('the mode', { skip: process.platform === 'win32' }, () => {
    for (const mode of [0o600, 0o640, 0o755]) {
      write('mode/a.md', marked, mode);
      hegao(['check', '--fix', 'mode/a.md'], { folder });
      assert.equal(read('mode/a.md').toString(), right);
      assert.equal(statSync(at('mode/a.md')).mode & 0o777, mode);
    }
  });

  test('a symbolic link, and rewrites what it points at', { skip: process.platform === 'win32' }, () => {
    write('target/a.md', marked);
    mkdirSync(at('link'));
    symlinkSync('../target/a.md', at('link/b.md'));
    assert.equal(hegao(['check', '--fix', 'link/b.md'], { folder }).status, 0);
    assert.ok(lstatSync(at('link/b.md')).isSymbolicLink());
    assert.equal(readlinkSync(at('link/b.md')), '../target/a.md');
    assert.equal(read('target/a.md').toString(), right);
    assert.deepEqual([names('target'), names('link')], [['a.md'], ['b.md']]);
  });
});

suite('--fix refuses', () => {
  /** The file stays as it is, its problems are still reported, and another file is fixed all the same. */
  function refused(part: string, message: RegExp, where: { user?: number } = {}) {
    const before = read(`${part}/a.md`);
    write('other/b.md', marked);
    if (where.user !== undefined)
      for (const name of ['other', 'other/b.md']) chownSync(at(name), where.user, where.user);
    const listed = names(part);
    const args = ['--fix', '--fail-on', 'error', `${part}/a.md`, 'other/b.md'];
    const { status, answer, stderr } = check(args, { folder, ...where });
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.deepEqual(read(`${part}/a.md`), before);
    assert.deepEqual(names(part), listed);
    const [file, other] = answer.files;
    assert.match(file?.notFixed ?? '', /^没有修正/);
    assert.ok(!('error' in (file ?? {})));
    assert.deepEqual([file?.fixed, other?.fixed], [0, 2]);
    assert.ok(file?.problems.some(({ rule }) => rule === 'wording/no-residue'));
    assert.equal(read('other/b.md').toString(), right);
  }

  test('a file with several hard links', () => {
    write('linked/a.md', marked);
    linkSync(at('linked/a.md'), at('linked/same.md'));
    refused('linked', /^hegao: linked\/a\.md: 没有修正：文件有几个硬链接.*\n$/);
  });

  test('a file that would lose characters', () => {
    write('inexact/a.md', Buffer.concat([encode(marked, 'gb18030'), Uint8Array.of(0xa3, 0xa0)]));
    refused('inexact', /^hegao: inexact\/a\.md: 没有修正：有的字符转换之后还原不了.*\n$/);
  });

  test('a read-only file, whoever asks', () => {
    write('read-only/a.md', marked, 0o444);
    refused('read-only', /^hegao: read-only\/a\.md: 没有修正：文件是只读的\n$/);
  });

  // Root may write everything; another user stands in.
  const user = process.getuid?.() === 0 ? 65534 : undefined;
  const isStrange = user !== undefined && hegao(['--version'], { user }).status !== 0;
  const skip = process.platform === 'win32' || isStrange;

  test('a read-only folder', { skip }, () => {
    write('closed/a.md', marked, 0o666);
    chmodSync(at('closed'), 0o555);
    chmodSync(folder, 0o755);
    try {
      refused('closed', /^hegao: closed\/a\.md: 没有修正：没有写入权限.*\n$/, user === undefined ? {} : { user });
    } finally {
      chmodSync(at('closed'), 0o755);
    }
  });

  test('half a file: where there is no room the old text stays', { skip: process.platform === 'win32' }, () => {
    const long = marked.replace('2026年', `${'其余各项工作按计划推进。\n\n'.repeat(400)}2026年`);
    write('full/a.md', long);
    // Node ends at the limit, or has been told of it: neither way is the file cut off.
    const { status } = hegao(['check', '--fix', 'full/a.md'], { folder, largestFile: 4 });
    assert.notEqual(status, 0);
    assert.equal(read('full/a.md').toString(), long);
    assert.deepEqual(names('full'), ['a.md']);
  });
});

suite('--fix -', () => {
  test('gives the fixed text, and on standard error what remains', () => {
    const { status, stdout, stderr } = hegao(['check', '--fix', '-'], { input: marked.replace('90%', '80%') });
    assert.deepEqual([status, stdout], [1, right.replace('90%', '80%')]);
    assert.match(stderr, /已修正 2 处\n.*办结率.*numbers\/rates-match/s);
  });

  test('gives the same text where nothing is to fix, also of what is no report', () => {
    for (const input of [right, '# 会议记录\n', '']) {
      const { status, stdout } = hegao(['check', '--fix', '-'], { input });
      assert.deepEqual([status, stdout], [0, input]);
    }
  });

  test('gives nothing where it cannot read all', () => {
    for (const input of [Uint8Array.of(0xff, 0xfe, 0x61), Uint8Array.of(...encode(marked, 'gb18030'), 0xa3, 0xa0)]) {
      const { status, stdout, stderr } = hegao(['check', '--fix', '-'], { input });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^hegao: -: /m);
    }
  });

  test('the answer for programs goes to standard error, too', () => {
    const { stdout, stderr } = hegao(['check', '--fix', '--format', 'json', '-'], { input: marked });
    assert.equal(stdout, right);
    assert.equal(JSON.parse(stderr).files[0].fixed, 2);
  });
});

test('interrupted, --fix leaves every file whole and no other behind', {
  skip: process.platform === 'win32',
}, async () => {
  const all = Array.from({ length: 500 }, (_, i) => `${i}.md`);
  for (const name of all) write(`interrupted/${name}`, marked);
  const child = startHegao(['check', '--fix', 'interrupted'], { folder });
  const closed = once(child, 'close');
  const changes = watch(at('interrupted'));
  await Promise.race([once(changes, 'change'), closed]);
  changes.close();
  child.kill('SIGINT'); // Nearly always before the end; where it comes too late, all holds as well.
  await closed;
  assert.deepEqual(names('interrupted'), all.sort());
  const texts = all.map((name) => read(`interrupted/${name}`).toString());
  assert.deepEqual(
    texts.filter((text) => text !== marked && text !== right),
    [],
  );
});
