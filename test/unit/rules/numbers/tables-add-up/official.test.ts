import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../../../../../server/src/lint/lint.ts';
import { type Report, readReport } from '../../../../../server/src/report.ts';
import { rules } from '../../../../../server/src/rules/registry.ts';
import type { Span } from '../../../../../server/src/text/span.ts';
import { type OfficialNumbers, rightNumbers, withCells } from '../../../../support/official-numbers.ts';
import { type Dressing, dressings, reportOf } from '../../../../support/official-tables.ts';

const own = rules.filter(({ id }) => id === 'numbers/tables-add-up');

/** What the rule says, each with the cell it says it of: `T-B1 error 4 research`. */
function findIn(numbers: OfficialNumbers, dressing: Dressing): string[] {
  const content = reportOf(numbers, dressing);
  const report = readReport({ content, dress: dressing.dress });
  assert.ok(report.kind);
  const { problems, crashes } = lint(report, own, { mode: 'review' });
  assert.deepEqual(crashes, []);
  return problems.map(({ detail, severity, span }) => `${detail} ${severity} ${nameOf(report, span)}`).sort();
}

/** The cell, or the label of the row, that a finding is at. */
function nameOf({ facts }: Report, { start, end }: Span): string {
  const isIt = (span: Span) => span.start === start && span.end === end;
  for (const { cells, labels } of facts.officialTables) {
    for (const [key, cell] of cells) if (isIt('figure' in cell ? cell.figure.span : cell.span)) return key;
    for (const [row, span] of labels) if (isIt(span)) return `label of ${row}`;
  }
  return `${start}–${end}`;
}

const all: readonly (readonly [string, Dressing])[] = Object.entries(dressings);
/** Where a blank cell leaves a place that can be seen. */
const showsBlanks = ([name]: readonly [string, Dressing]) => !/^one cell|^blanks|frame|converter/.test(name);

suite('the right report is silent under all rules', () => {
  for (const [name, dressing] of all) {
    test(name, () => {
      const report = readReport({ content: reportOf(rightNumbers, dressing), dress: dressing.dress });
      assert.ok(report.kind);
      assert.deepEqual(lint(report, rules, { mode: 'review' }).problems, []);
      const sizes = report.facts.officialTables.map(({ form, cells }) => `${form.id} ${cells.size}`);
      assert.deepEqual(sizes, ['A 10', 'B 175', 'C 15']);
    });
  }
});

suite('each identity, broken once, is found in every dress', () => {
  const cases: readonly {
    readonly name: string;
    readonly numbers: OfficialNumbers;
    readonly found: readonly string[];
    readonly among?: (one: readonly [string, Dressing]) => boolean;
  }[] = [
    {
      name: 'T-B1: items 1 and 2 against items 3 and 4',
      numbers: withCells('B', { '4 research': '2', '4 total': '12' }),
      found: ['T-B1 error 4 research', 'T-B1 error 4 total'],
    },
    {
      name: 'T-B2: all results against each',
      numbers: withCells('B', { '3.3.8 law': '4', '3.3.8 total': '4' }),
      found: ['T-B2 error 3.7 law', 'T-B2 error 3.7 total'],
    },
    {
      name: 'T-B3: the row against its total',
      numbers: withCells('B', { '1 persons': '171' }),
      found: ['T-B1 error 4 persons', 'T-B3 error 1 total'],
    },
    {
      name: 'T-B3 in the last of the results',
      numbers: withCells('B', { '3.6.3 total': '5' }),
      found: ['T-B2 error 3.7 total', 'T-B3 error 3.6.3 total'],
    },
    {
      name: 'T-C1 in the first block',
      numbers: withCells('C', { 'reconsideration upheld': '8' }),
      found: ['T-C1 error reconsideration total'],
    },
    {
      name: 'T-C1 in the second block',
      numbers: withCells('C', { 'direct total': '5' }),
      found: ['T-C1 error direct total'],
    },
    {
      name: 'T-C1 in the third block',
      numbers: withCells('C', { 'after other': '1' }),
      found: ['T-C1 error after total'],
    },
    {
      name: 'T-A2: a county makes no rules',
      numbers: withCells('A', { 'rules in-force': '1' }),
      found: ['none warning rules in-force'],
    },
    {
      name: 'T-A3: a count has no decimals',
      numbers: withCells('A', { 'penalties decisions': '681.5' }),
      found: ['decimals warning penalties decisions'],
    },
    {
      name: 'T-B5: a blank where the others leave nothing is no 0',
      numbers: withCells('B', { '3.5.4 welfare': '', '3.5.5 others': '' }),
      found: ['blank information label of 3.5.4'],
      among: showsBlanks,
    },
    {
      name: 'a blank where the others leave something is no error',
      numbers: withCells('B', { '3.1 companies': '' }),
      found: ['T-B2 information 3.7 companies', 'T-B3 information 3.1 total', 'blank information label of 3.1'],
      among: showsBlanks,
    },
    {
      name: 'what the others alone make too much is one',
      numbers: withCells('B', { '3.1 companies': '', '3.2 companies': '23' }),
      found: [
        'T-B2 error 3.7 companies',
        'T-B3 error 3.2 total',
        'T-B3 information 3.1 total',
        'blank information label of 3.1',
      ],
      among: showsBlanks,
    },
    {
      name: 'a stroke says that there is none',
      numbers: withCells('B', { '3.5.4 welfare': '/', '3.5.5 others': '—' }),
      found: [],
    },
    {
      name: 'a stroke where the others leave something is no error',
      numbers: withCells('B', { '3.1 companies': '/' }),
      found: ['T-B2 information 3.7 companies', 'T-B3 information 3.1 total'],
    },
  ];
  for (const { name, numbers, found, among = () => true } of cases) {
    for (const one of all.filter(among)) {
      test(`${name} · ${one[0]}`, () => assert.deepEqual(findIn(numbers, one[1]), [...found].sort()));
    }
  }
});

suite('a blank that cannot be seen is passed over', () => {
  const numbers = withCells('B', { '3.5.4 welfare': '' });
  for (const [name, dressing] of all.filter((one) => !showsBlanks(one))) {
    test(name, () => assert.deepEqual(findIn(numbers, dressing), []));
  }
});
