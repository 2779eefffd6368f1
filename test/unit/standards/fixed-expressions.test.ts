import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayWarn } from '../../../server/src/standards/confidence.ts';
import {
  expressionVariants,
  fixedOrders,
  markedNames,
  namedLists,
} from '../../../server/src/standards/fixed-expressions.ts';

const all = [...namedLists, ...fixedOrders, ...markedNames, ...expressionVariants];

test('every entry has a source', () =>
  assert.deepEqual(
    all.filter(({ source }) => source.length < 4),
    [],
  ));

test('what is only likely warns of nothing', () => {
  assert.ok(!mayWarn('likely'));
  assert.deepEqual(
    namedLists.filter(({ confidence }) => !mayWarn(confidence)),
    [],
  );
});

test('each anchor and each variant stands once', () => {
  const terms = [...namedLists.flatMap(({ anchors }) => anchors), ...markedNames, ...expressionVariants].map(
    ({ text }) => text,
  );
  assert.deepEqual(
    terms.filter((term, index) => terms.indexOf(term) !== index),
    [],
  );
});

test('no variant is what another one is to become, and none becomes itself', () => {
  const wrong = new Set(expressionVariants.flatMap(({ text, right }) => (right === undefined ? [] : [text])));
  assert.deepEqual(
    expressionVariants.filter(({ right }) => right !== undefined && wrong.has(right)),
    [],
  );
});

test('a list has members enough to tell that one is missing, each once', () => {
  for (const { name, editions } of namedLists) {
    for (const members of editions) {
      assert.ok(members.length >= 3, name);
      assert.equal(new Set(members.map(({ text }) => text)).size, members.length, name);
      // Words that are accepted for a member are those of no other one.
      for (const { text, accepted } of members) {
        const taken = members.filter((other) => accepted !== undefined && new RegExp(`${accepted}$`).test(other.text));
        assert.ok(accepted === undefined || taken.every((other) => other.text === text), `${name}: ${text}`);
      }
    }
  }
});
