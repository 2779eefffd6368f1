import type { Host } from './host.ts';

const reportPattern = '**/*.{md,markdown,txt}';

/**
 * The files that paths, folders and globs name, each once. A path stays as given; what is found in a folder or by a glob
 * is sorted. A path that does not exist is kept, so that it is reported as unreadable.
 */
export async function findFiles(host: Pick<Host, 'kindOf' | 'glob'>, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      found.push(path);
      continue;
    }
    const kind = await host.kindOf(path);
    if (kind === 'folder') {
      const folder = path.replaceAll('\\', '/').replace(/\/*$/, '/');
      const prefix = folder === './' ? '' : folder;
      found.push(...(await sorted(host.glob(reportPattern, path))).map((file) => prefix + file));
    } else if (kind === 'missing' && /[*?{[]/.test(path)) {
      found.push(...(await sorted(host.glob(path.replaceAll('\\', '/'), '.'))));
    } else {
      found.push(path);
    }
  }
  return [...new Set(found)];
}

async function sorted(paths: Promise<readonly string[]>): Promise<string[]> {
  return [...(await paths)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
