/** The line end that a document uses: that of its first line, `\n` where it has only one. */
export function lineEndOf(content: string): string {
  return /\r\n|\n|\r/.exec(content)?.[0] ?? '\n';
}
