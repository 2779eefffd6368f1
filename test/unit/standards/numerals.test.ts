import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import nzh from 'nzh';
import { parseHanNumeral, parseHanYear, parseNumeral, toHanNumeral } from '../../../server/src/standards/numerals.ts';
import { Random } from '../../support/random.ts';

test('headings from 1 to 99 are written and read back', () => {
  for (let value = 1; value <= 99; value++) assert.equal(parseHanNumeral(toHanNumeral(value)), value);
  assert.deepEqual(
    [1, 9, 10, 11, 19, 20, 21, 30, 99].map(toHanNumeral).join(' '),
    '一 九 十 十一 十九 二十 二十一 三十 九十九',
  );
});

suite('numerals', () => {
  const cases: readonly (readonly [text: string, value: number | undefined])[] = [
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['一十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百', 100],
    ['一百一十二', 112],
    ['二百零五', 205],
    ['两千', 2000],
    ['三千〇四', 3004],
    ['九千九百九十九', 9999],
    ['', undefined],
    ['1', undefined],
    ['一是', undefined],
    ['一二', undefined],
    ['十十', undefined],
    ['十百', undefined],
    ['百千', undefined],
    ['二十百', undefined],
    ['一万', undefined],
    ['壹', undefined],
    ['十 二', undefined],
  ];
  for (const [text, value] of cases) test(text, () => assert.equal(parseHanNumeral(text), value));
});

suite('years in Han digits', () => {
  const cases: readonly (readonly [text: string, year: number | undefined])[] = [
    ['二〇二五', 2025],
    ['二○二六', 2026],
    ['二零二六', 2026],
    ['一九九九', 1999],
    ['二〇二', undefined],
    ['二〇二五六', undefined],
    ['二千零二', undefined],
    ['2025', undefined],
    ['', undefined],
  ];
  for (const [text, year] of cases) test(text, () => assert.equal(parseHanYear(text), year));
});

test('capital numerals', () => {
  const cases = {
    伍: 5,
    叁仟: 3000,
    拾贰万伍仟: 125_000,
    贰亿零叁万: 200_030_000,
    壹佰零陆: 106,
    万: undefined,
    伍伍: undefined,
  };
  for (const [text, value] of Object.entries(cases)) assert.equal(parseNumeral(text), value, text);
});

suite('what a library writes is read back', () => {
  /** 一百二十, and 壹佰贰拾 as cheques have it. */
  const forms = { ordinary: nzh.cn.encodeS, capital: nzh.cn.encodeB };
  for (const [name, write] of Object.entries(forms)) {
    test(`${name}, all below 100 000`, () => {
      for (let value = 0; value < 100_000; value++) readBack(write(value), value);
    });
  }

  test('100 000 samples up to 100 000 000, of both in turn', () => {
    const random = new Random(20_250_126);
    for (let count = 0; count < 100_000; count++) {
      const value = random.below(100_000_001);
      readBack(count % 2 === 0 ? forms.ordinary(value) : forms.capital(value), value);
    }
  });

  // The message is built only where it is needed: 300 000 of them take longer than the numerals.
  function readBack(text: string, value: number): void {
    if (parseNumeral(text) !== value) assert.fail(`${text} is read as ${parseNumeral(text)}, not ${value}`);
  }

  test('the ends', () => {
    const ends = [0, 10, 100_000, 99_999_999, 100_000_000];
    assert.deepEqual(ends.map((value) => forms.ordinary(value)).map(parseNumeral), ends);
    assert.deepEqual(ends.map((value) => forms.capital(value)).map(parseNumeral), ends);
  });
});
