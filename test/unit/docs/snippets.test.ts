import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSnippets } from '../../../server/src/docs/snippets.ts';
import { generic } from '../../../server/src/kinds/generic.ts';
import type { Phrase, ReportKind } from '../../../server/src/kinds/kind.ts';

const name = { zh: '甲', en: 'A' };

function bodyOf(...lines: string[]): readonly string[] {
  const phrase: Phrase = { id: 'a', name, prefixes: { 甲: 'j' }, place: 'any', lines };
  const kind: ReportKind = { ...generic, id: 'b', name: { zh: '乙', en: 'B' }, phrases: [phrase] };
  return (JSON.parse(renderSnippets([kind])) as Record<string, { readonly body: readonly string[] }>).甲?.body ?? [];
}

test('a gap is a stop, and the end is the last one', () => {
  assert.deepEqual(bodyOf('召开会议【待填：次数】次。'), ['召开会议$' + '{1:【待填：次数】}次。$0']);
});

test('gaps that say the same share a stop, with variables too', () => {
  assert.deepEqual(bodyOf('{year}年{issuer}', '【待填：发文机关】{year}年{next}年{issued}年'), [
    '$' + '{1:【待填：年度】}年$' + '{2:【待填：发文机关】}',
    '',
    '$' + '{2:【待填：发文机关】}$' + '{1:【待填：年度】}年$' + '{3:$CURRENT_YEAR}年$' + '{4:$CURRENT_YEAR}年$0',
  ]);
});

test('each choice is a stop of its own', () => {
  assert.deepEqual(bodyOf('{一|二}、{一|二}'), ['$' + '{1|一,二|}、$' + '{2|一,二|}$0']);
  assert.deepEqual(bodyOf('{甲,乙|丙}'), ['$' + '{1|甲\\,乙,丙|}$0']);
});

test('what the snippet grammar would read otherwise is escaped', () => {
  assert.deepEqual(bodyOf('5$ {x} \\n【待填：$1}】'), ['5\\$ {x\\} \\\\n$' + '{1:【待填：\\$1\\}】}$0']);
});
