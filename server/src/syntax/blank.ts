/** Space, tab, U+3000, NBSP and their kin. Line ends and zero-width characters are no blanks. */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || unit === 9 || unit === 11 || unit === 12;
  if (unit < 0xa0) return false;
  return (
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** The blanks that Markdown counts as indentation: space and tab. */
export function isIndent(unit: number): boolean {
  return unit === 32 || unit === 9;
}

export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** The first offset from `at` on that holds no blank, at most `end`. */
export function skipBlanks(content: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(content.charCodeAt(i))) i++;
  return i;
}

/** The first offset from `at` on that holds neither space nor tab, at most `end`. */
export function skipIndent(content: string, at: number, end: number): number {
  let i = at;
  while (i < end && isIndent(content.charCodeAt(i))) i++;
  return i;
}

/** The end of the text in `[start, end)`: before its trailing blanks. */
export function trimBlanks(content: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(content.charCodeAt(i - 1))) i--;
  return i;
}

/** Where the line holding `at` ends, before its line end. */
export function findLineEnd(content: string, at: number): number {
  let i = at;
  while (i < content.length && !isLineEnd(content.charCodeAt(i))) i++;
  return i;
}

/** Where the line holding `at` starts. */
export function findLineStart(content: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineEnd(content.charCodeAt(i - 1))) i--;
  return i;
}

/** Behind the line end at `end`: `\n`, `\r\n` or `\r`. */
export function skipLineEnd(content: string, end: number): number {
  if (end >= content.length) return end;
  return content.charCodeAt(end) === 13 && content.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
