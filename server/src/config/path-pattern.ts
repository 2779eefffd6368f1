import type { Option } from '../schema/options.ts';
import type { Text } from '../text/text.ts';

/**
 * Files by their paths from a folder, as `.gitignore` names them: `*` and `?` stand for characters of one name, `**` for any
 * folders; what has no `/` but at its end is looked for at every depth; a folder means all below it.
 */
export interface PathPattern {
  /** Of the folders from the outside in, and of the file. */
  readonly names: readonly string[];
}

const longest = 200;

export const pathPattern: Option<PathPattern> = {
  default: { names: ['**'] },
  description: {
    zh: '哪些文件：文件名、文件夹名，或者从这个文件夹算起的路径；* 代表一个名字里的任意几个字，** 代表任意几层文件夹。',
    en: 'Which files: the name of a file or folder, or a path from this folder; * is any part of one name, ** any folders.',
  },
  schema: { type: 'string', minLength: 1, maxLength: longest },
  read: (raw) => (typeof raw === 'string' && mistakeIn(raw) === undefined ? { names: namesOf(raw) } : undefined),
  complain: (raw) => {
    const message = typeof raw === 'string' ? mistakeIn(raw) : wanted;
    return message ? [{ path: [], message }] : [];
  },
};

const wanted: Text = { zh: '要写文件名或者路径', en: 'the name of a file or a path is expected' };
const unknown: Text = {
  zh: '只认 *、**、?；几种写法分成几项',
  en: 'only *, ** and ? are understood; write several as items of the list',
};
const outside: Text = {
  zh: '要写从这个文件夹算起的路径，不能用 .. 和盘符',
  en: 'a path from this folder is expected, without .. or a drive',
};

function mistakeIn(raw: string): Text | undefined {
  if (raw.length > longest || raw.split(/[/\\]/).every((name) => name === '' || name === '.')) return wanted;
  if (/^!|[{}[\]]/.test(raw)) return unknown;
  return /^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(raw) ? outside : undefined;
}

function namesOf(raw: string): string[] {
  const path = raw.normalize().replaceAll('\\', '/');
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const isAnywhere = !path.replace(/\/+$/, '').includes('/');
  return isAnywhere ? ['**', ...names] : names;
}

/** Whether a path, with `/`, is one of the files that are meant, or lies in a folder that is. */
export function matchesPath({ names }: PathPattern, path: string): boolean {
  const parts = path.normalize().split('/');
  // The pattern may end at a folder.
  return matchesSequence([...names, '**'], parts, '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matchesSequence([...pattern], [...name], '*', (one, other) => one === '?' || one === other);
}

/** `many` stands for any number of items; going back to the last of them only, it takes no longer than both lengths multiplied. */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  many: string,
  matches: (one: string, item: string) => boolean,
): boolean {
  let at = 0;
  let lastMany = -1;
  let taken = 0;
  for (let item = 0; item < items.length; ) {
    const one = pattern[at];
    if (one === many) {
      lastMany = at++;
      taken = item;
    } else if (one !== undefined && matches(one, items[item] as string)) {
      at++;
      item++;
    } else if (lastMany >= 0) {
      at = lastMany + 1;
      item = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((one) => one === many);
}
