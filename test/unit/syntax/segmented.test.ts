import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { assertValid } from './assert-valid.ts';
import { documents, plainDocuments } from './documents.ts';
import { parseWhole } from './parse-whole.ts';

function assertSame(content: string, dress: Dress): void {
  assert.deepEqual(parseBlocks(content, dress), parseWhole(content, dress));
}

test('a document cut into segments gives the blocks remark finds in the whole', () => {
  fc.assert(
    fc.property(documents, (content) => assertSame(content, 'markdown')),
    { numRuns: 2000 },
  );
});

test('plain text gives the headings and tables remark finds when it knows nothing else', () => {
  fc.assert(
    fc.property(plainDocuments, (content) => assertSame(content, 'plain')),
    { numRuns: 1000 },
  );
});

test('blocks are in order and hold their lines, lines hold their markup', () => {
  fc.assert(
    fc.property(
      fc.oneof(documents, fc.string({ unit: 'binary' })),
      fc.constantFrom('markdown', 'plain'),
      (content, dress) => assertValid(content, parseBlocks(content, dress)),
    ),
    { numRuns: 1000 },
  );
});

// Each of these once went wrong, or shows why a cut is where it is.
const corners = [
  '- a\n\n  ```\ncode',
  '- a\n\n  | a |\n  | - |\n| c |',
  '1. a\n  ```\n\ny\n```\n甲',
  '<div>\n<!--\n\n-->',
  '10) * \n\n\t[x](u)\n10) ---\n',
  '10) ```- - -\n\n    |-\n',
  '><!--\n>\n',
  '[a]: b\n:-\n</pre><pre>',
  '`a\n# b\n`',
  '*a\n　\nb*',
  '\ufeff\ufeff<!X',
];

for (const content of corners) test(JSON.stringify(content), () => assertSame(content, 'markdown'));
