import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  parseDecimal,
  subtract,
  toDecimal,
  zero,
} from '../../../server/src/facts/exact.ts';
import '../same-every-run.ts';

test('0.1 + 0.2 is 0.3', () => {
  assert.equal(compare(add(parseDecimal('0.1'), parseDecimal('0.2')), parseDecimal('0.3')), 0);
  assert.equal(toDecimal(add(parseDecimal('434.16'), parseDecimal('0.55')), 2), '434.71');
});

suite('decimals as they are printed', () => {
  const cases: readonly (readonly [printed: string, scale: bigint, value: string])[] = [
    ['128', 1n, '128'],
    ['6,828', 1n, '6828'],
    ['1,234,567.89', 1n, '1234567.89'],
    ['105.2879', 1n, '105.2879'],
    ['1.2', 10_000n, '12000'],
    ['0.006', 1n, '0.006'],
    ['007', 1n, '7'],
    ['0', 100_000_000n, '0'],
    ['99999999999999999999999999', 10_000n, '999999999999999999999999990000'],
  ];
  for (const [printed, scale, value] of cases) {
    test(`${printed} × ${scale}`, () => assert.equal(toDecimal(parseDecimal(printed, scale), 4), value));
  }
});

suite('values for people', () => {
  const cases: readonly (readonly [
    value: readonly [number, number],
    decimals: number,
    least: number,
    shown: string,
  ])[] = [
    [[97326, 1000], 1, 0, '97.3'],
    [[1347 * 100, 1384], 1, 0, '97.3'],
    [[7 * 100, 16], 2, 0, '43.75'],
    [[7 * 100, 16], 1, 0, '43.8'],
    [[7 * 100, 16], 0, 0, '44'],
    [[1, 2], 0, 0, '1'],
    [[5, 1000], 2, 0, '0.01'],
    [[1, 3], 4, 0, '0.3333'],
    [[12, 1], 2, 0, '12'],
    [[12, 1], 2, 1, '12.0'],
    [[12, 1], 2, 2, '12.00'],
    [[-1, 4], 1, 0, '-0.3'],
    [[-1, 1000], 1, 0, '0'],
    [[0, 7], 3, 0, '0'],
    [[5, 100], 1, 1, '0.1'],
  ];
  for (const [[numerator, denominator], decimals, least, shown] of cases) {
    test(`${numerator}/${denominator} to ${decimals}`, () =>
      assert.equal(toDecimal(exact(numerator, denominator), decimals, least), shown));
  }
});

const fractions = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
  .map(([numerator, denominator]) => exact(numerator, denominator));

/** Equal as `p/q = r/s` is `ps = rq`. */
function isEqual(a: Exact, b: Exact): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

test('arithmetic is that of fractions', () => {
  fc.assert(
    fc.property(fractions, fractions, fractions, (a, b, c) => {
      assert.ok(isEqual(add(a, b), add(b, a)));
      assert.ok(isEqual(add(add(a, b), c), add(a, add(b, c))));
      assert.ok(isEqual(subtract(add(a, b), b), a));
      assert.ok(isEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
      const quotient = divide(a, b);
      assert.equal(quotient === undefined, b.numerator === 0n);
      if (quotient) assert.ok(isEqual(multiply(quotient, b), a) && quotient.denominator > 0n);
      assert.equal(Math.sign(compare(a, b)), Math.sign(compare(subtract(a, b), zero)));
      assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
      assert.equal(compare(a, b) === 0, isEqual(a, b));
    }),
  );
});

test('a decimal is printed and read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), (units, decimals) => {
      const value = exact(units, 10n ** BigInt(decimals));
      assert.ok(isEqual(parseDecimal(toDecimal(value, decimals)), value));
      assert.ok(isEqual(parseDecimal(toDecimal(value, decimals, decimals)), value));
    }),
  );
});

test('rounding is off by half a unit of the last decimal at most', () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const printed = toDecimal(value, decimals);
      const read = printed.startsWith('-') ? subtract(zero, parseDecimal(printed.slice(1))) : parseDecimal(printed);
      const off = subtract(read, value);
      const absolute = compare(off, zero) < 0 ? subtract(zero, off) : off;
      assert.ok(compare(absolute, exact(1n, 2n * 10n ** BigInt(decimals))) <= 0);
    }),
  );
});
