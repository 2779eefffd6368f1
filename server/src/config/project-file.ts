import { type Document, isMap, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml';
import { type Complaint, readValues } from '../schema/options.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { unknownName } from './rule-settings.ts';
import { type Settings, settings as shape } from './settings.ts';

/** The name of the file with the settings of a folder and all below it. */
export const projectFileName = 'hegao.yaml';

/** What is not understood in the file, and where. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Text;
}

export interface ProjectFile {
  /** The settings that the file names and that can be read. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly ConfigProblem[];
}

const empty: ProjectFile = { settings: {}, problems: [] };

/** A longer one is no list of settings; YAML takes long about it. */
const longest = 100_000;

/** Reads `hegao.yaml`. Nothing in it runs; what is not understood is named, and all else holds. */
export function readProjectFile(content: string): ProjectFile {
  if (content.length > longest) {
    return problemAt({ start: 0, end: 1 }, { zh: '文件太长，没有读', en: 'the file is too long and was not read' });
  }
  const document = parseDocument(content, { logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const [start] = error.pos;
    const message = { zh: '这里不合 YAML 的写法，整个文件没有采用', en: `this is no YAML: ${error.code}` };
    return problemAt(clip({ start, end: start + 1 }, content), message);
  }
  const alias = findAlias(document);
  if (alias) return problemAt(spanOf(alias), { zh: '不能用 YAML 的别名（*）', en: 'aliases (*) are not allowed' });
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  if (raw === null || raw === undefined) return empty;
  if (!isMap(document.contents)) {
    return problemAt(clip({ start: 0, end: 1 }, content), {
      zh: '要写成 设置: 值，一行一项',
      en: 'settings and their values are expected',
    });
  }
  return readMapping(document, raw as Readonly<Record<string, unknown>>);
}

function readMapping(document: Document, raw: Readonly<Record<string, unknown>>): ProjectFile {
  const keys = Object.keys(shape);
  const { values, complaints } = readValues(shape, raw);
  const strange = Object.keys(raw).filter((key) => !keys.includes(key));
  const all: readonly Complaint[] = [
    ...complaints,
    ...strange.map((key) => ({ path: [key], isKey: true, message: unknownName('设置', 'setting', key, keys) })),
  ];
  const isRefused = (key: string) => complaints.some(({ path }) => path.length === 1 && path[0] === key);
  const given = Object.entries(values).filter(([key]) => raw[key] !== undefined && !isRefused(key));
  const problems = all.map((complaint) => ({ span: locate(document, complaint), message: complaint.message }));
  return {
    settings: Object.fromEntries(given) as Partial<Settings>,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

function problemAt(span: Span, message: Text): ProjectFile {
  return { settings: {}, problems: [{ span, message }] };
}

/** The value that a path leads to, or its key where that is meant or the value is no word. */
function locate({ contents }: Document, { path, isKey = false }: Complaint): Span {
  let node: unknown = contents;
  let span: Span = { start: 0, end: 1 };
  for (const [at, name] of path.entries()) {
    const pair = pairOf(node, name);
    if (!pair) return span;
    const isMeant = isKey && at === path.length - 1;
    span = spanOf(isScalar(pair.value) && pair.value.value !== null && !isMeant ? pair.value : (pair.key as Node));
    node = pair.value;
  }
  return span;
}

function pairOf(node: unknown, name: string): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

function spanOf({ range }: Node): Span {
  return range ? { start: range[0], end: Math.max(range[1], range[0] + 1) } : { start: 0, end: 1 };
}

function clip({ start, end }: Span, content: string): Span {
  const last = Math.max(1, content.length);
  return { start: Math.min(start, last - 1), end: Math.min(end, last) };
}

/** An alias anywhere: a few of them in each other make a gigabyte. */
function findAlias(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Alias(_key, alias) {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}
