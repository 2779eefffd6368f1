import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../../server/src/config/settings.ts';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { readValues } from '../../../server/src/schema/options.ts';

test('without settings every setting has its default, which can be read itself', () => {
  const { values, complaints } = readValues(settings, undefined);
  const rules = new Map();
  assert.deepEqual(values, {
    mode: 'draft',
    kind: 'auto',
    language: 'zh-CN',
    delay: 400,
    inlayHints: 'problems',
    rules,
    files: [],
    kinds: [],
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(readValues(settings, values), { values, complaints });
});

test('each setting is described in both languages', () => {
  for (const { description } of Object.values(settings)) {
    assert.match(description.zh, /[一-鿿]/);
    assert.match(description.en, /[a-z]/);
  }
});

test('each kind of report can be set', () => {
  for (const { id } of kinds) assert.equal(settings.kind.read(id), id);
});

test('each kind has an id of its own, and none is the word for finding out', () => {
  const ids = kinds.map(({ id }) => id);
  assert.equal(new Set([...ids, 'auto']).size, ids.length + 1);
});
