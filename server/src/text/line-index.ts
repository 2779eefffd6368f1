/** A place as the Language Server Protocol counts it: 0-based line and UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Finds lines in a document. Lines end at `\n`, `\r\n` or `\r`, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(content: string) {
    this.#length = content.length;
    for (let i = 0; i < content.length; i++) {
      const unit = content.charCodeAt(i);
      if (unit === 13 && content.charCodeAt(i + 1) === 10) i++;
      if (unit === 10 || unit === 13) this.#starts.push(i + 1);
    }
  }

  /** The position of an offset; offsets outside the document are moved to its nearest end. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.#starts[low] ?? 0) };
  }

  /** The offset where a line begins; the document's end for a line behind the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}
