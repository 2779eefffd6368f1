/** The line end that a document uses: that of its first line, `\n` where it has only one. */
export function lineEndOf(content: string): string {
  return /\r\n|\n|\r/.exec(content)?.[0] ?? '\n';
}

/** Where the line begins that an offset stands in. */
export function lineStartAt(content: string, offset: number): number {
  let start = Math.max(0, offset);
  while (start > 0 && !isLineEnd(content.charCodeAt(start - 1))) start--;
  return start;
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
