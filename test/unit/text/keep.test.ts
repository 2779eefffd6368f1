import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  forgetTexts,
  keep,
  keepPerReading,
  keepPerText,
  keepSilence,
  keepWhile,
} from '../../../server/src/text/keep.ts';

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

test('what is known of a text hangs on each paragraph that has it', () => {
  let asked = 0;
  const read = keepPerReading(({ text }) => {
    asked++;
    return text.includes('乙');
  });
  const paragraph = { text: '甲甲' };
  assert.equal(read(paragraph), false);
  assert.equal(read(paragraph), false);
  assert.equal(read({ text: '甲甲' }), false);
  assert.equal(asked, 1);
  forgetTexts();
  assert.equal(read(paragraph), false);
  assert.equal(asked, 2);
});

test('an answer that follows from more than the text holds while that is the same', () => {
  let asked = 0;
  const read = keepWhile(
    (paragraph: { text: string }, _year: number) => paragraph,
    (_, year) => `${year}`,
    ({ text }, year) => {
      asked++;
      return year === 0 ? undefined : `${year} ${text}`;
    },
  );
  const paragraph = { text: '丁丁' };
  assert.equal(read(paragraph, 2024), '2024 丁丁');
  assert.equal(read({ text: '丁丁' }, 2024), '2024 丁丁');
  assert.equal(asked, 1);
  assert.equal(read(paragraph, 2025), '2025 丁丁');
  assert.equal(read(paragraph, 0), undefined);
  assert.equal(read(paragraph, 0), undefined);
  assert.equal(asked, 3);
});

test('that there is no answer is remembered as well', () => {
  let asked = 0;
  const read = keepPerText((text) => {
    asked++;
    return text === '' ? text : undefined;
  });
  assert.equal(read('戊'), undefined);
  assert.equal(read('戊'), undefined);
  assert.equal(asked, 1);
});

test('of a search only that it found nothing is remembered, as long as its condition is the same', () => {
  let asked = 0;
  const search = keepSilence(
    (paragraph: { text: string }, _word: string) => paragraph,
    (_, word) => word,
    ({ text }, word) => {
      asked++;
      return text.includes(word) ? [{ asked }] : [];
    },
  );
  const paragraph = { text: '己己' };
  assert.deepEqual(search(paragraph, '庚'), []);
  assert.deepEqual(search({ text: '己己' }, '庚'), []);
  assert.equal(asked, 1);
  assert.deepEqual(search(paragraph, '己'), [{ asked: 2 }]);
  assert.deepEqual(search(paragraph, '己'), [{ asked: 3 }]);
  assert.deepEqual(search(paragraph, '庚'), []);
  assert.equal(asked, 3);
});
