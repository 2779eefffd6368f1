import { mustReach99, undemanded } from './patterns.ts';
import type { KindRow, Results, Row } from './score.ts';

export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  // Never rounded up to 100: one miss in a thousand is a miss.
  return (Math.floor((part / whole) * 1000) / 10).toFixed(1);
}

const heads = [
  'pattern',
  'relations',
  'spoilt',
  'found',
  'recall %',
  'alone',
  'recall %',
  'unspoilt',
  'alarms',
  'alarms',
  'right %',
];

export function renderTable({ patterns, total }: Results): string {
  const lines = Object.entries(patterns).map(([name, row]) => cellsOf(mustReach99.has(name) ? `${name} ★` : name, row));
  const starred = Object.entries(patterns).filter(([name]) => mustReach99.has(name));
  const demanded = Object.entries(patterns).filter(([name]) => name !== undemanded);
  return layOut([
    heads,
    ...lines,
    cellsOf('★ together', sum(starred.map(([, row]) => row))),
    cellsOf(`all but ${undemanded}`, sum(demanded.map(([, row]) => row))),
    cellsOf('all', total),
  ]);
}

function sum(rows: readonly Row[]): Row {
  const keys = [
    'relations',
    'spoilt',
    'found',
    'alone',
    'aloneFound',
    'unspoilt',
    'unspoiltAlarms',
    'alarms',
    'right',
  ] as const;
  return Object.fromEntries(
    keys.map((key) => [key, rows.reduce((total, row) => total + row[key], 0)]),
  ) as unknown as Row;
}

export function renderKinds(kinds: Readonly<Record<string, KindRow>>): string {
  return layOut([
    ['slip', 'spoilt', 'found', 'recall %', 'unspoilt', 'alarms'],
    ...Object.entries(kinds).map(([kind, { spoilt, found, unspoilt, unspoiltAlarms }]) => [
      kind,
      String(spoilt),
      String(found),
      percent(found, spoilt),
      String(unspoilt),
      String(unspoiltAlarms),
    ]),
  ]);
}

function cellsOf(name: string, row: Row): string[] {
  return [
    name,
    String(row.relations),
    String(row.spoilt),
    String(row.found),
    percent(row.found, row.spoilt),
    String(row.alone),
    percent(row.aloneFound, row.alone),
    String(row.unspoilt),
    String(row.unspoiltAlarms),
    String(row.alarms),
    percent(row.right, row.alarms),
  ];
}

/** A pipe table, readable as it is. */
function layOut(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}
