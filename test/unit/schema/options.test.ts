import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { integer, type OptionShape, oneOf, readValues } from '../../../server/src/schema/options.ts';

const description = { zh: '甲', en: 'a' };
const shape = {
  mode: oneOf({ values: ['draft', 'review'], default: 'draft', description }),
  delay: integer({ minimum: 0, maximum: 1000, default: 400, description }),
} satisfies OptionShape;

/** The values as they are read, and behind them the keys that could not be. */
function read(raw: unknown): string {
  const { values, complaints } = readValues(shape, raw);
  return [values.mode, values.delay, ...complaints.map(({ path }) => path.join('.'))].join(' ');
}

suite('settings are read key by key', () => {
  const cases: readonly (readonly [raw: unknown, read: string])[] = [
    [{}, 'draft 400'],
    [{ mode: 'review' }, 'review 400'],
    [{ mode: 'review', delay: 0 }, 'review 0'],
    [{ delay: 1000 }, 'draft 1000'],
    // What cannot be read is named, and only that has its default.
    [{ mode: 'publish', delay: 10 }, 'draft 10 mode'],
    [{ mode: 'review', delay: '10' }, 'review 400 delay'],
    [{ mode: ['review'], delay: -1 }, 'draft 400 mode delay'],
    [{ delay: 1001 }, 'draft 400 delay'],
    [{ delay: 0.5 }, 'draft 400 delay'],
    [{ delay: Number.NaN }, 'draft 400 delay'],
    [{ mode: '', delay: false }, 'draft 400 mode delay'],
    // What is missing is no complaint.
    [{ mode: undefined, delay: null }, 'draft 400'],
    [{ other: 1 }, 'draft 400'],
    [undefined, 'draft 400'],
    [null, 'draft 400'],
    ['mode: review', 'draft 400'],
    [42, 'draft 400'],
    [['review'], 'draft 400'],
    [Object.create({ mode: 'review' }), 'draft 400'],
  ];
  for (const [raw, expected] of cases)
    test(JSON.stringify(raw) ?? 'undefined', () => assert.equal(read(raw), expected));
});

test('a complaint says what could be written', () => {
  const { complaints } = readValues(shape, { mode: 'publish', delay: -1 });
  assert.deepEqual(
    complaints.map(({ message }) => message.zh),
    ['可以写 draft、review', '要写 0 到 1000 之间的整数'],
  );
});

test('an option without values is its default', () => {
  assert.deepEqual(readValues({}, { mode: 'review' }), { values: {}, complaints: [] });
});

test('each option has a schema that says what can be read', () => {
  assert.deepEqual(shape.mode.schema, { type: 'string', enum: ['draft', 'review'] });
  assert.deepEqual(shape.delay.schema, { type: 'integer', minimum: 0, maximum: 1000 });
  for (const option of Object.values(shape)) assert.deepEqual(option.description, description);
});
