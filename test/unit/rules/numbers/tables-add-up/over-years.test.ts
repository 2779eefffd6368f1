import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../../../../../server/src/lint/lint.ts';
import { type Report, readReport, withLastYear } from '../../../../../server/src/report.ts';
import { rules } from '../../../../../server/src/rules/registry.ts';
import { applyEdits } from '../../../../../server/src/text/edit.ts';
import { type OfficialNumbers, rightNumbers, withCells } from '../../../../support/official-numbers.ts';
import { dressings, reportOf } from '../../../../support/official-tables.ts';

const own = rules.filter(({ id }) => id === 'numbers/tables-add-up');

/** This year's 上年结转: what last year carried over. */
const carriedOver = (cells: Readonly<Record<string, string>>): OfficialNumbers => withCells('B', cells);

/** Last year's report fits this year's: it carried over 5, and 40 documents were in force. */
const lastNumbers: OfficialNumbers = {
  ...carriedOver({
    ...{ '4 persons': '4', '4 companies': '1', '4 law': '0', '4 total': '5' },
    ...{ '1 persons': '114', '1 companies': '24', '1 law': '15', '1 total': '163' },
  }),
  A: { ...rightNumbers.A, 'normative-documents in-force': '40' },
};

interface Words {
  readonly issuer?: string;
  readonly year?: number;
}

function read(numbers: OfficialNumbers, words: Words, head = ''): Report {
  const report = readReport({ content: head + reportOf(numbers, dressings.pipes, words), dress: 'markdown' });
  assert.ok(report.kind);
  return report;
}

function compare(now: OfficialNumbers, before: OfficialNumbers, words: Words = {}, head = '') {
  const last = read(before, { year: 2024, ...words });
  const report = withLastYear(read(now, { year: 2025 }, head), '2024年报.md', last);
  const { problems, crashes } = lint(report, own, { mode: 'review' });
  assert.deepEqual(crashes, []);
  return { report, last, problems: problems.filter(({ detail }) => detail === 'T-B4' || detail === 'T-A1') };
}

/** Severity and Chinese message of each. */
const say = (...options: Parameters<typeof compare>) =>
  compare(...options).problems.map(({ detail, severity, message }) => `${detail} ${severity} ${message.zh}`);

suite('what follows from last year’s report', () => {
  test('is silent where it does', () => {
    assert.deepEqual(say(rightNumbers, lastNumbers), []);
    assert.deepEqual(say(rightNumbers, { ...lastNumbers, C: {} }), []);
  });

  test('上年结转 of each kind of applicant', () => {
    const moved = { '2 persons': '3', '2 companies': '2' };
    assert.deepEqual(say(carriedOver(moved), lastNumbers), [
      'T-B4 warning 上年结转·自然人写作3，按上年报告应为4（上年结转等于上年报告的结转下年度继续办理）',
      'T-B4 warning 上年结转·商业企业写作2，按上年报告应为1（上年结转等于上年报告的结转下年度继续办理）',
    ]);
  });

  test('现行有效, as no more than information', () => {
    const numbers = { ...rightNumbers, A: { ...rightNumbers.A, 'normative-documents in-force': '43' } };
    assert.deepEqual(say(numbers, lastNumbers), [
      'T-A1 information 行政规范性文件·现行有效件数写作43，按上年报告应为40+3-2=41（上年现行有效件数加本年制发、减本年废止）',
    ]);
  });

  test('the other figure stands in the other report', () => {
    const { problems, last } = compare(carriedOver({ '2 total': '6' }), lastNumbers);
    const [note] = problems.flatMap(({ related = [] }) => related);
    assert.equal(note?.file?.path, '2024年报.md');
    assert.equal(note?.message.zh, '2024年报告：结转下年度·总计 5');
    assert.equal(last.content.slice(note?.span.start, note?.span.end), '5');
  });

  test('it is mended by the value of last year', () => {
    const { problems, report } = compare(carriedOver({ '2 total': '6' }), lastNumbers);
    const edits = problems.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
    assert.equal(applyEdits(report.content, edits), reportOf(rightNumbers, dressings.pipes));
  });

  test('it is doubtful where last year’s table is wrong itself', () => {
    const wrong = { ...lastNumbers, B: { ...lastNumbers.B, '4 persons': '5' } };
    assert.deepEqual(
      compare(rightNumbers, wrong).problems.map(({ severity }) => severity),
      ['information'],
    );
  });
});

suite('nothing is said', () => {
  const other = carriedOver({ '2 total': '6' });
  const cases: readonly (readonly [string, Parameters<typeof compare>])[] = [
    ['of a report on another year', [other, lastNumbers, { year: 2023 }]],
    ['of a report on the same year', [other, lastNumbers, { year: 2025 }]],
    ['of another body', [other, lastNumbers, { issuer: '柳河市审计局' }]],
    ['of a blank or a stroke', [carriedOver({ '2 total': '', '2 persons': '/' }), lastNumbers]],
    ['of what last year left blank', [other, { ...lastNumbers, B: { ...lastNumbers.B, '4 total': '' } }]],
    ['of a table that is not there', [other, { ...lastNumbers, B: {} }]],
  ];
  for (const [name, options] of cases) test(name, () => assert.deepEqual(say(...options), []));

  test('but of a body that was renamed, where the report says that it is the same', () => {
    const head = '---\n上年报告: 2024年报.md\n---\n\n';
    assert.equal(say(other, lastNumbers, { issuer: '青溪县水利局' }, head).length, 1);
  });
});
