import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renderFiles, rulesFolder } from '../../server/src/docs/generated-files.ts';
import { renderRegistry } from '../../server/src/docs/rule-registry.ts';
import { readProjectFiles } from '../support/project-files.ts';

const files = new Map(
  readProjectFiles(
    (file) =>
      file.startsWith(`${rulesFolder}/`) ||
      /^(?:hegao[\w-]*\.schema\.json$|server\/src\/standards\/README\.md$|pages\/|package(?:\.nls.*)?\.json$|snippets\/|syntaxes\/)/.test(
        file,
      ),
  ).map(({ path, text }) => [path, text]),
);

suite('generated files are fresh; npm run generate writes them', () => {
  test(`${rulesFolder}/registry.ts`, () => {
    const ids = [...files.keys()].flatMap((file) => /^server\/src\/rules\/(.*)\/rule\.ts$/.exec(file)?.[1] ?? []);
    assert.equal(files.get(`${rulesFolder}/registry.ts`), renderRegistry(ids));
  });

  const rendered = renderFiles(files);
  for (const [file, text] of rendered) test(file, () => assert.equal(files.get(file), text));

  test('no page is left of a rule that is gone', () => {
    const pages = [...files.keys()].filter((file) => file.startsWith(rulesFolder) && file.endsWith('/README.md'));
    assert.deepEqual(
      pages.filter((page) => !rendered.has(page)),
      [],
    );
  });
});
