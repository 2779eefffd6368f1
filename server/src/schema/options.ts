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

/**
 * Reads what it can, names what it cannot, and falls back to the default for that one key. A key that is missing or
 * `undefined` has its default.
 */
export function readValues<S extends OptionShape>(shape: S, raw: unknown): { values: Values<S>; complaints: string[] } {
  const record: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const complaints: string[] = [];
  const values = Object.fromEntries(
    Object.entries(shape).map(([key, option]) => {
      const given = record[key];
      if (given === undefined || given === null) return [key, option.default];
      const value = option.read(given);
      if (value === undefined) complaints.push(key);
      return [key, value ?? option.default];
    }),
  );
  return { values: values as Values<S>, complaints };
}
