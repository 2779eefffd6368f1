import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rolesOf } from '../../../server/src/kinds/assign-roles.ts';
import { lawEnforcement } from '../../../server/src/kinds/law-enforcement.ts';
import { toPipeTable } from '../../../server/src/kinds/table-form.ts';
import { isEmptyText } from '../../support/problems.ts';

suite('the role of a heading', () => {
  const cases: readonly (readonly [heading: string, roles: string])[] = [
    ...lawEnforcement.roles.map(({ id, heading }) => [heading, id] as const),
    ['甲县乙局2025年度行政执法数据表', 'figures'],
    ['行政处罚实施情况统计表', 'figures'],
    ['甲县乙局2025年度行政执法总体情况', 'situation'],
    ['行政执法情况说明', 'situation'],
    ['基本情况', 'situation'],
    ['下一步工作', ''],
  ];
  for (const [heading, expected] of cases) {
    test(heading, () => {
      const roles = rolesOf(heading, lawEnforcement, 2025);
      assert.equal(roles.map(({ id }) => id).join(' + '), expected);
    });
  }
});

for (const form of lawEnforcement.tables) {
  suite(`the form of the table ${form.id}`, () => {
    const columns = form.columns.map(({ id }) => id);

    test('has columns of their own, and identities and mentions of these', () => {
      assert.equal(new Set(columns).size, columns.length);
      const named = [
        ...form.identities.flatMap(({ left, right, mayBeOut = [] }) => [...left, ...right, ...mayBeOut]),
        ...form.mentions.map(({ column }) => column),
      ];
      assert.deepEqual(
        named.filter((id) => !columns.includes(id)),
        [],
      );
    });

    test('has names in both languages', () => {
      const texts = [form, ...form.rows, ...form.columns].map(({ name }) => name);
      assert.deepEqual([...texts, ...form.identities.map(({ text }) => text)].filter(isEmptyText), []);
    });

    test('is printed with as many cells as heads', () => {
      const lines = toPipeTable(form, '12').split('\n');
      const bars = lines.map((line) => line.split('|').length);
      assert.ok(bars.every((count) => count === bars[0]));
      assert.equal(lines.length, 3);
    });
  });
}

test('what no regulation prescribes is no error', () => {
  const identities = lawEnforcement.tables.flatMap((table) => table.identities);
  assert.ok(identities.length > 0 && identities.every(({ weight }) => weight !== 'prescribed'));
  assert.ok(lawEnforcement.roles.every(({ need }) => need === 'usual'));
});
