import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isBlank, readPieces, spanOf } from '../../../server/src/text/reading.ts';
import type { Span } from '../../../server/src/text/span.ts';
import '../same-every-run.ts';

function read(content: string): string {
  return readPieces(content, [{ start: 0, end: content.length }]).text;
}

suite('what a text is read as', () => {
  const cases: readonly (readonly [content: string, text: string])[] = [
    // Punctuation in full width, digits and % in half width.
    ['受理120件,办结118件;其中:投诉3件!', '受理120件，办结118件；其中：投诉3件！'],
    ['(一)强化学习?', '（一）强化学习？'],
    ['办结率９８．３％', '办结率98.3%'],
    ['２０２５年', '2025年'],
    ['“引号”《书名》〔2024〕—…·、', '“引号”《书名》〔2024〕—…·、'],
    // Blanks of every width are no text.
    ['　　办结 118　件', '办结118件'],
    ['2319.21 万元', '2319.21万元'],
    ['占 100%', '占100%'],
    ['1 6 5 5', '1655'],
    ['二\u200b〇\u00ad二\u2060五\ufeff年\u00a0度', '二〇二五年度'],
    ['第一行\n第二行\r\n第三行', '第一行第二行第三行'],
    ['', ''],
    ['　 \t\n', ''],
    // Thousands separators stay, other commas between digits are clauses.
    ['6,828件', '6,828件'],
    ['1,234,567元', '1,234,567元'],
    ['检查40,发现20', '检查40，发现20'],
    ['1,23', '1，23'],
    ['1,2345', '1，2345'],
    ['检查1,234,发现20', '检查1,234，发现20'],
    // A time keeps its colon, a label does not.
    ['8:30开会', '8:30开会'],
    ['比例1:3', '比例1:3'],
    ['办结:30件', '办结：30件'],
    ['附件1:名单', '附件1：名单'],
    // A half-width full stop ends a sentence behind Han only.
    ['工作完成.', '工作完成。'],
    ['工作完成.下一步', '工作完成。下一步'],
    ['1.深化改革', '1.深化改革'],
    ['97.3%', '97.3%'],
    ['版本v2.0', '版本v2.0'],
    ['一.总体情况', '一。总体情况'],
    // What is outside the first plane stands for itself, whole or not.
    ['𠮷林👍🏽', '𠮷林👍🏽'],
    ['\ud800件', '\ud800件'],
  ];
  for (const [content, text] of cases) test(JSON.stringify(content), () => assert.equal(read(content), text));
});

test('markup is read over, wherever it begins and ends', () => {
  const readWithout = (content: string, pieces: readonly [number, number][], markup: readonly [number, number][]) => {
    const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });
    return readPieces(content, pieces.map(toSpan), markup.map(toSpan));
  };
  const whole = readWithout(
    '**办结**30件',
    [[0, 9]],
    [
      [0, 2],
      [4, 6],
    ],
  );
  assert.deepEqual(whole, { text: '办结30件', offsets: [2, 3, 6, 7, 8] });
  const across = readWithout(
    '甲<b>乙丙',
    [
      [0, 2],
      [3, 6],
    ],
    [[1, 4]],
  );
  assert.deepEqual(across, { text: '甲乙丙', offsets: [0, 4, 5] });
  const before = readWithout('<b>甲乙', [[3, 5]], [[0, 3]]);
  assert.deepEqual(before, { text: '甲乙', offsets: [3, 4] });
  const all = readWithout('<b>甲', [[0, 4]], [[0, 4]]);
  assert.deepEqual(all, { text: '', offsets: [] });
});

test('a place in the reading is a place in the document', () => {
  const content = '　办结 118 件,';
  const reading = readPieces(content, [{ start: 0, end: content.length }]);
  const at = (from: number, to: number) => {
    const { start, end } = spanOf(reading, from, to);
    return [start, content.slice(start, end)];
  };
  assert.equal(reading.text, '办结118件，');
  assert.deepEqual(at(0, 2), [1, '办结']);
  assert.deepEqual(at(2, 6), [4, '118 件']);
  assert.deepEqual(at(2, 2), [4, '']);
  assert.deepEqual(at(7, 7), [10, '']);
  assert.deepEqual(spanOf({ text: '', offsets: [] }, 0, 0), { start: 0, end: 0 });
});

const units = fc.string({
  unit: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...'办结率件，。0123456789,.:;()%％．：　 \n\t\u200b\ufeff') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

/** A text, pieces of it and markup in it: sorted, without overlaps. */
const documents = units.chain((content) => {
  const spans = fc
    .array(fc.nat({ max: content.length }), { maxLength: 8 })
    .map((ends) => [...ends].sort((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((start, index): Span[] => (index % 2 === 0 ? [{ start, end: ends[index + 1] ?? start }] : [])),
    );
  return fc.record({ content: fc.constant(content), pieces: spans, markup: spans });
});

test('every unit that is read stands for one unit of a piece, in order and outside the markup', () => {
  fc.assert(
    fc.property(documents, ({ content, pieces, markup }) => {
      const { text, offsets } = readPieces(content, pieces, markup);
      const isIn = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);
      const expected = [...content.split('').keys()].filter(
        (at) => isIn(pieces, at) && !isIn(markup, at) && !isBlank(content.charCodeAt(at)),
      );
      assert.deepEqual(offsets, expected);
      assert.equal(text.length, offsets.length);
      for (const [index, at] of offsets.entries()) {
        // A unit that has no other width stands for itself.
        if (!/[,;:!?()％．.０-９]/.test(content.charAt(at))) assert.equal(text.charAt(index), content.charAt(at));
      }
    }),
  );
});

test('no span leaves the stretch from the first piece to the last', () => {
  const places = fc.tuple(documents, fc.nat({ max: 40 }), fc.nat({ max: 40 }));
  fc.assert(
    fc.property(places, ([{ content, pieces, markup }, one, other]) => {
      const reading = readPieces(content, pieces, markup);
      const from = Math.min(one, other, reading.text.length);
      const to = Math.min(Math.max(one, other), reading.text.length);
      const { start, end } = spanOf(reading, from, to);
      if (reading.text === '') return;
      assert.ok((pieces[0]?.start ?? 0) <= start && start <= end && end <= (pieces.at(-1)?.end ?? 0));
      assert.equal(start === end, from === to);
      const inner = reading.offsets.filter((at) => start <= at && at < end);
      assert.deepEqual(inner, reading.offsets.slice(from, to));
    }),
  );
});

test('a full-width point behind Han ends a sentence too', () => {
  assert.equal(read('工作完成．'), '工作完成。');
  assert.equal(read('９７．３％'), '97.3%');
});
