// Relations that reach beyond one paragraph: tables, tables with the text before them, one quantity said twice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extractFacts } from '../../../server/src/facts/facts.ts';
import { generic } from '../../../server/src/kinds/generic.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { findRelations } from '../../../server/src/relations/find-relations.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { showRelation } from './read-relations.ts';

/** The relations of some patterns in a report of these lines. */
function find(patterns: string, ...lines: string[]): string[] {
  const content = ['甲县乙局2025年工作报告', '一、主要工作', ...lines].join('\n');
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return findRelations(outline, extractFacts(outline, generic, 2025))
    .filter(({ pattern }) => patterns.split(' ').includes(pattern))
    .map(showRelation);
}

/** A table from cells apart by blanks, as it is pasted. */
function table(...rows: string[]): string[] {
  return rows.map((row) => row.replaceAll(' ', '\t'));
}

suite('tables', () => {
  const sums = (...rows: string[]) => find('A12', ...table(...rows));

  test('a last row sums up its columns, a last column its rows', () => {
    assert.deepEqual(sums('单位 建议 提案 合计', '甲局 31 44 75', '乙局 22 29 51', '合计 53 73 126'), [
      'A12 holds 53=31+22',
      'A12 holds 73=44+29',
      'A12 holds 126=75+51',
      'A12 holds 75=31+44',
      'A12 holds 51=22+29',
      'A12 holds 126=53+73',
    ]);
  });

  test('a cell that is wrong breaks its row and its column', () => {
    const found = sums('单位 建议 提案 合计', '甲局 31 44 75', '乙局 23 29 51', '丙局 6 7 13', '合计 59 80 139');
    assert.deepEqual(
      found.filter((one) => one.includes('violated')),
      ['A12 violated 59=31+23+6', 'A12 violated 51=23+29'],
    );
  });

  test('subtotals sum up what stands above them, the total sums them up', () => {
    assert.deepEqual(sums('项目 受理（件）', '甲 3', '乙 4', '小计 7', '丙 5', '丁 6', '小计 11', '合计 18'), [
      'A12 holds 7=3+4',
      'A12 holds 11=5+6',
      'A12 holds 18=7+11',
    ]);
  });

  test('the total may stand first', () => {
    assert.deepEqual(sums('项目 受理（件）', '合计 7', '甲 3', '乙 4'), ['A12 holds 7=3+4']);
  });

  for (const rows of [
    ['项目 完成率', '甲 90%', '乙 95%', '合计 93%'],
    ['项目 满意度（分）', '甲 90', '乙 95', '合计 93'],
    ['月份 在册（户）', '十一月 310', '十二月 320', '合计 320'],
    ['指标 数值', '线路（条） 82', '从业人员（人） 118', '工资总额（万元） 820'],
    ['项目 金额', '甲 −12', '乙 30', '合计 18'],
  ]) {
    test(`nothing is summed up of ${rows.join(' | ')}`, () => assert.deepEqual(sums(...rows), []));
  }
});

suite('the text before a table', () => {
  const rows = table('行业 检查（家次） 隐患（处）', '甲业 226 518', '乙业 237 545', '合计 463 1063');

  test('says what its totals are', () => {
    assert.deepEqual(find('H3', '全年检查企业463家次，发现隐患1063处，分行业情况如下表。', ...rows), [
      'H3 holds one:463家次 other:463',
      'H3 holds one:1063处 other:1063',
    ]);
  });

  test('says another total', () => {
    assert.deepEqual(find('H3', '全年检查企业436家次，发现隐患1063处，分行业情况如下表。', ...rows), [
      'H3 violated one:436家次 other:463',
      'H3 holds one:1063处 other:1063',
    ]);
  });

  test('is of more than the table', () => {
    assert.deepEqual(find('H3', '全年检查企业2150家次，发现隐患3077处，其中重点行业情况如下表。', ...rows), []);
  });
});

suite('one quantity in two places', () => {
  const repeats = (...lines: string[]) => find('H1 H2 F6 G4', ...lines);

  test('agrees', () => {
    assert.deepEqual(repeats('全年化解矛盾纠纷312件。', '二、存在的问题', '化解的312件矛盾纠纷中，邻里纠纷较多。'), [
      'H2 holds one:312件 other:312件',
    ]);
  });

  test('does not agree', () => {
    assert.deepEqual(repeats('全年化解矛盾纠纷312件。', '二、存在的问题', '化解的321件矛盾纠纷中，邻里纠纷较多。'), [
      'H2 violated one:321件 other:312件',
    ]);
  });

  for (const lines of [
    ['全年化解矛盾纠纷312件。', '上半年化解矛盾纠纷132件。'],
    ['全年化解矛盾纠纷312件。', '城关镇化解矛盾纠纷32件。'],
    ['全年化解矛盾纠纷312件。', '二、下一年安排', '力争化解矛盾纠纷321件。'],
    ['全年化解矛盾纠纷312件。', '调解中心化解矛盾纠纷201件。'],
  ]) {
    test(`is not told twice: ${lines.join(' ')}`, () =>
      assert.deepEqual(
        repeats(...lines).filter((one) => one.includes('violated')),
        [],
      ));
  }
});
