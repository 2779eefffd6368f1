import { parse } from 'yaml';
import type { Block } from '../syntax/block.ts';
import { isHeaped } from '../text/heaped.ts';
import type { Span } from '../text/span.ts';
import { isPreviousPath } from './previous-paths.ts';

/** What a report says of itself between `---` lines at its beginning. */
export interface FrontMatter {
  readonly kind: string | undefined;
  readonly year: number | undefined;
  /** Where last year's report stands, seen from the folder of this one. */
  readonly previous: string | undefined;
  /**
   * What is written behind keys of ours. English ones belong to other tools, too, and may mean other things there: they
   * count where no other key stands beside them.
   */
  readonly fields: ReadonlyMap<FrontMatterKey, Span>;
}

const keys = ['报告类型', '年度', '上年报告'] as const;
type FrontMatterKey = (typeof keys)[number];

const englishKeys = new Map<string, FrontMatterKey>([
  ['kind', '报告类型'],
  ['year', '年度'],
  ['previous', '上年报告'],
]);

/** Reads `报告类型:` / `kind:`, `年度:` / `year:` and `上年报告:` / `previous:`; anything that is no YAML mapping says nothing. */
export function readFrontMatter(content: string, blocks: readonly Block[]): FrontMatter {
  const block = blocks.find(({ kind }) => kind === 'front-matter');
  const source = block ? content.slice(block.span.start, block.span.end) : '';
  const values = block ? parseMapping(source.replaceAll('\r\n', '\n')) : {};
  const kind = values.报告类型 ?? values.kind;
  const year = Number(String(values.年度 ?? values.year ?? '').replace(/年度?$/, ''));
  const previous = values.上年报告 ?? values.previous;
  return {
    kind: typeof kind === 'string' ? kind : undefined,
    year: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : undefined,
    previous: typeof previous === 'string' && isPreviousPath(previous) ? previous.replaceAll('\\', '/') : undefined,
    fields: findFields(source, block?.span.start ?? 0, Object.keys(values).every(isOurs)),
  };
}

function isOurs(key: string): boolean {
  return englishKeys.has(key) || keys.some((one) => one === key);
}

function findFields(source: string, start: number, areAllOurs: boolean): FrontMatter['fields'] {
  const fields = new Map<FrontMatterKey, Span>();
  for (const { 1: name, 2: value = '', index, 0: line } of source.matchAll(/^([^\s:]+):[ \t]+([^\r\n]*)/gm)) {
    const key = keys.find((one) => one === name) ?? (areAllOurs ? englishKeys.get(name ?? '') : undefined);
    const written = value.replace(/[ \t]+#.*$/, '').trimEnd();
    const from = start + index + line.length - value.length;
    if (key && written !== '') fields.set(key, { start: from, end: from + written.length });
  }
  return fields;
}

/** Nobody says as much of a report, and it is read at every key. */
const longest = 20_000;

function parseMapping(source: string): Record<string, unknown> {
  const body = source.replace(/^---[^\n]*\n/, '').replace(/(?:^|\n)---\s*$/, '');
  if (body.length > longest || isHeaped(body, false)) return {};
  try {
    const values: unknown = parse(body, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof values === 'object' && values !== null ? { ...values } : {};
  } catch {
    // Front matter belongs to other tools too; the report is checked all the same.
    return {};
  }
}
