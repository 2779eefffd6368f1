import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import '../same-every-run.ts';

function positions(content: string): string {
  const index = new LineIndex(content);
  return Array.from({ length: content.length + 1 }, (_, offset) => {
    const { line, character } = index.positionAt(offset);
    return `${line}:${character}`;
  }).join(' ');
}

test('lines end at \\n, \\r\\n and \\r', () => {
  assert.equal(positions(''), '0:0');
  assert.equal(positions('ab'), '0:0 0:1 0:2');
  assert.equal(positions('a\nb'), '0:0 0:1 1:0 1:1');
  assert.equal(positions('a\rb'), '0:0 0:1 1:0 1:1');
  assert.equal(positions('a\r\nb'), '0:0 0:1 0:2 1:0 1:1');
  assert.equal(positions('\n\r'), '0:0 1:0 2:0');
  assert.equal(positions('\r\r\n\n'), '0:0 1:0 1:1 2:0 3:0');
  // Other separators of Unicode end no line: editors count as the protocol does.
  assert.equal(positions('a\u2028b\u0085'), '0:0 0:1 0:2 0:3 0:4');
});

test('characters are UTF-16 units', () => {
  assert.equal(positions('𠮷\n件'), '0:0 0:1 0:2 1:0 1:1');
});

test('offsets and lines outside the document are moved to its ends', () => {
  const index = new LineIndex('ab\ncd');
  assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
  assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
  assert.deepEqual(
    [0, 1, 2, 99].map((line) => index.lineStart(line)),
    [0, 3, 5, 5],
  );
});

test('agrees with counting line ends', () => {
  const contents = fc.string({ unit: fc.constantFrom('a', '件', '\r', '\n', '\r\n', '𠮷') });
  fc.assert(
    fc.property(contents, (content) => {
      const index = new LineIndex(content);
      const starts = [0, ...[...content.matchAll(/\r\n|\n|\r/g)].map(({ index: at, 0: end }) => at + end.length)];
      for (let offset = 0; offset <= content.length; offset++) {
        const line = starts.findLastIndex((start) => start <= offset);
        const start = starts[line] ?? 0;
        assert.deepEqual(index.positionAt(offset), { line, character: offset - start });
        assert.equal(index.lineStart(line), start);
      }
    }),
  );
});
