// `npm run bench:accuracy`: how many slips in figures the rules find, and how often they speak where nothing is wrong.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Case, Measurement } from './measure.ts';
import { findReports, measureAll } from './measure-all.ts';
import { renderPage } from './page.ts';
import { printResults, type SavedResults, samplePart, toSaved } from './saved-results.ts';
import { score } from './score.ts';
import { renderKinds, renderTable } from './table.ts';

const usage = `npm run bench:accuracy -- [options]
  --sample N        try one spoilt figure in N (seeded)
  --report WORD     only reports whose file name holds the word
  --misses PATTERN  list what was missed of a pattern (all: of every one), with the spoilt text
  --relations PATTERN  list the relations of a pattern (all: of every one) that are not always found, the worst first
  --alone           of these only where no other relation became false
  --false           list the alarms where nothing is wrong, and those that stand in the wrong place
  --cases N         list N cases, whatever came of them, to be looked at
  --json            print the results as JSON
  --write           write results.json and README.md beside this file`;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    report: { type: 'string', default: '' },
    misses: { type: 'string' },
    relations: { type: 'string' },
    alone: { type: 'boolean', default: false },
    false: { type: 'boolean', default: false },
    cases: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

// A reader such as `head` may have had enough.
process.stdout.on('error', () => process.exit());

const say = (line: string) => process.stdout.write(`${line}\n`);

if (values.help) {
  say(usage);
} else {
  const files = findReports().filter((file) => file.includes(values.report));
  const started = performance.now();
  const measurements = await measureAll(files, Number(values.sample));
  const results = score(measurements);
  if (values.json) {
    say(JSON.stringify(results, undefined, 2));
  } else {
    for (const { report, isReport, complaints } of measurements) {
      if (!isReport) say(`✗ ${report}: the engine does not take it for a report; asked as a generic one`);
      for (const complaint of complaints) say(`✗ ${report}: ${complaint}`);
    }
    if (values.misses !== undefined) listMisses(measurements, values.misses);
    if (values.relations !== undefined) listRelations(measurements, values.relations);
    if (values.false) listFalseAlarms(measurements);
    if (values.cases !== undefined) listCases(measurements, Number(values.cases));
    say(renderTable(results));
    say('');
    say(renderKinds(results.kinds));
    say('');
    say(
      `${results.reports} reports, ${results.figures} figures, ${results.cases} spoilt texts; ` +
        `alarms on clean reports: ${results.cleanAlarms.length}, on unspoilt variants: ${results.unspoiltAlarms.length}, ` +
        `astray: ${results.strayAlarms.length}; ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  if (values.write) {
    if (values.report !== '' || values.sample !== '1') throw new Error('Only a whole run is written.');
    const saved: SavedResults = toSaved(results, score(await measureAll(files, samplePart)));
    writeFileSync(new URL('./results.json', import.meta.url), printResults(saved));
    writeFileSync(new URL('./README.md', import.meta.url), renderPage(results));
  }
}

function listMisses(measurements: readonly Measurement[], pattern: string): void {
  for (const { relations, cases } of measurements) {
    for (const one of cases) {
      const missed = one.spoilt.filter((index) => pattern === 'all' || relations[index]?.row === pattern);
      if (one.found || missed.length === 0 || (values.alone && one.spoilt.length > 1)) continue;
      showCase(one);
    }
  }
}

/** Relations that no spoilt figure betrays are not read at all. */
function listRelations(measurements: readonly Measurement[], pattern: string): void {
  const lines = measurements.flatMap(({ report, relations, cases }) =>
    relations.flatMap(({ row, text, sentences }, index) => {
      const spoilt = cases.filter((one) => one.spoilt.includes(index) && (!values.alone || one.spoilt.length === 1));
      const found = spoilt.filter((one) => one.found).length;
      if ((pattern !== 'all' && row !== pattern) || found === spoilt.length) return [];
      return [
        { share: found / spoilt.length, lines: [`${found}/${spoilt.length}  ${report}  ${text}`, `    ${sentences}`] },
      ];
    }),
  );
  for (const { lines: both } of lines.sort((a, b) => a.share - b.share)) for (const line of both) say(line);
  say('');
}

function listFalseAlarms(measurements: readonly Measurement[]): void {
  for (const { report, alarms, cases } of measurements) {
    for (const { rule, text, message } of alarms) say(`clean  ${report}  ${rule} “${text}” ${message}`);
    for (const one of cases) {
      if (one.spoilt.length === 0 ? one.alarms.length > 0 : one.alarms.some(({ right }) => !right)) showCase(one);
    }
  }
  say('');
}

function listCases(measurements: readonly Measurement[], count: number): void {
  const all = measurements.flatMap(({ cases }) => cases);
  const step = Math.max(1, Math.floor(all.length / count));
  for (const one of all.filter((_, i) => i % step === step >> 1)) showCase(one);
}

function showCase({ report, kind, id, from, to, spoilt, explanations, alarms, found, sentence }: Case): void {
  const state = spoilt.length === 0 ? 'unspoilt' : found ? 'found' : 'missed';
  say(`${state}  ${report}  ${id} ${from} → ${to}  (${kind})`);
  say(`    ${sentence}`);
  for (const explanation of explanations) say(`    false: ${explanation}`);
  for (const { rule, text, message, right } of alarms)
    say(`    ${right ? 'right' : 'WRONG'}: ${rule} “${text}” ${message}`);
}
