import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Citation, extractCitations } from '../../../server/src/facts/citations.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function extract(text: string): readonly Citation[] {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n${text}`;
  const citations = extractCitations(parseOutline(content, parseBlocks(content, 'plain')));
  for (const [index, { index: place, span, nameSpan }] of citations.entries()) {
    assert.equal(place, index);
    assert.match(content.slice(span.start, span.end), /^[《〈].+[》〉]$/s);
    assert.ok(span.start < nameSpan.start && nameSpan.end < span.end);
  }
  return citations;
}

/** The names, each with what is said by `tell`. */
function show(text: string, tell: (citation: Citation) => unknown = () => ''): string {
  return extract(text)
    .map((citation) => `${citation.name}${tell(citation) ?? ''}`)
    .join(' ');
}

suite('names of documents', () => {
  const cases: readonly (readonly [text: string, names: string])[] = [
    ['落实《甲办法》。', '甲办法'],
    ['落实《 甲 办法 》。', '甲办法'],
    ['印发《关于转发〈甲办法〉的通知》。', '关于转发〈甲办法〉的通知 甲办法'],
    ['印发《关于转发《甲办法》的通知》。', '关于转发《甲办法》的通知 甲办法'],
    ['修改〈甲办法〉。', '甲办法'],
    ['落实《甲办法。执行《乙办法》。', '乙办法'],
    ['落实甲办法》，《》。', ''],
    [`《${'甲'.repeat(200)}》`, ''],
  ];
  for (const [text, names] of cases) test(text.slice(0, 40), () => assert.equal(show(text), names));
});

test('a name inside another knows which', () => {
  assert.deepEqual(
    extract('《关于修改〈甲〉和〈乙〉的决定》，《丙》').map(({ within }) => within),
    [undefined, 0, 0, undefined],
  );
});

test('what a bracket behind it says', () => {
  const note = ({ note: said }: Citation) => `[${said ?? ''}]`;
  assert.equal(
    show('《甲办法》（甲政发（2024）3号）、《乙办法》(以下简称《办法》)，《丙办法》施行（3月）', note),
    '甲办法[甲政发（2024）3号] 乙办法[以下简称《办法》] 办法[] 丙办法[]',
  );
});

test('short names are introduced', () => {
  const introduced = (citation: Citation) => (citation.introduced ? '!' : '');
  assert.equal(
    show('《甲办法》（以下简称《办法》），《乙条例》（简称“《条例》”）。', introduced),
    '甲办法 办法! 乙条例 条例!',
  );
});

suite('lists', () => {
  const cases: readonly (readonly [text: string, lists: string])[] = [
    ['《甲》《乙》', '甲0 乙0'],
    ['《甲》、《乙》和《丙》', '甲0 乙0 丙0'],
    ['《甲》（2021年版）、《乙》以及《丙》', '甲0 乙0 丙0'],
    ['学习《甲》，落实《乙》', '甲0 乙1'],
    ['《甲》。《乙》', '甲0 乙1'],
    ['《关于修改〈甲〉和〈乙〉的决定》《丙》', '关于修改〈甲〉和〈乙〉的决定0 甲1 乙1 丙0'],
    ['1.《甲》；\n2.《乙》（甲政发〔2024〕3号）。\n落实《丙》', '甲0 乙0 丙2'],
  ];
  for (const [text, lists] of cases)
    test(text, () =>
      assert.equal(
        show(text, ({ list }) => list),
        lists,
      ),
    );
});

suite('what was done with it', () => {
  const cases: readonly (readonly [text: string, names: string])[] = [
    ['制定《甲》《乙》', '甲 made 乙 made'],
    ['修订印发了《甲》', '甲 made'],
    ['组织学习新修订的《甲》', '甲'],
    ['印发《关于落实〈甲〉的通知》', '关于落实〈甲〉的通知 made 甲'],
    ['废止《甲》，执行《乙》。落实《丙》', '甲 replaced 乙 replaced 丙'],
    ['将《甲》修订为《乙》', '甲 replaced 乙 replaced'],
  ];
  const tell = ({ made, replaced }: Citation) => `${made ? ' made' : ''}${replaced ? ' replaced' : ''}`;
  for (const [text, names] of cases) test(text, () => assert.equal(show(text, tell), names));
});

test('thousands of names and of open marks are read in one go', () => {
  assert.equal(extract('《甲》《乙》'.repeat(5000)).length, 10_000);
  assert.equal(extract('《'.repeat(100_000)).length, 0);
});
