import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rolesOf } from '../../../server/src/kinds/assign-roles.ts';
import { openGovernment } from '../../../server/src/kinds/open-government.ts';
import { toPipeTable } from '../../../server/src/kinds/table-form.ts';
import { isEmptyText } from '../../support/problems.ts';

suite('the role of a heading', () => {
  const cases: readonly (readonly [heading: string, roles: string])[] = [
    ...openGovernment.roles.map(({ id, heading }) => [heading, id] as const),
    ['概述', 'overview'],
    ['基本情况', 'overview'],
    ['主动公开情况', 'published'],
    ['依申请公开情况', 'requests'],
    ['收到和处理政府信息公开申请的情况', 'requests'],
    ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'proceedings'],
    ['存在问题及改进情况', 'problems'],
    ['存在的不足和改进措施', 'problems'],
    ['其他需要报告的问题', 'other-items'],
    ['其他需要说明的事项', 'other-items'],
    ['附件', ''],
  ];
  for (const [heading, expected] of cases) {
    test(heading, () => {
      const roles = rolesOf(heading, openGovernment, 2025);
      assert.equal(roles.map(({ id }) => id).join(' + '), expected);
    });
  }
});

for (const form of openGovernment.tables) {
  suite(`the form of table ${form.id}`, () => {
    const rows = new Set(form.rows.map(({ id }) => id));
    const columns = new Set(form.columns.map(({ id }) => id));

    test('has rows and columns of their own', () => {
      assert.equal(rows.size, form.rows.length);
      assert.equal(columns.size, form.columns.length);
      for (const row of form.rows) for (const id of row.columns ?? []) assert.ok(columns.has(id));
    });

    test('has identities of members that it has', () => {
      for (const { within, left, right } of form.identities) {
        const members = within === 'rows' ? columns : rows;
        for (const id of [...left, ...right]) assert.ok(members.has(id), id);
      }
    });

    test('has names in both languages', () => {
      const texts = [form, ...form.rows, ...form.columns].map(({ name }) => name);
      assert.deepEqual([...texts, ...form.identities.map(({ text }) => text)].filter(isEmptyText), []);
    });

    test('is printed with all its cells', () => {
      const lines = toPipeTable(form, '12').split('\n');
      const bars = lines.map((line) => line.split('|').length);
      assert.ok(bars.every((count) => count === bars[0]));
      const cells = form.rows.reduce((sum, row) => sum + (row.columns?.length ?? form.columns.length), 0);
      assert.equal(lines.join('\n').split(' 12 ').length - 1, cells);
    });
  });
}

test('the tables have the size of the official ones', () => {
  const [, requests, proceedings] = openGovernment.tables;
  assert.equal(requests?.rows.length, 25);
  assert.equal(requests?.identities.find(({ id }) => id === 'T-B2')?.right.length, 21);
  assert.equal(requests?.columns.length, 7);
  assert.equal((proceedings?.rows.length ?? 0) * (proceedings?.columns.length ?? 0), 15);
});
