import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contains, overlaps, type Span } from '../../../server/src/text/span.ts';
import '../same-every-run.ts';

function compare(a: readonly [number, number], b: readonly [number, number]): string {
  const [one, other] = [a, b].map(([start, end]): Span => ({ start, end })) as [Span, Span];
  return [overlaps(one, other) && 'overlaps', contains(one, other) && 'contains'].filter(Boolean).join(' ');
}

test('ends are exclusive', () => {
  assert.equal(compare([0, 3], [3, 5]), '');
  assert.equal(compare([0, 3], [2, 5]), 'overlaps');
  assert.equal(compare([0, 5], [1, 3]), 'overlaps contains');
  assert.equal(compare([1, 3], [0, 5]), 'overlaps');
  assert.equal(compare([1, 3], [1, 3]), 'overlaps contains');
});

test('an insertion overlaps what it stands inside, not what it stands beside', () => {
  assert.equal(compare([0, 4], [2, 2]), 'overlaps contains');
  assert.equal(compare([0, 4], [0, 0]), 'contains');
  assert.equal(compare([0, 4], [4, 4]), 'contains');
  assert.equal(compare([2, 2], [2, 2]), 'contains');
});

test('two spans overlap where they share a unit', () => {
  const span = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
  }));
  const unitsOf = ({ start, end }: Span) => Array.from({ length: end - start }, (_, index) => start + index);
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = unitsOf(a).filter((unit) => unitsOf(b).includes(unit));
      assert.equal(overlaps(a, b), shared.length > 0);
      assert.equal(contains(a, b), shared.length === unitsOf(b).length);
      assert.equal(overlaps(a, b), overlaps(b, a));
    }),
  );
});
