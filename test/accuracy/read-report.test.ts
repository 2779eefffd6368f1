import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkReport } from './check-reports.ts';
import { cleanText, readReport, replaceOperand } from './read-report.ts';
import { judgeAll } from './verdicts.ts';

const marked = '受理{a1=120件}，办结{a2=118件}，办结率{a3=98.3%}。';
const relations = 'B1 a2 / a1 = a3  # 办结÷受理\n\nB1 a2 <= a1\n';

suite('an annotated report', () => {
  test('is the text without its marks, and knows where the figures stand', () => {
    const report = readReport(marked, relations);
    assert.deepEqual(report.complaints, []);
    assert.equal(cleanText(report), '受理120件，办结118件，办结率98.3%。');
    for (const { start, end, text } of report.operands) assert.equal(cleanText(report).slice(start, end), text);
    assert.deepEqual(judgeAll(report), ['holds', 'holds']);
  });

  test('may have a figure printed otherwise', () => {
    const report = replaceOperand(readReport(marked, relations), 'a1', '1200件');
    assert.ok(report);
    assert.equal(cleanText(report), '受理1200件，办结118件，办结率98.3%。');
    for (const { start, end, text } of report.operands) assert.equal(cleanText(report).slice(start, end), text);
    assert.deepEqual(judgeAll(report), ['false', 'holds']);
  });

  test('lets shares that are printed to make 100% be off by one in the last digit', () => {
    const shares = '共{n1=1046件}，{a1=1033件}占{p1=98.8%}，{a2=13件}占{p2=1.3%}';
    const claims = 'C4 a1 / n1 = p1\nC4 a2 / n1 = p2\nC5 p1 + p2 = 1';
    assert.deepEqual(judgeAll(readReport(shares, claims)), ['holds', 'false', 'holds']); // 100.1
    assert.deepEqual(judgeAll(readReport(shares.replace('98.8', '98.7'), claims)), ['holds', 'holds', 'holds']);
  });

  test('may round an average that counts', () => {
    const average = '{a1=470人}、{b1=10362人}、{c1=22人}、{d1=23人}';
    assert.deepEqual(judgeAll(readReport(average, 'A15 b1 / a1 = c1\nA15 b1 / a1 = d1')), ['holds', 'false']);
  });

  test('may hold a list that comes to its total without being called all there is', () => {
    const list = readReport('共{a1=38件}，其中甲类{b1=27件}、乙类{b2=11件}。', 'A1~ b1 + b2 = a1  # 其中');
    assert.deepEqual(list.complaints, []);
    assert.deepEqual(
      list.relations.map(({ pattern }) => pattern),
      ['A1~'],
    );
    assert.deepEqual(judgeAll(list), ['holds']);
  });

  test('is complained about', () => {
    const { lines } = checkReport(
      '受理{a1=120件}，办结{a1=118件}，{b=3}，{c1=若干}，{d1=5件}}',
      'B1 a1 = e1\nZ9 a1 = a1\nA1 a1 = c1\nA1 b = 3',
    );
    assert.deepEqual(lines, [
      'line 1: {a1=118件}: the id a1 is there twice',
      'line 1: {b=3}: an id is letters and a number',
      'line 1: {c1=若干}: cannot read the figure',
      'line 1: a brace is left over',
      '.relations line 1: B1 a1 = e1: there is no mark e1',
      '.relations line 2: Z9 a1 = a1: there is no pattern Z9',
      '.relations line 4: A1 b = 3: an id expected, b found',
      'marks that no relation uses: b, d1',
      '.relations line 3: A1 a1 = c1: does not hold: 118 ≠ 0  (a1=118件 c1=若干)',
    ]);
  });
});
