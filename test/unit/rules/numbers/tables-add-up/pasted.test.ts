import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../../../../../server/src/lint/lint.ts';
import { readReport } from '../../../../../server/src/report.ts';
import { rules } from '../../../../../server/src/rules/registry.ts';
import { type OfficialNumbers, rightNumbers, withCells } from '../../../../support/official-numbers.ts';
import { type Dressing, dressings, olderTables, reportOf } from '../../../../support/official-tables.ts';

type DressingName = keyof typeof dressings;

/** What word processors, web pages and PDF make of the tables besides: a base, and what is changed in it. */
const variations: Readonly<Record<string, readonly [DressingName, (text: string) => string]>> = {
  'labels on two lines': ['one cell a line', (text) => text.replaceAll('行政机关不再处理', '行政机关\n不再处理')],
  'labels in two paragraphs': [
    'one cell a paragraph in Markdown',
    (text) => text.replaceAll('行政机关不再处理', '行政机关\n\n不再处理'),
  ],
  'labels on two lines, blanks': [
    'blanks between cells',
    (text) => text.replaceAll('行政机关不再处理', '行政机关\n不再处理'),
  ],
  'heads on two lines': ['one cell a line', (text) => text.replace('社会公益组织', '社会\n公益组织')],
  'breaks in cells of HTML': [
    'html',
    (text) => text.replace('社会公益组织', '社会公<br>益组织').replaceAll('行政机关不再处理', '<br/>行政机关不再处理'),
  ],
  'a head and a body': [
    'html',
    (text) => text.replaceAll('<table>', '<table border="1"><tbody>').replaceAll('td', 'th'),
  ],
  'entities in cells': ['html', (text) => text.replaceAll('<td>0<', '<td>&nbsp;0&nbsp;<')],
  'blank lines in HTML': ['html', (text) => text.replaceAll('</tr>\n', '</tr>\n\n')],
  'cells of HTML on lines of their own': ['html', (text) => text.replaceAll('<td', '\n    <td')],
  'tags in capitals': ['html', (text) => text.replaceAll('td', 'TD').replaceAll('table', 'TABLE')],
  'a row of blanks': ['pipes', (text) => text.replace('\n| 二、上年', `\n${'| '.repeat(10)}|\n| 二、上年`)],
  'a caption': ['tabs', (text) => text.replace('（本列', '申请情况表\n单位：件\n（本列')],
  'a caption above single cells': ['one cell a line', (text) => text.replace('（本列', '申请情况表\n单位：件\n（本列')],
  'a sentence above single cells': ['one cell a line', (text) => text.replace('（本列', '办理情况见下表。\n（本列')],
  'a note behind single cells': [
    'one cell a line',
    (text) => text.replace('\n\n四、政府', '\n注：以上数据按收到申请的时间统计。\n\n四、政府'),
  ],
  'a page number between rows': ['tabs', (text) => text.replace('（四）无法', '- 3 -\n（四）无法')],
  'a head on each page': [
    'pipes on two pages',
    (text) =>
      text.replace(
        /\n\n(\| 8\..*)\n(\| ---.*)/,
        '\n\n|  |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n$2\n$1',
      ),
  ],
  indents: ['tabs', (text) => text.replace(/^(?=.)/gm, '　　')],
  'tabs at the ends': ['tabs', (text) => text.replace(/(\t\d+)$/gm, '$1\t')],
  'wide blanks': ['blanks between cells', (text) => text.replaceAll('  ', '　')],
  'bold numbers': ['one cell a paragraph in Markdown', (text) => text.replace(/^(\d+)$/gm, '**$1**')],
  'units in cells': ['pipes', (text) => text.replace(/\| (\d+) (?=\|)/g, '| $1件 ')],
  'commas in thousands': ['tabs', (text) => text.replace('2301', '2,301')],
  'labels of other words': [
    'tabs',
    (text) => text.replace('其他法律行政法规禁止公开', '其它法律法规禁止公开').replace('属于三类内部', '三类内部'),
  ],
  'line ends of Windows': ['one cell a line', (text) => text.replaceAll('\n', '\r\n')],
  'in a quotation': ['pipes', (text) => text.replace(/^\|/gm, '> |')],
};

