import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/text/edit.ts';
import '../same-every-run.ts';

type EditOf = readonly [start: number, end: number, newText: string];

function apply(content: string, ...edits: readonly EditOf[]): string {
  return applyEdits(
    content,
    edits.map(([start, end, newText]): Edit => ({ span: { start, end }, newText })),
  );
}

test('edits are applied in any order', () => {
  assert.equal(apply('abcdef'), 'abcdef');
  assert.equal(apply('abcdef', [4, 6, 'Z'], [0, 1, 'X']), 'XbcdZ');
  assert.equal(apply('abcdef', [2, 4, '']), 'abef');
  assert.equal(apply('', [0, 0, '甲']), '甲');
});

test('insertions at one place keep their order, and stand before what is replaced there', () => {
  assert.equal(apply('ab', [1, 1, 'X'], [1, 1, 'Y']), 'aXYb');
  assert.equal(apply('ab', [1, 2, 'B'], [1, 1, 'X']), 'aXB');
  assert.equal(apply('ab', [0, 1, 'A'], [1, 1, 'X']), 'AXb');
});

test('edits that overlap are a mistake of ours', () => {
  assert.throws(() => apply('abcdef', [0, 3, 'X'], [2, 4, 'Y']), /overlap/);
  assert.throws(() => apply('abcdef', [0, 4, 'X'], [2, 2, 'Y']), /overlap/);
  assert.throws(() => apply('abcdef', [1, 2, 'X'], [1, 2, 'Y']), /overlap/);
});

test('agrees with cutting the text where the edits stand', () => {
  // Stretches that are kept and stretches that are replaced, one behind the other, told in any order.
  const word = fc.string({ maxLength: 4 });
  const stretches = fc.array(fc.record({ kept: word, old: word, newText: word }), { maxLength: 6 });
  const shuffled = stretches.chain((parts) => {
    let content = '';
    let expected = '';
    const edits: Edit[] = [];
    for (const { kept, old, newText } of parts) {
      // Without anything kept between them, two insertions would stand at one place.
      content += `|${kept}`;
      expected += `|${kept}${newText}`;
      edits.push({ span: { start: content.length, end: content.length + old.length }, newText });
      content += old;
    }
    const order = fc.shuffledSubarray(edits, { minLength: edits.length });
    return fc.record({ content: fc.constant(content), expected: fc.constant(expected), edits: order });
  });
  fc.assert(
    fc.property(shuffled, ({ content, expected, edits }) => {
      assert.equal(applyEdits(content, edits), expected);
    }),
  );
});
