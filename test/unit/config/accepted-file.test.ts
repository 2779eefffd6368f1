import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readAcceptedFile } from '../../../server/src/config/accepted-file.ts';

const entry = {
  file: '2025/年报.md',
  rule: 'numbers/rates-match',
  clause: '办结率95.3%',
  values: ['95.3%', '1384件', '1347件'],
  reason: '依据统计口径',
  date: '2026-01-12',
};
const fileOf = (...accepted: unknown[]) => JSON.stringify({ version: 1, accepted }, undefined, 2);

/** Each problem as `what it marks: message`. */
const complain = (content: string) =>
  readAcceptedFile(content).problems.map(
    ({ span, message }) => `${content.slice(span.start, span.end)}: ${message.zh}`,
  );

test('entries are read, each with the place of its clause', () => {
  const content = fileOf(entry, { ...entry, file: '.\\2025\\年报.md', detail: 'truncated' });
  const { acceptances, problems } = readAcceptedFile(content);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    acceptances.map(({ span, ...read }) => ({ ...read, at: content.slice(span.start, span.end) })),
    [
      { ...entry, detail: undefined, index: 0, at: '"办结率95.3%"' },
      { ...entry, detail: 'truncated', index: 1, at: '"办结率95.3%"' },
    ],
  );
});

suite('what is not understood is shown where it stands, and the rest holds', () => {
  const { clause: _, ...withoutClause } = entry;
  const cases: Record<string, readonly [content: string, complaints: readonly string[], held: number]> = {
    'no reason': [fileOf({ ...entry, reason: ' ' }), ['" ": 还没有写理由：为什么可以接受'], 1],
    'the gap in place of a reason': [
      fileOf({ ...entry, reason: '【待填：理由】' }),
      ['"【待填：理由】": 还没有写理由：为什么可以接受'],
      1,
    ],
    'a day that no calendar has': [fileOf({ ...entry, date: '2026-02-30' }), ['"2026-02-30": 日期写作 2026-01-12'], 1],
    'no date': [fileOf({ ...entry, date: undefined }), ['"file": 日期写作 2026-01-12'], 1],
    'an unknown rule': [
      fileOf({ ...entry, rule: 'numbers/rate-match' }, entry),
      ['"numbers/rate-match": 没有规则 numbers/rate-match，是不是 numbers/rates-match？'],
      2,
    ],
    'an unknown key': [fileOf({ ...entry, reasons: '甲' }), ['"reasons": 没有这一项 reasons，是不是 reason？'], 1],
    'values that are no texts': [fileOf({ ...entry, values: [95.3] }), ['"values": 要写成几段文字：[" … ", " … "]'], 0],
    'no clause': [fileOf(withoutClause, entry), [/这一条没有采用/.source], 1],
    'an entry that is none': [fileOf('甲', entry), [/这一条没有采用/.source], 1],
    'no list': ['{ "accepted": {} }', ['"accepted": 要写成列表：[ { … }, { … } ]'], 0],
    'another version': ['{ "version": 2, "accepted": [] }', ['2: 只认得版本 1'], 0],
    'broken JSON': ['{ "version": 1, "accepted": [ }', ['}: 这里不合 JSON 的写法，整个文件没有采用'], 0],
    'something else': ['[]', ['[: 要写成 { "version": 1, "accepted": [ … ] }'], 0],
  };
  for (const [name, [content, complaints, held]] of Object.entries(cases)) {
    test(name, () => {
      const found = complain(content);
      assert.equal(found.length, complaints.length, found.join('\n'));
      for (const [at, complaint] of complaints.entries()) assert.ok(found[at]?.includes(complaint), found[at]);
      assert.equal(readAcceptedFile(content).acceptances.length, held);
    });
  }
});

test('an empty file accepts nothing', () => {
  for (const content of ['', '\n', '{}', '{ "version": 1 }', '{ "accepted": [] }']) {
    assert.deepEqual(readAcceptedFile(content), { acceptances: [], problems: [] });
  }
});

test('a thousand entries are read, a file without end is not', () => {
  assert.equal(readAcceptedFile(fileOf(...Array.from({ length: 1000 }, () => entry))).acceptances.length, 1000);
  assert.deepEqual(complain(' '.repeat(1_000_001)), [' : 文件太长，没有读']);
});
