import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isCardNumber, isIdentityNumber, isMobileNumber } from '../../../server/src/standards/personal-data.ts';

suite('numbers of people are told by their form', () => {
  const all = (is: (digits: string) => boolean, digits: readonly string[]) => digits.map(is);

  test('identity cards: place, birth and check character', () => {
    // The example of GB 11643—1999, with another check character, month and place behind it.
    const numbers = ['11010519491231002X', '110105194912310021', '11010519491331002X', '99010519491231002X', '110105'];
    assert.deepEqual(all(isIdentityNumber, numbers), [true, false, false, false, false]);
  });
  test('mobile phones', () => {
    assert.deepEqual(all(isMobileNumber, ['13800138000', '12800138000', '1380013800', '14245000000']), [
      ...[true, false, false, false],
    ]);
  });
  test('cards: a check digit by the method of Luhn', () => {
    const numbers = ['6217001234567890122', '6217001234567890123', '4367421234567896', '12345'];
    assert.deepEqual(all(isCardNumber, numbers), [true, false, true, false]);
  });
});
