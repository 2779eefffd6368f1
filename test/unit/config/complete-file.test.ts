import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completeFile } from '../../../server/src/config/complete-file.ts';
import { projectFileOption } from '../../../server/src/config/project-file.ts';
import { kindOption } from '../../../server/src/kinds/kind-options.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

/** What is offered at `|`. */
function complete(marked: string, { schema } = kindOption as { schema: Readonly<Record<string, unknown>> }) {
  const offset = marked.indexOf('|');
  const content = marked.replace('|', '');
  return { content, suggestions: completeFile(content, offset, schema) };
}

const labels = (marked: string, option?: typeof projectFileOption) =>
  complete(marked, option).suggestions.map(({ label }) => label);

suite('keys', () => {
  test('of the file, but those that are there', () => {
    const offered = labels('id: a\n|\nname: 甲\n');
    assert.ok(offered.includes('titleWords') && offered.includes('roles'));
    assert.deepEqual(
      offered.filter((label) => label === 'id' || label === 'name'),
      [],
    );
  });

  const inRole = ['need', 'year', 'words'];
  for (const marked of [
    'roles:\n  - id: a\n    |',
    'roles:\n  - id: a\n    na|\n    heading: 甲\n',
    'roles:\n- id: a\n  |',
    'roles:\n  - |',
    'roles:\n  - id: a\n    words: [甲]\n  - id: b\n    |\nbasis: []\n',
    'roles:\n  - id: a\n\n    # 注\n    |',
  ]) {
    test(`of a part: ${JSON.stringify(marked)}`, () => {
      const offered = labels(marked);
      assert.deepEqual(
        inRole.filter((key) => !offered.includes(key)),
        [],
      );
      assert.ok(!offered.includes('titleWords'));
    });
  }

  test('of rules and their options', () => {
    assert.ok(labels('mode: draft\nrules:\n  |', projectFileOption).includes('numbers/rates-match'));
    assert.deepEqual(labels('rules:\n  layout/marks-uniform:\n    per|', projectFileOption).slice(0, 2), [
      'severity',
      'percent',
    ]);
    assert.ok(labels('kinds:\n  - id: a\n    |', projectFileOption).includes('roles'));
  });

  test('of what some files have for themselves', () => {
    assert.deepEqual(labels('files:\n  - match: [a.md]\n    |', projectFileOption), ['mode', 'kind', 'rules']);
    assert.ok(labels('files:\n  - match: [a.md]\n    kind: |', projectFileOption).includes('open-government'));
  });

  test('begin a list or a mapping', () => {
    const { content, suggestions } = complete('id: a\nro|');
    const roles = suggestions.find(({ label }) => label === 'roles');
    assert.ok(roles);
    assert.equal(applyEdits(content, [roles]), 'id: a\nroles:\n  - ');
    assert.match(roles.description ?? '', /部分/);
  });
});

suite('values', () => {
  test('of a choice', () => {
    assert.deepEqual(labels('roles:\n  - id: a\n    need: |'), ['mandatory', 'optional', 'usual']);
    assert.deepEqual(labels('signed: |'), ['true', 'false']);
    assert.deepEqual(labels('without:\n  - |').slice(0, 2), ['title', 'subtitle']);
    assert.deepEqual(labels('mode: re|', projectFileOption), ['draft', 'review', 'publish']);
    assert.deepEqual(labels('rules:\n  numbers/rates-match: |', projectFileOption)[0], 'error');
  });

  test('take the place of what was typed', () => {
    const { content, suggestions } = complete('mode: re|', projectFileOption);
    assert.equal(
      applyEdits(
        content,
        suggestions.filter(({ label }) => label === 'review'),
      ),
      'mode: review',
    );
  });
});

test('nothing where a text stands', () => {
  for (const marked of ['name: 安全|', 'roles:\n  - id: a\n    name: |', '# 注|', '随便写|', 'no-such:\n  |'])
    assert.deepEqual(labels(marked), [], marked);
});
