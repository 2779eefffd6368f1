import { isCollection, isDocument, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Edit } from '../text/edit.ts';
import { lineEndOf, lineStartAt } from '../text/line-end.ts';
import type { Text } from '../text/text.ts';
import type { AcceptedEntry } from './accepted-file.ts';
import { parseYaml } from './yaml-file.ts';

export const removeTitle: Text = { zh: '删去这一条', en: 'Remove the entry' };

const indent = '    ';

/** A whole `accepted.json` with one entry. */
export function newAcceptedFile(entry: AcceptedEntry): string {
  return `{\n  "version": 1,\n  "accepted": [\n${show(entry, indent, '\n')}\n  ]\n}\n`;
}

/**
 * Writes an entry behind those that `accepted.json` has, and leaves the rest as it is. `undefined` where the file is broken
 * or no JSON: then nobody knows where it belongs.
 */
export function addEntry(content: string, entry: AcceptedEntry): Edit | undefined {
  const lineEnd = lineEndOf(content);
  if (content.trim() === '') return replace(0, content.length, newAcceptedFile(entry).replaceAll('\n', lineEnd));
  const contents = contentsOf(content);
  if (!isMap(contents) || contents.flow !== true) return undefined;
  const list: unknown = contents.items.find(isAccepted)?.value;
  if (list === undefined || list === null) {
    const behind = endOf(contents.items.at(-1));
    const property = `  "accepted": [${lineEnd}${show(entry, indent, lineEnd)}${lineEnd}  ]`;
    return behind === undefined
      ? fill(content, contents, `${property}${lineEnd}`, lineEnd)
      : insert(behind, `,${lineEnd}${property}`);
  }
  if (!isSeq(list) || list.flow !== true) return undefined;
  const [start, end] = rangeOf(list.items.at(-1)) ?? [];
  if (start === undefined || end === undefined)
    return fill(content, list, `${show(entry, indent, lineEnd)}${lineEnd}  `, lineEnd);
  const before = /^[ \t]{0,80}$/.exec(content.slice(lineStartAt(content, start), start))?.[0];
  return insert(end, `,${lineEnd}${show(entry, before ?? indent, lineEnd)}`);
}

/** Takes an entry out with the comma that sets it apart, and its lines where it has them for itself. */
export function removeEntry(content: string, index: number): Edit | undefined {
  const contents = contentsOf(content);
  const list: unknown = isMap(contents) ? contents.items.find(isAccepted)?.value : undefined;
  if (!isSeq(list) || list.flow !== true) return undefined;
  const [start, end] = rangeOf(list.items[index]) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const [, before] = rangeOf(list.items[index - 1]) ?? [];
  const [next] = rangeOf(list.items[index + 1]) ?? [];
  // What stands between an entry and its neighbour goes with it: the comma, blanks, and a note of the writer.
  if (next !== undefined) return replace(start, next, '');
  if (before !== undefined) return replace(before, end, '');
  return emptied(content, list);
}

/** What the file holds; nothing where it is broken. */
function contentsOf(content: string): unknown {
  const document = parseYaml(content);
  return isDocument(document) && document.errors.length === 0 ? document.contents : undefined;
}

/** What is left of a list whose only entry goes: `[]`. */
function emptied(content: string, { range }: YAMLSeq): Edit | undefined {
  if (!range) return undefined;
  const [open, close] = [range[0] + 1, content.lastIndexOf(']', range[1] - 1)];
  return close < open ? undefined : replace(open, close, '');
}

/** Into brackets with nothing but blanks between them; a comment stays, behind what is written. */
function fill(content: string, { range }: Pick<Node, 'range'>, text: string, lineEnd: string): Edit | undefined {
  if (!range) return undefined;
  const open = range[0] + 1;
  const blanks = /^\s{0,200}/.exec(content.slice(open, open + 200))?.[0].length ?? 0;
  const isEmpty = /[\]}]/.test(content.charAt(open + blanks));
  return replace(open, isEmpty ? open + blanks : open, lineEnd + text);
}

/** One key a line, as a person reads it; the values on one line. */
function show({ file, rule, detail, clause, values, reason, date }: AcceptedEntry, before: string, lineEnd: string) {
  const list = `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  const lines = Object.entries({ file, rule, detail, clause, values, reason, date }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${before}  "${key}": ${key === 'values' ? list : JSON.stringify(value)}`],
  );
  return `${before}{${lineEnd}${lines.join(`,${lineEnd}`)}${lineEnd}${before}}`;
}

function isAccepted({ key }: Pair): boolean {
  return isScalar(key) && key.value === 'accepted';
}

/** Where the value of a pair ends. */
function endOf(pair: unknown): number | undefined {
  return isPair(pair) ? rangeOf(pair.value)?.[1] : undefined;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

function insert(at: number, newText: string): Edit {
  return replace(at, at, newText);
}

function replace(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}
