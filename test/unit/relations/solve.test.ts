import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { exact } from '../../../server/src/facts/exact.ts';
import type { Figure } from '../../../server/src/facts/figure.ts';
import { closed, percentLimits } from '../../../server/src/facts/interval.ts';
import type { Claim } from '../../../server/src/relations/relation.ts';
import { solve } from '../../../server/src/relations/solve.ts';
import { between, figureOf, small, sumsOf, toFigure, type Values, verdictOf } from './values.ts';
import '../same-every-run.ts';

test('a sum holds where values of its figures do', () => {
  fc.assert(
    fc.property(small, fc.array(small, { maxLength: 4 }), fc.boolean(), (total, parts, exhaustive) => {
      const sums = sumsOf(parts);
      const isPossible = total.some((value) => sums.some((sum) => (exhaustive ? sum === value : sum <= value)));
      const claim: Claim = { form: 'sum', total: toFigure(total), parts: parts.map(toFigure), exhaustive };
      assert.equal(verdictOf(claim), isPossible ? 'holds' : 'violated');
    }),
  );
});

test('a part is at most its whole where values of both are', () => {
  fc.assert(
    fc.property(small, small, (part, whole) => {
      const isPossible = part.some((value) => whole.some((other) => value <= other));
      const claim: Claim = { form: 'at-most', part: toFigure(part), whole: toFigure(whole), besides: [] };
      assert.equal(verdictOf(claim), isPossible ? 'holds' : 'violated');
    }),
  );
});

test('a part that may count several wholes is too much only beyond their sum', () => {
  fc.assert(
    fc.property(small, small, fc.array(small, { minLength: 1, maxLength: 3 }), (part, whole, besides) => {
      const isWithin = (wholes: readonly Values[]) => Math.min(...part) <= Math.max(...sumsOf(wholes));
      const expected = isWithin([whole]) ? 'holds' : isWithin([whole, ...besides]) ? 'open' : 'violated';
      const figures = { part: toFigure(part), whole: toFigure(whole), besides: besides.map(toFigure) };
      assert.equal(verdictOf({ form: 'at-most', ...figures }), expected);
    }),
  );
});

test('a value lies within its limits where one of its values does', () => {
  const percents = small.map((values) => values.map((value) => 95 + value));
  fc.assert(
    fc.property(percents, (values) => {
      const claim: Claim = { form: 'within', value: toFigure(values), limits: percentLimits };
      assert.equal(verdictOf(claim), values.some((value) => value <= 100) ? 'holds' : 'violated');
    }),
  );
});

test('a rate holds where part and base make one of its values', () => {
  const percents = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
    .map(([low, length]) => between(low, Math.min(100, low + length)));
  fc.assert(
    fc.property(percents, small, small, fc.array(small, { maxLength: 2 }), (rate, part, base, more) => {
      const parts = [part, ...more];
      const dividends = sumsOf(parts);
      // Parts and bases vary without steps, so that what their ends make is all that can be reached.
      const [smallest, greatest] = [Math.min(...base), Math.max(...base)];
      const low = greatest === 0 ? 0 : (100 * Math.min(...dividends)) / greatest;
      const high = smallest === 0 ? Number.POSITIVE_INFINITY : (100 * Math.max(...dividends)) / smallest;
      const isPossible = low <= Number(rate.high?.numerator) && Number(rate.low?.numerator) <= high;
      const division = { part: parts.map(toFigure), base: [toFigure(base)] };
      const claim: Claim = { form: 'quotient', value: figureOf(rate), ranks: [[division]] };
      assert.equal(verdictOf(claim), isPossible ? 'holds' : 'violated');
    }),
  );
});

suite('which reading of a rate counts', () => {
  const decide = (rate: number, ...ranks: readonly (readonly (readonly [part: number, base: number])[])[]) =>
    verdictOf({
      form: 'quotient',
      value: figureOf(between(rate)),
      ranks: ranks.map((divisions) =>
        divisions.map(([part, base]) => ({ part: [figureOf(between(part))], base: [figureOf(between(base))] })),
      ),
    });
  test('the only one', () => {
    assert.equal(decide(50, [[1, 2]]), 'holds');
    assert.equal(decide(50, [[1, 4]]), 'violated');
  });
  test('one of several that holds', () =>
    assert.equal(
      decide(50, [
        [1, 4],
        [1, 2],
      ]),
      'holds',
    ));
  test('none, where several of one rank fail', () =>
    assert.equal(
      decide(50, [
        [1, 4],
        [1, 5],
      ]),
      'open',
    ));
  test('one of a lower rank that holds', () => assert.equal(decide(50, [[1, 4]], [[1, 2]]), 'holds'));
  test('the best, where all fail', () =>
    assert.equal(
      decide(
        50,
        [[1, 4]],
        [
          [1, 5],
          [1, 6],
        ],
      ),
      'violated',
    ));
  test('none, where there is none', () => assert.equal(decide(50), 'open'));
});

test('cut off instead of rounded is right too, and said', () => {
  const value = figureOf(closed(exact(425, 10), exact(435, 10)), {
    low: exact(43),
    high: exact(44),
    lowOpen: false,
    highOpen: true,
  });
  const decide = (part: number, base: number) =>
    verdictOf({
      form: 'quotient',
      value,
      ranks: [[{ part: [figureOf(between(part))], base: [figureOf(between(base))] }]],
    });
  assert.equal(decide(43, 100), 'holds');
  assert.equal(decide(7, 16), 'truncated');
  assert.equal(decide(44, 100), 'violated');
  assert.equal(decide(42, 100), 'violated');
});

test('a claim of which a figure is approximate, or the grammar no more than likely, is not sure', () => {
  const total = figureOf(between(9));
  const about = figureOf(between(8, 10), between(8, 10), true);
  const isSure = (figure: Figure, certain: boolean) =>
    solve({ type: 'part', pattern: 'A1', claim: { form: 'at-most', part: figure, whole: total, besides: [] }, certain })
      .sure;
  assert.deepEqual([isSure(total, true), isSure(total, false), isSure(about, true)], [true, false, false]);
});
