import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defineCues } from '../../../server/src/text/cues.ts';

suite('cues', () => {
  const cues = defineCues({ last: '上去', rank: '前位', change: '前增' });
  const names = (text: string) => {
    const seen = cues.in(text);
    return (['last', 'rank', 'change'] as const).filter((name) => (seen & cues.of[name]) !== 0);
  };

  test('tell what a text may hold', () => assert.deepEqual(names('比去年增'), ['last', 'change']));
  test('share a character', () => assert.deepEqual(names('前'), ['rank', 'change']));
  test('are none in a text without their characters', () => {
    assert.deepEqual(names('受理'), []);
    assert.deepEqual(names(''), []);
  });
});
