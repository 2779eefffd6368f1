import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { placeUnderHeads } from '../../../server/src/facts/place-under-heads.ts';
import { compulsionTable, otherActsTable, penaltyTable } from '../../../server/src/kinds/law-enforcement-tables.ts';
import type { TableForm } from '../../../server/src/kinds/table-form.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { findDocuments } from '../../support/fixtures.ts';

/** The columns that were found, as `id`, or the rows with the parts of their total. */
function place(content: string, form: TableForm) {
  const [table] = parseOutline(content, parseBlocks(content, 'markdown')).tables;
  assert.ok(table);
  const placement = placeUnderHeads(table.rows, form);
  if (!placement) return undefined;
  const { columns, rows, identities } = placement.form;
  return {
    columns: columns.map(({ id }) => id).join(' '),
    rows: rows.map(({ id }) => id).join(', '),
    parts: identities[0]?.right.join(' '),
    cells: placement.cells.length,
  };
}

/** A pipe table of lines of cells. */
function pipes(...[head, ...lines]: readonly string[]): string {
  const width = head?.split('|').length ?? 0;
  const rule = Array<string>(width).fill('---').join('|');
  return [head, rule, ...lines].map((line) => `|${line}|`).join('\n');
}

suite('columns are found by their heads', () => {
  test('in their order', () => {
    assert.deepEqual(
      place(pipes('警告、通报批评|罚款|没收违法所得|其他行政处罚|合计（宗）', '1|2|3|4|10'), penaltyTable),
      {
        columns: 'warnings fines confiscations others total',
        rows: 'all',
        parts: 'warnings fines confiscations others',
        cells: 5,
      },
    );
  });

  test('in another order, two of one kind, with an amount', () => {
    const content = pipes('合计|罚款|警告|通报批评|没收|罚没金额（元）', '10|4|3|2|1|86000');
    assert.deepEqual(place(content, penaltyTable), {
      columns: 'total fines warnings warnings-2 confiscations amount',
      rows: 'all',
      parts: 'fines warnings warnings-2 confiscations',
      cells: 6,
    });
  });

  test('behind a label, with a row for each body and one for all', () => {
    const content = pipes('序号|机构|警告|罚款|没收|合计', '1|甲队|1|2|3|6', '2|乙队|1|1|1|3', '|合计|2|3|4|9');
    assert.deepEqual(place(content, penaltyTable), {
      columns: 'warnings fines confiscations total',
      rows: 'line 1, line 2, all',
      parts: 'warnings fines confiscations',
      cells: 12,
    });
  });

  test('below the numbers of the columns', () => {
    assert.equal(place(pipes('警告|罚款|没收|合计', '1|2|3|4', '5|6|7|18'), penaltyTable)?.rows, 'all');
  });

  test('of two lines, where blanks stand for merged cells', () => {
    const content = pipes(
      '行政征收||行政检查|行政裁决|行政给付||合计',
      '次数|金额（万元）|次数|次数|次数|金额（万元）|',
      '1|2.5|3|4|5|6.5|13',
    );
    assert.deepEqual(place(content, otherActsTable), {
      columns: 'levies levied inspections adjudications payments paid total',
      rows: 'all',
      parts: 'levies inspections adjudications payments',
      cells: 7,
    });
  });

  test('of merged cells in HTML', () => {
    const content = [
      '<table><tr><td rowspan="2">机构</td><td colspan="3">行政处罚（宗）</td><td rowspan="2">合计</td></tr>',
      '<tr><td>警告</td><td>罚款</td><td>没收</td></tr>',
      '<tr><td>甲队</td><td>1</td><td>2</td><td>3</td><td>6</td></tr></table>',
    ].join('\n');
    assert.deepEqual(place(content, penaltyTable), {
      columns: 'warnings fines confiscations total',
      rows: 'all',
      parts: 'warnings fines confiscations',
      cells: 4,
    });
  });

  test('where several say 其他, by their places', () => {
    const content = pipes('查封|扣押|其他|加处罚款|代履行|其他|申请法院强制执行|合计', '1|1|1|1|1|1|1|7');
    assert.equal(
      place(content, compulsionTable)?.columns,
      'sealed seized other-measures surcharges substitutes other-execution court total',
    );
  });
});

suite('no sum is told', () => {
  test('with a column between them that the form does not know', () => {
    assert.equal(place(pipes('警告|罚款|立案|没收|合计', '1|2|9|3|6'), penaltyTable)?.parts, undefined);
  });

  test('without a total', () => {
    assert.equal(place(pipes('警告|罚款|没收|吊销', '1|2|3|4'), penaltyTable)?.parts, undefined);
  });
});

suite('no such table', () => {
  test('with a few of the columns only', () => {
    assert.equal(place(pipes('领域|罚款|合计', '甲|1|2'), penaltyTable), undefined);
  });

  test('without a line of numbers', () => {
    assert.equal(place(pipes('警告|罚款|没收|合计', '无|无|无|无'), penaltyTable), undefined);
  });
});

suite('a slip in any count with a total is found, as strongly as its form is known', () => {
  const own = rules.filter(({ id }) => id === 'numbers/tables-add-up');
  const sample = findDocuments('samples').find(({ name }) => name.startsWith('law-enforcement-clean'));
  const severities = { penalties: 'warning', compulsions: 'information', 'other-acts': 'information' };
  for (const [id, severity] of Object.entries(severities)) {
    test(id, () => {
      assert.ok(sample);
      const { content, dress } = sample;
      const report = readReport({ content, dress });
      const table = report.kind && report.facts.officialTables.find(({ form }) => form.id === id);
      assert.ok(table);
      const counts = table.form.columns.filter(({ isAmount }) => !isAmount);
      for (const column of counts) {
        const cell = table.cells.get(`all ${column.id}`);
        assert.equal(cell?.form, 'number');
        if (cell?.form !== 'number') continue;
        const { start, end } = cell.figure.number;
        const slipped = `${content.slice(0, start)}${Number(cell.figure.digits) + 1}${content.slice(end)}`;
        const { problems } = lint(readReport({ content: slipped, dress }), own, { mode: 'review' });
        assert.deepEqual(
          problems.map((problem) => problem.severity),
          [severity],
          column.id,
        );
      }
    });
  }
});
