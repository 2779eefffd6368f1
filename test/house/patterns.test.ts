// Reports state figures in some hundred patterns (`standards/patterns.ts`). Each has a fixture in which it is broken and one in which
// it only looks so: a line <!-- A1：各项相互重叠 --> says of what follows which pattern, and which trap, it shows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isLoud } from '../../server/src/docs/fixture.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { readReport } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { patterns } from '../accuracy/patterns.ts';
import { findFixtures } from '../support/fixtures.ts';
import { showProblem } from '../support/problems.ts';

/** How numbers are read, and how far they may be apart. */
const general = ['9.1', '9.2'];

/** Shown by whole fixtures. */
const byName: Readonly<Record<string, readonly [loud: string, silent: string]>> = {
  A12: ['numbers/tables-add-up/subtotals.md', 'numbers/tables-add-up/subtotals-right.md'],
  A16: ['numbers/parts-within-whole/parts-of-each.txt', 'numbers/parts-within-whole/parts-of-each-right.txt'],
  B19: ['numbers/parts-within-whole/months.txt', 'numbers/parts-within-whole/months-right.txt'],
  D15: ['numbers/changes-match/surpluses.txt', 'numbers/changes-match/surpluses-right.txt'],
  D16: ['numbers/changes-match/yearly.txt', 'numbers/changes-match/yearly-right.txt'],
  D17: ['numbers/sums-match/changes-of-parts.txt', 'numbers/sums-match/changes-of-parts-right.txt'],
  D18: ['numbers/sums-match/points-of-shares.txt', 'numbers/sums-match/points-of-shares-right.txt'],
  G8: ['numbers/units-agree/cases.txt', 'numbers/units-agree/one-unit.txt'],
  H3: ['numbers/figures-agree/table.md', 'numbers/figures-agree/table-right.md'],
  H4: ['numbers/figures-agree/annex.md', 'numbers/figures-agree/annex-right.md'],
  I1: ['time/dates-valid/as-of.md', 'time/dates-valid/no-dates.md'],
  I2: ['time/dates-valid/issued-in-november.md', 'time/dates-valid/half-year.md'],
  I3: ['time/dates-valid/reversed.md', 'time/dates-valid/over-the-year.md'],
};

/** Nothing follows from these, so there are only traps. */
const silentOnly: Readonly<Record<string, string>> = {
  'A1~': 'no word says that the list is all there is',
  A14: 'N things and the M places they cover are counted apart',
  B16: 'one offender may get several documents, or none',
  C8: '提高12.2% of a rate may be meant as it is printed',
  D7: 'the value of the year compared with is not given',
  D11: 'years in a row are counted from either end',
  D12: 'the month before is not given',
  D13: 'a rank is no quantity',
  E5: '无 is an answer',
  E6: 'a slogan counts nothing',
  F5: 'what a range runs to is not compared',
  G1: 'one may attend many sessions, or many one',
  G2: 'few sentences count both of the same',
  G5: 'an average that is not printed',
  G7: 'a unit alone says nothing',
  J2: 'a target is no result',
};

/** Relations that are not looked for, and of which only the traps are shown. */
const notFound: Readonly<Record<string, string>> = {
  A6: 'a part of a part: 签约512户（含提前签约530户）',
  B4: '受理举报27起，立案41起',
  D10: '增长8.6%，高于全省1.5个百分点，全省增长7.3%',
  F4: '不少于12次 against 实际10次',
};

/** For rules that do not exist yet, or are about no figures. */
const noRule = ['F1', 'G6', 'H5', 'H6', 'H7', 'I4', 'I5', 'I6'];

interface Line {
  readonly pattern: string;
  readonly rule: string;
  readonly marked: string;
}

/** Every paragraph behind a line that names patterns. */
function findLines(): Line[] {
  const lines: Line[] = [];
  for (const { id: rule } of rules) {
    for (const { name, marked } of findFixtures(rule)) {
      if (!name.endsWith('.md')) continue;
      let named: readonly string[] = [];
      for (const block of marked.trim().split(/\n\s*\n/)) {
        const comment = /^<!-- ((?:[A-J]\d+~?|9\.\d)(?: (?:[A-J]\d+~?|9\.\d))*)(?:：[^\n]+)? -->$/.exec(block);
        if (comment?.[1]) named = comment[1].split(' ');
        else if (!block.startsWith('#')) for (const pattern of named) lines.push({ pattern, rule, marked: block });
      }
    }
  }
  return lines;
}

const lines = findLines();
const isMarked = ({ marked }: Line) => marked.includes('⟦');
const loud = new Set(lines.filter(isMarked).map(({ pattern }) => pattern));
const silent = new Set(lines.filter((line) => !isMarked(line)).map(({ pattern }) => pattern));

test('every pattern has a loud fixture and a silent one, or a reason why not', () => {
  const expected = [...patterns, ...general].filter((id) => !(id in byName) && !noRule.includes(id));
  const isOnlySilent = (id: string) => id in silentOnly || id in notFound;
  assert.deepEqual(
    expected.filter((id) => !silent.has(id)),
    [],
    'without a silent fixture',
  );
  assert.deepEqual(
    expected.filter((id) => !loud.has(id)),
    expected.filter(isOnlySilent),
    'without a loud fixture',
  );
});

test('only patterns that exist are named, and only once told to be without a fixture', () => {
  const known = [...patterns, ...general];
  const named = [...loud, ...silent];
  assert.deepEqual(
    named.filter((id) => !known.includes(id) || id in byName || noRule.includes(id)),
    [],
  );
  const told = [byName, silentOnly, notFound].flatMap(Object.keys).concat(noRule);
  assert.deepEqual(
    told.filter((id) => !known.includes(id)),
    [],
  );
  assert.equal(new Set(told).size, told.length);
});

test('the fixtures that are named are loud and silent', () => {
  const find = (address: string) => {
    const [, rule = '', name = ''] = /^(.+)\/([^/]+)$/.exec(address) ?? [];
    return findFixtures(rule).find((fixture) => fixture.name === name);
  };
  for (const [first, second] of Object.values(byName)) {
    const [speaks, listens] = [find(first), find(second)];
    assert.ok(speaks && isLoud(speaks), first);
    assert.ok(listens && !isLoud(listens), second);
  }
});

suite('a trap is none for any rule of figures', () => {
  const numbers = rules.filter(({ id }) => id.startsWith('numbers/'));
  for (const { pattern, marked } of lines.filter((line) => !isMarked(line))) {
    test(`${pattern} ${marked.slice(0, 40)}`, () => {
      const content = `# 青川县某局2025年工作报告\n\n## 一、主要工作\n\n${marked}\n`;
      const report = readReport({ content, dress: 'markdown', kind: 'generic' });
      const { problems } = lint(report, numbers, { mode: 'review' });
      // What was cut off instead of rounded is no more than a hint.
      const alarms = problems.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        alarms.map((problem) => showProblem(content, problem)),
        [],
      );
    });
  }
});
