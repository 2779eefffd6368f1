import type { DecodedText, Host, Unwritable } from '../../../server/src/cli/host.ts';
import type { NamedRule, Rule } from '../../../server/src/rules/define-rule.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';

/** A terminal and a disk with a few files, in memory. */
export function pretendHost(files: Readonly<Record<string, string>>) {
  const disk = new Map(Object.entries(files));
  const said = { output: '', errors: '' };
  const decoded = (content: string): DecodedText => ({ content, encoding: 'utf-8', exact: true });
  const host: Host = {
    arguments: [],
    async readFile(path) {
      const content = disk.get(path);
      return content === undefined ? { error: 'missing' } : decoded(content);
    },
    readStandardInput: async () => decoded(disk.get('-') ?? ''),
    async writeFile(path, _, content): Promise<Unwritable | undefined> {
      disk.set(path, content);
      return undefined;
    },
    findUpwards: async (_path, name) => (disk.has(name) ? name : undefined),
    pathBeside: (_neighbour, path) => path,
    async createFile(path, content) {
      if (disk.has(path)) return 'exists';
      disk.set(path, content);
      return undefined;
    },
    fullPath: (path) => `/reports/${path}`,
    kindOf: async (path) => (disk.has(path) ? 'file' : 'missing'),
    glob: async () => [],
    write(text) {
      said.output += text;
    },
    writeError(text) {
      said.errors += text;
    },
    coloured: false,
    version: '1.2.3',
  };
  return { host, disk, said };
}

/** A rule that finds each place of a word. */
export function wordRule(
  id: string,
  word: string,
  more: Partial<Rule> = {},
  finding: Partial<Finding> = {},
): NamedRule {
  return {
    id,
    rule: {
      title: { zh: `没有“${word}”`, en: `No ${word}` },
      why: { zh: `“${word}”不该有。`, en: `${word} should not be.` },
      basis: [],
      severity: 'warning',
      options: {},
      *check({ content }) {
        for (let start = content.indexOf(word); start >= 0; start = content.indexOf(word, start + 1)) {
          const span = { start, end: start + word.length };
          yield { span, message: { zh: `有“${word}”`, en: `Here is ${word}` }, ...finding };
        }
      },
      ...more,
    },
  };
}
