import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ReportKind } from '../../../server/src/kinds/kind.ts';
import { ownKind } from '../../../server/src/kinds/own-kind.ts';
import { wholeReportOf } from '../../../server/src/kinds/phrases.ts';
import { kinds } from '../../../server/src/kinds/registry.ts';

const smallest = { id: 'work-safety', name: '安全生产工作年度报告' };

/** A complaint as `path: message`. */
const complain = (raw: unknown) => ownKind.complain(raw).map(({ path, message }) => `${path.join('.')}: ${message.zh}`);

suite('our own kinds have the schema that users have', () => {
  for (const kind of kinds) {
    test(kind.id, () => {
      const written = writeDown(kind);
      assert.deepEqual(complain(written), []);
      assert.deepEqual(writeDown(ownKind.read(written)), written);
    });
  }
});

/** As a file could hold it: without patterns, which only ours have, and without what is as it would be unsaid. */
function writeDown(kind: unknown): unknown {
  return JSON.parse(
    JSON.stringify(kind, (key, value: unknown) => {
      const isUnsaid = value === false || (Array.isArray(value) && value.length === 0) || isEmptyObject(value);
      return key === 'mentions' || key === 'noneFor' || (isUnsaid && key !== 'signed') ? undefined : value;
    }),
  );
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

suite('what is left out follows from what is there', () => {
  test('an id and a name are enough', () => {
    assert.deepEqual(complain(smallest), []);
    const kind = ownKind.read(smallest) as ReportKind;
    assert.deepEqual(kind.name, { zh: '安全生产工作年度报告', en: '安全生产工作年度报告' });
    assert.equal(kind.signed, true);
    assert.ok(wholeReportOf(kind, 'hashed').lines.length > 3);
  });

  test('no report lacks a part whose need is not understood, and a day that is none is no term', () => {
    const raw = { ...smallest, roles: [{ id: 'a', name: '甲', need: '可选' }], due: [{ month: 4, day: 31 }] };
    const kind = ownKind.read(raw) as ReportKind;
    assert.deepEqual([kind.roles[0]?.need, kind.due], ['usual', []]);
  });

  test('a part is known by its name, and its template is a gap', () => {
    const kind = ownKind.read({ ...smallest, roles: [{ id: 'drills', name: '应急演练情况' }] }) as ReportKind;
    assert.deepEqual([kind.roles[0]?.words, kind.roles[0]?.heading], [['应急演练情况'], '应急演练情况']);
    assert.equal(kind.roles[0]?.need, 'mandatory');
    const { lines } = wholeReportOf(kind, 'numbered');
    assert.deepEqual(lines.slice(lines.indexOf('一、应急演练情况')).slice(1, 2), ['【待填：应急演练情况】。']);
  });

  test('its tables stand in the section that names them, or in the first on the year', () => {
    const parts = (phrases: readonly string[]) => [
      { id: 'a', name: '检查情况', year: 'report' },
      { id: 'b', name: '其他情况', phrases },
    ];
    const raw = { ...smallest, tables: [{ ...table(['all']), id: 'checks' }] };
    const linesOf = (phrases: readonly string[]) =>
      wholeReportOf(ownKind.read({ ...raw, roles: parts(phrases) }) as ReportKind, 'numbered').lines;
    const printed = '|  | 数 |\n| --- | --- |\n| 合计 | 【待填：数】 |\n| 甲 | 【待填：数】 |';
    const first = linesOf([]);
    assert.deepEqual(first.slice(first.indexOf('一、检查情况') + 1).slice(0, 2), ['【待填：检查情况】。', printed]);
    const named = linesOf(['checks']);
    assert.deepEqual(named.slice(named.indexOf('二、其他情况') + 1).slice(0, 1), [printed]);
    assert.equal(named.filter((line) => line === printed).length, 1);
    assert.deepEqual(complain({ ...raw, roles: parts(['checks']) }), []);
  });

  test('rows and columns of a table are known by their names', () => {
    const table = {
      id: 'checks',
      name: '检查情况表',
      columns: [{ id: 'count', name: '家次' }],
      rows: [{ id: 'all', name: '合计' }],
    };
    const [form] = (ownKind.read({ ...smallest, tables: [table] }) as ReportKind).tables;
    assert.deepEqual(form?.head, [['', '家次']]);
    assert.deepEqual(form?.columns[0]?.heads, ['家次']);
    assert.deepEqual([form?.rows[0]?.cells, form?.rows[0]?.words], [['合计'], ['合计']]);
  });
});

suite('what is not understood is named where it stands', () => {
  const cases: readonly (readonly [raw: unknown, complaints: readonly string[]])[] = [
    [{ name: '甲' }, [': 缺少 id']],
    [{ id: 'Safety', name: '甲' }, ['id: 编号要用小写字母、数字、连字符，字母开头']],
    [{ ...smallest, titleWrds: [] }, ['titleWrds: 没有项目 titleWrds，是不是 titleWords？']],
    [{ ...smallest, titleWords: '安全' }, ['titleWords: 要写成列表，每项前面一个 -']],
    [{ ...smallest, titleWords: ['安全', ''] }, ['titleWords.1: 要写文字']],
    [{ ...smallest, signed: 'yes' }, ['signed: 要写 true 或者 false']],
    [{ ...smallest, roles: [{ name: '甲' }] }, ['roles.0: 缺少 id']],
    [{ ...smallest, roles: [{ id: 'a', name: '甲', year: 'last' }] }, ['roles.0.year: 可以写 report、next、none']],
    [{ ...smallest, roles: twice({ id: 'a', name: '甲' }) }, ['roles.1.id: 编号 a 用了两次']],
    [
      { ...smallest, roles: [{ id: 'a', name: '甲', phrases: ['clsing'] }] },
      ['roles.0.phrases.0: 没有常用写法 clsing，是不是 closing？'],
    ],
    [
      { ...smallest, phrases: [{ id: 'a', name: '甲', place: 'closng', lines: ['完。'] }] },
      ['phrases.0.place: 没有位置 closng，是不是 closing？'],
    ],
    [
      { ...smallest, phrases: [{ id: 'a', name: '甲', place: 'any', lines: [] }] },
      ['phrases.0.lines: 要写成列表，每项前面一个 -'],
    ],
    [{ ...smallest, tables: [{ ...table(['sum']), id: 't' }] }, ['tables.0.identities.0.left.0: 没有行 sum']],
    [{ ...smallest, titleTemplate: '{issuer}{yaer}年报告' }, ['titleTemplate: 没有占位 yaer，是不是 year？']],
    [{ ...smallest, titleTemplate: '{issuer}{year}年{总结|报告}【待填：{名称}】' }, ['titleTemplate: 没有占位 名称']],
    [
      { ...smallest, roles: [{ id: 'a', name: '甲', heading: '{nxt}年安排' }] },
      ['roles.0.heading: 没有占位 nxt，是不是 next？'],
    ],
    [
      { ...smallest, phrases: [{ id: 'a', name: '甲', place: 'any', lines: ['完。', '{issure}'] }] },
      ['phrases.0.lines.1: 没有占位 issure，是不是 issuer？'],
    ],
    [
      {
        ...smallest,
        due: [
          { month: 1, day: 31 },
          { month: 2, day: 31 },
        ],
      },
      ['due.1.day: 2月没有31日'],
    ],
    [
      {
        ...smallest,
        tables: [
          { ...table(['all']), id: 't', overYears: [{ id: 'Y', now: 'al', before: 'all', went: 'x', text: '甲' }] },
        ],
      },
      ['tables.0.overYears.0.now: 没有行 al，是不是 all？', 'tables.0.overYears.0.went: 没有行 x'],
    ],
    [
      {
        ...smallest,
        tables: [
          {
            ...table(['all']),
            id: 't',
            identities: twice({ id: 'a', left: ['all'], right: ['one'], mayBeOut: ['zzz'], text: '甲' }),
          },
        ],
      },
      [
        'tables.0.identities.1.id: 编号 a 用了两次',
        'tables.0.identities.0.mayBeOut.0: 没有右边的项 zzz',
        'tables.0.identities.1.mayBeOut.0: 没有右边的项 zzz',
      ],
    ],
    [
      { ...smallest, tables: [{ ...table(['all']), id: 't', rows: [...table([]).rows, { id: 'two', name: '甲' }] }] },
      ['tables.0.rows.2.name: 名称 甲 用了两次'],
    ],
    // All at once, but where something is left out.
    [
      { ...smallest, roles: [{ id: 'a', name: '甲', need: '可选' }], tables: [{ ...table(['sum']), id: 't' }] },
      ['roles.0.need: 可以写 mandatory、optional、usual', 'tables.0.identities.0.left.0: 没有行 sum'],
    ],
    ['安全', [': 要写成 名称: 值']],
  ];
  for (const [raw, complaints] of cases) test(JSON.stringify(raw), () => assert.deepEqual(complain(raw), complaints));
});

function twice<T>(value: T): readonly T[] {
  return [value, value];
}

function table(left: readonly string[]) {
  return {
    name: '表',
    columns: [{ id: 'count', name: '数' }],
    rows: [
      { id: 'all', name: '合计' },
      { id: 'one', name: '甲' },
    ],
    identities: [{ id: 'T-1', left, right: ['one'], text: '合计等于各项之和' }],
  };
}
