import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { kinds } from '../../server/src/kinds/registry.ts';
import { check, hegao } from './run-command.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hegao-new-'));
  writeFileSync(path.join(folder, 'there.md'), '原稿\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

suite('hegao new', () => {
  for (const { id } of kinds) {
    for (const extension of ['md', 'txt']) {
      test(`a new report of kind ${id} in .${extension} is one, and lacks nothing but what is to be filled in`, () => {
        const name = `${id}.${extension}`;
        const { status, stderr } = hegao(['new', id, '--year', '2025', '--org', '云岭县水务局', '-o', name], {
          folder,
        });
        assert.deepEqual([status, stderr], [0, `hegao: ${name}: 已新建；待填的地方写作【待填：…】\n`]);
        const text = readFileSync(path.join(folder, name), 'utf8');
        assert.match(text, /云岭县水务局/);
        assert.match(text, /202[56]年/);
        assert.equal(text.startsWith('# '), extension === 'md');
        const [file] = check([name], { folder }).answer.files;
        assert.equal(file?.kind, id);
        const problems = file?.problems.filter(({ rule }) => rule !== 'wording/placeholders-filled');
        assert.deepEqual(
          problems?.map(({ rule }) => rule),
          [],
        );
      });
    }
  }

  test('what is not said stays a gap, on standard output', () => {
    const { status, stdout } = hegao(['new', 'rule-of-law'], { folder });
    assert.equal(status, 0);
    assert.match(stdout, /^# 【待填：发文机关】.*【待填：年度】年/);
  });

  test('a file that is there is not overwritten: exit 2', () => {
    const { status, stdout, stderr } = hegao(['new', 'generic', '-o', 'there.md'], { folder });
    assert.deepEqual([status, stdout, stderr], [2, '', 'hegao: there.md: 已经有这个文件，没有覆盖\n']);
    assert.equal(readFileSync(path.join(folder, 'there.md'), 'utf8'), '原稿\n');
    assert.match(hegao(['new', 'generic', '-o', 'none/a.md'], { folder }).stderr, /没有这个文件夹/);
  });

  test('an unknown kind is wrong usage', () => {
    const { status, stderr } = hegao(['new', 'novel'], { folder });
    assert.equal(status, 2);
    assert.match(stderr, /rule-of-law/);
  });
});

suite('hegao kinds derive', () => {
  const report =
    '# 云岭县水务局2025年水旱灾害防御工作情况报告\n\n现将有关情况报告如下：\n\n## 一、工作开展情况\n\n全年演练3次。\n\n云岭县水务局\n\n2026年1月9日\n';

  test('proposes a kind under which new reports can be written and are recognised', () => {
    const { status, stdout } = hegao(['kinds', 'derive', '-'], { folder, input: report });
    assert.equal(status, 0);
    const home = path.join(folder, 'derived');
    mkdirSync(path.join(home, '.hegao'), { recursive: true });
    writeFileSync(path.join(home, '.hegao/floods.kind.yaml'), stdout.replace('id: my-report', 'id: floods'));
    assert.equal(
      hegao(['new', 'floods', '--year', '2026', '--org', '河谷县水务局', '-o', 'a.md'], { folder: home }).status,
      0,
    );
    const [file] = check(['a.md'], { folder: home }).answer.files;
    assert.deepEqual([file?.kind, file?.year], ['floods', 2026]);
    assert.deepEqual([...new Set(file?.problems.map(({ rule }) => rule))], ['wording/placeholders-filled']);
  });

  test('says where there is nothing to learn', () => {
    const { status, stdout, stderr } = hegao(['kinds', 'derive', 'there.md'], { folder });
    assert.deepEqual([status, stdout, stderr], [2, '', 'hegao: there.md: 没有标题或者小标题，提取不出报告类型\n']);
  });
});