const vary = (name: string, numbers: OfficialNumbers): [content: string, dress: Dressing['dress']] => {
  const [base, change] = variations[name] ?? ['pipes', (text: string) => text];
  const plain = reportOf(numbers, dressings[base]);
  const content = change(plain);
  assert.notEqual(content, plain);
  return [content, dressings[base].dress];
};

const problemsIn = (content: string, dress: Dressing['dress']) => {
  const report = readReport({ content, dress });
  assert.ok(report.kind);
  return lint(report, rules, { mode: 'review' }).problems;
};

suite('whatever pasting makes of the tables', () => {
  const spoilt = withCells('B', { '3.3.8 law': '4', '3.3.8 total': '4' });
  for (const name of Object.keys(variations)) {
    test(`${name}: the right ones are silent`, () => assert.deepEqual(problemsIn(...vary(name, rightNumbers)), []));

    test(`${name}: a slip is found`, () => {
      const details = problemsIn(...vary(name, spoilt)).map(({ detail, severity }) => `${detail} ${severity}`);
      assert.deepEqual(details, ['T-B2 error', 'T-B2 error']);
    });
  }

  test('with a page number among single cells nothing is said of its row', () => {
    for (const page of ['3', '— 3 —', '3 / 12']) {
      const content = reportOf(rightNumbers, dressings['one cell a line']).replace('（四）无法', `${page}\n（四）无法`);
      assert.deepEqual(problemsIn(content, 'plain'), []);
    }
  });

  test('with rows or cells left out nothing is said of what they would make', () => {
    for (const [name, { dress, write }] of Object.entries(dressings)) {
      const content = reportOf(rightNumbers, {
        dress,
        write: (rows) => write(rows.filter((_, index) => index % 9 !== 7)),
      });
      const { problems } = lint(mustRead(content, dress), rules, { mode: 'review' });
      assert.deepEqual(
        problems.filter(({ rule }) => rule.startsWith('numbers/')),
        [],
        name,
      );
    }
  });
});

function mustRead(content: string, dress: Dressing['dress']) {
  const report = readReport({ content, dress });
  assert.ok(report.kind);
  return report;
}

suite('the older form, 国办公开办函〔2019〕60号', () => {
  for (const [name, dressing] of Object.entries(dressings)) {
    test(`${name}: its columns are others, so nothing is read into the form of today`, () => {
      const content = reportOf(rightNumbers, dressing, { tables: olderTables, year: 2020 });
      assert.deepEqual(problemsIn(content, dressing.dress), []);
      const { officialTables } = mustRead(content, dressing.dress).facts;
      const published = officialTables.filter(({ form }) => form.id === 'A').flatMap(({ cells }) => [...cells]);
      assert.deepEqual(published, []);
    });

    test(`${name}: in a report on a later year it is told`, () => {
      const content = reportOf(rightNumbers, dressing, { tables: olderTables });
      const problems = problemsIn(content, dressing.dress);
      const said = problems.map(
        ({ detail, severity, span }) => `${detail} ${severity} ${content.slice(span.start, span.end)}`,
      );
      assert.deepEqual(said, ['older-form information 本年新制作数量']);
    });
  }

  test('a sum that both forms have is checked', () => {
    const numbers = withCells('B', { '1 total': '170' });
    const found = problemsIn(reportOf(numbers, dressings.tabs, { tables: olderTables, year: 2020 }), 'plain');
    const details = found.filter(({ rule }) => rule === 'numbers/tables-add-up').map(({ detail }) => detail);
    assert.deepEqual(details, ['T-B3', 'T-B1']);
  });
});
