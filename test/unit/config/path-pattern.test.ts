import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { matchesPath, pathPattern } from '../../../server/src/config/path-pattern.ts';

function matches(pattern: string, path: string): boolean {
  const read = pathPattern.read(pattern);
  assert.ok(read, `${pattern} is not understood`);
  return matchesPath(read, path);
}

suite('a pattern names', () => {
  const cases: readonly (readonly [pattern: string, named: readonly string[], others: readonly string[]])[] = [
    ['年报.md', ['年报.md', '2025/年报.md', '公开/2025/年报.md'], ['2025年报.md', '年报.md.txt', '年报.markdown']],
    ['*年报.md', ['年报.md', '2025年报.md', '公开/2025年报.md'], ['年报1.md']],
    ['202?年报.*', ['2025年报.md', 'a/2024年报.txt'], ['2015年报.md', '202年报.md']],
    ['公开', ['公开/a.md', '局/公开/b/c.txt'], ['公开.md', '不公开/a.md']],
    ['公开/', ['公开/a.md', '局/公开/b/c.txt'], ['公开.md']],
    ['./公开', ['公开/a.md'], ['局/公开/a.md']],
    ['/公开', ['公开/a.md'], ['局/公开/a.md']],
    ['公开/*.md', ['公开/a.md'], ['公开/b/a.md', '局/公开/a.md', '公开/a.txt']],
    ['公开/**/*.md', ['公开/a.md', '公开/b/c/a.md'], ['公开/a.txt', 'a.md']],
    ['**/年报/**', ['年报/a.md', 'x/y/年报/z/a.md'], ['a.md']],
    ['公开\\2025\\*', ['公开/2025/a.md'], ['公开/2024/a.md']],
    ['*', ['a.md', 'b/c.txt'], []],
    ['*政*务*', ['某政某务某.md'], ['务政.md']],
    ['é.md', ['e\u0301.md'], []],
  ];
  for (const [pattern, named, others] of cases) {
    test(pattern, () => {
      for (const path of named) assert.ok(matches(pattern, path), path);
      for (const path of others) assert.ok(!matches(pattern, path), path);
    });
  }
});

test('what it cannot be is said', () => {
  for (const raw of [
    '',
    '/',
    './',
    '{a,b}.md',
    '[ab].md',
    '!a.md',
    '../a.md',
    'a/../b',
    'C:\\报告',
    3,
    'a'.repeat(201),
  ]) {
    assert.equal(pathPattern.read(raw), undefined, String(raw));
    assert.equal(pathPattern.complain(raw).length, 1, String(raw));
  }
});

test('stars upon stars keep nobody waiting', () => {
  const pattern = `${'*a'.repeat(99)}c`;
  assert.ok(!matches(pattern, `${'a'.repeat(5000)}/${'a'.repeat(5000)}b`));
  assert.ok(!matches(`${'**/a*/'.repeat(30)}b`, `${'a/'.repeat(2000)}c`));
});
