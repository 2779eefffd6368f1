// The reports are in form and right, and a seeded part of the benchmark finds what `results.json` says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { checkReport, relationsPath } from './check-reports.ts';
import { findReports, measureAll } from './measure-all.ts';
import type { SavedResults } from './saved-results.ts';
import { score } from './score.ts';

const files = findReports();
const renew = 'if this is meant, run `npm run bench:accuracy -- --write`';

suite('the annotated reports', () => {
  for (const file of files) {
    test(`${path.basename(file)} is in form, and every claim holds`, () => {
      const { lines } = checkReport(readFileSync(file, 'utf8'), readFileSync(relationsPath(file), 'utf8'));
      assert.deepEqual(lines, []);
    });
  }
});

suite('what is known of their figures', async () => {
  const saved = JSON.parse(readFileSync(new URL('./results.json', import.meta.url), 'utf8')) as SavedResults;
  const { sample } = saved;
  const measurements = await measureAll(files, sample.part);
  const results = score(measurements);

  test('is measured without complaint', () => {
    const complaints = measurements.flatMap(({ report, complaints }) => complaints.map((one) => `${report}: ${one}`));
    assert.deepEqual(complaints, []);
  });

  test('was counted over the same spoilt figures', () => {
    const spoiltBy = (rows: SavedResults['sample']['patterns']) =>
      Object.entries(rows).map(([pattern, { spoilt }]) => `${pattern} ${spoilt}`);
    assert.deepEqual(spoiltBy(results.patterns), spoiltBy(sample.patterns), renew);
  });

  test('has not fallen', () => {
    const rows: SavedResults['sample']['patterns'] = { ...results.patterns, all: results.total };
    const fallen = Object.entries({ ...sample.patterns, all: sample.total }).flatMap(([pattern, before]) => {
      const now = rows[pattern]?.found ?? 0;
      return now < before.found ? [`${pattern}: ${now} of ${before.spoilt} found, ${before.found} before`] : [];
    });
    assert.deepEqual(fallen, []);
  });

  test('brings no alarm where nothing is wrong', () => {
    const added = (now: readonly string[], before: readonly string[]) => now.filter((alarm) => !before.includes(alarm));
    assert.deepEqual(added(results.cleanAlarms, saved.cleanAlarms), []);
    assert.deepEqual(added(results.unspoiltAlarms, saved.unspoiltAlarms), []);
  });
});
