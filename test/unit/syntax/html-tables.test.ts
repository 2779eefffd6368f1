import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { readPieces } from '../../../server/src/text/reading.ts';
import { assertValid } from './assert-valid.ts';

/** Blocks by their kinds; of HTML the tables in it, cells apart by │, rows by ⏎. */
function read(content: string): string[] {
  const blocks = parseBlocks(content, 'markdown');
  assertValid(content, blocks);
  return blocks.flatMap((block) => {
    if (!('tables' in block) || !block.tables) return [block.kind];
    return block.tables.map(({ rows }) => {
      const lines = rows.map((cells) =>
        cells.map(({ span, markup }) => readPieces(content, [span], markup).text).join('│'),
      );
      return `${block.kind}: ${lines.join(' ⏎ ')}`;
    });
  });
}

suite('tables in HTML', () => {
  const cases: Readonly<Record<string, readonly [content: string, ...blocks: string[]]>> = {
    'cells and rows': [
      '<table><tr><th>甲</th><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      'html: 甲│1 ⏎ 乙│2',
    ],
    'tags that nothing closes': ['<table>\n<tr><td>甲<td>1\n<tr><td>乙<td>2\n</table>', 'html: 甲│1 ⏎ 乙│2'],
    'marks and entities in a cell': [
      '<TABLE><tr><td colspan="2"><p style="a"><b>甲</b>乙</p></td><td>&nbsp;<br/>3 </td><td></td></tr></TABLE>',
      'html: 甲乙│3│',
    ],
    'blank lines inside': [
      '甲\n\n<table>\n\n<tr>\n\n<td>1</td>\n\n# 二\n\n<td>2</td></tr>\n\n</table>\n\n乙',
      'prose',
      'html: 1│2',
      'prose',
    ],
    'right behind a line of text': ['甲\n<table><tr><td>1</td></tr></table>\n\n乙', 'prose', 'html: 1', 'prose'],
    'in a block of its own': ['<div>\n<table><tr><td>1</td></tr></table>\n</div>\n\n乙', 'html: 1', 'prose'],
    'two in one block': [
      '<table><tr><td>1</td></tr></table>\n<table><tr><td>2</td></tr></table>',
      'html: 1',
      'html: 2',
    ],
    'the innermost of several': [
      '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>\n\n乙',
      'html: 1',
      'prose',
    ],
    'not in a comment': ['<!-- <table><tr><td>1</td></tr></table> -->\n\n乙', 'html', 'prose'],
    'not in code': ['```\n<table><tr><td>1</td></tr></table>\n```', 'code'],
    'not what nothing closes': ['<table><tr><td>1</td></tr>\n\n乙', 'html', 'prose'],
    'not what only begins like one': ['<table-view><tr></table-view>\n\n乙', 'prose', 'prose'],
  };
  for (const [name, [content, ...blocks]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(read(content), blocks));
  }

  test('of the size of the official ones need no budget', () => {
    const row = `<tr>\n${'<td>\n<p>1</p>\n</td>\n'.repeat(10)}</tr>\n`;
    const content = `<table>\n${row.repeat(200)}</table>\n\n乙`;
    assert.deepEqual(
      parseBlocks(content, 'markdown').map(({ kind }) => kind),
      ['html', 'prose'],
    );
  });
});
