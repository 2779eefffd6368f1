import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complainByLine, readProjectFiles } from '../support/project-files.ts';

const files = readProjectFiles(() => true);
const locks = files.filter(({ path }) => path.endsWith('package-lock.json'));
const others = files.filter((file) => !locks.includes(file));
const code = others.filter(({ path }) => /\.(?:ts|mjs|cjs)$/.test(path));

test('lock files record no download addresses', () => {
  assert.ok(locks.length >= 2);
  assert.deepEqual(
    complainByLine(locks, (line) => /"resolved":/.test(line)),
    [],
  );
});

test('no registry is named', () => {
  // Matches the host of a registry and a setting that names one, not “the registry knows the rule”.
  assert.deepEqual(
    complainByLine(files, (line) => /registry\.[a-z]+\.[a-z]+|registry *= *http/i.test(line)),
    [],
  );
});

test('no path of one machine is named', () => {
  // Matches the path of somebody's own folder, not `client/home/x` and not the address of a page.
  const machinePath = /(?<![\w.})\]*-])\/(?:work|home|root|tmp|Users)\/\w/;
  assert.deepEqual(
    complainByLine(others, (line) => machinePath.test(line)),
    [],
  );
});

test('no file of the product is longer than 400 lines', () => {
  const isProduct = (path: string) =>
    /^(?:server|client)\/src\/(?!standards\/|kinds\/|rules\/registry\.ts).*\.ts$/.test(path);
  const long = code.filter(({ path, text }) => isProduct(path) && text.split('\n').length > 401);
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  );
});

test('no test is run alone, and no check is switched off without a reason', () => {
  // Whoever switches off a rule of the linter gives the reason behind a colon.
  const complains = (line: string) =>
    /\b(?:test|suite|it|describe)\.only\b|\bonly: true/.test(line) ||
    /@ts-(?:ignore|nocheck|expect-error)/.test(line) ||
    /biome-ignor[e](?!\S* \S+: \S)/.test(line);
  assert.deepEqual(complainByLine(code, complains), []);
});

test('text files end with one line end and have no others than LF', () => {
  const texts = others.filter(({ path }) => !/\/fixtures\/|^test\/corpus\/|\.(?:svg|html)$/.test(path));
  const odd = texts.filter(({ text }) => text.includes('\r') || !/[^\n]\n$/.test(text));
  assert.deepEqual(
    odd.map(({ path }) => path),
    [],
  );
});
