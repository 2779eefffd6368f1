import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { root } from '../support/fixtures.ts';

const { resolve } = createRequire(import.meta.url);

/** VS Code's own grammars that Markdown needs; the languages of code fences and web pages are empty here. */
const hosts = ['markdown', 'html-derivative', 'html', 'yaml'].map((name) =>
  load({ path: resolve(`tm-grammars/grammars/${name}.json`) }),
);

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: string[];
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: { grammars: Contribution[] };
};

export const ownGrammars = contributes.grammars.map((grammar) => ({ ...grammar, path: path.join(root, grammar.path) }));

/** Markdown as VS Code reads it with the extension, or without it. */
export function createRegistry({ own }: { own: boolean }) {
  const present = new Set(hosts.map(({ grammar }) => grammar.scopeName));
  const named = hosts.flatMap(({ content }) => content.match(/(?<="include": ?")(?:source|text)\.[\w.-]+/g) ?? []);
  const empty = [...new Set(named)]
    .filter((scopeName) => !present.has(scopeName))
    .map((scopeName) => ({
      grammar: { scopeName, path: `${scopeName}.json` },
      content: JSON.stringify({ scopeName, patterns: [] }),
    }));
  return createRegistryFromGrammars([...hosts, ...empty, ...(own ? ownGrammars.map(load) : [])]);
}

function load(grammar: { path: string; scopeName?: string; injectTo?: string[] }) {
  const content = readFileSync(grammar.path, 'utf8');
  const { scopeName } = JSON.parse(content) as { scopeName: string };
  return { grammar: { ...grammar, scopeName }, content };
}
