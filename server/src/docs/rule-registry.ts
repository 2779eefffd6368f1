/** `rules/registry.ts` for the ids of all rules, formatted as Biome formats it. */
export function renderRegistry(ids: readonly string[]): string {
  const rules = [...ids].sort().map((id) => ({ id, name: toIdentifier(id) }));
  const imports = [
    { source: './define-rule.ts', line: "import type { NamedRule } from './define-rule.ts';" },
    ...rules.map(({ id, name }) => ({ source: `./${id}/rule.ts`, line: `import ${name} from './${id}/rule.ts';` })),
  ];
  imports.sort((a, b) => (a.source < b.source ? -1 : 1));
  return [
    '// Written by `npm run generate` from the folder names; do not edit.',
    ...imports.map(({ line }) => line),
    '',
    ...renderList(rules.map(({ id, name }) => `{ id: '${id}', rule: ${name} }`)),
    '',
  ].join('\n');
}

/** Biome breaks a list of several objects, and leaves one object on its line. */
function renderList(entries: readonly string[]): string[] {
  const start = 'export const rules: readonly NamedRule[] = [';
  if (entries.length < 2) return [`${start}${entries.join('')}];`];
  return [start, ...entries.map((entry) => `  ${entry},`), '];'];
}

/** `numbers/rates-match` → `numbersRatesMatch`. */
function toIdentifier(id: string): string {
  return id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
}
