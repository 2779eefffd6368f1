import { isIndent, skipBlanks, skipIndent, trimBlanks } from './blank.ts';
import type { Dress, Line } from './block.ts';

const bom = 0xfeff;

/** Where the first line of a document begins: behind a byte order mark, so that no edit lands before it. */
export function contentStart(content: string): number {
  return content.charCodeAt(0) === bom ? 1 : 0;
}

/** The line `[start, end)`. `plain` text knows no quotes and bullets. */
export function toLine(content: string, start: number, end: number, dress: Dress): Line {
  const at = dress === 'markdown' ? skipMarkers(content, start, end) : start;
  const textStart = skipBlanks(content, at, end);
  return { span: { start, end }, textStart, textEnd: trimBlanks(content, textStart, end) };
}

/** The line `[start, end)` of a heading whose first `#` stands at `hashes`. */
export function toHeadingLine(content: string, start: number, end: number, hashes: number, depth: number): Line {
  const textStart = skipBlanks(content, hashes + depth, end);
  let textEnd = end;
  while (textEnd > textStart && isIndent(content.charCodeAt(textEnd - 1))) textEnd--;
  let closing = textEnd;
  while (closing > textStart && content.charCodeAt(closing - 1) === 35) closing--;
  if (closing === textStart || isIndent(content.charCodeAt(closing - 1))) textEnd = closing;
  return { span: { start, end }, textStart, textEnd: trimBlanks(content, textStart, textEnd) };
}

/** Behind indentation, `>` and bullets. `　　>5%` begins with no quote: U+3000 is text to Markdown. */
function skipMarkers(content: string, start: number, end: number): number {
  let at = skipIndent(content, start, end);
  while (at < end) {
    const unit = content.charCodeAt(at);
    const bullet = unit === 42 || unit === 43 || unit === 45;
    if (unit !== 62 && !(bullet && at + 1 < end && isIndent(content.charCodeAt(at + 1)))) break;
    at = skipIndent(content, at + 1, end);
  }
  return at;
}
