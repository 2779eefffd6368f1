import { entryKeys } from '../config/accepted-file.ts';
import type { NamedRule } from '../rules/define-rule.ts';

/** JSON Schema of `.hegao/accepted.json`, for editors that complete and check JSON. */
export function renderAcceptedSchema(rules: readonly NamedRule[]): string {
  const text = { type: 'string' };
  const types: Record<keyof typeof entryKeys, object> = {
    file: text,
    rule: { type: 'string', enum: rules.map(({ id }) => id) },
    detail: text,
    clause: text,
    values: { type: 'array', items: text },
    reason: { type: 'string', pattern: '\\S' },
    date: { type: 'string', pattern: '^20\\d\\d-\\d\\d-\\d\\d$' },
  };
  const properties = Object.fromEntries(
    Object.entries(types).map(([key, type]) => [
      key,
      { ...type, description: entryKeys[key as keyof typeof types].zh },
    ]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿 .hegao/accepted.json：核实过、可以接受的问题',
    type: 'object',
    properties: {
      version: { const: 1 },
      accepted: {
        type: 'array',
        items: {
          type: 'object',
          properties,
          required: ['rule', 'clause', 'reason', 'date'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
