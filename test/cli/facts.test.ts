import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hegao } from './run-command.ts';

const report = `青石县交通运输局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

一、2025年推进法治政府建设的主要举措和成效

（一）优化服务。上半年受理申请120件，办结118件，办结率98.3%。发放资料8000余份。

（二）公正执法。查处案件65件（一般程序43件、简易程序23件）。罚没款15.7万元。

| 项目 | 检查（家） |
| --- | --- |
| 客运 | 12 |
| =货运 | 30 |
| 合计 | 42 |

二、2025年推进法治政府建设存在的不足和原因

力量薄弱，原因是编制不足，空编2人。

青石县交通运输局

2026年1月20日
`;

interface Ledger {
  readonly version: number;
  readonly figures: readonly {
    readonly id: string;
    readonly text: string;
    readonly lo: string | null;
    readonly hi: string | null;
    readonly loOpen: boolean;
    readonly hiOpen: boolean;
    readonly unit: string;
    readonly subject: string | null;
    readonly action: string | null;
    readonly period: string | null;
    readonly section: string | null;
    readonly range: unknown;
  }[];
  readonly relations: readonly {
    readonly type: string;
    readonly verdict: string;
    readonly explanation: string;
    readonly operands: readonly { readonly role: string; readonly figure: string }[];
    readonly range: unknown;
  }[];
}

function facts(input: string, ...args: string[]): Ledger {
  const { status, stdout } = hegao(['facts', '-', '--format', 'json', ...args], { input });
  assert.equal(status, 0);
  return JSON.parse(stdout);
}

suite('hegao facts --format json', { concurrency: true }, () => {
  test('gives every figure with its interval, what it counts and where it stands', () => {
    const { version, figures } = facts(report);
    assert.equal(version, 1);
    assert.deepEqual(
      figures.map(({ id, text, lo, hi, section }) => [id, text, lo, hi, section]),
      [
        ['f1', '120件', '120', '120', 'achievements'],
        ['f2', '118件', '118', '118', 'achievements'],
        ['f3', '98.3%', '98.25', '98.35', 'achievements'],
        ['f4', '8000余份', '8000', '9000', 'achievements'],
        ['f5', '65件', '65', '65', 'achievements'],
        ['f6', '43件', '43', '43', 'achievements'],
        ['f7', '23件', '23', '23', 'achievements'],
        ['f8', '15.7万元', '156500', '157500', 'achievements'],
        ['f9', '12', '12', '12', 'achievements'],
        ['f10', '30', '30', '30', 'achievements'],
        ['f11', '42', '42', '42', 'achievements'],
        ['f12', '2人', '2', '2', 'shortcomings'],
      ],
    );
    assert.deepEqual(figures[1], {
      id: 'f2',
      text: '118件',
      lo: '118',
      hi: '118',
      loOpen: false,
      hiOpen: false,
      unit: '件',
      subject: null,
      action: 'concluded',
      period: '上半年',
      section: 'achievements',
      range: { start: { line: 6, character: 22 }, end: { line: 6, character: 26 } },
    });
    assert.equal(figures[0]?.subject, '申请');
    assert.equal(figures[3]?.hiOpen, true);
    assert.equal(figures[8]?.unit, '家');
  });

  test('gives every relation with its verdict, worked out', () => {
    const { figures, relations } = facts(report);
    const textOf = new Map(figures.map(({ id, text }) => [id, text]));
    const shown = relations.map(({ type, verdict, explanation, operands }) => [
      type,
      verdict,
      explanation,
      operands.map(({ role, figure }) => `${role} ${textOf.get(figure)}`).join(', '),
    ]);
    const rate = ['rate', 'holds', '办结率 98.3% = 118÷120 ✓', 'rate 98.3%, part 118件, base 120件'];
    const sum = ['sum', 'violated', '查处案件 65件 ≠ 43+23 = 66件 ✗', 'total 65件, part 43件, part 23件'];
    const table = ['table', 'holds', '合计检查（家） 42 = 12+30 ✓', 'total 42, part 12, part 30'];
    for (const expected of [rate, sum, table]) {
      assert.ok(
        shown.some((one) => JSON.stringify(one) === JSON.stringify(expected)),
        `no ${expected} in\n${shown.join('\n')}`,
      );
    }
    const { range } = relations.find(({ verdict }) => verdict === 'violated') ?? {};
    assert.deepEqual(range, figures[4]?.range);
  });

  test('speaks English, too', () => {
    const { relations } = facts(report.replace('98.3%', '89.3%'), '--locale', 'en');
    assert.ok(relations.some(({ explanation }) => explanation === '办结率 89.3% ≠ 118÷120, should be 98.3% ✗'));
  });

  test('of a document that is no report it is empty, and why is told beside it', () => {
    const { status, stdout, stderr } = hegao(['facts', '-', '--format', 'json'], {
      input: '# 读书笔记\n\n读了3本。\n',
    });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), { version: 1, figures: [], relations: [] });
    assert.match(stderr, /看不出是报告/);
  });

  test('takes a kind and a year', () => {
    const { figures } = facts('# 读书笔记\n\n2024年读书3本，2025年读书5本。\n', '--kind', 'generic', '--year', '2025');
    assert.deepEqual(
      figures.map(({ text, period }) => [text, period]),
      [
        ['3本', '2024年'],
        ['5本', '2025年'],
      ],
    );
  });
});

suite('hegao facts --format csv', { concurrency: true }, () => {
  const { bytes, stdout } = hegao(['facts', '-', '--format', 'csv'], { input: report });
  const rows = stdout.slice(1).split('\r\n');

  test('is UTF-8 with a byte order mark and the line ends of Windows', () => {
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(rows.at(-1), '');
    assert.doesNotMatch(rows.join(''), /[\r\n]/);
  });

  test('has one row a figure', () => {
    assert.equal(rows.length, 1 + 12 + 1);
    assert.equal(rows[0], '编号,行,列,部分,内容,数据,最小,最大,单位,时期,范围,结果,核对');
    assert.equal(rows[3], 'f3,7,31,（一）优化服务,办结率,98.3%,98.25,98.35,%,上半年,,✓,办结率 98.3% = 118÷120 ✓');
    assert.match(rows[5] ?? '', /^f5,.*,✗,查处案件 65件 ≠ 43\+23 = 66件 ✗$/);
  });

  test('holds no formula', () => {
    assert.match(rows[10] ?? '', /^f10,.*,'=货运检查（家）,30,/);
  });
});

suite('hegao facts', { concurrency: true }, () => {
  test('shows the ledger to people, section by section', () => {
    const { stdout } = hegao(['facts', '-'], { input: report });
    const lines = stdout.split('\n');
    assert.ok(lines.includes('一、2025年推进法治政府建设的主要举措和成效'));
    assert.ok(lines.includes('  （一）优化服务'));
    assert.ok(lines.includes('    7:31  〔上半年〕办结率              98.3%         = 118÷120 ✓'), stdout);
    assert.ok(lines.includes('    9:13  查处案件                      65件          ≠ 43+23 = 66件 ✗'), stdout);
    assert.match(stdout, /共 12 个数据，\d+ 处关系：✓ 相符 \d+ {2}≈ 只舍未入 0 {2}✗ 不符 1\n$/);
  });

  test('a missing file is exit 2', () => {
    const { status, stderr } = hegao(['facts', 'missing.md']);
    assert.equal(status, 2);
    assert.match(stderr, /没有这个文件/);
  });
});
