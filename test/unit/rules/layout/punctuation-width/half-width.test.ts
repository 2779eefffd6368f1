import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findLabel } from '../../../../../server/src/outline/label.ts';
import { pairMarks } from '../../../../../server/src/rules/layout/pair-marks.ts';
import {
  countFullWidths,
  findHalfMarks,
  findHalfWidths,
} from '../../../../../server/src/rules/layout/punctuation-width/half-width.ts';
import { applyEdits } from '../../../../../server/src/text/edit.ts';
import { readPieces } from '../../../../../server/src/text/reading.ts';

/** The slips, those that are only converted along, and the text with all of them in full width. */
function show(content: string): [slips: string, others: string, fixed: string] {
  const reading = readPieces(content, [{ start: 0, end: content.length }]);
  const half = findHalfWidths(findHalfMarks(content), { reading, marks: pairMarks(reading) }, findLabel(reading.text));
  const edits = half.flatMap((found) => found.edits);
  const marks = (isSlip: boolean) =>
    half
      .filter((found) => found.isSlip === isSlip)
      .map(({ span }) => content.slice(span.start, span.end))
      .join('');
  return [marks(true), marks(false), applyEdits(content, edits)];
}

suite('half-width punctuation', () => {
  const cases: readonly (readonly [content: string, slips: string, others: string, fixed: string])[] = [
    ['巡查12次,整改3处;其中:', ',;:', '', '巡查12次，整改3处；其中：'],
    ['巡查, 整改', ',', '', '巡查，整改'],
    ['占98%,97%和6,828米', '', ',', '占98%，97%和6,828米'],
    ['时间8:30,比例1:2', ',', '', '时间8:30，比例1:2'],
    ['村(社区)36个', '(', '', '村（社区）36个'],
    ['粒径(PM2.5)下降', '', '(', '粒径（PM2.5）下降'],
    ['(1)检查', '', '(', '（1）检查'],
    ['(一)检查', '(', '', '（一）检查'],
    ['村（社区)36个', ')', '', '村（社区）36个'],
    ['1)检查', '', '', '1)检查'],
    ['方案(终稿).docx已发', '', '', '方案(终稿).docx已发'],
    ['评为"优秀".', '."', '', '评为“优秀”。'],
    ['评为"优秀和"良好"', '', '', '评为"优秀和"良好"'],
    ['已完成.下一步', '.', '', '已完成。下一步'],
    ['达97.3%.', '.', '', '达97.3%。'],
    ['等等...', '', '', '等等...'],
    ['王?同志是谁?', '?', '', '王?同志是谁？'],
    ['见A, B两图', '', '', '见A, B两图'],
    ['An English line, with 汉字.', '', '', 'An English line, with 汉字.'],
    ['转义\\(汉字\\)', '', '', '转义\\(汉字\\)'],
  ];
  for (const [content, ...expected] of cases) test(content, () => assert.deepEqual(show(content), expected));
});

test('counts what is in full width', () => {
  const content = '甲，乙（丙）；“丁”。';
  const reading = readPieces(content, [{ start: 0, end: content.length }]);
  assert.deepEqual(countFullWidths(content, { reading, marks: pairMarks(reading) }), {
    point: 2,
    bracket: 1,
    quote: 1,
  });
});
