/** Texts that are read as reports. */
const textFile = /\.(?:md|markdown|txt)$/i;
const endings = ['.md', '.txt', '.markdown'];

/** So many folders above a report are looked at for one that is named for its year. */
const farthest = 3;

/**
 * Where last year's report of the report at `path` may stand, seen from its folder, the likeliest first: the file beside it whose
 * name is the same but for the year (`2025年报.md` → `2024年报.md`), or the file of its name in a folder that is
 * (`2025/年报.md` → `../2024/年报.md`).
 */
export function previousPaths(path: string, year: number): string[] {
  const folders = path.replaceAll('\\', '/').split('/');
  const name = folders.pop() ?? '';
  const back = (text: string) => oneYearBack(text, year);
  const found = back(name) === name ? [] : [back(name)];
  for (let up = 1; up <= Math.min(farthest, folders.length); up++) {
    const inner = folders.slice(folders.length - up);
    const [outermost = ''] = inner;
    if (back(outermost) === outermost) continue;
    found.push([...Array<string>(up).fill('..'), ...inner.map(back), back(name)].join('/'));
  }
  return textFile.test(name) ? found.flatMap(withOtherEndings) : [];
}

/** Last year's report may have been kept in the other dress. */
function withOtherEndings(path: string): string[] {
  const stem = path.replace(textFile, '');
  return [path, ...endings.map((ending) => stem + ending).filter((other) => other !== path)];
}

/** A name may carry the year reported on, the year of issue, or both: 2026年1月 becomes 2025年1月. */
function oneYearBack(text: string, year: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, (digits) => {
    const named = Number(digits);
    return named === year || named === year + 1 ? String(named - 1) : digits;
  });
}

/** A path that a report gives itself: relative, to a text. */
export function isPreviousPath(path: string): boolean {
  return textFile.test(path) && path.length <= 300 && !/^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(path) && !path.includes('\0');
}
