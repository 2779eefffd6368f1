import { isBlank, isIndent, isLineEnd, skipIndent, skipLineEnd } from './blank.ts';
import { isAsciiLetter, isAsciiPunctuation, opensTag } from './inline.ts';
import { opensOpaque } from './opaque.ts';
import { countDelimiterCells } from './table-row.ts';

/** What one line shows at first sight. */
export interface LineScan {
  readonly start: number;
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  readonly blank: boolean;
  /** Columns of spaces and tabs before the first mark. */
  readonly indent: number;
  /** The first character behind the indentation. */
  readonly body: number;
  /** The first character behind quotes, bullets and list numbers. */
  readonly first: number;
  /** How many quotes, bullets and list numbers stand before `first`. */
  readonly containers: number;
  /** Whether a list item may begin here. */
  readonly list: boolean;
  /** What the line begins, unless it continues code, HTML or a table. `tag` and `label` may turn out to be text, and
   * so may all of them in a list or quote. */
  readonly opens: 'heading' | 'break' | 'code' | 'html' | 'tag' | 'label' | 'delimiter-row' | undefined;
  /** Marks that come in pairs, bullets left out. */
  readonly stars: number;
  readonly underscores: number;
  readonly ticks: number;
  /** `](`, `<b`, `\*`: marks that may mean something on their own. */
  readonly surely: boolean;
  /** `]:`, as behind the label of a definition. */
  readonly defines: boolean;
  readonly pipes: number;
  /** All characters that cost the parser work, pipes included. */
  readonly delimiters: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const star = 1;
const underscore = 2;
const tick = 3;
const closing = 4;
const less = 5;
const backslash = 6;
const other = 7;
const lineEnd = 8;
const pipe = 9;
const classes = new Uint8Array(128);
for (const char of '[()>!&~') classes[char.charCodeAt(0)] = other;
for (const [char, kind] of Object.entries({
  '*': star,
  _: underscore,
  '`': tick,
  ']': closing,
  '<': less,
  '|': pipe,
})) {
  classes[char.charCodeAt(0)] = kind;
}
classes[92] = backslash;
classes[10] = lineEnd;
classes[13] = lineEnd;

/** Looks at the line that starts at `start`. */
export function scanLine(content: string, start: number): LineScan {
  const scan: Writable<LineScan> = {
    start,
    end: content.length,
    next: content.length,
    blank: true,
    indent: 0,
    body: start,
    first: start,
    containers: 0,
    list: false,
    opens: undefined,
    stars: 0,
    underscores: 0,
    ticks: 0,
    surely: false,
    defines: false,
    pipes: 0,
    delimiters: 0,
  };
  skipPrefix(content, scan);
  countMarks(content, scan);
  scan.next = skipLineEnd(content, scan.end);
  if (scan.first < scan.end || scan.containers > 0) scan.blank = isBlankBetween(content, scan.body, scan.end);
  if (scan.blank) return scan;
  if (isBreak(content, scan.body, scan.end)) {
    // The marks of `- - -` are no bullets.
    scan.opens = 'break';
    scan.containers = 0;
    scan.list = false;
  } else {
    scan.opens = findOpening(content, scan);
  }
  return scan;
}

function skipPrefix(content: string, scan: Writable<LineScan>): void {
  let at = scan.body;
  for (; isIndent(content.charCodeAt(at)); at++) {
    scan.indent += content.charCodeAt(at) === 9 ? 4 - (scan.indent % 4) : 1;
  }
  scan.body = at;
  for (;;) {
    const marker = containerLength(content, at);
    if (marker === 0) break;
    scan.containers++;
    if (content.charCodeAt(at) !== 62) scan.list = true;
    at = skipIndent(content, at + marker, content.length);
  }
  scan.first = at;
}

/** The length of the `>`, bullet or list number at `at`; 0 if there is none. */
function containerLength(content: string, at: number): number {
  const unit = content.charCodeAt(at);
  if (unit === 62) return 1;
  let end = at;
  if (unit === 42 || unit === 43 || unit === 45) {
    end = at + 1;
  } else {
    while (end - at < 9 && isDigit(content.charCodeAt(end))) end++;
    const mark = content.charCodeAt(end);
    if (end === at || (mark !== 46 && mark !== 41)) return 0;
    end++;
  }
  const after = content.charCodeAt(end);
  return end >= content.length || isIndent(after) || isLineEnd(after) ? end - at : 0;
}

function countMarks(content: string, scan: Writable<LineScan>): void {
  const length = content.length;
  for (let at = scan.first; at < length; at++) {
    const unit = content.charCodeAt(at);
    if (unit > 126) continue;
    const kind = classes[unit];
    if (kind === 0) continue;
    if (kind === lineEnd) {
      scan.end = at;
      return;
    }
    scan.delimiters++;
    if (kind === star) scan.stars++;
    else if (kind === underscore) scan.underscores++;
    else if (kind === tick) scan.ticks++;
    else if (kind === pipe) scan.pipes++;
    else if (kind === closing) {
      const after = content.charCodeAt(at + 1);
      if (after === 40) scan.surely = true;
      else if (after === 58) scan.defines = true;
    } else if (kind === less) scan.surely ||= opensTag(content.charCodeAt(at + 1));
    else if (kind === backslash) scan.surely ||= escapes(content.charCodeAt(at + 1));
  }
}

function findOpening(content: string, scan: LineScan): LineScan['opens'] {
  const { first, end, containers } = scan;
  const unit = content.charCodeAt(first);
  const mayBreak = containers > 0 && (first === end || unit === 42 || unit === 45 || unit === 95);
  if (mayBreak && endsLikeBreak(content, end)) return 'break';
  if (first === end) return undefined;
  if (unit === 35) return headingDepth(content, first, end) > 0 ? 'heading' : undefined;
  if (unit === 96 || unit === 126) return opensOpaque(content, first, end);
  if (unit === 60) {
    const after = content.charCodeAt(first + 1);
    return opensOpaque(content, first, end) ?? (isAsciiLetter(after) || after === 47 ? 'tag' : undefined);
  }
  if (unit === 91) return 'label';
  const delimits = (unit === 124 || unit === 45 || unit === 58) && countDelimiterCells(content, first, end) > 0;
  return delimits ? 'delimiter-row' : undefined;
}

/** The number of `#` of a heading at `at`; 0 if there is none: `#数字` and `#######` are text. */
export function headingDepth(content: string, at: number, end: number): number {
  let i = at;
  while (i < end && content.charCodeAt(i) === 35) i++;
  const depth = i - at;
  return depth >= 1 && depth <= 6 && (i === end || isIndent(content.charCodeAt(i))) ? depth : 0;
}

/** `***`, `- - -`, `___` and nothing else. */
function isBreak(content: string, start: number, end: number): boolean {
  const mark = content.charCodeAt(start);
  if (mark !== 42 && mark !== 45 && mark !== 95) return false;
  let marks = 0;
  for (let at = start; at < end; at++) {
    const unit = content.charCodeAt(at);
    if (unit === mark) marks++;
    else if (!isIndent(unit)) return false;
  }
  return marks >= 3;
}

/** Whether a line in a list or quote may be a thematic break, whose marks may look like bullets: `> - - -`. */
function endsLikeBreak(content: string, end: number): boolean {
  let marks = 0;
  let at = end - 1;
  while (at >= 0 && isIndent(content.charCodeAt(at))) at--;
  const mark = content.charCodeAt(at);
  if (mark !== 42 && mark !== 45 && mark !== 95) return false;
  for (; at >= 0 && marks < 3; at--) {
    const unit = content.charCodeAt(at);
    if (unit === mark) marks++;
    else if (!isIndent(unit)) return false;
  }
  return marks >= 3;
}

function isBlankBetween(content: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(content.charCodeAt(at))) return false;
  return true;
}

function escapes(unit: number): boolean {
  return isLineEnd(unit) || isAsciiPunctuation(unit);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
