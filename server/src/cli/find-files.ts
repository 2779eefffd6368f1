import type { Host } from './host.ts';

const reportPattern = '**/*.{md,markdown,txt}';

export interface FoundFile {
  readonly path: string;
  /** By the user, not found in a folder or by a glob. */
  readonly named: boolean;
}

/**
 * The files that paths, folders and globs name, each once. A path stays as given; what is found in a folder or by a glob
 * is sorted. A path that does not exist is kept, so that it is reported as unreadable.
 */
export async function findFiles(host: Pick<Host, 'kindOf' | 'glob'>, paths: readonly string[]): Promise<FoundFile[]> {
  const named = new Set<string>();
  const found = new Set<string>();
  for (const path of paths) {
    const kind = path === '-' ? 'file' : await host.kindOf(path);
    if (kind === 'folder') {
      const folder = path.replaceAll('\\', '/').replace(/\/*$/, '/');
      const prefix = folder === './' ? '' : folder;
      for (const file of await sorted(host.glob(reportPattern, path))) found.add(prefix + file);
    } else if (kind === 'missing' && /[*?{[]/.test(path)) {
      for (const file of await sorted(host.glob(path.replaceAll('\\', '/'), '.'))) found.add(file);
    } else {
      found.add(path);
      named.add(path);
    }
  }
  return [...found].map((path) => ({ path, named: named.has(path) }));
}

async function sorted(paths: Promise<readonly string[]>): Promise<string[]> {
  return [...(await paths)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
