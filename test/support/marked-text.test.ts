import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawMarks, stripMarks } from './marked-text.ts';

const draw = (content: string, ...spans: [start: number, end: number][]) =>
  drawMarks(
    content,
    spans.map(([start, end]) => ({ span: { start, end } })),
  );

test('marks are stripped and drawn back', () => {
  assert.equal(stripMarks('受理⟦27件⟧，办结⟦31件⟧。'), '受理27件，办结31件。');
  assert.equal(draw('受理27件，办结31件。', [2, 5], [8, 11]), '受理⟦27件⟧，办结⟦31件⟧。');
});

test('nothing to draw leaves the text as it is', () => {
  assert.equal(draw('受理27件。'), '受理27件。');
});

test('the order of the problems does not matter', () => {
  assert.equal(draw('abcd', [2, 3], [0, 1]), '⟦a⟧b⟦c⟧d');
});

test('neighbours stand side by side', () => {
  assert.equal(draw('abc', [0, 1], [1, 2]), '⟦a⟧⟦b⟧c');
});

test('spans within spans are drawn within them', () => {
  assert.equal(draw('abc', [0, 3], [1, 2]), '⟦a⟦b⟧c⟧');
  assert.equal(draw('abc', [0, 3], [0, 1], [2, 3]), '⟦⟦a⟧b⟦c⟧⟧');
});

test('two problems at one place are marked twice', () => {
  assert.equal(draw('abc', [1, 2], [1, 2]), 'a⟦⟦b⟧⟧c');
});

test('an empty span is seen, between what ends and what begins there', () => {
  assert.equal(draw('abc', [1, 1], [0, 1], [1, 2]), '⟦a⟧⟦⟧⟦b⟧c');
  assert.equal(draw('', [0, 0]), '⟦⟧');
});

test('a span beyond the end is drawn at the end', () => {
  assert.equal(draw('ab', [1, 9]), 'a⟦b⟧');
});
