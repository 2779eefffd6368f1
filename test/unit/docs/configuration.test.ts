import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderManifest, renderMessages } from '../../../server/src/docs/configuration.ts';
import { type OptionShape, oneOf } from '../../../server/src/schema/options.ts';

const settings = {
  run: oneOf({
    values: ['onType', 'onSave'],
    default: 'onType',
    description: { zh: '何时检查。', en: 'When to check.' },
  }),
} satisfies OptionShape;

test('the manifest gets the settings and keeps all else in its place', () => {
  const manifest = {
    name: 'x',
    contributes: { snippets: [], configuration: { old: true }, commands: [] },
    version: '1',
  };
  const rendered = renderManifest(JSON.stringify(manifest), settings);
  assert.deepEqual(JSON.parse(rendered), {
    name: 'x',
    contributes: {
      snippets: [],
      configuration: {
        title: '核稿 Hegao',
        properties: {
          'hegao.run': {
            type: 'string',
            enum: ['onType', 'onSave'],
            default: 'onType',
            scope: 'resource',
            description: '%config.run%',
          },
        },
      },
      commands: [],
    },
    version: '1',
  });
  assert.deepEqual(Object.keys(JSON.parse(rendered)), ['name', 'contributes', 'version']);
  assert.deepEqual(Object.keys(JSON.parse(rendered).contributes), ['snippets', 'configuration', 'commands']);
  assert.equal(renderManifest(rendered, settings), rendered);
});

test('a manifest without contributions gets them', () => {
  assert.ok(JSON.parse(renderManifest('{}', settings)).contributes.configuration);
});

test('the texts of settings that are gone are gone, all other texts stay', () => {
  const messages = '{ "config.gone": "x", "command.check": "检查" }';
  assert.equal(
    renderMessages(messages, settings, 'zh'),
    '{\n  "command.check": "检查",\n  "config.run": "何时检查。"\n}\n',
  );
  assert.equal(
    renderMessages(messages, settings, 'en'),
    '{\n  "command.check": "检查",\n  "config.run": "When to check."\n}\n',
  );
});
