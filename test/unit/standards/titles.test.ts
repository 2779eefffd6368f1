import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents, findOfficialTitle, laws, plans } from '../../../server/src/standards/titles.ts';

const all = [...laws, ...documents, ...plans];

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
