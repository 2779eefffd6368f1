import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialTitles as all, findOfficialTitle, findSuccessor } from '../../../server/src/standards/titles.ts';

test('a title is found however it is written', () => {
  const find = (name: string) => findOfficialTitle(name)?.title;
  assert.equal(find('中华人民共和国行政处罚法'), '行政处罚法');
  assert.equal(find('法治政府建设实施纲要(2021-2025年)'), '法治政府建设实施纲要（2021—2025年）');
  assert.equal(find('关于实行国家机关谁执法谁普法普法责任制的意见'), '关于实行国家机关“谁执法谁普法”普法责任制的意见');
  assert.equal(find('行政处罚条例'), undefined);
});

test('each title stands once, and none that was replaced is one', () => {
  const titles = all.map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length);
  assert.deepEqual(
    all.flatMap(({ replaces = [] }) => replaces).filter((title) => titles.includes(title)),
    [],
  );
});

test('dates are days, months or years', () => {
  const dates = all.flatMap(({ from, amended }) => [from, amended].filter((date) => date !== undefined));
  assert.deepEqual(
    dates.filter((date) => !/^(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/.test(date)),
    [],
  );
});

test('each has a source and a date', () => {
  assert.deepEqual(
    all.filter(({ source, from, amended }) => source.length < 4 || (from ?? amended) === undefined),
    [],
  );
});

test('what is new says since when', () => {
  assert.deepEqual(
    all.filter(({ isNew, from }) => isNew && !/^\d{4}-\d{2}/.test(from ?? '')),
    [],
  );
});

test('no title has a mark at its ends, or 中华人民共和国 before it', () => {
  assert.deepEqual(
    all.filter(({ title }) => /^[《〈]|[》〉\s]$|^中华人民共和国/.test(title)),
    [],
  );
});

test('a title that was replaced leads to the one that took its place', () => {
  assert.equal(findSuccessor('信访条例')?.title, '信访工作条例');
  assert.equal(findSuccessor('信访工作条例'), undefined);
});
