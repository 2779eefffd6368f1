import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isPreviousPath, previousPaths } from '../../../server/src/kinds/previous-paths.ts';

suite('where last year’s report of 2025 may stand', () => {
  /** Without those that only end otherwise. */
  const find = (path: string) => previousPaths(path, 2025).filter((one) => one.endsWith('.md'));
  const cases: readonly (readonly [path: string, ...found: readonly string[]])[] = [
    ['/报告/2025年政务公开年报.md', '2024年政务公开年报.md'],
    ['/报告/政务公开年报2025.md', '政务公开年报2024.md'],
    ['/报告/2025/政务公开年报.md', '../2024/政务公开年报.md'],
    ['/报告/2025年度/公开/年报.md', '../../2024年度/公开/年报.md'],
    ['/报告/2025/2025年报.md', '2024年报.md', '../2024/2024年报.md'],
    ['C:\\报告\\2025\\年报.md', '../2024/年报.md'],
    // The year of issue, or both years.
    ['/报告/2026年1月年报.md', '2025年1月年报.md'],
    ['/报告/2025年报（2026年1月）.md', '2024年报（2025年1月）.md'],
    // Nothing tells the years apart.
    ['/报告/年报.md'],
    ['/报告/2023/年报.md'],
    ['/报告/120250/年报.md'],
    ['/报告/202501.md'],
    // Too far above.
    ['/2025/甲/乙/丙/年报.md'],
    ['-'],
    ['/报告/2025年报.docx'],
  ];
  for (const [path, ...found] of cases) test(path, () => assert.deepEqual(find(path), found));

  test('in the other dress, too', () => {
    assert.deepEqual(previousPaths('2025年报.md', 2025), ['2024年报.md', '2024年报.txt', '2024年报.markdown']);
    assert.deepEqual(previousPaths('2025年报.TXT', 2025), [
      '2024年报.TXT',
      '2024年报.md',
      '2024年报.txt',
      '2024年报.markdown',
    ]);
  });
});

suite('a path that a report names', () => {
  for (const path of ['2024.md', '../2024/年报.txt', '.\\2024\\年报.markdown', '归档/2024.MD']) {
    test(path, () => assert.ok(isPreviousPath(path)));
  }
  for (const path of [
    '/etc/passwd',
    '/a/2024.md',
    'C:\\2024.md',
    'https://a/2024.md',
    '\\\\host\\2024.md',
    '2024.docx',
    '2024',
  ]) {
    test(`not ${path}`, () => assert.ok(!isPreviousPath(path)));
  }
});
