import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import { readClientFeatures } from '../../../server/src/lsp/client-features.ts';
import { type Desk, findChecked } from '../../../server/src/lsp/desk.ts';
import { ProjectFiles } from '../../../server/src/lsp/project-files.ts';
import { SettingsStore } from '../../../server/src/lsp/settings-store.ts';

const uri = 'file:///report.md';

/** A client that answers, or fails to, when asked for settings. */
function create(answer: () => unknown) {
  const log: string[] = [];
  const connection = {
    workspace: { getConfiguration: async () => answer() },
    console: { error: (message: string) => log.push(message) },
  } as unknown as Connection;
  const features = readClientFeatures({ workspace: { configuration: true } });
  const projectFiles = new ProjectFiles(connection, features);
  return { store: new SettingsStore({ connection, features, projectFiles }, {}), log };
}

test('settings are asked for once', async () => {
  let count = 0;
  const { store } = create(() => ({ delay: ++count }));
  assert.equal((await store.get(uri)).settings.delay, 1);
  assert.equal((await store.get(uri)).settings.delay, 1);
  assert.equal(store.peek(uri).delay, 1);
});

test('a client that fails to answer is asked again, and the defaults do until then', async () => {
  const answers = [
    () => {
      throw new Error('busy');
    },
    () => ({ mode: 'publish' }),
  ];
  const { store, log } = create(() => answers.shift()?.());
  assert.equal((await store.get(uri)).settings.mode, 'draft');
  assert.match(log.join('\n'), /busy/);
  assert.equal((await store.get(uri)).settings.mode, 'publish');
});

test('a report that is closed while the client is asked leaves nothing behind', async () => {
  let isOpen = true;
  const { store } = create(() => {
    isOpen = false;
    return { delay: 1 };
  });
  const documents = { get: () => (isOpen ? {} : undefined) };
  const others = { forget() {} };
  const desk = { settings: store, documents, previousReports: others, reports: others } as unknown as Desk;
  assert.equal(await findChecked(desk, uri), undefined);
  assert.equal(store.peek(uri).delay, 400);
});
