import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addEntry, newAcceptedFile, removeEntry } from '../../../server/src/config/accepted-edits.ts';
import { type AcceptedEntry, readAcceptedFile } from '../../../server/src/config/accepted-file.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

const entry = (clause: string): AcceptedEntry => ({
  file: '年报.md',
  rule: 'numbers/rates-match',
  clause,
  values: ['80%', '18件', '20件'],
  reason: '依据“统计口径”\\',
  date: '2026-01-12',
});

const clausesOf = (content: string) => readAcceptedFile(content).acceptances.map(({ clause }) => clause);

function add(content: string, clause: string): string {
  const edit = addEntry(content, entry(clause));
  assert.ok(edit, content);
  // What stands before and behind is not touched.
  assert.equal(content.slice(edit.span.start, edit.span.end).trim(), '');
  return applyEdits(content, [edit]);
}

function remove(content: string, index: number): string {
  const edit = removeEntry(content, index);
  assert.ok(edit, content);
  return applyEdits(content, [edit]);
}

test('a new file is indented by two, its values on one line', () => {
  assert.equal(
    newAcceptedFile({ ...entry('办结率80%'), detail: 'truncated' }),
    `{
  "version": 1,
  "accepted": [
    {
      "file": "年报.md",
      "rule": "numbers/rates-match",
      "detail": "truncated",
      "clause": "办结率80%",
      "values": ["80%", "18件", "20件"],
      "reason": "依据“统计口径”\\\\",
      "date": "2026-01-12"
    }
  ]
}
`,
  );
});

test('an entry is added behind the others as if all had been written at once', () => {
  const one = newAcceptedFile(entry('甲'));
  const two = add(one, '乙');
  assert.deepEqual(clausesOf(two), ['甲', '乙']);
  assert.equal(two, add(add('{\n  "version": 1,\n  "accepted": []\n}\n', '甲'), '乙'));
  assert.equal(remove(two, 1), one);
  assert.equal(remove(two, 0), newAcceptedFile(entry('乙')));
  assert.equal(remove(one, 0), '{\n  "version": 1,\n  "accepted": []\n}\n');
});

suite('whatever the file looks like', () => {
  const item = JSON.stringify(entry('甲'));
  const files = {
    empty: '',
    'a line end': '\n',
    braces: '{}',
    'braces apart': '{\n}\n',
    'no list': '{ "version": 1 }',
    'an empty list': '{ "version": 1, "accepted": [] }',
    'an empty list over lines': '{\r\n  "accepted": [\r\n  ],\r\n  "version": 1\r\n}\r\n',
    'all on one line': `{"version":1,"accepted":[${item}]}`,
    tabs: `{\n\t"version": 1,\n\t"accepted": [\n\t\t${item}\n\t]\n}\n`,
    'without the last line end': `{\n  "accepted": [\n    ${item},\n    ${item}\n  ]\n}`,
    'a comma too many': `{ "accepted": [ ${item}, ] }`,
    'brackets in words': `{ "accepted": [ ${item.replace('统计', ']},[')} ], "version": 1 }`,
    'other line ends': `{\r\n  "accepted": [\r\n    ${item}\r\n  ]\r\n}\r\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    test(name, () => {
      const before = clausesOf(content);
      const after = add(content, '乙');
      assert.deepEqual(clausesOf(after), [...before, '乙']);
      assert.deepEqual(readAcceptedFile(after).problems, []);
      if (!name.includes('comma')) assert.doesNotThrow(() => JSON.parse(after));
      assert.equal(/\r\n/.test(after), /\r\n/.test(content));
      assert.ok(!content.includes('\r\n') || !/(?<!\r)\n/.test(after), 'one line end');
      const back = remove(after, before.length);
      assert.deepEqual(clausesOf(back), before);
      for (const [index] of before.entries()) {
        const left = remove(content, index);
        assert.equal(clausesOf(left).length, before.length - 1);
        if (!name.includes('comma')) assert.doesNotThrow(() => JSON.parse(left));
      }
    });
  }
});

test('into a file that is broken or of another form nothing is written', () => {
  for (const content of ['{', '[]', '{ "accepted": {} }', '{ "accepted": [ }', 'accepted:\n  - rule: a/b\n', '甲']) {
    assert.equal(addEntry(content, entry('甲')), undefined, content);
    assert.equal(removeEntry(content, 0), undefined, content);
  }
  assert.equal(removeEntry(newAcceptedFile(entry('甲')), 1), undefined);
});
