// Reading this is reading the architecture: which room of the house may look into which.
import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, test } from 'node:test';
import { type ProjectFile, readProjectFiles } from '../support/project-files.ts';

/** text → syntax → outline → kinds → facts → relations → report → rules → lint → lsp | cli → entry */
const floorPlan: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  text: [],
  schema: ['text'],
  standards: [],
  syntax: ['text'],
  outline: ['text', 'standards', 'syntax'],
  kinds: ['text', 'schema', 'standards', 'syntax', 'outline'],
  facts: ['text', 'standards', 'kinds', 'outline'],
  relations: ['text', 'standards', 'kinds', 'outline', 'facts'],
  report: ['text', 'syntax', 'outline', 'kinds', 'facts', 'relations'],
  rules: ['text', 'schema', 'standards', 'outline', 'kinds', 'facts', 'relations', 'report'],
  config: ['text', 'schema', 'kinds', 'rules'],
  lint: ['text', 'schema', 'outline', 'report', 'rules', 'config'],
  docs: ['everything up to lint'],
  cli: ['everything up to lint'],
  lsp: ['everything up to lint', 'protocol'],
  entry: ['everything up to lint', 'protocol', 'docs', 'cli', 'lsp'],
};

/** Rooms that may import a package; all other packages stay outside. */
const packages: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(?:remark-|unified$|micromark|mdast)/, rooms: ['syntax'] },
  { name: /^yaml$/, rooms: ['kinds', 'config'] },
  { name: /^(?:commander|picocolors|tinyglobby)$/, rooms: ['cli', 'entry'] },
  { name: /^sarif$/, rooms: ['cli'] },
  { name: /^(?:iconv-lite|write-file-atomic)$/, rooms: ['entry'] },
  { name: /^vscode-languageserver/, rooms: ['lsp', 'entry'] },
  { name: /^node:/, rooms: ['entry'] },
  { name: /^(?:tsx\/.*|package\.json)$/, rooms: ['entry'] },
  { name: /^(?:vscode$|vscode-languageclient)/, rooms: ['client'] },
];

const corridor = Object.keys(floorPlan).slice(0, Object.keys(floorPlan).indexOf('lint') + 1);
const isCode = (file: string) => /^(?:server|client)\/src\/.*\.ts$/.test(file);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const imports = readProjectFiles(isCode).flatMap(extractImports);

suite('the floor plan', () => {
  test('covers every room', () => {
    const rooms = new Set(imports.map(({ room }) => room).filter((room) => room !== 'client'));
    assert.deepEqual(
      [...rooms].filter((room) => !(room in floorPlan)),
      [],
    );
  });

  test('has no way back', () => {
    const order = Object.keys(floorPlan);
    const back = order.flatMap((room, i) =>
      mayLookInto(room)
        .filter((other) => order.indexOf(other) >= i)
        .map((other) => `${room} → ${other}`),
    );
    assert.deepEqual(back, []);
  });

  test('rooms look only where it lets them', () => {
    const strays = imports.filter(({ room, target }) => {
      const other = isFile(target) ? roomOf(target) : undefined;
      if (other === undefined || other === room) return false;
      return room === 'client' ? other !== 'protocol' : !mayLookInto(room).includes(other);
    });
    assert.deepEqual(strays.map(show), []);
  });

  test('packages stay in the rooms that need them', () => {
    const strays = imports.filter(
      ({ room, target }) =>
        !isFile(target) && !packages.some(({ name, rooms }) => name.test(target) && rooms.includes(room)),
    );
    assert.deepEqual(strays.map(show), []);
  });

  test('protocol.ts imports nothing', () => {
    assert.deepEqual(imports.filter(({ room }) => room === 'protocol').map(show), []);
  });
});

function mayLookInto(room: string): readonly string[] {
  return (floorPlan[room] ?? []).flatMap((other) =>
    other === 'everything up to lint' ? corridor.filter((one) => one !== 'protocol') : [other],
  );
}

/** Matches `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`; not the words of a comment. */
function extractImports({ path: file, text }: ProjectFile): Import[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const targets = [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)'([^']+)'/g)];
  return targets.map(([, target = '']) => ({
    file,
    room: roomOf(file),
    target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
  }));
}

function isFile(target: string): boolean {
  return /^(?:server|client)\//.test(target);
}

/** The folder below `server/src`, or the file that is a room of its own; all of the client is one. */
function roomOf(file: string): string {
  const [top, , room = ''] = file.split('/');
  return top === 'client' ? 'client' : room.replace(/\.ts$/, '');
}

function show({ file, target }: Import): string {
  return `${file} → ${target}`;
}
