import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { assertValid } from './assert-valid.ts';
import { families } from './hostile.ts';

const length = 100_000;

for (const [name, makeText] of Object.entries(families)) {
  test(`100 kB of ${name}`, () => {
    const content = makeText(length);
    assertValid(content, parseBlocks(content, 'markdown'));
    assertValid(content, parseBlocks(content, 'plain'));
  });
}

test('a block that cannot be read any more is said to be over the budget', () => {
  const content = `- ${'> '.repeat(100)}\n  \`\`\`\n  甲\n\n乙`;
  assert.deepEqual(
    parseBlocks(content, 'markdown').map((block) => block.kind),
    ['over-budget', 'prose'],
  );
});

test('what is over the budget is still read as headings, tables and text', () => {
  const content = `${'> '.repeat(100)}甲\n> # 乙\n> | a |\n> |---|\n> | b |`;
  assert.deepEqual(
    parseBlocks(content, 'markdown').map((block) => block.kind),
    ['prose', 'heading', 'table'],
  );
});
