import { findNearest } from '../text/nearest.ts';
import type { Text } from '../text/text.ts';

/** Something in a value that is not understood: where it stands, by keys from the outside in, and what could. */
export interface Complaint {
  readonly path: readonly string[];
  /** The last key itself is strange, not its value. */
  readonly isKey?: boolean;
  readonly message: Text;
}

/** One setting described once: the type, the default, the reader and the JSON Schema follow from it. */
export interface Option<T> {
  readonly default: T;
  readonly description: { readonly zh: string; readonly en: string };
  /** JSON Schema of the value, without default and description. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value, or `undefined` if `raw` is none. */
  readonly read: (raw: unknown) => T | undefined;
  /** What of `raw` is not understood; a value with parts may be read all the same. */
  readonly complain: (raw: unknown) => readonly Complaint[];
  /** Only a file has it, no list of settings. */
  readonly fileOnly?: boolean;
  /** In a file, where more may be written than a list of settings offers. */
  readonly fileSchema?: Option<T>['schema'];
}

export type OptionShape = Readonly<Record<string, Option<unknown>>>;

export type Values<S extends OptionShape> = { readonly [K in keyof S]: S[K] extends Option<infer T> ? T : never };

interface Described<T> {
  readonly default: T;
  readonly description: { readonly zh: string; readonly en: string };
}

export function oneOf<const T extends string>({
  values,
  ...described
}: Described<NoInfer<T>> & { values: readonly T[] }): Option<T> {
  const read = (raw: unknown) => values.find((value) => value === raw);
  return {
    ...described,
    schema: { type: 'string', enum: values },
    read,
    complain: whole(read, { zh: `可以写 ${values.join('、')}`, en: `one of ${values.join(', ')} is expected` }),
  };
}

export function integer({
  minimum,
  maximum,
  ...described
}: Described<number> & { minimum: number; maximum: number }): Option<number> {
  const read = (raw: unknown) =>
    typeof raw === 'number' && Number.isInteger(raw) && raw >= minimum && raw <= maximum ? raw : undefined;
  return {
    ...described,
    schema: { type: 'integer', minimum, maximum },
    read,
    complain: whole(read, {
      zh: `要写 ${minimum} 到 ${maximum} 之间的整数`,
      en: `a whole number from ${minimum} to ${maximum} is expected`,
    }),
  };
}

/** A text that is not empty. */
export function text(described: Described<string>): Option<string> {
  const read = (raw: unknown) => (typeof raw === 'string' && raw.trim() !== '' ? raw : undefined);
  return {
    ...described,
    schema: { type: 'string', minLength: 1 },
    read,
    complain: whole(read, { zh: '要写文字', en: 'a text is expected' }),
  };
}

export function flag(described: Described<boolean>): Option<boolean> {
  const read = (raw: unknown) => (typeof raw === 'boolean' ? raw : undefined);
  return {
    ...described,
    schema: { type: 'boolean' },
    read,
    complain: whole(read, { zh: '要写 true 或者 false', en: 'true or false is expected' }),
  };
}

/** For a value that is read as a whole or not at all. */
function whole(read: (raw: unknown) => unknown, message: Text): Option<unknown>['complain'] {
  return (raw) => (read(raw) === undefined ? [{ path: [], message }] : []);
}

/** A key that nothing has, or a name of which there is nothing; and what was probably meant. */
export function unknownName(zh: string, en: string, name: string, names: readonly string[]): Text {
  const nearest = findNearest(name, names);
  return nearest === undefined
    ? { zh: `没有${zh} ${name}`, en: `there is no ${en} ${name}` }
    : { zh: `没有${zh} ${name}，是不是 ${nearest}？`, en: `there is no ${en} ${name}; did you mean ${nearest}?` };
}

const nothing = {};

/** Complaints about the value of a key, seen from outside. */
export function within(key: string, complaints: readonly Complaint[]): Complaint[] {
  return complaints.map((complaint) => ({ ...complaint, path: [key, ...complaint.path] }));
}

/**
 * Reads what it can, names what it cannot, and falls back to the default for that one key. A key that is missing or
 * `undefined` has its default.
 */
export function readValues<S extends OptionShape>(
  shape: S,
  raw: unknown,
): { values: Values<S>; complaints: Complaint[] } {
  const record: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : nothing;
  const complaints: Complaint[] = [];
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(shape)) {
    const option = shape[key];
    const given = record[key] ?? undefined;
    const value = given === undefined ? undefined : option?.read(given);
    if (given !== undefined) complaints.push(...within(key, option?.complain(given) ?? []));
    values[key] = value ?? option?.default;
  }
  return { values: values as Values<S>, complaints };
}
