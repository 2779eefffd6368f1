import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetTexts, keep, keepPerText } from '../../../server/src/text/keep.ts';

test('what follows from a text is found once', () => {
  let asked = 0;
  const read = keepPerText((text) => {
    asked++;
    return text.length > 1 ? [text] : undefined;
  });
  const first = read('甲乙');
  assert.equal(read('甲乙'), first);
  assert.equal(asked, 1);
  read('丙');
  read('丙');
  assert.equal(asked, 2);
  forgetTexts();
  assert.deepEqual(read('甲乙'), first);
  assert.equal(asked, 3);
});

test('all that an answer follows from is asked for', () => {
  const read = keep(
    (text: string, times: number) => `${times} ${text}`,
    (text, times) => text.repeat(times),
  );
  assert.equal(read('甲', 2), '甲甲');
  assert.equal(read('甲', 3), '甲甲甲');
});

test('the last texts are remembered, not all', () => {
  const asked: string[] = [];
  const read = keepPerText((text) => {
    asked.push(text);
    return [text];
  });
  const long = (character: string) => character.repeat(600_000);
  for (const character of '甲乙丙') read(long(character));
  read(long('丙'));
  assert.equal(asked.length, 3);
  for (const character of '丁戊己庚') read(long(character));
  read(long('甲'));
  assert.equal(asked.length, 8);
});
