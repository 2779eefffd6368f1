import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFixture, extractFixtures, isLoud } from '../../../server/src/docs/fixture.ts';
import { defineRule } from '../../../server/src/rules/define-rule.ts';
import { integer } from '../../../server/src/schema/options.ts';

const read = (files: Record<string, string>) => extractFixtures(new Map(Object.entries(files)));

/** Finds the first character as often as its option says, and tells what the report was taken for. */
const rule = defineRule({
  title: { zh: '标题', en: 'Title' },
  why: { zh: '原因', en: 'Reason' },
  basis: [],
  severity: 'warning',
  options: { times: integer({ minimum: 0, maximum: 9, default: 1, description: { zh: '次数。', en: 'How often.' } }) },
  *check({ kind, year }, { times }) {
    const message = { zh: `${kind.id} ${year}`, en: `${kind.id} ${year}` };
    for (let i = 0; i < times; i++) yield { span: { start: 0, end: 1 }, message };
  },
});

function messagesOf(text: string, options = '{}'): string[] {
  const [fixture] = read({ 'a.md': text, 'a.options.json': options });
  assert.ok(fixture);
  return checkFixture({ id: 'a/b', rule }, fixture).problems.map(({ message }) => message.zh);
}

test('each text is a fixture with what stands beside it', () => {
  const fixtures = read({
    'slip.md': '办结⟦31件⟧。\n',
    'slip.fixed.md': '办结27件。\n',
    'slip.options.json': '{"year":2024}',
    'pasted.txt': '办结27件。\n',
    'notes.pdf': '',
  });
  assert.deepEqual(fixtures, [
    {
      name: 'pasted.txt',
      dress: 'plain',
      marked: '办结27件。\n',
      content: '办结27件。\n',
      fixed: undefined,
      options: {},
    },
    {
      name: 'slip.md',
      dress: 'markdown',
      marked: '办结⟦31件⟧。\n',
      content: '办结31件。\n',
      fixed: '办结27件。\n',
      options: { year: 2024 },
    },
  ]);
  assert.deepEqual(fixtures.map(isLoud), [false, true]);
});

test('a text that nobody would take for a report is read as one', () => {
  assert.deepEqual(messagesOf('办结27件。'), ['generic undefined']);
});

test('a text that is recognised is what it is', () => {
  assert.deepEqual(messagesOf('# 2024年法治政府建设年度报告'), ['rule-of-law 2024']);
});

test('options name kind, year, and what the rule asks for', () => {
  assert.deepEqual(messagesOf('办结27件。', '{"kind":"rule-of-law","year":2023}'), ['rule-of-law 2023']);
  assert.deepEqual(messagesOf('办结27件。', '{"times":2}'), ['generic undefined', 'generic undefined']);
  assert.deepEqual(messagesOf('办结27件。', '{"times":0}'), []);
});
