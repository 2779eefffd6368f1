import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../server/src/lint/lint.ts';
import { mergeFixes } from '../../../server/src/lint/merge-fixes.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

type EditOf = readonly [start: number, end: number, newText: string];

const content = 'abcdefghij';

function problem(edits: readonly EditOf[], safe = true): Problem {
  const text = { zh: '甲', en: 'a' };
  const fix = {
    title: text,
    safe,
    edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
  };
  return { rule: 'a/b', severity: 'warning', span: { start: 0, end: 1 }, message: text, fixes: [fix] };
}

function apply(problems: readonly Problem[], spare?: readonly [number, number]): string {
  return applyEdits(content, mergeFixes(problems, spare && { start: spare[0], end: spare[1] }));
}

test('safe fixes are applied together, in the order of the text', () => {
  assert.equal(apply([problem([[6, 7, 'G']]), problem([[0, 1, 'A']]), problem([[3, 3, '-']])]), 'Abc-defGhij');
});

test('suggestions are left to the writer', () => {
  assert.equal(apply([problem([[0, 1, 'A']], false)]), content);
  assert.equal(apply([{ ...problem([]), fixes: [] }]), content);
});

test('the first of two fixes that touch the same text wins', () => {
  assert.equal(apply([problem([[2, 5, 'X']]), problem([[4, 6, 'Y']])]), 'abXfghij');
  assert.equal(apply([problem([[4, 6, 'Y']]), problem([[2, 5, 'X']])]), 'abcdYghij');
  assert.equal(apply([problem([[2, 5, 'X']]), problem([[3, 3, 'Y']])]), 'abXfghij');
  assert.equal(apply([problem([[2, 2, 'X']]), problem([[2, 2, 'Y']])]), 'abXcdefghij');
  assert.equal(apply([problem([[3, 4, 'X']]), problem([[0, 9, 'Y']])]), 'abcXefghij');
});

test('fixes side by side both apply', () => {
  assert.equal(apply([problem([[2, 4, 'X']]), problem([[4, 6, 'Y']]), problem([[0, 2, 'Z']])]), 'ZXYghij');
});

test('a fix is taken whole or not at all', () => {
  assert.equal(
    apply([
      problem([[2, 4, 'X']]),
      problem([
        [0, 1, 'A'],
        [3, 5, 'Y'],
      ]),
    ]),
    'abXefghij',
  );
  assert.equal(
    apply([
      problem([
        [8, 9, 'I'],
        [0, 1, 'A'],
      ]),
      problem([[4, 5, 'E']]),
    ]),
    'AbcdEfghIj',
  );
});

test('nothing is edited in the stretch that is to be spared', () => {
  const at = (start: number, end: number) => apply([problem([[start, end, 'X']])], [4, 6]);
  assert.equal(at(2, 3), 'abXdefghij');
  assert.equal(at(6, 7), 'abcdefXhij');
  for (const [start, end] of [
    [2, 5],
    [4, 4],
    [5, 6],
    [3, 4],
    [0, 9],
  ] as const)
    assert.equal(at(start, end), content);
});
