import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../../server/src/kinds/front-matter.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function read(...lines: string[]): string {
  const content = ['---', ...lines, '---', '', '# 报告', ''].join('\n');
  const { kind, year } = readFrontMatter(content, parseBlocks(content, 'markdown'));
  return `${kind ?? '–'} ${year ?? '–'}`;
}

suite('front matter', () => {
  const cases: readonly (readonly [lines: readonly string[], read: string])[] = [
    [['报告类型: 法治政府建设年度报告', '年度: 2025'], '法治政府建设年度报告 2025'],
    [['kind: rule-of-law', 'year: 2025'], 'rule-of-law 2025'],
    [['kind: generic', '报告类型: rule-of-law'], 'rule-of-law –'],
    [['年度: 2025年'], '– 2025'],
    [['年度: 2025年度'], '– 2025'],
    [['year: "2025"'], '– 2025'],
    [['year: 25'], '– –'],
    [['year: 2025.5'], '– –'],
    [['year:'], '– –'],
    [['kind: [a]', 'year: {}'], '– –'],
    [['title: 博客', 'date: 2025-01-01'], '– –'],
    [['- a', '- b'], '– –'],
    [['只是文字'], '– –'],
    [['a: [1'], '– –'],
    [['a: &a [x]', 'kind: *a'], '– –'],
    [['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]', 'kind: generic'], '– –'],
    [[], '– –'],
  ];
  for (const [lines, expected] of cases) test(JSON.stringify(lines), () => assert.equal(read(...lines), expected));
});

const none = { kind: undefined, year: undefined, previous: undefined, fields: new Map() };

test('a text without front matter says nothing', () => {
  for (const content of ['', '# 报告\n\n---\nkind: generic\n---\n', '---\nkind: generic\n']) {
    assert.deepEqual(readFrontMatter(content, parseBlocks(content, 'markdown')), none);
  }
});

test('line ends are no part of the values', () => {
  for (const [lines, kind, year] of [
    [['报告类型: rule-of-law'], 'rule-of-law', undefined],
    [['kind: generic', '年度: 2025年'], 'generic', 2025],
  ] as const) {
    const content = ['---', ...lines, '---', '', '# 报告', ''].join('\r\n');
    const read = readFrontMatter(content, parseBlocks(content, 'markdown'));
    assert.deepEqual({ ...read, fields: none.fields }, { ...none, kind, year });
  }
});

test('what is written behind keys of ours is known by its place', () => {
  const content = '---\r\nkind: a\r\n报告类型:  乙 # 注\r\n年度: 2025\r\n上年报告:\r\n---\r\n\r\n报告类型: 丙\r\n';
  const { fields } = readFrontMatter(content, parseBlocks(content, 'markdown'));
  assert.deepEqual(
    [...fields].map(([key, { start, end }]) => [key, content.slice(start, end)]),
    [
      ['报告类型', '乙'],
      ['年度', '2025'],
    ],
  );
});

suite('last year’s report', () => {
  const cases: readonly (readonly [line: string, path: string | undefined])[] = [
    ['上年报告: 2024年报.md', '2024年报.md'],
    ['previous: ../2024/年报.txt', '../2024/年报.txt'],
    ['上年报告: ..\\2024\\年报.md', '../2024/年报.md'],
    ['上年报告: /etc/passwd', undefined],
    ['上年报告: 2024.docx', undefined],
    ['上年报告: 2024', undefined],
    ['上年报告:', undefined],
  ];
  for (const [line, path] of cases) {
    test(line, () => {
      const content = `---\n${line}\n---\n\n# 报告\n`;
      assert.equal(readFrontMatter(content, parseBlocks(content, 'markdown')).previous, path);
    });
  }
});

test('what would take the parser down says nothing, at once', () => {
  const heaps = [
    `a: ${'['.repeat(9000)}${']'.repeat(9000)}`,
    ...['? a', '!a', '&a x'].map((line) => `${line}\n`.repeat(3000)),
    `a: 甲\n${'b: 乙\n'.repeat(200_000)}`,
  ];
  for (const heap of heaps) assert.equal(read('kind: generic', heap), '– –');
  assert.equal(read('kind: generic', ...Array.from({ length: 500 }, (_, at) => `k${at}: [{ a: 甲 }]`)), 'generic –');
});
