/** One setting described once: the type, the default, the reader and the JSON Schema follow from it. */
export interface Option<T> {
  readonly default: T;
  readonly description: { readonly zh: string; readonly en: string };
  /** JSON Schema of the value, without default and description. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value, or `undefined` if `raw` is none. */
  readonly read: (raw: unknown) => T | undefined;
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
  return {
    ...described,
    schema: { type: 'string', enum: values },
    read: (raw) => values.find((value) => value === raw),
  };
}

export function integer({
  minimum,
  maximum,
  ...described
}: Described<number> & { minimum: number; maximum: number }): Option<number> {
  return {
    ...described,
    schema: { type: 'integer', minimum, maximum },
    read: (raw) =>
      typeof raw === 'number' && Number.isInteger(raw) && raw >= minimum && raw <= maximum ? raw : undefined,
  };
}

const nothing = {};

/**
 * Reads what it can, names what it cannot, and falls back to the default for that one key. A key that is missing or
 * `undefined` has its default.
 */
export function readValues<S extends OptionShape>(shape: S, raw: unknown): { values: Values<S>; complaints: string[] } {
  const record: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : nothing;
  const complaints: string[] = [];
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(shape)) {
    const option = shape[key];
    const given = record[key] ?? undefined;
    const value = given === undefined ? undefined : option?.read(given);
    if (given !== undefined && value === undefined) complaints.push(key);
    values[key] = value ?? option?.default;
  }
  return { values: values as Values<S>, complaints };
}
