import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPartition, partitions } from '../../../server/src/standards/partitions.ts';

function find(labels: string): string {
  const partition = findPartition(labels.split('、'));
  return partition ? `${partition.names[0]} ${partition.complete ? 'complete' : 'apart'}` : '';
}

test('a partition names each part once', () => {
  for (const { names } of partitions) assert.equal(new Set(names).size, names.length);
  assert.ok(partitions.every(({ names }) => names.length > 1));
});

suite('labels that divide one whole', () => {
  const cases: readonly (readonly [labels: string, partition: string])[] = [
    ['男、女', '男 complete'],
    ['男性、女性', '男 complete'],
    ['专职人员、兼职人员', '专职 complete'],
    ['办理建议、办理提案', '建议 complete'],
    ['合格、不合格', '合格 complete'],
    ['检验合格、检验不合格', '合格 complete'],
    ['一般程序案件、简易程序案件', '一般程序 apart'],
    ['行政许可、行政处罚、行政检查', '行政许可 apart'],
    ['予以公开、部分公开、不予公开、无法提供、不予处理、其他处理', '予以公开 complete'],
    // Of some results only, others may be meant to be known.
    ['予以公开、部分公开、不予公开', '予以公开 apart'],
    ['市级、县级', '中央 apart'],
    // Traits that one may have at once, a part told twice, a part that is in no partition.
    ['党员、女性', ''],
    ['男性、男职工', ''],
    ['合格、优秀', ''],
    ['行政许可、行政许可变更', ''],
    ['投诉、咨询', ''],
    ['男性、其他', ''],
  ];
  for (const [labels, partition] of cases) test(labels, () => assert.equal(find(labels), partition));
});
