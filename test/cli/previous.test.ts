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
  const naming = (file: string) => `---\n上年报告: ${file}\n---\n\n${thisYear(dressings.pipes)}`;
  write('naming/没有.md', naming('2024年报.md'));
  write('naming/别的.md', naming('../other/2024年报.md'));
  write('naming/同年.md', naming('../alone/2025年报.md'));
  write('naming/没有一般.md', '---\n上年报告: 2024年报.md\n---\n\n# 云岭县水务局2025年工作报告\n');
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

  test('that the report names and that is none is said where it is named', () => {
    const doubts = ['没有', '别的', '同年', '没有一般'].map((name) =>
      check([`naming/${name}.md`], { folder }).answer.files.flatMap(({ problems }) =>
        problems.filter(({ rule }) => rule === 'hegao/config').map(({ message, range }) => [range.start.line, message]),
      ),
    );
    assert.deepEqual(doubts, [
      [[1, '没有找到上年报告，或者读不了，没有对照']],
      [[1, '这一份不是《政府信息公开工作年度报告》，没有对照']],
      [[1, '这一份不是2024年的报告，没有对照']],
      [],
    ]);
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
