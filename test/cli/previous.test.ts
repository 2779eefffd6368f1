import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { rightNumbers, withCells } from '../support/official-numbers.ts';
import { type Dressing, dressings, reportOf } from '../support/official-tables.ts';
import { check, hegao } from './run-command.ts';

let folder: string;

/** What was carried over is 5; last year's report carried over 6, of which nothing but the total is wrong. */
const thisYear = (dressing: Dressing) => reportOf(rightNumbers, dressing);
const lastYear = (dressing: Dressing) =>
  reportOf(withCells('B', { '4 persons': '4', '4 companies': '1', '4 law': '0', '4 total': '6' }), dressing, {
    year: 2024,
  });

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hegao-previous-'));
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  write('beside/2025年报.md', thisYear(dressings.pipes));
  write('beside/2024年报.txt', lastYear(dressings.tabs));
  write('folders/2025/年报.md', thisYear(dressings.html));
  write('folders/2024/年报.md', lastYear(dressings.pipes));
  write('named/这一年.md', `---\n上年报告: ../beside/2024年报.txt\n---\n\n${thisYear(dressings.pipes)}`);
  write('alone/2025年报.md', thisYear(dressings.pipes));
  write('alone/2023年报.md', lastYear(dressings.pipes));
  write('other/2025年报.md', thisYear(dressings.pipes));
  write('other/2024年报.md', '# 周会记录\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of last year's report, and where that stands. */
const saidOf = (file: string, where = folder) =>
  check([file], { folder: where }).answer.files.flatMap(({ problems }) =>
    problems
      .filter(({ detail }) => detail === 'T-B4')
      .map(({ severity, related }) => `${severity} ${related.map((note) => note.path).join(' ')}`),
  );

suite('last year’s report', () => {
  test('is the file beside it whose name is of the year before', () => {
    assert.deepEqual(saidOf('beside/2025年报.md'), ['information beside/2024年报.txt']);
  });

  test('or that of its name in the folder of the year before', () => {
    assert.deepEqual(saidOf('folders/2025/年报.md'), ['information folders/2024/年报.md']);
    assert.deepEqual(saidOf('年报.md', path.join(folder, 'folders/2025')), ['information ../2024/年报.md']);
  });

  test('or what the report itself names', () => {
    assert.deepEqual(saidOf('named/这一年.md'), ['information beside/2024年报.txt']);
  });

  test('or none, and none of another year or kind', () => {
    for (const file of ['alone/2025年报.md', 'other/2025年报.md']) assert.deepEqual(saidOf(file), []);
  });

  test('is shown with the place of its figure', () => {
    const { stdout } = hegao(['check', 'beside/2025年报.md'], { folder });
    assert.match(stdout, /信息 {2}上年结转·总计写作5，按上年报告应为6/);
    assert.match(stdout, /↳ beside\/2024年报\.txt:\d+:\d+ {2}2024年报告：结转下年度·总计 6/);
    const sarif = JSON.parse(hegao(['check', '--format', 'sarif', 'beside/2025年报.md'], { folder }).stdout);
    const [related] = sarif.runs[0].results[0].relatedLocations;
    assert.match(related.physicalLocation.artifactLocation.uri, /^beside\/2024/);
  });
});
