import { findLineEnd, isIndent, isLineEnd, skipIndent, skipLineEnd } from './blank.ts';

/** Fenced code, or HTML that may hold blank lines. */
export interface Opaque {
  readonly kind: 'code' | 'html';
  /** Where the line that closes it ends, or the document. */
  readonly end: number;
}

/** `<!--`, `<?`, `<!X`, `<![CDATA[`, `<pre>`, but not `<p>`, `<5`. */
const htmlOpening =
  /<(?:!--|\?|![A-Za-z]|!\[CDATA\[|(?:[pP][rR][eE]|[sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE]|[tT][eE][xX][tT][aA][rR][eE][aA])(?![^ \t\r\n>]))/y;
/** `</pre>`, but not `</pre >`. */
const rawClosing = /<\/(?:pre|script|style|textarea)>/gi;

/** Whether fenced code or HTML that may hold blank lines begins at `at`, the first character of its line. */
export function opensOpaque(content: string, at: number, lineEnd: number): 'code' | 'html' | undefined {
  const unit = content.charCodeAt(at);
  if (unit === 96 || unit === 126) return fenceLength(content, at, lineEnd) > 0 ? 'code' : undefined;
  if (unit !== 60) return undefined;
  htmlOpening.lastIndex = at;
  return htmlOpening.test(content) ? 'html' : undefined;
}

/** The fenced code or HTML that begins at `at` and is in no list or quote. */
export function findOpaque(content: string, at: number): Opaque | undefined {
  const lineEnd = findLineEnd(content, at);
  const kind = opensOpaque(content, at, lineEnd);
  if (kind === undefined) return undefined;
  const closed = kind === 'code' ? findFenceClosing(content, at, lineEnd) : findHtmlClosing(content, at);
  return { kind, end: closed ?? content.length };
}

/** Whether the fenced code or HTML `[start, end)` still waits for what closes it. */
export function isUnclosed(content: string, kind: 'code' | 'html', start: number, end: number): boolean {
  const at = skipIndent(content, start, end);
  const lineEnd = findLineEnd(content, at);
  if (opensOpaque(content, at, lineEnd) !== kind) return false;
  const closed = kind === 'code' ? findFenceClosing(content, at, lineEnd) : findHtmlClosing(content, at);
  return closed === undefined || closed > end;
}

/** The number of marks of an opening fence; 0 if it is none. The words behind ` ``` ` hold no backtick. */
function fenceLength(content: string, at: number, lineEnd: number): number {
  const mark = content.charCodeAt(at);
  let end = at;
  while (end < lineEnd && content.charCodeAt(end) === mark) end++;
  if (end - at < 3) return 0;
  if (mark === 96) {
    for (let i = end; i < lineEnd; i++) if (content.charCodeAt(i) === 96) return 0;
  }
  return end - at;
}

function findFenceClosing(content: string, at: number, lineEnd: number): number | undefined {
  const mark = content.charCodeAt(at);
  const length = fenceLength(content, at, lineEnd);
  let end = lineEnd;
  while (end < content.length) {
    const start = skipIndent(content, skipLineEnd(content, end), content.length);
    let i = start;
    while (content.charCodeAt(i) === mark) i++;
    const long = i - start >= length;
    i = skipIndent(content, i, content.length);
    const only = i >= content.length || isLineEnd(content.charCodeAt(i));
    if (long && only) return i;
    end = findLineEnd(content, i);
  }
  return undefined;
}

/** The end of the line on which the HTML at `at` is closed. */
function findHtmlClosing(content: string, at: number): number | undefined {
  const closing = findHtmlMark(content, at);
  return closing === undefined ? undefined : findLineEnd(content, closing);
}

function findHtmlMark(content: string, at: number): number | undefined {
  if (content.startsWith('<!--', at)) return toOffset(content.indexOf('-->', at + 2));
  if (content.startsWith('<?', at)) return toOffset(content.indexOf('?>', at + 1));
  if (content.startsWith('<![CDATA[', at)) return findCdataMark(content, at + 9);
  if (content.startsWith('<!', at)) return toOffset(content.indexOf('>', at + 2));
  rawClosing.lastIndex = at;
  return rawClosing.exec(content)?.index;
}

/** `]]>`, but not `]]]>`: micromark pairs the brackets from the left, and this must agree with it. */
function findCdataMark(content: string, start: number): number | undefined {
  for (let at = start; at < content.length; at++) {
    if (content.charCodeAt(at) !== 93 || content.charCodeAt(at + 1) !== 93) continue;
    if (content.charCodeAt(at + 2) === 62) return at;
    at++;
  }
  return undefined;
}

function toOffset(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

/** `---` on the first line up to the next `---`; without the second there is no front matter. */
export function findFrontMatter(content: string, start: number): number | undefined {
  let end = frontMatterFence(content, start);
  if (end === undefined) return undefined;
  while (end < content.length) {
    const line: number = skipLineEnd(content, end);
    const fence = frontMatterFence(content, line);
    if (fence !== undefined) return fence;
    end = findLineEnd(content, line);
  }
  return undefined;
}

function frontMatterFence(content: string, at: number): number | undefined {
  if (!content.startsWith('---', at)) return undefined;
  let end = at + 3;
  while (isIndent(content.charCodeAt(end))) end++;
  return end >= content.length || isLineEnd(content.charCodeAt(end)) ? end : undefined;
}
