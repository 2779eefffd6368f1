// What a writer types to get a phrase: Chinese words, and the initials of their pinyin.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kinds } from '../../server/src/kinds/registry.ts';

/** The first Han characters of each initial in the order of pinyin; the product itself needs no such table. */
const firstOfInitials = [...'阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七然仨他屲夕丫匝'];
const initials = 'abcdefghjklmnopqrstwxyz';

const collator = new Intl.Collator('zh-u-co-pinyin');
const prefixes = kinds.flatMap((kind) =>
  [kind, ...kind.roles, ...kind.phrases].flatMap((holder) =>
    Object.entries(holder.prefixes).map(([han, letters]) => ({ holder: holder.id, han, letters })),
  ),
);

suite('prefixes can be guessed', () => {
  test('everything that can be inserted has one', () => {
    const holders = kinds.flatMap((kind) => [kind, ...kind.roles, ...kind.phrases]);
    const without = holders.filter((holder) => Object.keys(holder.prefixes).length === 0);
    assert.deepEqual(without, []);
  });

  test('Chinese words are Han characters, their letters small and as many', () => {
    const odd = prefixes.filter(
      ({ han, letters }) =>
        !/^\p{Script=Han}{2,}$/u.test(han) || !/^[a-z]+$/.test(letters) || letters.length !== [...han].length,
    );
    assert.deepEqual(odd, []);
  });

  test('each belongs to one thing', () => {
    const all = prefixes.flatMap(({ han, letters }) => [han, letters]);
    assert.deepEqual(
      all.filter((prefix, index) => all.indexOf(prefix) !== index),
      [],
    );
  });

  test('letters are the initials of the pinyin', (context) => {
    // Without the data of the language there is no order to look them up in.
    if (!collator.resolvedOptions().locale.startsWith('zh')) return context.skip('this Node knows no pinyin');
    const wrong = prefixes
      .map(({ han, letters }) => ({ han, letters, expected: [...han].map(findInitial).join('') }))
      .filter(({ letters, expected }) => letters !== expected);
    assert.deepEqual(wrong, []);
  });
});

function findInitial(character: string): string {
  const index = firstOfInitials.findLastIndex((first) => collator.compare(first, character) <= 0);
  return initials[index] ?? '?';
}
