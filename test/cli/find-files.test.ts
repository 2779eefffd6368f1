import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFiles } from '../../server/src/cli/find-files.ts';
import type { Host } from '../../server/src/cli/host.ts';

/** A disk where every path is a folder with one report in it. */
const host: Pick<Host, 'kindOf' | 'glob'> = {
  kindOf: async () => 'folder',
  glob: async () => ['inner/report.md'],
};

suite('a report found in a folder is named by the folder as given and one slash', () => {
  for (const [folder, report] of [
    ['.', 'inner/report.md'],
    ['./', 'inner/report.md'],
    ['.//', 'inner/report.md'],
    ['..', '../inner/report.md'],
    ['/', '/inner/report.md'],
    ['a', 'a/inner/report.md'],
    ['a/', 'a/inner/report.md'],
    ['a//', 'a/inner/report.md'],
    ['./a', './a/inner/report.md'],
    ['/a/', '/a/inner/report.md'],
    ['C:\\报告\\', 'C:/报告/inner/report.md'],
  ] as const) {
    test(folder, async () => assert.deepEqual(await findFiles(host, [folder]), [{ path: report, named: false }]));
  }
});
