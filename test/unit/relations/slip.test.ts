import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { findSlip, type Slip } from '../../../server/src/relations/slip.ts';
import '../same-every-run.ts';

suite('one slip of the hand', () => {
  const cases: readonly (readonly [a: string, b: string, slip: Slip | undefined])[] = [
    ['1384', '1348', 'swap'],
    ['1384', '3184', 'swap'],
    ['56', '65', 'swap'],
    ['1384', '1394', 'digit'],
    ['20', '21', 'digit'],
    ['1384', '1384', undefined],
    ['1384', '1843', undefined],
    ['1384', '8314', undefined],
    ['1384', '138', 'left-out'],
    ['1384', '13884', 'doubled'],
    ['1384', '184', 'left-out'],
    ['1384', '13', undefined],
    ['97.3', '973', undefined],
    ['1384', '1495', undefined],
    ['100', '99', undefined],
    ['', '', undefined],
  ];
  for (const [a, b, slip] of cases) test(`${a} ${b}`, () => assert.equal(findSlip(a, b), slip));
});

test('a slip can be made both ways, and is found where it is made', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(digits, digits, fc.nat(), (a, b, place) => {
      assert.equal(findSlip(a, b), findSlip(b, a));
      assert.equal(findSlip(a, a), undefined);
      const at = place % (a.length - 1);
      const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
      assert.equal(findSlip(a, swapped), swapped === a ? undefined : 'swap');
      const other = (Number(a.charAt(at)) + 1) % 10;
      assert.equal(findSlip(a, a.slice(0, at) + other + a.slice(at + 1)), 'digit');
    }),
  );
});
