/** The line end that a document uses: that of its first line, `\n` where it has only one. */
export function lineEndOf(content: string): string {
  return /\r\n|\n|\r/.exec(content)?.[0] ?? '\n';
}

/** Where the line begins that an offset stands in. */
export function lineStartAt(content: string, offset: number): number {
  if (offset <= 0) return 0;
  return Math.max(content.lastIndexOf('\n', offset - 1), content.lastIndexOf('\r', offset - 1)) + 1;
}
