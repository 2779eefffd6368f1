import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractFixtures } from '../../../server/src/docs/fixture.ts';
import { renderRuleList } from '../../../server/src/docs/rule-list.ts';
import { renderRulePage } from '../../../server/src/docs/rule-page.ts';
import { defineRule, type NamedRule } from '../../../server/src/rules/define-rule.ts';

/** Finds every character that no reader sees. */
const rule = defineRule({
  title: { zh: '没有看不见的字符', en: 'Nothing is invisible' },
  why: { zh: '看不见，也改不掉。', en: 'What is not seen is not mended.' },
  basis: ['《某规定》第一条'],
  severity: 'warning',
  draftSeverity: 'hint',
  options: {},
  *check({ content }) {
    for (const { index, 0: character } of content.matchAll(/[\u200b\ue000]/g)) {
      yield {
        span: { start: index, end: index + 1 },
        message: { zh: `有${character}`, en: `There is ${character}` },
        related: [{ span: { start: 0, end: 2 }, message: { zh: '行首在这里', en: 'The line begins here' } }],
        fixes: [
          {
            title: { zh: '删去', en: 'Remove it' },
            safe: true,
            edits: [{ span: { start: index, end: index + 1 }, newText: '' }],
          },
        ],
      };
    }
  },
});
const named: NamedRule = { id: 'wording/invisible', rule };

const page = (files: Record<string, string>) => renderRulePage(named, extractFixtures(new Map(Object.entries(files))));

test('a page shows what holds, why, and what each fixture gets', () => {
  const fence = '```';
  assert.equal(
    page({ 'hidden.txt': '办结⟦\u200b⟧27件。\n', 'seen.md': '办结27件。\n', 'seen.options.json': '{"year":2024}' }),
    `<!-- Written by \`npm run generate\` from rule.ts and fixtures/; do not edit. -->

# 没有看不见的字符 \`wording/invisible\`

看不见，也改不掉。

_Nothing is invisible._ What is not seen is not mended.

- 级别：警告 \`warning\`；起草时：提示 \`hint\`
- 依据：《某规定》第一条

## 会指出

### hidden.txt

${fence}text
办结⟦‹U+200B›⟧27件。
${fence}

- 警告：\`‹U+200B›\` 有‹U+200B›
  - 对照：\`办结\` 行首在这里
  - 修正：删去

## 不会指出

### seen.md

设置：\`{"year":2024}\`

${fence}markdown
办结27件。
${fence}
`,
  );
});

test('a fixture with a fence in it gets a longer one', () => {
  assert.match(page({ 'a.md': '```\n办结\n```\n' }), /\n````markdown\n```\n办结\n```\n````\n$/);
});

test('the list leads to the page, by group, with words to search for', () => {
  const list = renderRuleList([named, { id: 'numbers/something', rule }]);
  assert.deepEqual(list.match(/^## .*/gm), ['## numbers 数据', '## wording 用语']);
  assert.match(
    list,
    /^- \[`wording\/invisible`\]\(wording\/invisible\/README\.md\) \*\*没有看不见的字符\*\*（警告，起草时提示）：看不见，也改不掉。$/m,
  );
});
