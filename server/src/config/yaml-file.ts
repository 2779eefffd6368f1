import { type Document, isDocument, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Complaint } from '../schema/options.ts';
import { isHeaped } from '../text/heaped.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** What is not understood in a file, and where. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Text;
}

/** A file of keys and values, YAML or JSON, which is a part of it. */
export interface YamlFile {
  /** What stands there by its keys; empty where nothing can be read. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Why nothing can be read. */
  readonly problems: readonly ConfigProblem[];
  /** Where a complaint is to be shown: the value its path leads to, or the key where that is meant or the value is no word. */
  locate(complaint: Pick<Complaint, 'path' | 'isKey'>): Span;
}

/** Complaints where they stand in the file, in its order. */
export function toProblems(complaints: readonly Complaint[], locate: YamlFile['locate']): ConfigProblem[] {
  return complaints
    .map((complaint) => ({ span: locate(complaint), message: complaint.message }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Longer ones were made by no writer; YAML takes long about them. */
const longest = 100_000;
const longestJson = 400_000;

/** A file as the parser has it, or why it was not given to it. */
export function parseYaml(content: string): Document | Text {
  const json = content.length <= longestJson && isJson(content);
  if (content.length > (json ? longestJson : longest)) return tooLong;
  if (isHeaped(content, json)) return tooDeep;
  return parseDocument(content, { logLevel: 'silent', uniqueKeys: true });
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

/**
 * Nothing in it runs, and an alias is no way to a gigabyte. `what` names what is to stand there, `language` what the writer
 * takes it for.
 */
export function readYaml(content: string, what: Text, language: 'YAML' | 'JSON' = 'YAML'): YamlFile {
  const document = parseYaml(content);
  if (!isDocument(document)) return unreadable({ start: 0, end: 1 }, document);
  const [error] = document.errors;
  if (error) {
    const [start] = error.pos;
    const message = {
      zh: `这里不合 ${language} 的写法，整个文件没有采用`,
      en: `this is no ${language}, and nothing of the file is used: ${error.code}`,
    };
    return unreadable(clip({ start, end: start + 1 }, content), message);
  }
  const alias = findAlias(document);
  if (alias) return unreadable(spanOf(alias), { zh: '不能用 YAML 的别名（*）', en: 'aliases (*) are not allowed' });
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  const locate: YamlFile['locate'] = (complaint) => locateIn(document, complaint);
  if (raw === null || raw === undefined) return { raw: {}, problems: [], locate };
  if (!isMap(document.contents)) return unreadable(clip({ start: 0, end: 1 }, content), what);
  return { raw: raw as Readonly<Record<string, unknown>>, problems: [], locate };
}

const tooDeep: Text = {
  zh: '括号或者列表一层套一层，太深了，没有读',
  en: 'brackets or lists are nested too deep; the file was not read',
};
const tooLong: Text = { zh: '文件太长，没有读', en: 'the file is too long and was not read' };

function unreadable(span: Span, message: Text): YamlFile {
  return { raw: {}, problems: [{ span, message }], locate: () => span };
}

function locateIn({ contents }: Document, { path, isKey = false }: Pick<Complaint, 'path' | 'isKey'>): Span {
  let node: unknown = contents;
  const first = firstKeyOf(contents) as Node | undefined;
  let span: Span = first ? spanOf(first) : { start: 0, end: 1 };
  for (const [at, name] of path.entries()) {
    const found = entryOf(node, name);
    if (!found) return span;
    const { key, value } = found;
    const isMeant = isKey && at === path.length - 1;
    const isWord = isScalar(value) && value.value !== null;
    span = spanOf((isWord && !isMeant ? value : (key ?? firstKeyOf(value) ?? value)) as Node);
    node = value;
  }
  return span;
}

/** What stands under a key, or in a list at a place. */
function entryOf(node: unknown, name: string): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(name)];
    return value === undefined ? undefined : { key: undefined, value };
  }
  return isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
}

/** What has no key of its own, such as an item of a list, is shown at its first. */
function firstKeyOf(node: unknown): unknown {
  return isMap(node) ? node.items[0]?.key : undefined;
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
