import { isRecord } from '../schema/compounds.ts';
import type { Span } from '../text/span.ts';

/** JSON Schema, as far as our options use it. */
type Schema = Readonly<Record<string, unknown>>;

/** One thing that could stand where the caret is. */
export interface Suggestion {
  readonly label: string;
  /** Takes the place of `span`. */
  readonly newText: string;
  readonly span: Span;
  /** In the words of the schema. */
  readonly description: string | undefined;
}

/**
 * What could be written at `offset` of a YAML file with this schema: keys that are not there yet, or values. The file is read
 * by its indents, for while it is being written it is hardly ever right.
 */
export function completeFile(content: string, offset: number, schema: Schema): Suggestion[] {
  const lines = content.slice(0, offset).split('\n');
  const before = lines.pop() ?? '';
  const { markers, column, text } = readLine(before);
  const value = /^["']?([\w/.-]+)["']?:[ \t]+(\S*)$/.exec(text);
  const path = findPath(lines, markers, column);
  if (value) {
    const [, key = '', typed = ''] = value;
    return valuesOf(follow([schema], [...path, key]), { start: offset - typed.length, end: offset });
  }
  if (!/^["']?[\w/.-]*$/.test(text)) return [];
  const span = { start: offset - text.length, end: offset };
  const here = follow([schema], path);
  const used = siblingsOf(content, lines.length, column);
  return [...keysOf(here, used, span, ' '.repeat(column)), ...(markers.length > 0 ? valuesOf(here, span) : [])];
}

interface Line {
  /** The columns of the `-` before its text. */
  readonly markers: readonly number[];
  /** Where its text begins. */
  readonly column: number;
  readonly text: string;
}

function readLine(line: string): Line {
  const markers: number[] = [];
  let column = line.length - line.trimStart().length;
  for (;;) {
    const marker = /^-(?:[ \t]+|$)/.exec(line.slice(column));
    if (!marker) return { markers, column, text: line.slice(column) };
    markers.push(column);
    column += marker[0].length;
  }
}

/** The keys that lead to a place, from the outside in; an item of a list is `#`. */
function findPath(above: readonly string[], markers: readonly number[], column: number): string[] {
  const path: string[] = [];
  let limit = column;
  let isItem = false;
  const enter = (found: readonly number[]) => {
    for (const marker of found.toReversed()) {
      if (marker >= limit) continue;
      path.unshift('#');
      limit = marker;
      isItem = true;
    }
  };
  enter(markers);
  for (const line of above.toReversed()) {
    const { markers: own, column: start, text } = readLine(line);
    const key = /^["']?([\w/.-]+)["']?:/.exec(text)?.[1];
    if (key === undefined) continue;
    // A list may stand right below its key, without an indent.
    const isAbove = start < limit || (isItem && start === limit && own.length === 0);
    if (isAbove) {
      path.unshift(key);
      limit = start;
      isItem = false;
    }
    if (start === limit) enter(own);
    if (limit === 0 && !isItem) break;
  }
  return path;
}

/** Keys that stand beside a place already. */
function siblingsOf(content: string, line: number, column: number): ReadonlySet<string> {
  const used = new Set<string>();
  const lines = content.split('\n').map(readLine);
  const read = (step: 1 | -1) => {
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      const { markers, column: start, text } = lines[at] as Line;
      if (text.trim() === '') continue;
      if (start < column || (step === 1 && start === column && markers.length > 0)) return;
      const key = /^["']?([\w/.-]+)["']?:/.exec(text)?.[1];
      if (start === column && key !== undefined) used.add(key);
      if (step === -1 && start === column && markers.length > 0) return;
    }
  };
  read(-1);
  read(1);
  return used;
}

function follow(schemas: readonly Schema[], path: readonly string[]): Schema[] {
  return path.reduce<Schema[]>(
    (all, key) =>
      all.flatMap(alternativesOf).flatMap((schema) => {
        const next = key === '#' ? schema.items : (propertiesOf(schema)[key] ?? schema.additionalProperties);
        return isRecord(next) ? [next] : [];
      }),
    [...schemas],
  );
}

/** One schema may allow several forms. */
function alternativesOf(schema: Schema): Schema[] {
  const forms = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : [])).filter(isRecord);
  return [schema, ...forms.flatMap(alternativesOf)];
}

function propertiesOf({ properties }: Schema): Readonly<Record<string, Schema>> {
  return isRecord(properties) ? (properties as Readonly<Record<string, Schema>>) : {};
}

function keysOf(schemas: readonly Schema[], used: ReadonlySet<string>, span: Span, indent: string): Suggestion[] {
  return schemas
    .flatMap(alternativesOf)
    .flatMap((schema) => Object.entries(propertiesOf(schema)))
    .filter(([key]) => !used.has(key))
    .map(([key, schema]) => ({
      label: key,
      newText: `${key}:${openingOf(schema, indent)}`,
      span,
      description: descriptionOf(schema),
    }));
}

/** What stands behind a key before its value. */
function openingOf({ type }: Schema, indent: string): string {
  if (type === 'array') return `\n${indent}  - `;
  return type === 'object' ? `\n${indent}  ` : ' ';
}

function valuesOf(schemas: readonly Schema[], span: Span): Suggestion[] {
  const values = schemas.flatMap(alternativesOf).flatMap((schema): { value: unknown; schema: Schema }[] => {
    const list = schema.type === 'boolean' ? [true, false] : Array.isArray(schema.enum) ? schema.enum : [];
    return list.map((value) => ({ value, schema }));
  });
  const description = schemas.map(descriptionOf).find((text) => text !== undefined);
  return [...new Set(values.map(({ value }) => String(value)))].map((value) => ({
    label: value,
    newText: value,
    span,
    description,
  }));
}

function descriptionOf({ description }: Schema): string | undefined {
  return typeof description === 'string' ? description : undefined;
}
