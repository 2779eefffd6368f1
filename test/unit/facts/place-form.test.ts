import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { placeForm } from '../../../server/src/facts/place-form.ts';
import { leafOf, readsAs } from '../../../server/src/facts/table-cells.ts';
import { tableB, tableC } from '../../../server/src/kinds/open-government-tables.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { findDocuments } from '../../support/fixtures.ts';

suite('the label of a row', () => {
  const cases: readonly (readonly [text: string, leaf: string])[] = [
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['2、其他法律、行政法规禁止公开', '其他法律行政法规禁止公开'],
    ['三、本年度办理结果（三）不予公开1.属于国家秘密', '属于国家秘密'],
    ['（七）总计', '总计'],
    ['本年收费金额（单位：万元）', '本年收费金额'],
    ['', ''],
  ];
  for (const [text, leaf] of cases) test(text, () => assert.equal(leafOf(text), leaf));
});

test('a blank, a stroke and 0 are three things', () => {
  assert.deepEqual(['', '/', '—', '无', '0', '1,204', '3.5', '12件', '1.重复申请', '【待填：数】'].map(readsAs), [
    ...['blank', 'stroke', 'stroke', 'stroke', 'number', 'number', 'number', 'number', 'text', 'text'],
  ]);
});

const zeros = Array<string>(7).fill('0');
/** The official rows with a label and seven numbers each. */
const plain = tableB.rows.map(({ cells }) => [cells.findLast((text) => text !== '') ?? '', ...zeros]);
const place = (lines: readonly (readonly string[])[]) => {
  const placement = placeForm(lines, tableB);
  return placement && { rows: placement.labels.size, cells: placement.cells.length };
};

suite('rows are found by their labels', () => {
  test('with nothing but labels and numbers', () => assert.deepEqual(place(plain), { rows: 25, cells: 175 }));

  test('with a label of other words between two that are known', () => {
    const lines = plain.map((cells, index) => (index === 5 ? ['2.法律禁止公开的', ...zeros] : cells));
    assert.deepEqual(place(lines), { rows: 25, cells: 175 });
  });

  test('with a row more than the form has', () => {
    const lines = plain.flatMap((cells, index) => (index === 5 ? [cells, ['其中：甲', ...zeros]] : [cells]));
    assert.deepEqual(place(lines), { rows: 25, cells: 175 });
  });

  test('with blanks where the other rows tell where numbers stand', () => {
    const lines = plain.map((cells, index) => [
      '',
      '',
      ...(index === 3 ? [cells[0] ?? '', '', ...zeros.slice(1)] : cells),
    ]);
    assert.deepEqual(place(lines), { rows: 25, cells: 175 });
  });

  test('not with columns in another order', () => {
    assert.equal(place([['', '商业企业', '自然人'], ...plain]), undefined);
  });

  test('not with a few rows only', () => assert.equal(place(plain.slice(0, 5)), undefined));

  test('not in a table of something else', () => {
    assert.equal(
      place([
        ['项目', '数量'],
        ['予以公开', '3'],
        ['总计', '5'],
      ]),
      undefined,
    );
  });
});

suite('numbers in one line', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const numbers = Array<string>(15).fill('1');
  const placeAll = (...lines: readonly (readonly string[])[]) => placeForm(lines, tableC)?.cells.length;
  const over = ['行政复议', '未经复议直接起诉', '复议后起诉'];

  test('under heads that repeat', () => assert.equal(placeAll(over, [...heads, ...heads, ...heads], numbers), 15));
  test('between blanks', () => assert.equal(placeAll(over, [...heads, ...heads], ['', ...numbers, '']), 15));
  test('not fourteen', () => assert.equal(placeAll(over, heads, numbers.slice(1)), undefined));
  test('not without heads', () => assert.equal(placeAll(numbers), undefined));
  test('not under heads in another order', () =>
    assert.equal(placeAll(over, [...heads].reverse(), numbers), undefined));
});

suite('a slip in any cell of the three dresses is found', () => {
  const documents = findDocuments('test/corpus').filter(({ name }) => name.includes('open-government'));
  const own = rules.filter(({ id }) => id === 'numbers/tables-add-up');

  test('there are three', () => assert.equal(documents.length, 3));
  for (const { name, content, dress } of documents) {
    test(name, () => {
      const report = readReport({ content, dress });
      assert.ok(report.kind);
      const cells = report.facts.tables.flatMap(({ official }) =>
        official && official.form.id !== 'A' ? [...official.cells] : [],
      );
      assert.equal(cells.length, 190);
      for (const [key, cell] of cells.filter((_, index) => index % 9 === 0)) {
        assert.equal(cell.form, 'number');
        if (cell.form !== 'number') continue;
        const { start, end } = cell.figure.number;
        const slipped = `${content.slice(0, start)}${Number(cell.figure.digits) + 1}${content.slice(end)}`;
        const { problems } = lint(readReport({ content: slipped, dress }), own, { mode: 'review' });
        assert.ok(problems.length > 0 && problems.every(({ severity }) => severity === 'error'), key);
      }
    });
  }
});

suite('rows of the same names under heads of another table', () => {
  const column = (id: string, zh: string) => ({ id, name: { zh, en: zh }, heads: [zh] });
  const form = {
    ...tableB,
    columns: [column('big', '大型水库'), column('mid', '中型水库'), column('small', '小型水库'), column('sum', '合计')],
    rows: [{ id: 'found', name: { zh: '发现隐患', en: 'found' }, cells: ['发现隐患'], words: ['发现隐患'] }],
    fewestRows: 1,
  };
  const found = ['发现隐患', '2', '8', '12', '22'];
  const isIt = (...heads: readonly (readonly string[])[]) => placeForm([...heads, found], form) !== undefined;

  test('are another table', () => {
    assert.equal(isIt(['项目', '一季度', '二季度', '三季度', '四季度']), false);
    assert.equal(isIt(['项目', '2022年', '2023年', '2024年', '2025年']), false);
    // A total has each of them.
    assert.equal(isIt(['项目', '东片', '中片', '西片', '合计']), false);
    assert.equal(isIt(['隐患排查情况', '', '', '', ''], ['项目', '1月', '2月', '3月', '合计']), false);
  });

  test('are this one under its heads, in other words or with none at all', () => {
    assert.equal(isIt(['项目', '大型水库', '中型水库', '小型水库', '合计']), true);
    assert.equal(isIt(['指标', '大型', '中型', '小型', '合计（处）']), true);
    assert.equal(isIt(['隐患排查情况', '', '', '', '']), true);
    assert.equal(isIt(['', '1', '2', '3', '4']), true);
    assert.equal(isIt(), true);
  });
});
