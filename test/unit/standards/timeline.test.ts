import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerOffices, plenums, timedTerms } from '../../../server/src/standards/timeline.ts';
import { findOfficialTitle, officialTitles } from '../../../server/src/standards/titles.ts';

const all = [...plenums, ...timedTerms];

test('every entry has a title, a source and a date', () => {
  const isDate = (date: string) => /^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/.test(date);
  assert.deepEqual(
    all.filter(
      ({ title, source, from, until }) => title === '' || source.length < 4 || ![from, until ?? from].every(isDate),
    ),
    [],
  );
  assert.deepEqual(
    formerOffices.filter(({ source, until }) => source.length < 4 || !isDate(until)),
    [],
  );
});

test('nothing ends before it begins', () => {
  assert.deepEqual(
    all.filter(({ from, until }) => until !== undefined && until < from),
    [],
  );
});

test('plenums stand in the order of time, each after its congress', () => {
  const days = plenums.map(({ from }) => from);
  assert.deepEqual(days, [...days].sort());
  for (const { title, from } of plenums) {
    const congress = timedTerms.find((term) => term.title === `党的${title.split('届')[0]}大`);
    assert.ok(congress && congress.from < from, title);
  }
});

test('a form belongs to one entry', () => {
  const forms = [...timedTerms, ...formerOffices].flatMap((entry) => entry.forms);
  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  );
  const titles = [...all, ...formerOffices].map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length);
});

test('what comes behind a term is a term that begins when it ends', () => {
  for (const { title, until = '', replacedBy } of timedTerms) {
    if (replacedBy === undefined) continue;
    const next = timedTerms.find((term) => term.title === replacedBy);
    assert.ok(next && next.from.slice(0, 4) === String(Number(until.slice(0, 4)) + 1), title);
  }
});

test('no office of today is one of before', () => {
  const now = formerOffices.flatMap(({ replacedBy }) => replacedBy ?? []);
  assert.deepEqual(
    formerOffices.filter(
      ({ forms, replacedBy }) => replacedBy !== undefined && forms.some((form) => now.includes(form)),
    ),
    [],
  );
});

test('the plan behind a plan is listed', () => {
  for (const { title, from = '', replacedBy } of officialTitles) {
    if (replacedBy === undefined) continue;
    const next = findOfficialTitle(replacedBy);
    assert.ok(next?.from !== undefined && next.from > from, title);
  }
});
