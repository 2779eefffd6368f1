import type { Text } from '../text/text.ts';
import {
  type Complaint,
  type Option,
  type OptionShape,
  readValues,
  unknownName,
  type Values,
  within,
} from './options.ts';

type Description = Option<unknown>['description'];

/** Values one below the other; one that cannot be read is left out. */
export function list<T>(item: Option<T>, description: Description, fewest = 0): Option<readonly T[]> {
  return {
    default: [],
    description,
    schema: { type: 'array', items: item.schema, ...(fewest > 0 ? { minItems: fewest } : {}) },
    read: (raw) =>
      Array.isArray(raw) ? raw.map((one) => item.read(one)).filter((one): one is T => one !== undefined) : undefined,
    complain: (raw) =>
      Array.isArray(raw) && raw.length >= fewest
        ? raw.flatMap((one, at) => within(String(at), item.complain(one)))
        : [{ path: [], message: listWanted }],
  };
}

const listWanted: Text = { zh: '要写成列表，每项前面一个 -', en: 'a list is expected, each item behind a -' };

/** Names of the writer's choice, each with a value. */
export function dictionary<T>(value: Option<T>, description: Description): Option<Readonly<Record<string, T>>> {
  return {
    default: {},
    description,
    schema: { type: 'object', additionalProperties: value.schema },
    read: (raw) =>
      isRecord(raw)
        ? Object.fromEntries(
            Object.entries(raw).flatMap(([key, one]) => {
              const read = value.read(one);
              return read === undefined ? [] : [[key, read]];
            }),
          )
        : undefined,
    complain: (raw) =>
      isRecord(raw)
        ? Object.entries(raw).flatMap(([key, one]) => within(key, value.complain(one)))
        : [{ path: [], message: recordWanted }],
  };
}

interface RecordOf<S> {
  readonly shape: S;
  /** Without these it cannot be read. */
  readonly required?: readonly (keyof S & string)[];
  /** What its keys are called where one is not known. */
  readonly noun?: Text;
  readonly description: Description;
}

/** Keys that are known, each with a value of its own. */
export function record<S extends OptionShape>(of: RecordOf<S>): Option<Values<S>> {
  const { shape, required = [], description } = of;
  const isThere = (raw: Readonly<Record<string, unknown>>) =>
    required.every((key) => shape[key]?.read(raw[key]) !== undefined);
  return {
    default: readValues(shape, undefined).values,
    description,
    schema: {
      type: 'object',
      properties: describeAll(shape, required),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
    read: (raw) => (isRecord(raw) && isThere(raw) ? readValues(shape, raw).values : undefined),
    complain: (raw) => (isRecord(raw) ? complainOfKeys(raw, of) : [{ path: [], message: recordWanted }]),
  };
}

const recordWanted: Text = { zh: '要写成 名称: 值', en: 'keys and their values are expected' };

function complainOfKeys<S extends OptionShape>(
  raw: Readonly<Record<string, unknown>>,
  { shape, required = [], noun = { zh: '项目', en: 'key' } }: RecordOf<S>,
): Complaint[] {
  const keys = Object.keys(shape);
  const strange = Object.keys(raw).filter((key) => !keys.includes(key));
  const missing = required.filter((key) => raw[key] === undefined || raw[key] === null);
  return [
    ...missing.map((key) => ({ path: [], message: { zh: `缺少 ${key}`, en: `${key} is missing` } })),
    ...readValues(shape, raw).complaints,
    ...strange.map((key) => ({ path: [key], isKey: true, message: unknownName(noun.zh, noun.en, key, keys) })),
  ];
}

/** What an editor completes and shows; of what must be there it names no default. */
function describeAll(shape: OptionShape, required: readonly string[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, { schema, fileSchema, description, ...option }]) => [
      key,
      {
        ...(fileSchema ?? schema),
        ...(required.includes(key) ? {} : { default: option.default }),
        description: description.zh,
      },
    ]),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
